package docview

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
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

// boxesAt counts the boxes of found words at a place.
func boxesAt(s *screen, place fyne.Position, size fyne.Size) int {
	n := 0
	for _, b := range s.foundBoxes {
		if b.Visible() && b.Position() == place && b.Size() == size {
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
	s.Reveal(16*300, 16*300+3)
	s.SetSelection(16*300, 16*300+3)
	place, size := s.band[0].Position(), s.band[0].Size()
	if n := boxesAt(s, place, size); n != 0 {
		t.Errorf("%d boxes lie over the selection", n)
	}
	s.SetSelection(0, 0)
	if n := boxesAt(s, place, size); n != 1 {
		t.Errorf("%d boxes stand where the found word was selected, want 1", n)
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
