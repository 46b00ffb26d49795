package annotate

import (
	"slices"
	"strings"

	"raqim/model"
)

// Unmarked leaves of places, in their order, those on which no span of a label lies,
// not even in part, and which share nothing with a place before them.
func (s State) Unmarked(label string, places []model.Range) []model.Range {
	var taken, free []model.Range
	for _, span := range s.Spans {
		if span.Label == label {
			taken = append(taken, span.Parts...)
		}
	}
	for _, r := range places {
		if !slices.ContainsFunc(taken, r.Overlaps) {
			taken, free = append(taken, r), append(free, r)
		}
	}
	return free
}

// placeBound are the attributes of the default schema that say something about where
// a span stands, and not about its words.
var placeBound = []string{"layout", "level", "end_certainty", "functionInDocument"}

// Repeated are the attributes of span that another occurrence of its words has too:
// not those that depend on where it stands, nor those that point to other spans.
func Repeated(schema *model.Schema, span model.Span) model.Attributes {
	t, _ := schema.SpanType(span.Label)
	repeated := model.Attributes{}
	for name, v := range span.Attributes {
		a, _ := t.Attribute(name)
		if !slices.Contains(placeBound, name) && !strings.HasPrefix(a.Values.Kind, "ref:") {
			repeated[name] = v
		}
	}
	return repeated
}
