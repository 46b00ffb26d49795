package bidi

import (
	"slices"
	"strings"
	"testing"
)

// hostile are texts that make resolvers elsewhere quadratic or worse.
var hostile = []struct {
	name string
	text func(n int) []rune // about n code points
}{
	{"mixed brackets", repeated("(ا[b")},
	{"blank between opening brackets", repeated("( ")},
	{"opening then closing", func(n int) []rune { return append(repeated("(")(n/2), repeated(")")(n/2)...) }},
	{"closing brackets that match nothing", func(n int) []rune {
		return append([]rune("ا"+strings.Repeat("(", maxOpen-1)), repeated("]")(n)...)
	}},
	{"pairs of nested brackets", repeated(strings.Repeat("(", 31) + strings.Repeat("[", 31) + "ا" + strings.Repeat("]", 31) + strings.Repeat(")", 31))},
	{"pairs", repeated("(ا)")},
	{"unclosed isolates", repeated("\u2067")},
	{"unclosed FSI", repeated("\u2068a")},
	{"isolate pairs", repeated("\u2067ا\u2069")},
	{"empty isolate pairs", repeated("\u2066\u2069")},
	{"nested isolates", func(n int) []rune { return append(repeated("\u2068")(n/2), repeated("\u2069")(n/2)...) }},
	{"isolates three deep", repeated("\u2067\u2068ا\u2066b\u2069\u2069\u2069")},
	{"closing isolates", repeated("ا\u2069")},
	{"embeddings", repeated("\u202Aا\u202B")},
	{"embedding pairs", repeated("\u202Bا\u202Cb")},
	{"overflowing embeddings closed", func(n int) []rune { return append(repeated("\u202E")(n/2), repeated("\u202Cا")(n/2)...) }},
	{"isolates in overflowing embeddings", repeated(strings.Repeat("\u202B", 64) + "\u2067\u202C\u202Cا\u202B\u2069b\u202C")},
	{"pairs and then too many", func(n int) []rune { return append([]rune("ا!b(cا)b"), repeated("(")(n)...) }},
	{"terminators", func(n int) []rune { return append(repeated("%")(n), []rune("ا1")...) }},
	{"terminators with marks in isolates", repeated("%\u2066\u2069\u064B")},
	{"numbers and then a letter", repeated("12 ", "ا")},
	{"separators", repeated("1,", "ا")},
	{"marks", repeated("\u064B", "ا")},
	{"marks on brackets", repeated("(\u064Bا)\u064B\u0652")},
	{"boundary neutrals", repeated("\u200C", "ا")},
	{"paragraph separators", repeated("ا\u2029")},
	{"blanks", repeated(" ", "ا")},
	{"tabs", repeated(" \t", "ا")},
	{"levels up and down", repeated(strings.Repeat("\u202Bا\u202Ab", 61) + strings.Repeat("\u202Cا", 122))},
}

// repeated repeats a unit up to n code points and puts the tail after them.
func repeated(unit string, tail ...string) func(n int) []rune {
	return func(n int) []rune {
		u := []rune(unit)
		return append(slices.Repeat(u, n/len(u)), []rune(strings.Join(tail, ""))...)
	}
}

// Twice the text is twice the work, and the work of a code point is bounded by
// the depth of the bracket stack.
func TestWorkIsLinear(t *testing.T) {
	const n = 20000
	for _, h := range hostile {
		for _, base := range []Base{Auto, RTL} {
			var r Resolver
			once := workOf(&r, h.text(n), base)
			twice := workOf(&r, h.text(2*n), base)
			if limit := 2*once + once/50 + 1000; twice > limit {
				t.Errorf("%s, base %d: %d steps for %d code points, %d for twice as many", h.name, base, once, n, twice)
			}
			if twice > 2*n*(maxOpen+10) {
				t.Errorf("%s, base %d: %d steps for %d code points", h.name, base, twice, 2*n)
			}
		}
	}
}

func workOf(r *Resolver, text []rune, base Base) int {
	r.Levels(text, base)
	return r.work
}
