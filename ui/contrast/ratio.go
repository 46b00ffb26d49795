package contrast

import (
	"image/color"
	"math"
)

// What WCAG 2.2 asks at level AA: of text (1.4.3), and of lines, signs and the ring
// around what has the focus (1.4.11).
const (
	Text  = 4.5
	Lines = 3
)

// Enhanced is what WCAG 2.2 asks of text at level AAA (1.4.6).
const Enhanced = 7

// Ratio is the contrast ratio of two opaque colours, from 1 to 21
// (WCAG 2.2, "contrast ratio").
func Ratio(a, b color.NRGBA) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + flare) / (min(x, y) + flare)
}

// flare is the light that a screen reflects, in the definition of the ratio.
const flare = 0.05

// luminance is the relative luminance of an opaque colour, from 0 to 1 (WCAG 2.2,
// "relative luminance").
func luminance(c color.NRGBA) float64 {
	return weighted(linear(c.R), linear(c.G), linear(c.B))
}

// luma is the same sum of the channels as they are stored. Two colours laid over
// one another have the mean of their lumas, which luminances do not have.
func luma(c color.NRGBA) float64 {
	return weighted(float64(c.R)/255, float64(c.G)/255, float64(c.B)/255)
}

// weighted sums the channels as the primaries of sRGB weigh (IEC 61966-2-1).
func weighted(r, g, b float64) float64 { return 0.2126*r + 0.7152*g + 0.0722*b }

// linear is the light of a stored channel (IEC 61966-2-1).
func linear(v uint8) float64 {
	x := float64(v) / 255
	if x <= 0.04045 {
		return x / 12.92
	}
	return math.Pow((x+0.055)/1.055, 2.4)
}

// stored is how an amount of light is stored, from 0 to 1: linear turned round.
func stored(x float64) float64 {
	if x <= 0.0031308 {
		return x * 12.92
	}
	return 1.055*math.Pow(x, 1/2.4) - 0.055
}

// Over is a colour laid over an opaque one.
func Over(top, ground color.NRGBA) color.NRGBA {
	mix := func(t, g uint8) uint8 {
		return uint8((int(t)*int(top.A) + int(g)*(255-int(top.A)) + 127) / 255)
	}
	return color.NRGBA{mix(top.R, ground.R), mix(top.G, ground.G), mix(top.B, ground.B), 0xFF}
}
