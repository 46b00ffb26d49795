package layout

import (
	"math"
	"unicode/utf8"

	"github.com/go-text/typesetting/language"

	"raqim/ui/text/bidi"
	"raqim/ui/text/face"
	"raqim/ui/text/shape"
)

// Engine lays documents out. It keeps the shaper, its caches and its buffers between documents and belongs to one
// goroutine; the documents it returns do not.
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
}

// NewEngine returns an engine with empty caches.
func NewEngine() *Engine { return &Engine{shaper: shape.NewShaper()} }

// Document lays the text out. The document keeps the slice, which must not change afterwards. Code points that are no
// characters (surrogates, numbers beyond U+10FFFF) are drawn as U+FFFD and stay what they are in Text.
func (e *Engine) Document(text []rune, cfg Config) *Document {
	if cfg.Fonts == nil {
		cfg.Fonts = face.NewStack()
	}
	d := &Document{
		Text: text, Config: cfg, metrics: measure(cfg),
		clusters: make([]cluster, 0, len(text)+1), glyphs: make([]shape.Glyph, 0, len(text)+len(text)/16),
		bounds: make([]shape.Boundary, 0, len(text)), carets: map[int32][]int32{},
	}
	d.LineHeight = d.metrics.height
	text = valid(text)
	for start := 0; ; {
		end, next := paragraphEnd(text, start)
		e.paragraph(d, text[start:end], Paragraph{Start: start, End: end, Next: next})
		if next == end {
			break
		}
		start = next
	}
	d.finish()
	return d
}

// paragraph lays one paragraph out below those before it.
func (e *Engine) paragraph(d *Document, text []rune, p Paragraph) {
	levels, base := e.resolver.Levels(text, d.Config.Base)
	e.levels = append(e.levels[:0], levels...)
	p.RTL = base.RTL()
	d.bounds = e.bounds.Find(d.bounds, text, e.levels)
	bounds := d.bounds[p.Start:]
	for range p.Next - p.End {
		d.bounds = append(d.bounds, shape.Stop)
	}
	if p.Next-p.End == 2 {
		d.bounds[p.End+1] = 0 // CR LF is one step
	}
	e.shaper.Shape(&e.shaped, text, e.levels, bounds, d.Config.Fonts, language.NewLanguage(d.Config.Language))
	e.measureClusters(d.Config.Size)
	e.breakLines(text, bounds, d.Config)
	p.FirstLine = len(d.lines)
	set := &setting{doc: d, paragraph: &p, text: text, bounds: bounds, level: base}
	e.addClusters(set)
	first := 0
	for _, last := range e.breaks {
		e.placeLine(set, first, last)
		first = last
	}
	d.Paragraphs = append(d.Paragraphs, p)
}

// paragraphEnd returns the end of the paragraph that begins at start, and the start of the next; they are equal at the
// end of the text.
func paragraphEnd(text []rune, start int) (end, next int) {
	for i := start; i < len(text); i++ {
		switch text[i] {
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
func (e *Engine) measureClusters(size float64) {
	e.widths = e.widths[:0]
	for i := range e.shaped.Runs {
		r := &e.shaped.Runs[i]
		scale := scaleOf(r.Face, size)
		for _, c := range e.shaped.Clusters[r.First:r.Last] {
			e.widths = append(e.widths, max(0, float64(c.Advance)*scale))
		}
	}
}

func scaleOf(f *face.Face, size float64) float64 {
	if f == nil {
		return 0
	}
	return size / f.UnitsPerEm
}
