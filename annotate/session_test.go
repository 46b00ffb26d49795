package annotate

import (
	"errors"
	"fmt"
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

// command draws something an annotator might do in state, right or wrong.
func command(t *rapid.T, state State) Command {
	n := len([]rune(testText))
	start := rapid.IntRange(-1, n).Draw(t, "start")
	parts := at(model.Offset(start), model.Offset(start+rapid.IntRange(0, 6).Draw(t, "len")))
	label := rapid.SampledFrom([]string{"SPEAKER", "CUE", "QUOTE"}).Draw(t, "label")
	id := model.SpanID(fmt.Sprintf("s%d", rapid.IntRange(1, 12).Draw(t, "id")))
	other := model.SpanID(fmt.Sprintf("s%d", rapid.IntRange(1, 12).Draw(t, "other")))
	return rapid.SampledFrom([]Command{
		AddSpan{Label: label, Parts: parts},
		AddSpan{Label: label, Parts: parts},
		AddSpans{Label: label, Places: [][]model.Range{parts, at(0, 3), at(12, 21)}},
		RemoveSpan{ID: id},
		SetParts{ID: id, Parts: parts},
		SetLabel{ID: id, Label: label},
		SetNote{ID: id, Note: label},
		SetAttribute{ID: id, Name: "quote_type", Value: model.TextValue("direct")},
		AddRelation{Label: "CUE_OF", From: model.SpanArgument(id), To: model.SpanArgument(other)},
		AddRelation{Label: "SPEAKER_OF", From: model.SpanArgument(id), To: model.SpanArgument(other)},
		AddRelation{Label: "NESTED_IN", From: model.SpanArgument(id), To: model.SpanArgument(other), Replace: start%2 == 0},
		AddRelation{
			Label: "HOLDER_OF", To: model.SpanArgument(other), Replace: start%2 == 0,
			From: rapid.SampledFrom([]model.Argument{"AUTHOR", "entity:e1", "t0", model.SpanArgument(id)}).Draw(t, "holder"),
		},
		SayNone{ID: id, Relation: rapid.SampledFrom([]string{"SPEAKER_OF", "CUE_OF", "HOLDER_OF", "NESTED_IN"}).Draw(t, "none"), None: start%3 > 0},
		SetAttribute{ID: id, Name: "repeats", Value: model.TextValue(rapid.SampledFrom([]string{"t0", string(other)}).Draw(t, "repeated"))},
		SetAttribute{ID: id, Name: "voices", Value: model.ListValue(string(other))},
		SetRelationFlag{ID: model.RelationID("r" + string(other[1:])), Name: "implicit", Value: start%2 == 0},
		SetState{rapid.SampledFrom([]model.SetState{model.SetOpen, model.SetDone}).Draw(t, "state")},
		EditDocument{func(d *model.Document) { d.Flagged = !d.Flagged }},
		SetDate{model.Date{
			Value: rapid.SampledFrom([]string{"", "2031-10-21", "2031-02-29"}).Draw(t, "date"), Evidence: label,
			Status: rapid.SampledFrom([]model.DateStatus{model.DateMissing, model.DateExplicit}).Draw(t, "known"),
		}},
		SetProperties{
			Language:  rapid.SampledFrom([]string{"ar", "fa-AF", "عربي"}).Draw(t, "language"),
			Direction: rapid.SampledFrom([]model.Direction{model.DirectionAuto, model.DirectionRTL}).Draw(t, "direction"), Source: label,
		},
	}).Draw(t, "command")
}

// same compares states but for the id counter, which never goes back.
var same = cmp.Options{
	cmpopts.IgnoreFields(State{}, "NextID", "Schema"), cmpopts.EquateEmpty(),
}

// Any sequence of commands, then undo of all, gives the first state; then redo
// of all the last one; and a session opened anew in between sees the same.
func TestUndoAllRedoAll(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := newMemory(&testing.T{})
		s, err := Open(m, m.document.ID, "a1")
		if err != nil {
			t.Fatal(err)
		}
		first, done := s.State(), 0
		for range rapid.IntRange(1, 25).Draw(t, "n") {
			if event, err := s.Do(command(t, s.State())); err == nil && event.Seq != 0 {
				done++
			}
			whole(t, s.State())
		}
		last := s.State()
		if s, err = Open(m, m.document.ID, "a1"); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(last, s.State(), same); diff != "" {
			t.Fatalf("opened again, the state differs:\n%s", diff)
		}
		walk(t, s.Undo, done)
		if diff := cmp.Diff(first, s.State(), same); diff != "" {
			t.Fatalf("after undo of all:\n%s", diff)
		}
		walk(t, s.Redo, done)
		if diff := cmp.Diff(last, s.State(), same); diff != "" {
			t.Fatalf("after redo of all:\n%s", diff)
		}
	})
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

// walk calls step until there is nothing left, which must be after n times.
func walk(t *rapid.T, step func() (Event, bool, error), n int) {
	for i := 0; ; i++ {
		_, ok, err := step()
		if err != nil {
			t.Fatal(err)
		}
		if !ok {
			if i != n {
				t.Fatalf("%d steps, want %d", i, n)
			}
			return
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
