package annotate

import "raqim/model"

// changes are what n changes of its set: what is the same in both stays untouched.
func (n Newer) changes() []model.Change {
	var changes []model.Change
	if n.Before.Set != n.After.Set {
		changes = append(changes, model.Change{Set: &model.Edit[model.Set]{Before: &n.Before.Set, After: &n.After.Set}})
	}
	for _, e := range n.Relations() {
		changes = append(changes, model.Change{Relation: &e})
	}
	for _, e := range n.Spans() {
		changes = append(changes, model.Change{Span: &e})
	}
	for _, e := range edits(n.Before.Decisions, n.After.Decisions, func(d model.Decision) model.DecisionID { return d.ID }) {
		changes = append(changes, model.Change{Decision: &e})
	}
	return changes
}

// Spans are those that n changes, by id: added ones have no Before, removed ones no After.
func (n Newer) Spans() []model.Edit[model.Span] {
	return edits(n.Before.Spans, n.After.Spans, func(s model.Span) model.SpanID { return s.ID })
}

// Relations are those that n changes, as Spans are.
func (n Newer) Relations() []model.Edit[model.Relation] {
	return edits(n.Before.Relations, n.After.Relations, func(r model.Relation) model.RelationID { return r.ID })
}

// edits are what leads from before to after: what goes in the order of before, then what
// comes or becomes another in the order of after.
func edits[K comparable, T interface{ Equal(T) bool }](before, after []T, id func(T) K) []model.Edit[T] {
	stood, stays := map[K]*T{}, map[K]bool{}
	for i := range before {
		stood[id(before[i])] = &before[i]
	}
	for i := range after {
		stays[id(after[i])] = true
	}
	var list []model.Edit[T]
	for i := range before {
		if !stays[id(before[i])] {
			list = append(list, model.Edit[T]{Before: &before[i]})
		}
	}
	for i := range after {
		was := stood[id(after[i])]
		if was == nil || !(*was).Equal(after[i]) {
			list = append(list, model.Edit[T]{Before: was, After: &after[i]})
		}
	}
	return list
}

// InForce lists those of entries, all of what was done, undone and done again under one
// name or in one scope, that were done and not taken back, oldest first.
func InForce(entries []model.Entry) []model.Entry {
	last := map[int64]model.EntryKind{}
	for _, e := range entries {
		last[e.Target] = e.Kind
	}
	var done []model.Entry
	for _, e := range entries {
		if e.Kind == model.Did && last[e.Seq] != model.Undid {
			done = append(done, e)
		}
	}
	return done
}
