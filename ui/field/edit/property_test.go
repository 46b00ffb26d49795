package edit

import (
	"testing"
	"time"
	"unicode/utf8"

	"github.com/go-text/typesetting/segmenter"
	"pgregory.net/rapid"

	"raqim/ui/text/layout"
)

// anyRune draws from what makes editing hard: both directions, marks, joiners, controls, digits, line ends, emoji, and
// anything at all.
func anyRune() *rapid.Generator[rune] {
	return rapid.OneOf(
		rapid.SampledFrom([]rune("سلامنیکaeZ 12٣۴()«»،\t\n\r\u2028\u2029\u0085\u064E\u0651\u0301\u05C1\u200C\u200D\u200E\u200F\u202E\u2067\u2069\u0640\u00A0\uFEFF\U0001F468\U0001F469\U0001F1EE\U0001F3FD\uFE0F\u1100\u1161\u0600\u0915\u094D")),
		rapid.Rune(),
	)
}

func anyText() *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string { return string(rapid.SliceOfN(anyRune(), 0, 12).Draw(t, "runes")) })
}

// act does one thing a person can do and returns whether it may have changed the text.
func act(t *rapid.T, b *Buffer, c *clock) {
	at := func(name string) layout.Position {
		return layout.Position{
			Offset:   rapid.IntRange(-2, len(b.Runes())+2).Draw(t, name),
			Affinity: layout.Affinity(rapid.IntRange(0, 1).Draw(t, "affinity")),
		}
	}
	switch rapid.IntRange(0, 8).Draw(t, "action") {
	case 0:
		b.Type(rapid.OneOf(anyRune(), rapid.SampledFrom([]rune{-1, 0xD800, 0x7FFFFFFF})).Draw(t, "typed"))
	case 1:
		b.Paste(anyText().Draw(t, "pasted"))
	case 2:
		cut(t, b)
	case 3:
		b.Backspace()
	case 4:
		b.Delete()
	case 5:
		b.DeleteTo(at("to").Offset)
	case 6:
		b.Select(at("anchor"), at("focus"))
	case 7:
		b.SelectAll()
	case 8:
		c.Time = c.Add(time.Duration(rapid.IntRange(0, 900).Draw(t, "pause")) * time.Millisecond)
	}
}

// cut cuts and holds it to be copy and delete.
func cut(t *rapid.T, b *Buffer) {
	start, end := b.Selection()
	copied := b.Selected()
	left := string(b.Runes()[:start]) + string(b.Runes()[end:])
	if got := b.Cut(); got != copied || b.String() != left {
		t.Fatalf("cut gives %q and leaves %q, want %q and %q", got, b.String(), copied, left)
	}
}

// graphemes finds the boundaries of a text with another segmenter than the program's own.
func graphemes(text []rune) map[int]bool {
	ends := map[int]bool{0: true}
	var s segmenter.Segmenter
	s.Init(text)
	for it := s.GraphemeIterator(); it.Next(); {
		g := it.Grapheme()
		ends[g.Offset+len(g.Text)] = true
	}
	return ends
}

func TestAnySequenceOfEdits(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		first := anyText().Draw(t, "first")
		b, c := editing(first)
		b.OneLine = rapid.Bool().Draw(t, "one line")
		for range rapid.IntRange(0, 25).Draw(t, "actions") {
			act(t, b, c)
			if !utf8.ValidString(b.String()) {
				t.Fatalf("the text is %q", b.String())
			}
			ok := graphemes(b.Runes())
			for _, o := range []int{b.Anchor().Offset, b.Focus().Offset} {
				if !ok[o] {
					t.Fatalf("an end of the selection is at %d of %q", o, b.String())
				}
			}
		}
		last := b.String()
		steps := 0
		for ; b.Undo(); steps++ {
		}
		if b.String() != first {
			t.Fatalf("all undone, the text is %q, want %q", b.String(), first)
		}
		for ; steps > 0; steps-- {
			b.Redo()
		}
		if b.String() != last || b.Redo() {
			t.Fatalf("all done again, the text is %q, want %q", b.String(), last)
		}
	})
}

func TestALineNeverGetsALineEnd(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b, c := editing("")
		b.OneLine = true
		for range rapid.IntRange(0, 15).Draw(t, "actions") {
			act(t, b, c)
		}
		for _, r := range b.Runes() {
			if isBreak(r) {
				t.Fatalf("the text is %q", b.String())
			}
		}
	})
}
