package model

import (
	"slices"
	"strings"
)

// Argument is one end of a relation, in the form in which files hold it: the id of
// a span of the set ("s12"), or something outside the text: "AUTHOR", "t0", or an
// entity of the project ("entity:e3").
type Argument string

// The arguments that every document has: who wrote it, and its date. They are
// also what a schema calls them.
const (
	AuthorArgument Argument = "AUTHOR"
	DateArgument   Argument = "t0"
)

// entityKind is what a schema calls entities as arguments.
const entityKind = "entity"

// SpanArgument is the span id as an argument.
func SpanArgument(id SpanID) Argument { return Argument(id) }

// EntityArgument is the entity id as an argument. With the empty id it stands for
// an entity that has not been chosen yet, which no relation that is stored has.
func EntityArgument(id EntityID) Argument { return Argument(entityKind + ":" + string(id)) }

// Span is the span that a is; empty where a lies outside the text.
func (a Argument) Span() SpanID {
	if a.Outside() {
		return ""
	}
	return SpanID(a)
}

// Entity is the entity that a is, and whether it is one.
func (a Argument) Entity() (EntityID, bool) {
	id, ok := strings.CutPrefix(string(a), entityKind+":")
	return EntityID(id), ok
}

// Outside reports whether a is no span.
func (a Argument) Outside() bool {
	_, entity := a.Entity()
	return entity || a == AuthorArgument || a == DateArgument
}

// kind is what a schema calls a; span is the one that a names, if it names one.
func (a Argument) kind(span Span) string {
	switch _, entity := a.Entity(); {
	case entity:
		return entityKind
	case a.Outside():
		return string(a)
	}
	return span.Label
}

// StartsFrom reports whether relations of the type t can start from what a is,
// which lies outside the text.
func (t RelationType) StartsFrom(a Argument) bool { return slices.Contains(t.From, a.kind(Span{})) }

// LeadsTo reports whether relations of the type t can lead to what a is, which lies
// outside the text.
func (t RelationType) LeadsTo(a Argument) bool { return slices.Contains(t.To, a.kind(Span{})) }

// describe is what messages call a: its kind, and the id where that is not the same.
func (a Argument) describe(span Span) string {
	if a.Outside() {
		return string(a)
	}
	return span.Label + " (" + string(span.ID) + ")"
}
