package shape

import (
	"slices"

	"raqim/ui/text/bidi"
	"raqim/ui/text/segment"
)

// Boundary says what is allowed before a character.
type Boundary = segment.Break

const (
	// Stop: a caret may stand here. It is a grapheme cluster boundary (UAX#29), or a change of level inside one, or the
	// cut of an endless cluster.
	Stop = segment.Grapheme
	// Break: a line may begin here (UAX#14, as browsers tailor it).
	Break = segment.Line
	// Must: a line has to begin here; the character before is U+2028, U+000B or U+000C.
	Must = segment.Must
)

// maxUnit is the longest cluster that stays whole. A base with hundreds of marks is no text, and the shaper is quadratic
// in it; UAX#15's stream-safe format allows 30.
const maxUnit = 64

// Boundaries finds the boundaries of paragraphs.
type Boundaries struct{}

// Find returns one Boundary a character of the paragraph (its separator left out), appended to dst. The levels are those
// before L1; a change of level is always a Stop.
func (Boundaries) Find(dst []Boundary, text []rune, levels []bidi.Level) []Boundary {
	base := len(dst)
	dst = slices.Grow(dst, len(text))[:base+len(text)]
	found := dst[base:]
	clear(found)
	segment.LinesAndGraphemes(found, text)
	tailor(found, text)
	unit := 0 // the characters since the last Stop
	for i, level := range levels[:len(found)] {
		if found[i]&Stop != 0 || level != levels[i-1] || unit == maxUnit {
			found[i] |= Stop
			unit = 0
		}
		unit++
	}
	return dst
}
