package annotate

import (
	"errors"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"raqim/model"
)

func open(tb testing.TB, m *memory, author string) *Session {
	tb.Helper()
	s, err := Open(m, m.document.ID, author)
	if err != nil {
		tb.Fatal(err)
	}
	return s
}

func do(tb testing.TB, s *Session, c Command) {
	tb.Helper()
	if _, err := s.Do(c); err != nil {
		tb.Fatalf("%s: %v", c.Action(), err)
	}
}

func at(start, end model.Offset) []model.Range { return []model.Range{{Start: start, End: end}} }

func TestOpenWritesNothing(t *testing.T) {
	m := newMemory(t)
	s := open(t, m, "a1")
	if s.State().HasSet || len(m.journal) != 0 || len(m.sets) != 0 {
		t.Errorf("opening left a set or a journal entry: %+v", m)
	}
}

func TestAddSpanMakesTheSetAndTakesDefaults(t *testing.T) {
	m := newMemory(t)
	s := open(t, m, "a1")
	do(t, s, AddSpan{Label: "SPEAKER", Parts: at(4, 10)})
	span := s.State().Spans[0]
	if span.ID != "s1" || span.Author != "a1" || span.Provenance.By != model.ByHand {
		t.Errorf("span = %+v", span)
	}
	if got := span.Attributes["mention_type"].String(); got != "NAME" {
		t.Errorf("mention_type = %q, want the schema's default", got)
	}
	if len(m.sets) != 1 || m.sets[0].State != model.SetOpen {
		t.Errorf("sets = %+v", m.sets)
	}
	if len(m.journal) != 1 {
		t.Errorf("one action made %d journal entries", len(m.journal))
	}
}

func TestFailedCommitChangesNothing(t *testing.T) {
	m := newMemory(t)
	s := open(t, m, "a1")
	told := 0
	s.Subscribe(func(Event) { told++ })
	m.fail = errors.New("the disk is full")
	if _, err := s.Do(AddSpan{Label: "CUE", Parts: at(0, 3)}); err == nil {
		t.Fatal("the error was lost")
	}
	if len(s.State().Spans) != 0 || told != 0 || s.CanUndo() != "" {
		t.Error("a failed commit was shown")
	}
}

func TestRefused(t *testing.T) {
	m := newMemory(t)
	s := open(t, m, "a1")
	do(t, s, AddSpan{Label: "CUE", Parts: at(0, 3)})
	do(t, s, AddSpan{Label: "QUOTE", Parts: at(12, 21)})
	for _, tt := range []struct {
		name string
		c    Command
		code model.Code
	}{
		{"unknown label", AddSpan{Label: "NOISE", Parts: at(0, 3)}, model.Invalid},
		{"outside the text", AddSpan{Label: "CUE", Parts: at(0, 999)}, model.Invalid},
		{"empty", AddSpan{Label: "CUE", Parts: at(3, 3)}, model.Invalid},
		{"the same again", AddSpan{Label: "CUE", Parts: at(0, 3)}, model.Conflict},
		{"wrong value", AddSpan{Label: "QUOTE", Parts: at(0, 3), Attributes: model.Attributes{"quote_type": model.TextValue("x")}}, model.Invalid},
		{"no such span", RemoveSpan{ID: "s99"}, model.NotFound},
		{"relation the wrong way", AddRelation{Label: "CUE_OF", From: "s2", To: "s1"}, model.Invalid},
		{"relation to nothing", AddRelation{Label: "CUE_OF", From: "s1", To: "s9"}, model.NotFound},
		{"text of the document", EditDocument{func(d *model.Document) { d.Text = "x" }}, model.Invalid},
	} {
		before := len(m.journal)
		_, err := s.Do(tt.c)
		if err == nil || model.CodeOf(err) != tt.code {
			t.Errorf("%s: %v, want the code %s", tt.name, err, tt.code)
		}
		if len(m.journal) != before {
			t.Errorf("%s: something was written", tt.name)
		}
	}
}

func TestRemoveSpanTakesItsRelations(t *testing.T) {
	m := newMemory(t)
	s := open(t, m, "a1")
	do(t, s, AddSpan{Label: "CUE", Parts: at(0, 3)})
	do(t, s, AddSpan{Label: "QUOTE", Parts: at(12, 21)})
	do(t, s, AddRelation{Label: "CUE_OF", From: "s1", To: "s2"})
	do(t, s, RemoveSpan{ID: "s2"})
	if len(s.State().Relations) != 0 || len(s.State().Spans) != 1 {
		t.Fatalf("state = %+v", s.State())
	}
	if _, ok, err := s.Undo(); !ok || err != nil {
		t.Fatal(ok, err)
	}
	if len(s.State().Relations) != 1 || len(s.State().Spans) != 2 {
		t.Error("undo did not bring the relation back")
	}
}

func TestLockedAndDone(t *testing.T) {
	m := newMemory(t)
	s := open(t, m, "a1")
	do(t, s, SetState{model.SetDone})
	if !s.State().HasSet || s.State().Set.State != model.SetDone {
		t.Fatal("a document with nothing to mark must be done and empty")
	}
	do(t, s, AddSpan{Label: "CUE", Parts: at(0, 3)})
	if s.State().Set.State != model.SetOpen {
		t.Error("a change to a done set must open it again")
	}
	do(t, s, SetState{model.SetLocked})
	if _, err := s.Do(RemoveSpan{ID: "s1"}); model.CodeOf(err) != model.Conflict {
		t.Errorf("a locked set took a change: %v", err)
	}
}

func TestUndoIsPerAuthor(t *testing.T) {
	m := newMemory(t)
	do(t, open(t, m, "a1"), AddSpan{Label: "CUE", Parts: at(0, 3)})
	b := open(t, m, "a2")
	if b.CanUndo() != "" {
		t.Error("a2 could undo what a1 did")
	}
	do(t, b, AddSpan{Label: "CUE", Parts: at(0, 3)})
	if id := b.State().Spans[0].ID; id != "s2" {
		t.Errorf("id %s: ids are unique over the sets of a document", id)
	}
}

// same compares states but for the id counter, which never goes back.
var same = cmp.Options{
	cmpopts.IgnoreFields(State{}, "NextID", "Schema"), cmpopts.EquateEmpty(),
}

// Any sequence of commands leads back, undone one by one, through the same states
// to the first, and done again through them to the last one; a session opened anew
// in between sees the same.
func TestUndoAllRedoAll(t *testing.T) {
	stored := map[string]bool{}
	var kinds []int
	for kind := range Kinds() {
		kinds = append(kinds, kind)
	}
	rapid.Check(t, func(t *rapid.T) {
		m := newMemory(&testing.T{})
		s := opened(t, m)
		states := []moment{now(m, s)}
		try := func(command Command) bool {
			event, err := s.Do(command)
			whole(t, s.State())
			if err != nil || event.Seq == 0 {
				return false
			}
			states = append(states, now(m, s))
			stored[event.Action] = true
			return true
		}
		for _, command := range Beginning() {
			try(command)
		}
		for i, kind := range rapid.Permutation(slices.Concat(kinds, kinds)).Draw(t, "kinds") {
			for range Attempts {
				if try(AnyCommand(t, kind, s.State(), m.entityIDs(), i+1)) {
					break
				}
			}
		}
		s = opened(t, m)
		states[len(states)-1].same(t, "opened again", m, s)
		for i := len(states) - 2; i >= 0; i-- {
			stepped(t, s.Undo)
			states[i].same(t, "undo", m, s)
		}
		if _, ok, err := s.Undo(); ok || err != nil {
			t.Fatalf("there was more to undo: %v, %v", ok, err)
		}
		s = opened(t, m)
		for _, state := range states[1:] {
			stepped(t, s.Redo)
			state.same(t, "redo", m, s)
		}
		if _, ok, err := s.Redo(); ok || err != nil {
			t.Fatalf("there was more to do again: %v, %v", ok, err)
		}
	})
	for _, action := range Actions(t, "*.go") {
		if !stored[action] && !isOfProject[action] {
			t.Errorf("%s was never stored: the drawing of commands lacks it", action)
		}
	}
}

// moment is what a session shows at a time, and what its store holds.
type moment struct {
	State    State
	Entities []model.Entity
}

func now(m *memory, s *Session) moment { return moment{s.State(), slices.Clone(m.entities)} }

func (want moment) same(t *rapid.T, when string, m *memory, s *Session) {
	if diff := cmp.Diff(want, now(m, s), same); diff != "" {
		t.Fatalf("%s:\n%s", when, diff)
	}
}

func opened(t *rapid.T, m *memory) *Session {
	s, err := Open(m, m.document.ID, "a1")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func stepped(t *rapid.T, step func() (Event, bool, error)) {
	if _, ok, err := step(); !ok || err != nil {
		t.Fatalf("a step failed: %v, %v", ok, err)
	}
}

// whole checks what no command may break: every end, reference and cardinality
// holds, and no span says that it lacks a relation which it has.
func whole(t *rapid.T, state State) {
	for _, span := range state.Spans {
		if err := model.CheckReferences(span, state.Span, state.Schema); err != nil {
			t.Fatal(err)
		}
	}
	for _, r := range state.Relations {
		from, to := model.Span{}, model.Span{}
		for _, span := range state.Spans {
			if r.Joins(span.ID) && span.SaysNone(r.Label) {
				t.Fatalf("%s says that it has no %s, and has %s", span.ID, r.Label, r.ID)
			}
			if r.From == model.SpanArgument(span.ID) {
				from = span
			}
			if r.To == model.SpanArgument(span.ID) {
				to = span
			}
		}
		if err := model.CheckRelation(r, from, to, state.Schema); err != nil {
			t.Fatalf("%+v: %v", r, err)
		}
		for _, other := range state.Relations {
			one := r.Label == "HOLDER_OF" && r.To == other.To || r.Label == "NESTED_IN" && r.From == other.From
			if other.ID != r.ID && other.Label == r.Label && one {
				t.Fatalf("%+v stands beside %+v", r, other)
			}
		}
	}
}

func TestANewActionEndsRedo(t *testing.T) {
	m := newMemory(t)
	s := open(t, m, "a1")
	do(t, s, AddSpan{Label: "CUE", Parts: at(0, 3)})
	if _, _, err := s.Undo(); err != nil {
		t.Fatal(err)
	}
	do(t, s, AddSpan{Label: "QUOTE", Parts: at(12, 21)})
	if s.CanRedo() != "" {
		t.Error("redo survived a new action")
	}
	if id := s.State().Spans[0].ID; id != "s2" {
		t.Errorf("the id of an undone span was given again: %s", id)
	}
}

func TestSpansAtInnermostFirst(t *testing.T) {
	m := newMemory(t)
	s := open(t, m, "a1")
	do(t, s, AddSpan{Label: "QUOTE", Parts: at(0, 21)})
	do(t, s, AddSpan{Label: "CUE", Parts: at(0, 3)})
	spans := s.State().SpansAt(1)
	if len(spans) != 2 || spans[0].Label != "CUE" || spans[1].Label != "QUOTE" {
		t.Errorf("SpansAt(1) = %+v", spans)
	}
}
