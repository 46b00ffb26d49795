package edit

import (
	"slices"
	"testing"
	"time"

	"raqim/ui/text/layout"
)

// clock is a Buffer's clock that stands still until it is moved.
type clock struct{ time.Time }

func editing(text string) (*Buffer, *clock) {
	c := &clock{time.Unix(1000, 0)}
	b := &Buffer{Now: func() time.Time { return c.Time }}
	b.SetText(text)
	return b, c
}

func caret(b *Buffer, o int) { b.Select(layout.Position{Offset: o}, layout.Position{Offset: o}) }

func choose(b *Buffer, start, end int) {
	b.Select(layout.Position{Offset: start}, layout.Position{Offset: end, Affinity: layout.Upstream})
}

func typeAll(b *Buffer, text string) {
	for _, r := range text {
		b.Type(r)
	}
}

func want(t *testing.T, b *Buffer, text string, start, end int) {
	t.Helper()
	if s, e := b.Selection(); b.String() != text || s != start || e != end {
		t.Errorf("the text is %q with %d-%d selected, want %q with %d-%d", b.String(), s, e, text, start, end)
	}
}

func TestWhatIsTypedIsWhatIsStored(t *testing.T) {
	// A vowel before its shadda, a decomposed letter, a presentation form and a direction mark: none is put right.
	const odd = "مُّ ا\u0653 \uFEFB e\u0301 \u200F\u00A0ك\u200Cی"
	b := &Buffer{}
	typeAll(b, odd)
	want(t, b, odd, len([]rune(odd)), len([]rune(odd)))
	b.SetText("")
	b.Paste(odd)
	if b.String() != odd {
		t.Errorf("pasted, it is %q", b.String())
	}
	if b.Type(-1) || b.Type(0xD800) || b.Type(0x110000) {
		t.Error("something that is no character was taken")
	}
}

func TestBackspace(t *testing.T) {
	for _, c := range []struct {
		name, text, want string
	}{
		{"a letter", "سلام", "سلا"},
		{"the vowel before its letter", "مَ", "م"},
		{"the shadda above the vowel", "مَّ", "م\u064E"},
		{"a joiner before its letter", "می\u200C", "می"},
		{"a hamza above", "ا\u0654", "ا"},
		{"a Hebrew point", "ש\u05C1", "ש"},
		{"an accent goes with its letter", "e\u0301", ""},
		{"a family is one", "x\U0001F468\u200D\U0001F469\u200D\U0001F467", "x"},
		{"a flag is one", "\U0001F1EE\U0001F1F7", ""},
		{"a line end of two", "a\r\n", "a"},
		{"nothing", "", ""},
	} {
		b, _ := editing(c.text)
		b.Backspace()
		n := len([]rune(c.want))
		if s, e := b.Selection(); b.String() != c.want || s != n || e != n {
			t.Errorf("%s: %q with the caret at %d, want %q", c.name, b.String(), e, c.want)
		}
	}
}

func TestDeleteTakesTheWholeGrapheme(t *testing.T) {
	b, _ := editing("مُّحمد")
	caret(b, 0)
	b.Delete()
	want(t, b, "حمد", 0, 0)
	caret(b, 3)
	if b.Delete() {
		t.Error("something was deleted behind the end")
	}
}

func TestASelectionIsReplaced(t *testing.T) {
	b, _ := editing("قال نادر نعم")
	choose(b, 4, 8)
	typeAll(b, "Nader")
	want(t, b, "قال Nader نعم", 9, 9)
	choose(b, 9, 4)
	if got := b.Cut(); got != "Nader" {
		t.Errorf("cut: %q", got)
	}
	want(t, b, "قال  نعم", 4, 4)
	choose(b, 0, 4)
	b.Backspace()
	want(t, b, " نعم", 0, 0)
	caret(b, 0)
	b.DeleteTo(1)
	want(t, b, "نعم", 0, 0)
}

func TestASelectionKeepsToGraphemes(t *testing.T) {
	b, _ := editing("aمَّb")
	caret(b, 0)
	choose(b, 2, 2) // inside the letter and its marks, coming from the left
	want(t, b, "aمَّb", 4, 4)
	caret(b, 3)
	want(t, b, "aمَّb", 1, 1)
	choose(b, 2, 5)
	want(t, b, "aمَّb", 1, 5)
	caret(b, 99)
	caret(b, -99)
	want(t, b, "aمَّb", 0, 0)
}

func TestALineHasNoLineEnds(t *testing.T) {
	b := &Buffer{OneLine: true}
	b.Paste("\none\r\ntwo\nthree\u2029four\n")
	want(t, b, "one two three four", 18, 18)
	b.Type('\n')
	want(t, b, "one two three four ", 19, 19)
	// What the program sets stays as it is: a file may have such a name.
	b.SetText("a\nb\r\nc")
	if b.String() != "a\nb\r\nc" || string(b.Shown()) != "a b  c" {
		t.Errorf("the text is %q, shown as %q", b.String(), string(b.Shown()))
	}
	b.OneLine = false
	if string(b.Shown()) != b.String() {
		t.Errorf("of several lines it is shown as %q", string(b.Shown()))
	}
}

func TestUndoGroupsTypingByTime(t *testing.T) {
	b, c := editing("س")
	typeAll(b, "لام")
	c.Time = c.Add(together)
	typeAll(b, " دنيا")
	b.Backspace()
	b.Backspace()
	want(t, b, "سلام دن", 7, 7)
	for _, w := range []string{"سلام دنيا", "سلام", "س"} {
		if !b.Undo() || b.String() != w {
			t.Errorf("undone to %q, want %q", b.String(), w)
		}
	}
	if b.Undo() {
		t.Error("there is more to undo")
	}
	for _, w := range []string{"سلام", "سلام دنيا", "سلام دن"} {
		if !b.Redo() || b.String() != w {
			t.Errorf("done again to %q, want %q", b.String(), w)
		}
	}
	if b.Redo() {
		t.Error("there is more to do again")
	}
	b.Undo()
	b.Type('x')
	if b.Redo() {
		t.Error("after other work there is something to do again")
	}
}

func TestMovingTheCaretPartsTyping(t *testing.T) {
	b, _ := editing("")
	typeAll(b, "ab")
	caret(b, 0)
	typeAll(b, "cd")
	b.Undo()
	want(t, b, "ab", 0, 0)
	b.Undo()
	want(t, b, "", 0, 0)
}

func TestUndoBringsTheSelectionBack(t *testing.T) {
	b, _ := editing("قال نادر")
	choose(b, 4, 8)
	b.Paste("x")
	b.Undo()
	want(t, b, "قال نادر", 4, 8)
	b.Redo()
	want(t, b, "قال x", 5, 5)
}

func TestOnlySoManyStepsAreKept(t *testing.T) {
	b, _ := editing("")
	for range deepest + 5 {
		b.Paste("x")
	}
	n := 0
	for b.Undo() {
		n++
	}
	if n != deepest || b.String() != "xxxxx" {
		t.Errorf("%d steps were undone, down to %q", n, b.String())
	}
}

func TestATextIsNeverChangedInPlace(t *testing.T) {
	b, _ := editing("abc")
	was := b.Runes()
	kept := slices.Clone(was)
	caret(b, 1)
	b.Type('x')
	b.Delete()
	b.Undo()
	b.Undo()
	if !slices.Equal(was, kept) {
		t.Errorf("the slice is now %q", string(was))
	}
}
