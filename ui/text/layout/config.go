package layout

import (
	"raqim/ui/text/bidi"
	"raqim/ui/text/face"
)

// Config says how a document is laid out.
type Config struct {
	Fonts *face.Stack
	// Size is the size of the em in pixels.
	Size float64
	// Width is that of the text box in pixels. Nothing wraps where it is 0 or less; the box is then as wide as its widest line.
	Width float64
	// LineHeight is the distance of two baselines as a multiple of Size; 0 takes ascent, descent and gap of the primary
	// face. Either is rounded to whole pixels, and no fallback face changes it: baselines stay regular.
	LineHeight float64
	// Base says how the direction of a paragraph is found.
	Base bidi.Base
	// Language is a BCP 47 tag such as "ar" or "fa" for the forms a font keeps for one language; "" where it is not known.
	Language string
}
