package shape

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/language"
	"pgregory.net/rapid"

	"raqim/ui/text/bidi"
	"raqim/ui/text/face"
)

// wholes shapes without keeping words.
func wholes(tb testing.TB, faces []*face.Face) *Shaper {
	tb.Helper()
	s := NewShaper()
	for _, f := range faces {
		state := s.font(f)
		state.blanks = &blankRules{everywhere: true}
		s.fonts[f.ID] = state
	}
	return s
}

// installed adds faces of the machine that are there.
func installed(tb testing.TB, faces ...*face.Face) []*face.Face {
	tb.Helper()
	for _, path := range []string{
		"/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf", "/usr/share/fonts/truetype/noto/NotoNaskhArabic-Regular.ttf",
		"/usr/share/fonts/truetype/noto/NotoSansArabic-Regular.ttf", "/usr/share/fonts/truetype/noto/NotoNastaliqUrdu-Regular.ttf",
		"/usr/share/fonts/truetype/noto/NotoKufiArabic-Regular.ttf",
	} {
		data, err := os.ReadFile(path)
		if err != nil {
			continue
		}
		f, err := face.Parse(filepath.Base(path), data)
		if err != nil {
			tb.Fatal(err)
		}
		faces = append(faces, f)
	}
	return faces
}

var pieces = []string{
	"قال", "لا", "الله", "ن", "ي", "كّ", "می\u200cخواهد", "ـ", "AV", "To", "Tom", "V", "fi", "office", "12", "٢١", "۱۴", " ", "  ", "\u00a0", "\t", "(", ")", "«", "\"", "،", ".", "؟", "!", "-", "/",
	"\u0651", "\u064e", "\u200c", "\u200d", "\u200f", "\u202e", "\u2067", "\u2069", "😀", "e\u0301", "\u0600", "\u00ad", "ب", "b", "ж", "א", "क्षि", "\u2028", "\x00",
}

// Word by word is the same as whole items, glyph for glyph, with words kept from earlier texts.
func TestWordsAreWhatTheyAreInTheWhole(t *testing.T) {
	for _, first := range installed(t, bundled(t, face.Vazirmatn).Primary(), bundled(t, face.NotoNaskh).Primary()) {
		faces := append([]*face.Face{first}, bundled(t, face.Vazirmatn).Faces()...)
		stack := face.NewStack(faces...)
		kept, whole := NewShaper(), wholes(t, faces)
		t.Run(first.Name, func(t *testing.T) {
			rapid.Check(t, func(rt *rapid.T) {
				text := ""
				for _, p := range rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 25).Draw(rt, "pieces") {
					text += p
				}
				a, b := shapeAll(kept, stack, text), shapeAll(whole, stack, text)
				if got, want := fmt.Sprint(a.Runs, a.Clusters, a.Glyphs, a.Carets), fmt.Sprint(b.Runs, b.Clusters, b.Glyphs, b.Carets); got != want {
					rt.Fatalf("%q:\nwords %s\nwhole %s", text, got, want)
				}
			})
		})
	}
}

// A word that is forced to run the other way sees what is beside it on the wrong sides, and is never kept beside a letter.
func TestForcedWordsAreShapedThere(t *testing.T) {
	stack := bundled(t, face.Vazirmatn)
	for _, text := range []string{"\u202d۱قال", "ب\u202d۱قال", "ـ\u202d۱لا", "\u202d۱لا\u202cب", "\u202d۱لا", "\u202eabل\u202cب", "ب\u202d۱قال ب"} {
		kept := NewShaper()
		for _, before := range []string{"\u202d۱قال", "ب\u202d۱قال", "ـ\u202d۱لا", "\u202d۱لا\u202cب", "\u202d۱لا", " ۱لا"} {
			shapeAll(kept, stack, before)
		}
		a, b := shapeAll(kept, stack, text), shapeAll(NewShaper(), stack, text)
		if got, want := fmt.Sprint(a.Clusters, a.Glyphs), fmt.Sprint(b.Clusters, b.Glyphs); got != want {
			t.Errorf("%q after others:\n%s\nalone:\n%s", text, got, want)
		}
	}
}

func TestBlankRules(t *testing.T) {
	arabic := []rune("قال المتحدث ١٢، \"لا\" 12.")
	for _, f := range installed(t, bundled(t, face.Vazirmatn).Primary(), bundled(t, face.NotoNaskh).Primary(), bundled(t, face.Vazirmatn).Faces()[1]) {
		rules := blankRulesOf(font.NewFace(f.Font))
		t.Logf("%s: everywhere %v, %d partners", f.Name, rules.everywhere, len(rules.partners))
		if rules.allowWords(arabic, Item{End: len(arabic), Script: language.Devanagari}) {
			t.Errorf("%s: the rules of Devanagari are trusted", f.Name)
		}
		if f.Name == string(face.Vazirmatn) {
			if !rules.partners['T'] || !rules.partners['Ť'] || rules.partners['a'] || rules.allowWords([]rune("a T"), Item{End: 3, Script: language.Latin}) {
				t.Error("Vazirmatn kerns the space with T and its kind alone")
			}
		}
		if (f.Name == string(face.Vazirmatn) || f.Name == string(face.NotoNaskh)) && !rules.allowWords(arabic, Item{End: len(arabic), Script: language.Arabic}) {
			t.Errorf("%s: Arabic words are not kept", f.Name)
		}
	}
}

// A kept word is not used beside a letter it could join.
func TestWordsBesideLettersAreShapedThere(t *testing.T) {
	for _, c := range []struct {
		text       string
		start, end int
		want       bool
	}{
		{"ب ب ب", 2, 3, true},
		{"(ب)", 1, 2, true},
		{"بب", 0, 1, false},
		{"ب\u200d", 0, 1, false},
		{"\u0651ب", 1, 2, false},
		{"12ب", 2, 3, true},
		{"bبb", 1, 2, true},
		{"ب\"ب", 1, 2, true},
		{"", 0, 0, true},
	} {
		if got := standsAlone([]rune(c.text), c.start, c.end); got != c.want {
			t.Errorf("%q %d-%d stands alone: %v", c.text, c.start, c.end, got)
		}
	}
}

// Two words of one hash never answer for each other.
func TestWordComparesEverything(t *testing.T) {
	f := bundled(t, face.Vazirmatn).Primary()
	item := Item{Start: 0, End: 2, Level: 1, Script: 1, Face: f}
	text, bounds := []rune("لا"), []Boundary{Stop, Stop}
	var l lexicon
	shaped := Text{Clusters: []Cluster{{}}}
	const hash = 7
	l.add(hash, l.key(item, "ar"), text, bounds, &shaped, 0, 1)
	if _, ok := l.find(hash, l.key(item, "ar"), text, bounds); !ok {
		t.Fatal("a word is not itself")
	}
	other := func(change func(*Item)) Item { i := item; change(&i); return i }
	for _, c := range []struct {
		name   string
		item   Item
		lang   language.Language
		text   string
		bounds []Boundary
	}{
		{"text", item, "ar", "لم", bounds},
		{"length", item, "ar", "ل", bounds},
		{"stops", item, "ar", "لا", []Boundary{Stop, 0}},
		{"language", item, "fa", "لا", bounds},
		{"direction", other(func(i *Item) { i.Level = bidi.Level(2) }), "ar", "لا", bounds},
		{"script", other(func(i *Item) { i.Script = 2 }), "ar", "لا", bounds},
		{"face", other(func(i *Item) { i.Face = bundled(t, face.NotoNaskh).Primary() }), "ar", "لا", bounds},
	} {
		if _, ok := l.find(hash, l.key(c.item, c.lang), []rune(c.text), c.bounds); ok {
			t.Errorf("a word of another %s is taken for it", c.name)
		}
	}
}

// What is kept comes back as it was, also after the table has grown and after all was forgotten.
func TestLexiconGivesBackWhatItWasGiven(t *testing.T) {
	item := Item{Level: 1, Script: 1, Face: bundled(t, face.Vazirmatn).Primary()}
	var l lexicon
	key := l.key(item, "")
	const count = maxWords + 3*minSlots
	nth := func(n int) ([]rune, []Boundary, Text) {
		text := []rune{rune(n % 1000), 'a', rune(n / 1000)}
		bounds := []Boundary{Stop, Boundary(n % 2), Stop}
		shaped := Text{
			Clusters: []Cluster{{10, 3, 9}, {20, 3, int32(n)}, {21, 4, 7}}, Glyphs: make([]Glyph, 5),
			Carets: map[int][]int32{},
		}
		shaped.Glyphs[4].Advance = int32(n)
		if n%7 == 0 {
			shaped.Carets[2] = []int32{int32(n)}
		}
		return text, bounds, shaped
	}
	for n := range count {
		text, bounds, shaped := nth(n)
		if _, ok := l.find(hashOf(text, key), key, text, bounds); ok {
			t.Fatalf("word %d is known before it came", n)
		}
		l.add(hashOf(text, key), key, text, bounds, &shaped, 1, 3)
	}
	found := 0
	for n := range count {
		text, bounds, shaped := nth(n)
		number, ok := l.find(hashOf(text, key), key, text, bounds)
		if !ok {
			continue
		}
		found++
		got := Text{Clusters: []Cluster{{0, 0, 9}}, Glyphs: make([]Glyph, 3)}
		l.appendTo(&got, number, 20)
		want := shaped.Clusters[1:]
		if fmt.Sprint(got.Clusters[1:], got.Glyphs[3:]) != fmt.Sprint(want, shaped.Glyphs[3:]) || fmt.Sprint(got.Carets[2]) != fmt.Sprint(shaped.Carets[2]) {
			t.Fatalf("word %d: %v %v %v", n, got.Clusters, got.Glyphs, got.Carets)
		}
	}
	if found != count-maxWords {
		t.Errorf("%d words are kept, expected the last %d", found, count-maxWords)
	}
}

// add keeps the clusters first to last of a shaped text as the shaped form of a new word.
func (l *lexicon) add(hash uint64, key wordKey, text []rune, bounds []Boundary, t *Text, first, last int) {
	l.fill(l.enter(hash, key, text, bounds), t, first, last)
}
