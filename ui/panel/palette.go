package panel

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"raqim/model"
	"raqim/ui/theme"
)

// Palette is the row of a schema's labels with the digits that mark with them.
type Palette struct {
	widget.BaseWidget
	// OnLabel is called with the label that was clicked.
	OnLabel func(label string)

	row *fyne.Container
}

// NewPalette makes an empty palette.
func NewPalette() *Palette {
	p := &Palette{row: container.New(row{grow: -1, gap: 4, pad: 8})}
	p.ExtendBaseWidget(p)
	return p
}

// SetSchema shows the labels of schema.
func (p *Palette) SetSchema(schema *model.Schema) {
	p.row.Objects = nil
	for _, t := range schema.SpanTypes {
		p.row.Add(newLabelButton(schema, t, func() {
			if p.OnLabel != nil {
				p.OnLabel(t.ID)
			}
		}))
	}
	p.Refresh()
}

// Labels gives the buttons' labels from start to end.
func (p *Palette) Labels() []string {
	var labels []string
	for _, o := range p.row.Objects {
		labels = append(labels, o.(*labelButton).chip.label)
	}
	return labels
}

// Tap does what a click on a label does.
func (p *Palette) Tap(label string) {
	for _, o := range p.row.Objects {
		if b := o.(*labelButton); b.chip.label == label {
			b.Tapped(nil)
		}
	}
}

// CreateRenderer lets the row scroll where the window is too narrow for it.
func (p *Palette) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewHScroll(p.row))
}

// labelButton is a label of the palette: key, chip, name.
type labelButton struct {
	widget.BaseWidget
	chip   *chip
	key    *Line
	name   *Line
	hover  *canvas.Rectangle
	tapped func()
}

func newLabelButton(schema *model.Schema, t model.SpanType, tapped func()) *labelButton {
	b := &labelButton{
		chip: newChip(), name: NewLine(t.Label.In("en", t.ID), Look{}),
		key:   NewLine(t.Key, Look{Size: fynetheme.SizeNameCaptionText, Color: theme.Quiet}),
		hover: canvas.NewRectangle(color.Transparent), tapped: tapped,
	}
	b.hover.CornerRadius = 4
	b.chip.set(schema, t.ID)
	b.key.SetMinWidth(8)
	b.name.SetMinWidth(b.name.NaturalWidth())
	b.ExtendBaseWidget(b)
	return b
}

func (b *labelButton) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewStack(b.hover,
		container.New(row{grow: -1, gap: 4, pad: 6, height: 28}, b.key, b.chip, b.name)))
}

func (b *labelButton) Tapped(*fyne.PointEvent) { b.tapped() }

func (b *labelButton) MouseIn(*desktop.MouseEvent) {
	b.light(b.Theme().Color(fynetheme.ColorNameHover, fyne.CurrentApp().Settings().ThemeVariant()))
}

func (b *labelButton) MouseMoved(*desktop.MouseEvent) {}

func (b *labelButton) MouseOut() { b.light(color.Transparent) }

func (b *labelButton) light(c color.Color) {
	b.hover.FillColor = c
	b.hover.Refresh()
}

func (b *labelButton) Cursor() desktop.Cursor { return desktop.PointerCursor }
