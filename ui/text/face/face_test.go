package face_test

import (
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"raqim/assets/fonts"
	"raqim/ui/text/face"
)

func stack(t *testing.T, family face.Family) *face.Stack {
	t.Helper()
	s, err := face.Bundled(family)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestBundledFamilies(t *testing.T) {
	for _, family := range []face.Family{face.Vazirmatn, face.VazirmatnBold, face.NotoNaskh} {
		s := stack(t, family)
		primary := s.Primary()
		if primary.Name != string(family) || primary.UnitsPerEm < 16 || primary.Ascent <= 0 || primary.Descent <= 0 || primary.Space <= 0 {
			t.Errorf("%s: %+v", family, primary)
		}
		for _, r := range "قالپگچی\u200c۱۲٣٤123abcXYZ«»،؛؟()[]\"'.,:!-–—…@#%&/ " {
			if !primary.Has(r) {
				t.Errorf("%s lacks %q (%U)", family, r, r)
			}
		}
		for _, r := range "→★☎✓€₪Ωж😀👍🇮" {
			if s.Find(r) == nil {
				t.Errorf("no face behind %s has %q (%U)", family, r, r)
			}
		}
	}
	first := stack(t, face.Vazirmatn)
	if second := stack(t, face.Vazirmatn); second != first {
		t.Error("a bundled stack is made twice")
	}
	if _, err := face.Bundled("Comic"); err == nil || !strings.Contains(err.Error(), "Vazirmatn") {
		t.Errorf("an unknown family gives %v", err)
	}
}

func TestParseSaysWhatIsWrong(t *testing.T) {
	for _, data := range [][]byte{nil, []byte("not a font"), make([]byte, 4096), []byte("\x00\x01\x00\x00\x00\x09")} {
		if f, err := face.Parse("page.ttf", data); err == nil || !strings.Contains(err.Error(), "page.ttf") {
			t.Errorf("%d bytes give %v, %v", len(data), f, err)
		}
	}
}

func TestForCluster(t *testing.T) {
	s := stack(t, face.Vazirmatn)
	faces := map[string]*face.Face{}
	for _, f := range s.Faces() {
		faces[f.Name] = f
	}
	emoji, primary := faces["Noto Emoji"], s.Primary()
	for _, c := range []struct {
		cluster   string
		neighbour *face.Face
		want      string
	}{
		{"ب", emoji, "Vazirmatn"},
		{"بّ", nil, "Vazirmatn"},
		{"\u0651", emoji, "Noto Emoji"},             // a mark alone stays with what is beside it
		{"\u200c", emoji, "Noto Emoji"},             // so does what is invisible
		{"\u200c", nil, "Vazirmatn"},                //
		{" ", emoji, "Vazirmatn"},                   // a blank takes the primary
		{"\u2003", emoji, "Vazirmatn"},              //
		{"😀", primary, "Noto Emoji"},                //
		{"👩\u200d👧", primary, "Noto Emoji"},         // one face for the whole cluster
		{"☎\ufe0f", primary, "Noto Sans Symbols 2"}, // the selector needs no glyph
		{"\U000F0000", emoji, "Vazirmatn"},          // what no face has: the primary's box
		{"ж", primary, "Noto Sans"},
		{"i\u0308", nil, "Vazirmatn"}, // it has ï, and no U+0308
		{"Ṣ", nil, "Vazirmatn"},       // it has S and U+0323, which it joins itself
		{"ж\u0308", nil, "Noto Sans"},
		{"", emoji, "Vazirmatn"},
	} {
		if got := s.ForCluster([]rune(c.cluster), c.neighbour); got.Name != c.want {
			t.Errorf("%q: %s, expected %s", c.cluster, got.Name, c.want)
		}
	}
}

func TestEmptyStack(t *testing.T) {
	s := face.NewStack(nil)
	if s.Primary() != nil || s.Find('a') != nil || s.ForCluster([]rune("a"), nil) != nil || len(s.Faces()) != 0 {
		t.Error("an empty stack has a face")
	}
	if f := stack(t, face.NotoNaskh).Find(-5); f != nil {
		t.Error("no face has a negative code point")
	}
}

func TestBlanksAndInvisibleCharacters(t *testing.T) {
	for _, r := range " \t\u00a0\u1680\u2003\u202f\u3000" {
		if !face.IsBlank(r) || face.IsIgnorable(r) {
			t.Errorf("%U is no blank", r)
		}
	}
	for _, r := range "\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202e\u2060\u2066\u2069\ufe0f\ufeff\U000E0041" {
		if !face.IsIgnorable(r) || face.IsBlank(r) {
			t.Errorf("%U is not ignorable", r)
		}
	}
	for _, r := range "aب٣\u0651«\n\x00\u0600\ufffd😀" {
		if face.IsIgnorable(r) || face.IsBlank(r) {
			t.Errorf("%U counts as invisible", r)
		}
	}
}

// What counts as plain without a search is neither blank nor invisible nor a mark.
func TestPlainCharactersAreDrawnAlone(t *testing.T) {
	s := stack(t, face.Vazirmatn)
	emoji := s.Find('😀')
	for r := rune('!'); r < 0x700; r++ {
		if face.IsBlank(r) || face.IsIgnorable(r) || unicode.Is(unicode.M, r) || s.Find(r) == nil || !norm.NFD.IsNormalString(string(r)) {
			continue
		}
		if got := s.ForCluster([]rune{r}, emoji); got != s.Find(r) {
			t.Fatalf("%U is drawn in %s", r, got.Name)
		}
	}
	for r := rune(0); r < 0x3000; r++ {
		for _, neighbour := range []*face.Face{nil, emoji, s.Primary()} {
			if got := s.Alone(r); got != nil && got != s.ForCluster([]rune{r}, neighbour) {
				t.Fatalf("%U alone is drawn in %s", r, got.Name)
			}
		}
	}
	for _, r := range "بپ۴٤a1 .،؟«»ـ" {
		if s.Alone(r) == nil {
			t.Errorf("%U has no face without a search", r)
		}
	}
	for r := rune(0x300); r < 0x700; r++ {
		if unicode.Is(unicode.M, r) || face.IsIgnorable(r) {
			if got := s.ForCluster([]rune{r}, emoji); got != emoji {
				t.Fatalf("%U alone leaves its neighbour for %s", r, got.Name)
			}
		}
	}
}

// BenchmarkParse parses the default face, as every start of the program does.
func BenchmarkParse(b *testing.B) {
	for b.Loop() {
		if _, err := face.Parse("Vazirmatn", fonts.VazirmatnRegular); err != nil {
			b.Fatal(err)
		}
	}
}
