package layout

import (
	"math"

	"raqim/ui/text/shape"
)

// unitStart returns the start of the unit that holds the character; a separator is one unit.
func (d *Document) unitStart(o Offset) Offset {
	p := &d.Paragraphs[d.ParagraphOf(o)]
	if o >= p.End {
		return p.End
	}
	return p.Start + d.laid(d.ParagraphOf(o)).unitStart(o-p.Start)
}

// unitEnd returns the end of the unit that holds the character.
func (d *Document) unitEnd(o Offset) Offset {
	p := &d.Paragraphs[d.ParagraphOf(o)]
	if o >= p.End {
		return p.Next
	}
	return p.Start + d.laid(d.ParagraphOf(o)).unitEnd(o-p.Start)
}

// unitBox returns the left and right edge of the unit that holds the character, from the left edge of the line.
func (b *galley) unitBox(r *run, o int) (x0, x1 float64) {
	c := b.clusterHolding(r, o)
	index, count := 0, 0
	for i := int(b.clusters[c].start); i < b.clusterEnd(r, c); i++ {
		if b.bounds[i]&shape.Stop != 0 {
			count++
		}
		if i == o {
			index = count - 1
		}
	}
	return b.dividedBox(r, c, index, count)
}

// dividedBox returns the box of one of the units that divide a cluster: by the caret positions of the face where it has
// them, else equally.
func (b *galley) dividedBox(r *run, c int32, index, count int) (x0, x1 float64) {
	left, width := b.clusterBox(r, c)
	if count <= 1 {
		return left, left + width
	}
	if r.level.RTL() {
		index = count - 1 - index
	}
	carets := b.carets[c]
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
	if !d.has(o) {
		return Rect{}, false
	}
	w := d.rowOf(o)
	r := w.runHolding(w.n, o-w.start)
	if r == nil {
		return Rect{}, false
	}
	x0, x1 := w.unitBox(r, o-w.start)
	return d.box(w, x0, x1), true
}

// box returns a box as high as its line.
func (d *Document) box(w row, x0, x1 float64) Rect {
	top := float64(w.index) * d.metrics.height
	return Rect{w.left + x0, top, w.left + x1, top + d.metrics.height, w.index}
}

// Rects appends the boxes of a range to dst: line by line, on a line from left to right, neighbours merged. A range
// that covers part of a grapheme cluster gets the whole of its box.
func (d *Document) Rects(dst []Rect, start, end Offset) []Rect {
	return d.rects(dst, start, end, 0, math.Inf(1))
}

// RectsBetween is Rects for the lines that meet [y0, y1).
func (d *Document) RectsBetween(dst []Rect, start, end Offset, y0, y1 float64) []Rect {
	if y1 <= y0 || y1 <= 0 || y0 >= d.Height {
		return dst
	}
	return d.rects(dst, start, end, d.LineAt(y0), y1)
}

// rects is Rects for the lines from first on whose top is above y1.
func (d *Document) rects(dst []Rect, start, end Offset, first int, y1 float64) []Rect {
	start = d.Clamp(start)
	if start >= end || !d.hasLine(first) {
		return dst
	}
	at, before := d.counts.find(first)
	if from := d.ParagraphOf(start); from > at {
		at, before = from, d.counts.before(from)
	}
	for ; d.HasParagraph(at) && d.Paragraphs[at].Start < end && float64(before)*d.metrics.height < y1; at++ {
		b, p := d.laid(at), &d.Paragraphs[at]
		n := max(first-before, b.lineHolding(max(start-p.Start, 0)))
		for ; n < b.count() && p.Start+int(b.lines[n].start) < end && float64(before+n)*d.metrics.height < y1; n++ {
			dst = d.lineRects(dst, d.rowIn(at, n, before), start, end)
		}
		before += b.count()
	}
	return dst
}

// joint is the gap in pixels up to which two boxes of a line are one; rounding leaves less.
const joint = 1.0 / 64

// lineRects appends the boxes of the part of a range that lies on one line.
func (d *Document) lineRects(dst []Rect, w row, start, end Offset) []Rect {
	base := len(dst)
	runs := w.runsOf(w.n)
	for i := range runs {
		r := &runs[i]
		from, to := max(start-w.start, int(r.start)), min(end-w.start, int(r.end))
		if from >= to {
			continue
		}
		x0, x1 := w.stretch(r, from, to)
		if n := len(dst); n > base && w.left+x0-dst[n-1].X1 < joint {
			dst[n-1].X1 = w.left + x1
			continue
		}
		dst = append(dst, d.box(w, x0, x1))
	}
	return dst
}

// stretch returns the left and right edge of a part of a run, from the left edge of the line.
func (b *galley) stretch(r *run, from, to int) (x0, x1 float64) {
	a0, a1 := b.unitBox(r, from)
	b0, b1 := b.unitBox(r, to-1)
	return min(a0, b0), max(a1, b1)
}
