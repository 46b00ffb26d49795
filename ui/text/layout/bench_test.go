package layout_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"raqim/ui/text/bidi"
	"raqim/ui/text/face"
	"raqim/ui/text/layout"
)

// news returns the invented paragraphs of testdata/hard.txt until they make so many bytes.
func news(tb testing.TB, bytes int) string {
	tb.Helper()
	data, err := os.ReadFile("testdata/hard.txt")
	if err != nil {
		tb.Fatal(err)
	}
	return strings.Repeat(string(data), bytes/len(data)+1)
}

// BenchmarkLayout lays a whole text out at 700 px and 16 px with a warm engine: the file RAQIM_BENCH_TEXT names, in the font
// files RAQIM_BENCH_FONTS names (colon separated), or else invented news in the bundled fonts.
func BenchmarkLayout(b *testing.B) {
	text := news(b, 200_000)
	if file := os.Getenv("RAQIM_BENCH_TEXT"); file != "" {
		data, err := os.ReadFile(file)
		if err != nil {
			b.Fatal(err)
		}
		text = string(data)
	}
	fonts := stack(b, face.Vazirmatn)
	if files := os.Getenv("RAQIM_BENCH_FONTS"); files != "" {
		fonts = benchFonts(b, filepath.SplitList(files))
	}
	cfg := layout.Config{Fonts: fonts, Size: 16, Width: 700, LineHeight: 1.9, Base: bidi.AutoRTL}
	runes := []rune(text)
	e := layout.NewEngine()
	e.Document(runes, cfg)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		e.Document(runes, cfg)
	}
}

func benchFonts(tb testing.TB, files []string) *face.Stack {
	tb.Helper()
	var faces []*face.Face
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			tb.Fatal(err)
		}
		f, err := face.Parse(file, data)
		if err != nil {
			tb.Fatal(err)
		}
		faces = append(faces, f)
	}
	return face.NewStack(faces...)
}

// hostile are paragraphs that make other engines quadratic.
var hostile = map[string]string{
	"digits":      "12 ",
	"brackets":    "(ا[b",
	"opening":     "( ",
	"isolates":    "\u2067ا\u2066b",
	"embeddings":  "\u202bا\u202ab\u202c",
	"marks":       "\u064e\u0651",
	"ignorables":  "\u200c",
	"tabs":        "\t",
	"one word":    "ب",
	"alternating": "بa",
	"emoji":       "👩\u200d👧",
	"unknown":     "\U000F0000",
	"lam-alef":    "لا",
	"line breaks": "\u2028",
	"spaces":      " ",
	"nbsp":        "\u00a0",
	"thai":        "กำ",
	"devanagari":  "क्",
	"flags":       "🇮",
}

// layHostile lays a paragraph of so many bytes out and asks for all of its boxes.
func layHostile(fonts *face.Stack, piece string, size int, width float64) *layout.Document {
	text := []rune(strings.Repeat(piece, size/len(piece)) + " ا")
	d := layout.NewEngine().Document(text, layout.Config{Fonts: fonts, Size: 16, Width: width, LineHeight: 1.9, Base: bidi.AutoRTL})
	d.Chars(nil, 0)
	return d
}

// No hostile paragraph is quadratic: what is, takes minutes at this length.
func TestHostileParagraphs(t *testing.T) {
	const size, limit = 40_000, 2 * time.Second
	fonts := stack(t, face.Vazirmatn)
	for name, piece := range hostile {
		for _, width := range []float64{700, 0} {
			start := time.Now()
			d := layHostile(fonts, piece, size, width)
			if spent := time.Since(start); spent > limit {
				t.Errorf("%s, %v px: %v for %d characters", name, width, spent, len(d.Text))
			}
		}
	}
}

// BenchmarkHostile reports each hostile paragraph at 200 kB.
func BenchmarkHostile(b *testing.B) {
	fonts := stack(b, face.Vazirmatn)
	for name, piece := range hostile {
		b.Run(strings.ReplaceAll(name, " ", "-"), func(b *testing.B) {
			for b.Loop() {
				layHostile(fonts, piece, 200_000, 700)
			}
		})
	}
}
