package annotate

import (
	"slices"

	"raqim/model"
)

// SayNone says, or no longer says, that a span has no relation of a type: a quote
// without a speaker. It is kept in the span's model.NoneOf.
type SayNone struct {
	ID       model.SpanID
	Relation string
	None     bool
}

// Action names the command in the journal.
func (SayNone) Action() string { return "say_none" }

// Check refuses a span that is not there, a relation type that cannot join it, and
// one of which it has a relation.
func (c SayNone) Check(state State) ([]model.Change, error) {
	return changeSpan(state, c.ID, func(s *model.Span) {
		*s = withoutNone(*s, c.Relation)
		if c.None {
			said := append(s.Attributes[model.NoneOf].Items(), c.Relation)
			slices.Sort(said)
			s.Attributes = s.Attributes.With(model.NoneOf, model.ListValue(said...))
		}
	})
}

// withoutNone is span that does not say any more that it has no relation of a type.
func withoutNone(span model.Span, relation string) model.Span {
	left := slices.DeleteFunc(span.Attributes[model.NoneOf].Items(), func(r string) bool { return r == relation })
	span.Attributes = span.Attributes.Without(model.NoneOf)
	if len(left) > 0 {
		span.Attributes = span.Attributes.With(model.NoneOf, model.ListValue(left...))
	}
	return span
}

// Joinable lists the relation types of which the span id has none: there is none
// yet, or it says that there is none. They are in the order of the schema.
func (s State) Joinable(id model.SpanID) []string {
	span, _ := s.Span(id)
	standing := s.RelationsOf(id)
	var types []string
	for _, t := range s.Schema.RelationTypes {
		if t.Joins(span.Label) && !slices.ContainsFunc(standing, func(r model.Relation) bool { return r.Label == t.ID }) {
			types = append(types, t.ID)
		}
	}
	return types
}
