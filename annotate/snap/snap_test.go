package snap_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"raqim/annotate/snap"
	"raqim/assets"
	"raqim/model"
	"raqim/ui/text/segment"
)

// text makes a Text with the graphemes of the program's own segmenter.
func text(runes []rune, language string) (*snap.Text, []bool) {
	found := make([]segment.Break, len(runes))
	segment.Graphemes(found, runes)
	whole := make([]bool, len(runes)+1)
	whole[0], whole[len(runes)] = true, true
	for i, b := range found {
		whole[i] = whole[i] || b&segment.Grapheme != 0
	}
	return snap.New(runes, language, func(at int) bool { return whole[at] }), whole
}

func schema(tb testing.TB) *model.Schema {
	tb.Helper()
	s, err := model.ParseSchema(assets.DefaultSchema())
	if err != nil {
		tb.Fatal(err)
	}
	return s
}

// between gives the text without its two bars and where they stood.
func between(marked string) ([]rune, model.Range) {
	before, rest, _ := strings.Cut(marked, "|")
	inner, after, _ := strings.Cut(rest, "|")
	start := len([]rune(before))
	r := model.Range{Start: model.Offset(start), End: model.Offset(start + len([]rune(inner)))}
	return []rune(before + inner + after), r
}

// barred puts bars around r.
func barred(runes []rune, r model.Range) string {
	return string(runes[:r.Start]) + "|" + string(runes[r.Start:r.End]) + "|" + string(runes[r.End:])
}

func TestSnap(t *testing.T) {
	s := schema(t)
	for _, c := range []struct{ language, label, selected, want string }{
		// Words that are cut become whole.
		{"ar", "", "قال الم|تحدث نا|در سليم", "قال |المتحدث نادر| سليم"},
		{"ar", "", "قال ا|لمتحدث|", "قال |المتحدث|"},
		{"fa", "", "گفت و|لیعهد|", "گفت |ولیعهد|"},
		{"fa", "", "گفت م|ی\u200cخوا|هیم", "گفت |می\u200cخواهیم|"},
		{"ar", "", "مُحَ|مَّد|", "|مُحَمَّد|"},
		// An edge on a stop was put there.
		{"ar", "", "و|الرئيس| قال", "و|الرئيس| قال"},
		{"ar", "", "وال|رئيس| قال", "وال|رئيس| قال"},
		{"ar", "", "ب|لقاء| أمس", "ب|لقاء| أمس"},
		{"fa", "", "می\u200c|خواهیم|", "می\u200c|خواهیم|"},
		{"fa", "", "|کتاب\u200c|ها", "|کتاب\u200c|ها"},
		{"fa", "", "|کشور|های همسایه", "|کشور|های همسایه"},
		{"fa", "", "|کشوره|ای همسایه", "|کشورهای| همسایه"},
		// A clock and a date that were written together.
		{"ar", "TIMEX3", "|16:57|21/10/2024, الإثنين", "|16:57|21/10/2024, الإثنين"},
		{"ar", "TIMEX3", "16:57|21/10/2024|, الإثنين", "16:57|21/10/2024|, الإثنين"},
		{"ar", "TIMEX3", "|٢١/١٠/٢٠٢٤|١٦:٥٧", "|٢١/١٠/٢٠٢٤|١٦:٥٧"},
		{"ar", "TIMEX3", "16:5|721/10/2024|, الإثنين", "16:|5721/10/2024|, الإثنين"},
		{"ar", "TIMEX3", "عام |202|4 و 1:30", "عام |2024| و 1:30"},
		// Blanks and trailing signs.
		{"ar", "", "قال| نادر سليم، |أمس", "قال |نادر سليم|، أمس"},
		{"ar", "", "قال|\u200f نادر؟!\r\n|", "قال\u200f |نادر|؟!\r\n"},
		{"ar", "CUE", "نادر|: |نقبل", "نادر|:| نقبل"},
		{"ar", "", "نادر|  |نقبل", "نادر|  |نقبل"},
		{"ar", "", "نادر| . |نقبل", "نادر |.| نقبل"},
		// A sign that came along in front.
		{"fa", "", "۱۴۰۳| - ۸:۱۰|", "۱۴۰۳ - |۸:۱۰|"},
		{"fa", "", "رفتند|؛ در این دیدار|", "رفتند؛ |در این دیدار|"},
		{"ar", "", "الصغير|، وقال|", "الصغير، |وقال|"},
		{"ar", "", "|-5| درجات", "|-5| درجات"},
		{"ar", "", "نادر|: |", "نادر|:| "},
		{"ar", "CUE", "نادر| - |نقبل", "نادر |-| نقبل"},
		// Quotation marks.
		{"ar", "QUOTE", "قال |\"لن نقبل.\"، |أمس", "قال |\"لن نقبل.\"|، أمس"},
		{"ar", "SPEAKER", "قال |«نادر».| أمس", "قال «|نادر|». أمس"},
		{"ar", "SPEAKER", "|«نادر.»| أمس", "«|نادر|.» أمس"},
		{"ar", "SPEAKER", "|«نادر» و«سليم»| أمس", "|«نادر» و«سليم»| أمس"},
		{"ar", "SPEAKER", "|\"نادر\" و\"سليم\"| أمس", "|\"نادر\" و\"سليم\"| أمس"},
		{"ar", "SPEAKER", "|«نادر «الصغير»»|", "«|نادر «الصغير»|»"},
		{"ar", "SPEAKER", "|«نادر| سليم»", "«|نادر| سليم»"},
		{"ar", "SPEAKER", "قال “|نادر”، |أمس", "قال “|نادر|”، أمس"},
		{"ar", "SPEAKER", "قال \"|نادر\"| أمس", "قال \"|نادر|\" أمس"},
		{"ar", "SPEAKER", "قال |نادر «الصغير»| أمس", "قال |نادر «الصغير»| أمس"},
		{"ar", "SPEAKER", "|'Noor'|, Sana'", "'|Noor|', Sana'"},
		{"ar", "SPEAKER", "Noor, |Sana'|", "Noor, |Sana'|"},
		{"ar", "QUOTE", "|«نادر| سليم»", "|«نادر| سليم»"},
		{"ar", "TARGET", "|“الخط”|", "“|الخط|”"},
		{"ar", "", "|«نادر»|", "|«نادر»|"},
		// A cue comes with its proclitic, a name without it where it surely is one.
		{"ar", "CUE", "و|قال| نادر", "|وقال| نادر"},
		{"ar", "CUE", "فس|يكتب| نادر", "|فسيكتب| نادر"},
		{"ar", "SPEAKER", "قال |والرئيس سليم|", "قال و|الرئيس سليم|"},
		{"ar", "SPEAKER", "نادر ثم |ونادر|", "نادر ثم و|نادر|"},
		{"ar", "SPEAKER", "قال |ونادر|", "قال |ونادر|"},
		{"ar", "SPEAKER", "|وزير| قال إن زير", "|وزير| قال إن زير"},
		{"ar", "SPEAKER", "قال| «والأمين»|", "قال «و|الأمين|»"},
		{"ar", "TARGET", "|والرئيس|", "|والرئيس|"},
		{"fa", "SPEAKER", "|والاحضرت| گفت", "|والاحضرت| گفت"},
		// Graphemes stay whole also where words do not know them.
		{"ar", "", "أ 👨\u200d👩|\u200d👧 ب|", "أ |👨\u200d👩\u200d👧 ب|"},
	} {
		runes, r := between(c.selected)
		on, _ := text(runes, c.language)
		if got := barred(runes, on.Snap(r, snap.For(s, c.label))); got != c.want {
			t.Errorf("%s %q:\n got %q\nwant %q", c.label, c.selected, got, c.want)
		}
	}
}

func TestASchemaWithoutPoliciesOnlyCompletesWords(t *testing.T) {
	s, err := model.ParseSchema([]byte(`{"schema":"raqim-schema/1","name":"t","span_types":[{"id":"CUE"},{"id":"QUOTE"}]}`))
	if err != nil {
		t.Fatal(err)
	}
	runes, r := between("و| قا|ل، ")
	on, _ := text(runes, "ar")
	if got := barred(runes, on.Snap(r, snap.For(s, "CUE"))); got != "و| قال|، " {
		t.Errorf("it is %q", got)
	}
	s.Policies.KeepQuoteMarksInQuote = false
	runes, r = between("|«قال»|")
	on, _ = text(runes, "ar")
	if got := barred(runes, on.Snap(r, snap.For(s, "QUOTE"))); got != "«|قال|»" {
		t.Errorf("it is %q", got)
	}
}

func TestWordAt(t *testing.T) {
	for _, c := range []struct{ caret, want string }{
		{"قا|ل نادر", "|قال| نادر"},
		{"قال| نادر", "|قال| نادر"},
		{"قال |نادر", "قال |نادر|"},
		{"قال  | نادر", ""},
		{"«|نادر»", "«|نادر|»"},
		{"نادر»|", ""},
		{"abcقال|", "|abcقال|"},
		{"", ""},
	} {
		runes, r := between(c.caret)
		on, _ := text(runes, "ar")
		got := ""
		if word, ok := on.WordAt(r.Start); ok {
			got = barred(runes, word)
		}
		if got != c.want {
			t.Errorf("%q: %q, want %q", c.caret, got, c.want)
		}
	}
}

func TestGap(t *testing.T) {
	for selected, want := range map[string]string{
		"نحن |قال| نادر مستعدون": "نحن| قال |نادر مستعدون",
		"نحن |مستع|دون":          "نحن| مستعدون|",
		"«نعم»|،| قال":           "«نعم»|، |قال",
	} {
		runes, r := between(selected)
		on, _ := text(runes, "ar")
		if got := barred(runes, on.Gap(r)); got != want {
			t.Errorf("%q: %q, want %q", selected, got, want)
		}
	}
}

// Every place where an edge can go next, forth from the start and back from the end.
func TestStopsInOrder(t *testing.T) {
	const line = "می\u200cگفت: «کتاب\u200cها»  x"
	for _, c := range []struct {
		name string
		next func(*snap.Text, model.Offset, int) model.Offset
		want string
	}{
		{"starts", (*snap.Text).NextStart, "|می\u200c|گفت|: |«|کتاب\u200cها|»  |x"},
		{"ends", (*snap.Text).NextEnd, "می\u200cگفت|:| «|کتاب\u200c|ها|»|  x|"},
	} {
		runes := []rune(line)
		on, _ := text(runes, "fa")
		for _, step := range []int{1, -1} {
			at, bars := model.Offset(-1), map[int]bool{}
			if step < 0 {
				at = model.Offset(len(runes) + 1)
			}
			// The outermost places are reached from outside the text.
			for range len(runes) {
				next := c.next(on, min(max(at, 0), model.Offset(len(runes))), step)
				if next == at {
					break
				}
				at = next
				bars[int(at)] = true
			}
			got := ""
			for i := range len(runes) + 1 {
				if bars[i] {
					got += "|"
				}
				if i < len(runes) {
					got += string(runes[i])
				}
			}
			want := c.want
			if c.name == "starts" && step > 0 {
				want = strings.TrimPrefix(want, "|")
			}
			if c.name == "ends" && step < 0 {
				want = strings.TrimSuffix(want, "|")
			}
			if got != want {
				t.Errorf("%s %+d: %q, want %q", c.name, step, got, want)
			}
		}
	}
}

// pieces are what hard texts are made of.
var pieces = []string{
	"قال", "والرئيس", "للرئيس", "ونادر", "نادر", "می\u200cخواهیم", "کتاب\u200cها", "ها", "و", "ـالكتاب", "مُحَمَّد", "Noor", "25",
	" ", "  ", "\r\n", "\n", "\u00a0", "\u200f", "\u2067", "\u2069", "\ufeff", "\u200c", "\u200d", "\u0301", "\u0600",
	"«", "»", "\"", "“", "”", "'", ".", "،", "؛", ":", "؟", "!", "/", "16:5721/10/2024", "💩", "👨\u200d👩\u200d👧", "🇮🇷", "🇸", "\U0001F3FD", "각", "ᄀ", "ᆨ", "\x00",
}

func drawn(t *rapid.T) []rune {
	return []rune(strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 1, 14).Draw(t, "pieces"), ""))
}

// Whatever is selected, graphemes that were whole stay whole, nothing becomes empty
// or leaves the text, and what was snapped once stays.
func TestSnapHoldsItsPromises(t *testing.T) {
	s := schema(t)
	labels := append(s.SpanTypeIDs(), "")
	rapid.Check(t, func(t *rapid.T) {
		runes := drawn(t)
		on, whole := text(runes, rapid.SampledFrom([]string{"ar", "fa"}).Draw(t, "language"))
		start := rapid.IntRange(0, len(runes)-1).Draw(t, "start")
		r := model.Range{Start: model.Offset(start), End: model.Offset(rapid.IntRange(start+1, len(runes)).Draw(t, "end"))}
		rules := snap.For(s, rapid.SampledFrom(labels).Draw(t, "label"))
		got := on.Snap(r, rules)
		if got.Start < 0 || got.Start >= got.End || int(got.End) > len(runes) {
			t.Fatalf("%q: %v becomes %v", string(runes), r, got)
		}
		if !whole[got.Start] || !whole[got.End] {
			t.Fatalf("%q: %v becomes %v, which divides a grapheme", string(runes), r, got)
		}
		if again := on.Snap(got, rules); again != got {
			t.Fatalf("%q: %v becomes %v and then %v", string(runes), r, got, again)
		}
		if gap := on.Gap(r); gap.Start > r.Start || gap.End < r.End || !whole[gap.Start] || !whole[gap.End] {
			t.Fatalf("%q: the gap of %v is %v", string(runes), r, gap)
		}
	})
}

// A step goes on until the text ends, by whole graphemes, and comes back.
func TestStepsGoOn(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		runes := drawn(t)
		on, whole := text(runes, "ar")
		next := rapid.SampledFrom([]func(*snap.Text, model.Offset, int) model.Offset{(*snap.Text).NextStart, (*snap.Text).NextEnd}).Draw(t, "next")
		at := model.Offset(rapid.IntRange(0, len(runes)).Draw(t, "at"))
		for {
			n := next(on, at, 1)
			if n == at {
				return
			}
			if n < at || int(n) > len(runes) || !whole[n] {
				t.Fatalf("%q: from %d forth to %d", string(runes), at, n)
			}
			if back := next(on, n, -1); back > at && back != n {
				t.Fatalf("%q: from %d forth to %d, back to %d", string(runes), at, n, back)
			}
			at = n
		}
	})
}
