package desk

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"raqim/model"
	"raqim/ui/docview"
	"raqim/ui/figures"
	"raqim/ui/keys"
	"raqim/ui/panel"
	"raqim/ui/settings"
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
	if got := again.project("/a.raqim"); got.Author != "نادر" || got.Document != "d1" || got.Place != 7 {
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

// A value that cannot be has its default; the others stand, and the window opens.
func TestWrongValuesInTheMemoryStopNothing(t *testing.T) {
	for _, wrong := range []string{
		`"look":5`, `"look":"pink"`, `"language":["ar"]`, `"language":"de"`, `"scale":-4`, `"scale":"2"`, `"font_size":1e30`, `"line_height":0`,
		`"column":null`, `"panes":[3]`, `"panes":[1e30,-1e30]`, `"find_height":-9`, `"window":[-1,1e9]`, `"calendar":{}`, `"digits":7`,
		`"projects":{"/a":null}`, `"projects":7`, `"commands":{"x":1}`, `"annotator":3`, `"family":"Comic"`,
	} {
		path := filepath.Join(t.TempDir(), "window.json")
		if err := os.WriteFile(path, []byte(`{"recent":["/a"],"folder":"/here",`+wrong+`}`), 0o644); err != nil {
			t.Fatal(err)
		}
		m := readMemory(path)
		if m.Values != settings.Defaults() || m.arrangement != (arrangement{}).sound() || len(m.Recent) != 1 || m.Folder != "/here" {
			t.Errorf("%s is read as %+v", wrong, m)
		}
		d := openRemembered(t, Options{Project: project(t), Author: "me"}, path)
		if size := d.firstSize(); size.Width != firstWidth || size.Height != firstHeight {
			t.Errorf("%s: the window is %v", wrong, size)
		}
	}
}

// A project is shown again as it was left, whatever was done in another one since.
func TestAProjectIsArrangedAsItWasLeft(t *testing.T) {
	remembered := filepath.Join(t.TempDir(), "window.json")
	first, second := project(t), articles(t, arabicText)
	d := openRemembered(t, Options{Project: first, Author: "me"}, remembered)
	d.perform(keys.DocumentsPane)
	d.perform(keys.Checks)
	d.perform(keys.ShowArcs)
	d.perform(keys.ShowControls)
	d.perform(keys.FindProject)
	d.find.pane.SetText("گفت")
	d.setMatch(panel.WholeWords)
	settle(d)
	hits := d.find.pane.Len()
	d.openProject(second)
	d.perform(keys.DocumentsPane)
	d.perform(keys.Checks)
	d.perform(keys.Checks)
	d.perform(keys.ShowArcs)
	d.perform(keys.ShowControls)
	if d.drawer.open() || d.memory.Arcs || d.checks.Visible() || !d.panes.visible(0) {
		t.Errorf("the second project is arranged %+v, searching %v", d.memory.arrangement, d.drawer.open())
	}
	d.openProject(first)
	settle(d)
	if d.panes.visible(0) || !d.checks.Visible() || !d.memory.Arcs || !d.memory.Controls {
		t.Errorf("the first project is arranged %+v", d.memory.arrangement)
	}
	if !d.drawer.open() || d.find.pane.Text() != "گفت" || !d.find.pane.Project() || d.find.pane.Match() != panel.WholeWords || d.find.pane.Len() != hits {
		t.Errorf("it is searched for %q: %v, %d hits of %d", d.find.pane.Text(), d.drawer.open(), d.find.pane.Len(), hits)
	}
	if d.window.Canvas().Focused() != fyne.Focusable(d.view) {
		t.Errorf("the keys are with %T", d.window.Canvas().Focused())
	}
	d.perform(keys.Figures)
	d.close()
	again := openRemembered(t, Options{Project: first, Author: "me"}, remembered)
	if _, shown := again.pages.shown.(*figures.Page); !shown {
		t.Errorf("at the next start %T is shown", again.pages.shown)
	}
	again.leavePage()
	if again.panes.visible(0) || !again.drawer.open() {
		t.Errorf("at the next start it is arranged %+v, searching %v", again.memory.arrangement, again.drawer.open())
	}
}

// Every document has a place of its own, over a restart, too.
func TestEachDocumentIsLeftAtAPlaceOfItsOwn(t *testing.T) {
	remembered := filepath.Join(t.TempDir(), "window.json")
	long := strings.Repeat("سطر من نص طويل يقرأه أحد.\n", 400)
	path := articles(t, long, long+"آخر")
	d := openRemembered(t, Options{Project: path, Author: "me"}, remembered)
	places := map[model.DocumentID]int{}
	for _, at := range []int{4000, 6000} {
		d.view.Reveal(at, at)
		places[d.session.Scope().Document] = d.view.Place()
		d.perform(keys.NextDocument)
	}
	d.close()
	again := openRemembered(t, Options{Project: path, Author: "me"}, remembered)
	for id, place := range places {
		again.openDocument(id)
		if got := again.view.Place(); got != place || place == 0 {
			t.Errorf("%s is opened at %d, it was left at %d", id, got, place)
		}
	}
}

func TestOnlySoManyDocumentsAreRemembered(t *testing.T) {
	p := &projectMemory{}
	for i := range 3 * leftMost {
		p.leave(model.DocumentID(strconv.Itoa(i%(2*leftMost))), i)
	}
	if len(p.Left) != leftMost || p.Left[0].Place != 3*leftMost-1 {
		t.Errorf("%d are remembered, first %+v", len(p.Left), p.Left[0])
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
