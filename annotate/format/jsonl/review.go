package jsonl

import (
	"slices"

	"raqim/model"
)

// provenance says where something of a gold set came from.
type provenance struct {
	How    how            `json:"how"`
	From   []model.Origin `json:"from"` // what annotators marked, in the export of their sets
	By     string         `json:"by"`   // the reviewer
	Reason model.Reason   `json:"reason"`
}

// how says what a review did.
type how string

// What a review does.
const (
	unanimous   how = "unanimous"   // all annotators marked it alike
	adjudicated how = "adjudicated" // one's version was taken, or the text of all
	edited      how = "edited"      // the reviewer made it
)

// unresolved is something that annotators differ in and the gold set does not settle.
type unresolved struct {
	From   []model.Origin `json:"from"`
	By     string         `json:"by"`
	Reason model.Reason   `json:"reason"`
}

// review is what was decided of a document; nil where nothing was.
type review map[string]model.Decision

func newReview(decisions []model.Decision) review {
	if len(decisions) == 0 {
		return nil
	}
	r := review{}
	for _, d := range decisions {
		r[string(d.ID)] = d
	}
	return r
}

// provenance tells where what has p came from: what came of no decision the reviewer made.
func (r review) provenance(p model.Provenance) *provenance {
	if r == nil {
		return nil
	}
	d, ok := r[p.Ref]
	if p.By != model.ByReview || !ok {
		return &provenance{How: edited, From: []model.Origin{}}
	}
	of := &provenance{adjudicated, d.About, d.Reviewer, d.Reason}
	switch d.Verdict {
	case model.VerdictAgreed:
		of.How = unanimous
	case model.VerdictEdited:
		of.How = edited
	}
	return of
}

// undecided is the reason that stands for all of them where nobody has decided.
const undecided model.Reason = "undecided"

// unresolved lists what was put off, in the order of the decisions, and then what is open.
func (r review) unresolved(open [][]model.Origin) *[]unresolved {
	if r == nil {
		return nil
	}
	var later []model.Decision
	for _, d := range r {
		if d.Verdict == model.VerdictLater {
			later = append(later, d)
		}
	}
	slices.SortFunc(later, model.CompareDecisions)
	list := make([]unresolved, 0, len(later)+len(open))
	for _, d := range later {
		list = append(list, unresolved{d.About, d.Reviewer, d.Reason})
	}
	for _, about := range open {
		list = append(list, unresolved{about, "", undecided})
	}
	return &list
}
