package review

import (
	"cmp"
	"maps"
	"slices"
	"strconv"

	"raqim/annotate"
	"raqim/model"
)

// gold is the gold set of a document while something of it is settled. What came of it is
// told as changes once all is done.
type gold struct {
	state     annotate.State
	compared  Comparison
	spans     map[model.SpanID]model.Span
	relations map[model.RelationID]model.Relation
	decisions map[model.DecisionID]model.Decision
	decided   map[model.Origin]model.DecisionID
	result    map[model.DecisionID]string // the span or relation that came of it
	next      int                         // the number of the next id
	settled   map[model.DecisionID]bool   // by this action
	arrived   map[model.SpanID]bool       // made by this action
}

// newGold takes up the gold set of state. It refuses the set of somebody else, and a comparison
// of another document.
func newGold(state annotate.State, compared Comparison) (*gold, error) {
	if state.Set.Author != model.GoldAuthor {
		return nil, model.Errorf(model.Invalid, "what is settled goes into the set %q, not into that of %s", model.GoldAuthor, state.Set.Author)
	}
	if compared.Document != "" && compared.Document != state.Document.ID {
		return nil, model.Errorf(model.Invalid, "what was compared is another document than %s", state.Document.Name)
	}
	g := &gold{
		state: state, compared: compared, next: state.NextID,
		spans: map[model.SpanID]model.Span{}, relations: map[model.RelationID]model.Relation{},
		decisions: map[model.DecisionID]model.Decision{}, decided: map[model.Origin]model.DecisionID{},
		result: map[model.DecisionID]string{}, settled: map[model.DecisionID]bool{}, arrived: map[model.SpanID]bool{},
	}
	for _, s := range state.Spans {
		g.spans[s.ID] = s
		g.came(s.Provenance, string(s.ID))
	}
	for _, r := range state.Relations {
		g.relations[r.ID] = r
		g.came(r.Provenance, string(r.ID))
	}
	for _, d := range state.Decisions {
		g.decisions[d.ID] = d
		for _, o := range d.About {
			g.decided[o] = d.ID
		}
	}
	return g, nil
}

func (g *gold) came(p model.Provenance, id string) {
	if p.By == model.ByReview {
		g.result[model.DecisionID(p.Ref)] = id
	}
}

// id gives the next number with prefix.
func (g *gold) id(prefix string) string {
	g.next++
	return prefix + strconv.Itoa(g.next-1)
}

// decide notes what was decided about things of the sets. Where something was decided of
// them before, that decision is changed; where several were, the others are taken back.
func (g *gold) decide(d model.Decision) (model.DecisionID, error) {
	for _, o := range d.About {
		old, ok := g.decided[o]
		switch {
		case !ok || old == d.ID:
		case d.ID == "":
			d.ID = old
		default:
			g.takeBack(old)
		}
	}
	if d.ID == "" {
		d.ID = model.DecisionID(g.id("d"))
	}
	d.Document = g.state.Document.ID
	if err := model.CheckDecision(d); err != nil {
		return "", err
	}
	for _, o := range g.decisions[d.ID].About {
		delete(g.decided, o)
	}
	for _, o := range d.About {
		g.decided[o] = d.ID
	}
	g.decisions[d.ID], g.settled[d.ID] = d, true
	return d.ID, nil
}

// takeBack forgets a decision and takes away what came of it.
func (g *gold) takeBack(id model.DecisionID) {
	if _, ok := g.spans[model.SpanID(g.result[id])]; ok {
		g.removeSpan(model.SpanID(g.result[id]))
	} else if r, ok := g.relations[model.RelationID(g.result[id])]; ok {
		delete(g.relations, r.ID)
	}
	g.forget(id)
}

func (g *gold) forget(id model.DecisionID) {
	for _, o := range g.decisions[id].About {
		delete(g.decided, o)
	}
	delete(g.decisions, id)
	delete(g.result, id)
}

// removeSpan takes a span away, the references to it and the relations that begin or end at
// it, with what was decided of these: it can be decided anew when the ends are there again.
func (g *gold) removeSpan(id model.SpanID) {
	g.removeRelations(id, func(model.Relation) bool { return true })
	g.removeReferences(id, model.Span{})
	delete(g.spans, id)
}

func (g *gold) removeRelations(id model.SpanID, gone func(model.Relation) bool) {
	for _, r := range sorted(g.relations) {
		if !r.Joins(id) || !gone(r) {
			continue
		}
		delete(g.relations, r.ID)
		if r.Provenance.By == model.ByReview {
			g.forget(model.DecisionID(r.Provenance.Ref))
		}
	}
}

// removeReferences takes away the references to a span that cannot stand when it is after.
func (g *gold) removeReferences(id model.SpanID, after model.Span) {
	for _, s := range sorted(g.spans) {
		t, _ := g.state.Schema.SpanType(s.Label)
		for _, a := range t.Attributes {
			items := s.Attributes[a.Name].Items()
			if s.ID == id || a.Refers() == nil || !slices.Contains(items, string(id)) || after.ID != "" && a.CanRefer(s.ID, after) {
				continue
			}
			s.Attributes = pointing(s.Attributes, a.Name, slices.DeleteFunc(items, func(x string) bool { return x == string(id) }))
			g.spans[s.ID] = s
		}
	}
}

// pointing is attributes whose reference name leads to items; without it where there are none.
func pointing(attributes model.Attributes, name string, items []string) model.Attributes {
	switch {
	case len(items) == 0:
		return attributes.Without(name)
	case attributes[name].IsList():
		return attributes.With(name, model.ListValue(items...))
	}
	return attributes.With(name, model.TextValue(items[0]))
}

// changes are what makes the state's set what it is now; none where it is the same.
func (g *gold) changes() ([]model.Change, error) {
	changes := slices.Concat(
		edits(g.state.Relations, g.relations, func(r model.Relation) model.RelationID { return r.ID },
			func(e *model.Edit[model.Relation]) model.Change { return model.Change{Relation: e} }),
		edits(g.state.Spans, g.spans, func(s model.Span) model.SpanID { return s.ID },
			func(e *model.Edit[model.Span]) model.Change { return model.Change{Span: e} }),
		edits(g.state.Decisions, g.decisions, func(d model.Decision) model.DecisionID { return d.ID },
			func(e *model.Edit[model.Decision]) model.Change { return model.Change{Decision: e} }),
	)
	if len(changes) == 0 {
		return nil, nil
	}
	return annotate.Edit(g.state, changes...)
}

// edits are the changes from before to after: what goes, what is changed, what is new.
func edits[K ~string, T interface{ Equal(T) bool }](before []T, after map[K]T, id func(T) K, change func(*model.Edit[T]) model.Change) []model.Change {
	var changes []model.Change
	known := map[K]bool{}
	for _, was := range before {
		known[id(was)] = true
		now, ok := after[id(was)]
		switch {
		case !ok:
			changes = append(changes, change(&model.Edit[T]{Before: &was}))
		case !now.Equal(was):
			changes = append(changes, change(&model.Edit[T]{Before: &was, After: &now}))
		}
	}
	for _, now := range sorted(after) {
		if !known[id(now)] {
			changes = append(changes, change(&model.Edit[T]{After: &now}))
		}
	}
	return changes
}

// sorted lists things by their ids' numbers.
func sorted[K ~string, T any](things map[K]T) []T {
	list := make([]T, 0, len(things))
	for _, id := range slices.SortedFunc(maps.Keys(things), func(a, b K) int {
		return cmp.Or(cmp.Compare(len(a), len(b)), cmp.Compare(a, b))
	}) {
		list = append(list, things[id])
	}
	return list
}
