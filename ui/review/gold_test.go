package review

import (
	"slices"
	"testing"

	"raqim/annotate"
	"raqim/model"
	"raqim/ui/docview"
	"raqim/ui/keys"
)

// wantEdited wants the row r to be decided otherwise than by any annotator, by the reviewer.
func (d *desk) wantEdited(r row) model.Span {
	d.t.Helper()
	got := d.page.settled(r)
	if got.Decision == nil || got.Decision.Verdict != model.VerdictEdited || got.Decision.Reviewer != "rana" || got.Span == nil {
		d.t.Fatalf("decided %+v (%v, %s)", got, d.failed, d.said)
	}
	return *got.Span
}

func TestALabelIsChanged(t *testing.T) {
	d := open(t)
	d.begin()
	r := d.goTo("open cue", func(r row) bool {
		return !r.link && d.page.open[r] && d.page.compared.Items[r.index].First().Label == "CUE"
	})
	before := len(d.stored().Decisions)
	d.page.Relabel("SPEAKER")
	if got := d.wantEdited(r); got.Label != "SPEAKER" {
		t.Errorf("it is %s", got.Label)
	}
	d.page.Perform(keys.Undo)
	d.page.Perform(keys.Undo)
	if got := len(d.stored().Decisions); got != before {
		t.Errorf("undone there are %d decisions of %d", got, before)
	}
}

// What is linked in gold can be unlinked there, which is a decision of the reviewer like any.
func TestALinkOfGoldIsTakenAwayAndItsFlagsAreSet(t *testing.T) {
	d := open(t)
	d.begin()
	d.types("o")
	r := d.goTo("link in gold", func(r row) bool { return r.link && d.page.settled(r).Relation != nil })
	id := d.page.settled(r).Relation.ID
	d.page.inspector.OnFlag(id, "implicit", true)
	if got := d.page.settled(r); got.Decision.Verdict != model.VerdictEdited || !got.Relation.Attributes["implicit"].Flag() {
		t.Errorf("with a flag it is %+v (%v)", got, d.failed)
	}
	d.page.inspector.OnUnlink(id)
	if got := d.page.settled(r); got.Relation != nil || got.Decision.Verdict != model.VerdictNeither || got.Decision.Reviewer != "rana" {
		t.Errorf("taken away it is %+v (%v)", got, d.failed)
	}
}

// What needs the article is done there: at the span of gold, which an open item gets first.
func TestThePageLeadsToTheArticle(t *testing.T) {
	d := open(t)
	d.begin()
	r := d.goTo("open item", func(r row) bool { return !r.link && d.page.open[r] && d.page.has(r, 0) })
	words := d.page.compared.Items[r.index].First()
	d.types("ه")
	if want := (Place{Words: model.Range{Start: words.Start(), End: words.End()}}); d.place != want || d.asked != "" {
		t.Errorf("it leads to %+v for %q", d.place, d.asked)
	}
	decided := len(d.stored().Decisions)
	plain := d.goTo("open quote", func(r row) bool {
		return !r.link && d.page.open[r] && d.page.compared.Items[r.index].First().Label == "QUOTE"
	})
	d.page.Perform(keys.SpanEntity)
	if d.asked != "" || d.page.settled(plain).Decision != nil || len(d.stored().Decisions) != decided {
		t.Errorf("for the entity of a quote it leads to %+v: %s", d.place, d.said)
	}
	d.goTo("item", func(x row) bool { return x == r })
	d.page.Perform(keys.Link)
	if d.place != (Place{Span: d.page.goldAtHand()}) || d.place.Span == "" || d.asked != keys.Link {
		t.Errorf("for a link it leads to %+v for %q", d.place, d.asked)
	}
	d.window.Canvas().Focus(d.page.panes.whole)
	d.page.panes.whole.SetSelection(40, 60)
	d.types("٣")
	if want := (Place{Words: model.Range{Start: 40, End: 60}}); d.place != want || d.asked != "3" {
		t.Errorf("for a label it leads to %+v for %q", d.place, d.asked)
	}
}

// What the reviewer marked and nobody else stands in the article of the page, too.
func TestWhatWasAddedIsShown(t *testing.T) {
	d := open(t)
	d.begin()
	event, err := d.page.work.Gold.Do(annotate.AddSpan{Label: "CUE", Parts: []model.Range{{Start: 40, End: 43}}})
	if err != nil {
		t.Fatal(err)
	}
	id := addedID + string(event.Spans[0])
	for name, source := range map[string]shown{"the whole": d.page.whole(), "gold": d.page.versionMarks(len(d.page.compared.Sets))} {
		if !slices.ContainsFunc(source.Between(nil, 40, 43), func(m docview.Mark) bool { return m.ID == id }) {
			t.Errorf("%s does not show it", name)
		}
	}
	d.page.clicked(id)
	if d.place.Span != event.Spans[0] {
		t.Errorf("a click leads to %+v", d.place)
	}
}
