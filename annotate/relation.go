package annotate

import (
	"slices"

	"raqim/model"
)

// SetRelationFlag says yes or no to a flag of a relation, such as implicit. No is
// kept as the flag's absence, as a relation has it that was just made.
type SetRelationFlag struct {
	ID    model.RelationID
	Name  string
	Value bool
}

// Action names the command in the journal.
func (SetRelationFlag) Action() string { return "set_relation_flag" }

// Check refuses a relation that is not there and a flag that the schema does not
// give it.
func (c SetRelationFlag) Check(state State) ([]model.Change, error) {
	before, ok := state.Relation(c.ID)
	if !ok {
		return nil, model.Errorf(model.NotFound, "there is no relation %s in this set", c.ID)
	}
	after := before
	after.Attributes = before.Attributes.With(c.Name, model.FlagValue(c.Value))
	from, _ := state.Span(before.From)
	to, _ := state.Span(before.To)
	if err := model.CheckRelation(after, from, to, state.Schema); err != nil {
		return nil, err
	}
	if before.Attributes[c.Name].Flag() == c.Value {
		return nil, nil
	}
	if !c.Value {
		after.Attributes = before.Attributes.Without(c.Name)
	}
	return edit(state, model.Change{Relation: &model.Edit[model.Relation]{Before: &before, After: &after}})
}

// Link is a relation that the schema allows between two spans and that does not
// stand yet.
type Link struct {
	Label    string // of the relation
	From, To model.SpanID
}

// Links lists the relations that can begin or end at the span id: those with the
// nearest spans first, by the code points between the two, and of one distance in
// reading order; with one and the same span in the order of the schema.
func (s State) Links(id model.SpanID) []Link {
	span, ok := s.Span(id)
	if !ok {
		return nil
	}
	others := slices.Clone(s.Spans)
	slices.SortStableFunc(others, func(a, b model.Span) int { return distance(span, a) - distance(span, b) })
	standing := map[Link]bool{}
	for _, r := range s.RelationsOf(id) {
		standing[Link{r.Label, r.From, r.To}] = true
	}
	var links []Link
	for _, other := range others {
		for _, t := range s.Schema.RelationTypes {
			for _, ends := range [2][2]model.Span{{span, other}, {other, span}} {
				l := Link{t.ID, ends[0].ID, ends[1].ID}
				r := model.Relation{Label: t.ID}
				if !standing[l] && model.CheckRelation(r, ends[0], ends[1], s.Schema) == nil {
					links = append(links, l)
				}
			}
		}
	}
	return links
}

// distance is the number of code points between the nearest parts of two spans;
// 0 where they touch or overlap.
func distance(a, b model.Span) int {
	least := model.Offset(-1)
	for _, p := range a.Parts {
		for _, q := range b.Parts {
			if d := max(0, p.Start-q.End, q.Start-p.End); least < 0 || d < least {
				least = d
			}
		}
	}
	return int(least)
}
