package review

import (
	"testing"

	"raqim/model"
)

// Whoever comes from a figure finds what differs there in hand: each of the rows, by whoever marked
// it, before the review has begun and after.
func TestGoToWhatDiffers(t *testing.T) {
	d := open(t)
	document := d.page.state().Document.ID
	var places []model.SpanPlace
	for _, item := range d.page.compared.Items {
		if first := item.First(); item.Differs != 0 {
			places = append(places, model.SpanPlace{Document: document, Author: first.Author, Span: first.ID})
		}
	}
	if len(places) < 3 {
		t.Fatalf("only %d items differ", len(places))
	}
	last := places[len(places)-1]
	if !d.page.GoTo(last) {
		t.Error("it cannot go there before it has begun")
	}
	d.begin()
	for i := len(places) - 1; i >= 0; i-- {
		hand, ok := d.page.hand()
		item := d.page.itemOf(places[i].Author, places[i].Span)
		at := !hand.link && hand.index == item || hand.link && (d.page.compared.Links[hand.index].From.Item == item || d.page.compared.Links[hand.index].To.Item == item)
		if !ok || item < 0 || !at {
			t.Errorf("in hand is %+v, want the item %d", hand, item)
		}
		if i > 0 && !d.page.GoTo(places[i-1]) {
			t.Errorf("it cannot go to %+v", places[i-1])
		}
	}
	hand, _ := d.page.hand()
	for _, place := range []model.SpanPlace{{Document: document, Author: "nobody", Span: "s1"}, {Document: "other", Author: "a1", Span: "s1"}} {
		if now, _ := d.page.hand(); d.page.GoTo(place) || now != hand {
			t.Errorf("it goes to %+v", place)
		}
	}
}
