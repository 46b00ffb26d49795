package chart

import (
	"image/color"

	"raqim/ui/text/bidi"
	"raqim/ui/text/face"
	"raqim/ui/text/paint"
)

// Style is how charts look.
type Style struct {
	Fonts, Bold *face.Stack
	Size        float64 // the em of text, in pixels of the picture
	Colors      paint.Colors
	RTL         bool   // everything is mirrored
	Language    string // of the texts, a BCP 47 tag
	Hints       bool   // the picture is on a screen, where keys do something with its items
}

// base is the direction of a text of the chart: its own, and without a strong character
// that of the chart.
func (s *Style) base() bidi.Base {
	if s.RTL {
		return bidi.AutoRTL
	}
	return bidi.Auto
}

// direction is that in which the reader reads.
func (s *Style) direction() bidi.Base {
	if s.RTL {
		return bidi.RTL
	}
	return bidi.LTR
}

// shade is a colour between paper (0) and ink (1).
func (s *Style) shade(ink color.NRGBA, share float64) color.NRGBA {
	mix := func(paper, ink uint8) uint8 { return uint8(float64(paper) + (float64(ink)-float64(paper))*share + 0.5) }
	p := s.Colors.Paper
	return color.NRGBA{mix(p.R, ink.R), mix(p.G, ink.G), mix(p.B, ink.B), 0xFF}
}

// Pattern is how the ground of a part is filled, so that parts differ without colour.
type Pattern uint8

// The patterns, in the order in which parts have them.
const (
	Full    Pattern = iota
	Upright         // upright stripes
	Lying           // lying stripes
	Hollow          // a frame
)

// patternOf is that of the i-th part.
func patternOf(i int) Pattern { return Pattern(i % 4) }
