package bidi

import (
	"slices"
	"strings"
	"testing"

	toolkit "github.com/go-text/typesetting/bidi"
	"pgregory.net/rapid"
)

// marked shows the invisible characters of a Visual string.
var marked = strings.NewReplacer("\u200E", ">", "\u200F", "<", "\u202D", "{L", "\u202E", "{R", "\u202C", "}", "\u2069", "|")

func TestVisual(t *testing.T) {
	for _, tc := range []struct {
		in   string
		base Base
		want string
	}{
		{"", AutoRTL, ""},
		{"Save as...", Auto, "Save as..."},
		{"page 12 (of 30)", LTR, "page 12 (of 30)"},
		{"Save", AutoRTL, "Save"},
		{"١٢", AutoRTL, "١٢"},
		{"حفظ", Auto, "<حفظ<"},
		{"حفظ (٢)", Auto, "<)<>٢><حفظ (<"},
		{"ملف a.txt!", Auto, "<!<>a.txt><ملف <"},
		{"Open ملف 3", LTR, ">Open >>3><ملف <"},
		{"a\u2067ب\u2069c", Auto, ">a><ب<>c>"},
		{"\u2068file\u2069", Auto, "file"},
		{"\u202Egnp.exe\u202C", Auto, "{Rgnp.exe}>"},
		{"אב) abc (", RTL, "{R (}>>abc>{R) }>>|<אב<"},
		{"١+-\u2066١", Auto, ">١>>+->>١>"},
		{"b\u202Bب \u202C", LTR, ">b><ب<> >"},
		{"حفظ ↓ ب", Auto, "< ب<>|<↓<>|<حفظ <"},
		{"قائل: \u2068متحدث\u2069", RTL, "<متحدث<>|<قائل: <"},
		{"ب 👩\u200d💻!", RTL, "<!<>|<👩\u200d💻<>|<ب <"},
		{"ب (↓) ג", Auto, "<ג<>|<) <>|<↓<>|<ب (<"},
		{"حفظ\nOK\nب", Auto, "<حفظ<\nOK\n<ب<"},
	} {
		if got := marked.Replace(Visual(tc.in, tc.base)); got != tc.want {
			t.Errorf("%q base %d: %q, want %q", tc.in, tc.base, got, tc.want)
		}
	}
}

// visualText is text as labels have it. Canonically equivalent brackets and a
// noncharacter are left out: the judge resolves them otherwise than UAX#9.
var visualText = slices.DeleteFunc(slices.Clone(alphabet), func(r rune) bool {
	return r == '\t' || r == 0x10FFFF || r == 0x2329 || r == 0x232A
})

// A toolkit that lays level runs out from the left in logical order, each in
// its own direction, shows a Visual string as the text should look. The judge
// is the resolver that such toolkits use.
func TestVisualInToolkit(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := textOf(visualText, embeddings, isolatings).Draw(t, "text")
		base := anyBase().Draw(t, "base")
		levels, paragraph := solve(text, base)
		ResetLine(text, levels, paragraph)
		var want []rune
		for _, i := range VisualOrder(nil, levels) {
			if !unseen(text[i]) {
				want = append(want, text[i])
			}
		}
		out := Visual(string(text), base)
		if got := shown([]rune(out)); !slices.Equal(got, want) {
			t.Fatalf("%s shows\n%q, want\n%q", marked.Replace(out), string(got), string(want))
		}
	})
}

// shown is what the toolkit puts on the screen, from left to right.
func shown(text []rune) (seen []rune) {
	var p toolkit.Paragraph
	runs := p.Segment(text, toolkit.LeftToRight)
	for i := range runs.NumRuns() {
		run := runs.Run(i)
		part := slices.Clone(text[run.Start:run.End])
		if !run.IsLeftToRight() {
			slices.Reverse(part)
		}
		seen = append(seen, part...)
	}
	return slices.DeleteFunc(seen, unseen)
}

// unseen reports whether a character has neither shape nor width, so that its
// place at the edge of a run does not matter.
func unseen(r rune) bool { return IsControl(r) || classOf(r) == classBN }

// Visual keeps all characters but controls, and adds only controls.
func TestVisualKeepsCharacters(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := string(textOf(alphabet, embeddings, isolatings, parting).Draw(t, "text"))
		out := Visual(s, anyBase().Draw(t, "base"))
		if got, want := withoutControls(out), withoutControls(s); !slices.Equal(got, want) {
			t.Fatalf("characters %q, want %q", got, want)
		}
	})
}

// withoutControls returns the characters of s but controls, sorted.
func withoutControls(s string) []rune {
	return slices.Sorted(slices.Values(slices.DeleteFunc([]rune(s), IsControl)))
}
