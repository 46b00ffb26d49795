package e2e

import (
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"testing"
)

// remembered is what the window keeps of the settings.
type remembered struct {
	Language, Look string
	Scale          float64
}

func (s *screen) remembered() remembered {
	var r remembered
	data, err := os.ReadFile(filepath.Join(s.home(), ".config", "raqim", "window.json"))
	if err == nil {
		err = json.Unmarshal(data, &r)
	}
	if err != nil {
		return remembered{}
	}
	return r
}

// In the middle of marking the interface is turned to Arabic, to high contrast and to
// another scale, by keyboard: what is selected stays so, what is clicked afterwards is
// what is meant, and the next start has it all again.
func TestSettingsChangeInTheMiddleOfMarking(t *testing.T) {
	s, f := newScreen(t), newFile(t, article)
	w := open(s, f)
	start, end := find(t, across)
	w.drag(start, end)
	w.keys("ctrl+F12", "Right", "Right")
	until(t, "the interface is in Arabic", func() bool { return s.remembered().Language == "ar" })
	w.keys("Tab", "End")
	until(t, "in high contrast", func() bool { return s.remembered().Look == "dark-contrast" })
	w.keys(times(5, "Tab")...)
	w.keys(times(3, "Left")...) // in Arabic the values go on to the left
	until(t, "larger by a fifth", func() bool { return s.remembered().Scale == 1.2 })
	s.picture("1-settings")
	w.key("Escape")
	until(t, "the article is larger by a fifth", func() bool {
		g, ok := w.geometry()
		return ok && math.Abs(g.Scale-1.2) < 0.001
	})
	w.key("4")
	until(t, "what was selected is marked", func() bool { return len(f.spans()) == 1 })
	if got, want := f.spans()[0], (span{ID: "s1", Label: "QUOTE", Start: start, End: end, Text: across}); got != want {
		t.Errorf("stored %+v, want %+v", got, want)
	}
	s.picture("2-marked")
	w.key("Escape")
	const words = "المتحدث Karim"
	start, end = find(t, words)
	w.drag(start, end)
	w.key("1")
	until(t, "what is selected now is marked", func() bool { return len(f.spans()) == 2 })
	for _, got := range f.spans() {
		if got.Label == "SPEAKER" && (got.Start != start || got.End != end || got.Text != words) {
			t.Errorf("stored %+v, want %d-%d", got, start, end)
		}
	}
	w.close()

	w = open(s, f)
	if g, _ := w.geometry(); math.Abs(g.Scale-1.2) > 0.001 {
		t.Errorf("after a restart the scale is %v", g.Scale)
	}
	w.key("ctrl+z")
	until(t, "undo reaches over the restart", func() bool { return len(f.spans()) == 1 })
	w.close()
}
