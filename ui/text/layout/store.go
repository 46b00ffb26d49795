package layout

import (
	"cmp"
	"math/bits"
	"slices"

	"raqim/ui/text/shape"
)

// A document keeps the galleys that were asked for last: as many as hold maxHeld code points, but never fewer than minGalleys,
// so that the two ends of a page and of a selection may lie in paragraphs of any length without being laid out in turns.
const (
	maxHeld    = 1 << 15 // at some 45 bytes each: a long article, or ten pages of a book
	minGalleys = 8
	galleyCost = 16 // what a galley needs beside its text, in code points
)

// store is what a document keeps of its paragraphs.
type store struct {
	galleys []int32 // indices of the paragraphs that have a galley
	held    int     // code points, and galleyCost for each galley
	clock   uint64  // counts the galleys ever kept
}

// laid returns a paragraph laid out, from the store or anew.
func (d *Document) laid(paragraph int) *galley {
	p := &d.Paragraphs[paragraph]
	if p.galley == nil {
		d.engine.shape(d, paragraph)
	}
	if !p.galley.set {
		d.engine.set(d, p)
		d.correct(paragraph)
	}
	p.galley.used = d.store.clock
	return p.galley
}

// keep takes a new galley into the store and drops others where there are too many.
func (d *Document) keep(paragraph int) {
	s := &d.store
	s.clock++
	d.Paragraphs[paragraph].galley.used = s.clock
	s.galleys = append(s.galleys, int32(paragraph))
	s.held += d.cost(paragraph)
	if s.held <= maxHeld || len(s.galleys) <= minGalleys {
		return
	}
	slices.SortFunc(s.galleys, func(a, b int32) int {
		return cmp.Compare(d.Paragraphs[b].galley.used, d.Paragraphs[a].galley.used)
	})
	for len(s.galleys) > minGalleys && s.held > maxHeld*3/4 {
		last := int(s.galleys[len(s.galleys)-1])
		s.galleys = s.galleys[:len(s.galleys)-1]
		s.held -= d.cost(last)
		d.engine.recycle(d.Paragraphs[last].galley)
		d.Paragraphs[last].galley = nil
	}
}

// drop forgets all galleys.
func (d *Document) drop() {
	for _, i := range d.store.galleys {
		d.engine.recycle(d.Paragraphs[i].galley)
		d.Paragraphs[i].galley = nil
	}
	d.store = store{clock: d.store.clock}
}

func (d *Document) cost(paragraph int) int {
	p := &d.Paragraphs[paragraph]
	return p.Next - p.Start + galleyCost
}

// correct replaces the estimated number of lines of a paragraph that has just been set.
func (d *Document) correct(paragraph int) {
	p := &d.Paragraphs[paragraph]
	if d.Config.Width <= 0 {
		d.Width = max(d.Width, p.galley.width())
	}
	if p.exact {
		return
	}
	p.exact = true
	first, lines := d.counts.before(paragraph), p.galley.count()
	estimate := d.counts.before(paragraph+1) - first
	if lines == estimate {
		return
	}
	d.counts.add(paragraph, lines-estimate)
	d.moved = min(d.moved, first+min(lines, estimate))
	d.Height = float64(d.LineCount()) * d.metrics.height
}

// The memory of dropped galleys is used again, so that laying out a long text does not fetch ever more of it; nobody holds one
// beyond the paragraph at hand. They have room for a power of two of code points, and are put by according to that. Those of very
// long paragraphs are left to the collector.
const spareClasses = 13 // up to 4096 code points

func (e *Engine) recycle(g *galley) {
	class := bits.Len(uint(cap(g.text))) - 1
	if class < spareClasses && len(e.spare[class]) < maxHeld>>class {
		e.spare[class] = append(e.spare[class], g)
	}
}

// galley returns an empty galley for so many code points.
func (e *Engine) galley(points int) *galley {
	class := bits.Len(uint(max(points, 1) - 1))
	if class >= spareClasses {
		return &galley{text: make([]rune, 0, points), bounds: make([]shape.Boundary, 0, points)}
	}
	n := len(e.spare[class])
	if n == 0 {
		room := 1 << class
		return &galley{
			text: make([]rune, 0, room), bounds: make([]shape.Boundary, 0, room),
			clusters: make([]cluster, 0, room), glyphs: make([]shape.Glyph, 0, room),
		}
	}
	g := e.spare[class][n-1]
	e.spare[class] = e.spare[class][:n-1]
	g.set, g.carets = false, nil
	return g
}
