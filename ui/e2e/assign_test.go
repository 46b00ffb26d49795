package e2e

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// assigned is what the program says of the team and of whose the documents are.
type assigned struct {
	Team struct {
		Blind   bool
		Members []struct{ Name, Role string }
	}
	Documents, Unassigned, Several int
}

func (f *file) assigned() assigned {
	f.tb.Helper()
	var a assigned
	if err := json.Unmarshal([]byte(f.run("assign", "--json", f.path)), &a); err != nil {
		f.tb.Fatal(err)
	}
	return a
}

// A team is made, blind, and all documents are given to its annotators by keyboard. From then
// on the window shows annotators their own spans, and the review to nobody but the reviewer.
func TestAssignmentAndBlindWorkByKeyboard(t *testing.T) {
	s := newScreen(t)
	w := openSample(s, "--as", "rana")
	w.file = &file{tb: t, path: filepath.Join(s.home(), ".local", "share", "raqim", "sample.raqim")}
	w.keys("Escape", "ctrl+shift+b", "Right") // a1 annotates
	until(t, "a1 is of the team", func() bool { return len(w.file.assigned().Team.Members) == 1 })
	w.keys("Tab", "Right") // a2, too
	until(t, "a2 is of the team", func() bool { return len(w.file.assigned().Team.Members) == 2 })
	w.keys("Tab", "End") // and rana reviews
	until(t, "rana is of the team", func() bool { return len(w.file.assigned().Team.Members) == 3 })
	w.keys("Tab", "Tab", "space") // past the line for another name
	until(t, "the team is blind", func() bool { return w.file.assigned().Team.Blind })
	s.picture("assign-1-team")
	w.key("ctrl+Return")
	until(t, "the documents are given", func() bool { return w.file.assigned().Unassigned == 0 })
	s.picture("assign-2-given")
	w.key("Escape")
	w.close()
	for _, c := range []struct {
		user string
		own  bool // they have marked something in the first document
	}{{"a1", true}, {"a2", true}, {"badr", false}} {
		where := filepath.Join(t.TempDir(), "geometry.json")
		w := openSample(s, "--as", c.user, "--geometry", where)
		w.where = where
		until(t, "what "+c.user+" sees", func() bool {
			g, ok := w.geometry()
			return ok && (g.Spans > 0) == c.own
		})
		w.key("ctrl+F4")
		until(t, "the review is closed to "+c.user, func() bool { return strings.Contains(w.said(), "hidden until review; rana reviews") })
		s.picture("assign-3-" + c.user)
		w.close()
	}
	w.file.run("check", w.file.path)
}

// said is what the status line says.
func (w *window) said() string {
	var g struct{ Status string }
	data, err := os.ReadFile(w.where)
	if err != nil || json.Unmarshal(data, &g) != nil {
		return "" // half written
	}
	return g.Status
}
