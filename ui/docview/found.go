package docview

import (
	"sort"

	"raqim/ui/text/layout"
)

// SetFound highlights softly where something was found: ranges of code points by their starts, end-exclusive, those that
// overlap included. Like the selection it lies over the text and changes no glyph; only what is in view is drawn, however
// many there are, and not what is selected, whose words would drown in two colours. Another document has none. The slice belongs to the view from now on.
func (v *View) SetFound(ranges [][2]int) {
	v.found = ranges
	v.updateFound()
}

// Found returns what SetFound was given. The caller must not change it.
func (v *View) Found() [][2]int { return v.found }

// updateFound draws the boxes of what was found that are in view.
func (v *View) updateFound() {
	if len(v.found) == 0 || v.column.view <= 0 {
		v.putBoxes(&v.foundBoxes, nil, v.page.Colors.Found, whole)
		return
	}
	d, y := v.doc(), v.top()-v.page.Y
	start, end := d.Line(d.LineAt(y)).Start, d.Line(d.LineAt(y+v.column.view)).End
	behind := sort.Search(len(v.found), func(i int) bool { return v.found[i][0] >= end })
	from, to := v.Selection()
	var rects []layout.Rect
	for _, r := range v.found[:behind] {
		if r[1] > start && (r[0] < from || r[1] > to) {
			rects = d.RectsBetween(rects, r[0], r[1], y, y+v.column.view)
		}
	}
	v.putBoxes(&v.foundBoxes, rects, v.page.Colors.Found, whole)
}
