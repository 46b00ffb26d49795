package marks

import (
	"image/color"
	"strconv"

	"raqim/ui/contrast"
	"raqim/ui/text/paint"
)

// parseColor reads "#RRGGBB", the form of the schema's colours; false and
// nothing to see for anything else.
func parseColor(s string) (color.NRGBA, bool) {
	if len(s) != 7 || s[0] != '#' {
		return color.NRGBA{}, false
	}
	v, err := strconv.ParseUint(s[1:], 16, 24)
	if err != nil {
		return color.NRGBA{}, false
	}
	return color.NRGBA{uint8(v >> 16), uint8(v >> 8), uint8(v), 0xFF}, true
}

// paper is a page for the colours that a schema's author chose: what lies on it
// must be read, whatever was chosen.
type paper struct {
	colors       paint.Colors
	text, lines  float64 // the least contrast of texts, and of lines and signs
	words, faded contrast.Page
}

func paperOf(look paint.Look) paper {
	p := paper{colors: look.Colors(), text: contrast.Text, lines: contrast.Lines}
	if look.HighContrast {
		p.text, p.lines = contrast.Enhanced, contrast.Text
	}
	p.words = contrast.Page{
		Paper: p.colors.Paper, Text: p.colors.Text, Least: p.text,
		Veils: []color.NRGBA{p.colors.Selection, p.colors.Found},
	}
	p.faded = contrast.Page{Paper: p.colors.Paper, Text: p.colors.Dim, Least: p.lines}
	return p
}

// tint is the tint of a schema, no stronger than what can be read on it allows: the
// text, also where it is selected or found, and excluded text, which is dimmed.
func (p paper) tint(chosen color.NRGBA) color.NRGBA {
	return p.faded.Tint(p.words.Tint(chosen))
}

// ink is the colour of a schema as lines have it: seen on the paper and beside the
// tint, which they touch.
func (p paper) ink(chosen, tint color.NRGBA) color.NRGBA {
	return contrast.Legible(chosen, p.colors.Text, p.lines, p.colors.Paper, tint)
}

// letter is the colour of a schema as tags have it, which stand above the tint and
// reach into it.
func (p paper) letter(chosen, tint color.NRGBA) color.NRGBA {
	return contrast.Legible(chosen, p.colors.Text, p.text, p.colors.Paper, tint)
}

// pale is ink as proposals have it, which no person has confirmed yet.
func (p paper) pale(ink color.NRGBA) color.NRGBA {
	veil := p.colors.Paper
	veil.A = 0x66
	return contrast.Legible(contrast.Over(veil, ink), p.colors.Text, p.lines, p.colors.Paper)
}
