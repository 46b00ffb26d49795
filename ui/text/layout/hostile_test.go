package layout_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"raqim/ui/text/bidi"
	"raqim/ui/text/face"
	"raqim/ui/text/layout"
)

// hostile are paragraphs that make other engines quadratic: what they repeat.
var hostile = map[string]string{
	"digits":            "12 ",
	"brackets":          "(ا[b",
	"paired brackets":   "(ا) ",
	"opening":           "( ",
	"signs":             "! ",
	"unclosed isolates": "\u2067ا\u2066b",
	"isolate pairs":     "\u2067ا\u2069\u2066b\u2069",
	"embeddings":        "\u202bا\u202ab\u202c",
	"marks":             "\u064e\u0651",
	"ignorables":        "\u200c",
	"tabs":              "\t",
	"one word":          "ب",
	"alternating":       "بa",
	"emoji":             "👩\u200d👧",
	"unknown":           "\U000F0000",
	"lam-alef":          "لا",
	"line breaks":       "\u2028",
	"spaces":            " ",
	"nbsp":              "\u00a0",
	"thai":              "กำ",
	"devanagari":        "क्",
	"flags":             "🇮",
}

// hostileText is a paragraph of so many bytes that ends with an Arabic letter, so that nothing before it is settled early.
func hostileText(piece string, bytes int) []rune {
	return []rune(strings.Repeat(piece, bytes/len(piece)) + " ا")
}

func hostileConfig(fonts *face.Stack, width float64) layout.Config {
	return layout.Config{Fonts: fonts, Size: 16, Width: width, LineHeight: 1.9, Base: bidi.AutoRTL}
}

// The work on a hostile paragraph grows with its length and no faster, counted in code points shaped, items, steps of the line
// breaker, clusters set and what HarfBuzz is given at once. Twice the length may not take more than twice the work.
func TestHostileWork(t *testing.T) {
	const size = 200_000
	fonts := stack(t, face.Vazirmatn)
	for _, name := range slices.Sorted(maps.Keys(hostile)) {
		for _, width := range []float64{700, 0} {
			text := hostileText(hostile[name], size)
			half := hostileWork(hostileText(hostile[name], size/2), fonts, width)
			whole := hostileWork(text, fonts, width)
			n := len(text)
			if whole.Runes != n || whole.Shaped > n || whole.Items > n || whole.Calls > n || whole.Set > n || whole.Steps > 2*n {
				t.Errorf("%s, %v px: %+v for %d characters", name, width, whole, n)
			}
			// An item holds 4096 code points and a unit more at the most: HarfBuzz may look back over the whole of it.
			if longest := 4096 + 64; whole.Squares > whole.Shaped*longest {
				t.Errorf("%s, %v px: HarfBuzz gets more than %d characters at once: %+v", name, width, longest, whole)
			}
			if more := 2*half.Steps + 100; whole.Steps > more {
				t.Errorf("%s, %v px: %d steps of the line breaker, %d for half of the text", name, width, whole.Steps, half.Steps)
			}
			if more := 2*half.Squares + 2*4160*4160; whole.Squares > more {
				t.Errorf("%s, %v px: %d in squares, %d for half of the text", name, width, whole.Squares, half.Squares)
			}
		}
	}
}

// hostileWork lays a text out and returns what that took.
func hostileWork(text []rune, fonts *face.Stack, width float64) layout.Work {
	e := layout.NewEngine()
	e.Document(text, hostileConfig(fonts, width))
	return e.Work()
}

// BenchmarkHostile reports each hostile paragraph at 200 kB, laid out by a new engine. Its boxes are asked for as well.
func BenchmarkHostile(b *testing.B) {
	fonts := stack(b, face.Vazirmatn)
	for _, name := range slices.Sorted(maps.Keys(hostile)) {
		text := hostileText(hostile[name], 200_000)
		b.Run(strings.ReplaceAll(name, " ", "-"), func(b *testing.B) {
			for b.Loop() {
				layout.NewEngine().Document(text, hostileConfig(fonts, 700)).Chars(nil, 0)
			}
		})
	}
}
