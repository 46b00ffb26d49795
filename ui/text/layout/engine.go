package layout

import (
	"math"
	"unicode/utf8"

	"raqim/ui/text/bidi"
	"raqim/ui/text/face"
	"raqim/ui/text/shape"
)

// Engine lays documents out. It keeps the shaper, its caches and its buffers between documents and belongs to one
// goroutine, and so do the documents it returns.
type Engine struct {
	resolver bidi.Resolver
	bounds   shape.Boundaries
	shaper   *shape.Shaper

	// of the paragraph at hand
	shaped     shape.Text
	levels     []bidi.Level
	lineLevels []bidi.Level
	widths     []float64 // of its clusters, pixels
	breaks     []int     // the cluster after each line
	order      []bidi.Run
	lineRuns   []run
	head       []rune // of a paragraph whose direction is looked for
	spare      [spareClasses][]*galley
	waiting    []int // the paragraphs that are shaped together

	stretch int // see findMore

	// what the estimates of paragraphs not laid out yet are made from
	ems    float64
	points int

	work Work
}

// Work counts what an engine has done since it was made, so that a test can hold it to linear time without a clock.
type Work struct {
	shape.Work
	Steps int // of the line breaker
	Set   int // clusters put in their place
}

// NewEngine returns an engine with empty caches.
func NewEngine() *Engine { return &Engine{shaper: shape.NewShaper(), stretch: stretch} }

// Work returns what the engine has done so far.
func (e *Engine) Work() Work {
	w := e.work
	w.Work = e.shaper.Work()
	return w
}

// together is how much of a document is shaped at once, in code points: the new words of all of it go to HarfBuzz together.
const together = 1 << 12

// shape shapes a paragraph with the whole of it as context, and keeps it.
func (e *Engine) shape(d *Document, paragraph int) {
	e.queue(d, paragraph)
	e.shapeWaiting(d)
}

// shapeOn shapes a paragraph and those behind it that are not laid out either, as many as are shaped together.
func (e *Engine) shapeOn(d *Document, paragraph int) {
	cost := 0
	for i := paragraph; i < len(d.Paragraphs); i++ {
		if p := &d.Paragraphs[i]; p.exact || p.galley != nil {
			continue
		}
		cost += d.cost(i)
		if i > paragraph && cost > together {
			break
		}
		e.queue(d, i)
	}
	e.shapeWaiting(d)
}

// queue takes a paragraph to be shaped by shapeWaiting.
func (e *Engine) queue(d *Document, paragraph int) {
	p := &d.Paragraphs[paragraph]
	b := e.galley(p.Next - p.Start)
	p.galley = b
	b.text = d.read(b.text[:0], p)
	text := valid(b.text[:p.End-p.Start])
	levels, _ := e.resolver.Levels(text, d.Config.Base)
	b.bounds = e.bounds.Find(b.bounds[:0], text, levels)
	e.shaper.Queue(text, levels, b.bounds, d.Config.Fonts, d.language)
	e.waiting = append(e.waiting, paragraph)
}

// shapeWaiting shapes what is in the queue, and keeps it.
func (e *Engine) shapeWaiting(d *Document) {
	for _, i := range e.waiting {
		g := d.Paragraphs[i].galley
		e.shaped.Glyphs = g.glyphs
		e.shaper.Next(&e.shaped)
		g.take(&e.shaped)
		d.keep(i)
	}
	e.waiting = e.waiting[:0]
}

// read appends the text of a paragraph and its separator to dst.
func (d *Document) read(dst []rune, p *Paragraph) []rune {
	if d.Text != nil {
		return append(dst, d.Text[p.Start:p.Next]...)
	}
	return decode(dst, d.utf8[p.bytes[0]:p.bytes[1]], p.Next-p.Start)
}

// set breaks a shaped paragraph into lines and gives each cluster its place.
func (e *Engine) set(d *Document, p *Paragraph) {
	s := &setting{galley: p.galley, doc: d, text: valid(p.galley.text[:p.End-p.Start])}
	if p.RTL {
		s.level = 1
	}
	s.flat = len(s.items) == 1 && s.items[0].level == s.level
	e.measureClusters(s)
	if !s.flat {
		e.restoreLevels(s)
	}
	e.breakLines(s)
	s.lines = resized(s.lines, len(e.breaks)+1)[:0]
	s.runs = resized(s.runs, len(s.items)+len(e.breaks))[:0]
	s.set = true
	first := 0
	for _, last := range e.breaks {
		e.placeLine(s, first, last)
		first = last
	}
	s.lines = append(s.lines, line{start: int32(len(s.text)), run: int32(len(s.runs))})
	e.work.Set += len(s.clusters)
	if d.Config.Size > 0 {
		for i := range s.lines {
			e.ems += s.lines[i].width / d.Config.Size
		}
		e.points += len(s.text)
	}
}

// paragraphEnd returns the end of the paragraph that begins at start, and the start of the next; they are equal at the
// end of the text.
func paragraphEnd(text []rune, start int) (end, next int) {
	for n, r := range text[start:] {
		if r > 0x85 && r < 0x2029 || r == ' ' {
			continue // nearly all text there is
		}
		i := start + n
		switch r {
		case '\r':
			if i+1 < len(text) && text[i+1] == '\n' {
				return i, i + 2
			}
			return i, i + 1
		case '\n', 0x85, 0x2029:
			return i, i + 1
		}
	}
	return len(text), len(text)
}

// valid returns the text, or a copy in which what is no character is U+FFFD.
func valid(text []rune) []rune {
	for i, r := range text {
		if utf8.ValidRune(r) {
			continue
		}
		clean := append([]rune(nil), text...)
		for j := i; j < len(clean); j++ {
			if !utf8.ValidRune(clean[j]) {
				clean[j] = utf8.RuneError
			}
		}
		return clean
	}
	return text
}

func measure(cfg Config) metrics {
	primary := cfg.Fonts.Primary()
	if primary == nil {
		height := math.Max(1, math.Round(cfg.Size*max(cfg.LineHeight, 1)))
		return metrics{height: height, baseline: height, ascent: height}
	}
	scale := cfg.Size / primary.UnitsPerEm
	m := metrics{ascent: primary.Ascent * scale, descent: primary.Descent * scale}
	m.height = cfg.LineHeight * cfg.Size
	if cfg.LineHeight <= 0 {
		m.height = m.ascent + m.descent + primary.LineGap*scale
	}
	m.height = math.Max(1, math.Round(m.height))
	m.baseline = math.Round((m.height-m.ascent-m.descent)/2 + m.ascent)
	return m
}

// measureClusters fills the widths of the clusters of the paragraph at hand.
func (e *Engine) measureClusters(s *setting) {
	e.widths = e.widths[:0]
	for i := range s.items {
		it := &s.items[i]
		scale := scaleOf(it.face, s.doc.Config.Size)
		for _, c := range s.clusters[len(e.widths):it.last] {
			e.widths = append(e.widths, float64(c.advance)*scale)
		}
	}
}

// restoreLevels fills e.levels with the levels of the paragraph before L1: an item has one, and its neighbour another.
func (e *Engine) restoreLevels(s *setting) {
	e.levels = e.levels[:0]
	for i := range s.items {
		for end := s.clusterStart(int(s.items[i].last)); len(e.levels) < end; {
			e.levels = append(e.levels, s.items[i].level)
		}
	}
}

func scaleOf(f *face.Face, size float64) float64 {
	if f == nil {
		return 0
	}
	return size / f.UnitsPerEm
}
