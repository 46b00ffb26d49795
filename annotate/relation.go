package annotate

import (
	"strconv"

	"raqim/model"
)

// AddRelation joins two spans of the set, or one with something outside the text.
// Where the spans say that there is no such relation (model.NoneOf) they no longer
// do, in the same action.
type AddRelation struct {
	Label      string
	From, To   model.Argument
	Attributes model.Attributes
	// Replace takes away, in the same action, the relations of that label that the
	// new one cannot stand beside. Without it such a relation is refused.
	Replace bool
}

// Action names the command in the journal.
func (AddRelation) Action() string { return "add_relation" }

// Check refuses what the schema does not allow, the same relation twice and, but
// for Replace, one more than its cardinality allows. The store refuses an entity
// that does not exist.
func (c AddRelation) Check(state State) ([]model.Change, error) {
	ends, err := spansOf(state, c.From, c.To)
	if err != nil {
		return nil, err
	}
	r := model.Relation{
		ID: model.RelationID("r" + strconv.Itoa(state.NextID)), Document: state.Document.ID, Author: state.Set.Author,
		Label: c.Label, From: c.From, To: c.To, Attributes: c.Attributes, Provenance: byHand(model.Provenance{}),
	}
	if err := model.CheckRelation(r, ends[0], ends[1], state.Schema); err != nil {
		return nil, err
	}
	link := Link{c.Label, c.From, c.To}
	if other, ok := state.Joined(link); ok {
		return nil, model.Errorf(model.Conflict, "%s already joins %s to %s (%s)", r.Label, r.From, r.To, other.ID)
	}
	var changes []model.Change
	for _, other := range state.Replaced(link) {
		if !c.Replace {
			return nil, model.Errorf(model.Conflict, "%s joins %s to %s already (%s), and the schema allows one: take it away or replace it", r.Label, other.From, other.To, other.ID)
		}
		changes = append(changes, model.Change{Relation: &model.Edit[model.Relation]{Before: &other}})
	}
	for _, span := range ends {
		if span.SaysNone(c.Label) {
			changes = append(changes, spanChange(span, withoutNone(span, c.Label)))
		}
	}
	return edit(state, append(changes, model.Change{Relation: &model.Edit[model.Relation]{After: &r}})...)
}

// spansOf gives the spans that arguments are, the zero one for an argument outside
// the text.
func spansOf(state State, arguments ...model.Argument) ([]model.Span, error) {
	spans := make([]model.Span, len(arguments))
	for i, a := range arguments {
		if a.Outside() {
			continue
		}
		span, err := findSpan(state, a.Span())
		if err != nil {
			return nil, err
		}
		spans[i] = span
	}
	return spans, nil
}

// RemoveRelation takes a relation away.
type RemoveRelation struct{ ID model.RelationID }

// Action names the command in the journal.
func (RemoveRelation) Action() string { return "remove_relation" }

// Check refuses a relation that is not there.
func (c RemoveRelation) Check(state State) ([]model.Change, error) {
	r, ok := state.Relation(c.ID)
	if !ok {
		return nil, model.Errorf(model.NotFound, "there is no relation %s in this set", c.ID)
	}
	return edit(state, model.Change{Relation: &model.Edit[model.Relation]{Before: &r}})
}

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
	from, _ := state.Span(before.From.Span())
	to, _ := state.Span(before.To.Span())
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

// AddRelationToNew makes an entity of the project and a relation that begins or
// ends at it, as one action: one undo takes back both. Entity.ID is a number that
// was never given, as the store's NextEntityID tells it.
type AddRelationToNew struct {
	Entity   model.Entity
	Relation AddRelation
}

// Action names the command in the journal.
func (AddRelationToNew) Action() string { return "add_relation_to_new" }

// Check refuses what [AddRelation] refuses and an entity without an id or a name;
// the store refuses an id that is taken.
func (c AddRelationToNew) Check(state State) ([]model.Change, error) {
	made, err := newEntity(c.Entity)
	if err != nil {
		return nil, err
	}
	changes, err := c.Relation.Check(state)
	if err != nil {
		return nil, err
	}
	return append([]model.Change{made}, changes...), nil
}
