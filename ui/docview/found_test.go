package docview

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2/canvas"
)

// visibleBoxes counts the visible rectangles of a pool.
func visibleBoxes(pool []*canvas.Rectangle) int {
	n := 0
	for _, b := range pool {
		if b.Visible() {
			n++
		}
	}
	return n
}

func TestFoundWordsAreHighlightedWhereTheyAreInView(t *testing.T) {
	s := open(t, strings.Repeat("قال المتحدث نعم\n", 400), 800, 300)
	var all [][2]int
	for i := range 400 {
		all = append(all, [2]int{16 * i, 16*i + 3})
	}
	before := s.paints
	s.SetFound(all)
	lines := visibleBoxes(s.foundBoxes)
	if lines < 3 || lines > 20 {
		t.Fatalf("%d boxes in a view of some lines", lines)
	}
	if s.paints != before {
		t.Error("highlighting painted the text again")
	}
	s.SetSelection(16*300, 16*300+3)
	s.Reveal(16*300, 16*300+3)
	var at []*canvas.Rectangle
	for _, b := range s.foundBoxes {
		if b.Visible() && b.Position() == s.band[0].Position() && b.Size() == s.band[0].Size() {
			at = append(at, b)
		}
	}
	if len(at) != 1 {
		t.Errorf("%d boxes stand where the found word is selected, want 1", len(at))
	}
	s.SetDocument("قال", 0, "ar")
	if n := visibleBoxes(s.foundBoxes); n != 0 || len(s.Found()) != 0 {
		t.Errorf("another document shows %d boxes", n)
	}
}

// A found range far longer than the view is drawn as far as it is seen.
func TestALongFoundRangeCostsWhatIsSeen(t *testing.T) {
	s := open(t, strings.Repeat("قال المتحدث نعم\n", 4000), 800, 300)
	s.SetFound([][2]int{{0, 16 * 4000}})
	if n := len(s.foundBoxes); n == 0 || n > 30 {
		t.Errorf("%d boxes", n)
	}
}
