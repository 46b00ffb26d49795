package marks

import (
	"image/color"
	"math"
	"strconv"

	"raqim/ui/text/paint"
)

// minContrast is what WCAG 2.2 (1.4.11) asks of lines and signs.
const minContrast = 3

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

// legible is ink, moved towards the colour of the text until it stands out from
// the paper: a yellow line on white would not be seen.
func legible(ink color.NRGBA, page paint.Colors) color.NRGBA {
	const steps = 16
	for i := range steps {
		if c := mix(ink, page.Text, i, steps); contrast(c, page.Paper) >= minContrast {
			return c
		}
	}
	return page.Text
}

func mix(a, b color.NRGBA, i, n int) color.NRGBA {
	part := func(x, y uint8) uint8 { return uint8((int(x)*(n-i) + int(y)*i) / n) }
	return color.NRGBA{part(a.R, b.R), part(a.G, b.G), part(a.B, b.B), 0xFF}
}

// contrast is the WCAG contrast ratio of two opaque colours, from 1 to 21.
func contrast(a, b color.NRGBA) float64 {
	x, y := luminance(a), luminance(b)
	return (math.Max(x, y) + 0.05) / (math.Min(x, y) + 0.05)
}

// luminance is the WCAG relative luminance of an opaque colour.
func luminance(c color.NRGBA) float64 {
	linear := func(v uint8) float64 {
		x := float64(v) / 255
		if x <= 0.04045 {
			return x / 12.92
		}
		return math.Pow((x+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(c.R) + 0.7152*linear(c.G) + 0.0722*linear(c.B)
}
