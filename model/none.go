package model

import "slices"

// NoneOf is the name of a span attribute that every span type takes and no schema
// defines. Its value is a list of relation types, sorted, each once, of which the
// annotator says that there is none at this span, neither beginning nor ending
// here: a quote without a speaker has none_of = ["SPEAKER_OF"]. It tells such a
// span from one whose relations nobody has looked for yet. The list is never
// empty: a span of which nothing is said lacks the attribute.
const NoneOf = "none_of"

// SaysNone reports whether s has the relation type relation in its [NoneOf].
func (s Span) SaysNone(relation string) bool {
	return slices.Contains(s.Attributes[NoneOf].Items(), relation)
}

// Joins reports whether relations of the type t can begin or end at spans of the
// type label.
func (t RelationType) Joins(label string) bool {
	return slices.Contains(t.From, label) || slices.Contains(t.To, label)
}

// checkNoneOf says why v cannot be the NoneOf of a span of the type label, or nil.
func checkNoneOf(v Value, label string, schema *Schema) error {
	items := v.Items()
	switch {
	case !v.IsList() || len(items) == 0:
		return Errorf(Invalid, "%s takes a list of relation types, not %q", NoneOf, v)
	case !slices.IsSorted(items) || len(slices.Compact(items)) != len(v.Items()):
		return Errorf(Invalid, "%s takes relation types in alphabetical order, each once, not %q", NoneOf, v)
	}
	for _, item := range items {
		if t, ok := schema.RelationType(item); !ok || !t.Joins(label) {
			return Errorf(Invalid, "%q cannot stand in %s of %s: no relation of that name begins or ends there", item, NoneOf, label)
		}
	}
	return nil
}
