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
	var made annotate.Link
	i.OnLink = func(l annotate.Link) { made = l }
	i.ShowSpan(s, "s1")
	i.OfferLinks("Link to", s.Links("s1"))
	rows := pressables(i)
	if len(rows) != 18 || keys.Choice(18) != "" {
		t.Fatalf("%d links are offered", len(rows))
	}
	shown := strings.Join(texts(i), "|")
	if !strings.Contains(shown, "|l|spoken to →|\"نعم\"|3 more: click a mark in the article|") {
		t.Errorf("the inspector shows %s", shown)
	}
	rows[1].Tapped(&fyne.PointEvent{})
	if want := (annotate.Link{Label: "VIA", From: "s1", To: "q0"}); made != want {
		t.Errorf("made is %+v, want %+v", made, want)
	}
	i.OfferLinks("", nil)
	if n := len(pressables(i)); n != 0 {
		t.Errorf("%d links are still offered", n)
	}
}
