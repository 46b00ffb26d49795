package field

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
)

func TestMouseSelection(t *testing.T) {
	const text = "قال نادر (Nader) في 2024"
	s := line(t, text, 400)
	s.drag(s.right(4), s.right(12)) // from Arabic into Latin
	s.want(text, 4, 13)
	if got := s.SelectedText(); got != "نادر (Nad" {
		t.Errorf("selected: %q", got)
	}
	s.clock = s.clock.Add(time.Minute)
	s.click(s.left(5))
	s.click(s.left(5))
	s.want(text, 4, 8)
	s.click(s.left(5))
	s.want(text, 0, 24)
	s.clock = s.clock.Add(time.Minute)
	s.click(s.left(11)) // a double click that is dragged on extends by words
	s.down(s.left(11), 0)
	s.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: s.left(5)}})
	s.MouseUp(nil)
	s.want(text, 4, 15)
	s.clock = s.clock.Add(time.Minute)
	s.click(s.right(0))
	s.down(s.left(2), shift)
	s.MouseUp(nil)
	s.want(text, 0, 3)
}

func TestADragBeyondTheEdgeScrolls(t *testing.T) {
	s := line(t, strings.Repeat("hello world ", 20), 160)
	s.key(fyne.KeyHome, 0)
	s.down(s.right(0), 0)
	s.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(220, 10)}})
	_, first := s.Selection()
	for range 10 {
		s.clock = s.clock.Add(50 * time.Millisecond)
		s.autoScroll()
	}
	if _, end := s.Selection(); end <= first+5 || s.at.scrollX == 0 {
		t.Errorf("the selection ends at %d, before it ended at %d", end, first)
	}
	s.window.Canvas().Unfocus() // as Fyne does before it tells of the end
	s.DragEnd()
	if s.window.Canvas().Focused() != fyne.Focusable(s.self) {
		t.Error("a drag that ends outside loses the focus")
	}
	if s.press.auto != nil {
		t.Error("it goes on scrolling")
	}
}

func TestTheMenuOfTheSecondaryButton(t *testing.T) {
	s := line(t, "قال نادر", 300)
	fyne.CurrentApp().Clipboard().SetContent("")
	able := func() string {
		var names []string
		for _, item := range s.actions() {
			if !item.Disabled && item.Label != "" {
				names = append(names, item.Label)
			}
		}
		return strings.Join(names, ",")
	}
	if got := able(); got != "Select all" {
		t.Errorf("can be done: %s", got)
	}
	s.SelectAll()
	fyne.CurrentApp().Clipboard().SetContent("x")
	if got := able(); got != "Cut,Copy,Paste,Select all" {
		t.Errorf("can be done: %s", got)
	}
	s.TappedSecondary(&fyne.PointEvent{AbsolutePosition: fyne.NewPos(20, 20)})
	if s.window.Canvas().Overlays().Top() == nil {
		t.Error("the menu is not shown")
	}
}
