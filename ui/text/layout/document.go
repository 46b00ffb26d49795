package layout

import (
	"raqim/ui/text/bidi"
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
}

// Paragraph is a run of text that ends at a separator or at the end of the text. There is always at least one.
type Paragraph struct {
	Start, End  Offset // without the separator
	Next        Offset // start of the next paragraph: End and the length of the separator
	RTL         bool   // the paragraph level is odd: it begins at the right edge
	Top, Bottom float64
	FirstLine   int    // index of Lines[0] among the lines of the document
	Lines       []Line // at least one
}

// Line is one line of a paragraph.
type Line struct {
	Start, End Offset // of its code points, with the blanks that hang at its end and the character that broke it
	Top        float64
	Baseline   float64
	Bottom     float64
	Left       float64 // of the leftmost box; hanging blanks may lie outside the text box
	Right      float64
}

// Affinity says to which of its two neighbours a position between two characters belongs. The two differ on the screen
// where a line wraps and where the direction changes.
type Affinity uint8

const (
	Downstream Affinity = iota // with the character that follows
	Upstream                   // with the character before
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

// Caret is where a caret is drawn. Level is that of the text it stands at: odd where what is typed runs to the left.
type Caret struct {
	X, Top, Bottom float64
	Level          bidi.Level
	Line           int
}
