package annotate

import (
	"slices"

	"raqim/model"
)

// edit wraps changes to spans and relations in what they mean for the set: the
// first one makes it, a change to a done set opens it again, a locked set takes
// none. What is changed of what a review decided is no longer what it decided.
func edit(state State, changes ...model.Change) ([]model.Change, error) {
	if state.Set.State == model.SetLocked {
		return nil, model.Errorf(model.Conflict, "the annotations of %s in %s are locked", state.Set.Author, state.Document.Name)
	}
	changes = append(changes, redecided(state, changes)...)
	if state.HasSet && state.Set.State == model.SetOpen {
		return changes, nil
	}
	after := state.Set
	after.State = model.SetOpen
	return append([]model.Change{setChange(state, after)}, changes...), nil
}

// Edit is edit for commands that stand in packages of their own, whose changes bring their
// decisions along.
func Edit(state State, changes ...model.Change) ([]model.Change, error) {
	state.Decisions = nil
	return edit(state, changes...)
}

// setChange is the change that makes or replaces the state's set.
func setChange(state State, after model.Set) model.Change {
	e := &model.Edit[model.Set]{After: &after}
	if state.HasSet {
		before := state.Set
		e.Before = &before
	}
	return model.Change{Set: e}
}

func findSpan(state State, id model.SpanID) (model.Span, error) {
	span, ok := state.Span(id)
	if !ok {
		return span, model.Errorf(model.NotFound, "there is no span %s in the annotations of %s in %s", id, state.Set.Author, state.Document.Name)
	}
	return span, nil
}

// changeSpan is the change of one span by f; none where f changes nothing.
func changeSpan(state State, id model.SpanID, f func(*model.Span)) ([]model.Change, error) {
	before, err := findSpan(state, id)
	if err != nil {
		return nil, err
	}
	after := before
	f(&after)
	if after.Equal(before) {
		return nil, nil
	}
	if err := checkNewSpan(state, after); err != nil {
		return nil, err
	}
	if !slices.Equal(after.Parts, before.Parts) {
		if err := checkPlace(state, after); err != nil {
			return nil, err
		}
	}
	return edit(state, spanChange(before, after))
}

func spanChange(before, after model.Span) model.Change {
	return model.Change{Span: &model.Edit[model.Span]{Before: &before, After: &after}}
}

// checkNewSpan is model.CheckSpan, of references that lead somewhere, of no
// relation that the span says it does not have, and no other span of the same
// label and parts.
func checkNewSpan(state State, span model.Span) error {
	if err := model.CheckSpan(span, state.Length, state.Schema); err != nil {
		return err
	}
	if err := model.CheckReferences(span, state.Span, state.Schema); err != nil {
		return err
	}
	for _, r := range state.RelationsOf(span.ID) {
		if span.SaysNone(r.Label) {
			return model.Errorf(model.Conflict, "%s has the relation %s (%s): take it away before saying that there is none", span.ID, r.Label, r.ID)
		}
	}
	for i := range state.Spans {
		other := &state.Spans[i]
		if other.ID != span.ID && other.Label == span.Label && slices.Equal(other.Parts, span.Parts) {
			return model.Errorf(model.Conflict, "%v is already marked as %s (%s)", span.Parts[0], span.Label, other.ID)
		}
	}
	return nil
}

// withDefaults is given, and the schema's defaults for what is not given.
func withDefaults(schema *model.Schema, label string, given model.Attributes) model.Attributes {
	t, _ := schema.SpanType(label)
	all := model.Attributes{}
	for _, a := range t.Attributes {
		if a.Default != nil {
			all[a.Name] = model.TextValue(*a.Default)
		}
	}
	for name, v := range given {
		all[name] = v
	}
	return all
}

// keptAttributes are the attributes of span that label has too and accepts; of
// the relations that are said not to be, those that could be at label.
func keptAttributes(state State, span model.Span, label string) model.Attributes {
	t, _ := state.Schema.SpanType(label)
	kept := model.Attributes{}
	for name, v := range span.Attributes {
		if name == model.NoneOf {
			v = model.ListValue(slices.DeleteFunc(v.Items(), func(relation string) bool {
				r, ok := state.Schema.RelationType(relation)
				return !ok || !r.Joins(label)
			})...)
		}
		alone := model.Span{ID: span.ID, Label: label, Attributes: model.Attributes{name: v}}
		if model.CheckAttribute(name, v, t, state.Schema) == nil && model.CheckReferences(alone, state.Span, state.Schema) == nil {
			kept[name] = v
		}
	}
	return kept
}

// droppedRelations removes the relations that the schema does not allow at span
// any more.
func droppedRelations(state State, span model.Span) []model.Change {
	var changes []model.Change
	for _, r := range state.RelationsOf(span.ID) {
		from, _ := state.Span(r.From.Span())
		to, _ := state.Span(r.To.Span())
		if from.ID == span.ID {
			from = span
		}
		if to.ID == span.ID {
			to = span
		}
		if model.CheckRelation(r, from, to, state.Schema) != nil {
			changes = append(changes, model.Change{Relation: &model.Edit[model.Relation]{Before: &r}})
		}
	}
	return changes
}

func byHand(p model.Provenance) model.Provenance {
	if p.By == "" {
		p.By = model.ByHand
	}
	return p
}
