package format

import (
	"slices"

	"raqim/annotate/review"
	"raqim/model"
)

// Unsettled is a document whose gold set a review has begun and not ended.
type Unsettled struct {
	Document string // its name
	Open     int    // what is undecided or put off; 0 where only nobody has said that it is settled
}

// undecidedWriter is a writer that tells what is undecided of the document that comes next.
type undecidedWriter interface {
	Undecided(about [][]model.Origin)
}

// settle finds what is undecided of a document where its one set is a reviewed gold set, for the
// writer and the summary. Compared are the sets of those whom the decisions are about.
func (e *export) settle(info model.DocumentInfo, sets []model.Annotations) error {
	w, ok := e.writer.(undecidedWriter)
	if !ok || len(sets) != 1 || len(sets[0].Decisions) == 0 {
		return nil
	}
	gold := sets[0]
	var compared []model.Annotations
	for _, author := range review.Reviewed(gold) {
		if !slices.ContainsFunc(info.Sets, func(s model.SetInfo) bool { return s.Author == author }) {
			continue // it was taken away since
		}
		set, err := e.project.Annotations(info.ID, author)
		if err != nil {
			return err
		}
		compared = append(compared, set)
	}
	open := review.Undecided(review.Compare(e.project.Schema(), compared), gold)
	w.Undecided(open)
	left := Unsettled{info.Name, len(open)}
	for _, d := range gold.Decisions {
		if d.Verdict == model.VerdictLater {
			left.Open++
		}
	}
	if left.Open > 0 || gold.Set.State == model.SetOpen {
		e.summary.Unsettled = append(e.summary.Unsettled, left)
	}
	return nil
}
