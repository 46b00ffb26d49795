package review

import (
	"strings"
	"testing"

	"raqim/model"
	"raqim/ui/keys"
)

// alone begins the review of a2's work alone.
func alone(t *testing.T) *desk {
	d := open(t)
	d.page.begin.sets[0].SetChecked(false)
	d.begin()
	if !d.page.alone() || !d.chosen.Single {
		t.Fatalf("compared are %d sets", len(d.page.compared.Sets))
	}
	return d
}

// The work of one annotator is read with all its values, corrected, and the rest accepted at once.
func TestTheWorkOfOneIsCorrectedAndAccepted(t *testing.T) {
	d := alone(t)
	quote := d.goTo("quote", func(r row) bool { return !r.link && d.page.compared.Items[r.index].First().Label == "QUOTE" })
	if values := d.page.values(quote.index, 0); len(values) < len(d.page.compared.Items[quote.index].First().Attributes)-1 {
		t.Errorf("of %v it says %q", d.page.compared.Items[quote.index].First().Attributes, values)
	}
	d.types("e")
	if hand, _ := d.page.hand(); hand != quote || d.window.Canvas().Focused() == d.page.Focus() || !d.page.inspector.Visible() {
		t.Errorf("row %v is edited, the keys are at %T", hand, d.window.Canvas().Focused())
	}
	d.page.Perform(keys.EndBack)
	d.wantEdited(quote)
	d.window.Canvas().Focus(d.page.list)
	slip := d.goTo("cue", func(r row) bool {
		return !r.link && d.page.open[r] && d.page.compared.Items[r.index].First().Label == "CUE"
	})
	d.types("s0")
	d.types("k1")
	if len(d.page.open) > 0 {
		t.Errorf("%d are left: %s %v", len(d.page.open), d.said, d.failed)
	}
	if got := d.decision(slip); got.Verdict != model.VerdictNeither || got.Reason != model.ReasonSlip {
		t.Errorf("what was dropped is %+v", got)
	}
	if p := d.page.differs(slip); p != "" {
		t.Errorf("of one it says that it differs in %q", p)
	}
	d.page.Perform(keys.ToggleDone)
	gold := d.stored()
	if gold.Set.State != model.SetDone || len(gold.Spans) != len(d.page.compared.Items)-1 {
		t.Errorf("gold is %s with %d spans of %d", gold.Set.State, len(gold.Spans), len(d.page.compared.Items))
	}
}

func TestWorkIsSentBack(t *testing.T) {
	d := alone(t)
	d.note = "Look at the edges again."
	d.types("ص")
	if d.back != d.note || !strings.Contains(d.said, "a2") {
		t.Errorf("sent back with %q: %s", d.back, d.said)
	}
	both := open(t)
	both.begin()
	both.types("w")
	if both.back != "" {
		t.Error("the work of two is sent back")
	}
}
