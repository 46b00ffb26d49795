package layout

import (
	"math"
	"sort"

	"github.com/go-text/typesetting/language"

	"raqim/ui/text/bidi"
)

// Offset is an index into the code points of the document.
type Offset = int

// Document is a text that is laid out as far as it has been asked about. Its paragraphs are found from the start of the text
// on, as far as a question needs them; shapes and lines of a paragraph are made when a question first concerns it, and those of
// paragraphs nobody has asked about for long are dropped and made again, so that a document of any size needs little memory. A
// dropped paragraph keeps the number of its lines.
//
// Before a paragraph is laid out its number of lines is an estimate, and so is that of all paragraphs not found yet. With it
// Height, LineCount and the place of all that is below are estimates; laying a paragraph out moves what is below and nothing
// above. See Moved, Fetch and Complete. A document made by Engine.Document is complete, and nothing in it ever moves.
//
// A document works with the engine that made it and belongs to the same goroutine. Its fields may be read, not changed.
type Document struct {
	Text       []rune // as Engine.Document was given it; nil where it was given as UTF-8, see Rune and Slice
	Config     Config
	Paragraphs []Paragraph // those found so far, see HasParagraph
	Width      float64     // of the text box, pixels
	Height     float64     // of all lines, pixels
	LineHeight float64     // distance of two baselines, whole pixels

	engine   *Engine
	language language.Language
	metrics  metrics
	utf8     string // the text of a lazy document
	found    found
	counts   counts // of lines
	store    store
	moved    int // the first line that has moved
}

// Paragraph is a run of text that ends at a separator or at the end of the text. There is always at least one.
type Paragraph struct {
	Start, End Offset // without the separator
	Next       Offset // start of the next paragraph: End and the length of the separator
	RTL        bool   // the paragraph level is odd: it begins at the right edge

	bytes  [2]int  // of UTF-8, with the separator
	exact  bool    // its number of lines is no estimate
	galley *galley // nil where it is not kept
}

// Line is one line of a paragraph.
type Line struct {
	Start, End Offset // of its code points, with the blanks that hang at its end and the character that broke it
	Paragraph  int    // index among the paragraphs
	Top        float64
	Baseline   float64
	Bottom     float64
	Left       float64 // of the leftmost box; hanging blanks may lie outside the text box
	Right      float64
}

// metrics are the vertical measures of every line, in pixels.
type metrics struct {
	height   float64
	baseline float64 // below the top
	ascent   float64 // of the primary face
	descent  float64
}

// Affinity says to which of its two neighbours a position between two characters belongs. The two differ on the screen
// where a line wraps and where the direction changes.
type Affinity uint8

const (
	// Downstream is with the character that follows.
	Downstream Affinity = iota
	// Upstream is with the character before.
	Upstream
)

// Position is a place for the caret.
type Position struct {
	Offset   Offset
	Affinity Affinity
}

// Rect is a box on one line, X0 <= X1, in pixels of the document.
type Rect struct {
	X0, Top, X1, Bottom float64
	Line                int // index among the lines of the document
}

// LineCount returns the number of lines, at least 1.
func (d *Document) LineCount() int { return d.counts.total + d.found.rest }

// FirstLine returns the index of the first line of a paragraph among those of the document.
func (d *Document) FirstLine(paragraph int) int {
	d.HasParagraph(paragraph)
	return d.counts.before(paragraph)
}

// Line returns a line by its index among the lines of the document; one beyond the last is the last.
func (d *Document) Line(i int) Line {
	w := d.row(i)
	l, next := w.galley.lines[w.n], w.galley.lines[w.n+1]
	top := float64(w.index) * d.metrics.height
	return Line{
		Start: w.start + int(l.start), End: w.start + int(next.start), Paragraph: w.paragraph,
		Top: top, Baseline: top + d.metrics.baseline, Bottom: top + d.metrics.height, Left: w.left, Right: w.left + l.width,
	}
}

// LineAt returns the line at height y; above the first it is the first, below the last the last.
func (d *Document) LineAt(y float64) int {
	if !(y > 0) {
		return d.row(0).index
	}
	return d.row(int(math.Min(y/d.metrics.height, math.MaxInt32))).index
}

// LineOf returns the line on which a caret at p is drawn.
func (d *Document) LineOf(p Position) int {
	p = d.settle(p)
	if p.Affinity == Upstream {
		return d.rowOf(p.Offset - 1).index
	}
	return d.rowOf(p.Offset).index
}

// ParagraphOf returns the index of the paragraph that holds the offset; a separator belongs to the paragraph it ends.
func (d *Document) ParagraphOf(o Offset) int {
	d.findOffset(o)
	i := sort.Search(len(d.Paragraphs), func(i int) bool { return d.Paragraphs[i].Start > o })
	return max(i-1, 0)
}

// row is a line together with the paragraph it is part of.
type row struct {
	*galley
	index     int // among the lines of the document
	paragraph int
	start     Offset // of the paragraph
	n         int    // among the lines of the paragraph
	left      float64
}

// row returns a line by its index. Its paragraph is laid out for that; where that has fewer lines than was thought, the
// index means a line further down.
func (d *Document) row(index int) row {
	for {
		d.findLine(index)
		index = max(0, min(index, d.counts.total-1))
		paragraph, first := d.counts.find(index)
		b := d.laid(paragraph)
		if n := index - first; n < b.count() {
			return d.rowIn(paragraph, n, first)
		}
	}
}

// rowOf returns the line of a character; a separator is on the line before it.
func (d *Document) rowOf(o Offset) row {
	paragraph := d.ParagraphOf(o)
	b := d.laid(paragraph)
	n := b.lineHolding(o - d.Paragraphs[paragraph].Start)
	return d.rowIn(paragraph, n, d.counts.before(paragraph))
}

// rowIn returns a line of a paragraph that is laid out, whose first line is given.
func (d *Document) rowIn(paragraph, n, first int) row {
	p := &d.Paragraphs[paragraph]
	w := row{galley: p.galley, index: first + n, paragraph: paragraph, start: p.Start, n: n}
	if p.RTL {
		w.left = d.Width - p.galley.lines[n].width
	}
	return w
}

// levelOf returns the level of the run that holds a character.
func (d *Document) levelOf(o Offset) bidi.Level {
	w := d.rowOf(o)
	if r := w.runHolding(w.n, o-w.start); r != nil {
		return r.level
	}
	return 0
}
