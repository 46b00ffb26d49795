package layout

import (
	"math"

	"github.com/go-text/typesetting/language"

	"raqim/ui/text/bidi"
	"raqim/ui/text/face"
)

// Lazy returns a document of which nothing is laid out yet, so that the first page of a book is there as soon as that of a
// note. Bytes that are no UTF-8 are drawn as U+FFFD, each as one code point. Without a width to wrap at the box is as wide as
// the widest line, which only the whole text tells: then it is complete at once.
func (e *Engine) Lazy(text string, cfg Config) *Document {
	d := &Document{utf8: text, engine: e, moved: math.MaxInt}
	d.configure(cfg)
	d.findMore()
	d.begin()
	return d
}

// Document lays the whole text out. The document keeps the slice, which must not change afterwards. Code points that are no
// characters (surrogates, numbers beyond U+10FFFF) are drawn as U+FFFD and stay what they are in Text.
func (e *Engine) Document(text []rune, cfg Config) *Document {
	d := &Document{Text: text, engine: e, moved: math.MaxInt}
	d.configure(cfg)
	d.findMore()
	d.Complete()
	d.begin()
	return d
}

// begin says that every line is where it was not, which ends the making of a document.
func (d *Document) begin() {
	d.moved = 0
	if d.Config.Width <= 0 {
		d.Complete()
	}
}

// Complete lays out what has not been yet, so that every line and the height are exact.
func (d *Document) Complete() {
	d.findAll()
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
	for i := d.LineAt(y0); float64(i)*d.metrics.height < y1 && d.hasLine(i); {
		w := d.row(i)
		i = w.index - w.n + w.count()
	}
	moved = d.moved < math.MaxInt
	d.moved = min(d.moved, before)
	return moved
}

// FetchOffset lays out the paragraph that holds an offset.
func (d *Document) FetchOffset(o Offset) { d.laid(d.ParagraphOf(d.Clamp(o))) }

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
	perLine := d.perLine()
	d.counts.reset(len(d.Paragraphs), func(i int) int { return d.Paragraphs[i].lines(perLine) })
	d.estimateRest()
	d.begin()
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

// direct finds the direction of the paragraphs found so far.
func (d *Document) direct() {
	for i := range d.Paragraphs {
		d.Paragraphs[i].RTL = d.runsRTL(&d.Paragraphs[i])
	}
}

// headLength is how much of a paragraph is looked at for its direction before all of it is, in code points.
const headLength = 64

// runsRTL tells the direction of a paragraph (P2, P3).
func (d *Document) runsRTL(p *Paragraph) bool {
	base := d.Config.Base
	if base != bidi.Auto && base != bidi.AutoRTL {
		return base == bidi.RTL
	}
	level, found := bidi.FirstStrong(d.head(p, headLength))
	if !found && p.End-p.Start > headLength {
		level, found = bidi.FirstStrong(d.head(p, p.End-p.Start))
	}
	return level.RTL() || !found && base == bidi.AutoRTL
}

// head returns the first characters of a paragraph without its separator, valid until the next call.
func (d *Document) head(p *Paragraph, most int) []rune {
	n := min(most, p.End-p.Start)
	if d.Text != nil {
		return d.Text[p.Start : p.Start+n]
	}
	d.engine.head = decode(d.engine.head[:0], d.utf8[p.bytes[0]:p.bytes[1]], n)
	return d.engine.head
}

// emsPerPoint is how wide a code point of ordinary text is, as long as the engine has not seen enough of the text itself.
const (
	emsPerPoint = 0.45
	enoughText  = 1000 // code points
)

// perLine is how many code points a line is thought to hold; 0 where lines are not wrapped.
func (d *Document) perLine() float64 {
	if d.Config.Width <= 0 {
		return 0
	}
	perPoint := emsPerPoint
	if e := d.engine; e.points > enoughText {
		perPoint = e.ems / float64(e.points)
	}
	return max(1, d.Config.Width/max(perPoint*d.Config.Size, 1e-3))
}

// lines is the number of lines that the length of a paragraph lets one expect.
func (p *Paragraph) lines(perLine float64) int {
	if perLine <= 0 {
		return 1
	}
	return max(1, int(math.Ceil(float64(p.End-p.Start)/perLine)))
}
