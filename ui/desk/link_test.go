package desk

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"raqim/model"
	"raqim/ui/keys"
)

// said opens a project in which a cue, a speaker and a quote are marked: s1, s2, s3.
func said(t *testing.T) *desk {
	t.Helper()
	d := open(t, project(t))
	for _, each := range []struct {
		words string
		label rune
	}{{"قال", '3'}, {"نادر سليم", '1'}, {"نرفض أي خط جديد", '4'}} {
		choose(t, d, each.words)
		d.view.TypedRune(each.label)
	}
	d.focusArticle()
	return d
}

func wantRelations(t *testing.T, d *desk, want ...string) {
	t.Helper()
	var got []string
	for _, r := range d.session.State().Relations {
		got = append(got, string(r.From)+" "+r.Label+" "+string(r.To))
	}
	if strings.Join(got, "|") != strings.Join(want, "|") {
		t.Errorf("the relations are %q, want %q; the window says %q", got, want, d.status.Said())
	}
}

func TestLinksAreMadeByKeysOfAnyLayout(t *testing.T) {
	for _, typed := range []string{"l2", "م٢", "م۲"} {
		d := said(t)
		d.takeInHand("s2", true)
		typeText(d, typed)
		wantRelations(t, d, "s2 VIA s3")
		wantInArticle(t, d)
		if got := d.status.Said(); got != "relayed by: Speaker → Quote" {
			t.Errorf("the window says %q", got)
		}
		d.perform(keys.Undo)
		wantRelations(t, d)
		d.perform(keys.Redo)
		wantRelations(t, d, "s2 VIA s3")
	}
}

// From a quote the links that lead to it are offered, the nearest span first.
func TestTheOtherEndMayBeAtHand(t *testing.T) {
	d := said(t)
	d.takeInHand("s3", true)
	pressCtrl(d, fyne.KeyK, 0)
	if got := inspected(d); !strings.Contains(got, "1|← says|نادر سليم|2|← relayed by|نادر سليم|3|← spoken to|نادر سليم|4|← introduces|قال|5|← relay cue|قال|") {
		t.Errorf("offered is %s", got)
	}
	typeText(d, "4l1")
	wantRelations(t, d, "s1 CUE_OF s3", "s2 SPEAKER_OF s3")
}

func TestEscapeLeavesALinkAndTheDigitsMarkAgain(t *testing.T) {
	d := said(t)
	d.takeInHand("s1", true)
	typeText(d, "l0x")
	pressKey(d, fyne.KeyEscape)
	typeText(d, "1")
	wantRelations(t, d)
	if d.atHand != "s1" || !strings.Contains(d.status.Said(), "Select text first") {
		t.Errorf("%q is at hand; the window says %q", d.atHand, d.status.Said())
	}
	if got := inspected(d); strings.Contains(got, "Link to") {
		t.Errorf("still offered: %s", got)
	}
	typeText(d, "l")
	pressKey(d, fyne.KeyTab)
	typeText(d, "1")
	wantRelations(t, d)
	typeText(d, "l")
	d.perform(keys.NextDocument)
	typeText(d, "1")
	d.perform(keys.PreviousDocument)
	wantRelations(t, d)
}

func TestAClickOnAMarkLinksIt(t *testing.T) {
	d := said(t)
	name := choose(t, d, "نرفض")
	d.view.TypedRune('6') // a target within the quote
	d.takeInHand("s2", true)
	typeText(d, "l")
	d.view.OnMark("s1")
	wantRelations(t, d)
	if got := d.status.Said(); got != "Speaker cannot be linked to Cue" {
		t.Errorf("the window says %q", got)
	}
	d.view.OnMark("s2") // itself
	wantRelations(t, d)
	target, _ := d.session.State().Span("s4")
	if target.Start() != name.Start {
		t.Fatalf("s4 is %+v", target)
	}
	d.view.OnMark("s4") // in the quote: the quote is meant
	wantRelations(t, d, "s2 SPEAKER_OF s3")
	if d.atHand != "s2" {
		t.Errorf("%q is at hand", d.atHand)
	}
	d.view.OnMark("s3")
	if d.atHand != "s3" {
		t.Errorf("with the link made, a click takes %q in hand", d.atHand)
	}
}

func TestALinkIsRemovedByKeyOrByAClickOnItsMark(t *testing.T) {
	d := said(t)
	d.takeInHand("s3", true)
	typeText(d, "l1")
	wantRelations(t, d, "s2 SPEAKER_OF s3")
	typeText(d, "l3")
	wantRelations(t, d, "s2 SPEAKER_OF s3", "s1 CUE_OF s3")
	pressCtrl(d, fyne.KeyK, fyne.KeyModifierShift)
	if got := inspected(d); !strings.Contains(got, "Remove the link|1|← says|نادر سليم|2|← introduces|قال|") {
		t.Errorf("offered is %s", got)
	}
	pressKey(d, fyne.KeyEscape)
	pressCtrl(d, fyne.KeyK, fyne.KeyModifierShift)
	typeText(d, "٢")
	wantRelations(t, d, "s2 SPEAKER_OF s3")
	if got := d.status.Said(); got != "introduces removed: Cue → Quote" {
		t.Errorf("the window says %q", got)
	}
	pressCtrl(d, fyne.KeyK, fyne.KeyModifierShift)
	d.view.OnMark("s1")
	if got := d.status.Said(); got != "Quote is not linked to Cue" {
		t.Errorf("the window says %q", got)
	}
	d.view.OnMark("s2")
	wantRelations(t, d)
	pressCtrl(d, fyne.KeyK, fyne.KeyModifierShift)
	if got := d.status.Said(); got != "Quote is not linked to anything" {
		t.Errorf("the window says %q", got)
	}
	d.perform(keys.Undo)
	d.perform(keys.Undo)
	wantRelations(t, d, "s2 SPEAKER_OF s3", "s1 CUE_OF s3")
}

func TestWhatCannotBeLinkedSaysSo(t *testing.T) {
	d := marked(t, "قال", '3')
	typeText(d, "l")
	if got := d.status.Said(); !strings.Contains(got, "nothing that Cue can be linked to") {
		t.Errorf("the window says %q", got)
	}
	d.takeInHand("", false)
	typeText(d, "l")
	if got := d.status.Said(); !strings.Contains(got, "No span at hand") {
		t.Errorf("the window says %q", got)
	}
}

func TestARelationsFlagsAndItsEndInTheInspector(t *testing.T) {
	d := said(t)
	d.takeInHand("s2", true)
	typeText(d, "l")
	tapText(t, d, "says →")
	wantRelations(t, d, "s2 SPEAKER_OF s3")
	joint := func() bool { return d.session.State().Relations[0].Attributes["joint"].Flag() }
	tapText(t, d, "joint")
	if !joint() {
		t.Errorf("joint is not set; the window says %q", d.status.Said())
	}
	tapText(t, d, "joint")
	if joint() {
		t.Error("joint stays")
	}
	d.perform(keys.Undo)
	if !joint() || !strings.Contains(d.status.Said(), "flag of a relation") {
		t.Errorf("undo: the window says %q", d.status.Said())
	}
	d.inspector.OnUnlink(d.session.State().Relations[0].ID)
	wantRelations(t, d)
	wantInArticle(t, d)
	d.perform(keys.Undo)
	wantRelations(t, d, "s2 SPEAKER_OF s3")
}

func TestAReadOnlyProjectMakesNoLinks(t *testing.T) {
	d := said(t)
	d.takeInHand("s2", true)
	typeText(d, "l1")
	path, id := d.project.Path(), d.session.State().Relations[0].ID
	d.closeProject()
	d.openReadOnly(path)
	d.takeInHand("s2", true)
	for _, try := range []func(){
		func() { typeText(d, "l2") },
		func() { d.unlink(id) },
		func() { d.setFlag(id, "joint", true) },
	} {
		d.focusArticle()
		try()
		wantRelations(t, d, "s2 SPEAKER_OF s3")
	}
	if r, _ := d.session.State().Relation(id); r.Attributes["joint"].Equal(model.FlagValue(true)) {
		t.Error("a flag was set")
	}
}
