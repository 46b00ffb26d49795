package lingua_test

import (
	"os"
	"strconv"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"raqim/annotate/lingua"
	"raqim/model"
)

func TestFold(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"tashkeel", "مُحَمَّد", "محمد"},
		{"shadda before or after fatha", "م\u0651\u064Eر م\u064E\u0651ر", "مر مر"},
		{"superscript alef", "هٰذا", "هذا"},
		{"tatweel", "كـــتاب", "كتاب"},
		{"alefs", "أإآٱا", "ااااا"},
		{"alefs with a combining hamza", "ا\u0654ا\u0655ا\u0653", "ااا"},
		{"hamza on waw and yeh stays", "مؤتمر مسئول", "مؤتمر مسئول"},
		{"however it is typed", "مو\u0654تمر مسي\u0654ول مسی\u0654ول", "مؤتمر مسئول مسئول"},
		{"yeh and kaf", "یکی على", "يكي علي"},
		{"teh marbuta stays", "مدينة", "مدينة"},
		{"heh with yeh above", "خانۀ خانهٔ", "خانه خانه"},
		{"ZWNJ", "می\u200Cخواهد", "ميخواهد"},
		{"bidi controls and BOM", "\u202Bقال\u202C\u200F \uFEFF\u2067x\u2069", "قال x"},
		{"digits", "٢٠٢٤ ۲۰۲۴ 2024", "2024 2024 2024"},
		{"numbers and commas", "١٫٥ ١٬٠٠٠ قال،", "1.5 1,000 قال,"},
		{"blanks and line ends", "a\u00A0b\r\n\r\n c\td\u202Fe\u3000f", "a b c d e f"},
		{"Latin", "ERDOĞAN Zu\u0308rich İstanbul", "erdogan zurich istanbul"},
		{"Cyrillic keeps its letters apart", "Йод", "и\u0306од"},
		{"presentation forms", "ﻻ ﷲ", "لا الله"},
		{"astral", "قال 💩", "قال 💩"},
		{"nothing", "", ""},
		{"nothing that is seen", "\u064E\u200C\u0640\uFEFF", ""},
	} {
		if got := lingua.FoldString(c.text); got != c.want {
			t.Errorf("%s: %q folds to %q, want %q", c.name, c.text, got, c.want)
		}
	}
}

// Our table beside the lexicon that the project's analysts wrote. Its line
// for names only is not for search in running text.
func TestFoldingAgreesWithTheLexicon(t *testing.T) {
	data, err := os.ReadFile("../../../shared/lexicon/folding.tsv")
	if err != nil {
		t.Skip("the lexicon is not here")
	}
	checked := 0
	for _, line := range strings.Split(strings.TrimSpace(string(data)), "\n")[1:] {
		cells := strings.Split(line, "\t")
		if cells[3] == "names only" {
			continue
		}
		for i, r := range listed(t, cells[0]) {
			checked++
			want := cells[1]
			switch {
			case want == "delete":
				want = ""
			case want == "0-9":
				want = strconv.Itoa(i)
			case strings.HasPrefix(want, "U+"):
				want = string(listed(t, want))
			}
			// Between two letters: a blank at an edge is still one blank.
			if got := lingua.FoldString("a" + string(r) + "b"); got != "a"+want+"b" {
				t.Errorf("%U (%s) folds to %q, want %q", r, cells[2], got, want)
			}
		}
	}
	if checked < 60 {
		t.Errorf("only %d characters were compared", checked)
	}
}

// listed reads "U+0622,U+0640-U+0645".
func listed(t *testing.T, cell string) (all []rune) {
	t.Helper()
	for _, part := range strings.Split(cell, ",") {
		from, to, ranged := strings.Cut(part, "-")
		if !ranged {
			to = from
		}
		first, err := strconv.ParseInt(strings.TrimPrefix(from, "U+"), 16, 32)
		last, err2 := strconv.ParseInt(strings.TrimPrefix(to, "U+"), 16, 32)
		if err != nil || err2 != nil {
			t.Fatalf("%q is no list of code points", cell)
		}
		for r := first; r <= last; r++ {
			all = append(all, rune(r))
		}
	}
	return all
}

// Every character of Unicode: folding twice is folding once, and the canonical
// decomposition folds to the same. Hangul, which NFD divides by a formula, is
// left as it is written.
func TestEveryCharacterFoldsOnce(t *testing.T) {
	for r := rune(1); r <= unicode.MaxRune; r++ {
		if !utf8.ValidRune(r) || unicode.Is(unicode.Hangul, r) {
			continue
		}
		text := "x" + string(r) + "x"
		once := lingua.FoldString(text)
		if twice := lingua.FoldString(once); twice != once {
			t.Errorf("%U folds to %q and then to %q", r, once, twice)
		}
		if other := lingua.FoldString(norm.NFD.String(text)); other != once {
			t.Errorf("%U folds to %q, decomposed to %q", r, once, other)
		}
	}
}

// hard is text of what is hard in the texts we have: marks, ZWNJ, tatweel, line
// ends, controls, ligatures, characters beyond the BMP.
func hard() *rapid.Generator[string] {
	pieces := []string{
		"ا", "أ", "آ", "ل", "و", "ي", "ى", "ی", "ك", "ک", "ه", "م", "س", "ب", "ؤ", "ة", "\u064E", "\u0651", "\u0654", "\u0670",
		"\u0640", "\u200C", "\u200D", "\u200F", "\u202B", "\u2069", "\uFEFF", " ", "\u00A0", "\n", "\r\n", "\t", "٣", "۳", "3", "،", ".",
		"a", "A", "é", "e\u0301", "\u0301", "й", "и\u0306", "💩", "👨🏻\u200D🚒", "𞸀", "ﻻ", "ﷺ", "\uFE70", "«", "»",
	}
	return rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 30).Draw(t, "pieces"), "")
	})
}

func TestTheWayBackIsWhole(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) { checkWayBack(t, hard().Draw(t, "text")) })
}

func FuzzFold(f *testing.F) {
	for _, seed := range []string{"", "مُحَمَّد", "می\u200Cخواهد", "قال، 💩\r\n", "ﷺﻻ", "e\u0301\xff\u0654"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) { checkWayBack(t, text) })
}

type fataler interface{ Fatalf(string, ...any) }

// checkWayBack: every shadow character stands for code points of the text, in
// order and without overlap but within one character of the text; what is left
// over is invisible; and any whole stretch folds by itself to its shadow.
func checkWayBack(t fataler, text string) {
	folded := lingua.Fold(text)
	if folded.Text != lingua.FoldString(text) {
		t.Fatalf("Fold gives %q, FoldString %q", folded.Text, lingua.FoldString(text))
	}
	shadow, source := []rune(folded.Text), []rune(text)
	if folded.Len() != len(shadow) || !utf8.ValidString(folded.Text) {
		t.Fatalf("%q has %d shadow characters in %q", text, folded.Len(), folded.Text)
	}
	last := model.Range{}
	for i := range shadow {
		r, _ := folded.Source(i, i+1)
		if r.Start < 0 || r.Len() < 1 || int(r.End) > len(source) || r.Start < last.End && r.Start != last.Start {
			t.Fatalf("%q: shadow %d stands for %v, the one before for %v", text, i, r, last)
		}
		if r.Start > last.End {
			checkInvisible(t, source[last.End:r.Start])
		}
		last = r
	}
	checkInvisible(t, source[last.End:])
	checkStretches(t, folded, shadow, source)
}

// checkStretches: whole stretches of up to eight shadow characters.
func checkStretches(t fataler, folded *lingua.Folded, shadow, source []rune) {
	for start := range shadow {
		for end := start + 1; end <= min(len(shadow), start+8); end++ {
			r, whole := folded.Source(start, end)
			if !whole || unicode.Is(unicode.Mn, shadow[start]) {
				continue
			}
			if got := lingua.FoldString(string(source[r.Start:r.End])); got != string(shadow[start:end]) {
				t.Fatalf("%q: %v folds to %q, its shadow is %q", string(source), r, got, string(shadow[start:end]))
			}
		}
	}
}

func checkInvisible(t fataler, between []rune) {
	if left := lingua.FoldString(string(between)); left != "" {
		t.Fatalf("%q has no shadow, but is not invisible: %q", string(between), left)
	}
}

var article = strings.Repeat("وقال الرئيسُ إنّ «المباحثات ستُستأنف» يوم ٢٤ أكتوبر، في حين می\u200Cخواهد کشورها being there.\r\n", 1<<13)

func BenchmarkFold(b *testing.B) {
	b.SetBytes(int64(len(article)))
	b.ReportAllocs()
	for b.Loop() {
		lingua.Fold(article)
	}
}

func BenchmarkFoldString(b *testing.B) {
	b.SetBytes(int64(len(article)))
	b.ReportAllocs()
	for b.Loop() {
		lingua.FoldString(article)
	}
}
