package ingest

import (
	"slices"

	"raqim/annotate"
	"raqim/model"
)

// older reports whether theirs is what ours was before a newer one took its place,
// whatever entities they led to.
func (at *arrival) older(theirs, ours model.Annotations) (bool, error) {
	earlier, err := at.in.versions(at.holding, ours)
	unled := func(a model.Annotations) model.Annotations {
		return withEntities(a, func(model.EntityID) model.EntityID { return "e0" })
	}
	return slices.ContainsFunc(earlier, func(a model.Annotations) bool {
		_, same := sameMarks(unled(theirs), unled(a), at.in.schema)
		return same
	}), err
}

// versions lists what the set ours was before newer ones took its place, by the journal
// and in this import.
func (in *intake) versions(h *holding, ours model.Annotations) ([]model.Annotations, error) {
	key := setKey{h.document.ID, ours.Set.Author}
	if _, known := in.earlier[key]; known || h.project == nil {
		return in.earlier[key], nil
	}
	if in.renewals == nil {
		entries, err := h.project.Named(annotate.ImportNewer)
		if err != nil {
			return nil, err
		}
		in.renewals = renewals(annotate.InForce(entries))
	}
	in.earlier[key] = []model.Annotations{}
	for _, changes := range slices.Backward(in.renewals[key]) {
		ours = undone(ours, changes)
		in.earlier[key] = append(in.earlier[key], ours)
	}
	return in.earlier[key], nil
}

// renewals are what entries changed in each set, entry by entry.
func renewals(entries []model.Entry) map[setKey][][]model.Change {
	all := map[setKey][][]model.Change{}
	for _, e := range entries {
		here := map[setKey][]model.Change{}
		for _, c := range e.Changes {
			if key := ownerOf(c); key.author != "" {
				here[key] = append(here[key], c)
			}
		}
		for key, changes := range here {
			all[key] = append(all[key], changes)
		}
	}
	return all
}

// ownerOf is the set in which c changes a mark or a decision.
func ownerOf(c model.Change) setKey {
	switch {
	case c.Span != nil && c.Span.After != nil:
		return setKey{c.Span.After.Document, c.Span.After.Author}
	case c.Span != nil:
		return setKey{c.Span.Before.Document, c.Span.Before.Author}
	case c.Relation != nil && c.Relation.After != nil:
		return setKey{c.Relation.After.Document, c.Relation.After.Author}
	case c.Relation != nil:
		return setKey{c.Relation.Before.Document, c.Relation.Before.Author}
	case c.Decision != nil && c.Decision.After != nil:
		return setKey{c.Decision.After.Document, model.GoldAuthor}
	case c.Decision != nil:
		return setKey{c.Decision.Before.Document, model.GoldAuthor}
	}
	return setKey{}
}

// undone is a as it was before changes.
func undone(a model.Annotations, changes []model.Change) model.Annotations {
	a.Spans, a.Relations, a.Decisions = slices.Clone(a.Spans), slices.Clone(a.Relations), slices.Clone(a.Decisions)
	for _, c := range slices.Backward(changes) {
		switch {
		case c.Span != nil:
			a.Spans = put(a.Spans, c.Span, func(x, y model.Span) bool { return x.ID == y.ID })
		case c.Relation != nil:
			a.Relations = put(a.Relations, c.Relation, func(x, y model.Relation) bool { return x.ID == y.ID })
		case c.Decision != nil:
			a.Decisions = put(a.Decisions, c.Decision, func(x, y model.Decision) bool { return x.ID == y.ID })
		}
	}
	return a
}

// put takes what e made out of list, and puts back what was there before.
func put[T any](list []T, e *model.Edit[T], same func(a, b T) bool) []T {
	if e.After != nil {
		list = slices.DeleteFunc(list, func(x T) bool { return same(x, *e.After) })
	}
	if e.Before != nil {
		list = append(list, *e.Before)
	}
	return list
}
