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
// breaker, clusters set and what HarfBuzz is given at once. Four times the length may not take more than four times the work.
func TestHostileWork(t *testing.T) {
	const size = 200_000
	fonts := stack(t, face.Vazirmatn)
	for _, name := range slices.Sorted(maps.Keys(hostile)) {
		t.Run(name, func(t *testing.T) {
			whole, quarter := hostileText(hostile[name], size), hostileText(hostile[name], size/4)
			most, least := wantLinear(t, whole, fonts, 700), wantLinear(t, quarter, fonts, 700)
			wantLinear(t, quarter, fonts, 0)
			if more := 4*least.Steps + 100; most.Steps > more {
				t.Errorf("%d steps of the line breaker, %d for a quarter of the text", most.Steps, least.Steps)
			}
			if more := 4*least.Squares + 2*longestItem*longestItem; most.Squares > more {
				t.Errorf("%d in squares, %d for a quarter of the text", most.Squares, least.Squares)
			}
		})
	}
}

// longestItem is what HarfBuzz may look back over: an item of 4096 code points and a unit more.
const longestItem = 4096 + 64

// wantLinear lays a text out and returns what that took, which may be so much for a code point.
func wantLinear(t *testing.T, text []rune, fonts *face.Stack, width float64) layout.Work {
	t.Helper()
	e := layout.NewEngine()
	e.Document(text, hostileConfig(fonts, width))
	w, n := e.Work(), len(text)
	if w.Runes != n || w.Shaped > n || w.Items > n || w.Calls > n || w.Set > n || w.Steps > 2*n {
		t.Errorf("%v px: %+v for %d characters", width, w, n)
	}
	if w.Squares > w.Shaped*longestItem {
		t.Errorf("%v px: HarfBuzz gets more than %d characters at once: %+v", width, longestItem, w)
	}
	return w
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
