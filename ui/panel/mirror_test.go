package panel

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"raqim/ui/mirror"
	"raqim/ui/text/bidi"
)

// In a mirrored interface its texts begin and end at the other side, also those that a Latin name begins; a text of the
// article keeps its own direction and side.
func TestLinesInAMirroredInterface(t *testing.T) {
	themed(t)
	was := mirror.RTL
	t.Cleanup(func() { mirror.RTL = was })
	const left, right = fyne.TextAlignLeading, fyne.TextAlignTrailing
	for _, c := range []struct {
		text          string
		look          Look
		plain, turned fyne.TextAlign
		base          bidi.Base // in the mirrored interface
	}{
		{"all saved", Look{}, left, right, bidi.Auto},
		{"all saved", Look{End: true}, right, left, bidi.Auto},
		{"a.txt محفوظ", Look{}, left, right, bidi.RTL},
		{"a.txt محفوظ", Look{Own: true}, left, left, bidi.Auto},
		{"نعم", Look{Own: true}, right, right, bidi.Auto},
		{"16:40", Look{Own: true}, left, right, bidi.AutoRTL},
		{"16:40", Look{Own: true, Base: bidi.LTR}, left, left, bidi.LTR},
		{"قال", Look{Head: true}, left, left, bidi.Auto},
		{"said", Look{Head: true}, right, right, bidi.Auto},
	} {
		for _, rtl := range []bool{false, true} {
			mirror.RTL = func() bool { return rtl }
			l := NewLine(c.text, c.look)
			test.NewTempWindow(t, l).Resize(fyne.NewSize(300, 40))
			shown := test.WidgetRenderer(l).(*lineRenderer).text
			side, base := c.plain, c.look.Base
			if rtl {
				side, base = c.turned, c.base
			}
			if want := bidi.Visual(c.text, base); shown.Alignment != side || shown.Text != want {
				t.Errorf("%q %+v, mirrored %v: %+q on side %d, want %+q on side %d", c.text, c.look, rtl, shown.Text, shown.Alignment, want, side)
			}
		}
	}
}
