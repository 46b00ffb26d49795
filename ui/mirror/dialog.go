package mirror

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"raqim/ui/tree"
)

// Dialog is a box over the middle of a window: a title, something to read or fill in, and buttons at the end, the main
// one last. Nothing below it can be used while it is shown. What its keys do the window decides, which hears those that
// nothing in the dialog has a use for.
type Dialog struct {
	widget.BaseWidget
	on      fyne.Canvas
	title   string
	content fyne.CanvasObject
	buttons *fyne.Container
	least   fyne.Size
	closed  func()

	shade, ground *canvas.Rectangle
	head          *canvas.Text
}

// NewDialog makes a dialog; the title is in logical order.
func NewDialog(on fyne.Canvas, title string, content fyne.CanvasObject, buttons ...fyne.CanvasObject) *Dialog {
	d := &Dialog{
		on: on, title: title, content: content, buttons: HBox(buttons...),
		shade: canvas.NewRectangle(color.Transparent), ground: canvas.NewRectangle(color.Transparent), head: canvas.NewText("", nil),
	}
	d.ExtendBaseWidget(d)
	return d
}

// Title is what stands above the content.
func (d *Dialog) Title() string { return d.title }

// SetButtons gives the dialog other buttons.
func (d *Dialog) SetButtons(buttons []fyne.CanvasObject) {
	d.buttons.Objects = buttons
	d.buttons.Refresh()
}

// SetOnClosed sets what is called after the dialog has gone.
func (d *Dialog) SetOnClosed(closed func()) { d.closed = closed }

// SetMinSize asks for more room than the dialog needs. It never gets more than there is.
func (d *Dialog) SetMinSize(size fyne.Size) {
	d.least = size
	d.Refresh()
}

// Show lays the dialog over the window.
func (d *Dialog) Show() {
	d.on.Overlays().Add(d)
	corner, size := d.on.InteractiveArea()
	d.Move(corner)
	d.Resize(size)
	d.BaseWidget.Show()
}

// Hide takes the dialog away, with all that lies over it. Once it has gone nothing happens.
func (d *Dialog) Hide() {
	for _, o := range d.on.Overlays().List() {
		if o == fyne.CanvasObject(d) {
			d.on.Overlays().Remove(d)
			if d.closed != nil {
				d.closed()
			}
			return
		}
	}
}

// CreateRenderer is called by Fyne.
func (d *Dialog) CreateRenderer() fyne.WidgetRenderer {
	r := &dialogRenderer{d}
	r.Refresh()
	return tree.Of(d, r)
}

type dialogRenderer struct{ *Dialog }

// In units of the canvas: around and between title, content and buttons, and what is left of the window.
const dialogPad, dialogGap, dialogMargin = 16, 12, 16

func (r *dialogRenderer) Destroy() {}

func (r *dialogRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.shade, r.ground, r.head, r.content, r.buttons}
}

// MinSize asks the window for nothing: a dialog takes what there is.
func (r *dialogRenderer) MinSize() fyne.Size { return fyne.Size{} }

// box is the size of the dialog in a window.
func (r *dialogRenderer) box(window fyne.Size) fyne.Size {
	content, buttons, title := r.content.MinSize(), r.buttons.MinSize(), r.head.MinSize()
	size := fyne.NewSize(max(content.Width, buttons.Width, title.Width), title.Height+dialogGap+content.Height)
	if len(r.buttons.Objects) > 0 {
		size.Height += dialogGap + buttons.Height
	}
	return size.AddWidthHeight(2*dialogPad, 2*dialogPad).Max(r.least).Min(window.SubtractWidthHeight(2*dialogMargin, 2*dialogMargin))
}

func (r *dialogRenderer) Layout(size fyne.Size) {
	box := r.box(size)
	x, y := (size.Width-box.Width)/2, (size.Height-box.Height)/2
	put := func(o fyne.CanvasObject, x, y, width, height float32) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(max(0, width), max(0, height)))
	}
	r.shade.Resize(size)
	put(r.ground, x, y, box.Width, box.Height)
	inner, title := box.Width-2*dialogPad, r.head.MinSize().Height
	put(r.head, x+dialogPad, y+dialogPad, inner, title)
	top, bottom := y+dialogPad+title+dialogGap, y+box.Height-dialogPad
	if len(r.buttons.Objects) > 0 {
		b := r.buttons.MinSize()
		put(r.buttons, x+dialogPad+inner-b.Width, bottom-b.Height, b.Width, b.Height)
		bottom -= b.Height + dialogGap
	}
	put(r.content, x+dialogPad, top, inner, bottom-top)
	Turn(r.Objects(), size.Width)
}

func (r *dialogRenderer) Refresh() {
	color := func(name fyne.ThemeColorName) color.Color {
		return r.Theme().Color(name, fyne.CurrentApp().Settings().ThemeVariant())
	}
	r.shade.FillColor = color(theme.ColorNameShadow)
	r.ground.FillColor, r.ground.StrokeColor = color(theme.ColorNameOverlayBackground), color(theme.ColorNameSeparator)
	r.ground.StrokeWidth, r.ground.CornerRadius = 1, 8
	r.head.TextSize, r.head.TextStyle = r.Theme().Size(theme.SizeNameText), fyne.TextStyle{Bold: true}
	words(r.head, r.title, color(theme.ColorNameForeground))
	r.Layout(r.Size())
	r.shade.Refresh()
	r.ground.Refresh()
}
