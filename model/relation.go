package model

// RelationID names a relation within its document ("r3").
type RelationID string

// Relation joins two spans of one set, or one with something outside the text:
// From and To are its arguments, whose types the schema restricts.
type Relation struct {
	ID         RelationID `json:"id"`
	Document   DocumentID `json:"document"`
	Author     string     `json:"author"`
	Label      string     `json:"label"`
	From       Argument   `json:"from"`
	To         Argument   `json:"to"`
	Attributes Attributes `json:"attributes"`
	Note       string     `json:"note"`
	Provenance Provenance `json:"provenance"`
}

// Equal reports whether r and o are the same in every field.
func (r Relation) Equal(o Relation) bool {
	return r.ID == o.ID && r.Document == o.Document && r.Author == o.Author && r.Label == o.Label &&
		r.From == o.From && r.To == o.To && r.Attributes.Equal(o.Attributes) &&
		r.Note == o.Note && r.Provenance == o.Provenance
}

// Joins reports whether r begins or ends at the span id.
func (r Relation) Joins(id SpanID) bool {
	return r.From == SpanArgument(id) || r.To == SpanArgument(id)
}

// CompareRelations orders relations by id, which is the order they were made in.
func CompareRelations(a, b Relation) int { return CompareIDs(string(a.ID), string(b.ID)) }
