package desk

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"raqim/annotate"
	"raqim/annotate/store"
	"raqim/assets"
	"raqim/model"
	"raqim/ui/keys"
)

// repeated has a name five times: as it is, with tashkeel, with a conjunction, with
// another alef, and as a part of another word.
const repeated = "قال أنور سليم إن أَنور غائب.\nوأنور سليم وانور ومنأنور."

// openText opens a window on a project with one text.
func openText(t *testing.T, language, text string) *desk {
	t.Helper()
	schema, err := model.ParseSchema(assets.DefaultSchema())
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "p.raqim")
	p, err := store.Create(path, schema)
	if err != nil {
		t.Fatal(err)
	}
	if err := annotate.AddDocuments(p, "me", []model.Document{article("a.txt", language, text)}, nil, nil); err != nil {
		t.Fatal(err)
	}
	if err := p.Close(); err != nil {
		t.Fatal(err)
	}
	return open(t, path)
}

func texts(d *desk) []string {
	var all []string
	for _, span := range spansOf(d) {
		all = append(all, d.textOf(span))
	}
	return all
}

func TestOtherOccurrencesAreMarkedAsOneAction(t *testing.T) {
	d := openText(t, "ar", repeated)
	choose(t, d, "أنور")
	d.view.TypedRune('1')
	first := only(t, d)
	d.do(annotate.SetAttribute{ID: first.ID, Name: "mention_type", Value: model.TextValue("ORG")})
	pressCtrl(d, fyne.KeyB, 0)
	if d.window.Canvas().Overlays().Top() == nil || len(spansOf(d)) != 1 {
		t.Fatalf("nothing is shown before it happens; the window says %q", d.status.Said())
	}
	pressKey(d, fyne.KeyDown)
	pressKey(d, fyne.KeySpace) // not the second
	pressKey(d, fyne.KeyReturn)
	if got, want := texts(d), []string{"أنور", "أَنور", "انور"}; !slices.Equal(got, want) {
		t.Fatalf("marked are %q, want %q; the window says %q", got, want, d.status.Said())
	}
	for _, span := range spansOf(d)[1:] {
		if span.Label != "SPEAKER" || span.Attributes["mention_type"].String() != "ORG" || span.Provenance != (model.Provenance{By: model.ByCopy, Ref: string(first.ID)}) {
			t.Errorf("marked is %+v", span)
		}
	}
	if !strings.Contains(d.status.Said(), "2 more") || d.window.Canvas().Overlays().Top() != nil {
		t.Errorf("the window says %q", d.status.Said())
	}
	d.perform(keys.Undo)
	only(t, d)
}

func TestOtherOccurrencesWithoutWhatIsAttached(t *testing.T) {
	d := openText(t, "ar", repeated)
	choose(t, d, "أنور")
	d.view.TypedRune('1')
	d.perform(keys.MarkOthers)
	d.window.Canvas().FocusNext()
	pressKey(d, fyne.KeySpace) // the box, which gives the keys back
	pressKey(d, fyne.KeyReturn)
	if got, want := texts(d), []string{"أنور", "أَنور"}; !slices.Equal(got, want) {
		t.Errorf("marked are %q, want %q", got, want)
	}
}

func TestNothingIsMarkedWhereNothingIsChosen(t *testing.T) {
	d := openText(t, "ar", repeated)
	choose(t, d, "أنور")
	d.view.TypedRune('1')
	d.perform(keys.MarkOthers)
	d.window.Canvas().Focused().TypedRune('٠')
	pressKey(d, fyne.KeyReturn)
	if d.window.Canvas().Overlays().Top() == nil {
		t.Error("Enter without a check mark leaves")
	}
	pressKey(d, fyne.KeyEscape)
	if d.window.Canvas().Overlays().Top() != nil || len(spansOf(d)) != 1 {
		t.Errorf("after Esc there are %d spans", len(spansOf(d)))
	}
	choose(t, d, "غائب")
	d.view.TypedRune('6')
	d.perform(keys.MarkOthers)
	if d.window.Canvas().Overlays().Top() != nil || !strings.Contains(d.status.Said(), "Nowhere else") {
		t.Errorf("of a word that stands once the window says %q", d.status.Said())
	}
	choose(t, d, "قال")
	d.perform(keys.AddPart)
	d.perform(keys.MarkOthers)
	if !strings.Contains(d.status.Said(), "several parts") {
		t.Errorf("of two parts the window says %q", d.status.Said())
	}
}

func TestACueIsFoundWithItsConjunction(t *testing.T) {
	d := openText(t, "ar", "قال نادر. وقال سليم.")
	choose(t, d, "قال")
	d.view.TypedRune('3')
	d.perform(keys.MarkOthers)
	pressKey(d, fyne.KeyReturn)
	if got, want := texts(d), []string{"قال", "وقال"}; !slices.Equal(got, want) {
		t.Errorf("marked are %q, want %q", got, want)
	}
}
