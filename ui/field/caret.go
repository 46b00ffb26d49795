package field

import (
	"math"

	"fyne.io/fyne/v2/canvas"

	"raqim/ui/text/layout"
)

// showCarets draws the caret while the field has the focus. Without a selection a second, shorter one stands where text
// of the other direction would go on.
func (f *Field) showCarets(l look) {
	for i, c := range [...]*canvas.Rectangle{f.caret[0], f.caret[1]} {
		ink := l.accent
		if i == 1 {
			ink = l.quiet
		}
		if c.FillColor != ink {
			c.FillColor = ink
			c.Refresh()
		}
	}
	if !f.focused || f.disabled || f.at.viewX <= 0 {
		hide(f.caret[0])
		hide(f.caret[1])
		return
	}
	at := f.buffer.Focus()
	f.putCaret(f.caret[0], f.laid.Caret(at), 1)
	start, end := f.Selection()
	second, jump := f.secondCaret(at)
	if !jump || start < end {
		hide(f.caret[1])
		return
	}
	f.putCaret(f.caret[1], second, 0.6)
}

// secondCaret returns the place where text of the other direction would go on. Within a line the layout knows it; at an end
// of a paragraph, where what stands there runs against the paragraph, it is the line's own edge.
func (f *Field) secondCaret(at layout.Position) (layout.Caret, bool) {
	d := f.laid
	if c, ok := d.SecondaryCaret(at); ok {
		return c, true
	}
	c := d.Caret(at)
	start, end := d.ParagraphAt(at.Offset)
	rtl := f.runsLeft(at.Offset)
	if start == end || at.Offset != start && at.Offset != end || c.Level.RTL() == rtl {
		return c, false
	}
	line := d.Line(c.Line)
	c.X = line.Right
	if (at.Offset == start) != rtl {
		c.X = line.Left
	}
	c.X = max(0, min(c.X, d.Width))
	return c, true
}

// runsLeft tells whether the paragraph at an offset runs to the left.
func (f *Field) runsLeft(o int) bool {
	start, end := f.laid.ParagraphAt(o)
	return rightToLeft(f.laid.Text[start:end], f.base())
}

// putCaret draws a caret, or the upper part of one, where it is in the field. It is about the text, not about the
// placeholder that stands for an empty one.
func (f *Field) putCaret(o *canvas.Rectangle, c layout.Caret, part float64) {
	p := &f.at
	left, top := f.origin(f.laid)
	thick := max(1, math.Round(1.5*p.scale))
	x := math.Round(c.X + left - thick/2)
	y0 := math.Round(max(0, c.Top+top))
	y1 := math.Round(min(float64(p.height), c.Top+(c.Bottom-c.Top)*part+top))
	if x < 0 || x+thick > float64(p.width) || y0 >= y1 {
		hide(o)
		return
	}
	f.put(o, x, y0, x+thick, y1)
}
