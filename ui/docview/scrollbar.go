package docview

import (
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"raqim/ui/mirror"
	"raqim/ui/text/paint"
)

const (
	barWidth    = 12 // Fyne units, of the trough
	thumbWidth  = 6
	thumbHeight = 28 // at least
)

// scrollbar stands at the end side of the view: right, or left in a mirrored interface.
type scrollbar struct {
	thumb *canvas.Rectangle
	rest  color.NRGBA
	lit   color.NRGBA
	grip  float32 // where on the thumb it is held, Fyne units from its top
}

func (b *scrollbar) paint(c paint.Colors) {
	b.rest, b.lit = c.Note, c.Note
	b.rest.A, b.lit.A = 0xB0, 0xFF
	b.thumb.CornerRadius = thumbWidth / 2
	b.thumb.FillColor = b.rest
	b.thumb.Refresh()
}

// left returns where the trough begins, in Fyne units.
func (v *View) barLeft() float32 {
	if mirror.RTL() {
		return 0
	}
	return v.Size().Width - barWidth
}

func (v *View) onBar(p fyne.Position) bool {
	x := v.barLeft()
	return v.scrollRange() > 0 && p.X >= x && p.X < x+barWidth
}

// scrollRange is how far the page can be scrolled, device pixels.
func (v *View) scrollRange() float64 { return max(0, v.height()-v.column.view) }

// thumbExtent returns where the thumb is and how long, in Fyne units.
func (v *View) thumbExtent() (top, length float32) {
	view := v.Size().Height
	length = max(thumbHeight, float32(float64(view)*v.column.view/v.height()))
	length = min(length, view)
	return (view - length) * float32(v.scroll/max(1, v.scrollRange())), length
}

// updateBar draws the thumb, brighter while it is pointed at or held.
func (v *View) updateBar() {
	t := v.bar.thumb
	if v.scrollRange() <= 0 || v.column.view <= 0 {
		hide(t)
		return
	}
	top, length := v.thumbExtent()
	t.Move(fyne.NewPos(v.barLeft()+(barWidth-thumbWidth)/2, top))
	t.Resize(fyne.NewSize(thumbWidth, length))
	fill := v.bar.rest
	if v.press.down && v.press.onBar || v.hover.in && v.onBar(v.hover.at) {
		fill = v.bar.lit
	}
	if t.FillColor != fill {
		t.FillColor = fill
		t.Refresh()
	}
	v.show(t)
}

// pressBar takes the thumb, or goes a page towards a press beside it.
func (v *View) pressBar(p fyne.Position) {
	top, length := v.thumbExtent()
	switch {
	case p.Y < top:
		v.scrollBy(-v.pageStep())
		v.bar.grip = float32(math.NaN())
	case p.Y >= top+length:
		v.scrollBy(v.pageStep())
		v.bar.grip = float32(math.NaN())
	default:
		v.bar.grip = p.Y - top
	}
	v.updateBar()
}

// dragBar moves the thumb with the pointer.
func (v *View) dragBar(p fyne.Position) {
	_, length := v.thumbExtent()
	room := v.Size().Height - length
	if math.IsNaN(float64(v.bar.grip)) || room <= 0 {
		return
	}
	v.scrollTo(float64((p.Y-v.bar.grip)/room) * v.scrollRange())
}
