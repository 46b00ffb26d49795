package model

import (
	"cmp"
	"slices"
)

// SpanID names a span within its document ("s12"); unique over all its sets.
type SpanID string

// Provenance says where an annotation came from.
type Provenance struct {
	By  string `json:"by"`  // ByHand, ByRule, ByImport, ByCopy or ByReview
	Ref string `json:"ref"` // the rule, the file, the span or the decision it came from
}

// The origins of an annotation.
const (
	ByHand   = "hand"
	ByRule   = "rule"
	ByImport = "import"
	ByCopy   = "copy"
	ByReview = "review"
)

// Span is a label on one or more parts of a document's text. Parts ascend and do
// not overlap. Spans may overlap and nest without limit.
type Span struct {
	ID         SpanID     `json:"id"`
	Document   DocumentID `json:"document"`
	Author     string     `json:"author"`
	Label      string     `json:"label"`
	Parts      []Range    `json:"parts"`
	Attributes Attributes `json:"attributes"`
	Entity     EntityID   `json:"entity"` // empty where none
	Note       string     `json:"note"`
	Provenance Provenance `json:"provenance"`
}

// Start is the first code point of the span.
func (s Span) Start() Offset { return s.Parts[0].Start }

// End is one past the last code point of the span.
func (s Span) End() Offset { return s.Parts[len(s.Parts)-1].End }

// Contains reports whether the code point at o belongs to one of the parts.
func (s Span) Contains(o Offset) bool {
	return slices.ContainsFunc(s.Parts, func(p Range) bool { return p.Start <= o && o < p.End })
}

// Equal reports whether s and o are the same in every field.
func (s Span) Equal(o Span) bool {
	return s.ID == o.ID && s.Document == o.Document && s.Author == o.Author && s.Label == o.Label &&
		slices.Equal(s.Parts, o.Parts) && s.Attributes.Equal(o.Attributes) &&
		s.Entity == o.Entity && s.Note == o.Note && s.Provenance == o.Provenance
}

// CompareSpans orders spans as every list and export shows them: by start, then
// longer first, then label, then id.
func CompareSpans(a, b Span) int {
	return cmp.Or(
		cmp.Compare(a.Start(), b.Start()),
		cmp.Compare(b.End(), a.End()),
		cmp.Compare(a.Label, b.Label),
		CompareIDs(string(a.ID), string(b.ID)),
	)
}

// CompareIDs orders ids such as s2 and s10 by their number.
func CompareIDs(a, b string) int {
	return cmp.Or(cmp.Compare(len(a), len(b)), cmp.Compare(a, b))
}
