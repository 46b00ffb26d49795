package annotate

import (
	"testing"

	"raqim/model"
)

func TestADateIsOneActionAndNoSet(t *testing.T) {
	m := newMemory(t)
	s := open(t, m, "a1")
	date := model.Date{Value: "2031-10-21", Status: model.DateExplicit, Evidence: "21/10/2031"}
	do(t, s, SetDate{date})
	if got := s.State(); got.Document.Date != date || got.HasSet || len(m.journal) != 1 || m.journal[0].Action != "set_date" {
		t.Errorf("after it the date is %+v, has a set: %v, the journal has %d", got.Document.Date, got.HasSet, len(m.journal))
	}
	do(t, s, SetDate{date})
	if len(m.journal) != 1 {
		t.Error("the same date again is in the journal")
	}
	if _, err := s.Do(SetDate{model.Date{Value: "2031-02-29", Status: model.DateExplicit}}); model.CodeOf(err) != model.Invalid {
		t.Errorf("a day that does not exist gives %v", err)
	}
	if _, _, err := s.Undo(); err != nil || s.State().Document.Date != (model.Date{Status: model.DateMissing}) {
		t.Errorf("after undo the date is %+v (%v)", s.State().Document.Date, err)
	}
}

func TestPropertiesChangeTogether(t *testing.T) {
	m := newMemory(t)
	s := open(t, m, "a1")
	before := PropertiesOf(s.State().Document)
	after := SetProperties{Language: "fa-AF", Direction: model.DirectionRTL, Source: "a", Publisher: "b", URL: "c", Note: "d"}
	do(t, s, after)
	if got := PropertiesOf(s.State().Document); got != after || len(m.journal) != 1 || s.State().HasSet {
		t.Errorf("after it there is %+v, the journal has %d", got, len(m.journal))
	}
	wrong := after
	wrong.Language = "لغة"
	if _, err := s.Do(wrong); model.CodeOf(err) != model.Invalid || PropertiesOf(s.State().Document) != after {
		t.Errorf("a language that is none gives %v", err)
	}
	if _, _, err := s.Undo(); err != nil || PropertiesOf(s.State().Document) != before {
		t.Errorf("after undo there is %+v (%v)", PropertiesOf(s.State().Document), err)
	}
}
