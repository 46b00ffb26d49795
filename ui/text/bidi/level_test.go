package bidi

import (
	"slices"
	"testing"
)

// Texts as they occur in the news, with levels read off the rules by hand.
func TestLevelsOfNews(t *testing.T) {
	for _, tc := range []struct {
		name, text string
		base       Base
		paragraph  Level
		levels     string // one digit a code point
	}{
		{"date after a word", "يوم 21/10", Auto, 1, "111122222"},
		{"Arabic-Indic date", "في ٢١/١٠", Auto, 1, "11122222"},
		{"Persian date", "در ۱۴/۰۹", Auto, 1, "11122222"},
		{"range after letters", "من 10-12", Auto, 1, "11122122"},
		{"range in Latin", "by 10-12", Auto, 0, "00000000"},
		{"Latin name in Arabic", "قال BBC إن", Auto, 1, "1111222111"},
		{"bracket round Latin in Arabic", "ا (b) ج", Auto, 1, "1112111"},
		{"bracket round Arabic in Latin", "a (ب) c", Auto, 0, "0001000"},
		{"guillemets", "«ab» ا", Auto, 0, "000001"},
		{"joiner in a word", "می\u200cشود", Auto, 1, "111111"},
		{"vowel marks", "مَدّ", Auto, 1, "1111"},
		{"digits alone", "٠١٢", Auto, 0, "222"},
		{"digits alone in a right-to-left document", "٠١٢", AutoRTL, 1, "222"},
		{"blanks alone", "  ", AutoRTL, 1, "11"},
		{"forced", "ا b", LTR, 0, "100"},
		{"forced the other way", "a ب", RTL, 1, "211"},
		{"percent", "10% ا", RTL, 1, "22211"},
		{"isolate", "a\u2067ب!\u2069!", Auto, 0, "001100"},
		{"override", "a\u202Ebc\u202Cd", Auto, 0, "001110"},
		{"trailing separator", "ا\n", Auto, 1, "11"},
		{"undecided isolate before a separator", "a\u2068!\nب", Auto, 0, "00201"},
		{"embedding after a separator", "ب!\n\u202Bب", LTR, 0, "10001"},
		{"empty", "", AutoRTL, 1, ""},
	} {
		text := []rune(tc.text)
		got, paragraph := solve(text, tc.base)
		want := []Level{}
		for _, d := range tc.levels {
			want = append(want, Level(d-'0'))
		}
		if paragraph != tc.paragraph || !slices.Equal(got, want) {
			t.Errorf("%s: %q: levels %v in %d, want %v in %d", tc.name, tc.text, got, paragraph, want, tc.paragraph)
		}
	}
}

func TestFirstStrong(t *testing.T) {
	for text, want := range map[string]struct {
		level Level
		found bool
	}{
		"":                   {},
		"12 (,":              {},
		"12 a ب":             {0, true},
		"12 ب a":             {1, true},
		"\u2067ب\u2069a":     {0, true},
		"\u2066a":            {},
		"\u2066a\u2069ب":     {1, true},
		"\u2069ب":            {1, true},
		"\u202Ea":            {0, true},
		"!\nب":               {},
		"\u061C12":           {1, true},
		"\u2068\u2067\u2069": {},
	} {
		if level, found := FirstStrong([]rune(text)); level != want.level || found != want.found {
			t.Errorf("%q: %d %v, want %d %v", text, level, found, want.level, want.found)
		}
	}
}

func TestIsControl(t *testing.T) {
	want := []rune{0x061C, 0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069}
	var got []rune
	for r := rune(-1); r <= 0x10FFFF; r++ {
		if IsControl(r) {
			got = append(got, r)
		}
	}
	if !slices.Equal(got, want) {
		t.Errorf("controls %U, want %U", got, want)
	}
}

func TestNoAllocationWhenWarm(t *testing.T) {
	var r Resolver
	text := []rune("قال (a \u2068ب\u2069 [12]) \u202Bdef\u202C ٣٤%، می\u200cشود")
	var order []int
	var runs []Run
	if n := testing.AllocsPerRun(50, func() {
		levels, paragraph := r.Levels(text, Auto)
		ResetLine(text, levels, paragraph)
		order = VisualOrder(order, levels)
		runs = Runs(runs, levels)
		ReorderRuns(runs)
	}); n != 0 {
		t.Errorf("%v allocations a call", n)
	}
}
