package annotate

import (
	"testing"

	"raqim/model"
)

func value(s *Session, id model.SpanID, name string) string {
	span, _ := s.State().Span(id)
	return span.Attributes[name].String()
}

// quoted has three quotes of which s3 and s2 repeat s1, s2 with two voices.
func quoted(t *testing.T) *Session {
	t.Helper()
	s := open(t, newMemory(t), "a1")
	do(t, s, AddSpan{Label: "QUOTE", Parts: at(0, 3)})
	do(t, s, AddSpan{Label: "QUOTE", Parts: at(4, 8)})
	do(t, s, AddSpan{Label: "QUOTE", Parts: at(9, 10)})
	do(t, s, AddSpan{Label: "SPEAKER", Parts: at(12, 15)})
	do(t, s, AddSpan{Label: "SPEAKER", Parts: at(18, 20)})
	do(t, s, SetAttribute{ID: "s2", Name: "repeats", Value: model.TextValue("s1")})
	do(t, s, SetAttribute{ID: "s3", Name: "repeats", Value: model.TextValue("s1")})
	do(t, s, SetAttribute{ID: "s2", Name: "voices", Value: model.ListValue("s4", "s5")})
	return s
}

func TestATargetThatGoesTakesReferencesAlong(t *testing.T) {
	for name, c := range map[string]Command{"removed": RemoveSpan{ID: "s1"}, "relabelled": SetLabel{ID: "s1", Label: "CUE"}} {
		s := quoted(t)
		do(t, s, c)
		if value(s, "s2", "repeats")+value(s, "s3", "repeats") != "" {
			t.Errorf("%s, it is still pointed to", name)
		}
		if _, _, err := s.Undo(); err != nil || value(s, "s2", "repeats") != "s1" || value(s, "s3", "repeats") != "s1" {
			t.Errorf("%s: one undo does not bring the references back: %v", name, err)
		}
	}
	s := quoted(t)
	do(t, s, RemoveSpan{ID: "s4"})
	if got := value(s, "s2", "voices"); got != "s5" {
		t.Errorf("of two voices %q is left", got)
	}
	do(t, s, RemoveSpan{ID: "s5"})
	if span, _ := s.State().Span("s2"); len(span.Attributes["voices"].Items()) != 0 || value(s, "s2", "repeats") != "s1" {
		t.Errorf("left are %v", span.Attributes)
	}
}

func TestReferencesThatAreRefused(t *testing.T) {
	s := quoted(t)
	for _, to := range []string{"s2", "s4", "s9", "AUTHOR", "x"} { // itself, another label, nothing
		if _, err := s.Do(SetAttribute{ID: "s2", Name: "repeats", Value: model.TextValue(to)}); model.CodeOf(err) != model.Invalid || err == nil {
			t.Errorf("to %s: %v", to, err)
		}
	}
	if _, err := s.Do(SetAttribute{ID: "s2", Name: "voices", Value: model.ListValue("t0")}); model.CodeOf(err) != model.Invalid || err == nil {
		t.Errorf("a voice that is a date: %v", err)
	}
	do(t, s, SetAttribute{ID: "s2", Name: "repeats", Value: model.TextValue("t0")})
}

func TestReferableNearestFirst(t *testing.T) {
	s := quoted(t)
	quote, _ := s.State().Schema.SpanType("QUOTE")
	repeats, _ := quote.Attribute("repeats")
	var got []model.SpanID
	for _, span := range s.State().Referable("s3", repeats) {
		got = append(got, span.ID)
	}
	if len(got) != 2 || got[0] != "s2" || got[1] != "s1" {
		t.Errorf("referable are %v", got)
	}
}
