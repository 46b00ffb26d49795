package field

import (
	"fyne.io/fyne/v2"

	"raqim/ui/mirror"
)

// thumbWidth is that of the sign at the edge of a Text that there is more of it, Fyne units.
const thumbWidth = 3

// showThumb shows how much of a Text is seen, and which part. It stands at the side where lines end.
func (f *Field) showThumb(l look) {
	p := &f.at
	if f.rows == 0 || f.laid.Height <= p.viewY || p.viewY <= 0 {
		hide(f.thumb)
		return
	}
	ink := l.quiet
	ink.A = 0x80
	if f.thumb.FillColor != ink {
		f.thumb.FillColor = ink
		f.thumb.Refresh()
	}
	height := float64(p.height)
	x := float64(p.width) - thumbWidth*p.scale
	if mirror.RTL() {
		x = 0
	}
	length := max(8*p.scale, height*p.viewY/f.laid.Height)
	top := (height - length) * p.scrollY / max(1, f.laid.Height-p.viewY)
	f.put(f.thumb, x, top, x+thumbWidth*p.scale, top+length)
}

// grip is the width at the edge of a Text in which its thumb can be taken, Fyne units.
const grip = 8

// onThumb tells whether a press moves the text.
func (f *Field) onThumb(at fyne.Position) bool {
	if !f.thumb.Visible() {
		return false
	}
	if mirror.RTL() {
		return at.X < grip
	}
	return at.X > f.Size().Width-grip
}

// scrollTo has the thumb's middle follow the pointer.
func (f *Field) scrollTo(at fyne.Position) {
	p, length := &f.at, float64(f.thumb.Size().Height)*f.at.scale
	way := float64(p.height) - length
	if way <= 0 {
		return
	}
	top := float64(at.Y)*p.scale - float64(p.edge) - length/2
	p.scrollY = max(0, min(top/way, 1)) * (f.laid.Height - p.viewY)
	f.show()
}
