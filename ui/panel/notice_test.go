package panel

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
)

// The whole notice can be read in a wide pane on one line and in the narrowest one on three, beside its button.
func TestTheNoticeIsReadAtAnyWidth(t *testing.T) {
	themed(t)
	for _, c := range []struct {
		width float32
		lines int
	}{{800, 1}, {320, 3}} {
		n := NewNotice()
		n.Show()
		w := test.NewTempWindow(t, container.NewVBox(n))
		w.SetPadded(false)
		w.Resize(fyne.NewSize(c.width, 200))
		var shown []string
		for _, l := range n.lines {
			if l.Visible() {
				shown = append(shown, l.Text())
			}
			if end := l.Position().X + l.Size().Width; l.Visible() && end > n.button.Position().X {
				t.Errorf("at %v a line ends at %v, the button begins at %v", c.width, end, n.button.Position().X)
			}
		}
		text := strings.Join(shown, " ")
		if len(shown) != c.lines || !strings.HasPrefix(text, "This document") || !strings.HasSuffix(text, "order.") {
			t.Errorf("at %v the notice says %q", c.width, shown)
		}
	}
}
