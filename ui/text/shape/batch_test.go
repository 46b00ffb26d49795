package shape

import (
	"fmt"
	"strings"
	"testing"

	"raqim/ui/text/face"
)

// Twenty new words cost one call of HarfBuzz, and the blank between them another; the same words later cost none.
func TestNewWordsAreShapedTogether(t *testing.T) {
	stack := bundled(t, face.NotoNaskh)
	s := NewShaper()
	var words []string
	for i := range 20 {
		words = append(words, "ك"+strings.Repeat("ل", i%5+1)+string(rune('ب'+i)))
	}
	for _, want := range []int{2, 0} {
		before := s.Work().Calls
		shapeAll(s, stack, strings.Join(words, " "))
		if calls := s.Work().Calls - before; calls != want {
			t.Errorf("%d calls, expected %d", calls, want)
		}
	}
}

// A text of many more new words than one batch holds is what it is when it is shaped as a whole.
func TestManyNewWordsAreWhatTheyAreInTheWhole(t *testing.T) {
	stack := bundled(t, face.NotoNaskh)
	letters := []rune("ابتثجحخدذرزسشصضطظعغفقكلمنهوي")
	var b strings.Builder
	for i := range 400 {
		for n := i*i + 7; n > 0; n /= 5 {
			b.WriteRune(letters[(n+i)%len(letters)])
		}
		b.WriteString([]string{" ", "، ", " «", "» ", " (12) "}[i%5])
	}
	a, c := shapeAll(NewShaper(), stack, b.String()), shapeAll(wholes(t, stack.Faces()), stack, b.String())
	if fmt.Sprint(a.Runs, a.Clusters, a.Glyphs, a.Carets) != fmt.Sprint(c.Runs, c.Clusters, c.Glyphs, c.Carets) {
		t.Error("words shaped together differ from the whole")
	}
}
