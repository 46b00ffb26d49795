package schema

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"raqim/ui/i18n"
	"raqim/ui/mirror"
	"raqim/ui/panel"
	"raqim/ui/theme"
)

// outlineRow shows an outlineLine: a colour with the key on it, the name, the id.
type outlineRow struct {
	widget.BaseWidget
	content  fyne.CanvasObject
	line     *canvas.Rectangle
	colour   *canvas.Rectangle
	key      *panel.Line
	name, id *panel.Line
	indent   *canvas.Rectangle
}

func newOutlineRow() *outlineRow {
	r := &outlineRow{
		line: canvas.NewRectangle(color.Transparent), colour: canvas.NewRectangle(color.Transparent), indent: canvas.NewRectangle(color.Transparent),
		key: panel.NewLine("", panel.Look{Size: fynetheme.SizeNameCaptionText}), name: panel.NewLine("", panel.Look{}), id: panel.NewLine("", quiet()),
	}
	r.key.SetMinWidth(10)
	r.colour.SetMinSize(fyne.NewSize(4, 22))
	r.line.SetMinSize(fyne.NewSize(1, 1))
	texts := container.New(mirror.Of(layout.NewGridLayoutWithColumns(2)), r.name, r.id)
	r.content = mirror.Border(r.line, nil, mirror.HBox(r.indent, r.colour, r.key), nil, texts)
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer is called by Fyne.
func (r *outlineRow) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.content) }

func (r *outlineRow) show(l outlineLine) {
	th, variant := fyne.CurrentApp().Settings().Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	r.line.FillColor = color.Transparent
	if l.lead {
		r.line.FillColor = th.Color(fynetheme.ColorNameSeparator, variant)
	}
	r.colour.FillColor = color.Transparent
	if c, ok := readColor(l.colour); ok {
		r.colour.FillColor = c
	}
	width := float32(4)
	if l.inner {
		width = 20
	}
	r.indent.SetMinSize(fyne.NewSize(width, 1))
	name, look := l.name, panel.Look{}
	if name == "" {
		name = l.id
	}
	if name == "" {
		name, look.Color = i18n.T("schema.unnamed"), theme.Quiet
	}
	if l.wrong {
		look.Color = fynetheme.ColorNameError
	}
	r.key.SetText(l.sign)
	r.name.SetLook(look)
	r.name.SetText(name)
	r.id.SetText(l.id)
	r.line.Refresh()
	r.colour.Refresh()
}
