package annotate

import (
	"slices"
	"strconv"

	"raqim/model"
)

// Command is something an annotator does to the document at hand. Check says
// what it changes in state, or why it cannot be done; it changes nothing itself.
type Command interface {
	// Action names the command in the journal: "add_span".
	Action() string
	Check(state State) ([]model.Change, error)
}

// AddSpan marks Parts of the text with Label. Attributes that are not given get
// the schema's defaults.
type AddSpan struct {
	Label      string
	Parts      []model.Range
	Attributes model.Attributes
	Entity     model.EntityID
	Provenance model.Provenance // zero: by hand
}

// Action names the command in the journal.
func (AddSpan) Action() string { return "add_span" }

// Check refuses unknown labels, parts outside the text, wrong attribute values, a
// second span with the same label and parts, which would hide the first, and
// overlap and nesting where the schema forbids them.
func (c AddSpan) Check(state State) ([]model.Change, error) {
	span := model.Span{
		ID: model.SpanID("s" + strconv.Itoa(state.NextID)), Document: state.Document.ID, Author: state.Set.Author,
		Label: c.Label, Parts: slices.Clone(c.Parts), Attributes: withDefaults(state.Schema, c.Label, c.Attributes),
		Entity: c.Entity, Provenance: byHand(c.Provenance),
	}
	if err := checkNewSpan(state, span); err != nil {
		return nil, err
	}
	if err := checkPlace(state, span); err != nil {
		return nil, err
	}
	return edit(state, model.Change{Span: &model.Edit[model.Span]{After: &span}})
}

// RemoveSpan takes a span away, the relations that begin or end at it, and the
// attributes of other spans that point to it.
type RemoveSpan struct{ ID model.SpanID }

// Action names the command in the journal.
func (RemoveSpan) Action() string { return "remove_span" }

// Check refuses a span that is not there.
func (c RemoveSpan) Check(state State) ([]model.Change, error) {
	span, err := findSpan(state, c.ID)
	if err != nil {
		return nil, err
	}
	var changes []model.Change
	for _, r := range state.RelationsOf(c.ID) {
		changes = append(changes, model.Change{Relation: &model.Edit[model.Relation]{Before: &r}})
	}
	changes = append(changes, droppedReferences(state, c.ID, model.Span{})...)
	return edit(state, append(changes, model.Change{Span: &model.Edit[model.Span]{Before: &span}})...)
}

// SetParts gives a span other parts: its edges moved, a part added or taken away.
type SetParts struct {
	ID    model.SpanID
	Parts []model.Range
}

// Action names the command in the journal.
func (SetParts) Action() string { return "set_parts" }

// Check refuses parts outside the text, parts that make the span the double of
// another, and overlap and nesting where the schema forbids them.
func (c SetParts) Check(state State) ([]model.Change, error) {
	return changeSpan(state, c.ID, func(s *model.Span) { s.Parts = slices.Clone(c.Parts) })
}

// SetLabel gives a span another label. Attributes that the new label lacks go,
// and its defaults come; relations and references of other spans to it that the
// schema no longer allows go too.
type SetLabel struct {
	ID    model.SpanID
	Label string
}

// Action names the command in the journal.
func (SetLabel) Action() string { return "set_label" }

// Check refuses a label that the schema lacks.
func (c SetLabel) Check(state State) ([]model.Change, error) {
	before, err := findSpan(state, c.ID)
	if err != nil {
		return nil, err
	}
	after := before
	after.Label = c.Label
	after.Attributes = withDefaults(state.Schema, c.Label, keptAttributes(state, before, c.Label))
	if err := checkNewSpan(state, after); err != nil {
		return nil, err
	}
	changes := append(droppedRelations(state, after), droppedReferences(state, c.ID, after)...)
	return edit(state, append(changes, model.Change{Span: &model.Edit[model.Span]{Before: &before, After: &after}})...)
}

// SetAttribute gives an attribute of a span a value; the empty text takes it away.
type SetAttribute struct {
	ID    model.SpanID
	Name  string
	Value model.Value
	With  model.Attributes // others that the value decides, set in the same action
}

// Action names the command in the journal.
func (SetAttribute) Action() string { return "set_attribute" }

// Check refuses attributes and values that the schema lacks.
func (c SetAttribute) Check(state State) ([]model.Change, error) {
	return changeSpan(state, c.ID, func(s *model.Span) {
		if len(c.Value.Items()) == 0 {
			s.Attributes = s.Attributes.Without(c.Name)
			return
		}
		s.Attributes = s.Attributes.With(c.Name, c.Value)
		for name, v := range c.With {
			s.Attributes = s.Attributes.With(name, v)
		}
	})
}

// SetEntity points a span to an entity; the empty id takes the pointer away.
type SetEntity struct {
	ID     model.SpanID
	Entity model.EntityID
	With   model.Attributes // attributes that the entity decides, set in the same action
}

// Action names the command in the journal.
func (SetEntity) Action() string { return "set_entity" }

// Check refuses a span that is not there; the store refuses an unknown entity.
func (c SetEntity) Check(state State) ([]model.Change, error) {
	return changeSpan(state, c.ID, func(s *model.Span) {
		s.Entity = c.Entity
		for name, v := range c.With {
			s.Attributes = s.Attributes.With(name, v)
		}
	})
}

// SetNote writes an annotator's note on a span.
type SetNote struct {
	ID   model.SpanID
	Note string
}

// Action names the command in the journal.
func (SetNote) Action() string { return "set_note" }

// Check refuses a span that is not there.
func (c SetNote) Check(state State) ([]model.Change, error) {
	return changeSpan(state, c.ID, func(s *model.Span) { s.Note = c.Note })
}

// SetState says how far the author has come: open, done or locked.
type SetState struct{ State model.SetState }

// Action names the command in the journal.
func (SetState) Action() string { return "set_state" }

// Check makes the set where there is none: a document that was read and has
// nothing to mark is done and empty.
func (c SetState) Check(state State) ([]model.Change, error) {
	after := state.Set
	after.State = c.State
	if c.State != model.SetOpen {
		after.SentBack = model.SentBack{}
	}
	if state.HasSet && after == state.Set {
		return nil, nil
	}
	return []model.Change{setChange(state, after)}, nil
}

// EditDocument changes what is known of the document, such as its flag or its note. The text and its digest cannot change.
type EditDocument struct {
	Change func(*model.Document)
}

// Action names the command in the journal.
func (EditDocument) Action() string { return "edit_document" }

// Check refuses a change of the text.
func (c EditDocument) Check(state State) ([]model.Change, error) {
	before, after := state.Document, state.Document
	c.Change(&after)
	if after.Text != before.Text || after.SHA256 != before.SHA256 || after.ID != before.ID {
		return nil, model.Errorf(model.Invalid, "the text of a document never changes; import the new text as a document of its own")
	}
	if after.Equal(before) {
		return nil, nil
	}
	before.Text, after.Text = "", ""
	return []model.Change{{Document: &model.Edit[model.Document]{Before: &before, After: &after}}}, nil
}
