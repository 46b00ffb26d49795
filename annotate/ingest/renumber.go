package ingest

import (
	"maps"
	"slices"
	"strconv"

	"raqim/model"
)

// numbers lists the numbers of the ids in a: 12 of "s12". Spans and relations of a
// document are counted together.
func numbers(a model.Annotations) []int {
	var all []int
	for _, s := range a.Spans {
		all = append(all, number(string(s.ID)))
	}
	for _, r := range a.Relations {
		all = append(all, number(string(r.ID)))
	}
	return all
}

// number is the 12 in "s12"; 0 where id is of another form, which the store refuses.
func number(id string) int {
	if id == "" {
		return 0
	}
	n, err := strconv.Atoi(id[1:])
	if err != nil {
		return 0
	}
	return n
}

// renumbered is a with ids that count from first on, in the order that they had;
// whatever in it refers to one follows.
func renumbered(a model.Annotations, first int, schema *model.Schema) model.Annotations {
	now := map[int]int{}
	old := numbers(a)
	slices.Sort(old)
	for i, n := range slices.Compact(old) {
		now[n] = first + i
	}
	anew := func(id string) string {
		if n, ok := now[number(id)]; ok && id != "" {
			return id[:1] + strconv.Itoa(n)
		}
		return id
	}
	a.Spans, a.Relations = slices.Clone(a.Spans), slices.Clone(a.Relations)
	ids := map[model.SpanID]model.SpanID{}
	for _, s := range a.Spans {
		ids[s.ID] = model.SpanID(anew(string(s.ID)))
	}
	for i := range a.Spans {
		redirectSpan(&a.Spans[i], ids, schema)
	}
	for i := range a.Relations {
		r := &a.Relations[i]
		r.ID = model.RelationID(anew(string(r.ID)))
		for _, end := range []*model.Argument{&r.From, &r.To} {
			if id, ok := ids[end.Span()]; ok {
				*end = model.SpanArgument(id)
			}
		}
	}
	return a
}

// redirectSpan gives s its new id, and what in it refers to other spans theirs.
func redirectSpan(s *model.Span, ids map[model.SpanID]model.SpanID, schema *model.Schema) {
	s.ID = ids[s.ID]
	if id, ok := ids[model.SpanID(s.Provenance.Ref)]; ok && s.Provenance.By == model.ByCopy {
		s.Provenance.Ref = string(id)
	}
	t, _ := schema.SpanType(s.Label)
	attributes := maps.Clone(s.Attributes)
	for _, a := range t.Attributes {
		v, set := attributes[a.Name]
		if a.Refers() == nil || !set {
			continue
		}
		items := v.Items()
		for i, item := range items {
			if id, ok := ids[model.SpanID(item)]; ok {
				items[i] = string(id)
			}
		}
		if v.IsList() {
			attributes[a.Name] = model.ListValue(items...)
		} else if len(items) == 1 {
			attributes[a.Name] = model.TextValue(items[0])
		}
	}
	s.Attributes = attributes
}

// sameMarks reports whether a and b hold the same spans and relations, whatever numbers
// their ids have and whose they are.
func sameMarks(a, b model.Annotations, schema *model.Schema) bool {
	if len(a.Spans) != len(b.Spans) || len(a.Relations) != len(b.Relations) {
		return false
	}
	a, b = renumbered(a, 1, schema), renumbered(owned(b, a.Set.Document, a.Set.Author), 1, schema)
	for _, x := range []model.Annotations{a, b} {
		slices.SortFunc(x.Spans, model.CompareSpans)
		slices.SortFunc(x.Relations, model.CompareRelations)
	}
	return slices.EqualFunc(a.Spans, b.Spans, model.Span.Equal) && slices.EqualFunc(a.Relations, b.Relations, model.Relation.Equal)
}

// owned is a as the set of author in document.
func owned(a model.Annotations, document model.DocumentID, author string) model.Annotations {
	a.Set.Document, a.Set.Author = document, author
	a.Spans, a.Relations = slices.Clone(a.Spans), slices.Clone(a.Relations)
	for i := range a.Spans {
		a.Spans[i].Document, a.Spans[i].Author = document, author
	}
	for i := range a.Relations {
		a.Relations[i].Document, a.Relations[i].Author = document, author
	}
	return a
}

// withEntities is a with the entities that to gives in the place of those in it.
func withEntities(a model.Annotations, to func(model.EntityID) model.EntityID) model.Annotations {
	a.Spans, a.Relations = slices.Clone(a.Spans), slices.Clone(a.Relations)
	for i := range a.Spans {
		if s := &a.Spans[i]; s.Entity != "" {
			s.Entity = to(s.Entity)
		}
	}
	for i := range a.Relations {
		for _, end := range []*model.Argument{&a.Relations[i].From, &a.Relations[i].To} {
			if id, ok := end.Entity(); ok {
				*end = model.EntityArgument(to(id))
			}
		}
	}
	return a
}
