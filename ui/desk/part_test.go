package desk

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"raqim/model"
	"raqim/ui/keys"
)

func TestASelectionJoinsTheSpanAtHandAndLeavesIt(t *testing.T) {
	d := marked(t, "نرفض", '4')
	first := only(t, d).Parts[0]
	second := choose(t, d, "جديد")
	pressCtrl(d, fyne.KeyG, 0)
	if got := only(t, d).Parts; !slices.Equal(got, []model.Range{first, second}) {
		t.Fatalf("the parts are %v; the window says %q", got, d.status.Said())
	}
	if start, end := d.view.Selection(); start != end || !strings.Contains(d.status.Said(), "2 parts") {
		t.Errorf("%d-%d is selected; the window says %q", start, end, d.status.Said())
	}
	choose(t, d, "جديد")
	pressCtrl(d, fyne.KeyG, fyne.KeyModifierShift)
	if got := only(t, d).Parts; !slices.Equal(got, []model.Range{first}) {
		t.Fatalf("the parts are %v; the window says %q", got, d.status.Said())
	}
	d.perform(keys.Undo)
	d.perform(keys.Undo)
	if got := only(t, d).Parts; !slices.Equal(got, []model.Range{first}) {
		t.Errorf("after two undos the parts are %v", got)
	}
}

func TestWhatIsTakenAwayTakesTheBlanksAroundIt(t *testing.T) {
	d := marked(t, "نرفض أي خط جديد", '4')
	before := only(t, d).Parts[0]
	cut := choose(t, d, "ي خ") // أي خط
	d.perform(keys.RemovePart)
	want := []model.Range{{Start: before.Start, End: cut.Start - 2}, {Start: cut.End + 2, End: before.End}}
	if got := only(t, d).Parts; !slices.Equal(got, want) {
		t.Fatalf("the parts are %v, want %v; the window says %q", got, want, d.status.Said())
	}
	d.perform(keys.Undo)
	d.perform(keys.ExactEdges)
	choose(t, d, "ي خ")
	d.perform(keys.RemovePart)
	want = []model.Range{{Start: before.Start, End: cut.Start}, {Start: cut.End, End: before.End}}
	if got := only(t, d).Parts; !slices.Equal(got, want) {
		t.Errorf("with exact edges the parts are %v, want %v", got, want)
	}
}

func TestWordsBesideAPartJoinIt(t *testing.T) {
	for _, exact := range []bool{false, true} {
		d := marked(t, "أي", '4')
		if exact {
			d.perform(keys.ExactEdges)
		}
		want := []model.Range{choose(t, d, "نرفض أي خط")}
		if exact {
			want = []model.Range{choose(t, d, "نرفض"), choose(t, d, "أي"), choose(t, d, "خط")}
		}
		for _, words := range []string{"نرفض", "خط"} {
			choose(t, d, words)
			d.perform(keys.AddPart)
		}
		if got := only(t, d).Parts; !slices.Equal(got, want) {
			t.Errorf("exact %v: the parts are %v, want %v", exact, got, want)
		}
	}
}

func TestPartsAreNotChangedByMistake(t *testing.T) {
	d := marked(t, "نادر سليم", '1')
	want := only(t, d)
	for _, c := range []struct {
		words  string
		action keys.Action
		says   string
	}{
		{"نادر", keys.AddPart, "already"},
		{"قال", keys.RemovePart, "not in"},
		{"المتحدث نادر سليم", keys.RemovePart, "Delete"},
		{"", keys.AddPart, "Select the words"},
	} {
		choose(t, d, c.words)
		d.perform(c.action)
		if got := only(t, d); !got.Equal(want) || !strings.Contains(d.status.Said(), c.says) {
			t.Errorf("%s with %q: the span is %v; the window says %q", c.action, c.words, got.Parts, d.status.Said())
		}
	}
	d.takeInHand("", false)
	choose(t, d, "قال")
	d.perform(keys.AddPart)
	if !strings.Contains(d.status.Said(), "No span at hand") {
		t.Errorf("without a span the window says %q", d.status.Said())
	}
}

func TestEdgesOfThePartAtTheCaretMove(t *testing.T) {
	d := marked(t, "نرفض", '4')
	first := only(t, d).Parts[0]
	second := choose(t, d, "خط")
	d.perform(keys.AddPart)
	d.perform(keys.ExactEdges)
	d.perform(keys.EndBack)
	d.goToPart(first)
	d.perform(keys.StartForth)
	first.Start++
	second.End--
	if got := only(t, d).Parts; !slices.Equal(got, []model.Range{first, second}) {
		t.Fatalf("the parts are %v, want %v and %v", got, first, second)
	}
	for range second.Start - first.End {
		d.perform(keys.EndForth)
	}
	if got := only(t, d).Parts; !slices.Equal(got, []model.Range{{Start: first.Start, End: second.End}}) {
		t.Errorf("an edge that reaches the next part leaves %v", got)
	}
}

func TestSpansAtTheCaretAreChosenByKey(t *testing.T) {
	d := marked(t, "نرفض أي خط جديد", '4')
	quote := d.atHand
	choose(t, d, "خط جديد")
	d.view.TypedRune('6')
	target := d.atHand
	choose(t, d, "جديد")
	d.view.TypedRune('7')
	stance := d.atHand
	d.takeInHand("", false)
	for i, want := range []model.SpanID{stance, target, quote, stance} {
		pressCtrl(d, fyne.KeyU, 0)
		if d.atHand != want {
			t.Fatalf("after %d times %q is at hand, want %q", i+1, d.atHand, want)
		}
	}
	if _, where := d.status.Shown(); !strings.HasSuffix(where, "1 of 3 here") {
		t.Errorf("the status line shows %q", where)
	}
	d.view.SetSelection(0, 0)
	d.perform(keys.NextHere)
	if d.atHand != stance || !strings.Contains(d.status.Said(), "No span at the caret") {
		t.Errorf("elsewhere %q is at hand; the window says %q", d.atHand, d.status.Said())
	}
}
