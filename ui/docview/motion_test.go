package docview

import (
	"testing"

	"fyne.io/fyne/v2"

	"raqim/ui/text/bidi"
)

const twoWays = "قال أحمد نعم\nSaid Ahmad yes\nقال علي لا"

// In a paragraph that runs to the left the word after is on the left, in one that runs to the right on the right; over
// the border of the two the keys go on and do not come back.
func TestWordsGoAsTheirParagraphRuns(t *testing.T) {
	s := open(t, twoWays, 600, 300)
	s.SetSelection(0, 0)
	s.key(fyne.KeyLeft, ctrl)
	s.wantSelection(3, 3)
	s.key(fyne.KeyRight, ctrl)
	s.wantSelection(0, 0)
	s.SetSelection(13, 13)
	s.key(fyne.KeyRight, ctrl)
	s.wantSelection(17, 17)
	s.key(fyne.KeyRight, ctrl|shift)
	s.wantSelection(17, 23)
	s.SetSelection(12, 12)
	seen := map[int]bool{}
	for range 20 {
		s.key(fyne.KeyLeft, ctrl)
		at, _ := s.Selection()
		if at == len(s.text) {
			return
		}
		if seen[at] {
			t.Fatalf("Ctrl+Left comes back to %d", at)
		}
		seen[at] = true
	}
	t.Fatal("Ctrl+Left does not reach the end")
}

func TestControlUpAndDownGoByParagraphs(t *testing.T) {
	s := open(t, twoWays, 600, 300)
	s.SetSelection(4, 4)
	s.key(fyne.KeyDown, ctrl)
	s.wantSelection(13, 13)
	s.key(fyne.KeyDown, ctrl|shift)
	s.wantSelection(13, 28)
	s.key(fyne.KeyUp, ctrl)
	s.wantSelection(13, 13)
	s.key(fyne.KeyUp, ctrl|shift)
	s.wantSelection(0, 13)
	s.key(fyne.KeyDown, ctrl)
	s.key(fyne.KeyDown, ctrl)
	s.key(fyne.KeyDown, ctrl)
	s.wantSelection(len(s.text), len(s.text))
}

// Home is where the line begins: the right edge in a paragraph that runs to the left.
func TestHomeIsWhereTheLineBegins(t *testing.T) {
	s := open(t, twoWays, 600, 300)
	for _, c := range []struct {
		from, home, end int
		right           bool // Home is the right edge
	}{{5, 0, 12, true}, {20, 13, 27, false}} {
		s.SetSelection(c.from, c.from)
		s.key(fyne.KeyHome, 0)
		s.wantSelection(c.home, c.home)
		home := s.doc().Caret(s.selection.focus).X
		s.key(fyne.KeyEnd, shift)
		s.wantSelection(c.home, c.end)
		end := s.doc().Caret(s.selection.focus).X
		if (home > end) != c.right {
			t.Errorf("Home is at x %v, End at %v", home, end)
		}
	}
}

// By the order of the text the left arrow crosses Latin words in Arabic from their start to their end.
func TestArrowsByTheOrderOfTheText(t *testing.T) {
	s := open(t, "ب AB ح", 600, 300)
	way := func() (way []int) {
		s.SetSelection(0, 0)
		for range 6 {
			s.key(fyne.KeyLeft, 0)
			at, _ := s.Selection()
			way = append(way, at)
		}
		return way
	}
	want := func(got []int, want ...int) {
		t.Helper()
		for i := range want {
			if got[i] != want[i] {
				t.Fatalf("the caret went %v, want %v", got, want)
			}
		}
	}
	want(way(), 1, 2, 3, 2, 5, 6)
	s.SetLogicalArrows(true)
	want(way(), 1, 2, 3, 4, 5, 6)
	s.key(fyne.KeyRight, shift)
	s.wantSelection(5, 6)
	s.SetSelection(2, 4)
	s.key(fyne.KeyLeft, 0) // forward, to the end of the selection
	s.wantSelection(4, 4)
	s.SetSelection(2, 4)
	s.key(fyne.KeyRight, 0)
	s.wantSelection(2, 2)
	s.SetBase(bidi.LTR)
	s.SetSelection(2, 4)
	s.key(fyne.KeyRight, 0)
	s.wantSelection(4, 4)
}

// A line that begins with a Latin name in an Arabic paragraph shows at its right edge, too, that it begins there.
func TestHomeShowsTheEdgeOfTheLine(t *testing.T) {
	s := open(t, "Reuters: قال نادر", 600, 300)
	s.SetBase(bidi.RTL)
	s.FocusGained()
	s.SetSelection(12, 12)
	s.key(fyne.KeyHome, 0)
	s.wantSelection(0, 0)
	edge, _ := s.toView(s.column.text, 0)
	if x := float64(s.caret[1].Position().X); !s.caret[1].Visible() || x < edge-2 || x > edge+2 {
		t.Errorf("the second caret is shown %v at %v, the edge is at %v", s.caret[1].Visible(), x, edge)
	}
}
