package dialogs

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"

	"raqim/annotate/ingest"
	"raqim/model"
	"raqim/ui/mirror"
)

// handedOver are reports of two documents: a1 is newer in one and new in the other, a2
// differs, a3 is the same, and there is a newer review.
func handedOver() []ingest.Report {
	return []ingest.Report{
		{Outcome: ingest.Added, DuplicateOf: "a.txt", Sets: []ingest.SetReport{
			{Author: "a1", Outcome: ingest.SetNewer, Replaced: &ingest.Replaced{Spans: ingest.Counts{Added: 2, Removed: 1}}},
			{Author: "a2", Outcome: ingest.SetRefused},
			{Author: "a3", Outcome: ingest.SetSame},
			{Author: model.GoldAuthor, Outcome: ingest.SetNewer, Replaced: &ingest.Replaced{}},
		}},
		{Outcome: ingest.Imported, Sets: []ingest.SetReport{{Author: "a1", Outcome: ingest.SetAdded}}},
		{Outcome: ingest.Imported, TextDiffers: &ingest.TextDifference{}},
		{Outcome: ingest.Noted, Schema: []model.Message{model.Messagef("x")}},
	}
}

func TestHandoverAsksForEachAnnotator(t *testing.T) {
	w := test.NewTempWindow(t, mirror.HBox())
	w.Resize(fyne.NewSize(1000, 800))
	p := &Parent{Window: w}
	var taken []Taking
	p.Handover(handedOver(), func(t Taking) { taken = append(taken, t) })
	authors := coming(handedOver())
	var captions []string
	for _, a := range authors {
		captions = append(captions, a.caption())
	}
	want := []string{
		"a1: new in 1 document, newer than here in 1 (spans: 2 added, 0 changed, 1 removed)",
		"a2: differs from what is here in 1", "a3: the same in 1",
		"gold: newer than here in 1 (spans: 0 added, 0 changed, 0 removed)",
	}
	if diff := cmp.Diff(want, captions); diff != "" {
		t.Error(diff)
	}
	p.Confirm()
	if diff := cmp.Diff([]Taking{{Rename: map[string]string{}}}, taken); diff != "" {
		t.Errorf("all is taken unless something else is chosen: %s", diff)
	}
}

func TestTakingIsWhatWasChosen(t *testing.T) {
	w := test.NewTempWindow(t, mirror.HBox())
	p := &Parent{Window: w}
	choose := func(with map[string]choiceOf, name string) (Taking, error) {
		authors := coming(handedOver())
		for _, a := range authors {
			if !a.brings() {
				continue
			}
			a.build(p)
			for i, c := range a.choices {
				if want, ok := with[a.name]; ok && c == want {
					a.what.SetSelected(i)
				}
			}
			if a.name == "a2" {
				a.other.SetText(name)
			}
		}
		return takingOf(authors)
	}
	for name, c := range map[string]struct {
		with map[string]choiceOf
		want Taking
	}{
		"all":              {nil, Taking{Rename: map[string]string{}}},
		"keep":             {map[string]choiceOf{"a1": takeKeeping, "gold": takeKeeping}, Taking{Rename: map[string]string{}, Keep: []string{"a1", "gold"}}},
		"leave":            {map[string]choiceOf{"a1": takeNothing}, Taking{Rename: map[string]string{}, Leave: []string{"a1"}}},
		"renamed":          {map[string]choiceOf{"a2": takeRenamed}, Taking{Rename: map[string]string{"a2": "b2"}, Keep: []string{"a2"}}},
		"no name for gold": {map[string]choiceOf{"gold": takeRenamed}, Taking{Rename: map[string]string{}}},
	} {
		got, err := choose(c.with, "b2")
		if diff := cmp.Diff(c.want, got); diff != "" || err != nil {
			t.Errorf("%s: %v, %s", name, err, diff)
		}
	}
	if _, err := choose(map[string]choiceOf{"a2": takeRenamed}, " "); err == nil {
		t.Error("a blank is nobody's name")
	}
}

func TestHandoverSum(t *testing.T) {
	want := "This is what taking it in would do. Nothing has been stored yet.\n" +
		"Documents: 1 new, 1 known, 1 with another text under a name that is here.\nThe schema is another one; all that is marked fits."
	if got := handoverSum(handedOver()); got != want {
		t.Errorf("%q", got)
	}
}
