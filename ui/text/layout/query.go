package layout

import "raqim/ui/text/bidi"

// LineCount returns the number of lines, at least 1.
func (d *Document) LineCount() int { return 0 }

// LineAt returns the line at height y; above the first it is the first, below the last the last.
func (d *Document) LineAt(y float64) int { return 0 }

// Line returns a line by its index among the lines of the document.
func (d *Document) Line(i int) *Line { return &d.Paragraphs[0].Lines[i] }

// LineOf returns the line on which a caret at p is drawn.
func (d *Document) LineOf(p Position) int { return 0 }

// ParagraphOf returns the index of the paragraph that holds the offset; a separator belongs to the paragraph it ends.
func (d *Document) ParagraphOf(o Offset) int { return 0 }

// Hit returns the caret position nearest to a point. A point outside a line gives an end of the line.
func (d *Document) Hit(x, y float64) Position { return Position{} }

// CharAt returns the character whose box holds the point: what is hovered or clicked. Of characters that share a box
// it is the first.
func (d *Document) CharAt(x, y float64) (Offset, bool) { return 0, false }

// Caret returns where the caret of a position is drawn.
func (d *Document) Caret(p Position) Caret { return Caret{} }

// SecondaryCaret returns the other place of a position where the direction changes, false where there is none.
func (d *Document) SecondaryCaret(p Position) (Caret, bool) { return Caret{}, false }

// Rects appends the boxes of a range to dst: line by line, on a line from left to right, neighbours merged. A range
// that covers part of a grapheme cluster gets the whole of its box.
func (d *Document) Rects(dst []Rect, start, end Offset) []Rect { return dst }

// RectsBetween is Rects for the lines that meet [y0, y1).
func (d *Document) RectsBetween(dst []Rect, start, end Offset, y0, y1 float64) []Rect { return dst }

// Box returns the box of one character, false for one without a box (a paragraph separator).
func (d *Document) Box(o Offset) (Rect, bool) { return Rect{}, false }

// Left and Right move by one grapheme cluster as it is seen; at the end of a line they go on on the next.
func (d *Document) Left(p Position) Position { return p }

// Right is described at Left.
func (d *Document) Right(p Position) Position { return p }

// Next and Prev move by one grapheme cluster in the order of the text.
func (d *Document) Next(p Position) Position { return p }

// Prev is described at Next.
func (d *Document) Prev(p Position) Position { return p }

// NextWord goes to the end of the word at or after p.
func (d *Document) NextWord(p Position) Position { return p }

// PrevWord goes to the start of the word at or before p.
func (d *Document) PrevWord(p Position) Position { return p }

// LineStart goes to the start of the line in the order of the text.
func (d *Document) LineStart(p Position) Position { return p }

// LineEnd goes to the end of the line, before the character that broke it.
func (d *Document) LineEnd(p Position) Position { return p }

// Up goes one line up at the goal column x; on the first line to its start.
func (d *Document) Up(p Position, x float64) Position { return p }

// Down goes one line down at the goal column x; on the last line to its end.
func (d *Document) Down(p Position, x float64) Position { return p }

// WordAt returns the word around a character, or the run of blanks or the single sign where there is no word.
func (d *Document) WordAt(o Offset) (start, end Offset) { return o, o }

// ParagraphAt returns the paragraph around a character without its separator.
func (d *Document) ParagraphAt(o Offset) (start, end Offset) { return o, o }

// GraphemeAt returns the grapheme cluster around a character: what one caret step crosses.
func (d *Document) GraphemeAt(o Offset) (start, end Offset) { return o, o }

var _ bidi.Level

// Char is the geometry of one code point for the command line: its index in the paragraph, its line in the paragraph
// from 0, and its box in pixels from the left edge of the text box.
type Char struct {
	Index, Line int
	X0, X1      float64
}

// Chars appends one entry a code point of the paragraph (separator left out) in the order of the text.
func (d *Document) Chars(dst []Char, paragraph int) []Char { return dst }
