package layout_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

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
