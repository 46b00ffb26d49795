package contrast

import "image/color"

// steps is in how many steps a colour moves to another.
const steps = 32

// Legible is ink, moved towards an end no further than it must be to have at least
// the ratio on each of the grounds, all opaque; the end where it never has. A yellow
// line on white paper would not be seen.
func Legible(ink, end color.NRGBA, least float64, grounds ...color.NRGBA) color.NRGBA {
	return move(ink, end, func(c color.NRGBA) bool {
		for _, ground := range grounds {
			if Ratio(c, ground) < least {
				return false
			}
		}
		return true
	})
}

// move goes from one opaque colour to another until the first that will do.
func move(from, to color.NRGBA, will func(color.NRGBA) bool) color.NRGBA {
	for i := range steps {
		to.A = uint8(255 * i / steps)
		if c := Over(to, from); will(c) {
			return c
		}
	}
	to.A = 0xFF
	return to
}

// Page is what text is read on: opaque Text and Paper, and half transparent colours
// that may be laid over both, such as that of the selection.
type Page struct {
	Paper, Text color.NRGBA
	Veils       []color.NRGBA
	Least       float64 // ratio of the text
}

// Tint is a tint for words on the page, moved towards the paper no further than it
// must be for the text on it to have the least ratio, under any veil too, and just
// so on every mixture of such tints with each other and with the paper: tints
// overlap, and those of long spans are half transparent.
//
// That holds for mixtures because what is asked of each tint bounds a convex set.
// luminance is a convex function of the stored channels, so a mixture is never
// lighter than the lightest of its tints: enough under light text. It may be darker than
// all of them, though never darker than its luma says, for which the tangent of
// that function stands (Jensen's inequality); the luma of a mixture is the mean. So under dark text
// the luma is bounded.
func (p Page) Tint(tint color.NRGBA) color.NRGBA { return move(tint, p.Paper, p.Holds) }

// Holds tells whether the text can be read on a tint and on its mixtures; see Tint.
func (p Page) Holds(tint color.NRGBA) bool {
	if !p.holdsUnder(tint, color.NRGBA{}) {
		return false
	}
	for _, veil := range p.Veils {
		if !p.holdsUnder(tint, veil) {
			return false
		}
	}
	return true
}

func (p Page) holdsUnder(tint, veil color.NRGBA) bool {
	ground, text := Over(veil, tint), luminance(Over(veil, p.Text))
	if p.dark() {
		return luminance(ground) <= (text+flare)/p.Least-flare
	}
	return luma(ground) >= stored(min(1, p.Least*(text+flare)-flare))
}

func (p Page) dark() bool { return luminance(p.Text) > luminance(p.Paper) }
