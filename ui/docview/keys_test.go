package docview

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"pgregory.net/rapid"
)

const (
	shift = fyne.KeyModifierShift
	ctrl  = fyne.KeyModifierControl
)

func TestShiftArrowsFollowTheScreen(t *testing.T) {
	s := open(t, "سلام دنيا", 600, 300)
	s.SetSelection(0, 0)
	s.key(fyne.KeyLeft, shift) // in Arabic text left is forward
	s.key(fyne.KeyLeft, shift)
	s.wantSelection(0, 2)
	s.key(fyne.KeyRight, shift)
	s.wantSelection(0, 1)
	s.key(fyne.KeyEnd, shift)
	s.wantSelection(0, 9)
	s.key(fyne.KeyHome, 0)
	s.wantSelection(0, 0)
}

func TestControlArrowsGoByWords(t *testing.T) {
	s := open(t, "سلام دنيا كبيرة", 600, 300)
	s.SetSelection(0, 0)
	s.key(fyne.KeyLeft, ctrl|shift)
	s.wantSelection(0, 4)
	s.key(fyne.KeyLeft, ctrl|shift)
	s.wantSelection(0, 9)
	s.key(fyne.KeyRight, ctrl|shift)
	s.wantSelection(0, 5)
	s.key(fyne.KeyEnd, ctrl)
	s.wantSelection(15, 15)
	s.key(fyne.KeyHome, ctrl|shift)
	s.wantSelection(0, 15)
}

func TestArrowCollapsesToItsSide(t *testing.T) {
	s := open(t, "abcdefgh", 600, 300)
	s.SetSelection(2, 5)
	s.key(fyne.KeyLeft, 0)
	s.wantSelection(2, 2)
	s.SetSelection(2, 5)
	s.key(fyne.KeyRight, 0)
	s.wantSelection(5, 5)
	s.SetDocument("سلامدنيا", 0, "")
	s.SetSelection(2, 5)
	s.key(fyne.KeyLeft, 0) // the end of Arabic text is on the left
	s.wantSelection(5, 5)
}

func TestUpAndDownKeepTheColumn(t *testing.T) {
	s := open(t, "a long first line\nab\na long third line", 600, 300)
	s.SetSelection(12, 12)
	s.key(fyne.KeyDown, 0)
	s.wantSelection(20, 20) // the end of the short line
	s.key(fyne.KeyDown, 0)
	start, _ := s.Selection()
	x0, x1 := s.doc().Caret(at(12)).X, s.doc().Caret(at(start)).X
	if start < 29 || abs(float32(x0-x1)) > 8 {
		t.Fatalf("the caret is at %d, x %v, came from x %v", start, x1, x0)
	}
	s.key(fyne.KeyUp, shift)
	s.key(fyne.KeyUp, shift)
	s.wantSelection(12, start)
}

func TestPageKeysScroll(t *testing.T) {
	s := open(t, article(20), 600, 400)
	s.key(fyne.KeyPageDown, 0)
	page := s.top()
	if want := s.column.view - 2*s.lineStep(); page != want {
		t.Fatalf("PageDown scrolled %v, want %v", page, want)
	}
	s.key(fyne.KeySpace, 0)
	s.key(fyne.KeySpace, shift)
	if s.top() != page {
		t.Fatalf("Space and Shift+Space ended at %v, began at %v", s.top(), page)
	}
	s.key(fyne.KeyPageUp, 0)
	if s.top() != 0 {
		t.Fatalf("PageUp ended at %v", s.top())
	}
	s.wantSelection(0, 0)
	s.key(fyne.KeyPageDown, shift)
	if start, end := s.Selection(); start != 0 || end < 100 {
		t.Fatalf("Shift+PageDown selected [%d,%d)", start, end)
	}
	s.key(fyne.KeyEnd, ctrl)
	if got, want := s.top(), s.height()-s.column.view; got != want {
		t.Fatalf("Ctrl+End scrolled to %v, want %v", got, want)
	}
}

func TestArrowActsWhereTheEyeIs(t *testing.T) {
	s := open(t, article(20), 600, 400)
	s.SetSelection(0, 0)
	s.key(fyne.KeyPageDown, 0)
	s.key(fyne.KeyPageDown, 0)
	top := s.top()
	s.key(fyne.KeyDown, 0)
	if s.top() < top-s.lineStep() || s.top() > top+s.lineStep() {
		t.Fatalf("the page jumped from %v to %v", top, s.top())
	}
	start, _ := s.Selection()
	if _, ok := s.PixelOf(start); !ok {
		t.Fatalf("the caret went to %d, which is not in view", start)
	}
}

func TestCaretStaysInView(t *testing.T) {
	s := open(t, article(20), 600, 400)
	inView := func() {
		t.Helper()
		line := s.doc().Line(s.doc().LineOf(s.selection.focus))
		if y := line.Top + s.page.Y - s.top(); y < 0 || y+s.lineStep() > 400 {
			t.Fatalf("the caret's line is at %v of 400", y)
		}
	}
	for range 40 {
		s.key(fyne.KeyDown, 0)
		inView()
	}
	for range 45 {
		s.key(fyne.KeyUp, 0)
		inView()
	}
	s.wantSelection(0, 0)
}

func TestOtherKeysGoToTheWindowOnce(t *testing.T) {
	s := open(t, "abc", 600, 300)
	var keys []string
	var runes []rune
	s.OnKey = func(name fyne.KeyName, mods fyne.KeyModifier) bool {
		if mods&ctrl != 0 {
			name = "Ctrl+" + name
		}
		if mods&shift != 0 {
			name = "Shift+" + name
		}
		keys = append(keys, string(name))
		return true
	}
	s.OnRune = func(r rune) bool { runes = append(runes, r); return true }
	if !s.AcceptsTab() {
		t.Fatal("Tab leaves the document")
	}
	s.key(fyne.KeyTab, 0)
	s.key(desktop.KeyShiftLeft, shift)
	s.key(fyne.KeyTab, shift)
	s.key(fyne.KeyEscape, 0)
	s.key(fyne.KeyDelete, 0)
	s.key(fyne.Key4, 0)
	s.TypedRune('4')
	s.key(fyne.KeyUnknown, 0)
	s.TypedRune('٤')
	s.key(fyne.KeySpace, 0)
	s.TypedRune(' ')
	s.key(fyne.KeyPageUp, ctrl)
	s.key(fyne.KeyLeftBracket, ctrl)
	s.TypedShortcut(&fyne.ShortcutUndo{})
	want := []string{"Tab", "Shift+Tab", "Escape", "Delete", "Ctrl+" + string(fyne.KeyPageUp), "Ctrl+[", "Ctrl+Z"}
	if len(keys) != len(want) {
		t.Fatalf("keys %q, want %q", keys, want)
	}
	for i := range want {
		if keys[i] != want[i] {
			t.Fatalf("keys %q, want %q", keys, want)
		}
	}
	if string(runes) != "4٤" {
		t.Fatalf("runes %q", string(runes))
	}
}

func TestUnusedShortcutReachesTheCanvas(t *testing.T) {
	s := open(t, "abc", 600, 300)
	short := &desktop.CustomShortcut{KeyName: fyne.KeyK, Modifier: ctrl}
	got := 0
	s.window.Canvas().AddShortcut(short, func(fyne.Shortcut) { got++ })
	s.OnKey = func(fyne.KeyName, fyne.KeyModifier) bool { return false }
	s.TypedShortcut(short)
	s.OnKey = func(fyne.KeyName, fyne.KeyModifier) bool { return true }
	s.TypedShortcut(short)
	if got != 1 {
		t.Fatalf("the canvas got %d shortcuts, want the one that nobody used", got)
	}
}

// Whatever is typed and clicked, the selection lies in the text and the strips tile the view.
func TestNoInputBreaksTheView(t *testing.T) {
	s := open(t, "", 500, 300)
	keys := []fyne.KeyName{
		fyne.KeyLeft, fyne.KeyRight, fyne.KeyUp, fyne.KeyDown, fyne.KeyHome, fyne.KeyEnd, fyne.KeyPageUp, fyne.KeyPageDown, fyne.KeySpace,
	}
	letters := rapid.SampledFrom([]rune("ابلا لاa1٢ \n\u200c\u200f\u202b\u0651«)\u2028\U0001F600"))
	rapid.Check(t, func(rt *rapid.T) {
		piece := string(rapid.SliceOfN(letters, 0, 60).Draw(rt, "text"))
		s.SetDocument(strings.Repeat(piece, rapid.IntRange(1, 40).Draw(rt, "times")), 0, "")
		for range rapid.IntRange(1, 25).Draw(rt, "steps") {
			place := fyne.NewPos(rapid.Float32Range(-50, 550).Draw(rt, "x"), rapid.Float32Range(-50, 350).Draw(rt, "y"))
			switch rapid.IntRange(0, 5).Draw(rt, "what") {
			case 0:
				s.down(place, 0)
			case 1:
				s.dragTo(place)
			case 2:
				s.up(place)
			case 3:
				s.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, place.Y-150)})
			default:
				mods := rapid.SampledFrom([]fyne.KeyModifier{0, shift, ctrl, ctrl | shift}).Draw(rt, "mods")
				s.key(rapid.SampledFrom(keys).Draw(rt, "key"), mods)
			}
			start, end := s.Selection()
			if start < 0 || start > end || end > len(s.text) {
				rt.Fatalf("selected [%d,%d) of %d", start, end, len(s.text))
			}
			if s.scroll < 0 || s.scroll > s.scrollRange() {
				rt.Fatalf("scrolled to %v of %v", s.scroll, s.scrollRange())
			}
			s.wantCovered()
		}
	})
}
