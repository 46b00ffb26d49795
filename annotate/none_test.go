package annotate

import (
	"slices"
	"testing"

	"raqim/model"
)

func none(s *Session, id model.SpanID) []string {
	span, _ := s.State().Span(id)
	return span.Attributes[model.NoneOf].Items()
}

func TestARelationTakesNoneAwayInOneAction(t *testing.T) {
	s := linked(t)
	do(t, s, SayNone{ID: "s3", Relation: "SPEAKER_OF", None: true})
	do(t, s, SayNone{ID: "s3", Relation: "CUE_OF", None: true})
	do(t, s, SayNone{ID: "s1", Relation: "SPEAKER_OF", None: true})
	if got := none(s, "s3"); !slices.Equal(got, []string{"CUE_OF", "SPEAKER_OF"}) {
		t.Fatalf("the quote says none of %v", got)
	}
	if got := s.State().Joinable("s3"); !slices.Equal(got[:2], []string{"SPEAKER_OF", "CUE_OF"}) {
		t.Errorf("joinable are %v", got)
	}
	do(t, s, AddRelation{Label: "SPEAKER_OF", From: "s1", To: "s3"})
	if quote, speaker := none(s, "s3"), none(s, "s1"); !slices.Equal(quote, []string{"CUE_OF"}) || speaker != nil {
		t.Errorf("linked, they still say none of %v, %v", quote, speaker)
	}
	if got := s.State().Joinable("s3"); slices.Contains(got, "SPEAKER_OF") {
		t.Errorf("joinable are %v", got)
	}
	if _, _, err := s.Undo(); err != nil || len(none(s, "s3")) != 2 || len(s.State().Relations) != 0 {
		t.Errorf("after one undo the quote says none of %v, relations %v, %v", none(s, "s3"), s.State().Relations, err)
	}
	do(t, s, SayNone{ID: "s3", Relation: "SPEAKER_OF"})
	do(t, s, SayNone{ID: "s3", Relation: "CUE_OF"})
	if span, _ := s.State().Span("s3"); len(span.Attributes[model.NoneOf].Items()) != 0 {
		t.Errorf("taken away it says %v", span.Attributes)
	}
}

func TestNoneThatIsRefused(t *testing.T) {
	s := linked(t)
	do(t, s, AddRelation{Label: "CUE_OF", From: "s2", To: "s3"})
	for _, tt := range []struct {
		c    Command
		code model.Code
	}{
		{SayNone{ID: "s9", Relation: "CUE_OF", None: true}, model.NotFound},
		{SayNone{ID: "s3", Relation: "CUE_OF", None: true}, model.Conflict},
		{SayNone{ID: "s3", Relation: "ROLE_OF", None: true}, model.Invalid},
		{SetAttribute{ID: "s3", Name: model.NoneOf, Value: model.ListValue("CUE_OF")}, model.Conflict},
		{SetAttribute{ID: "s3", Name: model.NoneOf, Value: model.TextValue("SPEAKER_OF")}, model.Invalid},
	} {
		if _, err := s.Do(tt.c); err == nil || model.CodeOf(err) != tt.code {
			t.Errorf("%+v: %v, want the code %s", tt.c, err, tt.code)
		}
	}
}

// A new label keeps what it can say, too.
func TestANewLabelKeepsTheNoneThatItCanSay(t *testing.T) {
	s := linked(t)
	do(t, s, SayNone{ID: "s1", Relation: "SPEAKER_OF", None: true})
	do(t, s, SayNone{ID: "s1", Relation: "ROLE_OF", None: true})
	do(t, s, SetLabel{ID: "s1", Label: "ROLE"})
	if got := none(s, "s1"); !slices.Equal(got, []string{"ROLE_OF"}) {
		t.Errorf("as a role it says none of %v", got)
	}
	do(t, s, SetLabel{ID: "s1", Label: "EXCLUDE"})
	if got := none(s, "s1"); got != nil {
		t.Errorf("excluded it says none of %v", got)
	}
}
