package marks_test

import (
	"cmp"
	"slices"
	"strconv"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"raqim/model"
	"raqim/ui/marks"
	"raqim/ui/text/paint"
)

func relation(id string, from, to model.Argument) model.Relation {
	return model.Relation{ID: model.RelationID(id), Label: "SPEAKER_OF", From: from, To: to}
}

// randomEnd is a span of n, one that is not there, or something outside the text.
func randomEnd(t *rapid.T, n int) model.Argument {
	switch i := rapid.IntRange(-3, n).Draw(t, "end"); i {
	case -3:
		return model.AuthorArgument
	case -2:
		return model.DateArgument
	case -1:
		return model.EntityArgument("e1")
	default:
		return model.SpanArgument(model.SpanID("s" + strconv.Itoa(i)))
	}
}

// In any part of the text the relations are found, each once, that have an end there.
func TestArcsBetween(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		n := rapid.IntRange(0, 12).Draw(rt, "spans")
		places := map[model.Argument][2]int{}
		var spans []model.Span
		for i := range n {
			s := randomSpan(rt, i)
			spans = append(spans, *s)
			places[model.SpanArgument(s.ID)] = [2]int{int(s.Parts[0].Start), int(s.Parts[0].End)}
		}
		slices.SortFunc(spans, model.CompareSpans)
		var relations []model.Relation
		for i := range rapid.IntRange(0, 30).Draw(rt, "relations") {
			relations = append(relations, relation("r"+strconv.Itoa(i), randomEnd(rt, n), randomEnd(rt, n)))
		}
		a := marks.NewArcs(spans, relations)
		start := rapid.IntRange(-10, textLength).Draw(rt, "start")
		end := start + rapid.SampledFrom([]int{0, 1, 300, textLength}).Draw(rt, "length")
		in := func(end2 [2]int) bool { return end2[0] < end2[1] && end2[0] >= start && end2[0] < end }
		var got, want []string
		for r := range a.Between(start, end) {
			got = append(got, string(r.ID))
			arc := a.Arc(r)
			if arc.From != places[r.From] || arc.To != places[r.To] {
				rt.Fatalf("%s goes from %v to %v, want %v, %v", r.ID, arc.From, arc.To, places[r.From], places[r.To])
			}
		}
		for _, r := range relations {
			if in(places[r.From]) || in(places[r.To]) {
				want = append(want, string(r.ID))
			}
		}
		slices.SortFunc(got, func(a, b string) int { return cmp.Or(cmp.Compare(len(a), len(b)), cmp.Compare(a, b)) })
		if diff := gocmp.Diff(want, got); diff != "" {
			rt.Fatalf("in %d-%d: %s", start, end, diff)
		}
	})
}

func TestArcOfARelation(t *testing.T) {
	spans := []model.Span{
		span("s1", "SPEAKER", model.Range{Start: 3, End: 9}),
		span("s2", "QUOTE", model.Range{Start: 12, End: 20}, model.Range{Start: 25, End: 40}),
	}
	implicit := relation("r1", "s1", "s2")
	implicit.Attributes = model.Attributes{marks.Implicit: model.FlagValue(true)}
	author := relation("r2", model.AuthorArgument, "s2")
	a := marks.NewArcs(spans, []model.Relation{implicit, author})
	if got, want := a.Arc(&implicit), (paint.Arc{From: [2]int{3, 9}, To: [2]int{12, 20}, Dashed: true}); got != want {
		t.Errorf("the arc is %+v", got)
	}
	if got, want := a.Arc(&author), (paint.Arc{To: [2]int{12, 20}}); got != want {
		t.Errorf("the arc from outside is %+v", got)
	}
	if a.Label("s2") != "QUOTE" || a.Label("s9") != "" {
		t.Errorf("the labels are %q, %q", a.Label("s2"), a.Label("s9"))
	}
	other, moved := span("s3", "CUE", model.Range{Start: 50, End: 52}), spans[0]
	moved.Parts = []model.Range{{Start: 4, End: 9}}
	for what, c := range map[string]struct {
		change model.Change
		want   bool
	}{
		"a span without relations": {model.Change{Span: &model.Edit[model.Span]{After: &other}}, false},
		"the document":             {model.Change{Document: &model.Edit[model.Document]{}}, false},
		"a span that is joined":    {model.Change{Span: &model.Edit[model.Span]{Before: &spans[0], After: &moved}}, true},
		"a relation":               {model.Change{Relation: &model.Edit[model.Relation]{Before: &implicit}}, true},
	} {
		if got := a.Outdated([]model.Change{c.change}); got != c.want {
			t.Errorf("after a change of %s: outdated %v", what, got)
		}
	}
}
