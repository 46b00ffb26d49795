package layout

import "sort"

// unit is a unit on the screen.
type unit struct {
	start, end Offset
	rtl        bool
	x0, x1     float64
}

// leftEdge is the position at the left edge of the unit, belonging to it.
func (u unit) leftEdge() Position {
	if u.rtl {
		return Position{u.end, Upstream}
	}
	return Position{u.start, Downstream}
}

// rightEdge is the position at the right edge of the unit, belonging to it.
func (u unit) rightEdge() Position {
	if u.rtl {
		return Position{u.start, Downstream}
	}
	return Position{u.end, Upstream}
}

// unitOf returns the unit that holds the character, false for a separator.
func (d *Document) unitOf(o Offset) (unit, bool) {
	if !d.has(o) {
		return unit{}, false
	}
	w := d.rowOf(o)
	r := w.runHolding(w.n, o-w.start)
	if r == nil {
		return unit{}, false
	}
	return w.unitIn(r, o-w.start), true
}

// unitIn returns the unit that holds a character of a run; the character counts from the start of the paragraph.
func (w row) unitIn(r *run, o int) unit {
	start := w.unitStart(o)
	x0, x1 := w.unitBox(r, start)
	return unit{w.start + start, w.start + w.unitEnd(o), r.level.RTL(), w.left + x0, w.left + x1}
}

// unitAtX returns the unit of the line whose box holds x, the nearest one where none does; false on an empty line.
func (w row) unitAtX(x float64) (unit, bool) {
	runs := w.runsOf(w.n)
	if len(runs) == 0 {
		return unit{}, false
	}
	i := sort.Search(len(runs), func(i int) bool { return w.left+runs[i].x > x })
	return w.unitAtRunX(&runs[max(i-1, 0)], x), true
}

// unitAtRunX returns the unit of a run whose box holds x, or the nearest one.
func (w row) unitAtRunX(r *run, x float64) unit {
	n, rtl := int(r.last-r.first), r.level.RTL()
	visual := func(i int) int32 {
		if rtl {
			return r.last - 1 - int32(i)
		}
		return r.first + int32(i)
	}
	i := sort.Search(n, func(i int) bool {
		left, _ := w.clusterBox(r, visual(i))
		return w.left+left > x
	})
	c := visual(max(i-1, 0))
	best := w.unitIn(r, int(w.clusters[c].start))
	for o := best.end - w.start; o < w.clusterEnd(r, c); {
		u := w.unitIn(r, o)
		if (x >= u.x0 && !rtl) || (x < u.x1 && rtl) {
			best = u
		}
		o = u.end - w.start
	}
	return best
}

// Hit returns the caret position nearest to a point. Beside a line it is the start or the end of the line, on the side
// where the paragraph begins or ends.
func (d *Document) Hit(x, y float64) Position {
	w := d.row(d.LineAt(y))
	start := Position{w.start + int(w.lines[w.n].start), Downstream}
	u, ok := w.unitAtX(x)
	if !ok {
		return start
	}
	rtl := d.Paragraphs[w.paragraph].RTL
	right := w.left + w.lines[w.n].width
	switch {
	case x >= right && rtl, x < w.left && !rtl:
		return start
	case x >= right, x < w.left:
		return d.lineEnd(w.index)
	case x < (u.x0+u.x1)/2:
		return u.leftEdge()
	}
	return u.rightEdge()
}

// CharAt returns the character whose box holds the point: what is hovered or clicked. Of characters that share a box
// it is the first.
func (d *Document) CharAt(x, y float64) (Offset, bool) {
	if y < 0 || y >= d.Height {
		return 0, false
	}
	u, ok := d.row(d.LineAt(y)).unitAtX(x)
	if !ok || x < u.x0 || x >= u.x1 {
		return 0, false
	}
	return u.start, true
}
