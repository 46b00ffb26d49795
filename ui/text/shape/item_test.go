package shape

import (
	"testing"

	"raqim/ui/text/bidi"
	"raqim/ui/text/face"
)

// An item grew to exactly maxUnit characters and was cut there, in the middle of
// a lam-alef, as if it ended in an endless cluster. What stands before a word
// must not change how many items the text has.
func TestLengthOfTheTextBeforeCutsNothing(t *testing.T) {
	stack, err := face.Bundled(face.Vazirmatn)
	if err != nil {
		t.Fatal(err)
	}
	for before := range 2 * maxUnit {
		var text []rune
		for range before {
			text = append(text, 'ب')
		}
		text = append(text, []rune("الإسرار")...)
		levels, _ := new(bidi.Resolver).Levels(text, bidi.Auto)
		bounds := new(Boundaries).Find(nil, text, levels)
		items := NewShaper().itemize(nil, text, levels, bounds, stack)
		if len(items) != 1 {
			t.Fatalf("after %d letters the word stands in %d items, want 1", before, len(items))
		}
	}
}
