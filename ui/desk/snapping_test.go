package desk

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"raqim/model"
	"raqim/ui/keys"
)

// shownRange is the place that the status line shows.
func shownRange(d *desk) string {
	_, where := d.status.Shown()
	place, _, _ := strings.Cut(where, " ")
	return place
}

func TestASelectionIsMarkedAsTheWindowShowsIt(t *testing.T) {
	for _, c := range []struct {
		selected string
		key      rune
		want     string
	}{
		{"ادر سل", '1', "نادر سليم"},
		{" نادر سليم: ", '1', "نادر سليم"},
		{"\"نرفض أي خط جديد\".\n", '4', "\"نرفض أي خط جديد\""},
		{"قال", '3', "قال"},
	} {
		d := open(t, project(t))
		want := choose(t, d, c.want)
		selected := choose(t, d, c.selected)
		start, end := d.view.Echo()
		if shown := shownRange(d); shown != want.String() {
			t.Errorf("%q: the status line shows %s, want %v", c.selected, shown, want)
		}
		if under := (model.Range{Start: model.Offset(start), End: model.Offset(end)}); selected == want != (under.Len() == 0) || selected != want && under != want {
			t.Errorf("%q: %v is underlined, want %v", c.selected, under, want)
		}
		d.view.TypedRune(c.key)
		if got := only(t, d).Parts[0]; got != want || !strings.Contains(d.status.Said(), "marked") {
			t.Errorf("%q: marked is %v, want %v; the window says %q", c.selected, got, want, d.status.Said())
		}
		if start, end := d.view.Echo(); start != end {
			t.Errorf("%q: the line under the words stays", c.selected)
		}
	}
}

func TestWhatALabelAsksForIsSaid(t *testing.T) {
	d := open(t, project(t))
	want := choose(t, d, "نرفض أي خط جديد")
	choose(t, d, "\"نرفض أي خط جديد\"")
	d.view.TypedRune('6')
	if got := only(t, d).Parts[0]; got != want || !strings.Contains(d.status.Said(), "as the guidelines ask: “\u2067نرفض أي خط جديد\u2069”") {
		t.Errorf("marked is %v, want %v; the window says %q", got, want, d.status.Said())
	}
}

func TestExactEdgesMarkWhatIsSelected(t *testing.T) {
	d := open(t, project(t))
	want := choose(t, d, "ادر سليم: ")
	pressCtrl(d, fyne.KeyE, fyne.KeyModifierShift)
	if shown := shownRange(d); shown != want.String() || !d.items[keys.ExactEdges].Checked {
		t.Errorf("the status line shows %s, want %v", shown, want)
	}
	if start, end := d.view.Echo(); start != end {
		t.Errorf("%d-%d is underlined", start, end)
	}
	d.view.TypedRune('1')
	if got := only(t, d).Parts[0]; got != want {
		t.Errorf("marked is %v, want %v", got, want)
	}
	pressCtrl(d, fyne.KeyE, fyne.KeyModifierShift)
	choose(t, d, "قا")
	d.view.TypedRune('3')
	if got := spansOf(d)[0].Parts[0]; got.Len() != 3 || d.items[keys.ExactEdges].Checked {
		t.Errorf("without exact edges marked is %v", got)
	}
}

func TestADigitMarksTheWordAtTheCaretButNotTwice(t *testing.T) {
	d := open(t, project(t))
	want := choose(t, d, "نادر")
	caret := int(want.Start) + 2
	d.view.SetSelection(caret, caret)
	d.showSelection()
	if shown := shownRange(d); shown != want.String() {
		t.Errorf("the status line shows %s, want %v", shown, want)
	}
	d.view.TypedRune('1')
	d.view.TypedRune('2')
	d.view.SetSelection(caret, caret)
	d.view.TypedRune('2')
	if said := d.status.Said(); !strings.Contains(said, "let go of the span") {
		t.Errorf("at the span at hand the window says %q", said)
	}
	if got := only(t, d); got.Parts[0] != want || got.Label != "SPEAKER" {
		t.Errorf("the span is %s %v, want %v", got.Label, got.Parts, want)
	}
	next := choose(t, d, "سليم")
	d.view.SetSelection(int(next.End), int(next.End))
	d.showSelection()
	if shown := shownRange(d); shown != next.String() {
		t.Errorf("beside the span at hand the status line shows %s, want %v", shown, next)
	}
	d.view.TypedRune('1')
	if spans := spansOf(d); len(spans) != 2 || spans[1].Parts[0] != next {
		t.Errorf("the spans are %v", spans)
	}
	quote := choose(t, d, "\"نرفض")
	d.takeInHand("", false)
	d.view.SetSelection(int(quote.Start)-1, int(quote.Start)-1)
	d.showSelection()
	d.view.TypedRune('1')
	if said := d.status.Said(); len(spansOf(d)) != 2 || !strings.Contains(said, "Select text first") {
		t.Errorf("between a colon and a blank the spans are %v; the window says %q", spansOf(d), said)
	}
}

func TestEdgesGoFromWordToWord(t *testing.T) {
	d := marked(t, "نادر", '1')
	first := only(t, d).Parts[0]
	both := choose(t, d, "المتحدث نادر سليم")
	d.view.SetSelection(int(first.End), int(first.End))
	for _, c := range []struct {
		do   keys.Action
		want model.Range
	}{
		{keys.EndForth, model.Range{Start: first.Start, End: both.End}},
		{keys.EndForth, model.Range{Start: first.Start, End: both.End + 1}}, // the colon
		{keys.EndBack, model.Range{Start: first.Start, End: both.End}},
		{keys.StartBack, model.Range{Start: both.Start + 2, End: both.End}}, // the article's stem
		{keys.StartBack, both},
		{keys.StartForth, model.Range{Start: both.Start + 2, End: both.End}},
		{keys.EndBack, model.Range{Start: both.Start + 2, End: first.End}},
	} {
		d.perform(c.do)
		if got := only(t, d).Parts[0]; got != c.want {
			t.Fatalf("after %s the span is %v, want %v; the window says %q", c.do, got, c.want, d.status.Said())
		}
	}
}
