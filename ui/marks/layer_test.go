package marks_test

import (
	"slices"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"raqim/annotate"
	"raqim/assets"
	"raqim/model"
	"raqim/ui/marks"
	"raqim/ui/text/paint"
)

// textLength is short enough that spans lie over each other, and long enough that most
// do not.
const textLength = 3000

// randomSpan is a span of one part or two, now and then a very long one.
func randomSpan(t *rapid.T, id int) *model.Span {
	length := rapid.SampledFrom([]int{1, 2, 7, 30, 200, textLength}).Draw(t, "length")
	start := rapid.IntRange(0, textLength-1).Draw(t, "start")
	end := min(textLength, start+length)
	parts := []model.Range{{Start: model.Offset(start), End: model.Offset(end)}}
	if end-start > 5 && rapid.Bool().Draw(t, "two parts") {
		parts = []model.Range{{Start: model.Offset(start), End: model.Offset(start + 2)}, {Start: model.Offset(end - 2), End: model.Offset(end)}}
	}
	s := span("s"+strconv.Itoa(id), rapid.SampledFrom([]string{"QUOTE", "SPEAKER", "CUE", "EXCLUDE"}).Draw(t, "label"), parts...)
	return &s
}

// wantMarks compares what a layer gives for a range with the marks of all spans.
func wantMarks(t *rapid.T, l *marks.Layer, s *model.Schema, spans []model.Span, start, end int) {
	t.Helper()
	type shown struct {
		ID   model.SpanID
		Mark paint.Mark
	}
	var want, got []shown
	for i, m := range marks.Of(s, spans, marks.Options{}) {
		if from, to := m.Span(); from < end && to > start {
			m.Lane = min(m.Lane, paint.MaxLanes)
			want = append(want, shown{spans[i].ID, m})
		}
	}
	for span, m := range l.Between(start, end) {
		got = append(got, shown{span.ID, m})
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Fatalf("the marks in %d-%d: %s", start, end, diff)
	}
}

// Whatever spans come, go and change, one or several at a time, and wherever one looks in
// between, a layer gives the marks and lanes that are made of all spans at once.
func TestLayerFollowsChanges(t *testing.T) {
	s, err := model.ParseSchema(assets.DefaultSchema())
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(rt *rapid.T) {
		var state annotate.State
		next := 1
		fresh := func() *model.Span {
			next++
			return randomSpan(rt, next)
		}
		var first []model.Change
		for range rapid.IntRange(0, 200).Draw(rt, "spans") {
			first = append(first, model.Change{Span: &model.Edit[model.Span]{After: fresh()}})
		}
		state = state.Apply(first)
		l := marks.NewLayer(s, state.Spans, marks.Options{})
		for range rapid.IntRange(0, 15).Draw(rt, "actions") {
			var changes []model.Change
			after := state
			for range rapid.IntRange(1, 3).Draw(rt, "changes") {
				var e model.Edit[model.Span]
				if n := len(after.Spans); n > 0 && rapid.Bool().Draw(rt, "of one there") {
					before := after.Spans[rapid.IntRange(0, n-1).Draw(rt, "which")]
					e.Before = &before
				}
				if e.Before == nil || rapid.Bool().Draw(rt, "to another") {
					e.After = fresh()
				}
				if e.Before != nil && e.After != nil {
					e.After.ID = e.Before.ID
				}
				changes = append(changes, model.Change{Span: &e})
				after = after.Apply(changes[len(changes)-1:])
			}
			if rapid.Bool().Draw(rt, "undone") {
				changes = append(changes, model.Inverse(changes)...)
				after = after.Apply(changes[len(changes)/2:])
			}
			state = after
			l.Change(state.Spans, changes)
			if rapid.Bool().Draw(rt, "looked at") {
				start := rapid.IntRange(0, textLength).Draw(rt, "from")
				wantMarks(rt, l, s, state.Spans, start, start+rapid.SampledFrom([]int{0, 1, 300, textLength}).Draw(rt, "to"))
			}
		}
		wantMarks(rt, l, s, state.Spans, 0, textLength)
	})
}

// A page costs what is on it: of very many spans a layer makes marks of those that meet it, wherever it is,
// also under one that covers all.
func TestLayerMakesFew(t *testing.T) {
	spans := []model.Span{span("s1", "QUOTE", model.Range{Start: 0, End: 1_000_000})}
	for i := range 10_000 {
		spans = append(spans, span("s"+strconv.Itoa(i+2), "CUE", model.Range{Start: model.Offset(i * 90), End: model.Offset(i*90 + 40)}))
	}
	slices.SortFunc(spans, model.CompareSpans)
	l := marks.NewLayer(schema(t), spans, marks.Options{})
	for start := 0; start < 900_000; start += 77_777 {
		n := 0
		for range l.Between(start, start+3000) {
			n++
		}
		if n > 36 {
			t.Fatalf("%d marks for %d-%d, which holds 35", n, start, start+3000)
		}
	}
}
