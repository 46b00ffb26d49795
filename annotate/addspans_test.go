package annotate

import (
	"testing"

	"raqim/model"
)

func TestAddSpansIsOneAction(t *testing.T) {
	m := newMemory(t)
	s := open(t, m, "a1")
	do(t, s, AddSpan{Label: "CUE", Parts: at(0, 3)})
	do(t, s, AddSpan{Label: "QUOTE", Parts: at(4, 10)})
	event, err := s.Do(AddSpans{Label: "CUE", Places: [][]model.Range{at(0, 3), at(4, 10), at(12, 15), at(4, 10), {{Start: 4, End: 6}, {Start: 8, End: 10}}}})
	if err != nil {
		t.Fatal(err)
	}
	if len(event.Spans) != 3 || event.Spans[0] != "s3" || event.Spans[2] != "s5" {
		t.Errorf("it made %v, want s3 to s5: what is marked so already, and what comes twice, is left out", event.Spans)
	}
	if _, ok, err := s.Undo(); !ok || err != nil || len(s.State().Spans) != 2 {
		t.Errorf("one undo leaves %d spans, want 2 (%v)", len(s.State().Spans), err)
	}
}

func TestAddSpansTakesDefaultsAndChangesAllOrNothing(t *testing.T) {
	m := newMemory(t)
	s := open(t, m, "a1")
	do(t, s, AddSpans{Label: "SPEAKER", Places: [][]model.Range{at(0, 3), at(4, 10)}})
	for _, span := range s.State().Spans {
		if span.Attributes["mention_type"].String() != "NAME" || span.Provenance.By != model.ByHand {
			t.Errorf("span = %+v", span)
		}
	}
	before := len(m.journal)
	if event, err := s.Do(AddSpans{Label: "SPEAKER", Places: [][]model.Range{at(0, 3)}}); err != nil || event.Seq != 0 {
		t.Errorf("marking what is marked: %+v, %v", event, err)
	}
	if _, err := s.Do(AddSpans{Label: "CUE", Places: [][]model.Range{at(0, 3), at(0, 999)}}); model.CodeOf(err) != model.Invalid {
		t.Errorf("a place outside the text: %v", err)
	}
	if len(m.journal) != before {
		t.Error("something was written")
	}
}
