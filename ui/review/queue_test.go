package review

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"raqim/model"
	"raqim/ui/i18n"
	"raqim/ui/keys"
)

// settleAll decides whatever is open as the first annotator has it.
func (d *desk) settleAll() {
	d.t.Helper()
	for n := len(d.page.rows) + 9; len(d.page.open) > 0 && n > 0; n-- {
		left := len(d.page.open)
		d.types("1")
		if len(d.page.open) >= left {
			d.types("0") // a link whose place is taken
		}
	}
	if len(d.page.open) > 0 {
		d.t.Fatalf("%d are left: %s %v", len(d.page.open), d.said, d.failed)
	}
}

func TestStagesOfADocument(t *testing.T) {
	set := func(author string, kind model.SetKind, state model.SetState) model.SetInfo {
		return model.SetInfo{Set: model.Set{Author: author, Kind: kind, State: state}}
	}
	human, gold, machine := model.SetHuman, model.SetGold, model.SetMachine
	for _, c := range []struct {
		name   string
		sets   []model.SetInfo
		choice Choice
		want   stage
		names  string
	}{
		{"nobody", nil, Choice{}, stageTooFew, ""},
		{"a machine alone", []model.SetInfo{set("m", machine, model.SetDone)}, Choice{Single: true}, stageTooFew, ""},
		{"one of two", []model.SetInfo{set("a1", human, model.SetDone)}, Choice{}, stageTooFew, "a1"},
		{"the one", []model.SetInfo{set("a1", human, model.SetDone)}, Choice{Single: true}, stageReady, ""},
		{"both, one is at it", []model.SetInfo{set("a1", human, model.SetDone), set("a2", human, model.SetOpen)}, Choice{}, stageWorking, "a2"},
		{"both done", []model.SetInfo{set("a1", human, model.SetDone), set("a2", human, model.SetDone)}, Choice{}, stageReady, ""},
		{"both done, one left out", []model.SetInfo{set("a1", human, model.SetDone), set("a2", human, model.SetDone)}, Choice{Left: []string{"a1"}}, stageTooFew, "a2"},
		{"begun", []model.SetInfo{set("a1", human, model.SetDone), set("a2", human, model.SetLocked), set("gold", gold, model.SetOpen)}, Choice{}, stageBegun, ""},
		{"settled", []model.SetInfo{set("a1", human, model.SetOpen), set("gold", gold, model.SetDone)}, Choice{}, stageSettled, ""},
		{"locked", []model.SetInfo{set("gold", gold, model.SetLocked)}, Choice{}, stageSettled, ""},
	} {
		p := &Page{chosen: c.choice}
		if got, names := p.stageOf(model.DocumentInfo{Sets: c.sets}); got != c.want || strings.Join(names, " ") != c.names {
			t.Errorf("%s: stage %d of %v, want %d of %s", c.name, got, names, c.want, c.names)
		}
	}
}

// TestTheWholeProjectIsReviewed goes from the first document to the last by one key, and says how
// many are left; those that wait for an annotator are passed over.
func TestTheWholeProjectIsReviewed(t *testing.T) {
	d := open(t)
	d.begin()
	ready := d.page.queue().toReview
	if ready < 4 {
		t.Fatalf("%d documents of the sample are to be reviewed", ready)
	}
	d.page.Perform(keys.Finish)
	if d.page.queue().settled != 0 {
		t.Fatalf("a document with %d open things is settled", len(d.page.open))
	}
	d.page.Perform(keys.NextUnfinished)
	second := d.page.compared.Document
	if second == d.documents()[0].ID || len(d.page.state().Decisions) == 0 {
		t.Fatalf("the next one is %s with %d decisions by rule", second, len(d.page.state().Decisions))
	}
	for n := ready; n > 0; n-- {
		d.settleAll()
		at := d.page.compared.Document
		d.page.Perform(keys.Finish)
		q := d.page.queue()
		if q.settled != ready-n+1 || q.toReview != n-1 || n > 1 && d.page.compared.Document == at {
			t.Fatalf("then %+v, at %s: %s %v", q, d.page.compared.Document, d.said, d.failed)
		}
		if want := i18n.T("review.queue.left", "n", q.toReview); n > 1 && !strings.HasPrefix(d.said, want) {
			t.Errorf("it says %q, not %q", d.said, want)
		}
	}
	if q := d.page.queue(); q.waiting != len(d.documents())-ready || d.said != i18n.T("review.queue.none", "counts", q.counts()) {
		t.Errorf("in the end %+v: %s", q, d.said)
	}
}

func TestADocumentIsChosenFromTheList(t *testing.T) {
	d := open(t)
	d.begin()
	d.types("ب")
	list, ok := d.window.Canvas().Focused().(*documents)
	if !ok || list.Selected() >= 0 || d.page.head.Text() != d.page.queue().counts() {
		t.Fatalf("the keys are at %T; above stands %q", d.window.Canvas().Focused(), d.page.head.Text())
	}
	d.types("f")
	if d.window.Canvas().Focused() != fyne.Focusable(d.page.list) {
		t.Fatalf("then the keys are at %T", d.window.Canvas().Focused())
	}
	d.types("f")
	d.presses(fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	if want := d.documents()[2].ID; d.page.compared.Document != want || d.window.Canvas().Focused() != fyne.Focusable(d.page.list) {
		t.Errorf("document %s is shown, not %s; the keys are at %T", d.page.compared.Document, want, d.window.Canvas().Focused())
	}
	d.types("f")
	if !d.page.Escape() || d.page.documents != nil || d.page.Escape() {
		t.Error("Esc does not leave the list first")
	}
}

// The rule is chosen once: it is kept, and can be chosen anew.
func TestTheChoiceIsKept(t *testing.T) {
	d := open(t)
	d.page.begin.rule.SetSelected(byNone)
	d.begin()
	if d.chosen.Rule != byNone || d.chosen.Single || len(d.stored().Decisions) > 0 {
		t.Fatalf("kept is %+v, with %d decisions", d.chosen, len(d.stored().Decisions))
	}
	d.types("ق")
	if d.page.begin == nil || d.page.begin.rule.Selected() != byNone {
		t.Fatal("it does not ask again, with what was chosen")
	}
	d.page.begin.rule.SetSelected(bySame)
	i := slices.Index(d.page.begin.names, "confidence")
	if i < 0 {
		t.Fatalf("offered are %v", d.page.begin.names)
	}
	d.page.begin.but[i].SetChecked(true)
	d.begin()
	if len(d.stored().Decisions) == 0 {
		t.Errorf("nothing settles by itself: %s %v", d.said, d.failed)
	}
	if again := NewPage(d.page.calls); again.chosen.Rule != bySame || !slices.Equal(again.chosen.But, []string{"confidence"}) {
		t.Errorf("the next time it is %+v", again.chosen)
	}
}
