package annotate

import (
	"slices"
	"testing"

	"raqim/assets"
	"raqim/model"
)

// linked is a session with a speaker, two cues and two quotes, of which the far
// one has a part close to the speaker's.
func linked(t *testing.T) *Session {
	t.Helper()
	m := newMemory(t)
	var err error
	if m.schema, err = model.ParseSchema(assets.DefaultSchema()); err != nil {
		t.Fatal(err)
	}
	s := open(t, m, "a1")
	do(t, s, AddSpan{Label: "SPEAKER", Parts: at(4, 8)})                                               // s1
	do(t, s, AddSpan{Label: "CUE", Parts: at(0, 3)})                                                   // s2
	do(t, s, AddSpan{Label: "QUOTE", Parts: []model.Range{{Start: 9, End: 10}, {Start: 18, End: 20}}}) // s3
	do(t, s, AddSpan{Label: "QUOTE", Parts: at(12, 15)})                                               // s4
	return s
}

func TestLinksThatTheSchemaAllowsNearestFirst(t *testing.T) {
	s := linked(t)
	for _, tt := range []struct {
		span model.SpanID
		want []Link
	}{
		{"s1", []Link{
			{"SPEAKER_OF", "s1", "s3"},
			{"VIA", "s1", "s3"},
			{"ADDRESSEE_OF", "s1", "s3"},
			{"SPEAKER_OF", "s1", "s4"},
			{"VIA", "s1", "s4"},
			{"ADDRESSEE_OF", "s1", "s4"},
		}},
		{"s2", []Link{{"CUE_OF", "s2", "s3"}, {"VIA_CUE", "s2", "s3"}, {"CUE_OF", "s2", "s4"}, {"VIA_CUE", "s2", "s4"}}},
		{"s4", []Link{
			{"NESTED_IN", "s4", "s3"},
			{"NESTED_IN", "s3", "s4"},
			{"SPEAKER_OF", "s1", "s4"},
			{"VIA", "s1", "s4"},
			{"ADDRESSEE_OF", "s1", "s4"},
			{"CUE_OF", "s2", "s4"},
			{"VIA_CUE", "s2", "s4"},
		}},
		{"s9", nil},
	} {
		if got := s.State().Links(tt.span); !slices.Equal(got, tt.want) {
			t.Errorf("links of %s:\n %v, want\n %v", tt.span, got, tt.want)
		}
	}
}

// What is offered can be made, each and all, and then nothing is offered any more.
func TestEveryLinkOfferedCanBeMadeOnce(t *testing.T) {
	s := linked(t)
	for _, id := range []model.SpanID{"s1", "s4", "s2", "s3"} {
		for _, l := range s.State().Links(id) {
			do(t, s, AddRelation{Label: l.Label, From: l.From, To: l.To})
		}
		if left := s.State().Links(id); len(left) != 0 {
			t.Errorf("%s is offered %v again", id, left)
		}
	}
}

func TestAFlagOfARelationIsSetAndTakenAway(t *testing.T) {
	s := linked(t)
	do(t, s, AddRelation{Label: "SPEAKER_OF", From: "s1", To: "s3"})
	made := s.State().Relations[0]
	flag := func() bool { return s.State().Relations[0].Attributes["joint"].Flag() }
	do(t, s, SetRelationFlag{ID: made.ID, Name: "joint", Value: true})
	if !flag() {
		t.Fatal("the flag is not set")
	}
	if event, err := s.Do(SetRelationFlag{ID: made.ID, Name: "joint", Value: true}); err != nil || event.Seq != 0 {
		t.Errorf("the same again is stored: %+v, %v", event, err)
	}
	do(t, s, SetRelationFlag{ID: made.ID, Name: "joint", Value: false})
	if got := s.State().Relations[0]; !got.Equal(made) {
		t.Errorf("taken away it is %+v, want %+v", got, made)
	}
	if _, ok, err := s.Undo(); !ok || err != nil || !flag() {
		t.Errorf("undo: %v, %v, the flag is %v", ok, err, flag())
	}
}

func TestFlagsThatAreRefused(t *testing.T) {
	s := linked(t)
	do(t, s, AddRelation{Label: "CUE_OF", From: "s2", To: "s3"})
	cue := s.State().Relations[0].ID
	for _, tt := range []struct {
		c    SetRelationFlag
		code model.Code
	}{
		{SetRelationFlag{ID: "r99", Name: "joint", Value: true}, model.NotFound},
		{SetRelationFlag{ID: cue, Name: "joint", Value: true}, model.Invalid},
		{SetRelationFlag{ID: cue, Name: "joint"}, model.Invalid},
	} {
		if _, err := s.Do(tt.c); err == nil || model.CodeOf(err) != tt.code {
			t.Errorf("%+v: %v, want the code %s", tt.c, err, tt.code)
		}
	}
	do(t, s, SetState{model.SetLocked})
	if _, err := s.Do(RemoveRelation{ID: cue}); model.CodeOf(err) != model.Conflict {
		t.Errorf("a locked set lost a relation: %v", err)
	}
}
