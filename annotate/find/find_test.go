package find_test

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"

	"raqim/annotate/find"
	"raqim/annotate/lingua"
	"raqim/model"
)

// schema has quotes with a closed and a free attribute, and speakers that point
// to entities.
func schema(t testing.TB) *model.Schema {
	t.Helper()
	s, err := model.ParseSchema([]byte(`{"schema":"raqim-schema/1","name":"t","span_types":[
		{"id":"QUOTE","key":"4","attributes":[{"name":"kind","values":[{"value":"direct"},{"value":"indirect"}],"multi":true},{"name":"note","values":"text"}]},
		{"id":"SPEAKER","attributes":[{"name":"who","values":"ref:entity"}]}]}`))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func compile(t testing.TB, q find.Query) *find.Search {
	t.Helper()
	s, err := find.Compile(schema(t), q)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestIn(t *testing.T) {
	plain := find.Query{}
	word := find.Query{WholeWord: true}
	clitics := find.Query{Proclitics: true}
	for _, c := range []struct {
		name, text, words string
		query             find.Query
		want              string // the hits, divided by |
	}{
		{"marks belong to the hit", "قالَ مُحَمَّدٌ هذا", "محمد", plain, "مُحَمَّدٌ"},
		{"a query with marks", "قال محمد هذا", "مُحَمَّد", plain, "محمد"},
		{"tatweel inside and behind", "«كـــتابــ»", "كتاب", plain, "كـــتابــ"},
		{"hamza", "إردوغان أردوغان اردوغان", "اردوغان", plain, "إردوغان|أردوغان|اردوغان"},
		{"yeh and kaf", "یکی يكي", "يكی", plain, "یکی|يكي"},
		{"ZWNJ inside", "می\u200Cخواهد میخواهد", "میخواهد", plain, "می\u200Cخواهد|میخواهد"},
		{"ZWNJ behind is not part", "می\u200Cخواهد", "می", plain, "می"},
		{"a right-to-left mark behind is not part", "قال\u200F الرئيس", "قال", plain, "قال"},
		{"a ZWNJ stands for a blank, too", "می خواهد میخواهد", "می\u200Cخواهد", plain, "می خواهد|میخواهد"},
		{"and then ends a word", "می خواهد که", "می\u200Cخواهد", word, "می خواهد"},
		{"over a line end", "قال\r\n الرئيس", "قال الرئيس", plain, "قال\r\n الرئيس"},
		{"behind an astral character", "قال 💩 الرئيس", "💩 الرئيس", plain, "💩 الرئيس"},
		{"digits", "٢٠٢٤ ۲۰۲۴", "2024", plain, "٢٠٢٤|۲۰۲۴"},
		{"a hamza of its own makes another letter", "مو\u0654تمر", "مو", plain, ""},
		{"an accent that is kept makes another letter", "и\u0306од", "и", plain, ""},
		{"not half a ligature", "ﻻ", "ل", plain, ""},
		{"the whole ligature", "سﻻم", "لا", plain, "ﻻ"},
		{"no overlap", "aaaaa", "AA", plain, "aa|aa"},
		{"Latin", "Erdoğan", "ERDOGAN", plain, "Erdoğan"},
		{"a sign", "قال، نعم", "،", plain, "،"},

		{"whole word", "الكتاب كتاب كتابان", "كتاب", word, "كتاب"},
		{"whole words", "قال الرئيس، قال الرئيسان", "قال الرئيس", word, "قال الرئيس"},
		{"whole word with marks", "«كِتابٌ»", "كتاب", word, "كِتابٌ"},
		{"ZWNJ does not end a word", "می\u200Cخواهد خواهد", "خواهد", word, "خواهد"},
		{"what is no whole word hides none that overlaps it", "xa a a", "a a", word, "a a"},
		{"a sign is whole", "قال، نعم", "قال،", word, "قال،"},

		{"proclitics (recogito2 #663)", "فيروس الفيروس وبالفيروس", "فيروس", clitics, "فيروس|فيروس|فيروس"},
		{"with their marks", "وَبِالْفيروسِ", "فيروس", clitics, "فيروسِ"},
		{"but not any beginning", "مفيروس فيروسات", "فيروس", clitics, ""},
		{"of the first of several words", "والرئيس المصري", "رئيس المصري", clitics, "رئيس المصري"},
		{"می and ها", "نمی\u200Cخواهد کتاب\u200Cها کتابهای", "کتاب", clitics, "کتاب|کتاب"},
		{"می", "نمی\u200Cخواهد می\u200Cخواهد", "خواهد", clitics, "خواهد|خواهد"},
	} {
		c.query.Text = c.words
		var got []string
		for _, r := range compile(t, c.query).In(c.text) {
			got = append(got, string([]rune(c.text)[r.Start:r.End]))
		}
		if s := strings.Join(got, "|"); s != c.want {
			t.Errorf("%s: %q, want %q", c.name, s, c.want)
		}
	}
}

// Offsets of the hard example of rtl-cases, section 2 (brat #1115).
func TestOffsetsBehindAnAstralCharacter(t *testing.T) {
	got := compile(t, find.Query{Text: "الرئيس"}).In("قال 💩 الرئيس: «لا»")
	if want := []model.Range{{Start: 6, End: 12}}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

func TestWhatCanFindNothingIsRefused(t *testing.T) {
	for _, c := range []struct {
		query find.Query
		says  string
	}{
		{find.Query{}, "nothing to look for"},
		{find.Query{Text: " \n"}, "nothing to look for"},
		{find.Query{Text: "\u064E\u200C"}, "make no difference"},
		{find.Query{Text: "x", Author: "a1"}, "with a label or an attribute only"},
		{find.Query{Label: "NOSUCH"}, "it has QUOTE, SPEAKER"},
		{find.Query{Label: "QUOTE", Attributes: []find.Attribute{{"who", "e1"}}}, "QUOTE has no attribute \"who\": it has kind, note"},
		{find.Query{Attributes: []find.Attribute{{"nosuch", "e1"}}}, "there are kind, note, who"},
		{find.Query{Attributes: []find.Attribute{{"kind", "loud"}}}, "one of direct, indirect"},
	} {
		_, err := find.Compile(schema(t), c.query)
		if model.CodeOf(err) != model.Invalid || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%+v: %v, want %q", c.query, err, c.says)
		}
	}
}

// texts are of what is hard: marks, ZWNJ, tatweel, line ends, astral characters.
func texts() *rapid.Generator[string] {
	pieces := []string{
		"ا", "أ", "ل", "و", "ي", "ی", "ك", "ک", "ه", "م", "\u064E", "\u0651", "\u0654", "\u0640", "\u200C", "\u200D", "\u200F", "\uFEFF",
		" ", "\u00A0", "\n", "\r\n", "٣", "3", "،", "a", "é", "e\u0301", "и\u0306", "и", "💩", "ﻻ",
	}
	return rapid.Map(rapid.SliceOfN(rapid.SampledFrom(pieces), 1, 16), func(p []string) string { return strings.Join(p, "") })
}

// trimmed is words folded, without blanks at the ends and marks that stand on nothing.
func trimmed(words string) string {
	folded := []rune(lingua.FoldString(words))
	for len(folded) > 0 && (folded[0] == ' ' || unicode.Is(unicode.Mn, folded[0])) {
		folded = folded[1:]
	}
	return strings.TrimSuffix(string(folded), " ")
}

// oracle finds what In should find by folding every stretch of the text on its
// own: it knows nothing of the way back.
func oracle(text string, wanted []string) (found []model.Range) {
	source := []rune(text)
	for start := 0; start < len(source); start++ {
		if lingua.FoldString(string(source[start])) == "" || unicode.Is(unicode.Mn, source[start]) {
			continue
		}
		for end := start + 1; end <= len(source); end++ {
			if endsCharacter(source, end) && slices.Contains(wanted, lingua.FoldString(string(source[start:end]))) {
				found = append(found, model.Range{Start: model.Offset(start), End: model.Offset(end)})
				start = end - 1
				break
			}
		}
	}
	return found
}

// endsCharacter: what stands before end is seen, and no mark on it follows.
func endsCharacter(source []rune, end int) bool {
	mark := func(r rune) bool { return unicode.Is(unicode.Mn, r) || r == '\u0640' || r == '\u200D' }
	hidden := func(r rune) bool { return unicode.Is(unicode.Cf, r) && r != '\u200D' }
	if hidden(source[end-1]) {
		return false
	}
	for end < len(source) && hidden(source[end]) {
		end++
	}
	return end == len(source) || !mark(source[end])
}

func TestEveryOccurrenceIsFound(t *testing.T) {
	hits := 0
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Repeat(texts().Draw(t, "text"), rapid.IntRange(1, 2).Draw(t, "times"))
		words := texts().Draw(t, "other")
		if rapid.Bool().Draw(t, "taken from the text") {
			source := []rune(text)
			start := rapid.IntRange(0, len(source)-1).Draw(t, "start")
			words = string(source[start:rapid.IntRange(start+1, min(len(source), start+5)).Draw(t, "end")])
		}
		search, err := find.Compile(schemaOnce(t), find.Query{Text: words})
		if err != nil {
			return // nothing but marks and blanks
		}
		got := search.In(text)
		wanted := []string{trimmed(words), trimmed(strings.ReplaceAll(words, "\u200C", " "))}
		for _, r := range got {
			hits++
			if folded := lingua.FoldString(string([]rune(text)[r.Start:r.End])); !slices.Contains(wanted, folded) {
				t.Fatalf("%q in %q: %v folds to %q", words, text, r, folded)
			}
		}
		if want := oracle(text, wanted); !slices.Equal(got, want) {
			t.Fatalf("%q in %q: %v, want %v", words, text, got, want)
		}
	})
	if hits == 0 {
		t.Error("nothing was found in any text")
	}
}

var schemaOnce = func() func(*rapid.T) *model.Schema {
	s, err := model.ParseSchema([]byte(`{"schema":"raqim-schema/1","name":"t","span_types":[{"id":"X"}]}`))
	return func(t *rapid.T) *model.Schema {
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
}()

func TestWholeWordsAreAmongAllAndProcliticsBetween(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := texts().Draw(t, "text")
		words := string([]rune(text)[:rapid.IntRange(1, len([]rune(text))).Draw(t, "n")])
		in := func(q find.Query) map[model.Range]bool {
			q.Text = words
			set := map[model.Range]bool{}
			if search, err := find.Compile(schemaOnce(t), q); err == nil {
				for _, r := range search.In(text) {
					set[r] = true
				}
			}
			return set
		}
		starts := map[model.Offset]bool{}
		ends := map[model.Offset]bool{}
		for token := range lingua.Tokens(text) {
			first, _ := lingua.Stops(token.Text)
			starts[token.Range.Start+model.Offset(first[0])] = true
			ends[token.Range.End] = true
		}
		for r := range in(find.Query{WholeWord: true}) {
			if !starts[r.Start] || !ends[r.End] {
				t.Fatalf("%q in %q: %v is no whole word", words, text, r)
			}
		}
		if len(in(find.Query{WholeWord: true})) > len(in(find.Query{Proclitics: true})) {
			t.Fatalf("%q in %q: fewer hits with proclitics", words, text)
		}
	})
}

func FuzzIn(f *testing.F) {
	f.Add("مُحَمَّد قال، 💩\r\n", "محمد")
	f.Add("وبالفيروس می\u200Cخواهد", "فيروس")
	f.Add("e\u0301\xff\u0654aaaa", "aa")
	f.Fuzz(func(t *testing.T, text, words string) {
		for _, q := range []find.Query{{Text: words}, {Text: words, WholeWord: true}, {Text: words, Proclitics: true}} {
			search, err := find.Compile(schema(t), q)
			if err != nil {
				return
			}
			source, last := []rune(text), model.Offset(0)
			for _, r := range search.In(text) {
				if r.Start < last || r.Len() < 1 || int(r.End) > len(source) {
					t.Fatalf("%q in %q: %v behind %d", words, text, r, last)
				}
				last = r.End
			}
		}
	})
}

var long = strings.Repeat("وقال الرئيسُ إنّ «المباحثات ستُستأنف» يوم ٢٤ أكتوبر، في حين می\u200Cخواهد کشورها being there.\r\n", 1<<13)

func benchmark(b *testing.B, q find.Query) {
	search := compile(b, q)
	b.SetBytes(int64(len(long)))
	b.ReportAllocs()
	for b.Loop() {
		search.In(long)
	}
}

func BenchmarkNoHit(b *testing.B) { benchmark(b, find.Query{Text: "لا يوجد"}) }
func BenchmarkHits(b *testing.B)  { benchmark(b, find.Query{Text: "المباحثات"}) }
func BenchmarkClitics(b *testing.B) {
	benchmark(b, find.Query{Text: "مباحثات", Proclitics: true})
}

func TestPlacesAsLinesOfAConcordance(t *testing.T) {
	d := model.NewDocument("a.txt", "قال المتحدث نادر سليم إن الخط بعيد")
	lines := find.Lines(d, []model.Range{{Start: 12, End: 16}, {Start: 0, End: 3}}, 10)
	want := [][3]string{{"المتحدث ", "نادر", " سليم إن"}, {"", "قال", " المتحدث"}}
	for i, l := range lines {
		if got := [3]string{l.Before, l.Text, l.After}; got != want[i] || l.Document != d.ID || l.Range().Start != []model.Offset{12, 0}[i] {
			t.Errorf("line %d is %q, %+v", i, got, l)
		}
	}
}
