package find

import (
	"slices"
	"strings"
	"unicode"

	"raqim/annotate/lingua"
	"raqim/model"
)

// Query says what to look for. Text, Label and Attributes may each be left out,
// but not all three.
type Query struct {
	// Text is the words, in any spelling that folds to the same; a ZWNJ in it also
	// stands for a blank. Blanks at its ends do not count.
	Text string
	// WholeWord leaves out occurrences that begin or end inside a word.
	WholeWord bool
	// Proclitics lets a whole word carry what is written together with it: و ف ب
	// ل ك ال س before it, the Persian می before and ها after (lingua.Stops). It
	// means WholeWord, too.
	Proclitics bool
	// Label and Attributes leave only what lies within one part of a span that
	// has the label and all the attributes; without a Text, such spans are the hits.
	Label      string
	Attributes []Attribute
	// Author is whose spans are looked at; empty: everybody's.
	Author string
	// Context is the number of code points before and after a hit that are shown
	// with it, at most; 0: 40.
	Context int
}

// Attribute is a value that a span must have, among others or alone, in any
// spelling that folds to the same. Where the schema says that the attribute
// points to an entity, Value is its id.
type Attribute struct{ Name, Value string }

const usualContext = 40

// Search is a query made ready; it can be used by several goroutines.
type Search struct {
	query   Query
	needles []string // the text, folded: one, or two where it can be spelt with blanks
	values  []string // of query.Attributes, folded
	schema  *model.Schema
}

// Compile makes q ready for projects with schema. What can find nothing is an
// error that says so: a text that is nothing but marks, and labels, attributes
// and values that the schema does not have.
func Compile(schema *model.Schema, q Query) (*Search, error) {
	s := &Search{query: q, schema: schema, needles: needles(q.Text)}
	if s.query.Context <= 0 {
		s.query.Context = usualContext
	}
	switch {
	case len(s.needles) > 0:
	case strings.TrimSpace(q.Text) != "":
		return nil, model.Errorf(model.Invalid, "%q holds only characters that make no difference to a search: give at least one letter, digit or sign", q.Text)
	case !s.BySpans():
		return nil, model.Errorf(model.Invalid, "there is nothing to look for: give some words, a label or an attribute")
	}
	if q.Author != "" && !s.BySpans() {
		return nil, model.Errorf(model.Invalid, "whose spans to look at (%s) means something with a label or an attribute only", q.Author)
	}
	return s, s.checkSchema()
}

// needles are the folded forms in which text is looked for: as it is, and where
// ZWNJ stands in it with blanks instead, since many write می خواهد for می‌خواهد.
func needles(text string) []string {
	var forms []string
	for _, spelling := range []string{text, strings.ReplaceAll(text, "\u200C", " ")} {
		if form := needle(spelling); form != "" && !slices.Contains(forms, form) {
			forms = append(forms, form)
		}
	}
	return forms
}

// needle is text folded, without blanks at its ends and without marks that have
// nothing to stand on.
func needle(text string) string {
	folded := strings.TrimLeftFunc(lingua.FoldString(text), func(r rune) bool { return r == ' ' || unicode.Is(unicode.Mn, r) })
	return strings.TrimRight(folded, " ")
}

// BySpans reports whether the query asks about spans: its hits come and go with
// them.
func (s *Search) BySpans() bool { return s.query.Label != "" || len(s.query.Attributes) > 0 }

// Entity is the entity that spans must point to, as one of the attributes asks;
// false where none does.
func (s *Search) Entity() (model.EntityID, bool) {
	for _, a := range s.query.Attributes {
		for _, t := range s.schema.SpanTypes {
			if known, ok := t.Attribute(a.Name); ok && known.Values.Kind == "ref:entity" {
				return model.EntityID(a.Value), true
			}
		}
	}
	return "", false
}

// Everybody has the search look at everybody's spans.
func (s *Search) Everybody() { s.query.Author = "" }

// checkSchema refuses what no span of the project can have.
func (s *Search) checkSchema() error {
	types := s.schema.SpanTypes
	if s.query.Label != "" {
		t, ok := s.schema.SpanType(s.query.Label)
		if !ok {
			return model.Errorf(model.Invalid, "there is no label %q in the schema: it has %s", s.query.Label, model.List(s.schema.SpanTypeIDs()))
		}
		types = []model.SpanType{t}
	}
	for _, a := range s.query.Attributes {
		if err := checkAttribute(types, a); err != nil {
			return err
		}
		s.values = append(s.values, lingua.FoldString(a.Value))
	}
	return nil
}

// checkAttribute refuses an attribute that none of types has with that value.
func checkAttribute(types []model.SpanType, a Attribute) error {
	if a.Name == model.NoneOf {
		return nil // of every type
	}
	var choices []string
	known := false
	for _, t := range types {
		candidate, ok := t.Attribute(a.Name)
		if !ok {
			continue
		}
		if len(candidate.Values.Choices) == 0 {
			return nil // any value
		}
		known = true
		for _, c := range candidate.Values.Choices {
			choices = append(choices, c.Value)
		}
	}
	if !known {
		return unknownAttribute(types, a.Name)
	}
	fits := func(v string) bool { return lingua.FoldString(v) == lingua.FoldString(a.Value) }
	if !slices.ContainsFunc(choices, fits) {
		return model.Errorf(model.Invalid, "%s is never %q: it is one of %s", a.Name, a.Value, model.List(choices))
	}
	return nil
}

func unknownAttribute(types []model.SpanType, name string) error {
	var names []string
	for _, t := range types {
		for _, a := range t.Attributes {
			names = append(names, a.Name)
		}
	}
	if len(types) == 1 {
		return model.Errorf(model.Invalid, "%s has no attribute %q: it has %s", types[0].ID, name, model.List(names))
	}
	slices.Sort(names)
	return model.Errorf(model.Invalid, "no label has an attribute %q: there are %s", name, model.List(slices.Compact(names)))
}

// takes reports whether span is one that the query asks about.
func (s *Search) takes(span model.Span) bool {
	if s.query.Label != "" && span.Label != s.query.Label {
		return false
	}
	for i, a := range s.query.Attributes {
		if !s.has(span, a, s.values[i]) {
			return false
		}
	}
	return true
}

// has reports whether span has the attribute a, whose folded value is folded.
func (s *Search) has(span model.Span, a Attribute, folded string) bool {
	t, _ := s.schema.SpanType(span.Label)
	if known, ok := t.Attribute(a.Name); ok && known.Values.Kind == "ref:entity" {
		return string(span.Entity) == a.Value
	}
	fits := func(v string) bool { return lingua.FoldString(v) == folded }
	return slices.ContainsFunc(span.Attributes[a.Name].Items(), fits)
}
