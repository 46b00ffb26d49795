package model

import (
	"slices"
	"unicode/utf8"
)

// CheckText says why text cannot be a document's text, or nil: it must be valid
// UTF-8 and not empty. Everything else, controls and NUL included, is kept.
func CheckText(text string) error {
	if text == "" {
		return Errorf(Invalid, "the text is empty")
	}
	if !utf8.ValidString(text) {
		return Errorf(Invalid, "the text is not valid UTF-8")
	}
	return nil
}

// CheckParts says why parts cannot be the parts of a span in a text of length
// code points, or nil: at least one, none empty, ascending, apart or touching,
// inside the text.
func CheckParts(parts []Range, length int) error {
	if len(parts) == 0 {
		return Errorf(Invalid, "a span needs at least one part")
	}
	last := Offset(0)
	for _, p := range parts {
		switch {
		case p.Start < 0 || p.End > Offset(length):
			return Errorf(Invalid, "%v lies outside the text, which has the code points 0-%d", p, length)
		case p.Start >= p.End:
			return Errorf(Invalid, "%v is empty: the end of a span must lie after its start", p)
		case p.Start < last:
			return Errorf(Invalid, "the part %v begins before the part in front of it ends", p)
		}
		last = p.End
	}
	return nil
}

// CheckSpan says why span cannot stand in a text of length code points under
// schema, or nil. A required attribute that is still open is no fault here: it
// is work to do, not damage.
func CheckSpan(span Span, length int, schema *Schema) error {
	t, ok := schema.SpanType(span.Label)
	if !ok {
		return Errorf(Invalid, "%q is no label of this project: it has %s", span.Label, List(schema.SpanTypeIDs()))
	}
	if err := CheckParts(span.Parts, length); err != nil {
		return err
	}
	for _, name := range sortedNames(span.Attributes) {
		if err := CheckAttribute(name, span.Attributes[name], t, schema); err != nil {
			return err
		}
	}
	return nil
}

// CheckAttribute says why the attribute name of a span of the type t cannot have
// the value v under schema, or nil. [NoneOf] is an attribute of every type.
func CheckAttribute(name string, v Value, t SpanType, schema *Schema) error {
	if name == NoneOf {
		return checkNoneOf(v, t.ID, schema)
	}
	a, ok := t.Attribute(name)
	if !ok {
		return Errorf(Invalid, "%s has no attribute %q", t.ID, name)
	}
	return a.Accepts(v)
}

// CheckRelation says why relation cannot stand under schema, or nil. from and to
// are the spans that it joins; for an argument outside the text the zero Span.
func CheckRelation(relation Relation, from, to Span, schema *Schema) error {
	t, ok := schema.RelationType(relation.Label)
	if !ok {
		return Errorf(Invalid, "%q is no relation of this project", relation.Label)
	}
	switch {
	case relation.From.Outside() && relation.To.Outside():
		return Errorf(Invalid, "%s must begin or end at a span: %s and %s are both outside the text", t.ID, relation.From, relation.To)
	case relation.From == EntityArgument("") || relation.To == EntityArgument(""):
		return Errorf(Invalid, "%s lacks its entity", t.ID)
	case !relation.From.Outside() && from.ID == to.ID:
		return Errorf(Invalid, "%s cannot join %s to itself", relation.Label, from.ID)
	case !slices.Contains(t.From, relation.From.kind(from)):
		return Errorf(Invalid, "%s starts from %s, not from %s", t.ID, AnyOf(t.From), relation.From.describe(from))
	case !slices.Contains(t.To, relation.To.kind(to)):
		return Errorf(Invalid, "%s leads to %s, not to %s", t.ID, AnyOf(t.To), relation.To.describe(to))
	}
	for _, name := range sortedNames(relation.Attributes) {
		known := slices.ContainsFunc(t.Attributes, func(f RelationFlag) bool { return f.Name() == name })
		if !known || !relation.Attributes[name].IsFlag() {
			return Errorf(Invalid, "%s takes no attribute %q with the value %s", t.ID, name, relation.Attributes[name])
		}
	}
	return nil
}

func sortedNames(a Attributes) []string {
	names := make([]string, 0, len(a))
	for name := range a {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}
