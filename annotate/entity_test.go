package annotate

import (
	"testing"

	"raqim/model"
)

func marked(t *testing.T) (*memory, *Session, model.SpanID) {
	t.Helper()
	m := newMemory(t)
	s, err := Open(m, m.document.ID, "me")
	if err != nil {
		t.Fatal(err)
	}
	event, err := s.Do(AddSpan{Label: "SPEAKER", Parts: []model.Range{{Start: 4, End: 10}}})
	if err != nil {
		t.Fatal(err)
	}
	return m, s, event.Spans[0]
}

func minister() model.Entity {
	return model.Entity{ID: "e1", Kind: model.Person, Names: map[string][]string{"ar": {"الوزير"}}}
}

func TestANewEntityAndItsMentionAreOneAction(t *testing.T) {
	m, s, id := marked(t)
	if _, err := s.Do(AssignNewEntity{ID: id, Entity: minister()}); err != nil {
		t.Fatal(err)
	}
	span, _ := s.State().Span(id)
	if span.Entity != "e1" || len(m.entities) != 1 || !m.entities[0].Equal(minister()) || len(m.journal) != 2 {
		t.Fatalf("the span points to %q, the entities are %v, the entries %d", span.Entity, m.entities, len(m.journal))
	}
	if _, _, err := s.Undo(); err != nil {
		t.Fatal(err)
	}
	span, _ = s.State().Span(id)
	if span.Entity != "" || len(m.entities) != 0 {
		t.Fatalf("after undo the span points to %q, the entities are %v", span.Entity, m.entities)
	}
	if _, _, err := s.Redo(); err != nil {
		t.Fatal(err)
	}
	span, _ = s.State().Span(id)
	if span.Entity != "e1" || len(m.entities) != 1 {
		t.Fatalf("after redo the span points to %q, the entities are %v", span.Entity, m.entities)
	}
}

func TestANewEntityIsRefused(t *testing.T) {
	nameless, numberless := minister(), minister()
	nameless.Names, numberless.ID = map[string][]string{"ar": {""}}, ""
	for name, c := range map[string]struct {
		entity model.Entity
		span   model.SpanID
		code   model.Code
	}{
		"without a name": {nameless, "s1", model.Invalid},
		"without an id":  {numberless, "s1", model.Invalid},
		"of no span":     {minister(), "s9", model.NotFound},
	} {
		m, s, _ := marked(t)
		_, err := s.Do(AssignNewEntity{ID: c.span, Entity: c.entity})
		if model.CodeOf(err) != c.code || len(m.entities) != 0 || len(m.journal) != 1 {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestANewEntityAndItsRelationAreOneAction(t *testing.T) {
	m, s, _ := marked(t)
	if _, err := s.Do(AddSpan{Label: "QUOTE", Parts: []model.Range{{Start: 12, End: 15}}}); err != nil {
		t.Fatal(err)
	}
	c := AddRelationToNew{Entity: minister(), Relation: AddRelation{Label: "HOLDER_OF", From: "entity:e1", To: "s2"}}
	if _, err := s.Do(c); err != nil || len(m.entities) != 1 || len(s.State().Relations) != 1 {
		t.Fatalf("%v: the entities are %v, the relations %v", err, m.entities, s.State().Relations)
	}
	if _, _, err := s.Undo(); err != nil || len(m.entities) != 0 || len(s.State().Relations) != 0 {
		t.Errorf("after undo: %v, the entities are %v, the relations %v", err, m.entities, s.State().Relations)
	}
	c.Entity.Names = nil
	if _, err := s.Do(c); model.CodeOf(err) != model.Invalid || err == nil {
		t.Errorf("without a name: %v", err)
	}
}
