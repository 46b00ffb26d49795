package layout_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"raqim/ui/text/layout"
)

// anyText is text with separators of all kinds, and bytes that are no text as well.
func anyText(t *rapid.T) string {
	piece := rapid.OneOf(
		rapid.SampledFrom([]string{"سلام", "abc ", "\n", "\r\n", "\r", "\u0085", "\u2029", "\u2028", "«", "می\u200cخواهد", "😀", "\u2067", "\x1d"}),
		rapid.SampledFrom([]string{"\xc1", "\xc2", "\xd8", "\xe2\x80", "\xe0", "\x80", "\xf5", "\xed\xa0\x80"}),
		rapid.String(),
	)
	return strings.Join(rapid.SliceOfN(piece, 0, 60).Draw(t, "pieces"), "")
}

// A text given as UTF-8 and found piece by piece, wherever it is asked about first, has the code points and the paragraphs of
// the same text given as code points.
func TestTextIsFoundAsTheWhole(t *testing.T) {
	cfg := config(t, 200)
	e := layout.NewEngine()
	rapid.Check(t, func(rt *rapid.T) {
		text := anyText(rt)
		runes := []rune(text)
		e.SetStretch(rapid.IntRange(1, 80).Draw(rt, "stretch"))
		d, whole := e.Lazy(text, cfg), e.Document(runes, cfg)
		for range rapid.IntRange(0, 6).Draw(rt, "questions") {
			o := rapid.IntRange(-2, len(runes)+2).Draw(rt, "offset")
			if a, b := d.Clamp(o), whole.Clamp(o); a != b {
				rt.Fatalf("offset %d is %d, want %d", o, a, b)
			}
			o = whole.Clamp(o)
			if a, b := d.ParagraphOf(o), whole.ParagraphOf(o); a != b {
				rt.Fatalf("offset %d is in paragraph %d, want %d", o, a, b)
			}
			if o < len(runes) && d.Rune(o) != runes[o] {
				rt.Fatalf("character %d is %q, want %q", o, d.Rune(o), runes[o])
			}
			end := rapid.IntRange(o, len(runes)).Draw(rt, "end")
			if a, b := []rune(d.Slice(o, end)), runes[o:end]; !slices.Equal(a, b) {
				rt.Fatalf("%d-%d is %q, want %q", o, end, a, b)
			}
		}
		if d.Len() != len(runes) {
			rt.Fatalf("%d code points, want %d", d.Len(), len(runes))
		}
		if diff := cmp.Diff(whole.Paragraphs, d.Paragraphs, cmpopts.IgnoreUnexported(layout.Paragraph{})); diff != "" {
			rt.Fatal(diff)
		}
	})
}

// Of a long text no more is looked through than is asked about.
func TestFirstPageOfABookNeedsItsStartOnly(t *testing.T) {
	d := layout.NewEngine().Lazy(news(t, 4<<20), config(t, 700))
	d.Fetch(0, 800)
	if o := d.Paragraphs[len(d.Paragraphs)-1].Next; o > 40_000 {
		t.Errorf("%d code points looked through for the first page", o)
	}
	lines := d.LineCount()
	d.Complete()
	if exact := d.LineCount(); lines < exact*3/4 || lines > exact*5/4 {
		t.Errorf("%d lines, which were thought to be %d", exact, lines)
	}
}
