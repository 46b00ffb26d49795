package mirror

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"raqim/ui/tree"
)

// bar is a scroll bar: it stands at the end side of what it scrolls, or lies at its foot.
type bar struct {
	widget.BaseWidget
	lying   bool
	extent  func() (offset, view, whole float32) // in units of the canvas
	to      func(offset float32)
	thumb   *canvas.Rectangle
	hovered bool
	grip    float32 // where the thumb is held, from its beginning; -1: it is not
}

// BarWidth is that of the room for a scroll bar at the end of a List, in units of the canvas. What stands above the
// columns of a list leaves it free, too.
const BarWidth = 8

const (
	barThin   = 4  // the thumb, until the pointer is on it
	barLength = 24 // of a thumb, at least
)

func newBar(lying bool, extent func() (offset, view, whole float32), to func(float32)) *bar {
	b := &bar{lying: lying, extent: extent, to: to, thumb: canvas.NewRectangle(color.Transparent), grip: -1}
	b.ExtendBaseWidget(b)
	return b
}

// fits tells whether there is nothing to scroll.
func (b *bar) fits() bool {
	_, view, whole := b.extent()
	return whole <= view+0.5
}

// place is where the thumb begins along the bar, and how long it is.
func (b *bar) place() (start, length float32) {
	offset, view, whole := b.extent()
	room := b.along(b.Size())
	length = min(room, max(barLength, room*view/max(1, whole)))
	start = (room - length) * offset / max(1, whole-view)
	if b.lying && RTL() {
		start = room - length - start
	}
	return start, length
}

func (b *bar) along(size fyne.Size) float32 {
	if b.lying {
		return size.Width
	}
	return size.Height
}

func (b *bar) at(p fyne.Position) float32 {
	if b.lying {
		return p.X
	}
	return p.Y
}

// MouseIn is called by Fyne.
func (b *bar) MouseIn(*desktop.MouseEvent) { b.setHovered(true) }

// MouseMoved is called by Fyne.
func (b *bar) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is called by Fyne.
func (b *bar) MouseOut() { b.setHovered(false) }

func (b *bar) setHovered(hovered bool) {
	b.hovered = hovered
	b.Refresh()
}

// MouseDown takes the thumb, or goes a view towards a press beside it.
func (b *bar) MouseDown(e *desktop.MouseEvent) {
	at := b.at(e.Position)
	start, length := b.place()
	if at >= start && at < start+length {
		b.grip = at - start
		return
	}
	offset, view, _ := b.extent()
	if before := at < start; before != (b.lying && RTL()) {
		view = -view
	}
	b.to(offset + view)
}

// MouseUp is called by Fyne.
func (b *bar) MouseUp(*desktop.MouseEvent) { b.DragEnd() }

// Dragged moves the thumb with the pointer.
func (b *bar) Dragged(e *fyne.DragEvent) {
	_, length := b.place()
	room := b.along(b.Size()) - length
	if b.grip < 0 || room <= 0 {
		return
	}
	start := b.at(e.Position) - b.grip
	if b.lying && RTL() {
		start = room - start
	}
	_, view, whole := b.extent()
	b.to(start / room * (whole - view))
}

// DragEnd is called by Fyne.
func (b *bar) DragEnd() {
	b.grip = -1
	b.Refresh()
}

// CreateRenderer is called by Fyne.
func (b *bar) CreateRenderer() fyne.WidgetRenderer { return tree.Of(b, &barRenderer{b}) }

type barRenderer struct{ *bar }

func (r *barRenderer) Destroy() {}

func (r *barRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.thumb} }

func (r *barRenderer) MinSize() fyne.Size { return fyne.NewSquareSize(BarWidth) }

func (r *barRenderer) Layout(fyne.Size) { r.show() }

func (r *barRenderer) Refresh() {
	alpha := theme.ColorNameScrollBar
	if r.hovered || r.grip >= 0 {
		alpha = theme.ColorNamePlaceHolder
	}
	fill := r.Theme().Color(alpha, fyne.CurrentApp().Settings().ThemeVariant())
	if r.thumb.FillColor != fill {
		r.thumb.FillColor = fill
		r.thumb.Refresh()
	}
	r.show()
}

// show moves the thumb to its place.
func (b *bar) show() {
	if b.fits() {
		b.thumb.Hide()
		return
	}
	thick := float32(barThin)
	if b.hovered || b.grip >= 0 {
		thick = BarWidth - 2
	}
	// It stands at the outer edge, away from what is scrolled.
	edge := BarWidth - 1 - thick
	if RTL() && !b.lying {
		edge = 1
	}
	start, length := b.place()
	at, size := fyne.NewPos(edge, start), fyne.NewSize(thick, length)
	if b.lying {
		at, size = fyne.NewPos(start, edge), fyne.NewSize(length, thick)
	}
	b.thumb.CornerRadius = thick / 2
	b.thumb.Move(at)
	b.thumb.Resize(size)
	b.thumb.Show()
}
