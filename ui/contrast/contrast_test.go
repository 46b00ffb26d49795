package contrast

import (
	"image/color"
	"math"
	"testing"

	"pgregory.net/rapid"
)

func grey(v uint8) color.NRGBA { return color.NRGBA{v, v, v, 0xFF} }

// The ratios are those of the tools of WebAIM and of the W3C's technique G18.
func TestRatio(t *testing.T) {
	for _, c := range []struct {
		a, b color.NRGBA
		want float64
	}{
		{grey(0), grey(0xFF), 21},
		{grey(0x76), grey(0xFF), 4.54},
		{grey(0x77), grey(0xFF), 4.48},
		{color.NRGBA{0xFF, 0, 0, 0xFF}, grey(0xFF), 4.00},
		{color.NRGBA{0, 0, 0xFF, 0xFF}, grey(0xFF), 8.59},
		{grey(0x40), grey(0x40), 1},
	} {
		if got := Ratio(c.a, c.b); math.Abs(got-c.want) > 0.005 {
			t.Errorf("%v on %v: %.3f, want %.2f", c.a, c.b, got, c.want)
		}
		if Ratio(c.a, c.b) != Ratio(c.b, c.a) {
			t.Errorf("%v and %v are not the same way round", c.a, c.b)
		}
	}
}

func anyColor(t *rapid.T, name string) color.NRGBA {
	part := rapid.Byte()
	return color.NRGBA{part.Draw(t, name+" r"), part.Draw(t, name+" g"), part.Draw(t, name+" b"), 0xFF}
}

func TestLegibleIsReachedAndNoFurther(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ink, ground := anyColor(t, "ink"), anyColor(t, "ground")
		end := grey(0)
		if Ratio(end, ground) < Lines {
			end = grey(0xFF)
		}
		got := Legible(ink, end, Lines, ground)
		if Ratio(got, ground) < Lines {
			t.Fatalf("%v on %v became %v: %.2f", ink, ground, got, Ratio(got, ground))
		}
		if Ratio(ink, ground) >= Lines && got != ink {
			t.Fatalf("%v on %v could be read and became %v", ink, ground, got)
		}
	})
}

// Grey has no hue to lose, and what is seen so is seen the same again.
func TestSimulationKeepsGreysAndItself(t *testing.T) {
	for _, v := range Visions() {
		for _, g := range []uint8{0, 0x33, 0x80, 0xFF} {
			if got := v.See(grey(g)); far(got, grey(g)) > 1 {
				t.Errorf("%v: grey %x is seen as %v", v, g, got)
			}
		}
		for _, c := range []color.NRGBA{{0xD5, 0x5E, 0, 0xFF}, {0, 0x72, 0xB2, 0xFF}, {0xCC, 0x79, 0xA7, 0xFF}} {
			once := v.See(c)
			if twice := v.See(once); far(once, twice) > 6 {
				t.Errorf("%v: %v is seen as %v and that as %v", v, c, once, twice)
			}
		}
	}
}

// Red and green of one lightness are what the first two confuse and the third
// does not; the classic plates rest on it.
func TestSimulationConfusesRedAndGreen(t *testing.T) {
	red, green := color.NRGBA{0xC0, 0x60, 0x40, 0xFF}, color.NRGBA{0x80, 0x80, 0x40, 0xFF}
	for v, confused := range map[Vision]bool{Protanopia: true, Deuteranopia: true, Tritanopia: false} {
		d := far(v.See(red), v.See(green))
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
