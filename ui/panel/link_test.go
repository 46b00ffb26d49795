package panel

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"raqim/annotate"
	"raqim/model"
	"raqim/ui/keys"
)

// pressables are the parts of an inspector that a click makes do something.
func pressables(i *Inspector) []*pressable {
	var all []*pressable
	for _, o := range test.LaidOutObjects(i) {
		if p, ok := o.(*pressable); ok && p.Visible() {
			all = append(all, p)
		}
	}
	return all
}

func TestARelationIsTakenAwayAndFlaggedByClicks(t *testing.T) {
	themed(t)
	i := NewInspector()
	test.NewTempWindow(t, i).Resize(fyne.NewSize(320, 400))
	var gone model.RelationID
	var flagged []string
	i.OnUnlink = func(id model.RelationID) { gone = id }
	i.OnFlag = func(id model.RelationID, name string, value bool) {
		if value {
			flagged = append(flagged, string(id)+" "+name)
		}
	}
	i.ShowSpan(state(t), "s1")
	crosses := pressables(i)
	if len(crosses) != 1 {
		t.Fatalf("one relation has %d crosses", len(crosses))
	}
	crosses[0].Tapped(&fyne.PointEvent{})
	if gone != "r3" {
		t.Errorf("taken away is %q", gone)
	}
	for _, o := range test.LaidOutObjects(i) {
		if c, ok := o.(*choice); ok {
			c.Tapped(&fyne.PointEvent{})
		}
	}
	if want := []string{"r3 implicit", "r3 joint"}; !slices.Equal(flagged, want) {
		t.Errorf("flagged are %q, want %q", flagged, want)
	}
}

// What has no key any more is counted, not listed: the article is clicked for it.
func TestLinksAreOfferedWhileThereAreKeys(t *testing.T) {
	themed(t)
	i := NewInspector()
	test.NewTempWindow(t, i).Resize(fyne.NewSize(320, 900))
	s := state(t)
	quote := s.Spans[1]
	s.Relations, s.Spans = nil, s.Spans[:1]
	for n := range 7 {
		quote.ID = model.SpanID("q" + string(rune('0'+n)))
		s.Spans = append(s.Spans, quote)
	}
	var made Offer
	i.OnOffer = func(o Offer) { made = o }
	turned := 0
	i.OnTurn = func() { turned++ }
	i.ShowSpan(s, "s1")
	offering := Offering{Title: "Link to", Other: "none"}
	for _, l := range s.Links("s1") {
		if len(offering.Offers) < OfferKeys {
			offering.Offers = append(offering.Offers, Offer{Link: l})
		} else {
			offering.More++
		}
	}
	i.Offer(offering)
	rows := pressables(i)
	if len(rows) != OfferKeys+1 || keys.Choice(OfferKeys) != "L" {
		t.Fatalf("%d links are offered", len(rows))
	}
	shown := strings.Join(texts(i), "|")
	if !strings.Contains(shown, "|K|relayed by →|\"نعم\"|4 more: click a mark in the article|0|none|") {
		t.Errorf("the inspector shows %s", shown)
	}
	rows[1].Tapped(&fyne.PointEvent{})
	if want := (annotate.Link{Label: "VIA", From: "s1", To: "q0"}); made.Link != want {
		t.Errorf("made is %+v, want %+v", made, want)
	}
	rows[OfferKeys].Tapped(&fyne.PointEvent{})
	if turned != 1 {
		t.Error("a click on the last row does not turn to what else there is")
	}
	i.StopOffering()
	if n := len(pressables(i)); n != 0 {
		t.Errorf("%d links are still offered", n)
	}
}

// What lies outside the text has a name in place of a text, and what is said not to
// be has a row that can be taken away.
func TestEndsOutsideTheTextAndNone(t *testing.T) {
	themed(t)
	i := NewInspector()
	test.NewTempWindow(t, i).Resize(fyne.NewSize(320, 900))
	i.EntityName = func(id model.EntityID) string { return map[model.EntityID]string{"e1": "Nadir Salim"}[id] }
	s := state(t)
	s.Document.Date.Value = "2031-10-21"
	s.Spans[0].Attributes = model.Attributes{model.NoneOf: model.ListValue("ROLE_OF")}
	s.Relations = nil
	for k, end := range []model.Argument{"AUTHOR", "t0", "entity:e1", "entity:e2", "s2"} {
		s.Relations = append(s.Relations, model.Relation{ID: model.RelationID("r" + string(rune('1'+k))), Label: "HOLDER_OF", From: end, To: "s1"})
	}
	var denied string
	i.OnUnlink = func(model.RelationID) {}
	i.OnUndeny = func(span model.SpanID, relation string) { denied = string(span) + " " + relation }
	i.ShowSpan(s, "s1")
	shown := strings.Join(texts(i), "|")
	for _, want := range []string{"the author", "the document's date (21 October 2031)", "Nadir Salim", "|e2|", "role of|none"} {
		if !strings.Contains(shown, want) {
			t.Errorf("%q is missing in %s", want, shown)
		}
	}
	crosses := pressables(i)
	crosses[len(crosses)-1].Tapped(&fyne.PointEvent{})
	if denied != "s1 ROLE_OF" {
		t.Errorf("taken away is %q", denied)
	}
}
