package panel

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"raqim/ui/tree"
)

// pressable is a part of a pane that does something when it is clicked, and shows
// that by its ground below the pointer.
type pressable struct {
	widget.BaseWidget
	content fyne.CanvasObject
	hover   *canvas.Rectangle
	tapped  func()
	entered func() // the pointer has come; nil: nobody is told
	tip     string // empty: none
}

func newPressable(content fyne.CanvasObject, tapped func()) *pressable {
	p := &pressable{content: content, hover: canvas.NewRectangle(color.Transparent), tapped: tapped}
	p.hover.CornerRadius = 4
	p.ExtendBaseWidget(p)
	return p
}

// CreateRenderer puts the content on its ground.
func (p *pressable) CreateRenderer() fyne.WidgetRenderer {
	return tree.Of(p, widget.NewSimpleRenderer(container.NewStack(p.hover, p.content)))
}

// Tapped is called by Fyne.
func (p *pressable) Tapped(*fyne.PointEvent) { p.tapped() }

// MouseIn is called by Fyne.
func (p *pressable) MouseIn(*desktop.MouseEvent) {
	call(p.entered)
	p.light(p.Theme().Color(fynetheme.ColorNameHover, fyne.CurrentApp().Settings().ThemeVariant()))
}

// MouseMoved is called by Fyne.
func (p *pressable) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is called by Fyne.
func (p *pressable) MouseOut() { p.light(color.Transparent) }

func (p *pressable) light(c color.Color) {
	p.hover.FillColor = c
	p.hover.Refresh()
}

// Cursor is called by Fyne.
func (p *pressable) Cursor() desktop.Cursor { return desktop.PointerCursor }
