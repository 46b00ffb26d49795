package prefill

import (
	"slices"
	"strings"

	"raqim/annotate/lingua"
	"raqim/model"
)

// Place is where a span is being made.
type Place struct {
	Schema   *model.Schema
	Label    string
	Language string // of the document: ar, fa, en, ...
	Dated    bool   // the document has a date, to which values of dates refer
	Words    string // those of the span
	// Before and After are what stands around the words, some dozens of characters
	// that may go over the edges of the paragraph.
	Before, After string
	Around        []model.Span // spans that hold the whole place
}

// Attributes are those that the words decide, nil for none. The caller owns them.
func Attributes(p Place) model.Attributes {
	var all model.Attributes
	switch p.Label {
	case "QUOTE":
		all = quote(p)
	case "TIMEX3":
		all = day(p)
	case "SPEAKER":
		if slices.Contains(pronouns, lingua.FoldString(p.Words)) {
			all = model.Attributes{mentionType: model.TextValue(pronoun)}
		}
	case "TARGET":
		all = model.Attributes{"target_name": model.TextValue(strings.Join(strings.Fields(p.Words), " "))}
	}
	return accepted(p.Schema, p.Label, all)
}

// accepted leaves out what spans of a label cannot have by the schema.
func accepted(schema *model.Schema, label string, all model.Attributes) model.Attributes {
	t, _ := schema.SpanType(label)
	for name, v := range all {
		a, ok := t.Attribute(name)
		if !ok || len(v.Items()) == 0 || a.Multi != v.IsList() || a.Accepts(v) != nil {
			delete(all, name)
		}
	}
	return all
}
