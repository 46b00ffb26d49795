package field

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"pgregory.net/rapid"
)

func TestATextWrapsAndHasParagraphs(t *testing.T) {
	s := lines(t, "", 200, 60)
	for _, r := range "قال نادر: نعم" {
		s.TypedRune(r)
	}
	s.key(fyne.KeyReturn, 0)
	for _, r := range strings.Repeat("hello ", 12) {
		s.TypedRune(r)
	}
	if s.laid.LineCount() < 4 {
		t.Errorf("there are %d lines", s.laid.LineCount())
	}
	first, latin := s.laid.Line(0), s.laid.Line(1)
	if first.Right != s.laid.Width || latin.Left != 0 {
		t.Errorf("the Arabic line ends at %v of %v, the Latin one begins at %v", first.Right, s.laid.Width, latin.Left)
	}
	if !s.caret[0].Visible() || s.at.scrollY == 0 || !s.thumb.Visible() {
		t.Error("the text is not scrolled with the caret")
	}
	s.key(fyne.KeyHome, ctrl)
	if _, o := s.Selection(); o != 0 || s.at.scrollY != 0 {
		t.Errorf("the caret is at %d, the text scrolled by %v", o, s.at.scrollY)
	}
}

func TestAParagraphWithoutALetterRunsAsTheText(t *testing.T) {
	s := lines(t, "- 12 -\n\nقال نادر\n", 200, 120)
	for _, o := range []int{0, 7, 17} {
		s.choose(o, o)
		if x := s.caret[0].Position().X; x < 150 {
			t.Errorf("at %d the caret is at %v", o, x)
		}
	}
	s.SetText("hello\n\nقال\n12")
	for _, o := range []int{6, 11} {
		s.choose(o, o)
		if x := s.caret[0].Position().X; x > 50 {
			t.Errorf("at %d the caret is at %v", o, x)
		}
	}
}

func TestUpAndDownKeepTheColumn(t *testing.T) {
	s := lines(t, "a long first line\nab\na long third line", 300, 100)
	s.choose(12, 12)
	s.key(fyne.KeyDown, 0)
	s.want(s.Text(), 20, 20)
	s.key(fyne.KeyDown, 0)
	if _, o := s.Selection(); o < 29 {
		t.Errorf("the caret is at %d", o)
	}
	s.key(fyne.KeyUp, shift)
	s.key(fyne.KeyUp, shift)
	start, _ := s.Selection()
	if start < 11 || start > 13 {
		t.Errorf("the selection begins at %d, want about 12", start)
	}
	s.key(fyne.KeyPageUp, 0)
	s.key(fyne.KeyPageDown, shift)
	if _, end := s.Selection(); end != len([]rune(s.Text())) && s.laid.Caret(s.buffer.Focus()).Line != 2 {
		t.Errorf("a page down ends at %d", end)
	}
}

func TestControlUpAndDownGoByParagraphs(t *testing.T) {
	s := lines(t, "قال\n\nabc", 300, 100)
	s.key(fyne.KeyUp, ctrl)
	s.want(s.Text(), 5, 5)
	s.key(fyne.KeyUp, ctrl|shift)
	s.want(s.Text(), 0, 5)
	s.key(fyne.KeyDown, ctrl)
	s.key(fyne.KeyDown, ctrl)
	s.want(s.Text(), 8, 8)
}

func TestTheWheelScrollsAText(t *testing.T) {
	l := lines(t, strings.Repeat("line\n", 30), 200, 80)
	l.key(fyne.KeyHome, ctrl)
	wheel := l.self.(fyne.Scrollable)
	wheel.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -25)})
	if l.at.scrollY != 3*l.laid.LineHeight || l.caret[0].Visible() {
		t.Errorf("one notch scrolls by %v, a line is %v high", l.at.scrollY, l.laid.LineHeight)
	}
	for range 50 {
		wheel.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -25)})
	}
	if most := l.laid.Height - l.at.viewY; l.at.scrollY > most+1 {
		t.Errorf("scrolled by %v of %v", l.at.scrollY, most)
	}
}

func TestTheThumbScrollsAText(t *testing.T) {
	s := lines(t, strings.Repeat("line\n", 30), 200, 80)
	s.key(fyne.KeyHome, ctrl)
	s.down(fyne.NewPos(197, 5), 0)
	s.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(197, 78)}})
	s.MouseUp(nil)
	s.want(s.Text(), 0, 0)
	if most := s.laid.Height - s.at.viewY; s.at.scrollY < most-1 || s.at.scrollY > most+1 {
		t.Errorf("scrolled by %v of %v", s.at.scrollY, most)
	}
	s.down(fyne.NewPos(197, 41), 0)
	s.MouseUp(nil)
	if most := s.laid.Height - s.at.viewY; s.at.scrollY < most/3 || s.at.scrollY > most*2/3 {
		t.Errorf("in the middle it is scrolled by %v of %v", s.at.scrollY, most)
	}
	s.drag(fyne.NewPos(150, 20), fyne.NewPos(20, 20))
	if start, end := s.Selection(); start == end {
		t.Error("beside the thumb nothing can be selected")
	}
}

func TestControlEnterSubmitsAText(t *testing.T) {
	s := lines(t, "نعم", 200, 80)
	got := ""
	s.OnSubmitted = func(text string) { got = text }
	s.key(fyne.KeyReturn, ctrl)
	if got != "نعم" || s.Text() != "نعم" {
		t.Errorf("submitted: %q", got)
	}
}

// Whatever is typed and pressed, the field shows what the buffer holds, the caret is at a grapheme and the size it asks
// for stays.
func TestAnyKeysInAnyText(t *testing.T) {
	one, many := line(t, "", 120), (*screen)(nil)
	keys := []fyne.KeyName{
		fyne.KeyLeft, fyne.KeyRight, fyne.KeyUp, fyne.KeyDown, fyne.KeyHome, fyne.KeyEnd, fyne.KeyBackspace, fyne.KeyDelete,
		fyne.KeyReturn, fyne.KeyPageUp, fyne.KeyPageDown, fyne.KeyZ, fyne.KeyEscape,
	}
	l := NewText(2)
	many = show(t, l, &l.Field, 120, 60)
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.SampledFrom([]*screen{one, many}).Draw(t, "field")
		size := s.MinSize()
		s.SetText(rapid.StringOfN(rapid.OneOf(rapid.SampledFrom([]rune("سلامeZ 12٣()،\n\t\u064E\u200C\u202E\U0001F468\u200D")), rapid.Rune()), 0, 30, -1).Draw(t, "text"))
		for range rapid.IntRange(0, 12).Draw(t, "n") {
			if rapid.Bool().Draw(t, "type") {
				s.TypedRune(rapid.Rune().Draw(t, "rune"))
			} else {
				s.key(rapid.SampledFrom(keys).Draw(t, "key"), rapid.SampledFrom([]fyne.KeyModifier{0, shift, ctrl, ctrl | shift}).Draw(t, "mods"))
			}
			if string(s.laid.Text) != string(s.buffer.Shown()) || s.MinSize() != size {
				t.Fatalf("the field shows %q of %q", string(s.laid.Text), s.Text())
			}
			if !s.caret[0].Visible() {
				t.Fatalf("the caret is not seen in %q at %v", s.Text(), s.buffer.Focus())
			}
		}
	})
}
