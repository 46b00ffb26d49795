package mirror

import (
	"strings"
	"unicode"

	"fyne.io/fyne/v2"

	"raqim/ui/i18n"
	"raqim/ui/text/bidi"
)

// RTL tells whether the interface runs from right to left. It is a variable so that a test can lay out the same texts
// both ways; the program leaves it alone.
var RTL = i18n.RTL

// Start is how a text of the interface is aligned that begins where the interface begins.
func Start() fyne.TextAlign {
	if RTL() {
		return fyne.TextAlignTrailing
	}
	return fyne.TextAlignLeading
}

// End is how a text is aligned that ends where the interface ends.
func End() fyne.TextAlign {
	if RTL() {
		return fyne.TextAlignLeading
	}
	return fyne.TextAlignTrailing
}

// Towards is 1 for the arrow key, left or right, that points to where rows of the interface end, -1 for the other one.
func Towards(arrow fyne.KeyName) int {
	if (arrow == fyne.KeyRight) != RTL() {
		return 1
	}
	return -1
}

// Base is the direction in which a text of the interface runs. In a mirrored interface a sentence runs from the right
// also where a Latin name or a number begins it; a text without any right-to-left letter, such as a path or a key, keeps
// its own direction.
func Base(text string) bidi.Base {
	if RTL() && strings.ContainsFunc(text, rightToLeft) {
		return bidi.RTL
	}
	return bidi.Auto
}

func rightToLeft(r rune) bool {
	level, ok := bidi.FirstStrong([]rune{r})
	return ok && level.RTL()
}

// Static prepares one line for a stock widget that only shows it, as bidi.Visual does, in the direction of the
// interface. It must not be read back, wrapped or cut.
func Static(text string) string {
	text = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || r == '\u2028' || r == '\u2029' {
			return ' '
		}
		return r
	}, text)
	return bidi.Visual(text, Base(text))
}
