package panel

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"raqim/model"
	"raqim/ui/i18n"
	"raqim/ui/keys"
	"raqim/ui/mirror"
	"raqim/ui/theme"
	"raqim/ui/tree"
)

// Palette is the row of a schema's labels with the digits that mark with them.
type Palette struct {
	widget.BaseWidget
	// OnLabel is called with the label that was clicked.
	OnLabel func(label string)
	// OnPoint is called with the label that the pointer has come to.
	OnPoint func(label string)

	row     *fyne.Container
	buttons []labelButton
}

// NewPalette makes an empty palette.
func NewPalette() *Palette {
	p := &Palette{row: container.New(row{grow: -1, gap: 4, pad: 8})}
	p.ExtendBaseWidget(p)
	return p
}

// SetSchema shows the labels of schema.
func (p *Palette) SetSchema(schema *model.Schema) {
	p.row.Objects, p.buttons = nil, nil
	for _, t := range schema.SpanTypes {
		button := newLabelButton(schema, t, func() {
			if p.OnLabel != nil {
				p.OnLabel(t.ID)
			}
		})
		button.entered = func() {
			if p.OnPoint != nil {
				p.OnPoint(t.ID)
			}
		}
		p.buttons = append(p.buttons, button)
		p.row.Add(button.pressable)
	}
	if len(schema.SpanTypes) == 0 {
		none := NewLine(i18n.T("schema.none", "key", keys.Find(keys.Schema).Chords[0].String()), Look{Color: theme.Quiet})
		none.SetMinWidth(none.NaturalWidth() + 1)
		p.row.Add(none)
	}
	p.Refresh()
}

// Labels gives the buttons' labels from start to end.
func (p *Palette) Labels() []string {
	var labels []string
	for _, b := range p.buttons {
		labels = append(labels, b.label)
	}
	return labels
}

// Tap does what a click on a label does.
func (p *Palette) Tap(label string) {
	for _, b := range p.buttons {
		if b.label == label {
			b.Tapped(nil)
		}
	}
}

// CreateRenderer lets the row scroll where the window is too narrow for it.
func (p *Palette) CreateRenderer() fyne.WidgetRenderer {
	return tree.Of(p, widget.NewSimpleRenderer(mirror.NewHScroll(p.row)))
}

// labelButton is a label of the palette: key, chip, name.
type labelButton struct {
	*pressable
	label string
}

func newLabelButton(schema *model.Schema, t model.SpanType, tapped func()) labelButton {
	key := NewLine(t.Key, Look{Size: fynetheme.SizeNameCaptionText, Color: theme.Quiet})
	key.SetMinWidth(8)
	chip := newChip()
	chip.set(schema, t.ID)
	name := NewLine(t.Label.In(i18n.Language(), t.ID), Look{})
	name.SetMinWidth(name.NaturalWidth())
	content := container.New(row{grow: -1, gap: 4, pad: 6, height: 28}, key, chip, name)
	return labelButton{tipped(newPressable(content, tapped), keyed(i18n.T("tip.label", "label", labelName(schema, t.ID)), t.Key)), t.ID}
}
