package e2e

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// keys presses keys one after the other.
func (w *window) keys(chords ...string) {
	w.tb.Helper()
	for _, chord := range chords {
		w.key(chord)
		time.Sleep(60 * time.Millisecond)
	}
}

// times is chord n times.
func times(n int, chord string) []string { return strings.Fields(strings.Repeat(chord+" ", n)) }

// write types a text.
func (w *window) write(text string) {
	w.tb.Helper()
	w.screen.xdotool("type", "--delay", "30", text)
	time.Sleep(100 * time.Millisecond)
}

// schema is the schema of the project, as the command line prints it.
func (f *file) schema() string {
	f.tb.Helper()
	return f.run("schema", f.path)
}

// emptySchemaFile is newFile with a schema without labels.
func emptySchemaFile(tb testing.TB) *file {
	tb.Helper()
	f := newFile(tb, article)
	if err := os.Remove(f.path); err != nil {
		tb.Fatal(err)
	}
	f.run("new", f.path, "--schema", "empty")
	f.run("import", f.path, f.article)
	return f
}

// The keys that lead through the page of the schema, from its outline.
var (
	toAttribute = times(2, "Tab")
	toRelation  = times(3, "Tab")
	toExport    = times(5, "shift+Tab")
	toImport    = times(6, "shift+Tab")
)

// A schema is made from empty in the window, used to mark, changed and taken back,
// exported, and imported into another project, all with the keyboard.
func TestSchemaByKeyboard(t *testing.T) {
	s, f := newScreen(t), emptySchemaFile(t)
	w := open(s, f)
	s.picture("schema-1-none")
	makeSchema(t, w)
	w.keys("Escape", "Escape", "1")
	until(t, "a label that was made marks", func() bool { return len(f.spans()) == 1 })
	if got := f.spans()[0]; got.Label != "WITNESS" || got.Start != 0 {
		t.Errorf("marked: %+v", got)
	}
	w.close()
	markMore(t, f)
	before := f.bundle()
	w = open(s, f)
	changeSchema(t, w)
	until(t, "what is marked has changed", func() bool { return strings.Contains(f.schema(), "TELLER") })
	wantChanged(t, f)
	w.keys("Escape", "Escape", "ctrl+shift+u")
	until(t, "undo brings all of it back", func() bool { return f.bundle() == before })
	w.keys("ctrl+shift+y")
	until(t, "and redo", func() bool { return strings.Contains(f.schema(), "TELLER") })
	exported := exportSchema(t, s, w)
	if got := f.schema(); got != exported {
		t.Errorf("exported:\n%s\nthe project has:\n%s", exported, got)
	}
	w.close()
	f.run("check", f.path)
	importSchema(t, s, exported)
}

// makeSchema makes two labels, an attribute with two values and a relation.
func makeSchema(t *testing.T, w *window) {
	t.Helper()
	w.keys("ctrl+shift+m", "Insert")
	w.write("WITNESS")
	w.key("Escape")
	w.keys(toAttribute...)
	w.key("space")
	w.write("manner")
	w.keys(times(5, "Tab")...) // over the usual value and the titles to the kinds
	w.keys("1", "Tab", "space")
	w.write("calm")
	w.keys(times(7, "Tab")...) // over the titles of the value and its buttons
	w.key("space")
	w.write("loud")
	w.screen.picture("schema-2-values")
	w.keys("Escape", "Up", "Insert")
	w.write("PLACE")
	w.key("Escape")
	w.keys(toRelation...)
	w.key("space")
	w.write("SEEN_AT")
	w.keys(times(4, "Tab")...) // over the titles to the labels it begins at
	w.key("space")
	w.keys(times(6, "Tab")...) // to the second one that it ends at
	w.key("space")
	w.screen.picture("schema-3-relation")
	w.keys("ctrl+Return")
	time.Sleep(time.Second)
	w.screen.picture("schema-4-look")
	w.keys("ctrl+Return")
	until(t, "the schema is stored", func() bool { return strings.Contains(w.file.schema(), "SEEN_AT") })
	var made struct {
		Types []struct {
			ID, Key    string
			Attributes []struct {
				Name   string
				Values []struct{ Value string }
			}
		} `json:"span_types"`
		Relations []struct{ From, To []string } `json:"relation_types"`
	}
	if err := json.Unmarshal([]byte(w.file.schema()), &made); err != nil {
		t.Fatal(err)
	}
	if len(made.Types) != 2 || made.Types[0].ID != "WITNESS" || made.Types[1].ID != "PLACE" || made.Types[1].Key != "2" ||
		len(made.Types[0].Attributes) != 1 || len(made.Types[0].Attributes[0].Values) != 2 ||
		len(made.Relations) != 1 || made.Relations[0].From[0] != "WITNESS" || made.Relations[0].To[0] != "PLACE" {
		t.Fatalf("made: %+v", made)
	}
}

// markMore marks what the change of the schema reaches.
func markMore(t *testing.T, f *file) {
	t.Helper()
	doc := filepath.Base(f.article)
	f.run("mark", f.path, doc, "WITNESS", "4", "8", "--as", "eva", "--attr", "manner=loud")
	f.run("mark", f.path, doc, "WITNESS", "9", "11", "--as", "eva", "--attr", "manner=calm")
	f.run("mark", f.path, doc, "PLACE", "12", "17", "--as", "eva")
	f.run("link", f.path, doc, "SEEN_AT", "s2", "s4", "--as", "eva")
}

// changeSchema renames a label, removes a value that is used and a label that is used.
func changeSchema(t *testing.T, w *window) {
	t.Helper()
	w.keys("ctrl+shift+m", "Return", "ctrl+a")
	w.write("TELLER")
	w.keys("Escape", "Down") // to the attribute
	w.key("Return")
	w.keys(times(6+7+6, "Tab")...) // to the button that removes the second value
	w.key("space")
	w.keys("Escape", "Down", "Delete") // the second label
	w.screen.picture("schema-5-changed")
	w.keys("ctrl+Return")
	time.Sleep(time.Second)
	w.screen.picture("schema-6-announced")
	w.keys("ctrl+Return")
}

// wantChanged looks at what is marked after the change.
func wantChanged(t *testing.T, f *file) {
	t.Helper()
	var line struct {
		Spans []struct {
			ID, Label  string
			Attributes map[string]string
		}
		Relations []any
	}
	if err := json.Unmarshal([]byte(f.run("export", f.path, "--format", "jsonl", "--out", "-")), &line); err != nil {
		t.Fatal(err)
	}
	if len(line.Spans) != 3 || len(line.Relations) != 0 {
		t.Fatalf("left: %+v", line)
	}
	for _, s := range line.Spans {
		if s.Label != "TELLER" || s.Attributes["manner"] == "loud" || s.ID == "s3" && s.Attributes["manner"] != "calm" {
			t.Errorf("left: %+v", s)
		}
	}
}

// exportSchema writes the schema from its page, and gives what stands in the file.
func exportSchema(t *testing.T, s *screen, w *window) string {
	t.Helper()
	w.keys("ctrl+shift+m")
	w.keys(toExport...)
	w.keys("space", "ctrl+a")
	w.write("own")
	w.key("Return")
	path := filepath.Join(s.home(), "own.json")
	until(t, "the schema is exported", func() bool { _, err := os.Stat(path); return err == nil })
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// importSchema imports the file that exportSchema wrote into another project.
func importSchema(t *testing.T, s *screen, want string) {
	t.Helper()
	f := emptySchemaFile(t)
	w := open(s, f)
	w.keys("ctrl+shift+m")
	w.keys(toImport...)
	w.keys("space", "ctrl+a")
	w.write(filepath.Join(s.home(), "own.json"))
	w.key("Return")
	s.picture("schema-7-imported")
	w.keys("ctrl+Return")
	time.Sleep(time.Second)
	w.keys("ctrl+Return")
	until(t, "the imported schema is that of the project", func() bool { return f.schema() == want })
	w.close()
}
