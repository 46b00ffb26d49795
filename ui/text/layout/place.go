package layout

import (
	"sort"

	"raqim/ui/text/bidi"
	"raqim/ui/text/shape"
)

// setting is the paragraph that is being set into lines.
type setting struct {
	*galley
	doc   *Document
	text  []rune
	level bidi.Level // of the paragraph
	flat  bool       // it is one item of that level, which L1 changes nowhere
}

// clusterStart returns where a cluster begins, for the one after the last the end of the text.
func (s *setting) clusterStart(i int) int {
	if i < len(s.clusters) {
		return int(s.clusters[i].start)
	}
	return len(s.text)
}

// placeLine adds the line of the clusters first to last of the paragraph: L1, L2, then x of every cluster.
func (e *Engine) placeLine(s *setting, first, last int) {
	start, end := s.clusterStart(first), s.clusterStart(last)
	e.lineRuns = e.lineRuns[:0]
	if s.flat {
		e.addRun(s, &s.items[0], first, last, s.level)
	} else {
		e.resetLevels(s, start, end)
		e.collectRuns(s, first, last, start)
	}
	l := line{start: int32(start), run: int32(len(s.runs))}
	for i := range e.lineRuns {
		l.width += e.lineRuns[i].width
	}
	e.appendRuns(s)
	s.lines = append(s.lines, l)
}

// resetLevels fills e.lineLevels with the levels of a line after L1. A character that is no stop keeps to its base: L1
// would part a joiner at the end of a line from the letter it stands with.
func (e *Engine) resetLevels(s *setting, start, end int) {
	e.lineLevels = append(e.lineLevels[:0], e.levels[start:end]...)
	bidi.ResetLine(s.text[start:end], e.lineLevels, s.level)
	for i := 1; i < len(e.lineLevels); i++ {
		if s.bounds[start+i]&shape.Stop == 0 {
			e.lineLevels[i] = e.lineLevels[i-1]
		}
	}
}

// collectRuns adds the runs of a line in the order of the text: clusters of one item and one level.
func (e *Engine) collectRuns(s *setting, first, last, lineStart int) {
	at := sort.Search(len(s.items), func(i int) bool { return int(s.items[i].last) > first })
	for first < last {
		for int(s.items[at].last) <= first {
			at++
		}
		of := &s.items[at]
		level := e.lineLevels[s.clusterStart(first)-lineStart]
		next := first + 1
		for next < min(last, int(of.last)) && e.lineLevels[s.clusterStart(next)-lineStart] == level {
			next++
		}
		e.addRun(s, of, first, next, level)
		first = next
	}
}

// addRun adds the run of the clusters first to next of an item to e.lineRuns, and sets its clusters side by side.
func (e *Engine) addRun(s *setting, of *item, first, next int, level bidi.Level) {
	r := run{
		start: int32(s.clusterStart(first)), end: int32(s.clusterStart(next)), first: int32(first), last: int32(next),
		level: level, control: of.control, face: of.face, scale: scaleOf(of.face, s.doc.Config.Size),
	}
	width := int32(0)
	clusters := s.clusters[first:next]
	for i := range clusters {
		clusters[i].x = width
		width += clusters[i].advance
	}
	if level.RTL() {
		mirror(clusters, width)
	}
	r.width = float64(width) * r.scale
	if r.control {
		r.width = e.widths[first]
	}
	e.lineRuns = append(e.lineRuns, r)
}

// mirror turns clusters set from the left in the order of the text into clusters set from the right.
func mirror(clusters []cluster, width int32) {
	for i := range clusters {
		c := &clusters[i]
		c.x = width - c.x - c.advance
	}
}

// appendRuns adds e.lineRuns to the paragraph in visual order (L2), side by side.
func (e *Engine) appendRuns(s *setting) {
	e.order = e.order[:0]
	for i := range e.lineRuns {
		e.order = append(e.order, bidi.Run{Start: i, End: i + 1, Level: e.lineRuns[i].level})
	}
	bidi.ReorderRuns(e.order)
	x := 0.0
	for _, o := range e.order {
		r := e.lineRuns[o.Start]
		r.x = x
		x += r.width
		s.runs = append(s.runs, r)
	}
}
