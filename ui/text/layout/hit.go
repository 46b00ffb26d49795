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
	if o < 0 || o >= len(d.Text) {
		return unit{}, false
	}
	r := d.runHolding(&d.lines[d.lineHolding(o)], o)
	if r == nil {
		return unit{}, false
	}
	return d.unitIn(r, o), true
}

func (d *Document) unitIn(r *run, o Offset) unit {
	start := d.unitStart(o)
	x0, x1 := d.unitBox(r, start)
	return unit{start, d.unitEnd(o), r.level.RTL(), x0, x1}
}

// unitAtX returns the unit of a line whose box holds x, the nearest one where none does; false on an empty line.
func (d *Document) unitAtX(l *Line, x float64) (unit, bool) {
	if l.first == l.last {
		return unit{}, false
	}
	i := sort.Search(int(l.last-l.first), func(i int) bool { return d.runs[int(l.first)+i].x > x })
	r := &d.runs[int(l.first)+max(i-1, 0)]
	return d.unitAtRunX(r, x), true
}

// unitAtRunX returns the unit of a run whose box holds x, or the nearest one.
func (d *Document) unitAtRunX(r *run, x float64) unit {
	clusters := d.clusters[r.first:r.last]
	n, rtl := len(clusters), r.level.RTL()
	visual := func(i int) int {
		if rtl {
			return n - 1 - i
		}
		return i
	}
	i := sort.Search(n, func(i int) bool { return r.x+float64(clusters[visual(i)].x) > x })
	c := r.first + int32(visual(max(i-1, 0)))
	best := d.unitIn(r, int(d.clusters[c].start))
	for o := best.end; o < d.clusterEnd(r, c); {
		u := d.unitIn(r, o)
		if (x >= u.x0 && !rtl) || (x < u.x1 && rtl) {
			best = u
		}
		o = u.end
	}
	return best
}

// Hit returns the caret position nearest to a point. Beside a line it is the start or the end of the line, on the side
// where the paragraph begins or ends.
func (d *Document) Hit(x, y float64) Position {
	i := d.LineAt(y)
	l := &d.lines[i]
	u, ok := d.unitAtX(l, x)
	if !ok {
		return Position{l.Start, Downstream}
	}
	rtl := d.Paragraphs[l.Paragraph].RTL
	switch {
	case x >= l.Right && rtl, x < l.Left && !rtl:
		return Position{l.Start, Downstream}
	case x >= l.Right, x < l.Left:
		return d.lineEnd(i)
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
	l := &d.lines[d.LineAt(y)]
	u, ok := d.unitAtX(l, x)
	if !ok || x < u.x0 || x >= u.x1 {
		return 0, false
	}
	return u.start, true
}
