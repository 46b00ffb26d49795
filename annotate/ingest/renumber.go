package ingest

import (
	"maps"
	"slices"
	"strconv"

	"raqim/model"
)

// ids lists the ids in a. Spans, relations and decisions of a document are counted together.
func ids(a model.Annotations) []string {
	var all []string
	for _, s := range a.Spans {
		all = append(all, string(s.ID))
	}
	for _, r := range a.Relations {
		all = append(all, string(r.ID))
	}
	for _, d := range a.Decisions {
		all = append(all, string(d.ID))
	}
	return all
}

// numbers lists the numbers of ids, ascending: 12 of "s12".
func numbers(ids []string) []int {
	all := make([]int, len(ids))
	for i, id := range ids {
		all[i] = number(id)
	}
	slices.Sort(all)
	return slices.Compact(all)
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

// counted gives to ids numbers that count from first on, in the same order.
func counted(ids []string, first int) renumbering {
	now, given := renumbering{}, numbers(ids)
	for _, id := range ids {
		at, _ := slices.BinarySearch(given, number(id))
		now[id] = id[:min(1, len(id))] + strconv.Itoa(first+at)
	}
	return now
}

// renumbering is a new id for each that a set has.
type renumbering map[string]string

// of is the new id of id; id itself where it has none.
func (now renumbering) of(id string) string {
	if other, ok := now[id]; ok {
		return other
	}
	return id
}

// inverse leads back.
func (now renumbering) inverse() renumbering {
	back := renumbering{}
	for id, other := range now {
		back[other] = id
	}
	return back
}

// renumbered is a with other numbers in its ids; whatever in it refers to one follows, but
// what its decisions are about, which are ids of other sets.
func renumbered(a model.Annotations, now renumbering, schema *model.Schema) model.Annotations {
	a.Spans, a.Relations, a.Decisions = slices.Clone(a.Spans), slices.Clone(a.Relations), slices.Clone(a.Decisions)
	spans := map[string]bool{}
	for _, s := range a.Spans {
		spans[string(s.ID)] = true
	}
	for i := range a.Spans {
		s := &a.Spans[i]
		s.ID = model.SpanID(now.of(string(s.ID)))
		s.Provenance = now.provenance(s.Provenance, spans)
		s.Attributes = now.references(*s, spans, schema)
	}
	for i := range a.Relations {
		r := &a.Relations[i]
		r.ID = model.RelationID(now.of(string(r.ID)))
		r.Provenance = now.provenance(r.Provenance, spans)
		for _, end := range []*model.Argument{&r.From, &r.To} {
			if !end.Outside() {
				*end = model.Argument(now.of(string(*end)))
			}
		}
	}
	for i := range a.Decisions {
		a.Decisions[i].ID = model.DecisionID(now.of(string(a.Decisions[i].ID)))
	}
	return a
}

// provenance follows where p names the span of a copy, which may be in another set, or the
// decision of a review.
func (now renumbering) provenance(p model.Provenance, spans map[string]bool) model.Provenance {
	if p.By == model.ByReview || p.By == model.ByCopy && spans[p.Ref] {
		p.Ref = now.of(p.Ref)
	}
	return p
}

// references are the attributes of s, with what in them points to other spans.
func (now renumbering) references(s model.Span, spans map[string]bool, schema *model.Schema) model.Attributes {
	t, _ := schema.SpanType(s.Label)
	attributes := maps.Clone(s.Attributes)
	for _, a := range t.Attributes {
		v, set := attributes[a.Name]
		if a.Refers() == nil || !set {
			continue
		}
		items := v.Items()
		for i, item := range items {
			if spans[item] {
				items[i] = now.of(item)
			}
		}
		if v.IsList() {
			attributes[a.Name] = model.ListValue(items...)
		} else if len(items) == 1 {
			attributes[a.Name] = model.TextValue(items[0])
		}
	}
	return attributes
}

// owned is a as the set of author in document.
func owned(a model.Annotations, document model.DocumentID, author string) model.Annotations {
	a.Set.Document, a.Set.Author = document, author
	a.Spans, a.Relations, a.Decisions = slices.Clone(a.Spans), slices.Clone(a.Relations), slices.Clone(a.Decisions)
	for i := range a.Decisions {
		a.Decisions[i].Document = document
	}
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
