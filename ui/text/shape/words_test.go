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
	bounds := []Boundary{Stop, Stop}
	var shaped Text
	w := shaped.takeWord([]rune("لا"), item, bounds, "ar", 0, 0)
	if !w.is([]rune("لا"), item, bounds, "ar") {
		t.Fatal("a word is not itself")
	}
	other := func(change func(*Item)) Item { i := item; change(&i); return i }
	for name, is := range map[string]bool{
		"text":      w.is([]rune("لم"), item, bounds, "ar"),
		"length":    w.is([]rune("لا"), other(func(i *Item) { i.End = 1 }), bounds, "ar"),
		"stops":     w.is([]rune("لا"), item, []Boundary{Stop, 0}, "ar"),
		"language":  w.is([]rune("لا"), item, bounds, "fa"),
		"direction": w.is([]rune("لا"), other(func(i *Item) { i.Level = bidi.Level(2) }), bounds, "ar"),
		"script":    w.is([]rune("لا"), other(func(i *Item) { i.Script = 2 }), bounds, "ar"),
		"face":      w.is([]rune("لا"), other(func(i *Item) { i.Face = bundled(t, face.NotoNaskh).Primary() }), bounds, "ar"),
	} {
		if is {
			t.Errorf("a word of another %s is taken for it", name)
		}
	}
}
