package schema

import (
	"fmt"
	"image/color"
	"math"
	"strconv"

	"raqim/ui/contrast"
	"raqim/ui/text/paint"
)

// readColor reads "#RRGGBB"; false for anything else.
func readColor(text string) (color.NRGBA, bool) {
	if len(text) != 7 || text[0] != '#' {
		return color.NRGBA{}, false
	}
	v, err := strconv.ParseUint(text[1:], 16, 24)
	return color.NRGBA{uint8(v >> 16), uint8(v >> 8), uint8(v), 0xFF}, err == nil
}

// writeColor is what readColor reads.
func writeColor(c color.NRGBA) string { return fmt.Sprintf("#%02X%02X%02X", c.R, c.G, c.B) }

// hue is a colour by its hue, its saturation and its lightness, each from 0 to 1 (HSL).
type hue struct{ h, s, l float64 }

// hueOf is c by hue; a grey has the hue 0.
func hueOf(c color.NRGBA) hue {
	r, g, b := float64(c.R)/255, float64(c.G)/255, float64(c.B)/255
	high, low := max(r, g, b), min(r, g, b)
	x := hue{l: (high + low) / 2}
	if high == low {
		return x
	}
	d := high - low
	x.s = d / (1 - math.Abs(2*x.l-1))
	switch high {
	case r:
		x.h = math.Mod((g-b)/d+6, 6) / 6
	case g:
		x.h = ((b-r)/d + 2) / 6
	default:
		x.h = ((r-g)/d + 4) / 6
	}
	return x
}

// color is x as it is seen.
func (x hue) color() color.NRGBA {
	part := func(n float64) uint8 {
		k := math.Mod(n+x.h*12, 12)
		v := x.l - x.s*min(x.l, 1-x.l)*max(-1, min(k-3, 9-k, 1))
		return uint8(math.Round(255 * max(0, min(1, v))))
	}
	return color.NRGBA{part(0), part(8), part(4), 0xFF}
}

// Of a colour that was chosen the tints take this much, on paper and on black.
const (
	shareLight, shareDark = 0.25, 0.39
	white, black          = 0xFF, 0x14
)

// tintOf is the tint that goes with a colour on a light or a dark page: as strong as the
// text on it allows.
func tintOf(c color.NRGBA, dark bool) color.NRGBA {
	share, ground := shareLight, float64(white)
	if dark {
		share, ground = shareDark, float64(black)
	}
	part := func(v uint8) uint8 { return uint8(math.Round(share*float64(v) + (1-share)*ground)) }
	return readable(color.NRGBA{part(c.R), part(c.G), part(c.B), 0xFF}, dark)
}

// readable is tint, or the nearest towards the paper on which the text can be read.
func readable(tint color.NRGBA, dark bool) color.NRGBA {
	page := paint.Look{Dark: dark}.Colors()
	return contrast.Page{Paper: page.Paper, Text: page.Text, Veils: []color.NRGBA{page.Selection, page.Found}, Least: contrast.Text}.Tint(tint)
}

// ratioOn is the contrast of the text of a look on a ground.
func ratioOn(ground color.NRGBA, look paint.Look) float64 {
	return contrast.Ratio(look.Colors().Text, ground)
}
