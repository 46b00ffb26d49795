package shape

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/go-text/typesetting/language"
	"pgregory.net/rapid"

	"raqim/ui/text/bidi"
	"raqim/ui/text/face"
)

// queueAll shapes texts together and returns each as shapeAll does.
func queueAll(s *Shaper, stack *face.Stack, texts []string) []shaped {
	var resolver bidi.Resolver
	var boundaries Boundaries
	out := make([]shaped, len(texts))
	for i, text := range texts {
		runes := []rune(text)
		levels, _ := resolver.Levels(runes, bidi.AutoRTL)
		out[i].bounds = boundaries.Find(nil, runes, levels)
		s.Queue(runes, levels, out[i].bounds, stack, "")
	}
	for i := range out {
		if !s.Next(&out[i].Text) {
			panic("the queue is shorter than what was put into it")
		}
	}
	return out
}

func (s shaped) String() string { return fmt.Sprint(s.Runs, s.Clusters, s.Glyphs, s.Carets) }

// Paragraphs that wait together come out as each does alone, also where the words kept are forgotten in between.
func TestQueuedParagraphsAreWhatTheyAreAlone(t *testing.T) {
	for _, first := range []*face.Stack{bundled(t, face.Vazirmatn), bundled(t, face.NotoNaskh)} {
		queued, whole := NewShaper(), wholes(t, first.Faces())
		rapid.Check(t, func(rt *rapid.T) {
			texts := rapid.SliceOfN(rapid.Custom(func(rt *rapid.T) string {
				return strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 12).Draw(rt, "pieces"), "")
			}), 1, 6).Draw(rt, "texts")
			if left := rapid.IntRange(-1, 30).Draw(rt, "words before all are forgotten"); left >= 0 {
				queued.words.forget()
				fillUp(&queued.words, first.Primary(), left)
			}
			for i, got := range queueAll(queued, first, texts) {
				if want := shapeAll(whole, first, texts[i]); got.String() != want.String() {
					rt.Fatalf("%q, %d of %q:\ntogether %s\nalone %s", texts[i], i, texts, got, want)
				}
			}
			var rest Text
			if queued.Next(&rest) {
				rt.Fatal("a paragraph is left in the queue")
			}
		})
	}
}

// fillUp keeps words that no text has, until there is room for so many more.
func fillUp(l *lexicon, f *face.Face, left int) {
	key, shaped := l.key(Item{Face: f}, "xx"), Text{Clusters: []Cluster{{}}}
	for n := rune(0); l.room() > left; n++ {
		text := []rune{n}
		l.add(hashOf(text, key), key, text, []Boundary{Stop}, &shaped, 0, 1)
	}
}

// Words that are new in several paragraphs, in two scripts, cost a call of HarfBuzz for each script, and one for the blank of
// each.
func TestNewWordsOfParagraphsAreShapedTogether(t *testing.T) {
	stack, s := bundled(t, face.NotoNaskh), NewShaper()
	texts := []string{"ملك كلم", "ABD EFG", "علم قلم ملك", "HIK ABD", "سلم ملك"}
	for _, want := range []int{4, 0} {
		before := s.Work().Calls
		queueAll(s, stack, texts)
		if calls := s.Work().Calls - before; calls != want {
			t.Errorf("%d calls, expected %d", calls, want)
		}
	}
}

// There may be more kinds of words than open batches.
func TestMoreKindsThanBatches(t *testing.T) {
	stack, s := bundled(t, face.NotoNaskh), NewShaper()
	want := shapeAll(NewShaper(), stack, "علم قلم")
	levels := slices.Repeat([]bidi.Level{1}, 7)
	for n := range 3 * maxBatches {
		s.Queue([]rune("علم قلم"), levels, want.bounds, stack, language.NewLanguage(fmt.Sprintf("x-kind%d", n)))
	}
	got := shaped{bounds: want.bounds}
	for n := 0; s.Next(&got.Text); n++ {
		if got.String() != want.String() {
			t.Errorf("kind %d: %s, alone %s", n, got, want)
		}
	}
	if len(s.batches) != maxBatches || s.Work().Calls != 2*3*maxBatches {
		t.Errorf("%d batches, %d calls", len(s.batches), s.Work().Calls)
	}
}
