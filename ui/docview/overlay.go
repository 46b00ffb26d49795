package docview

import (
	"image/color"
	"math"

	"fyne.io/fyne/v2/canvas"

	"raqim/ui/text/layout"
)

// updateBand draws the boxes of the selection that are in view: several a line where directions mix.
func (v *View) updateBand() {
	start, end := v.Selection()
	v.cover(&v.band, v.page.Colors.Selection, start, end, whole)
}

// cover puts rectangles of a pool over the boxes of a range that are in view, from a height between their upper and their
// lower edge down to that.
func (v *View) cover(pool *[]*canvas.Rectangle, col color.Color, start, end int, from func(y0, y1 float64) float64) {
	var rects []layout.Rect
	if start < end && v.column.view > 0 {
		y := v.top() - v.page.Y
		rects = v.doc().RectsBetween(nil, start, end, y, y+v.column.view)
	}
	v.putBoxes(pool, rects, col, from)
}

// putBoxes puts rectangles of a pool, which grows where it must, over boxes of the document, each from a height between its
// upper and its lower edge down to that, and hides those that are left over.
func (v *View) putBoxes(pool *[]*canvas.Rectangle, boxes []layout.Rect, col color.Color, from func(y0, y1 float64) float64) {
	grown := len(*pool) < len(boxes)
	for len(*pool) < len(boxes) {
		b := canvas.NewRectangle(col)
		b.Hide()
		*pool = append(*pool, b)
	}
	if grown {
		v.collect()
	}
	for i, b := range *pool {
		if i >= len(boxes) {
			hide(b)
			continue
		}
		r := boxes[i]
		x0, y0 := v.toView(r.X0, r.Top)
		x1, y1 := v.toView(r.X1, r.Bottom)
		v.put(b, math.Round(x0), from(y0, y1), math.Round(x1), y1)
	}
}

// whole has a box covered from its upper edge.
func whole(y0, _ float64) float64 { return y0 }

// updateCarets draws the caret while the view has the focus. With a selection it marks the end that moves; without one
// a second, shorter one stands where text of the other direction would go on.
func (v *View) updateCarets() {
	if !v.focused || v.column.view <= 0 || len(v.text) == 0 {
		hide(v.caret[0])
		hide(v.caret[1])
		return
	}
	d, p := v.doc(), v.selection.focus
	v.putCaret(v.caret[0], d.Caret(p), 1)
	start, end := v.Selection()
	second, jump := d.SecondaryCaret(p)
	if !jump || start < end {
		hide(v.caret[1])
		return
	}
	v.putCaret(v.caret[1], second, 0.6)
}

// putCaret draws a caret, or the upper part of one.
func (v *View) putCaret(o *canvas.Rectangle, c layout.Caret, part float64) {
	thick := max(1, math.Round(1.5*v.column.scale))
	x, y0 := v.toView(c.X, c.Top)
	_, y1 := v.toView(c.X, c.Top+(c.Bottom-c.Top)*part)
	x = max(0, math.Round(x-thick/2))
	v.put(o, x, math.Round(y0), x+thick, math.Round(y1))
}
