package desk

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"raqim/annotate"
	"raqim/model"
	"raqim/ui/keys"
)

func TestTheLabelOfTheSpanAtHandIsChangedInPlace(t *testing.T) {
	d := marked(t, "قال", '3')
	before := only(t, d)
	pressCtrl(d, fyne.Key4, fyne.KeyModifierShift)
	after := only(t, d)
	if after.Label != "QUOTE" || after.ID != before.ID || after.Parts[0] != before.Parts[0] || d.atHand != after.ID {
		t.Fatalf("the span is %+v; the window says %q", after, d.status.Said())
	}
	if _, ok := after.Attributes["cue_class"]; ok || after.Attributes["level"].String() != "1" {
		t.Errorf("its attributes are %v", after.Attributes)
	}
	pressCtrl(d, fyne.Key4, fyne.KeyModifierShift)
	if said := d.status.Said(); !strings.Contains(said, "already") {
		t.Errorf("the same label again: the window says %q", said)
	}
	d.perform(keys.Undo)
	if got := only(t, d); !got.Equal(before) {
		t.Errorf("after undo the span is %+v, want %+v", got, before)
	}
}

func TestTheMenuChangesTheLabelToo(t *testing.T) {
	d := marked(t, "قال", '3')
	for _, item := range d.labels.Items {
		if item.Label == "Not article text" {
			item.Do()
		}
	}
	if got := only(t, d).Label; got != "EXCLUDE" {
		t.Errorf("the label is %s", got)
	}
}

func TestRelationsThatTheNewLabelForbidsGoAndAreCounted(t *testing.T) {
	d := marked(t, "نادر سليم", '1')
	speaker := d.atHand
	choose(t, d, "نرفض أي خط جديد")
	d.view.TypedRune('4')
	if _, err := d.session.Do(annotate.AddRelation{Label: "SPEAKER_OF", From: model.SpanArgument(speaker), To: model.SpanArgument(d.atHand)}); err != nil {
		t.Fatal(err)
	}
	d.takeInHand(speaker, true)
	pressCtrl(d, fyne.Key5, fyne.KeyModifierShift)
	if n := len(d.session.State().Relations); n != 0 || !strings.Contains(d.status.Said(), "1 relation") {
		t.Errorf("%d relations are left; the window says %q", n, d.status.Said())
	}
	d.perform(keys.Undo)
	if n := len(d.session.State().Relations); n != 1 {
		t.Errorf("undo brings %d relations back", n)
	}
}

func TestALabelIsNotChangedByMistake(t *testing.T) {
	d := marked(t, "قال", '3')
	choose(t, d, "نادر")
	pressCtrl(d, fyne.Key1, fyne.KeyModifierShift)
	if said := d.status.Said(); only(t, d).Label != "CUE" || !strings.Contains(said, "selection") {
		t.Errorf("over a selection the window says %q", said)
	}
	d.drop()
	d.perform(keys.SpanNote)
	pressCtrl(d, fyne.Key1, fyne.KeyModifierShift)
	if got := only(t, d).Label; got != "CUE" {
		t.Errorf("under a dialog the label becomes %s", got)
	}
	d.dialogs.Leave()
	d.takeInHand("", false)
	pressCtrl(d, fyne.Key1, fyne.KeyModifierShift)
	if said := d.status.Said(); !strings.Contains(said, "No span at hand") {
		t.Errorf("without a span the window says %q", said)
	}
}
