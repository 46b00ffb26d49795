package desk

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"raqim/assets"
	"raqim/model"
	"raqim/ui/field"
	"raqim/ui/keys"
)

func defaultSchema(t *testing.T) *model.Schema {
	t.Helper()
	s, err := model.ParseSchema(assets.DefaultSchema())
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// tabTo goes by Tab to what has a name.
func tabTo(t *testing.T, d *desk, name string) {
	t.Helper()
	for range 200 {
		if n, ok := d.window.Canvas().Focused().(interface{ Name() string }); ok && n.Name() == name {
			return
		}
		d.window.Canvas().FocusNext()
	}
	t.Fatalf("Tab leads to nothing with the name %q", name)
}

// typeInto types text in place of what stands in the line with a name.
func typeInto(t *testing.T, d *desk, name, text string) {
	t.Helper()
	tabTo(t, d, name)
	line := d.window.Canvas().Focused().(*field.Line)
	line.SelectAll()
	for _, r := range text {
		line.TypedRune(r)
	}
}

// pressNamed presses the button with a name and waits for what it does.
func pressNamed(t *testing.T, d *desk, name string) {
	t.Helper()
	tabTo(t, d, name)
	typeKey(d, fyne.KeySpace)
	await(t, d)
}

func TestTheSchemaChangesUnderAnOpenDocument(t *testing.T) {
	d := open(t, project(t))
	words := choose(t, d, "نادر سليم")
	d.view.TypedRune('1')
	choose(t, d, "قال")
	d.view.TypedRune('3')
	at := spansOf(d)[1].ID
	d.takeInHand(at, true)
	d.perform(keys.Schema)
	typeInto(t, d, "Name in data", "TELLER") // of the first label
	pressNamed(t, d, "Look and apply…")
	pressNamed(t, d, "Apply")
	if got := spansOf(d); len(got) != 2 || got[1].Label != "TELLER" || got[1].Parts[0] != words {
		t.Fatalf("the spans are %+v; the window says %q", got, d.status.Said())
	}
	if _, ok := d.project.Schema().RelationType("SPEAKER_OF"); !ok || d.palette.Labels()[0] != "TELLER" {
		t.Errorf("the palette has %v", d.palette.Labels())
	}
	typeKey(d, fyne.KeyEscape)
	if d.pages.shown != nil || d.atHand != at || d.window.Canvas().Focused() != fyne.Focusable(d.view) {
		t.Errorf("at hand is %s", d.atHand)
	}
	choose(t, d, "نرفض")
	d.view.TypedRune('1')
	if got := spansOf(d); len(got) != 3 || !slices.ContainsFunc(got, func(s model.Span) bool { return s.Label == "TELLER" && s.Start() > words.End }) {
		t.Errorf("the key of the renamed label marks %+v", got)
	}
	d.perform(keys.Undo)
	d.perform(keys.UndoProject)
	await(t, d)
	if got := spansOf(d); len(got) != 2 || got[1].Label != "SPEAKER" || !d.project.Schema().Equal(*defaultSchema(t)) {
		t.Errorf("undone: %+v", got)
	}
}

func TestWhatGoesIsAnnouncedAndComesBack(t *testing.T) {
	d := open(t, project(t))
	choose(t, d, "نادر سليم")
	d.view.TypedRune('1')
	before := spansOf(d)
	d.perform(keys.Schema)
	typeKey(d, fyne.KeyDelete) // the first label
	if said := d.status.Said(); !strings.Contains(said, "SPEAKER_OF") {
		t.Errorf("what went with it: %q", said)
	}
	pressNamed(t, d, "Look and apply…")
	pressNamed(t, d, "Apply; 1 thing goes")
	if len(spansOf(d)) != 0 || slices.Contains(d.palette.Labels(), "SPEAKER") {
		t.Errorf("left: %+v, %v", spansOf(d), d.palette.Labels())
	}
	d.perform(keys.UndoProject)
	await(t, d)
	if got := spansOf(d); len(got) != 1 || !got[0].Equal(before[0]) {
		t.Errorf("undone: %+v", got)
	}
}

func TestChangesOfTheSchemaAreNotLostUnasked(t *testing.T) {
	path := project(t)
	d := open(t, path)
	d.perform(keys.Schema)
	typeInto(t, d, "Name in data", "TELLER")
	d.perform(keys.Schema) // leaves the page
	if said := d.status.Said(); d.pages.shown != nil || !strings.Contains(said, "kept") {
		t.Errorf("the page says %q", said)
	}
	d.perform(keys.CloseProject)
	if d.project == nil {
		t.Fatal("the project was closed without a word")
	}
	d.dialogs.Leave()
	d.perform(keys.Schema)
	if !d.schema.Changed() {
		t.Error("what was typed is gone")
	}
	d.perform(keys.CloseProject)
	d.dialogs.Confirm()
	if d.project != nil {
		t.Error("the project is still open")
	}
	d.openProject(path)
	d.perform(keys.Schema)
	if d.schema.Changed() {
		t.Error("the changes of a closed project are still there")
	}
}

func TestANewProjectBeginsWithAChosenSchema(t *testing.T) {
	d := open(t, project(t))
	dir := t.TempDir()
	file := filepath.Join(dir, "own.json")
	if err := os.WriteFile(file, []byte(`{"schema":"raqim-schema/1","span_types":[{"id":"OWN"}]}`), 0o644); err != nil {
		t.Fatal(err)
	}
	for i, want := range []int{8, 4, 0} {
		var got *model.Schema
		d.firstSchema(i, func(s *model.Schema) { got = s })
		if got == nil || len(got.SpanTypes) != want {
			t.Errorf("the schema %d has %v", i, got)
		}
	}
	if s, err := schemaFile(file); err != nil || s.SpanTypes[0].ID != "OWN" {
		t.Errorf("read from a file: %v, %v", s, err)
	}
	if err := os.WriteFile(file, []byte("{\n\"schema\":1}"), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := schemaFile(file); err == nil || !strings.Contains(err.Error(), "Line 2") {
		t.Errorf("a file that is none: %v", err)
	}
	empty, err := model.ParseSchema(assets.Schema("empty"))
	if err != nil {
		t.Fatal(err)
	}
	d.newProject(filepath.Join(dir, "own.raqim"), empty)
	if got := d.palette.Labels(); len(got) != 0 || len(d.project.Schema().SpanTypes) != 0 {
		t.Errorf("the empty schema has %v", got)
	}
}
