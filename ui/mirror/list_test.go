package mirror

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

// A list that follows what was chosen elsewhere shows it and asks nobody.
func TestHighlightTellsNobody(t *testing.T) {
	l := NewList(func() int { return 100 }, func() fyne.CanvasObject { return widget.NewLabel("") }, func(int, fyne.CanvasObject) {})
	told := 0
	l.OnSelected = func(int) { told++ }
	test.NewTempWindow(t, l).Resize(fyne.NewSize(200, 300))
	l.Highlight(70)
	if l.Selected() != 70 || l.ScrollOffset() == 0 || told != 0 {
		t.Errorf("row %d is shown, %v scrolled away, %d told", l.Selected(), l.ScrollOffset(), told)
	}
	l.Highlight(100)
	if l.Selected() != -1 || told != 0 {
		t.Errorf("row %d is shown, %d told", l.Selected(), told)
	}
	l.Select(70)
	if told != 1 {
		t.Errorf("%d told of a choice", told)
	}
}
