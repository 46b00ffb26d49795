package layout

import (
	"slices"

	"raqim/ui/text/bidi"
	"raqim/ui/text/shape"
)

// setting is the paragraph that is being set into lines.
type setting struct {
	doc       *Document
	paragraph *Paragraph
	text      []rune
	bounds    []shape.Boundary
	level     bidi.Level // of the paragraph
	base      int        // index in doc.clusters of the first cluster
}

// addClusters adds the clusters and glyphs of the paragraph at hand to the document; placeLine gives them their x.
func (e *Engine) addClusters(s *setting) {
	d := s.doc
	s.base = len(d.clusters)
	glyphs := int32(len(d.glyphs))
	for i, c := range e.shaped.Clusters {
		d.clusters = append(d.clusters, cluster{
			start: int32(s.paragraph.Start) + c.Start, glyph: glyphs + c.Glyph, width: float32(e.widths[i]),
		})
	}
	d.glyphs = append(d.glyphs, e.shaped.Glyphs...)
	for i, carets := range e.shaped.Carets {
		d.carets[int32(s.base+i)] = carets
	}
}

// placeLine adds the line of the clusters first to last of the paragraph: L1, L2, then x of every cluster. A paragraph
// that runs to the left begins at the right edge of the box.
func (e *Engine) placeLine(s *setting, first, last int) {
	d := s.doc
	start, end := e.clusterStart(s, first), e.clusterStart(s, last)
	e.resetLevels(s, start, end)
	e.collectRuns(s, first, last, start)
	line := Line{
		Start: s.paragraph.Start + start, End: s.paragraph.Start + end, Paragraph: len(d.Paragraphs),
		Top: float64(len(d.lines)) * d.metrics.height, first: int32(len(d.runs)),
	}
	line.Baseline = line.Top + d.metrics.baseline
	line.Bottom = line.Top + d.metrics.height
	total := 0.0
	for i := range e.lineRuns {
		total += e.lineRuns[i].width
	}
	if s.paragraph.RTL {
		line.Left = max(d.Config.Width, 0) - total
	}
	line.Right = line.Left + total
	e.appendRuns(d, line.Left)
	line.last = int32(len(d.runs))
	d.lines = append(d.lines, line)
}

// clusterStart returns where a cluster of the paragraph at hand begins, for the one after the last the end.
func (e *Engine) clusterStart(s *setting, i int) int {
	if i < len(e.shaped.Clusters) {
		return int(e.shaped.Clusters[i].Start)
	}
	return len(s.text)
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

// collectRuns fills e.lineRuns with the runs of a line in the order of the text: clusters of one shaped run and one level.
func (e *Engine) collectRuns(s *setting, first, last, lineStart int) {
	e.lineRuns = e.lineRuns[:0]
	shaped, _ := slices.BinarySearchFunc(e.shaped.Runs, first, func(r shape.Run, c int) int {
		if r.Last <= c {
			return -1
		}
		return 1
	})
	for first < last {
		for e.shaped.Runs[shaped].Last <= first {
			shaped++
		}
		first = e.takeRun(s, &e.shaped.Runs[shaped], first, last, lineStart)
	}
}

// takeRun adds the run that begins at the cluster first, sets its clusters side by side and returns the cluster after it.
func (e *Engine) takeRun(s *setting, shaped *shape.Run, first, last, lineStart int) int {
	level := e.lineLevels[e.clusterStart(s, first)-lineStart]
	next := first + 1
	for next < min(last, shaped.Last) && e.lineLevels[e.clusterStart(s, next)-lineStart] == level {
		next++
	}
	r := run{
		start: int32(s.paragraph.Start + e.clusterStart(s, first)), end: int32(s.paragraph.Start + e.clusterStart(s, next)),
		first: int32(s.base + first), last: int32(s.base + next), level: level,
		face: shaped.Face, scale: scaleOf(shaped.Face, s.doc.Config.Size),
	}
	for i := first; i < next; i++ {
		c := &s.doc.clusters[s.base+i]
		c.x, c.width = float32(r.width), float32(e.widths[i])
		r.width += e.widths[i]
	}
	if level.RTL() {
		mirror(s.doc.clusters[r.first:r.last], r.width)
	}
	e.lineRuns = append(e.lineRuns, r)
	return next
}

// mirror turns clusters set from the left in the order of the text into clusters set from the right.
func mirror(clusters []cluster, width float64) {
	for i := range clusters {
		c := &clusters[i]
		c.x = float32(width - float64(c.x) - float64(c.width))
	}
}

// appendRuns adds e.lineRuns to the document in visual order (L2), side by side from x.
func (e *Engine) appendRuns(d *Document, x float64) {
	e.order = e.order[:0]
	for i := range e.lineRuns {
		e.order = append(e.order, bidi.Run{Start: i, End: i + 1, Level: e.lineRuns[i].level})
	}
	bidi.ReorderRuns(e.order)
	for _, o := range e.order {
		r := e.lineRuns[o.Start]
		r.x = x
		x += r.width
		d.runs = append(d.runs, r)
	}
}

// finish cuts the lines into paragraphs, and sets an unwrapped document into a box as wide as its widest line.
func (d *Document) finish() {
	d.Width = max(d.Config.Width, 0)
	if d.Config.Width <= 0 {
		for i := range d.lines {
			d.Width = max(d.Width, d.lines[i].Right-d.lines[i].Left)
		}
	}
	for i := range d.Paragraphs {
		p := &d.Paragraphs[i]
		end := len(d.lines)
		if i+1 < len(d.Paragraphs) {
			end = d.Paragraphs[i+1].FirstLine
		}
		p.Lines = d.lines[p.FirstLine:end:end]
		p.Top, p.Bottom = p.Lines[0].Top, p.Lines[len(p.Lines)-1].Bottom
		if p.RTL && d.Config.Width <= 0 {
			d.shift(p.Lines, d.Width)
		}
	}
	d.Height = float64(len(d.lines)) * d.metrics.height
}

// shift moves lines to the right.
func (d *Document) shift(lines []Line, by float64) {
	for i := range lines {
		l := &lines[i]
		l.Left += by
		l.Right += by
		for j := l.first; j < l.last; j++ {
			d.runs[j].x += by
		}
	}
}
