package annotate

import (
	"slices"
	"testing"

	"raqim/model"
)

func TestPartsAreAddedAndTakenAwayAndUndone(t *testing.T) {
	s := open(t, newMemory(t), "a1")
	do(t, s, AddSpan{Label: "QUOTE", Parts: at(4, 10)})
	do(t, s, AddPart{ID: "s1", Part: model.Range{Start: 13, End: 15}})
	do(t, s, AddPart{ID: "s1", Part: model.Range{Start: 15, End: 18}})
	do(t, s, RemovePart{ID: "s1", Part: model.Range{Start: 6, End: 8}})
	want := [][]model.Range{
		{{Start: 4, End: 6}, {Start: 8, End: 10}, {Start: 13, End: 18}},
		{{Start: 4, End: 10}, {Start: 13, End: 18}},
		{{Start: 4, End: 10}, {Start: 13, End: 15}},
		{{Start: 4, End: 10}},
	}
	for i, parts := range want {
		if got := s.State().Spans[0].Parts; !slices.Equal(got, parts) {
			t.Fatalf("after %d undone the parts are %v, want %v", i, got, parts)
		}
		if _, ok, err := s.Undo(); !ok || err != nil {
			t.Fatal(ok, err)
		}
	}
}

func TestPartsThatCannotBe(t *testing.T) {
	s := open(t, newMemory(t), "a1")
	do(t, s, AddSpan{Label: "QUOTE", Parts: at(4, 10)})
	for _, c := range []Command{
		AddPart{ID: "s1", Part: model.Range{Start: 9, End: 9}},
		AddPart{ID: "s1", Part: model.Range{Start: 9, End: 900}},
		AddPart{ID: "s2", Part: model.Range{Start: 12, End: 14}},
		RemovePart{ID: "s2", Part: model.Range{Start: 12, End: 14}},
		RemovePart{ID: "s1", Part: model.Range{Start: 0, End: 10}},
	} {
		if event, err := s.Do(c); err == nil || event.Seq != 0 {
			t.Errorf("%s %+v was done", c.Action(), c)
		}
	}
	if event, err := s.Do(RemovePart{ID: "s1", Part: model.Range{Start: 12, End: 14}}); err != nil || event.Seq != 0 {
		t.Errorf("taking away what is not there: %+v, %v", event, err)
	}
}

func TestSpansThatACaretStandsIn(t *testing.T) {
	s := open(t, newMemory(t), "a1")
	do(t, s, AddSpan{Label: "QUOTE", Parts: []model.Range{{Start: 4, End: 10}, {Start: 13, End: 20}}}) // s1
	do(t, s, AddSpan{Label: "SPEAKER", Parts: at(6, 8)})                                               // s2
	do(t, s, AddSpan{Label: "CUE", Parts: at(8, 10)})                                                  // s3
	for _, c := range []struct {
		caret model.Offset
		want  []model.SpanID
	}{
		{3, nil},
		{4, []model.SpanID{"s1"}},
		{6, []model.SpanID{"s2", "s1"}},
		{8, []model.SpanID{"s2", "s3", "s1"}},
		{10, []model.SpanID{"s3", "s1"}},
		{11, nil},
		{20, []model.SpanID{"s1"}},
	} {
		var got []model.SpanID
		for _, span := range s.State().SpansAround(c.caret) {
			got = append(got, span.ID)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("around %d: %v, want %v", c.caret, got, c.want)
		}
	}
}
