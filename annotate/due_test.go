package annotate

import (
	"slices"
	"testing"

	"raqim/assets"
	"raqim/model"
)

// reported is a session with two sentences, each with cue, speaker and quote; in the
// second one a stance with its target, in a quote within the quote.
func reported(t *testing.T) *Session {
	t.Helper()
	m := newMemory(t)
	var err error
	if m.schema, err = model.ParseSchema(assets.DefaultSchema()); err != nil {
		t.Fatal(err)
	}
	s := open(t, m, "a1")
	do(t, s, AddSpan{Label: "CUE", Parts: at(0, 1)})     // s1
	do(t, s, AddSpan{Label: "SPEAKER", Parts: at(1, 2)}) // s2
	do(t, s, AddSpan{Label: "QUOTE", Parts: at(2, 5)})   // s3
	do(t, s, AddSpan{Label: "CUE", Parts: at(6, 7)})     // s4
	do(t, s, AddSpan{Label: "SPEAKER", Parts: at(7, 8)}) // s5
	do(t, s, AddSpan{Label: "QUOTE", Parts: at(9, 19)})  // s6
	return s
}

func TestLinksThatAreDue(t *testing.T) {
	s := reported(t)
	due := func(id model.Argument, want ...Link) {
		t.Helper()
		if got := s.State().Due(id.Span()); !slices.Equal(got, want) {
			t.Errorf("due of %s:\n %v, want\n %v", id, got, want)
		}
	}
	due("s3", Link{"SPEAKER_OF", "s2", "s3"}, Link{"CUE_OF", "s1", "s3"})
	due("s1", Link{"CUE_OF", "s1", "s3"})
	do(t, s, AddRelations{s.State().Due("s3")})
	due("s3")
	due("s1")
	do(t, s, AddSpan{Label: "ROLE", Parts: at(8, 9)})
	role := spanLabelled(t, s, "ROLE")
	due("s5", Link{"SPEAKER_OF", "s5", "s6"}, Link{"ROLE_OF", role, "s5"})
	due("s6", Link{"SPEAKER_OF", "s5", "s6"}, Link{"CUE_OF", "s4", "s6"})

	// A quote within the quote has its speaker, unless another one stands nearer.
	do(t, s, AddRelations{s.State().Due("s6")})
	do(t, s, AddSpan{Label: "QUOTE", Parts: at(11, 15)}) // within s6
	inner := model.SpanArgument(s.State().Spans[len(s.State().Spans)-1].ID)
	due(inner, Link{"SPEAKER_OF", "s5", inner}, Link{"CUE_OF", "s4", inner}, Link{"NESTED_IN", inner, "s6"})
	do(t, s, SayNone{ID: inner.Span(), Relation: "CUE_OF", None: true})
	do(t, s, SayNone{ID: inner.Span(), Relation: "SPEAKER_OF", None: true})
	due(inner, Link{"NESTED_IN", inner, "s6"})

	do(t, s, AddSpan{Label: "STANCE", Parts: at(12, 14)})
	stance := spanLabelled(t, s, "STANCE")
	due(stance, Link{"HOLDER_OF", "s5", stance}, Link{"EVIDENCE_IN", stance, inner})
	do(t, s, AddSpan{Label: "TARGET", Parts: at(17, 18)})
	target := spanLabelled(t, s, "TARGET")
	due(stance, Link{"TARGET_OF", target, stance}, Link{"HOLDER_OF", "s5", stance}, Link{"EVIDENCE_IN", stance, inner})
	due(target, Link{"TARGET_OF", target, stance})
	due("s99")
}

func TestDueLinksAreMadeAndUndoneAsOne(t *testing.T) {
	s := reported(t)
	before := s.State()
	due := before.Due("s6")
	do(t, s, AddRelations{due})
	for _, l := range due {
		if _, ok := s.State().Joined(l); !ok {
			t.Errorf("%v was not made", l)
		}
	}
	if _, _, err := s.Undo(); err != nil {
		t.Fatal(err)
	}
	if n := len(s.State().Relations); n != 0 {
		t.Errorf("%d relations are left after one undo", n)
	}
	if _, err := s.Do(AddRelations{[]Link{due[0], due[0]}}); model.CodeOf(err) != model.Conflict {
		t.Errorf("the same link twice: %v", err)
	}
	if n := len(s.State().Relations); n != 0 {
		t.Errorf("%d relations were made of those that were refused", n)
	}
}

func spanLabelled(t *testing.T, s *Session, label string) model.Argument {
	t.Helper()
	for _, span := range s.State().Spans {
		if span.Label == label {
			return model.SpanArgument(span.ID)
		}
	}
	t.Fatalf("no %s", label)
	return ""
}

// An office in front of a name is that name's, and not that of the one before.
func TestARoleIsDueAtTheNameBeside(t *testing.T) {
	m := newMemory(t)
	var err error
	if m.schema, err = model.ParseSchema(assets.DefaultSchema()); err != nil {
		t.Fatal(err)
	}
	s := open(t, m, "a1")
	do(t, s, AddSpan{Label: "SPEAKER", Parts: at(0, 2)})
	do(t, s, AddSpan{Label: "ROLE", Parts: at(8, 14)})
	do(t, s, AddSpan{Label: "SPEAKER", Parts: at(16, 18)})
	for _, id := range []model.SpanID{"s2", "s3"} {
		if got := s.State().Due(id); !slices.Equal(got, []Link{{"ROLE_OF", "s2", "s3"}}) {
			t.Errorf("due of %s: %v", id, got)
		}
	}
}

// Who is spoken to may stand between the speaker and the quote: the speaker is by the cue.
func TestTheSpeakerStandsByTheCue(t *testing.T) {
	m := newMemory(t)
	var err error
	if m.schema, err = model.ParseSchema(assets.DefaultSchema()); err != nil {
		t.Fatal(err)
	}
	s := open(t, m, "a1")
	do(t, s, AddSpan{Label: "CUE", Parts: at(0, 2)})     // s1
	do(t, s, AddSpan{Label: "SPEAKER", Parts: at(3, 5)}) // s2
	do(t, s, AddSpan{Label: "SPEAKER", Parts: at(9, 11)})
	do(t, s, AddSpan{Label: "QUOTE", Parts: at(12, 19)}) // s4
	want := []Link{{"SPEAKER_OF", "s2", "s4"}, {"CUE_OF", "s1", "s4"}}
	if got := s.State().Due("s4"); !slices.Equal(got, want) {
		t.Errorf("due is %v, want %v", got, want)
	}
	do(t, s, AddRelations{want[1:]})
	if got := s.State().Due("s4"); !slices.Equal(got, want[:1]) {
		t.Errorf("with its cue due is %v, want %v", got, want[:1])
	}
}

// An agency that relays the quote before does not say this one, however near it is.
func TestWhoRelaysAnotherQuoteIsFartherAway(t *testing.T) {
	m := newMemory(t)
	var err error
	if m.schema, err = model.ParseSchema(assets.DefaultSchema()); err != nil {
		t.Fatal(err)
	}
	s := open(t, m, "a1")
	do(t, s, AddSpan{Label: "QUOTE", Parts: at(0, 2)})   // s1
	do(t, s, AddSpan{Label: "SPEAKER", Parts: at(3, 4)}) // s2
	do(t, s, AddRelation{Label: "VIA", From: "s2", To: "s1"})
	do(t, s, AddSpan{Label: "CUE", Parts: at(5, 6)})      // s4
	do(t, s, AddSpan{Label: "SPEAKER", Parts: at(9, 10)}) // s5
	do(t, s, AddSpan{Label: "QUOTE", Parts: at(12, 19)})  // s6
	if got, want := s.State().Due("s6"), []Link{{"SPEAKER_OF", "s5", "s6"}, {"CUE_OF", "s4", "s6"}}; !slices.Equal(got, want) {
		t.Errorf("due is %v, want %v", got, want)
	}
}

// Within a long quote, such as a statement printed whole, somebody else speaks and
// has an office: both belong to the names there and not to who says the whole.
func TestAQuoteInAQuoteHasItsOwnSpeaker(t *testing.T) {
	s := reported(t)
	do(t, s, AddRelations{s.State().Due("s6")}) // s7, s8
	do(t, s, AddSpan{Label: "SPEAKER", Parts: at(10, 11)})
	do(t, s, AddSpan{Label: "ROLE", Parts: at(11, 12)})
	do(t, s, AddSpan{Label: "QUOTE", Parts: at(13, 17)})
	do(t, s, AddSpan{Label: "CUE", Parts: at(17, 18)})
	if got := s.State().Due("s10"); !slices.Contains(got, Link{"ROLE_OF", "s10", "s9"}) {
		t.Errorf("due of the role: %v", got)
	}
	if got := s.State().Due("s11"); !slices.Contains(got, Link{"SPEAKER_OF", "s9", "s11"}) {
		t.Errorf("due of the inner quote: %v", got)
	}
}
