package docview

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"raqim/ui/text/bidi"
)

// A press in the first half of a character and a release in the last half of a later one select exactly these two and
// what is between them in the order of the text, wherever they stand on the screen.
func TestDragOverMixedLineSelectsLogicalRange(t *testing.T) {
	for _, base := range []bidi.Base{bidi.RTL, bidi.LTR} {
		s := open(t, mixed, 800, 300)
		s.SetBase(base)
		if n := s.doc().LineCount(); n != 1 {
			t.Fatalf("the text takes %d lines", n)
		}
		for i := range s.text {
			for j := i; j < len(s.text); j++ {
				from, to := s.inBox(i, 0.2), s.inBox(j, 0.8)
				if abs(from.X-to.X) < 2 {
					continue // no more than the tremble of a click
				}
				s.drag(from, to)
				s.wantSelection(i, j+1)
				s.drag(to, from)
				s.wantSelection(i, j+1)
			}
		}
	}
}

func TestSelectionAcrossDirectionsHasSeveralBoxes(t *testing.T) {
	s := open(t, mixed, 800, 300)
	runes := []rune(mixed)
	start := index(runes, 'N') + 2 // from within Nader to the Arabic word after it
	end := index(runes, ')') + 4
	s.SetSelection(start, end)
	if n := s.boxes(); n < 2 {
		t.Fatalf("%d boxes for %q", n, string(runes[start:end]))
	}
	s.SetSelection(start, start+2)
	if n := s.boxes(); n != 1 {
		t.Fatalf("%d boxes for %q", n, string(runes[start:start+2]))
	}
	s.SetSelection(start, start)
	if n := s.boxes(); n != 0 {
		t.Fatalf("%d boxes for a caret", n)
	}
}

func index(runes []rune, r rune) int {
	for i, q := range runes {
		if q == r {
			return i
		}
	}
	return -1
}

// boxes counts the visible boxes of the selection.
func (s *screen) boxes() int {
	n := 0
	for _, b := range s.band {
		if b.Visible() {
			n++
		}
	}
	return n
}

func TestClicksSelectWordAndParagraph(t *testing.T) {
	const text = "أول سطر هنا\nقال المتحدث اليوم\nend"
	s := open(t, text, 600, 300)
	runes := []rune(text)
	word := [2]int{16, 23}
	if string(runes[word[0]:word[1]]) != "المتحدث" {
		t.Fatal("the text has changed")
	}
	at := s.middle(word[0] + 3)
	s.click(at)
	s.click(at)
	s.wantSelection(word[0], word[1])
	s.click(at)
	s.wantSelection(12, 29)
	s.click(at) // the fourth press is a first one again
	if start, end := s.Selection(); start != end {
		t.Fatalf("a fourth click selected [%d,%d)", start, end)
	}
	s.pause()
	s.click(at)
	s.clock = s.clock.Add(clickTime + time.Millisecond)
	s.click(at)
	if start, end := s.Selection(); start != end {
		t.Fatalf("two slow clicks selected [%d,%d)", start, end)
	}
}

func TestDragAfterDoubleClickGoesByWords(t *testing.T) {
	const text = "one two three four five"
	s := open(t, text, 600, 300)
	at := s.middle(9) // three
	press := func() {
		s.pause()
		s.click(at)
		s.down(at, 0)
	}
	press()
	s.dragTo(s.middle(15))
	s.wantSelection(8, 18)
	s.dragTo(s.middle(5))
	s.wantSelection(4, 13) // three stays selected
	s.up(s.middle(5))
	s.wantSelection(4, 13)
}

func TestDragAfterTripleClickGoesByParagraphs(t *testing.T) {
	const text = "first one\nsecond one\nthird one"
	s := open(t, text, 600, 300)
	at := s.middle(12)
	s.click(at)
	s.click(at)
	s.down(at, 0)
	s.wantSelection(10, 20)
	s.dragTo(s.middle(25))
	s.wantSelection(10, 30)
	s.dragTo(s.middle(2))
	s.wantSelection(0, 20)
}

func TestShiftClickExtends(t *testing.T) {
	s := open(t, "abcdefghij", 600, 300)
	s.click(s.inBox(2, 0.1))
	s.pause()
	s.down(s.inBox(6, 0.9), fyne.KeyModifierShift)
	s.up(s.inBox(6, 0.9))
	s.wantSelection(2, 7)
	s.pause()
	s.down(s.inBox(0, 0.1), fyne.KeyModifierShift)
	s.up(s.inBox(0, 0.1))
	s.wantSelection(0, 2)
}

func TestOnSelectIsToldWhatAPersonDidOnce(t *testing.T) {
	s := open(t, "abc def", 600, 300)
	var told [][2]int
	s.OnSelect = func(start, end int) { told = append(told, [2]int{start, end}) }
	s.SetSelection(1, 3)
	if len(told) != 0 {
		t.Fatalf("told %v of what the program set", told)
	}
	s.drag(s.inBox(4, 0.1), s.inBox(6, 0.9))
	if n := len(told); n == 0 || told[n-1] != [2]int{4, 7} {
		t.Fatalf("told %v", told)
	}
	n := len(told)
	s.dragTo(s.inBox(6, 0.9))
	if len(told) != n {
		t.Fatalf("told again what was told: %v", told[n:])
	}
}

func TestDragBeyondTheEdgeScrollsAndSelects(t *testing.T) {
	s := open(t, article(20), 600, 400)
	s.down(s.inBox(5, 0.1), 0)
	below := fyne.NewPos(300, 460)
	s.dragTo(below)
	_, before := s.Selection()
	for range 30 {
		s.clock = s.clock.Add(16 * time.Millisecond)
		s.autoScroll()
	}
	start, end := s.Selection()
	if s.top() < 150 || s.top() > 600 || start != 5 || end <= before {
		t.Fatalf("after half a second the page stands at %v and [%d,%d) is selected, [5,%d) at first", s.top(), start, end, before)
	}
	s.up(below)
	s.DragEnd()
	top := s.top()
	s.clock = s.clock.Add(16 * time.Millisecond)
	s.autoScroll()
	if s.top() != top || s.press.auto != nil {
		t.Fatal("it goes on after the button is up")
	}
}

func TestLostReleaseEndsWithTheNextMove(t *testing.T) {
	s := open(t, "abcdefghij", 600, 300)
	s.down(s.inBox(2, 0.1), 0)
	s.dragTo(s.inBox(5, 0.9))
	s.MouseMoved(mouse(s.middle(8), 0, 0)) // the button is up, nobody said so
	s.dragTo(s.inBox(9, 0.9))
	s.wantSelection(2, 6)
}

func TestCopyIsTheTextInItsOwnOrder(t *testing.T) {
	s := open(t, mixed, 800, 300)
	s.SetSelection(4, 18)
	board := &clipboard{}
	s.TypedShortcut(&fyne.ShortcutCopy{Clipboard: board})
	if want := string([]rune(mixed)[4:18]); board.text != want {
		t.Fatalf("copied %q, want %q", board.text, want)
	}
	s.SetSelection(4, 4)
	board.text = "kept"
	s.TypedShortcut(&fyne.ShortcutCopy{Clipboard: board})
	if board.text != "kept" {
		t.Fatalf("an empty selection copied %q", board.text)
	}
	s.TypedShortcut(&fyne.ShortcutSelectAll{})
	s.wantSelection(0, len([]rune(mixed)))
}

type clipboard struct{ text string }

func (c *clipboard) Content() string     { return c.text }
func (c *clipboard) SetContent(s string) { c.text = s }
