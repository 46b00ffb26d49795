package desk

import (
	"os"
	"path/filepath"
	"testing"

	"raqim/model"
	"raqim/ui/dialogs"
	"raqim/ui/keys"
)

// What a colleague marked comes into the article that is open; one goes on marking in it,
// and undo in the project takes the colleague's set away again.
func TestABundleComesIntoTheOpenArticle(t *testing.T) {
	bundle := filepath.Join(t.TempDir(), "b.jsonl")
	theirs := openWith(t, Options{Project: project(t), Author: "colleague"})
	choose(t, theirs, "نادر سليم")
	theirs.view.TypedRune('1')
	theirs.export(dialogs.Export{Format: "raqim"}, bundle)
	await(t, theirs)
	theirs.close()

	d := open(t, project(t))
	id := d.session.Scope().Document
	d.importPaths([]string{bundle})
	await(t, d)
	if a, err := d.project.Annotations(id, "colleague"); err == nil && len(a.Spans) > 0 {
		t.Fatalf("a look stored %+v", a)
	}
	d.dialogs.Confirm()
	await(t, d)
	d.dialogs.Leave()
	if a, err := d.project.Annotations(id, "colleague"); err != nil || len(a.Spans) != 1 {
		t.Fatalf("%+v, %v; the window says %q", a, err, d.status.Said())
	}
	choose(t, d, "نادر سليم")
	d.view.TypedRune('1')
	if spans := spansOf(d); len(spans) != 1 || spans[0].ID != model.SpanID("s2") {
		t.Errorf("marked is %+v; the window says %q", spans, d.status.Said())
	}
	d.perform(keys.UndoProject)
	d.dialogs.Confirm()
	await(t, d)
	if a, err := d.project.Annotations(id, "colleague"); err != nil || len(a.Spans) != 0 || len(spansOf(d)) != 1 {
		t.Errorf("after undo: %+v, %v, %+v", a, err, spansOf(d))
	}
}

// A colleague sends again what was gone on with: the look says that it is newer, it takes the
// place of the earlier work in the open article, and undo brings that back.
func TestASecondBundleIsFollowed(t *testing.T) {
	bundle := filepath.Join(t.TempDir(), "b.jsonl")
	theirs := openWith(t, Options{Project: project(t), Author: "colleague"})
	d := open(t, project(t))
	id := d.session.Scope().Document
	send := func() {
		theirs.export(dialogs.Export{Format: "raqim"}, bundle)
		await(t, theirs)
		theirs.dialogs.Leave()
		d.importPaths([]string{bundle})
		await(t, d)
		d.dialogs.Confirm()
		await(t, d)
		d.dialogs.Leave()
	}
	spans := func() int {
		a, err := d.project.Annotations(id, "colleague")
		if err != nil {
			t.Fatal(err)
		}
		return len(a.Spans)
	}
	choose(t, theirs, "نادر سليم")
	theirs.view.TypedRune('1')
	send()
	theirs.view.SetSelection(0, 3)
	theirs.mark("CUE")
	send()
	if n := spans(); n != 2 {
		t.Fatalf("%d spans; the window says %q", n, d.status.Said())
	}
	d.perform(keys.UndoProject)
	d.dialogs.Confirm()
	await(t, d)
	if n := spans(); n != 1 {
		t.Errorf("after undo %d spans", n)
	}
}

// What cannot be read as a bundle is said as before, without a look at nothing.
func TestABrokenBundleIsReported(t *testing.T) {
	path := filepath.Join(t.TempDir(), "b.jsonl")
	if err := os.WriteFile(path, []byte(`{"format":"raqim-bundle/1"`), 0o600); err != nil {
		t.Fatal(err)
	}
	d := open(t, project(t))
	d.importPaths([]string{path})
	await(t, d)
	if top := d.window.Canvas().Overlays().Top(); top == nil {
		t.Error("nothing is said")
	}
	d.dialogs.Confirm()
	if d.task != nil || d.window.Canvas().Overlays().Top() != nil {
		t.Error("Enter takes it away, and nothing more is done")
	}
}
