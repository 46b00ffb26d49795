package prefill

import (
	"slices"

	"raqim/annotate"
	"raqim/annotate/lingua"
	"raqim/model"
)

const (
	mentionType = "mention_type"
	pronoun     = "PRONOUN"
)

// pronouns that stand for a speaker, as lingua folds them: هو هي هم هما, او وی
// ایشان آنها آنان.
var pronouns = folded("هو", "هي", "هم", "هما", "او", "وی", "ایشان", "آنها", "آنان")

func folded(words ...string) []string {
	for i, w := range words {
		words[i] = lingua.FoldString(w)
	}
	return words
}

// Same is what a new span of a label has of those that were made of the same words
// in the same document: the attributes on which all of them agree, and the entity
// that all of them name. A pronoun or a title is nobody's name: whom it means depends
// on where it stands. Of labels whose attributes are not about their words, such as
// quotes, there is nothing.
func Same(schema *model.Schema, label string, same []model.Span) (model.Attributes, model.EntityID) {
	if !slices.Contains([]string{"SPEAKER", "CUE", "TARGET"}, label) || len(same) == 0 {
		return nil, ""
	}
	shared, entity := annotate.Repeated(schema, same[0]), same[0].Entity
	delete(shared, model.NoneOf)
	for _, span := range same[1:] {
		for name, v := range shared {
			if !span.Attributes[name].Equal(v) {
				delete(shared, name)
			}
		}
		if span.Entity != entity {
			entity = ""
		}
	}
	if kind, ok := shared[mentionType]; !ok || kind.String() == pronoun || kind.String() == "NOMINAL" {
		entity = ""
	}
	return accepted(schema, label, shared), entity
}

// kinds are the mentions by name of what is no person.
var kinds = map[model.EntityKind]string{model.Organisation: "ORG", model.State: "GPE_METONYM"}

// Named are the attributes of span, whose text is words, that pointing it to e
// decides: who is called by the name of an institution or of a place is mentioned as
// one. Only what still is the schema's default is decided anew. nil for none.
func Named(schema *model.Schema, span model.Span, words string, e model.Entity) model.Attributes {
	t, _ := schema.SpanType(span.Label)
	a, ok := t.Attribute(mentionType)
	kind, is := kinds[e.Kind]
	if !ok || !is || a.Default == nil || span.Attributes[mentionType].String() != *a.Default {
		return nil
	}
	words = lingua.FoldString(words)
	for _, names := range e.Names {
		if slices.ContainsFunc(names, func(name string) bool { return lingua.FoldString(name) == words }) {
			return accepted(schema, span.Label, model.Attributes{mentionType: model.TextValue(kind)})
		}
	}
	return nil
}
