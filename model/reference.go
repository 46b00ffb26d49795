package model

import (
	"slices"
	"strings"
)

// Refers lists what values of t point to: labels of spans of the same set, "t0",
// the document's date, or "entity"; nil where t is no reference. "ref:TIMEX3|t0"
// points to a TIMEX3 or the document's date.
//
// The value of a reference is the id of the span ("s12") or "t0". The entity of a
// span is no value among its attributes: it is [Span.Entity].
func (t AttributeType) Refers() []string {
	targets, ok := strings.CutPrefix(t.Values.Kind, "ref:")
	if !ok {
		return nil
	}
	return strings.Split(targets, "|")
}

// RefersToEntity reports whether t is the entity of its span.
func (t AttributeType) RefersToEntity() bool { return slices.Contains(t.Refers(), entityKind) }

// CanRefer reports whether a value of t may point from the span id to target; the
// zero target is the document's date.
func (t AttributeType) CanRefer(id SpanID, target Span) bool {
	if target.ID == "" {
		return slices.Contains(t.Refers(), string(DateArgument))
	}
	return target.ID != id && slices.Contains(t.Refers(), target.Label)
}

// CheckReferences says why the attributes of span that point to something cannot
// point there under schema, or nil. spanOf finds the spans of its set.
func CheckReferences(span Span, spanOf func(SpanID) (Span, bool), schema *Schema) error {
	t, _ := schema.SpanType(span.Label)
	for _, a := range t.Attributes {
		if a.Refers() == nil {
			continue
		}
		for _, item := range span.Attributes[a.Name].Items() {
			if err := checkReference(a, span.ID, item, spanOf); err != nil {
				return err
			}
		}
	}
	return nil
}

func checkReference(a AttributeType, id SpanID, item string, spanOf func(SpanID) (Span, bool)) error {
	wanted := AnyOf(a.Refers())
	if a.RefersToEntity() {
		return Errorf(Invalid, "%s of %s is an entity: it is kept as the span's entity, not as the value %q", a.Name, id, item)
	}
	target := Span{}
	if item != string(DateArgument) {
		found := false
		if target, found = spanOf(SpanID(item)); !found {
			return Errorf(Invalid, "%s of %s points to %s, which is not there: it takes %s", a.Name, id, item, wanted)
		}
	}
	if !a.CanRefer(id, target) {
		return Errorf(Invalid, "%s of %s cannot point to %s: it takes another %s", a.Name, id, Argument(item).describe(target), wanted)
	}
	return nil
}
