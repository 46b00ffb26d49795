package lingua_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"raqim/annotate/lingua"
	"raqim/model"
)

func TestTokens(t *testing.T) {
	for _, c := range []struct {
		text string
		want string // tokens divided by |, words in brackets
	}{
		// The three that other tools divide wrongly (rtl-cases, section 2).
		{"مُحَمَّد", "(مُحَمَّد)"},
		{"می\u200Cخواهد", "(می\u200Cخواهد)"},
		{"قال،", "(قال)|،"},
		{"", ""},
		{" \r\n\u200F ", ""},
		{"«لا»؛ نعم؟", "«|(لا)|»|؛|(نعم)|؟"},
		{"كـــتاب", "(كـــتاب)"},
		{"کتاب\u200C ها", "(کتاب)|(ها)"},
		{"\u200Fقال\u200F الرئيس", "(قال)|(الرئيس)"},
		{"كت\u200Fاب", "(كت\u200Fاب)"},
		{"\u202Bقال\u202C\u202AHello\u202C", "(قال)|(Hello)"},
		{"٢٤/١٠/2024", "(٢٤)|/|(١٠)|/|(2024)"},
		{"ه\u200D 1", "(ه\u200D)|(1)"},
		{"قال 💩 ok", "(قال)|💩|(ok)"},
		{"e\u0301te\u0301 +\u0301", "(e\u0301te\u0301)|+\u0301"},
	} {
		var got []string
		for token := range lingua.Tokens(c.text) {
			text := token.Text
			if token.Word {
				text = "(" + text + ")"
			}
			got = append(got, text)
		}
		if s := strings.Join(got, "|"); s != c.want {
			t.Errorf("%q: %s, want %s", c.text, s, c.want)
		}
	}
}

func TestTokensAreInOrderAndLeaveNothingVisible(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := hard().Draw(t, "text")
		source, last := []rune(text), model.Offset(0)
		for token := range lingua.Tokens(text) {
			r := token.Range
			if r.Start < last || r.Len() < 1 || token.Text != string(source[r.Start:r.End]) {
				t.Fatalf("%q: token %q at %v behind %d", text, token.Text, r, last)
			}
			if left := lingua.FoldString(string(source[last:r.Start])); left != "" && left != " " {
				t.Fatalf("%q: %q is in no token", text, left)
			}
			last = r.End
		}
	})
}

func TestStops(t *testing.T) {
	for _, c := range []struct {
		word         string
		starts, ends []int
	}{
		{"فيروس", []int{0, 1}, []int{5}},
		{"الفيروس", []int{0, 2}, []int{7}},
		{"وبالفيروس", []int{0, 1, 2, 4}, []int{9}},
		{"وَبِالْفيروس", []int{0, 2, 4, 7}, []int{12}},
		{"للرئيس", []int{0, 1, 2}, []int{6}},
		{"فسيكتب", []int{0, 1, 2}, []int{6}},
		{"كالأسد", []int{0, 1, 3}, []int{6}},
		{"آلسعود", []int{0}, []int{6}},
		{"ـالكتاب", []int{1, 3}, []int{7}},
		{"ولد", []int{0, 1}, []int{3}},
		{"لا", []int{0}, []int{2}},
		{"می\u200Cخواهد", []int{0, 3}, []int{8}},
		{"نمی\u200Cخواهد", []int{0, 4}, []int{9}},
		{"مي\u200Cخواهد", []int{0, 3}, []int{8}},
		{"میخواهد", []int{0, 2}, []int{7}},
		{"ميناء", []int{0}, []int{5}},
		{"کشورها", []int{0, 1}, []int{4, 6}},
		{"خانه\u200Cهای", []int{0}, []int{4, 8}},
		{"خانه\u200Cهایشان", []int{0}, []int{4, 11}},
		{"ها", []int{0}, []int{2}},
		{"،", []int{0}, []int{1}},
		{"", []int{0}, []int{0}},
		{"hello", []int{0}, []int{5}},
	} {
		starts, ends := lingua.Stops(c.word)
		if !slices.Equal(starts, c.starts) || !slices.Equal(ends, c.ends) {
			t.Errorf("%s: %v and %v, want %v and %v", c.word, starts, ends, c.starts, c.ends)
		}
	}
}

func TestConjunctionsBeyondDoubt(t *testing.T) {
	for word, want := range map[string]int{
		"والرئيس": 1, "وَالرئيس": 2, "وـالرئيس": 2, "والدولة": 1, "والدفاع": 1, "والأمين": 1,
		"والدته": 0, "والدها": 0, "والدين": 0, "والتر": 0, "والي": 0, "وزير": 0, "وليد": 0, "وترامب": 0, "و": 0, "": 0,
		"الرئيس": 0, "فالرئيس": 0, "بالرئيس": 0,
	} {
		if got := lingua.Conjunction(word); got != want {
			t.Errorf("%s: %d, want %d", word, got, want)
		}
	}
}

func TestStopsLieInsideTheWord(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		for token := range lingua.Tokens(hard().Draw(t, "text")) {
			starts, ends := lingua.Stops(token.Text)
			length := token.Range.Len()
			if !slices.IsSorted(starts) || !slices.IsSorted(ends) || starts[0] < 0 || starts[len(starts)-1] >= length ||
				ends[0] <= 0 || ends[len(ends)-1] != length {
				t.Fatalf("%q: %v and %v", token.Text, starts, ends)
			}
		}
	})
}
