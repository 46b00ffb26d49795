package annotate

import (
	"cmp"
	"slices"
	"testing"

	"raqim/model"
)

// memory is a Store without a file: what the tests of the commands stand on. It
// keeps one document and checks nothing; annotate/store's own tests do that.
type memory struct {
	SchemaStore // but for Schema: annotate/store has the tests of SetSchema
	TeamStore   // annotate/store has the tests of SetTeam and Assign

	schema    *model.Schema
	document  model.Document
	sets      []model.Set
	spans     []model.Span
	relations []model.Relation
	entities  []model.Entity
	journal   []model.Entry
	next      int
	locked    []model.LockedSet // wherever mentions are
	fail      error             // given back by the next Commit
}

const testSchema = `{"schema":"raqim-schema/1","name":"test","span_types":[
 {"id":"SPEAKER","key":"1","attributes":[{"name":"mention_type","values":[{"value":"NAME"},{"value":"PRONOUN"}],"default":"NAME"}]},
 {"id":"CUE","key":"3"},
 {"id":"QUOTE","key":"4","attributes":[{"name":"quote_type","values":[{"value":"direct"},{"value":"indirect"}]},
  {"name":"repeats","values":"ref:QUOTE|t0"},{"name":"voices","values":"ref:SPEAKER","multi":true}]}],
 "relation_types":[{"id":"SPEAKER_OF","from":["SPEAKER"],"to":["QUOTE"],"attributes":["implicit:bool"]},
  {"id":"CUE_OF","from":["CUE"],"to":["QUOTE"]},
  {"id":"HOLDER_OF","from":["SPEAKER","entity","AUTHOR"],"to":["QUOTE"],"cardinality":"1:n"},
  {"id":"NESTED_IN","from":["QUOTE"],"to":["QUOTE","t0"],"cardinality":"n:1"}]}`

const testText = "قال الوزير: «لن نقبل» 💩 وأضاف."

func newMemory(tb testing.TB) *memory {
	tb.Helper()
	schema, err := model.ParseSchema([]byte(testSchema))
	if err != nil {
		tb.Fatal(err)
	}
	return &memory{schema: schema, document: model.NewDocument("a.txt", testText), next: 1}
}

func (m *memory) Schema() *model.Schema { return m.schema }

func (m *memory) Document(model.DocumentID) (model.Document, error) { return m.document, nil }

func (m *memory) Sets(model.DocumentID) ([]model.Set, error) { return m.sets, nil }

func (m *memory) NextID(model.DocumentID) (int, error) { return m.next, nil }

func (m *memory) Annotations(_ model.DocumentID, author string) (model.Annotations, error) {
	a := model.Annotations{}
	for _, s := range m.spans {
		if s.Author == author {
			a.Spans = append(a.Spans, s)
		}
	}
	for _, r := range m.relations {
		if r.Author == author {
			a.Relations = append(a.Relations, r)
		}
	}
	slices.SortFunc(a.Spans, model.CompareSpans)
	slices.SortFunc(a.Relations, model.CompareRelations)
	return a, nil
}

func (m *memory) Entries(scope model.Scope) ([]model.Entry, error) {
	var of []model.Entry
	for _, e := range m.journal {
		if e.Scope == scope {
			of = append(of, e)
		}
	}
	return of, nil
}

func (m *memory) Commit(entry *model.Entry) error {
	if m.fail != nil {
		err := m.fail
		m.fail = nil
		return err
	}
	for _, c := range entry.Changes {
		m.apply(c)
	}
	entry.Seq = int64(len(m.journal) + 1)
	m.journal = append(m.journal, *entry)
	return nil
}

func (m *memory) apply(c model.Change) {
	switch {
	case c.Span != nil:
		m.spans = replace(m.spans, c.Span, func(s model.Span) string { return string(s.ID) })
		if c.Span.After != nil {
			m.next = max(m.next, idNumber(string(c.Span.After.ID))+1)
		}
	case c.Relation != nil:
		m.relations = replace(m.relations, c.Relation, func(r model.Relation) string { return string(r.ID) })
		if c.Relation.After != nil {
			m.next = max(m.next, idNumber(string(c.Relation.After.ID))+1)
		}
	case c.Set != nil:
		m.sets = replace(m.sets, c.Set, func(s model.Set) string { return s.Author })
	case c.Entity != nil:
		m.entities = replace(m.entities, c.Entity, func(e model.Entity) string { return string(e.ID) })
	case c.Document != nil && c.Document.After != nil:
		text := m.document.Text
		m.document = *c.Document.After
		m.document.Text = cmp.Or(m.document.Text, text)
	}
}

func (m *memory) entityIDs() []model.EntityID {
	var ids []model.EntityID
	for _, e := range m.entities {
		ids = append(ids, e.ID)
	}
	return ids
}

func replace[T any](all []T, e *model.Edit[T], key func(T) string) []T {
	if e.Before != nil {
		all = slices.DeleteFunc(slices.Clone(all), func(x T) bool { return key(x) == key(*e.Before) })
	}
	if e.After != nil {
		all = append(all, *e.After)
	}
	return all
}
