package field

import (
	"math"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"raqim/ui/mirror"
	"raqim/ui/text/bidi"
)

func TestArabicIsTypedAtTheRightEdge(t *testing.T) {
	s := line(t, "", 300)
	if x := s.caret[0].Position().X; x > 20 {
		t.Errorf("in an empty field the caret is at %v", x)
	}
	test.Type(s.Field, "سلام")
	s.want("سلام", 4, 4)
	if x := s.caret[0].Position().X; x < 200 || x > 290 {
		t.Errorf("the caret is at %v of 300", x)
	}
	start, _ := s.laid.Box(0)
	if edge := start.X1 + s.text.page.X; math.Abs(edge-s.at.padX-s.at.viewX) > 1 {
		t.Errorf("the text begins at %v, want the right edge at %v", edge, s.at.padX+s.at.viewX)
	}
	before := s.caret[0].Position().X
	test.Type(s.Field, "ت")
	if x := s.caret[0].Position().X; x >= before {
		t.Errorf("the caret went from %v to %v: Arabic runs to the left", before, x)
	}
	was := mirror.RTL
	t.Cleanup(func() { mirror.RTL = was })
	mirror.RTL = func() bool { return true }
	s.SetText("12")
	if x := s.text.page.X; x < 200 {
		t.Errorf("digits alone stand at %v in an interface from right to left", x)
	}
	s.SetText("/أخبار/2024/x.raqim")
	s.SetBase(bidi.LTR)
	slash, _ := s.laid.Box(0)
	if x := s.text.page.X; x > 20 || slash.X0 != 0 {
		t.Errorf("a path stands at %v and begins at %v", x, slash.X0)
	}
	s.SetBase(bidi.Auto)
	if x := s.text.page.X; x < 100 {
		t.Errorf("the same as a text stands at %v", x)
	}
}

func TestAWordIsCorrectedInTheMiddle(t *testing.T) {
	s := line(t, "قال نادر نعم", 300)
	s.click(s.right(4)) // before the first letter of نادر
	s.want("قال نادر نعم", 4, 4)
	s.key(fyne.KeyLeft, 0) // visually left is forward
	s.key(fyne.KeyBackspace, 0)
	s.TypedRune('ق')
	s.want("قال قادر نعم", 5, 5)
	s.key(fyne.KeyDelete, 0)
	s.want("قال قدر نعم", 5, 5)
	s.key(fyne.KeyLeft, ctrl|shift)
	s.want("قال قدر نعم", 5, 7)
	s.TypedRune('X')
	s.want("قال قX نعم", 6, 6)
	s.TypedShortcut(&fyne.ShortcutUndo{})
	s.TypedShortcut(&fyne.ShortcutUndo{})
	s.TypedShortcut(&fyne.ShortcutUndo{})
	s.TypedShortcut(&fyne.ShortcutUndo{})
	s.want("قال نادر نعم", 5, 5)
	s.key(fyne.KeyZ, ctrl|shift)
	s.want("قال ادر نعم", 4, 4)
}

func TestArrowsHomeAndEnd(t *testing.T) {
	s := line(t, "قال abc نعم", 300)
	s.key(fyne.KeyHome, 0)
	s.want("قال abc نعم", 0, 0)
	if x := s.caret[0].Position().X; x < 280 {
		t.Errorf("the start of an Arabic line is at %v", x)
	}
	s.key(fyne.KeyEnd, shift)
	s.want("قال abc نعم", 0, 11)
	s.key(fyne.KeyRight, 0) // collapses to what is seen at the right
	s.want("قال abc نعم", 0, 0)
	seen := map[int]bool{}
	last := s.caret[0].Position().X
	for range 12 {
		s.key(fyne.KeyLeft, 0)
		_, o := s.Selection()
		seen[o] = true
		if x := s.caret[0].Position().X; x > last {
			t.Fatalf("Left goes from %v to %v", last, x)
		} else {
			last = x
		}
	}
	// Offset 7, behind abc, is passed by: where directions meet it is seen at two places, of which Left comes to that of offset 4.
	if len(seen) != 10 || seen[7] {
		t.Errorf("Left came to %v", seen)
	}
	s.SetLogicalArrows(true)
	s.key(fyne.KeyHome, 0)
	for o := 1; o <= 11; o++ {
		s.key(fyne.KeyLeft, 0)
		s.want("قال abc نعم", o, o)
	}
	s.choose(5, 9)
	s.key(fyne.KeyRight, 0)
	s.want("قال abc نعم", 5, 5)
	s.SetLogicalArrows(false)
	s.key(fyne.KeyHome, ctrl)
	s.key(fyne.KeyLeft, ctrl)
	s.want("قال abc نعم", 3, 3)
	s.key(fyne.KeyBackspace, ctrl)
	s.want(" abc نعم", 0, 0)
	s.key(fyne.KeyDelete, ctrl)
	s.want(" نعم", 0, 0)
}

func TestTwoCaretsWhereDirectionsMeet(t *testing.T) {
	s := line(t, "abc", 300)
	if s.caret[1].Visible() {
		t.Error("there is a second caret in plain Latin")
	}
	test.Type(s.Field, "سلام")
	s.click(s.right(2))
	if !s.caret[0].Visible() || !s.caret[1].Visible() || s.caret[1].Size().Height >= s.caret[0].Size().Height {
		t.Errorf("the carets are %v and %v", s.caret[0].Size(), s.caret[1].Size())
	}
	// At the end of an Arabic line that ends with a name in Latin script, the next Arabic letter comes at the left.
	s.SetText("قال Nader")
	if first, second := s.caret[0].Position().X, s.caret[1].Position().X; !s.caret[1].Visible() || second > first-20 {
		t.Errorf("the carets are at %v and %v", first, second)
	}
	s.TypedRune(' ')
	s.TypedRune('ل')
	if s.caret[1].Visible() {
		t.Error("there is a second caret behind an Arabic letter")
	}
	s.SetText("Nader قال")
	s.key(fyne.KeyEnd, 0)
	if first, second := s.caret[0].Position().X, s.caret[1].Position().X; !s.caret[1].Visible() || second < first+10 {
		t.Errorf("the carets are at %v and %v", first, second)
	}
	s.window.Canvas().Unfocus()
	if s.caret[0].Visible() || s.caret[1].Visible() {
		t.Error("a caret is seen without the focus")
	}
}

func TestClipboard(t *testing.T) {
	s := line(t, "قال نادر", 300)
	clipboard := test.NewClipboard()
	s.key(fyne.KeyHome, 0)
	s.key(fyne.KeyLeft, ctrl|shift)
	s.TypedShortcut(&fyne.ShortcutCopy{Clipboard: clipboard})
	if clipboard.Content() != "قال" {
		t.Errorf("copied: %q", clipboard.Content())
	}
	s.TypedShortcut(&fyne.ShortcutCut{Clipboard: clipboard})
	s.want(" نادر", 0, 0)
	s.TypedShortcut(&fyne.ShortcutCopy{Clipboard: clipboard}) // nothing is selected
	clipboard.SetContent(clipboard.Content() + "\nلا\n")
	s.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clipboard})
	s.want("قال لا نادر", 6, 6)
	s.TypedShortcut(&fyne.ShortcutSelectAll{})
	s.want("قال لا نادر", 0, 11)
}

// The caret of a long line is in the field wherever it goes, and the field is full of text.
func TestALongLineIsScrolledWithTheCaret(t *testing.T) {
	for _, text := range []string{strings.Repeat("مرحبا بالعالم ", 20), strings.Repeat("hello world ", 20), strings.Repeat("قال Nader في 2024 ", 15)} {
		s := line(t, text, 160)
		n := len([]rune(text))
		for _, name := range []fyne.KeyName{fyne.KeyLeft, fyne.KeyRight} {
			start := fyne.KeyHome
			if (name == fyne.KeyLeft) != rightToLeft(s.laid.Text, s.base()) {
				start = fyne.KeyEnd
			}
			s.key(start, 0)
			for range n {
				s.key(name, 0)
				if x := s.caret[0].Position().X; !s.caret[0].Visible() || x < inset || x > 160-inset {
					t.Fatalf("the caret is at %v", x)
				}
				if left, right := s.text.page.X, s.text.page.X+s.laid.Width; left > s.at.padX+1 || right < s.at.padX+s.at.viewX-1 {
					t.Fatalf("the text is from %v to %v", left, right)
				}
			}
		}
	}
}

func TestEnterEscapeAndOtherKeys(t *testing.T) {
	s := line(t, "نعم", 300)
	var got []string
	s.OnSubmitted = func(text string) { got = append(got, "submitted "+text) }
	s.OnEscape = func() { got = append(got, "escape") }
	s.OnKey = func(e *fyne.KeyEvent) { got = append(got, string(e.Name)) }
	s.OnChanged = func(text string) { got = append(got, text) }
	for _, k := range []fyne.KeyName{fyne.KeyReturn, fyne.KeyEscape, fyne.KeyF9, fyne.KeyDown, fyne.KeyLeft, fyne.KeyA, fyne.KeyBackspace} {
		s.key(k, 0)
	}
	s.SetText("x") // not a person's work
	if want := "submitted نعم|escape|F9|Down|نع"; strings.Join(got, "|") != want {
		t.Errorf("told: %q, want %q", strings.Join(got, "|"), want)
	}
}

// A blank that comes from the Space which pressed a button is not typed; any other is.
func TestTheBlankOfAButtonIsNotTyped(t *testing.T) {
	l := NewLine()
	for _, typed := range []struct {
		skip bool
		text string
		want string
	}{{true, " ab c", "ab c"}, {true, "ab c", "ab c"}, {true, "  a", " a"}, {false, " a", " a"}} {
		l.SetText("")
		if typed.skip {
			l.SkipBlank()
		}
		for _, r := range typed.text {
			l.TypedRune(r)
		}
		if got := l.Text(); got != typed.want {
			t.Errorf("%q becomes %q, want %q", typed.text, got, typed.want)
		}
	}
}
