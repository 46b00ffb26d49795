package shape

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/harfbuzz"

	"raqim/ui/text/bidi"
	"raqim/ui/text/face"
)

// shaped is everything about one shaped paragraph.
type shaped struct {
	Text
	bounds []Boundary
}

func shapeAll(s *Shaper, stack *face.Stack, text string) shaped {
	var out shaped
	var resolver bidi.Resolver
	var boundaries Boundaries
	runes := []rune(text)
	levels, _ := resolver.Levels(runes, bidi.AutoRTL)
	levels = slices.Clone(levels)
	out.bounds = boundaries.Find(nil, runes, levels)
	s.Shape(&out.Text, runes, levels, out.bounds, stack, "")
	return out
}

func bundled(tb testing.TB, family face.Family) *face.Stack {
	tb.Helper()
	stack, err := face.Bundled(family)
	if err != nil {
		tb.Fatal(err)
	}
	return stack
}

// items writes the items of a text as "script level face: text", one a line.
func items(t *testing.T, stack *face.Stack, text string) string {
	t.Helper()
	runes := []rune(text)
	var b strings.Builder
	for _, r := range shapeAll(NewShaper(), stack, text).Runs {
		fmt.Fprintf(&b, "%v %d %s: %q\n", r.Script, r.Level, r.Face.Name, string(runes[r.Start:r.End]))
	}
	return b.String()
}

func TestItems(t *testing.T) {
	stack := bundled(t, face.Vazirmatn)
	for _, c := range []struct{ text, want string }{
		{"قال: (BBC) 12.", `
Arab 1 Vazirmatn: "قال: ("
Latn 2 Vazirmatn: "BBC"
Arab 1 Vazirmatn: ") "
Arab 2 Vazirmatn: "12"
Arab 1 Vazirmatn: "."
`},
		{"بـ😀ب", `
Arab 1 Vazirmatn: "بـ"
Arab 1 Noto Emoji: "😀"
Arab 1 Vazirmatn: "ب"
`},
		{"BBC، 5", `
Latn 0 Vazirmatn: "BBC"
Arab 0 Vazirmatn: "، 5"
`},
		{"«12» ب", `
Arab 1 Vazirmatn: "«"
Arab 2 Vazirmatn: "12"
Arab 1 Vazirmatn: "» ب"
`},
		{"ب\tب", `
Arab 1 Vazirmatn: "ب"
Arab 1 Vazirmatn: "\t"
Arab 1 Vazirmatn: "ب"
`},
		{"می\u200cخواهد", `
Arab 1 Vazirmatn: "می\u200cخواهد"
`},
	} {
		if got := items(t, stack, c.text); got != strings.TrimPrefix(c.want, "\n") {
			t.Errorf("%q:\n%s", c.text, got)
		}
	}
}

// Signs amid Arabic stay in the face of the Arabic, also where another face comes first.
func TestSignsTakeTheFaceOfTheArabic(t *testing.T) {
	faces := bundled(t, face.Vazirmatn).Faces()
	latin := faces[1] // Noto Sans has no Arabic
	stack := face.NewStack(latin, faces[0])
	want := `Arab 1 Vazirmatn: "قال:"
Arab 1 Noto Sans: " "
Arab 1 Vazirmatn: "«لا»."
`
	if got := items(t, stack, "قال: «لا»."); got != want {
		t.Errorf("got\n%s", got)
	}
}

// Every character belongs to one cluster, clusters ascend and begin at stops, and the glyphs are accounted for.
func TestClustersCoverTheText(t *testing.T) {
	s, stack := NewShaper(), bundled(t, face.NotoNaskh)
	for _, text := range []string{
		"", "ا", "لا إله", "قال \"BBC\" 21/10/2024 ٢١", "\u200c\u200d", "\u0651\u0651", "👩\u200d👧🇮🇷", "\ufeff", "a\u0301\u0302", "क्षि", "\u2028\t\v", "\u202eabc\u202c",
		strings.Repeat("\u064e", 500), strings.Repeat("ب", 9000),
	} {
		out, runes := shapeAll(s, stack, text), []rune(text)
		at, cluster, glyph := 0, 0, int32(0)
		for _, r := range out.Runs {
			if r.Start != at || r.First != cluster || r.Last <= r.First {
				t.Fatalf("%.20q: run %+v, expected start %d", text, r, at)
			}
			for i := r.First; i < r.Last; i++ {
				c := out.Clusters[i]
				if i == r.First && int(c.Start) != r.Start || i > r.First && c.Start <= out.Clusters[i-1].Start || out.bounds[c.Start]&Stop == 0 || c.Glyph < glyph {
					t.Fatalf("%.20q: cluster %d is %+v", text, i, c)
				}
				glyph = c.Glyph
			}
			at, cluster = r.End, r.Last
		}
		if at != len(runes) || cluster != len(out.Clusters) {
			t.Fatalf("%.20q: %d of %d characters, %d of %d clusters", text, at, len(runes), cluster, len(out.Clusters))
		}
	}
}

// Some faces (Noto Naskh 2.009) give the alef of a lam-alef no width: both become one cluster, glyphs from left to right.
func TestLettersWithoutWidthJoinTheOneBefore(t *testing.T) {
	text := []rune("بلا")
	for _, c := range []struct {
		level bidi.Level
		want  string
	}{
		{1, "[{1 0 0 0} {3 0 0 0} {2 500 0 0}] [{0 0 400} {1 1 500}]"},
		{0, "[{1 0 0 0} {2 500 0 0} {3 0 0 0}] [{0 0 400} {1 1 500}]"},
	} {
		shaped := Text{
			Clusters: []Cluster{{0, 0, 400}, {1, 1, 500}, {2, 2, 0}},
			Glyphs:   []Glyph{{ID: 1}, {ID: 2, Advance: 500}, {ID: 3}},
		}
		shareAdvances(&shaped, 0, text, Item{Start: 0, End: 3, Level: c.level})
		if got := fmt.Sprint(shaped.Glyphs, shaped.Clusters); got != c.want {
			t.Errorf("level %d: %s", c.level, got)
		}
	}
	marked := Text{Clusters: []Cluster{{0, 0, 400}, {1, 1, 0}}, Glyphs: make([]Glyph, 2)}
	shareAdvances(&marked, 0, []rune("ب\u200f"), Item{End: 2, Level: 1})
	if len(marked.Clusters) != 2 {
		t.Error("an invisible character was joined to the letter before")
	}
}

// The fields mendDigests writes are still where they were, and the filters let every covered glyph pass.
func TestDigests(t *testing.T) {
	for _, family := range []face.Family{face.Vazirmatn, face.NotoNaskh} {
		for _, f := range bundled(t, family).Faces() {
			if !mendDigests(harfbuzz.NewFont(font.NewFace(f.Font))) {
				t.Fatalf("%s: go-text's filters have changed; see digest.go", f.Name)
			}
		}
	}
	out := shapeAll(NewShaper(), bundled(t, face.NotoNaskh), "نا")
	alone := shapeAll(NewShaper(), bundled(t, face.NotoNaskh), "ن")
	if out.Clusters[0].Advance >= alone.Clusters[0].Advance {
		t.Errorf("noon is not joined to the alef: as wide as alone, %d", alone.Clusters[0].Advance)
	}
}

// words are shaped alone and compared with HarfBuzz itself.
const words = `الوزير
نورستان
المعابر
لا
اللّه
إِنَّ
مُشَكَّلَةً
تطويـــل
گفت` + "\u200c" + `وگوها
می` + "\u200c" + `خواهیم
ادامه
شهرآباد
پیچیده
ژرف
بسم
ﷲ
كّ
office
fiancé
AVATAR`

// TestHarfBuzz compares every glyph and position with hb-shape, where it is installed (package libharfbuzz-bin).
func TestHarfBuzz(t *testing.T) {
	tool, err := exec.LookPath("hb-shape")
	if err != nil {
		t.Skip("hb-shape is not installed (libharfbuzz-bin)")
	}
	list := filepath.Join(t.TempDir(), "words.txt")
	if err := os.WriteFile(list, []byte(words), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, file := range []string{"vazirmatn/Vazirmatn-Regular.ttf", "vazirmatn/Vazirmatn-Bold.ttf", "noto-naskh-arabic/NotoNaskhArabic-Regular.ttf", "noto-sans/NotoSans-Regular.ttf"} {
		path := filepath.Join("..", "..", "..", "assets", "fonts", file)
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		f, err := face.Parse(file, data)
		if err != nil {
			t.Fatal(err)
		}
		answer, err := exec.Command(tool, "--no-glyph-names", "--no-clusters", path, "--text-file="+list).Output()
		if err != nil {
			t.Fatal(err)
		}
		lines := strings.Split(strings.TrimSpace(string(answer)), "\n")
		s, stack := NewShaper(), face.NewStack(f)
		for i, word := range strings.Split(words, "\n") {
			if got := notation(shapeAll(s, stack, word).Text); got != lines[i] {
				t.Errorf("%s %s:\n %s\nHarfBuzz\n %s", file, word, got, lines[i])
			}
		}
	}
}

// notation writes glyphs as hb-shape does: id@x,y+advance from left to right.
func notation(t Text) string {
	var parts []string
	for _, r := range t.Runs {
		for k := range r.Last - r.First {
			i := r.First + k
			if r.Level.RTL() {
				i = r.Last - 1 - k
			}
			for _, g := range t.Glyphs[t.Clusters[i].Glyph:t.glyphEnd(i)] {
				part := fmt.Sprint(g.ID)
				if g.XOffset != 0 || g.YOffset != 0 {
					part += fmt.Sprintf("@%d,%d", g.XOffset, -g.YOffset)
				}
				parts = append(parts, fmt.Sprintf("%s+%d", part, g.Advance))
			}
		}
	}
	return "[" + strings.Join(parts, "|") + "]"
}

func TestBreaks(t *testing.T) {
	for _, c := range []string{
		"قال |بقائي", "https://minaa.example/2024/10/21?|id=5", "2023-|2024", "-5 |درجة", "Wi-|Fi", "عدد |، |و", "لا\u00a0شيء", "( |ب", "a\u2028|b", "می\u200cخواهم", "و/|أو",
	} {
		text := []rune(strings.ReplaceAll(c, "|", ""))
		var b Boundaries
		found := b.Find(nil, text, make([]bidi.Level, len(text)))
		got := ""
		for i, r := range text {
			if found[i]&Break != 0 {
				got += "|"
			}
			got += string(r)
		}
		if got != c {
			t.Errorf("%q, expected %q", got, c)
		}
	}
}

func TestStops(t *testing.T) {
	for _, c := range []string{
		"ا|ل|لّ|ه", "م|ی\u200c|خ", "e\u0301|x", "😀|👩\u200d👧|👩🏽\u200d🚀|❤\ufe0f\u200d🔥|ب", "🇮🇷|🇮🇶|🇮", "👩\u200d|ب", "ب\u200d|👧", "क्षि|त", "각|a",
	} {
		text := []rune(strings.ReplaceAll(c, "|", ""))
		var b Boundaries
		found := b.Find(nil, text, make([]bidi.Level, len(text)))
		got := ""
		for i, r := range text {
			if i > 0 && found[i]&Stop != 0 {
				got += "|"
			}
			got += string(r)
		}
		if got != c {
			t.Errorf("%q, expected %q", got, c)
		}
	}
}

func BenchmarkShape(b *testing.B) {
	text := strings.Repeat("قال المتحدث باسم وزارة الخارجية في نورستان سليم الرافعي، الإثنين، إن بلاده \"لن توقّع الاتفاق\" قبل 12 آب. ", 100)
	stack := bundled(b, face.Vazirmatn)
	s := NewShaper()
	var resolver bidi.Resolver
	var boundaries Boundaries
	var out Text
	runes := []rune(text)
	levels, _ := resolver.Levels(runes, bidi.AutoRTL)
	bounds := boundaries.Find(nil, runes, levels)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		s.Shape(&out, runes, levels, bounds, stack, "ar")
	}
}

func FuzzShape(f *testing.F) {
	for _, seed := range []string{"قال \"BBC\" 12", "\u0651\u0651", "👩\u200d👧", "क्षि", "\u202e(\u2067", "لا\u200cلا"} {
		f.Add(seed)
	}
	s, stack := NewShaper(), bundled(f, face.NotoNaskh)
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 5000 || strings.ContainsAny(text, "\n\r\u0085\u2029") {
			t.Skip()
		}
		out := shapeAll(s, stack, text)
		last := int32(-1)
		for _, c := range out.Clusters {
			if c.Start <= last || out.bounds[c.Start]&Stop == 0 {
				t.Fatalf("cluster at %d after %d", c.Start, last)
			}
			last = c.Start
		}
	})
}
