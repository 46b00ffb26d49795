package layout

import (
	"sort"

	"raqim/ui/text/bidi"
	"raqim/ui/text/face"
	"raqim/ui/text/shape"
)

// galley is a laid out paragraph. Offsets in it count from the start of the paragraph. The first half is what shaping found,
// in design units, and holds for any width and size; the second is how that is set into lines.
type galley struct {
	text     []rune           // with the separator
	bounds   []shape.Boundary // one a code point
	items    []item
	clusters []cluster
	glyphs   []shape.Glyph
	carets   map[int32][]int32 // of ligatures (GDEF), by index of the cluster

	set   bool   // the lines hold for the present width and size
	lines []line // with a sentinel that begins at the end
	runs  []run  // of all lines; those of one line from left to right

	used uint64 // by the clock of the store
}

// item is a shaped stretch of one level and one face. It begins where the one before ends.
type item struct {
	face    *face.Face // nil where there is none
	last    int32      // cluster after it
	level   bidi.Level // before L1
	control bool       // a tab or a forced break
}

// cluster is a shaped cluster. Its glyphs end where those of the next begin, its text too.
type cluster struct {
	start   int32 // code point
	glyph   int32 // index of its first glyph
	advance int32 // design units, never negative
	x       int32 // design units from the left edge of its run
}

// line is a line of the paragraph; code points and runs end where those of the next begin.
type line struct {
	start, run int32
	width      float64 // pixels
}

// run is a stretch of one line of one level and one face.
type run struct {
	start, end  int32 // code points
	first, last int32 // clusters, in the order of the text
	level       bidi.Level
	control     bool // one cluster, as wide as the run
	face        *face.Face
	x, width    float64 // pixels; x from the left edge of the line
	scale       float64 // pixels a design unit
}

// take takes over what was shaped. The glyphs become those of the galley, which gave t the memory for them.
func (b *galley) take(t *shape.Text) {
	b.items = resized(b.items, len(t.Runs))
	for i := range t.Runs {
		r := &t.Runs[i]
		b.items[i] = item{face: r.Face, last: int32(r.Last), level: r.Level, control: r.Control}
	}
	b.clusters = resized(b.clusters, len(t.Clusters))
	for i, c := range t.Clusters {
		b.clusters[i] = cluster{start: c.Start, glyph: c.Glyph, advance: max(0, c.Advance)}
	}
	b.glyphs, t.Glyphs = t.Glyphs, nil
	for i, carets := range t.Carets {
		if b.carets == nil {
			b.carets = make(map[int32][]int32, len(t.Carets))
		}
		b.carets[int32(i)] = carets
	}
}

// resized returns a slice of a length, the same memory where it suffices, else with some room to spare. What is in it does not
// matter.
func resized[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/4)
	}
	return s[:n]
}

// count returns the number of lines.
func (b *galley) count() int { return len(b.lines) - 1 }

// width returns the width of the widest line.
func (b *galley) width() float64 {
	widest := 0.0
	for i := range b.lines {
		widest = max(widest, b.lines[i].width)
	}
	return widest
}

// lineHolding returns the line of a character; behind the last it is the last.
func (b *galley) lineHolding(o int) int {
	n := sort.Search(b.count(), func(i int) bool { return int(b.lines[i].start) > o })
	return max(n-1, 0)
}

// runsOf returns the runs of a line.
func (b *galley) runsOf(n int) []run { return b.runs[b.lines[n].run:b.lines[n+1].run] }

// runHolding returns the run of a line that holds the character, nil where the line has none (a separator).
func (b *galley) runHolding(n, o int) *run {
	runs := b.runsOf(n)
	for i := range runs {
		if r := &runs[i]; int(r.start) <= o && o < int(r.end) {
			return r
		}
	}
	return nil
}

// clusterHolding returns the index of the cluster of a run that holds the character.
func (b *galley) clusterHolding(r *run, o int) int32 {
	n := sort.Search(int(r.last-r.first), func(i int) bool { return int(b.clusters[int(r.first)+i].start) > o })
	return r.first + int32(n) - 1
}

// clusterEnd returns the end of the text of a cluster of a run.
func (b *galley) clusterEnd(r *run, c int32) int {
	if c+1 < r.last {
		return int(b.clusters[c+1].start)
	}
	return int(r.end)
}

// clusterBox returns the left edge of a cluster, from the left edge of the line, and its width.
func (b *galley) clusterBox(r *run, c int32) (left, width float64) {
	if r.control {
		return r.x, r.width
	}
	return r.x + float64(b.clusters[c].x)*r.scale, float64(b.clusters[c].advance) * r.scale
}

// A unit is what one caret step crosses: the text from one stop to the next. Its characters share its box.

// unitStart returns the start of the unit that holds the character.
func (b *galley) unitStart(o int) int {
	for o > 0 && b.bounds[o]&shape.Stop == 0 {
		o--
	}
	return o
}

// unitEnd returns the end of the unit that holds the character.
func (b *galley) unitEnd(o int) int {
	for o++; o < len(b.bounds) && b.bounds[o]&shape.Stop == 0; o++ {
	}
	return o
}
