package desk

import (
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"raqim/ui/docview"
	"raqim/ui/keys"
	"raqim/ui/theme"
)

func TestMemoryComesBack(t *testing.T) {
	path := filepath.Join(t.TempDir(), "new folder", "window.json")
	m := readMemory(path)
	if m.Look != theme.FollowSystem || m.FontSize != docview.DefaultFontSize || m.Panes != [2]float32{startPane, endPane} {
		t.Errorf("a first memory is %+v", m)
	}
	m.Look, m.Panes[0] = theme.AlwaysDark, -200
	m.opened("/a.raqim")
	*m.project("/a.raqim") = projectMemory{Author: "نادر", Document: "d1", Place: 7}
	m.opened("/b.raqim")
	m.opened("/a.raqim")
	again := readMemory(path)
	if len(again.Recent) != 2 || again.Recent[0] != "/a.raqim" || again.Look != theme.AlwaysDark || again.Panes[0] != -200 {
		t.Errorf("it comes back as %+v", again)
	}
	if got := *again.project("/a.raqim"); got != (projectMemory{"نادر", "d1", 7}) {
		t.Errorf("of the project it keeps %+v", got)
	}
	again.forget("/a.raqim")
	if last := readMemory(path); len(last.Recent) != 1 || last.Projects["/a.raqim"] != nil {
		t.Errorf("a forgotten project is still there: %+v", last)
	}
}

func TestMemoryKeepsTheRecentProjectsOnly(t *testing.T) {
	m := readMemory("")
	for i := range 3 * recentMost {
		path := strconv.Itoa(i)
		m.opened(path)
		m.project(path).Place = i
	}
	if len(m.Recent) != recentMost || len(m.Projects) != recentMost {
		t.Errorf("it keeps %d and %d projects, want %d", len(m.Recent), len(m.Projects), recentMost)
	}
}

func TestADamagedMemoryIsBegunAnew(t *testing.T) {
	path := filepath.Join(t.TempDir(), "window.json")
	if err := os.WriteFile(path, []byte(`{"recent":["/a"],"look":`), 0o644); err != nil {
		t.Fatal(err)
	}
	if m := readMemory(path); len(m.Recent) != 0 || m.Look != theme.FollowSystem {
		t.Errorf("it is read as %+v", m)
	}
}

// Panes that were put away stay so at the next start, where Fyne has not made them yet.
func TestPanesPutAwayStaySo(t *testing.T) {
	remembered := filepath.Join(t.TempDir(), "window.json")
	m := readMemory(remembered)
	m.Panes = [2]float32{-startPane, -endPane}
	m.save()
	path := project(t)
	d := openRemembered(t, Options{Project: path, Author: "me"}, remembered)
	if d.panes.visible(0) || d.panes.visible(1) {
		t.Error("a pane is shown again")
	}
	d.perform(keys.NextDocument)
	d.perform(keys.NextSpan)
	d.perform(keys.Checks)
	d.perform(keys.SpansPane)
	d.perform(keys.Guidelines)
	d.perform(keys.FindProject)
	d.perform(keys.DocumentsPane)
}

// The sample project is opened where it is asked for, whatever was opened last.
func TestTheSampleIsOpenedWhereItIsAskedFor(t *testing.T) {
	remembered := filepath.Join(t.TempDir(), "window.json")
	m := readMemory(remembered)
	m.opened(project(t))
	d := openRemembered(t, Options{Sample: true}, remembered)
	if d.project == nil || filepath.Base(d.project.Path()) != "sample.raqim" {
		t.Error("the sample project is not open")
	}
}
