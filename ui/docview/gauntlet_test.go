package docview

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"raqim/ui/text/bidi"
)

// TestGauntlet shows what a person sees and gets where other annotation tools were reported to be wrong: the mouse and
// the keys are used as a person would. Each test has the name of the report.
func TestGauntlet(t *testing.T) {
	for _, c := range []struct {
		name string
		run  func(*testing.T)
	}{
		{"webanno_49_699_inception_2837_drag_selects_what_is_shown", dragSelectsWhatIsShown},
		{"webanno_265_quotation_marks_can_be_selected", quotationMarksCanBeSelected},
		{"webanno_278_left_digits_of_a_year", leftDigitsOfAYear},
		{"webanno_283_from_arabic_into_latin", fromArabicIntoLatin},
		{"webanno_300_span_over_many_lines", spanOverManyLines},
		{"webanno_316_724_yedda_12_drag_over_wrapped_lines", dragOverWrappedLines},
		{"doccano_769_labelstudio_1888_labelling_moves_nothing", labellingMovesNothing},
		{"labelstudio_2007_selection_ends_with_the_text", selectionEndsWithTheText},
		{"labelstudio_6642_inception_3893_no_configuration", noConfiguration},
		{"cherrytree_221_keys_as_they_are_seen", keysAsTheyAreSeen},
		{"eigenpal_807_checklist", checklist},
		{"brat_1115_labelstudio_1347_doccano_2290_offsets_are_code_points", offsetsAreCodePoints},
		{"brat_1154_1270_crlf", crlf},
		{"brat_1285_956_span_over_a_line_end", spanOverALineEnd},
		{"doccano_1931_2114_labelstudio_1008_leading_blanks", leadingBlanks},
		{"qualcoder_1207_1312_1482_mark_of_order_and_emoji", markOfOrderAndEmoji},
		{"potato_words_of_arabic_and_persian", wordsOfArabicAndPersian},
	} {
		t.Run(c.name, c.run)
	}
}

// dragOver drags over words of the text and returns what is selected.
func (s *screen) dragOver(words string) (start, end int, text string) {
	s.t.Helper()
	all := string(s.text)
	at := strings.Index(all, words)
	if at < 0 {
		s.t.Fatalf("no %q in the text", words)
	}
	from := len([]rune(all[:at]))
	to := from + len([]rune(words))
	last, _ := s.doc().GraphemeAt(to - 1)
	s.drag(s.inBox(from, 0.2), s.inBox(last, 0.8))
	start, end = s.Selection()
	return start, end, s.SelectedText()
}

func (s *screen) wantDrag(words string, start int) {
	s.t.Helper()
	from, to, text := s.dragOver(words)
	if text != words || from != start || to != start+len([]rune(words)) {
		s.t.Errorf("dragged over %q at %d, selected [%d,%d) %q", words, start, from, to, text)
	}
}

func dragSelectsWhatIsShown(t *testing.T) {
	s := open(t, "تعاون 22994024-22994022 في قال Karim Noor: \"لا 15% من الكلمة\"", 900, 300)
	s.wantDrag("22994024", 6)
	s.wantDrag("22994022", 15)
	s.wantDrag("4024-2299", 10)
	s.wantDrag("تعاون 22994024-22994022", 0)
	s.wantDrag("في قال Karim", 24)
	s.wantDrag("Noor: \"لا 15% من", 37)
}

func quotationMarksCanBeSelected(t *testing.T) {
	s := open(t, "قال \"كلمة\" و«كلمة أخرى»، ثم: (نعم)", 900, 300)
	s.wantDrag("\"كلمة\"", 4)
	s.wantDrag("«كلمة أخرى»", 12)
	s.wantDrag("كلمة أخرى", 13)
	s.wantDrag("ثم:", 25)
	s.wantDrag("(نعم)", 29)
}

func leftDigitsOfAYear(t *testing.T) {
	s := open(t, "في سنة 2002 كان", 600, 300)
	s.wantDrag("20", 7)
	box := s.band[0]
	if n := s.boxes(); n != 1 {
		t.Fatalf("%d boxes", n)
	}
	s.drag(s.inBox(9, 0.2), s.inBox(10, 0.8))
	s.wantSelection(9, 11)
	right := s.band[0].Position().X
	s.drag(s.inBox(7, 0.2), s.inBox(8, 0.8))
	if box.Position().X >= right {
		t.Errorf("the first two digits are drawn at %v, the last two at %v", box.Position().X, right)
	}
}

func fromArabicIntoLatin(t *testing.T) {
	s := open(t, "قال Obama إن", 600, 300)
	s.drag(s.inBox(2, 0.2), s.inBox(6, 0.8))
	s.wantSelection(2, 7)
	if n := s.boxes(); n < 2 {
		t.Errorf("%d boxes", n)
	}
}

func spanOverManyLines(t *testing.T) {
	text := strings.Repeat("وقال المتحدث إن Karim Noor وصل اليوم ", 12)
	s := open(t, text, 400, 900)
	lines := s.doc().LineCount()
	s.SetMarks(list{mark("a", [2]int{0, len([]rune(text))})})
	if s.doc().LineCount() != lines || lines < 5 {
		t.Fatalf("%d lines, marked %d", lines, s.doc().LineCount())
	}
	for o, r := range s.text {
		if p, ok := s.PixelOf(o); r != ' ' && (!ok || p.X < 0 || p.X > 400) {
			t.Fatalf("character %d %q is at %v %v", o, r, p, ok)
		}
	}
	last := len(s.text) - 2
	s.drag(s.inBox(0, 0.2), s.inBox(last, 0.8))
	s.wantSelection(0, last+1)
}

func dragOverWrappedLines(t *testing.T) {
	s := open(t, strings.Repeat("قال المتحدث إن 12 وزيرا وصلوا Reuters اليوم ", 10), 420, 900)
	random := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		i, j := random.IntN(len(s.text)), random.IntN(len(s.text))
		if i > j {
			i, j = j, i
		}
		if s.text[i] == ' ' || s.text[j] == ' ' || i == j {
			continue
		}
		s.drag(s.inBox(i, 0.2), s.inBox(j, 0.8))
		s.wantSelection(i, j+1)
		s.drag(s.inBox(j, 0.8), s.inBox(i, 0.2))
		s.wantSelection(i, j+1)
	}
}

func labellingMovesNothing(t *testing.T) {
	for _, text := range []string{"1 2 3 4 5 6", mixed, "אחת שתיים שלוש ארבע חמש"} {
		for _, base := range []bidi.Base{bidi.Auto, bidi.RTL, bidi.LTR} {
			s := open(t, text, 600, 300)
			s.SetBase(base)
			places := func() (all []fyne.Position) {
				for o := range s.text {
					p, _ := s.PixelOf(o)
					all = append(all, p)
				}
				return all
			}
			before, laid := places(), s.doc()
			s.SetMarks(list{mark("a", [2]int{6, 9}), mark("b", [2]int{0, 7})})
			s.SetAtHand("a")
			s.draw()
			if fmt.Sprint(places()) != fmt.Sprint(before) || s.doc() != laid {
				t.Errorf("%q: labelled, it stands otherwise", text)
			}
		}
	}
}

func selectionEndsWithTheText(t *testing.T) {
	s := open(t, "مرحبا hello 😀 عالم 👍🏽", 600, 300)
	n := len(s.text)
	s.wantDrag("عالم 👍🏽", 14)
	s.drag(s.inBox(0, 0.2), fyne.NewPos(2, 290))
	s.wantSelection(0, n)
	if s.SelectedText() != "مرحبا hello 😀 عالم 👍🏽" {
		t.Errorf("selected %q", s.SelectedText())
	}
	s.SetSelection(5, n+1)
	s.wantSelection(5, n)
}

func noConfiguration(t *testing.T) {
	s := open(t, "قال نادر سليم\nReuters said so\n(2) قال", 600, 300)
	width := s.Size().Width
	for _, c := range []struct {
		offset int
		right  bool
	}{{0, true}, {14, false}, {30, true}} {
		p, _ := s.PixelOf(c.offset)
		if (p.X > width/2) != c.right {
			t.Errorf("the paragraph at %d begins at %v of %v", c.offset, p.X, width)
		}
	}
}

func keysAsTheyAreSeen(t *testing.T) {
	s := open(t, "قال نادر سليم", 600, 300)
	s.SetSelection(0, 0)
	s.key(fyne.KeyLeft, 0)
	s.wantSelection(1, 1)
	s.key(fyne.KeyLeft, ctrl)
	s.wantSelection(3, 3)
	s.key(fyne.KeyLeft, ctrl|shift)
	s.wantSelection(3, 8)
	s.key(fyne.KeyHome, 0)
	s.wantSelection(0, 0)
	if c := s.doc().Caret(s.selection.focus); c.X < s.column.text-1 {
		t.Errorf("Home is at %v of %v", c.X, s.column.text)
	}
	s.key(fyne.KeyEnd, 0)
	s.key(fyne.KeyRight, ctrl)
	s.wantSelection(9, 9)
}

// Shaping over the edges of labels, caret and its second place, boxes of a selection, order of what is copied.
func checklist(t *testing.T) {
	s := open(t, "قال Obama إن", 600, 300)
	s.FocusGained()
	s.SetSelection(4, 4)
	if !s.caret[0].Visible() || !s.caret[1].Visible() {
		t.Error("where the direction changes there is one caret only")
	}
	s.SetSelection(1, 1)
	if s.caret[1].Visible() {
		t.Error("there are two carets within a word")
	}
	s.SetSelection(2, 7)
	board := &clipboard{}
	s.TypedShortcut(&fyne.ShortcutCopy{Clipboard: board})
	if board.text != "ل Oba" {
		t.Errorf("copied %q", board.text)
	}
	for _, word := range []string{"قال", "إن"} {
		_, _, got := s.dragOver(word)
		if got != word {
			t.Errorf("dragged over %q, selected %q", word, got)
		}
	}
}

func offsetsAreCodePoints(t *testing.T) {
	s := open(t, "قال 💩 الرئيس: «لا»", 600, 300)
	s.wantDrag("الرئيس", 6)
	s.wantDrag("«لا»", 14)
	s.wantDrag("💩", 4)
	s = open(t, "a story of 👨🏻\u200d🚒 firetrucks", 600, 300)
	s.wantDrag("firetrucks", 16)
	s.wantDrag("👨🏻\u200d🚒", 11)
}

func crlf(t *testing.T) {
	s := open(t, "أول\r\nقال نادر\r\n\r\nBBC", 600, 400)
	s.wantDrag("نادر", 9)
	s.wantDrag("BBC", 17)
	s.SetSelection(3, 3)
	s.key(fyne.KeyLeft, 0)
	s.wantSelection(5, 5)
	if s.Text(0, len(s.text)) != "أول\r\nقال نادر\r\n\r\nBBC" {
		t.Error("the text is not what was given")
	}
}

func spanOverALineEnd(t *testing.T) {
	s := open(t, "قال نادر\nسليم BBC\nنعم", 600, 300)
	s.wantDrag("نادر\nسليم BBC\nن", 4)
	if n := s.boxes(); n < 3 {
		t.Errorf("%d boxes on three lines", n)
	}
}

func leadingBlanks(t *testing.T) {
	s := open(t, "\ufeff  \t قال\u00a0نادر  \n\n  BBC", 600, 300)
	s.wantDrag("نادر", 9)
	s.wantDrag("BBC", 19)
}

func markOfOrderAndEmoji(t *testing.T) {
	s := open(t, "\ufeffقال 😀😀 نادر", 600, 300)
	s.wantDrag("نادر", 8)
	s.wantDrag("😀😀", 5)
}

func wordsOfArabicAndPersian(t *testing.T) {
	s := open(t, "مُحَمَّد می\u200cخواهد قال، «نعم»", 700, 300)
	for _, word := range []string{"مُحَمَّد", "می\u200cخواهد", "قال", "نعم"} {
		at := len([]rune(string(s.text)[:strings.Index(string(s.text), word)]))
		s.pause()
		where := s.middle(at)
		s.click(where)
		s.click(where)
		if got := s.SelectedText(); got != word {
			t.Errorf("a double click on %q selects %q", word, got)
		}
	}
	s.pause()
	first := s.middle(0)
	s.click(first)
	s.down(first, 0)
	s.dragTo(s.middle(12))
	if got := s.SelectedText(); got != "مُحَمَّد می\u200cخواهد" {
		t.Errorf("dragged on by words: %q", got)
	}
}
