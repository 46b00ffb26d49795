package annotate

import (
	"slices"
	"testing"

	"raqim/assets"
	"raqim/model"
)

func TestUnmarkedPlaces(t *testing.T) {
	s := open(t, newMemory(t), "a1")
	do(t, s, AddSpan{Label: "SPEAKER", Parts: []model.Range{{Start: 4, End: 8}, {Start: 12, End: 16}}})
	places := []model.Range{{Start: 0, End: 4}, {Start: 4, End: 8}, {Start: 6, End: 10}, {Start: 8, End: 12}, {Start: 9, End: 12}, {Start: 20, End: 22}}
	if got := s.State().Unmarked("SPEAKER", places); !slices.Equal(got, []model.Range{{Start: 0, End: 4}, {Start: 8, End: 12}, {Start: 20, End: 22}}) {
		t.Errorf("unmarked are %v", got)
	}
	if got := s.State().Unmarked("CUE", places[1:2]); !slices.Equal(got, places[1:2]) {
		t.Errorf("of another label unmarked are %v", got)
	}
}

func TestWhatAnotherOccurrenceHasToo(t *testing.T) {
	schema, err := model.ParseSchema(assets.DefaultSchema())
	if err != nil {
		t.Fatal(err)
	}
	span := model.Span{Label: "TIMEX3", Attributes: model.Attributes{
		"type": model.TextValue("DATE"), "value": model.TextValue("2031-10-21"),
		"anchorTimeID": model.TextValue("t0"), "functionInDocument": model.TextValue("PUBLICATION_TIME"),
	}}
	want := model.Attributes{"type": model.TextValue("DATE"), "value": model.TextValue("2031-10-21")}
	if got := Repeated(schema, span); !got.Equal(want) {
		t.Errorf("repeated are %v", got)
	}
}
