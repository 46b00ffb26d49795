package annotate

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"raqim/model"
)

func (m *memory) Entity(id model.EntityID) (model.Entity, error) {
	for _, e := range m.entities {
		if e.ID == id {
			return e, nil
		}
	}
	return model.Entity{}, model.Errorf(model.NotFound, "no entity %s", id)
}

func (m *memory) Mentions(id model.EntityID) (model.Mentions, error) {
	var all model.Mentions
	for _, s := range m.spans {
		if s.Entity == id {
			all.Spans = append(all.Spans, s)
		}
	}
	for _, r := range m.relations {
		if r.From == model.EntityArgument(id) || r.To == model.EntityArgument(id) {
			all.Relations = append(all.Relations, r)
		}
	}
	all.Locked = m.locked
	return all, nil
}

func (m *memory) NextEntityID() (int, error) { return len(m.entities) + 1, nil }

func (m *memory) Actions(scope model.Scope) ([]model.Entry, error) {
	entries, err := m.Entries(scope)
	for i := range entries {
		entries[i].Changes = nil
	}
	return entries, err
}

func (m *memory) Entry(seq int64) (model.Entry, error) { return m.journal[seq-1], nil }

func person(id, ar string) model.Entity {
	return model.Entity{ID: model.EntityID(id), Kind: model.Person, Names: map[string][]string{"ar": {ar}}}
}

// withTwo has e1 with a mention, e2 with one in another document, and a relation
// of the same kind to the same span from each.
func withTwo(t *testing.T) (*memory, *History, *Session) {
	t.Helper()
	m, s, id := marked(t)
	if _, err := s.Do(AssignNewEntity{ID: id, Entity: person("e1", "نادر")}); err != nil {
		t.Fatal(err)
	}
	other := m.spans[0]
	other.ID, other.Document, other.Author, other.Entity = "s9", "elsewhere", "you", "e2"
	m.entities = append(m.entities, person("e2", "نادر سليم"))
	m.spans = append(m.spans, other)
	for i, from := range []model.EntityID{"e1", "e2"} {
		m.relations = append(m.relations, model.Relation{
			ID: model.RelationID("r" + string(rune('7'+i))), Document: m.document.ID, Author: "me",
			Label: "HOLDER_OF", From: model.EntityArgument(from), To: model.SpanArgument(id),
		})
	}
	m.relations = append(m.relations, model.Relation{
		ID: "r3", Document: "elsewhere", Author: "you", Label: "HOLDER_OF", From: model.EntityArgument("e2"), To: "s9",
	})
	return m, ProjectHistory(m, "me"), s
}

func TestMergingMovesWhatPointsToTheOther(t *testing.T) {
	m, h, s := withTwo(t)
	spans, relations, entities := slices.Clone(m.spans), slices.Clone(m.relations), slices.Clone(m.entities)
	united, lost := United(m.entities[1], m.entities[0])
	event, err := h.Do(MergeEntities{Kept: united, Gone: "e1"})
	if err != nil || len(lost) > 0 {
		t.Fatal(err, lost)
	}
	s.Take(event)
	if span := s.State().Spans[0]; span.Entity != "e2" {
		t.Errorf("the session's span points to %q", span.Entity)
	}
	want := []model.Entity{united}
	if diff := cmp.Diff(want, m.entities); diff != "" || !slices.Equal(united.Names["ar"], []string{"نادر سليم", "نادر"}) {
		t.Error(united, diff)
	}
	for _, span := range m.spans {
		if span.Entity != "e2" {
			t.Errorf("%s in %s points to %q", span.ID, span.Document, span.Entity)
		}
	}
	var left []string
	for _, r := range m.relations {
		left = append(left, string(r.ID)+" "+string(r.From))
	}
	slices.Sort(left)
	if got := strings.Join(left, ", "); got != "r3 entity:e2, r8 entity:e2" {
		t.Errorf("the relations are %s", got)
	}
	event, ok, err := h.Undo()
	if err != nil || !ok || event.Action != "merge_entities" {
		t.Fatal(event, ok, err)
	}
	s.Take(event)
	if span := s.State().Spans[0]; span.Entity != "e1" {
		t.Errorf("after undo the session's span points to %q", span.Entity)
	}
	sameItems(t, "spans", spans, m.spans, func(x model.Span) string { return string(x.Document) + string(x.ID) })
	sameItems(t, "relations", relations, m.relations, func(x model.Relation) string { return string(x.ID) })
	sameItems(t, "entities", entities, m.entities, func(x model.Entity) string { return string(x.ID) })
	if event, ok, err = h.Redo(); err != nil || !ok || len(m.entities) != 1 {
		t.Fatal(event, ok, err)
	}
	if undo := s.CanUndo(); undo != "new_entity" {
		t.Errorf("in the document %q would be undone", undo)
	}
}

// sameItems compares two lists whose order means nothing.
func sameItems[T any](t *testing.T, what string, want, got []T, key func(T) string) {
	t.Helper()
	order := func(a, b T) int { return strings.Compare(key(a), key(b)) }
	if diff := cmp.Diff(slices.SortedFunc(slices.Values(want), order), slices.SortedFunc(slices.Values(got), order)); diff != "" {
		t.Errorf("%s: %s", what, diff)
	}
}

func TestRemovingAnEntityFreesItsMentions(t *testing.T) {
	m, h, _ := withTwo(t)
	if _, err := h.Do(RemoveEntity{ID: "e2"}); err != nil {
		t.Fatal(err)
	}
	if len(m.entities) != 1 || len(m.relations) != 1 || m.relations[0].ID != "r7" {
		t.Fatalf("left are %v and %v", m.entities, m.relations)
	}
	for _, span := range m.spans {
		if span.Entity == "e2" {
			t.Errorf("%s in %s points to it still", span.ID, span.Document)
		}
	}
	if _, ok, err := h.Undo(); err != nil || !ok || len(m.entities) != 2 || len(m.relations) != 3 {
		t.Fatalf("after undo there are %v and %v, %v", m.entities, m.relations, err)
	}
}

func TestEntitiesAreMadeAndChanged(t *testing.T) {
	m, h, _ := newHistory(t)
	if _, err := h.Do(AddEntity{Entity: person("", "نادر")}); err != nil || m.entities[0].ID != "e1" {
		t.Fatal(m.entities, err)
	}
	changed := m.entities[0]
	changed.Role, changed.Wikidata = "متحدث", "Q42"
	if _, err := h.Do(EditEntity{Entity: changed}); err != nil || !m.entities[0].Equal(changed) {
		t.Fatal(m.entities, err)
	}
	before := len(m.journal)
	if event, err := h.Do(EditEntity{Entity: changed}); err != nil || event.Action != "" || len(m.journal) != before {
		t.Errorf("the same again gives %+v, %v", event, err)
	}
	for range 2 {
		if _, ok, err := h.Undo(); err != nil || !ok {
			t.Fatal(ok, err)
		}
	}
	if _, ok, err := h.Undo(); ok || err != nil || len(m.entities) != 0 {
		t.Errorf("there is more to undo: %v, %v", m.entities, err)
	}
}

func newHistory(t *testing.T) (*memory, *History, *Session) {
	t.Helper()
	m, s, _ := marked(t)
	return m, ProjectHistory(m, "me"), s
}

func TestEntityCommandsAreRefused(t *testing.T) {
	for name, c := range map[string]struct {
		command ProjectCommand
		locked  int
		code    model.Code
		say     string
	}{
		"a nameless one":            {AddEntity{Entity: model.Entity{Kind: model.Person}}, 0, model.Invalid, "name"},
		"a wrong Wikidata id":       {AddEntity{Entity: model.Entity{Kind: model.Person, Names: map[string][]string{"ar": {"نادر"}}, Wikidata: "42"}}, 0, model.Invalid, "Q794"},
		"an edit of nobody":         {EditEntity{Entity: person("e9", "نادر")}, 0, model.NotFound, "e9"},
		"an edit to a nameless one": {EditEntity{Entity: model.Entity{ID: "e1", Kind: model.Person}}, 0, model.Invalid, "name"},
		"removing nobody":           {RemoveEntity{ID: "e9"}, 0, model.NotFound, "e9"},
		"removing a locked mention": {RemoveEntity{ID: "e1"}, 1, model.Conflict, "gold in 1.txt"},
		"merging with itself":       {MergeEntities{Kept: person("e1", "نادر"), Gone: "e1"}, 0, model.Invalid, "itself"},
		"merging with nobody":       {MergeEntities{Kept: person("e1", "نادر"), Gone: "e9"}, 0, model.NotFound, "e9"},
		"merging into nobody":       {MergeEntities{Kept: person("e9", "نادر"), Gone: "e1"}, 0, model.NotFound, "e9"},
		"merging into a nameless":   {MergeEntities{Kept: model.Entity{ID: "e1", Kind: model.Person}, Gone: "e2"}, 0, model.Invalid, "name"},
		"merging locked mentions":   {MergeEntities{Kept: person("e1", "نادر"), Gone: "e2"}, 5, model.Conflict, "2 more"},
	} {
		m, h, _ := withTwo(t)
		for i := range c.locked {
			m.locked = append(m.locked, model.LockedSet{Document: string(rune('1'+i)) + ".txt", Author: "gold"})
		}
		journal := len(m.journal)
		_, err := h.Do(c.command)
		if model.CodeOf(err) != c.code || !strings.Contains(err.Error(), c.say) || len(m.journal) != journal {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestUnitingLosesNothingWithoutSayingSo(t *testing.T) {
	kept := model.Entity{
		ID: "e1", Kind: model.Person, Role: "متحدث", Note: "one", Names: map[string][]string{"ar": {"نادر", "سليم"}, "en": {"Nader"}},
	}
	gone := model.Entity{
		ID: "e2", Kind: model.Organisation, Role: "وزير", Affiliation: "وزارة", Wikidata: "Q5", Note: "two",
		Names: map[string][]string{"ar": {"سليم", "نادر سليم"}, "fa": {"نادر"}},
	}
	want := model.Entity{
		ID: "e1", Kind: model.Person, Role: "متحدث", Affiliation: "وزارة", Wikidata: "Q5", Note: "one\ntwo",
		Names: map[string][]string{"ar": {"نادر", "سليم", "نادر سليم"}, "fa": {"نادر"}, "en": {"Nader"}},
	}
	got, lost := United(kept, gone)
	if diff := cmp.Diff(want, got); diff != "" || !slices.Equal(lost, []string{"وزير", "organisation"}) {
		t.Error(lost, diff)
	}
	if len(kept.Names["ar"]) != 2 {
		t.Errorf("the names of the kept one were changed: %v", kept.Names)
	}
}
