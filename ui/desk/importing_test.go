package desk

import (
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
