package marks_test

import (
	"image/color"
	"math"
	"testing"
)

// vision is how somebody sees colours who lacks one kind of cones. Weaker forms lie
// between this and what everybody else sees.
type vision uint8

// The kinds of cones that may be missing: for long, middle and short waves.
const (
	protanopia vision = iota
	deuteranopia
	tritanopia
)

var visions = []vision{protanopia, deuteranopia, tritanopia}

// String names the vision.
func (v vision) String() string {
	return [...]string{"protanopia", "deuteranopia", "tritanopia"}[v]
}

type matrix [9]float64

// The matrices are on linear sRGB. Those of protanopia and deuteranopia are of Viénot,
// Brettel and Mollon, "Digital video colourmaps for checking the legibility of displays by
// dichromats", Color Research and Application 24 (1999); a single plane is not
// enough for tritanopia, which has the two half planes of Brettel, Viénot and
// Mollon, "Computerized simulation of color appearance for dichromats", JOSA A 14 (1997).
var (
	protan      = matrix{0.11238, 0.88762, 0, 0.11238, 0.88762, 0, 0.00401, -0.00401, 1}
	deutan      = matrix{0.29275, 0.70725, 0, 0.29275, 0.70725, 0, -0.02234, 0.02234, 1}
	tritanNear  = matrix{1.01277, 0.13548, -0.14826, -0.01243, 0.86812, 0.14431, 0.07589, 0.80500, 0.11911}
	tritanFar   = matrix{0.93678, 0.18979, -0.12657, 0.06154, 0.81526, 0.12320, -0.37562, 1.12767, 0.24796}
	tritanPlane = [3]float64{0.03901, -0.02788, -0.01113}
)

// see is an opaque colour as it is seen so.
func (v vision) see(c color.NRGBA) color.NRGBA {
	light := [3]float64{linear(c.R), linear(c.G), linear(c.B)}
	m := protan
	switch v {
	case deuteranopia:
		m = deutan
	case tritanopia:
		m = tritanNear
		if dot(tritanPlane[:], light) < 0 {
			m = tritanFar
		}
	}
	return color.NRGBA{channel(dot(m[0:3], light)), channel(dot(m[3:6], light)), channel(dot(m[6:9], light)), 0xFF}
}

func dot(row []float64, c [3]float64) float64 { return row[0]*c[0] + row[1]*c[1] + row[2]*c[2] }

func channel(light float64) uint8 { return uint8(255*stored(max(0, min(light, 1))) + 0.5) }

// linear is the light of a stored channel, stored the other way round (IEC 61966-2-1).
func linear(v uint8) float64 {
	x := float64(v) / 255
	if x <= 0.04045 {
		return x / 12.92
	}
	return math.Pow((x+0.055)/1.055, 2.4)
}

func stored(x float64) float64 {
	if x <= 0.0031308 {
		return x * 12.92
	}
	return 1.055*math.Pow(x, 1/2.4) - 0.055
}

func grey(v uint8) color.NRGBA { return color.NRGBA{v, v, v, 0xFF} }

// Grey has no hue to lose, and what is seen so is seen the same again.
func TestSimulationKeepsGreysAndItself(t *testing.T) {
	for _, v := range visions {
		for _, g := range []uint8{0, 0x33, 0x80, 0xFF} {
			if got := v.see(grey(g)); far(got, grey(g)) > 1 {
				t.Errorf("%v: grey %x is seen as %v", v, g, got)
			}
		}
		for _, c := range []color.NRGBA{{0xD5, 0x5E, 0, 0xFF}, {0, 0x72, 0xB2, 0xFF}, {0xCC, 0x79, 0xA7, 0xFF}} {
			once := v.see(c)
			if twice := v.see(once); far(once, twice) > 6 {
				t.Errorf("%v: %v is seen as %v and that as %v", v, c, once, twice)
			}
		}
	}
}

// Red and green of one lightness are what the first two confuse and the third
// does not; the classic plates rest on it.
func TestSimulationConfusesRedAndGreen(t *testing.T) {
	red, green := color.NRGBA{0xC0, 0x60, 0x40, 0xFF}, color.NRGBA{0x80, 0x80, 0x40, 0xFF}
	for v, confused := range map[vision]bool{protanopia: true, deuteranopia: true, tritanopia: false} {
		d := far(v.see(red), v.see(green))
		if got := d < far(red, green)/2; got != confused {
			t.Errorf("%v: they are %d apart, %d to others", v, d, far(red, green))
		}
	}
}

// far is the largest difference of a channel.
func far(a, b color.NRGBA) int {
	d := func(x, y uint8) int { return max(int(x), int(y)) - min(int(x), int(y)) }
	return max(d(a.R, b.R), d(a.G, b.G), d(a.B, b.B))
}
