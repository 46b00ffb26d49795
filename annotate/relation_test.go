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

// What is offered can be made, each and all, and only what the schema allows once
// is offered again, to take another's place.
func TestEveryLinkOfferedCanBeMade(t *testing.T) {
	s := linked(t)
	for _, id := range []model.SpanID{"s1", "s4", "s2", "s3"} {
		for _, l := range s.State().Links(id) {
			do(t, s, AddRelation{Label: l.Label, From: l.From, To: l.To, Replace: true})
			if slices.Contains(s.State().Links(id), l) {
				t.Errorf("%s is offered %v again", id, l)
			}
		}
		for _, l := range s.State().Links(id) {
			if len(s.State().Replaced(l)) == 0 {
				t.Errorf("%s is still offered %v", id, l)
			}
		}
	}
}

// held is a session with a stance, a date, a quote and their like: s1 to s5.
func held(t *testing.T) *Session {
	t.Helper()
	m := newMemory(t)
	var err error
	if m.schema, err = model.ParseSchema(assets.DefaultSchema()); err != nil {
		t.Fatal(err)
	}
	s := open(t, m, "a1")
	do(t, s, AddSpan{Label: "SPEAKER", Parts: at(4, 8)})   // s1
	do(t, s, AddSpan{Label: "STANCE", Parts: at(9, 10)})   // s2
	do(t, s, AddSpan{Label: "TIMEX3", Parts: at(12, 15)})  // s3
	do(t, s, AddSpan{Label: "TIMEX3", Parts: at(18, 20)})  // s4
	do(t, s, AddSpan{Label: "SPEAKER", Parts: at(20, 24)}) // s5
	return s
}

func TestLinksOutsideTheTextComeFirst(t *testing.T) {
	s := held(t)
	for _, tt := range []struct {
		span model.SpanID
		want []Link
	}{
		{"s2", []Link{
			{"HOLDER_OF", "AUTHOR", "s2"},
			{"HOLDER_OF", "entity:", "s2"},
			{"HOLDER_OF", "s1", "s2"},
			{"HOLDER_OF", "s5", "s2"},
		}},
		{"s3", []Link{{"ANCHORED_TO", "s3", "t0"}, {"ANCHORED_TO", "s3", "s4"}, {"ANCHORED_TO", "s4", "s3"}}},
	} {
		if got := s.State().Links(tt.span); !slices.Equal(got, tt.want) {
			t.Errorf("links of %s:\n %v, want\n %v", tt.span, got, tt.want)
		}
	}
	do(t, s, AddRelation{Label: "HOLDER_OF", From: "AUTHOR", To: "s2"})
	do(t, s, AddRelation{Label: "ANCHORED_TO", From: "s3", To: "t0"})
	want := []Link{{"ANCHORED_TO", "s4", "s3"}, {"ANCHORED_TO", "s3", "s4"}}
	if got := s.State().Links("s3"); !slices.Equal(got, want) {
		t.Errorf("what replaces does not come last: %v", got)
	}
	if got := s.State().RelationsOf("s2"); len(got) != 1 || got[0].From != model.AuthorArgument {
		t.Errorf("the stance's relations are %v", got)
	}
	do(t, s, RemoveSpan{ID: "s2"})
	if got := s.State().Relations; len(got) != 1 {
		t.Errorf("with the stance gone there are %v", got)
	}
}

func TestRelationsThatAreRefused(t *testing.T) {
	s := held(t)
	do(t, s, AddRelation{Label: "HOLDER_OF", From: "s1", To: "s2"})
	for _, tt := range []struct {
		c    AddRelation
		code model.Code
	}{
		{AddRelation{Label: "HOLDER_OF", From: "t0", To: "s2"}, model.Invalid},
		{AddRelation{Label: "HOLDER_OF", From: "AUTHOR", To: "t0"}, model.Invalid},
		{AddRelation{Label: "HOLDER_OF", From: "entity:", To: "s2", Replace: true}, model.Invalid},
		{AddRelation{Label: "ANCHORED_TO", From: "s3", To: "AUTHOR"}, model.Invalid},
		{AddRelation{Label: "HOLDER_OF", From: "AUTHOR", To: "s2"}, model.Conflict},
		{AddRelation{Label: "HOLDER_OF", From: "s5", To: "s2"}, model.Conflict},
		{AddRelation{Label: "HOLDER_OF", From: "s1", To: "s2", Replace: true}, model.Conflict},
		{AddRelation{Label: "HOLDER_OF", From: "s9", To: "s2"}, model.NotFound},
	} {
		if _, err := s.Do(tt.c); err == nil || model.CodeOf(err) != tt.code {
			t.Errorf("%+v: %v, want the code %s", tt.c, err, tt.code)
		}
	}
	before := s.State().Relations
	do(t, s, AddRelation{Label: "HOLDER_OF", From: "entity:e1", To: "s2", Replace: true})
	if got := s.State().Relations; len(got) != 1 || got[0].From != "entity:e1" {
		t.Errorf("replaced it is %v", got)
	}
	if _, _, err := s.Undo(); err != nil || !slices.EqualFunc(s.State().Relations, before, model.Relation.Equal) {
		t.Errorf("undo gives %v, %v, want %v", s.State().Relations, err, before)
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
