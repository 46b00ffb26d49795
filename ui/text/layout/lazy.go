package layout

import (
	"math"

	"github.com/go-text/typesetting/language"

	"raqim/ui/text/bidi"
	"raqim/ui/text/face"
)

// Lazy returns a document of which nothing is laid out yet. It takes one pass over the text, so that the first page of a
// book is there as soon as that of a note. The document keeps the slice, which must not change afterwards. Without a width
// to wrap at the box is as wide as the widest line, which only the whole text tells: then it is complete at once.
func (e *Engine) Lazy(text []rune, cfg Config) *Document {
	d := &Document{Text: text, engine: e, moved: math.MaxInt}
	for start := 0; ; {
		end, next := paragraphEnd(text, start)
		d.Paragraphs = append(d.Paragraphs, Paragraph{Start: start, End: end, Next: next})
		if next == end {
			break
		}
		start = next
	}
	d.configure(cfg)
	d.direct()
	d.estimate()
	return d
}

// Document lays the whole text out. The document keeps the slice, which must not change afterwards. Code points that are no
// characters (surrogates, numbers beyond U+10FFFF) are drawn as U+FFFD and stay what they are in Text.
func (e *Engine) Document(text []rune, cfg Config) *Document {
	d := e.Lazy(text, cfg)
	d.Complete()
	return d
}

// Complete lays out what has not been yet, so that every line and the height are exact.
func (d *Document) Complete() {
	for i := range d.Paragraphs {
		p := &d.Paragraphs[i]
		if p.exact {
			continue
		}
		if p.galley == nil {
			d.engine.shapeOn(d, i)
		}
		d.laid(i)
	}
}

// Fetch lays out what lies between two heights, in pixels, and reports whether that moved a line. What is at y0 afterwards
// is what was there before, if that was laid out.
func (d *Document) Fetch(y0, y1 float64) (moved bool) {
	before := d.moved
	d.moved = math.MaxInt
	for i := d.LineAt(y0); float64(i)*d.metrics.height < y1 && i < d.counts.total; {
		w := d.row(i)
		i = w.index - w.n + w.count()
	}
	moved = d.moved < math.MaxInt
	d.moved = min(d.moved, before)
	return moved
}

// FetchOffset lays out the paragraph that holds an offset.
func (d *Document) FetchOffset(o Offset) { d.laid(d.ParagraphOf(d.clamp(o))) }

// Moved returns the first line that has moved since the last call, because a paragraph above it or its own turned out to have
// other than the estimated number of lines; false where none has.
func (d *Document) Moved() (line int, ok bool) {
	line, ok = d.moved, d.moved < math.MaxInt
	d.moved = math.MaxInt
	return line, ok
}

// Relayout lays the document out in another way. At another width, size or height of lines what is kept of it is set anew
// without being shaped again.
func (d *Document) Relayout(cfg Config) {
	old := d.Config
	d.configure(cfg)
	if d.Config.Fonts != old.Fonts || d.Config.Base != old.Base || d.Config.Language != old.Language {
		d.drop()
		d.direct()
	}
	for _, i := range d.store.galleys {
		d.Paragraphs[i].galley.set = false
	}
	for i := range d.Paragraphs {
		d.Paragraphs[i].exact = false
	}
	d.estimate()
}

// configure takes a configuration over.
func (d *Document) configure(cfg Config) {
	if cfg.Fonts == nil {
		cfg.Fonts = face.NewStack()
	}
	d.Config, d.metrics, d.language = cfg, measure(cfg), language.NewLanguage(cfg.Language)
	d.LineHeight = d.metrics.height
	d.Width = max(cfg.Width, 0)
}

// direct finds the direction of every paragraph (P2, P3).
func (d *Document) direct() {
	base := d.Config.Base
	for i := range d.Paragraphs {
		p := &d.Paragraphs[i]
		p.RTL = base == bidi.RTL
		if base == bidi.Auto || base == bidi.AutoRTL {
			level, found := bidi.FirstStrong(d.Text[p.Start:p.End])
			p.RTL = level.RTL() || !found && base == bidi.AutoRTL
		}
	}
}

// emsPerPoint is how wide a code point of ordinary text is, as long as the engine has not seen enough of the text itself.
const (
	emsPerPoint = 0.45
	enoughText  = 1000 // code points
)

// estimate gives every paragraph the number of lines its length lets one expect.
func (d *Document) estimate() {
	perPoint := emsPerPoint
	if e := d.engine; e.points > enoughText {
		perPoint = e.ems / float64(e.points)
	}
	perLine := max(1, d.Config.Width/max(perPoint*d.Config.Size, 1e-3))
	d.counts.reset(len(d.Paragraphs), func(i int) int {
		p := &d.Paragraphs[i]
		if d.Config.Width <= 0 {
			return 1
		}
		return max(1, int(math.Ceil(float64(p.End-p.Start)/perLine)))
	})
	d.Height = float64(d.counts.total) * d.metrics.height
	d.moved = 0
	if d.Config.Width <= 0 {
		d.Complete()
	}
}
