package contrast

import "image/color"

// Vision is how somebody sees colours who lacks one kind of cones. Weaker forms lie
// between this and what everybody else sees.
type Vision uint8

// The kinds of cones that may be missing: for long, middle and short waves.
const (
	Protanopia Vision = iota
	Deuteranopia
	Tritanopia
)

// Visions lists them. The caller owns the result.
func Visions() []Vision { return []Vision{Protanopia, Deuteranopia, Tritanopia} }

// String names the vision.
func (v Vision) String() string {
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

// See is an opaque colour as it is seen so.
func (v Vision) See(c color.NRGBA) color.NRGBA {
	light := [3]float64{linear(c.R), linear(c.G), linear(c.B)}
	m := protan
	switch v {
	case Deuteranopia:
		m = deutan
	case Tritanopia:
		m = tritanNear
		if dot(tritanPlane[:], light) < 0 {
			m = tritanFar
		}
	}
	return color.NRGBA{channel(dot(m[0:3], light)), channel(dot(m[3:6], light)), channel(dot(m[6:9], light)), 0xFF}
}

func dot(row []float64, c [3]float64) float64 { return row[0]*c[0] + row[1]*c[1] + row[2]*c[2] }

func channel(light float64) uint8 { return uint8(255*stored(max(0, min(light, 1))) + 0.5) }
