package desk

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"raqim/annotate"
	"raqim/model"
	"raqim/ui/keys"
)

// linked opens a project in which a quote has its cue and its speaker: r4 and r5.
func linked(t *testing.T) *desk {
	t.Helper()
	d := said(t)
	d.link(annotate.AddRelation{Label: "CUE_OF", From: "s1", To: "s3"}, false)
	d.link(annotate.AddRelation{Label: "SPEAKER_OF", From: "s2", To: "s3"}, false)
	wantRelations(t, d, "s1 CUE_OF s3", "s2 SPEAKER_OF s3")
	return d
}

// drawnArcs lists the arcs that the article would be given, with what they look like.
func drawnArcs(d *desk) string {
	source := d.arcSource()
	if source == nil {
		return ""
	}
	var all []string
	for _, a := range source.Between(nil, 0, 1000) {
		s := a.Ends[0].ID + " " + a.Name + " " + a.Ends[1].ID
		for _, look := range []struct {
			has bool
			is  string
		}{{a.AtHand, " hand"}, {a.Chosen, " chosen"}, {a.Dashed, " dashed"}} {
			if look.has {
				s += look.is
			}
		}
		all = append(all, s)
	}
	return strings.Join(all, "|")
}

func wantArcs(t *testing.T, d *desk, when, want string) {
	t.Helper()
	if got := drawnArcs(d); got != want {
		t.Errorf("%s the arcs are %q, want %q", when, got, want)
	}
}

func TestArcsOfTheSpanAtHandAndOfAllOnRequest(t *testing.T) {
	d := linked(t)
	d.takeInHand("", false)
	wantArcs(t, d, "without a span at hand", "")
	d.takeInHand("s2", false)
	wantArcs(t, d, "of the speaker", "s2 says s3 hand")
	pressKey(d, fyne.KeyF6)
	wantArcs(t, d, "of all", "s1 introduces s3|s2 says s3 hand")
	if !d.items[keys.ShowArcs].Checked || !readMemory(d.memory.path).Arcs {
		t.Error("that arcs are shown is not remembered")
	}
	d.perform(keys.NextDocument)
	wantArcs(t, d, "of another document", "")
	d.perform(keys.PreviousDocument)
	wantArcs(t, d, "back again", "s1 introduces s3|s2 says s3")
	d.perform(keys.ShowArcs)
	wantArcs(t, d, "no longer of all", "")
}

func TestArcsFollowWhatIsDone(t *testing.T) {
	d := linked(t)
	d.perform(keys.ShowArcs)
	d.takeInHand("s3", false)
	wantArcs(t, d, "at first", "s1 introduces s3 hand|s2 says s3 hand")
	r := d.session.State().Relations[1]
	d.setFlag(r.ID, "implicit", true)
	wantArcs(t, d, "implicit", "s1 introduces s3 hand|s2 says s3 hand dashed")
	d.setFlag(r.ID, "joint", true)
	wantArcs(t, d, "joint", "s1 introduces s3 hand|s2 says · joint s3 hand dashed")
	d.perform(keys.Undo)
	d.perform(keys.Undo)
	d.unlink(d.session.State().Relations[0].ID)
	wantArcs(t, d, "with one taken away", "s2 says s3 hand")
	d.takeInHand("s2", false)
	d.perform(keys.RemoveSpan)
	wantArcs(t, d, "with a span removed", "")
	d.perform(keys.Undo)
	wantArcs(t, d, "undone", "s2 says s3 hand")
}

func TestAClickOnAnArcTakesItsRelationInHand(t *testing.T) {
	d := linked(t)
	relations := d.session.State().Relations
	d.takeInHand("", false)
	d.perform(keys.ShowArcs)
	d.view.OnArc(string(relations[1].ID))
	wantArcs(t, d, "clicked", "s1 introduces s3|s2 says s3 hand chosen")
	if d.atHand != "s2" || d.status.Said() != "says: Speaker → Quote" || d.inspector.Relation() != relations[1].ID {
		t.Errorf("%q is at hand, lit is %q; the window says %q", d.atHand, d.inspector.Relation(), d.status.Said())
	}
	d.takeInHand("s3", false) // it joins this one too
	d.view.OnArc(string(relations[0].ID))
	if d.atHand != "s3" {
		t.Errorf("of the two spans of an arc the one that was at hand is not: %q is", d.atHand)
	}
	d.takeInHand("s2", false)
	if d.inspector.Relation() != "" || d.drawing.relation != "" {
		t.Error("a relation is in hand that does not join the span at hand")
	}
	d.view.OnArc("r99")
	if d.drawing.relation != "" {
		t.Error("a relation is in hand that is not there")
	}
	d.view.OnEnd("s3")
	quote, _ := d.session.State().Span("s3")
	if start, _ := d.view.Selection(); d.atHand != "s3" || start != int(quote.Start()) {
		t.Errorf("after a click on an arrow %q is at hand, the caret at %d", d.atHand, start)
	}
}

// From a span one goes along its relations and back to it; further on from where one is with Shift.
func TestWalkAlongTheLinks(t *testing.T) {
	d := linked(t)
	d.takeInHand("s3", false)
	for i, want := range []model.SpanID{"s1", "s2", "s3", "s1"} {
		if pressCtrl(d, fyne.KeyR, 0); d.atHand != want {
			t.Fatalf("step %d leads to %q, want %q", i, d.atHand, want)
		}
	}
	pressCtrl(d, fyne.KeyR, fyne.KeyModifierShift) // from s1 there is only the way back
	if d.atHand != "s3" {
		t.Errorf("on from s1 leads to %q", d.atHand)
	}
	pressCtrl(d, fyne.KeyR, fyne.KeyModifierShift) // from s3 onwards, not back to s1
	if d.atHand != "s2" {
		t.Errorf("on from s3 leads to %q", d.atHand)
	}
	if got := d.status.Said(); got != "says: Speaker → Quote" {
		t.Errorf("the window says %q", got)
	}
	d.takeInHand("", false)
	pressCtrl(d, fyne.KeyR, 0)
	choose(t, d, "المتحدث")
	d.view.TypedRune('2')
	pressCtrl(d, fyne.KeyR, 0)
	if got := d.status.Said(); got != "Role or title has no link to follow." {
		t.Errorf("the window says %q", got)
	}
}

// What lies outside the text is named on the stub of its arc, and not gone to.
func TestArcsOutOfTheText(t *testing.T) {
	d := open(t, project(t))
	choose(t, d, "نرفض أي خط جديد")
	d.view.TypedRune('7')
	d.takeInHand("s1", false)
	d.perform(keys.Link)
	offers, _ := d.linking.offers(d.session.State())
	for _, o := range offers {
		if o.Link.From == model.AuthorArgument {
			d.takeOffer(o)
			break
		}
	}
	pressKey(d, fyne.KeyEscape)
	d.takeInHand("s1", false)
	wantArcs(t, d, "from the author", " holds: the author s1 hand")
	pressCtrl(d, fyne.KeyR, 0)
	if d.atHand != "s1" {
		t.Errorf("%q is at hand", d.atHand)
	}
}

// While a link is being chosen every candidate has its keys in the article; a span that is meant by several has all.
func TestKeysStandAtTheSpansToChoose(t *testing.T) {
	d := said(t)
	d.takeInHand("s3", true)
	d.perform(keys.Link)
	offers, _ := d.linking.offers(d.session.State())
	want := map[int]string{}
	for i, o := range offers {
		if span, ok := d.session.State().Span(o.Link.From.Span()); ok {
			at := int(span.Start())
			want[at] = strings.TrimSpace(want[at] + " " + keys.Choice(i))
		}
	}
	got := map[int]string{}
	for _, s := range d.signs(offers) {
		got[s.Part[0]] = s.Text
	}
	if len(want) != 2 || len(got) != 2 {
		t.Fatalf("the signs are %v, want %v", got, want)
	}
	for at, text := range want {
		if got[at] != text {
			t.Errorf("at %d stands %q, want %q", at, got[at], text)
		}
	}
	if n := len(d.view.Signs()); n != 2 {
		t.Errorf("%d signs are shown", n)
	}
	pressKey(d, fyne.KeyEscape)
	if n := len(d.view.Signs()); n != 0 {
		t.Errorf("%d signs are left when the choice has ended", n)
	}
}
