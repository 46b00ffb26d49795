package desk

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"raqim/annotate"
	"raqim/annotate/store"
	"raqim/model"
	"raqim/ui/keys"
)

// guides fails where the shown guideline does not begin as it should.
func guides(t *testing.T, d *desk, want string) {
	t.Helper()
	if got := strings.Join(d.guideline.Text(), "\n"); !strings.HasPrefix(got, want) {
		t.Errorf("the guideline is %q, want %q…", got, want)
	}
}

func TestTheGuidelineFollowsTheLabelAtHand(t *testing.T) {
	d := open(t, project(t))
	if d.guideline.Visible() {
		t.Error("the guideline is shown before it was asked for")
	}
	d.perform(keys.Guidelines)
	if !d.guideline.Visible() || !d.memory.Guideline || !d.items[keys.Guidelines].Checked {
		t.Error("F2 does not show the guideline")
	}
	guides(t, d, "No label yet")
	at := choose(t, d, ": ").Start + 1
	d.view.SetSelection(int(at), int(at))
	d.view.TypedRune('٣') // no selection and no word: the label is only pointed at
	if len(spansOf(d)) > 0 {
		t.Errorf("marked is %v", spansOf(d))
	}
	guides(t, d, "The word or words that tell the reader")
	choose(t, d, "نادر سليم")
	d.view.TypedRune('1')
	guides(t, d, "The words that name who is responsible")
	d.pointAt("QUOTE") // a span is at hand
	guides(t, d, "The words that name who is responsible")
	d.perform(keys.Drop)
	guides(t, d, "The words that name who is responsible")
	d.pointAt("QUOTE")
	guides(t, d, "What the speaker is reported")
	d.perform(keys.Guidelines)
	if d.guideline.Visible() || d.memory.Guideline {
		t.Error("F2 does not hide the guideline again")
	}
}

func TestTheGuidelineIsReadOnByKey(t *testing.T) {
	d := open(t, project(t))
	d.perform(keys.Guidelines)
	d.pointAt("QUOTE")
	var places []float32
	for range 40 {
		d.perform(keys.ReadGuideline)
		places = append(places, d.guideline.Place())
	}
	if slices.Max(places) == 0 || !slices.Contains(places, 0) || places[0] == 0 {
		t.Errorf("read on, the guideline stands at %v", places)
	}
	d.pointAt("ROLE")
	if got := d.guideline.Place(); got != 0 {
		t.Errorf("another guideline begins at %v", got)
	}
}

func TestTheGuidelineBringsItsPaneWithIt(t *testing.T) {
	d := open(t, project(t))
	d.perform(keys.Guidelines)
	d.perform(keys.SpansPane)
	d.perform(keys.Guidelines)
	if !d.panes.visible(1) || !d.guideline.Visible() {
		t.Error("F2 with a hidden pane does not show the guideline")
	}
	again := readMemory(d.memory.path)
	if !again.Guideline {
		t.Error("that it is shown is not remembered")
	}
}

func TestThePointerOnThePaletteShowsAGuideline(t *testing.T) {
	d := open(t, project(t))
	d.perform(keys.Guidelines)
	for _, o := range test.LaidOutObjects(d.palette) {
		if h, ok := o.(desktop.Hoverable); ok {
			h.MouseIn(&desktop.MouseEvent{})
		}
	}
	guides(t, d, "Navigation, related links") // the last label
}

func TestGuidelinesOfRelationsStandBelow(t *testing.T) {
	schema, err := model.ParseSchema([]byte(`{"schema":"raqim-schema/1","name":"two","span_types":[
		{"id":"A","key":"1","label":{"en":"Alpha"},"guideline":{"ar":"علّم الأول."}},{"id":"B","key":"2"}],
		"relation_types":[{"id":"R","label":{"en":"leads to"},"from":["A"],"to":["B"],"guideline":"From A to B."}]}`))
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "two.raqim")
	p, err := store.Create(path, schema)
	if err != nil {
		t.Fatal(err)
	}
	if err := annotate.AddDocuments(p, "me", []model.Document{article("a.txt", "ar", arabicText)}, nil, nil); err != nil {
		t.Fatal(err)
	}
	p.Close()
	d := open(t, path)
	d.pointAt("A")
	if got := d.guideline.Text(); len(got) != 2 || got[0] != "علّم الأول." || got[1] != "leads to: From A to B." {
		t.Errorf("the guideline of A is %q", got)
	}
	d.pointAt("B")
	if got := d.guideline.Text(); len(got) != 2 || got[0] != "The schema has no guideline for this label." {
		t.Errorf("that of B is %q", got)
	}
}
