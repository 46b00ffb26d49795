package model

// SetKind says what an annotation set is for.
type SetKind string

// The kinds of set: a person's work, a program's proposals, and what review made.
const (
	SetHuman   SetKind = "human"
	SetMachine SetKind = "machine"
	SetGold    SetKind = "gold"
)

// SetState is how far the author has come.
type SetState string

// The states of a set. A locked set takes no more changes.
const (
	SetOpen   SetState = "open"
	SetDone   SetState = "done"
	SetLocked SetState = "locked"
)

// GoldAuthor is the author's name of the set that review builds.
const GoldAuthor = "gold"

// Set is one author's annotations of one document. (Document, Author) is its key.
// A set that is done and holds no span says that there is nothing to mark.
type Set struct {
	Document DocumentID `json:"document"`
	Author   string     `json:"author"`
	Kind     SetKind    `json:"kind"`
	State    SetState   `json:"state"`
	Note     string     `json:"note"`
	SentBack SentBack   `json:"sent_back,omitzero"`
}

// KindOf is the kind of the set that author begins by hand.
func KindOf(author string) SetKind {
	if author == GoldAuthor {
		return SetGold
	}
	return SetHuman
}

// Equal reports whether s and o are the same in every field.
func (s Set) Equal(o Set) bool { return s == o }

// Annotations is all that one author has marked in one document. Spans are in
// the order of [CompareSpans], relations in that of [CompareRelations], decisions in that
// of [CompareDecisions]; only the gold set has decisions.
type Annotations struct {
	Set       Set
	Spans     []Span
	Relations []Relation
	Decisions []Decision
}
