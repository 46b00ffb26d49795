package layout

import (
	"sort"

	"raqim/ui/text/shape"
)

// A unit is what one caret step crosses: the text from one stop to the next. Its characters share its box.

// unitStart returns the start of the unit that holds the character.
func (d *Document) unitStart(o Offset) Offset {
	for o > 0 && d.bounds[o]&shape.Stop == 0 {
		o--
	}
	return o
}

// unitEnd returns the end of the unit that holds the character.
func (d *Document) unitEnd(o Offset) Offset {
	for o++; o < len(d.bounds) && d.bounds[o]&shape.Stop == 0; o++ {
	}
	return o
}

// runHolding returns the run of a line that holds the character, nil where the line has none (a separator).
func (d *Document) runHolding(l *Line, o Offset) *run {
	for i := l.first; i < l.last; i++ {
		if r := &d.runs[i]; int(r.start) <= o && o < int(r.end) {
			return r
		}
	}
	return nil
}

// clusterHolding returns the index of the cluster of a run that holds the character.
func (d *Document) clusterHolding(r *run, o Offset) int32 {
	n := sort.Search(int(r.last-r.first), func(i int) bool { return int(d.clusters[int(r.first)+i].start) > o })
	return r.first + int32(n) - 1
}

// clusterEnd returns the end of the text of a cluster of a run.
func (d *Document) clusterEnd(r *run, c int32) Offset {
	if c+1 < r.last {
		return int(d.clusters[c+1].start)
	}
	return int(r.end)
}

// unitBox returns the left and right edge of the unit that holds the character.
func (d *Document) unitBox(r *run, o Offset) (x0, x1 float64) {
	c := d.clusterHolding(r, o)
	index, count := 0, 0
	for i := int(d.clusters[c].start); i < d.clusterEnd(r, c); i++ {
		if d.bounds[i]&shape.Stop != 0 {
			count++
		}
		if i == o {
			index = count - 1
		}
	}
	return d.dividedBox(r, c, index, count)
}

// dividedBox returns the box of one of the units that divide a cluster: by the caret positions of the face where it has
// them, else equally.
func (d *Document) dividedBox(r *run, c int32, index, count int) (x0, x1 float64) {
	left := r.x + float64(d.clusters[c].x)
	width := float64(d.clusters[c].width)
	if count <= 1 {
		return left, left + width
	}
	if r.level.RTL() {
		index = count - 1 - index
	}
	carets := d.carets[c]
	edge := func(i int) float64 {
		switch {
		case i == 0:
			return left
		case i == count:
			return left + width
		case carets != nil:
			return left + float64(carets[i-1])*r.scale
		}
		return left + width*float64(i)/float64(count)
	}
	return edge(index), edge(index + 1)
}

// Box returns the box of one character, false for one without a box (a paragraph separator, an offset outside the text).
// The characters of a grapheme cluster have the same box; those of a ligature divide it.
func (d *Document) Box(o Offset) (Rect, bool) {
	if o < 0 || o >= len(d.Text) {
		return Rect{}, false
	}
	i := d.lineHolding(o)
	l := &d.lines[i]
	r := d.runHolding(l, o)
	if r == nil {
		return Rect{}, false
	}
	x0, x1 := d.unitBox(r, o)
	return Rect{x0, l.Top, x1, l.Bottom, i}, true
}

// Rects appends the boxes of a range to dst: line by line, on a line from left to right, neighbours merged. A range
// that covers part of a grapheme cluster gets the whole of its box.
func (d *Document) Rects(dst []Rect, start, end Offset) []Rect {
	return d.rects(dst, start, end, 0, len(d.lines))
}

// RectsBetween is Rects for the lines that meet [y0, y1).
func (d *Document) RectsBetween(dst []Rect, start, end Offset, y0, y1 float64) []Rect {
	if y1 <= y0 || y1 <= 0 || y0 >= d.Height {
		return dst
	}
	first := d.LineAt(y0)
	last := sort.Search(len(d.lines), func(i int) bool { return d.lines[i].Top >= y1 })
	return d.rects(dst, start, end, first, last)
}

// rects is Rects for the lines first to last.
func (d *Document) rects(dst []Rect, start, end Offset, first, last int) []Rect {
	start, end = d.clamp(start), d.clamp(end)
	if start >= end {
		return dst
	}
	for i := max(first, d.lineHolding(start)); i < last && d.lines[i].Start < end; i++ {
		dst = d.lineRects(dst, i, start, end)
	}
	return dst
}

// joint is the gap in pixels up to which two boxes of a line are one; rounding leaves less.
const joint = 1.0 / 64

// lineRects appends the boxes of the part of a range that lies on one line.
func (d *Document) lineRects(dst []Rect, line int, start, end Offset) []Rect {
	l := &d.lines[line]
	base := len(dst)
	for i := l.first; i < l.last; i++ {
		r := &d.runs[i]
		from, to := max(start, int(r.start)), min(end, int(r.end))
		if from >= to {
			continue
		}
		x0, x1 := d.stretch(r, from, to)
		if n := len(dst); n > base && x0-dst[n-1].X1 < joint {
			dst[n-1].X1 = x1
			continue
		}
		dst = append(dst, Rect{x0, l.Top, x1, l.Bottom, line})
	}
	return dst
}

// stretch returns the left and right edge of a part of a run.
func (d *Document) stretch(r *run, from, to Offset) (x0, x1 float64) {
	a0, a1 := d.unitBox(r, from)
	b0, b1 := d.unitBox(r, to-1)
	return min(a0, b0), max(a1, b1)
}
