package annotate

import (
	"slices"

	"raqim/model"
)

// droppedReferences takes away the attributes of other spans that point to the
// span id and no longer can: it will be after, the zero Span where it is taken
// away.
func droppedReferences(state State, id model.SpanID, after model.Span) []model.Change {
	var changes []model.Change
	for _, span := range state.Spans {
		if span.ID == id {
			continue
		}
		left := span
		for _, a := range referring(state, span, id) {
			if after.ID == "" || !a.CanRefer(span.ID, after) {
				left.Attributes = withoutItem(left.Attributes, a.Name, string(id))
			}
		}
		if !left.Equal(span) {
			changes = append(changes, spanChange(span, left))
		}
	}
	return changes
}

// referring lists the attributes of span that point to the span id.
func referring(state State, span model.Span, id model.SpanID) []model.AttributeType {
	t, _ := state.Schema.SpanType(span.Label)
	return slices.DeleteFunc(slices.Clone(t.Attributes), func(a model.AttributeType) bool {
		return a.Refers() == nil || !slices.Contains(span.Attributes[a.Name].Items(), string(id))
	})
}

// withoutItem is attributes whose attribute name lacks item.
func withoutItem(attributes model.Attributes, name, item string) model.Attributes {
	left := slices.DeleteFunc(attributes[name].Items(), func(x string) bool { return x == item })
	if len(left) == 0 {
		return attributes.Without(name)
	}
	return attributes.With(name, model.ListValue(left...))
}

// Referable lists the spans that the attribute a of the span id can point to, in
// the order of [State.Nearest].
func (s State) Referable(id model.SpanID, a model.AttributeType) []model.Span {
	return slices.DeleteFunc(s.Nearest(id), func(other model.Span) bool { return !a.CanRefer(id, other) })
}
