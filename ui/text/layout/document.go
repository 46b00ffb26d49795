package layout

import (
	"sort"

	"raqim/ui/text/bidi"
	"raqim/ui/text/face"
	"raqim/ui/text/shape"
)

// Offset is an index into the code points of the document.
type Offset = int

// Document is a laid out text. It is never changed after Engine.Document has made it, so that several goroutines may
// read it.
type Document struct {
	Text       []rune
	Config     Config
	Paragraphs []Paragraph
	Width      float64 // of the text box, pixels
	Height     float64 // of all lines, pixels
	LineHeight float64 // distance of two baselines, whole pixels

	metrics  metrics
	lines    []Line
	runs     []run // of all lines; those of one line from left to right
	clusters []cluster
	glyphs   []shape.Glyph
	bounds   []shape.Boundary // one a code point
	carets   map[int32][]int32
}

// Paragraph is a run of text that ends at a separator or at the end of the text. There is always at least one.
type Paragraph struct {
	Start, End  Offset // without the separator
	Next        Offset // start of the next paragraph: End and the length of the separator
	RTL         bool   // the paragraph level is odd: it begins at the right edge
	Top, Bottom float64
	FirstLine   int    // index of Lines[0] among the lines of the document
	Lines       []Line // at least one; belongs to the document
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

	first, last int32 // runs
}

// run is a stretch of one line of one level and one face.
type run struct {
	start, end  int32 // code points of the document
	first, last int32 // clusters, in the order of the text
	level       bidi.Level
	face        *face.Face
	x, width    float64
	scale       float64 // pixels a design unit
}

// cluster is a shaped cluster placed on its line. Its glyphs end where those of the next begin, its text too.
type cluster struct {
	start    int32   // code point of the document
	glyph    int32   // index of its first glyph
	x, width float32 // pixels; x from the left edge of its run
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
func (d *Document) LineCount() int { return len(d.lines) }

// Line returns a line by its index among the lines of the document. It belongs to the document.
func (d *Document) Line(i int) *Line { return &d.lines[i] }

// LineAt returns the line at height y; above the first it is the first, below the last the last.
func (d *Document) LineAt(y float64) int {
	i := sort.Search(len(d.lines), func(i int) bool { return d.lines[i].Bottom > y })
	return min(i, len(d.lines)-1)
}

// LineOf returns the line on which a caret at p is drawn.
func (d *Document) LineOf(p Position) int {
	p = d.settle(p)
	if p.Affinity == Upstream {
		return d.lineHolding(p.Offset - 1)
	}
	return d.lineHolding(p.Offset)
}

// lineHolding returns the line of a character; a separator is on the line before it.
func (d *Document) lineHolding(o Offset) int {
	i := sort.Search(len(d.lines), func(i int) bool { return d.lines[i].Start > o })
	return max(i-1, 0)
}

// ParagraphOf returns the index of the paragraph that holds the offset; a separator belongs to the paragraph it ends.
func (d *Document) ParagraphOf(o Offset) int {
	i := sort.Search(len(d.Paragraphs), func(i int) bool { return d.Paragraphs[i].Start > o })
	return max(i-1, 0)
}

// clamp keeps an offset within the document.
func (d *Document) clamp(o Offset) Offset { return max(0, min(o, len(d.Text))) }
