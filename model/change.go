package model

import "time"

// Edit is one noun before and after: Before nil means it is made, After nil that
// it is taken away.
type Edit[T any] struct {
	Before *T `json:"before"`
	After  *T `json:"after"`
}

func (e *Edit[T]) inverse() *Edit[T] {
	if e == nil {
		return nil
	}
	return &Edit[T]{Before: e.After, After: e.Before}
}

// Change is one step from a state to the next: exactly one of its fields is set.
// Its inverse swaps before and after, which is all that undo is.
//
// A document that is taken away keeps its row and text in the file, marked as
// removed, so that undo can bring it back.
type Change struct {
	Schema     *Edit[Schema]     `json:"schema,omitempty"` // always with a before and an after
	Document   *Edit[Document]   `json:"document,omitempty"`
	Set        *Edit[Set]        `json:"set,omitempty"`
	Span       *Edit[Span]       `json:"span,omitempty"`
	Relation   *Edit[Relation]   `json:"relation,omitempty"`
	Entity     *Edit[Entity]     `json:"entity,omitempty"`
	Decision   *Edit[Decision]   `json:"decision,omitempty"`
	Team       *Edit[Team]       `json:"team,omitempty"` // always with a before and an after
	Assignment *Edit[Assignment] `json:"assignment,omitempty"`
}

// Inverse is the change that takes c back.
func (c Change) Inverse() Change {
	return Change{
		Schema: c.Schema.inverse(), Document: c.Document.inverse(), Set: c.Set.inverse(), Span: c.Span.inverse(),
		Relation: c.Relation.inverse(), Entity: c.Entity.inverse(), Decision: c.Decision.inverse(),
		Team: c.Team.inverse(), Assignment: c.Assignment.inverse(),
	}
}

// Inverse gives the changes that take changes back, last first.
func Inverse(changes []Change) []Change {
	back := make([]Change, len(changes))
	for i, c := range changes {
		back[len(changes)-1-i] = c.Inverse()
	}
	return back
}

// EntryKind says whether a journal entry is an action or the undoing of one.
type EntryKind string

// The kinds of journal entry.
const (
	Did   EntryKind = "do"
	Undid EntryKind = "undo"
	Redid EntryKind = "redo"
)

// Scope is whose history an action belongs to: one author's work on one
// document, or, with an empty Document, that author's work on the project.
type Scope struct {
	Document DocumentID
	Author   string
}

// Entry is one action in the journal: who did what when, with what was there
// before and after. It is the audit trail, and undo's memory over a restart.
type Entry struct {
	Seq     int64     // given by the store, ascending
	Time    time.Time // UTC
	Scope   Scope
	Kind    EntryKind
	Target  int64  // the entry that is undone or redone; 0 for Did
	Action  string // what was done, for a reader: "add_span", "import", ...
	Changes []Change
}
