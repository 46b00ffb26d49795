package bidi

import (
	"flag"
	"os"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// TestMain runs each property on more texts than rapid would by itself; they
// are short and take microseconds.
func TestMain(m *testing.M) {
	if err := flag.Set("rapid.checks", "3000"); err != nil {
		panic(err)
	}
	os.Exit(m.Run())
}

// alphabet has characters of every class, brackets of three kinds, and values
// that are no characters.
var alphabet = []rune{
	'a', 'Z', 0x4E00, 0x05D0, 0x07C0, 0x0627, 0x0628, 0x06CC, '1', '9', 0x06F4, '+', '-', '%', '$', 0x066A,
	0x0661, 0x0669, ',', '.', '/', ':', 0x064B, 0x0651, 0x200C, 0xAD, 0x00, ' ', 0x3000, '\t', '!', '"', 0xAB, 0xBB, 0x1F600,
	'(', ')', '[', ']', 0x2329, 0x232A, 0x3008, 0x3009, 0x200E, 0x200F, 0x061C, 0x10FFFF,
}

var (
	embeddings = []rune{0x202A, 0x202B, 0x202C, 0x202C, 0x202D, 0x202E}
	isolatings = []rune{0x2066, 0x2067, 0x2068, 0x2069, 0x2069}
	parting    = []rune{'\n', '\r', 0x85, 0x2029, 0x1C}
	invalid    = []rune{-1, 0xD800, 0xDFFF, 0x110000, 0x7FFFFFFF}
)

func textOf(sets ...[]rune) *rapid.Generator[[]rune] {
	return rapid.SliceOfN(rapid.SampledFrom(slices.Concat(sets...)), 0, 60)
}

func anyBase() *rapid.Generator[Base] { return rapid.SampledFrom([]Base{Auto, AutoRTL, LTR, RTL}) }

func forced(paragraph Level) Base {
	if paragraph.RTL() {
		return RTL
	}
	return LTR
}

// solve returns the levels of a text from a resolver of its own.
func solve(text []rune, base Base) ([]Level, Level) {
	var r Resolver
	return r.Levels(text, base)
}

func TestLevelsOfAnything(t *testing.T) {
	var kept Resolver
	rapid.Check(t, func(t *rapid.T) {
		text := textOf(alphabet, embeddings, isolatings, parting, invalid).Draw(t, "text")
		base := anyBase().Draw(t, "base")
		before := slices.Clone(text)
		levels, paragraph := kept.Levels(text, base)
		if !slices.Equal(text, before) {
			t.Fatal("the text was changed")
		}
		fresh, p := solve(text, base)
		if p != paragraph || !slices.Equal(levels, fresh) {
			t.Fatalf("a used resolver says %v %d, a new one %v %d", levels, paragraph, fresh, p)
		}
		checkLevels(t, text, levels, paragraph, base)
		checkOrder(t, levels)
	})
}

type failer interface {
	Helper()
	Fatalf(format string, args ...any)
}

// checkLevels holds what is true of the levels of any text.
func checkLevels(t failer, text []rune, levels []Level, paragraph Level, base Base) {
	t.Helper()
	if len(levels) != len(text) {
		t.Fatalf("%d levels for %d characters", len(levels), len(text))
	}
	if want := base.level(FirstStrong(text)); paragraph != want {
		t.Fatalf("paragraph level %d with base %d, want %d", paragraph, base, want)
	}
	before := paragraph
	for i, l := range levels {
		c := classOf(text[i])
		if l < paragraph || l > maxDepth+1 {
			t.Fatalf("%d: level %d in a paragraph of %d", i, l, paragraph)
		}
		if c == classB && l != paragraph {
			t.Fatalf("%d: separator at level %d", i, l)
		}
		if removed.has(c) && l != before {
			t.Fatalf("%d: removed character at level %d after %d", i, l, before)
		}
		before = l
	}
}

// checkOrder holds L2 over characters and over runs against each other.
func checkOrder(t failer, levels []Level) {
	t.Helper()
	order := VisualOrder(nil, levels)
	sorted := slices.Sorted(slices.Values(order))
	for i, at := range sorted {
		if i != at {
			t.Fatalf("%v is no permutation", order)
		}
	}
	runs := Runs(nil, levels)
	at := 0
	for i, r := range runs {
		if r.Start != at || r.End <= r.Start || i > 0 && runs[i-1].Level == r.Level {
			t.Fatalf("runs %v", runs)
		}
		at = r.End
	}
	if at != len(levels) {
		t.Fatalf("runs %v of %d levels", runs, len(levels))
	}
	ReorderRuns(runs)
	if got := flatten(runs); !slices.Equal(got, order) {
		t.Fatalf("runs give %v, characters %v", got, order)
	}
}

// flatten lists the characters of runs in visual order.
func flatten(runs []Run) []int {
	order := []int{}
	for _, r := range runs {
		from := len(order)
		for i := r.Start; i < r.End; i++ {
			order = append(order, i)
		}
		if r.Level.RTL() {
			slices.Reverse(order[from:])
		}
	}
	return order
}

func TestOrderOfAnyLevels(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		levels := []Level{}
		for _, l := range rapid.SliceOfN(rapid.Uint8(), 0, 40).Draw(t, "levels") {
			levels = append(levels, Level(l))
		}
		checkOrder(t, levels)
	})
}

// A text of several paragraphs resolves as its paragraphs do (P1, X8).
func TestLevelsOfConcatenatedParagraphs(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		one := textOf(alphabet, embeddings, isolatings).Draw(t, "first")
		two := textOf(alphabet, embeddings, isolatings).Draw(t, "second")
		one = append(one, rapid.SampledFrom(parting).Draw(t, "separator"))
		base := anyBase().Draw(t, "base")
		both, paragraph := solve(slices.Concat(one, two), base)
		first, p := solve(one, base)
		second, _ := solve(two, forced(paragraph))
		if want := slices.Concat(first, second); p != paragraph || !slices.Equal(both, want) {
			t.Fatalf("together %v %d, apart %v %d", both, paragraph, want, p)
		}
	})
}

// An isolate resolves as a paragraph of its direction, whatever is around it.
func TestLevelsInsideAnIsolate(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		around := textOf(alphabet).Draw(t, "around")
		inside := textOf(alphabet, embeddings).Draw(t, "inside")
		text := slices.Concat(around, []rune{0x2067}, inside, []rune{0x2069}, around)
		whole, _ := solve(text, LTR)
		want, _ := solve(inside, RTL)
		n := len(around) + 1
		got := whole[n : n+len(inside)]
		for i, l := range want { // leading removed characters take the level of the RLI
			if l != got[i] && slices.ContainsFunc(inside[:i+1], func(r rune) bool { return !removed.has(classOf(r)) }) {
				t.Fatalf("inside %v, alone %v", got, want)
			}
		}
		// From outside an isolate is one neutral (5.4: U+FFFC).
		outside, _ := solve(slices.Concat(around, []rune{0xFFFC}, around), LTR)
		if got := slices.Concat(whole[:n], whole[n+len(inside)+1:]); !slices.Equal(got, outside) {
			t.Fatalf("around the isolate %v, around an object %v", got, outside)
		}
	})
}

// What X9 removes changes nothing for the rest.
func TestLevelsWithoutBoundaryNeutrals(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := textOf(alphabet, embeddings, isolatings).Draw(t, "text")
		base := anyBase().Draw(t, "base")
		levels, _ := solve(text, base)
		var bare []rune
		var want []Level
		for i, r := range text {
			if classOf(r) != classBN {
				bare, want = append(bare, r), append(want, levels[i])
			}
		}
		if got, _ := solve(bare, base); !slices.Equal(got, want) {
			t.Fatalf("with %v, without %v", want, got)
		}
	})
}

// L1 changes nothing but separators and the blanks before them or at the end.
func TestResetLine(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := textOf(alphabet, embeddings, isolatings).Draw(t, "text")
		levels, paragraph := solve(text, anyBase().Draw(t, "base"))
		got := slices.Clone(levels)
		ResetLine(text, got, paragraph)
		trailing := true // seen from the right
		for i, r := range slices.Backward(text) {
			c := classOf(r)
			trailing = c == classS || trailing && blank.has(c)
			if want := levels[i]; trailing && got[i] != paragraph || !trailing && got[i] != want {
				t.Fatalf("%d: level %d after L1, %d before it", i, got[i], want)
			}
		}
	})
}

func TestShortSlices(t *testing.T) {
	levels := []Level{5, 5}
	ResetLine([]rune("a "), levels[:1], 0)
	ResetLine([]rune(" "), levels, 0)
	ResetLine(nil, levels, 0)
	if levels[0] != 0 || levels[1] != 5 {
		t.Errorf("levels %v", levels)
	}
	if order := VisualOrder(make([]int, 9), []Level{1, 1}); !slices.Equal(order, []int{1, 0}) {
		t.Errorf("order %v", order)
	}
}
