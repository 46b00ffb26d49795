package segment

import (
	"slices"
	"testing"
)

func TestNextGrapheme(t *testing.T) {
	text := []rune("می\u200cخوا\r\nkە\u0301👨\u200d👩\u200d👧x")
	var ends []int
	for at := 0; ; {
		next := NextGrapheme(text, at, 1)
		if next == at {
			break
		}
		if back := NextGrapheme(text, next, -1); back != at {
			t.Errorf("back from %d is %d, want %d", next, back, at)
		}
		ends = append(ends, next)
		at = next
	}
	if want := []int{1, 3, 4, 5, 6, 8, 9, 11, 16, 17}; !slices.Equal(ends, want) {
		t.Errorf("boundaries %v, want %v", ends, want)
	}
	for at := 1; at < len(text); at++ {
		if got := BeginsGrapheme(text, at); got != slices.Contains(ends, at) {
			t.Errorf("a grapheme begins at %d: %v", at, got)
		}
	}
	if got := NextGrapheme(text, 0, -1); got != 0 {
		t.Errorf("in front of the text is %d", got)
	}
}
