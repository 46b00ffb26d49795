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
