package docview

import (
	"testing"

	"raqim/ui/text/bidi"
)

func TestReordered(t *testing.T) {
	for _, c := range []struct {
		name, text string
		base       bidi.Base
		start      int
		found      bool
	}{
		{"no controls", "قال BBC (نص) 12", bidi.AutoRTL, 0, false},
		{"a file name that hides its end", "تقرير\u202egpj.exe", bidi.AutoRTL, 0, true},
		{"in an English text, in the second paragraph", "one\ninvoice\u202efdp.exe\n", bidi.Auto, 4, true},
		{"isolates that turn words round", "access \u2067\u2066level\u2069 \u2066user\u2069\u2069 check", bidi.LTR, 0, true},
		{"marks that change nothing", "قال\u200f محمد\u200f، نعم", bidi.AutoRTL, 0, false},
		{"embedding in its own direction", "\u202bقال محمد\u202c", bidi.AutoRTL, 0, false},
		{"joiners are no direction controls", "می\u200cخواهم ه\u200d", bidi.AutoRTL, 0, false},
		{"a mark that turns a bracket", "abc (def\u200f) قال", bidi.RTL, 0, true},
		{"a mark that decides the paragraph", "\u200eقال محمد", bidi.AutoRTL, 0, true},
		{"at the very end after CR LF", "ا\r\nab\u202ecd", bidi.AutoRTL, 3, true},
		{"empty", "", bidi.Auto, 0, false},
	} {
		start, found := Reordered(c.text, c.base)
		if start != c.start || found != c.found {
			t.Errorf("%s: %d %v, want %d %v", c.name, start, found, c.start, c.found)
		}
	}
}

// Showing the controls repaints, and moves neither a character nor the page.
func TestShowControlsMovesNothing(t *testing.T) {
	s := open(t, "می\u200cخواهم \u202eabc\u202c\tdef\u00a0x  \n"+article(30), 600, 400)
	s.scrollTo(120)
	s.draw()
	before := *s.doc()
	s.SetShowControls(true)
	if n := s.draw(); n == 0 {
		t.Error("nothing is painted again")
	}
	if s.doc().Height != before.Height || s.top() != 120 || s.doc().Slice(0, 40) != before.Slice(0, 40) {
		t.Error("the page moved")
	}
	s.SetShowControls(true)
	if n := s.draw(); n != 0 {
		t.Errorf("the same again painted %d strips", n)
	}
	s.SetShowControls(false)
	if s.ShowsControls() {
		t.Error("the controls cannot be hidden")
	}
}

func TestParagraphBase(t *testing.T) {
	s := open(t, "BBC قالت\nقال BBC", 600, 300)
	if a, b := s.ParagraphBase(6), s.ParagraphBase(13); a != bidi.LTR || b != bidi.RTL {
		t.Errorf("the paragraphs run %d and %d", a, b)
	}
}
