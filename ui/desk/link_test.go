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

// From a quote the links that lead to it are offered: those that it needs, then the nearest span first.
func TestTheOtherEndMayBeAtHand(t *testing.T) {
	d := said(t)
	d.takeInHand("s3", true)
	pressCtrl(d, fyne.KeyK, fyne.KeyModifierShift)
	if got := inspected(d); !strings.Contains(got, "1|← says|نادر سليم|2|← introduces|قال|3|← relayed by|نادر سليم|4|← spoken to|نادر سليم|5|← relay cue|قال|") {
		t.Errorf("offered is %s", got)
	}
	typeText(d, "2l1")
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
	typeText(d, "l1")
	wantRelations(t, d, "s2 SPEAKER_OF s3", "s1 CUE_OF s3")
	pressCtrl(d, fyne.KeyDelete, 0)
	if got := inspected(d); !strings.Contains(got, "Remove the link|1|← says|نادر سليم|2|← introduces|قال|") {
		t.Errorf("offered is %s", got)
	}
	pressKey(d, fyne.KeyEscape)
	pressCtrl(d, fyne.KeyDelete, 0)
	typeText(d, "٢")
	wantRelations(t, d, "s2 SPEAKER_OF s3")
	if got := d.status.Said(); got != "introduces removed: Cue → Quote" {
		t.Errorf("the window says %q", got)
	}
	pressCtrl(d, fyne.KeyDelete, 0)
	d.view.OnMark("s1")
	if got := d.status.Said(); got != "Quote is not linked to Cue" {
		t.Errorf("the window says %q", got)
	}
	d.view.OnMark("s2")
	wantRelations(t, d)
	pressCtrl(d, fyne.KeyDelete, 0)
	if got := d.status.Said(); got != "Quote is not linked to anything" {
		t.Errorf("the window says %q", got)
	}
	d.perform(keys.Undo)
	d.perform(keys.Undo)
	wantRelations(t, d, "s2 SPEAKER_OF s3", "s1 CUE_OF s3")
}

func TestWhatCannotBeLinkedSaysSo(t *testing.T) {
	d := marked(t, "قال", '0')
	typeText(d, "l")
	if got := d.status.Said(); !strings.Contains(got, "nothing that Not article text can be linked to") {
		t.Errorf("the window says %q", got)
	}
	d.takeInHand("", false)
	typeText(d, "l")
	if got := d.status.Said(); !strings.Contains(got, "No span at hand") {
		t.Errorf("the window says %q", got)
	}
}

// Enter makes what is framed, as one action; then it opens the attributes, as e does.
func TestEnterMakesTheLinksThatAreDue(t *testing.T) {
	for _, edit := range []func(*desk){
		func(d *desk) { pressKey(d, fyne.KeyReturn) },
		func(d *desk) { typeText(d, "e") },
		func(d *desk) { typeText(d, "ث") },
	} {
		d := said(t)
		d.takeInHand("s3", true)
		typeText(d, "l")
		pressKey(d, fyne.KeyReturn)
		wantRelations(t, d, "s2 SPEAKER_OF s3", "s1 CUE_OF s3")
		if got := d.status.Said(); got != "2 links made: says, introduces" {
			t.Errorf("the window says %q", got)
		}
		if got := inspected(d); strings.Contains(got, "frame") {
			t.Errorf("still framed: %s", got)
		}
		edit(d)
		typeText(d, "2")
		if got := spanOf(t, d, "s3").Attributes["quote_type"].String(); got != "indirect" {
			t.Errorf("the type is %q", got)
		}
		wantRelations(t, d, "s2 SPEAKER_OF s3", "s1 CUE_OF s3")
		pressKey(d, fyne.KeyEscape)
		d.perform(keys.Undo)
		d.perform(keys.Undo)
		wantRelations(t, d)
	}
}

// Where one of them was made by its key, Enter makes the others.
func TestEnterMakesWhatIsStillDue(t *testing.T) {
	d := said(t)
	d.takeInHand("s3", true)
	typeText(d, "l2")
	pressKey(d, fyne.KeyReturn)
	wantRelations(t, d, "s1 CUE_OF s3", "s2 SPEAKER_OF s3")
	typeText(d, "q")
	if r := d.session.State().Relations[1]; !r.Attributes["implicit"].Flag() {
		t.Errorf("q leaves %v", r.Attributes)
	}
}

// The choice goes on after a link, and a key keeps its link: pressed again it takes
// it away. A selection, or another span at hand, ends it.
func TestSeveralLinksInOneGo(t *testing.T) {
	d := said(t)
	d.takeInHand("s3", true)
	typeText(d, "l12")
	wantRelations(t, d, "s2 SPEAKER_OF s3", "s1 CUE_OF s3")
	if got := inspected(d); !strings.Contains(got, "Link to|1|← says|نادر سليم|Q|implicit|W|joint|2|") {
		t.Errorf("the inspector shows %s", got)
	}
	typeText(d, "٢")
	wantRelations(t, d, "s2 SPEAKER_OF s3")
	if got := d.status.Said(); got != "introduces removed: Cue → Quote" {
		t.Errorf("the window says %q", got)
	}
	choose(t, d, "قال")
	d.selected(0, 3)
	typeText(d, "1")
	wantRelations(t, d, "s2 SPEAKER_OF s3")
	if got := inspected(d); strings.Contains(got, "Link to") {
		t.Errorf("a selection leaves the choice open: %s", got)
	}
}

// With a link made the caret may go on to the next word, and the digits mark again.
func TestTheCaretEndsTheChoiceOnceALinkIsMade(t *testing.T) {
	d := said(t)
	d.takeInHand("s3", true)
	typeText(d, "l")
	pressKey(d, fyne.KeyUp)
	typeText(d, "1")
	wantRelations(t, d, "s2 SPEAKER_OF s3")
	pressKey(d, fyne.KeyLeft)
	if got := inspected(d); strings.Contains(got, "Link to") {
		t.Errorf("still offered: %s", got)
	}
	typeText(d, "4")
	wantRelations(t, d, "s2 SPEAKER_OF s3")
}

func TestFlagsByKeyOnEveryLayout(t *testing.T) {
	for _, typed := range []string{"qw", "ضص"} {
		d := said(t)
		d.takeInHand("s3", true)
		typeText(d, "l1"+typed)
		r := d.session.State().Relations[0]
		if !r.Attributes["implicit"].Flag() || !r.Attributes["joint"].Flag() || d.status.Said() != "says: joint" {
			t.Errorf("%q sets %v; the window says %q", typed, r.Attributes, d.status.Said())
		}
		pressKey(d, fyne.KeyEscape)
		typeText(d, "l")
		if got := inspected(d); !strings.Contains(got, "← says|نادر سليم|Q|implicit|W|joint|Link to|Enter makes those in a frame|1|← introduces|قال|2|← relayed by") {
			t.Errorf("of the relation that stands the inspector shows %s", got)
		}
		typeText(d, typed[:len(typed)/2])
		if r := d.session.State().Relations[0]; r.Attributes["implicit"].Flag() || !r.Attributes["joint"].Flag() {
			t.Errorf("%q again leaves %v", typed, r.Attributes)
		}
	}
}

func none(d *desk, id model.SpanID) string {
	span, _ := d.session.State().Span(id)
	return span.Attributes[model.NoneOf].String()
}

func TestNoneByKey(t *testing.T) {
	d := said(t)
	d.takeInHand("s3", true)
	typeText(d, "l01٢")
	if got := none(d, "s3"); got != "CUE_OF, SPEAKER_OF" {
		t.Fatalf("the quote has none of %q; the window says %q", got, d.status.Said())
	}
	if got := inspected(d); !strings.Contains(got, "It has none of|1|← says|2|← introduces|3|") || !strings.Contains(got, "|0|back to the links|") {
		t.Errorf("the inspector shows %s", got)
	}
	d.view.OnMark("s2") // among these a click takes the mark in hand
	if d.atHand != "s2" {
		t.Errorf("%q is at hand", d.atHand)
	}
	d.takeInHand("s3", true)
	typeText(d, "l1")
	wantRelations(t, d, "s2 SPEAKER_OF s3")
	if got := none(d, "s3"); got != "CUE_OF" {
		t.Errorf("linked, the quote has none of %q", got)
	}
	d.perform(keys.Undo)
	wantRelations(t, d)
	if got := none(d, "s3"); got != "CUE_OF, SPEAKER_OF" {
		t.Errorf("after one undo the quote has none of %q", got)
	}
	pressKey(d, fyne.KeyEscape)
	if got := inspected(d); !strings.Contains(got, "← introduces|none|") {
		t.Errorf("the inspector shows %s", got)
	}
	pressCtrl(d, fyne.KeyDelete, 0)
	typeText(d, "2")
	d.inspector.OnUndeny("s3", "SPEAKER_OF")
	if got := none(d, "s3"); got != "" {
		t.Errorf("taken away, the quote has none of %q", got)
	}
}

// held opens a project with a stance and two dates: s1 to s3.
func held(t *testing.T) *desk {
	t.Helper()
	d := open(t, project(t))
	for _, each := range []struct {
		words string
		label rune
	}{{"نرفض", '7'}, {"قال", '5'}, {"نادر", '5'}} {
		choose(t, d, each.words)
		d.view.TypedRune(each.label)
	}
	d.focusArticle()
	return d
}

func TestEndsOutsideTheText(t *testing.T) {
	d := held(t)
	d.takeInHand("s1", true)
	typeText(d, "l")
	if got := inspected(d); !strings.Contains(got, "1|← holds|the author|2|← holds|an entity…|") {
		t.Errorf("offered is %s", got)
	}
	typeText(d, "1")
	wantRelations(t, d, "AUTHOR HOLDER_OF s1")
	if got := d.status.Said(); got != "holds: the author → Stance evidence" {
		t.Errorf("the window says %q", got)
	}
	typeText(d, "2")
	typeText(d, "نادر سليم")
	pressKey(d, fyne.KeyReturn)
	wantRelations(t, d, "entity:e1 HOLDER_OF s1")
	if got := d.status.Said(); got != "holds: نادر سليم → Stance evidence, in place of the one before" {
		t.Errorf("the window says %q", got)
	}
	d.perform(keys.Undo)
	if entities, err := d.project.Entities(); err != nil || len(entities) != 0 {
		t.Errorf("after undo there are the entities %v (%v)", entities, err)
	}
	wantRelations(t, d, "AUTHOR HOLDER_OF s1")
	d.perform(keys.Redo)
	wantRelations(t, d, "entity:e1 HOLDER_OF s1")
	d.takeInHand("s2", true)
	typeText(d, "م1")
	wantRelations(t, d, "entity:e1 HOLDER_OF s1", "s2 ANCHORED_TO t0")
	pressKey(d, fyne.KeyEscape)
	if got := inspected(d); !strings.Contains(got, "anchored to →|the document's date") {
		t.Errorf("the inspector shows %s", got)
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
