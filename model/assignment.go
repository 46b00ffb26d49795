package model

import (
	"cmp"
	"strings"
)

// Assignment says that a document is an annotator's to do. Several may have the same
// document, which is then annotated twice or more often, for agreement.
type Assignment struct {
	Document DocumentID `json:"document"`
	Author   string     `json:"author"`
}

// Equal reports whether a and o are the same.
func (a Assignment) Equal(o Assignment) bool { return a == o }

// CompareAssignments orders assignments by document, then author.
func CompareAssignments(a, b Assignment) int {
	return cmp.Or(cmp.Compare(a.Document, b.Document), strings.Compare(a.Author, b.Author))
}

// CheckAssignment says why a cannot be, or nil: gold is made by a review, and is nobody's
// to annotate.
func CheckAssignment(a Assignment) error {
	if a.Author == GoldAuthor {
		return Errorf(Invalid, "the set %q is made by a review: assign documents to annotators", GoldAuthor)
	}
	return CheckAuthor(a.Author)
}
