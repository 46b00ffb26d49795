package model

import "slices"

// DecisionID names a decision within its document ("d7"); its number is given once, as
// those of spans and relations are.
type DecisionID string

// Verdict says what a reviewer made of one thing that annotators marked.
type Verdict string

// The verdicts.
const (
	VerdictAgreed  Verdict = "agreed"  // all have it and the same, by a rule
	VerdictTaken   Verdict = "taken"   // as one of them has it, which may be: not at all
	VerdictMerged  Verdict = "merged"  // the text of all of them together
	VerdictEdited  Verdict = "edited"  // otherwise than any of them
	VerdictNeither Verdict = "neither" // as none of them: it is not to be marked
	VerdictLater   Verdict = "later"   // not decided yet
)

// Reason says why annotators differed; "" where the reviewer gives none.
type Reason string

// The reasons.
const (
	ReasonNone         Reason = ""
	ReasonGuideline    Reason = "guideline"    // the guideline does not say
	ReasonSlip         Reason = "slip"         // somebody's mistake
	ReasonAmbiguous    Reason = "ambiguous"    // the text can be read in both ways
	ReasonDisagreement Reason = "disagreement" // they mean different things
)

// Verdicts lists the verdicts, Reasons the reasons but for none. The caller owns the result.
func Verdicts() []Verdict {
	return []Verdict{VerdictAgreed, VerdictTaken, VerdictMerged, VerdictEdited, VerdictNeither, VerdictLater}
}

// Reasons lists the reasons that can be given. The caller owns the result.
func Reasons() []Reason {
	return []Reason{ReasonGuideline, ReasonSlip, ReasonAmbiguous, ReasonDisagreement}
}

// Origin is what one annotator marked: the author of a set, and the id of a span or relation
// in it. It may be there no longer: a decision outlives what it was about.
type Origin [2]string

// Author is whose it is.
func (o Origin) Author() string { return o[0] }

// ID is that of the span or relation.
func (o Origin) ID() string { return o[1] }

// Decision is what a reviewer decided of one thing in the text, or of one link, as
// annotators marked it. What came of it is the span or relation of the gold set whose
// provenance has By [ByReview] and the decision's id as its Ref; there is none where
// nothing is to be marked.
type Decision struct {
	ID       DecisionID `json:"id"`
	Document DocumentID `json:"document"`
	About    []Origin   `json:"about"` // by author; an annotator who did not mark it is not among them
	Verdict  Verdict    `json:"verdict"`
	Taken    string     `json:"taken"` // whose values gold has; "" where it has nobody's
	Rule     string     `json:"rule"`  // by which it was decided without a person; "" where a person looked
	Reason   Reason     `json:"reason"`
	Note     string     `json:"note"`
	Reviewer string     `json:"reviewer"`
}

// Equal reports whether d and o are the same in every field.
func (d Decision) Equal(o Decision) bool {
	return d.ID == o.ID && d.Document == o.Document && slices.Equal(d.About, o.About) && d.Verdict == o.Verdict &&
		d.Taken == o.Taken && d.Rule == o.Rule && d.Reason == o.Reason && d.Note == o.Note && d.Reviewer == o.Reviewer
}

// CompareDecisions orders decisions by id, which is the order they were made in.
func CompareDecisions(a, b Decision) int { return CompareIDs(string(a.ID), string(b.ID)) }

// CheckDecision says why d cannot be stored, or nil: it must be about something, each
// annotator's once, by a reviewer, and of a verdict and a reason that there are.
func CheckDecision(d Decision) error {
	switch {
	case len(d.About) == 0:
		return Errorf(Invalid, "the decision %s is about nothing", d.ID)
	case !slices.Contains(Verdicts(), d.Verdict):
		return Errorf(Invalid, "the decision %s cannot be %q", d.ID, string(d.Verdict))
	case d.Reason != ReasonNone && !slices.Contains(Reasons(), d.Reason):
		return Errorf(Invalid, "the decision %s cannot have the reason %q", d.ID, string(d.Reason))
	}
	seen := map[string]bool{}
	for _, o := range d.About {
		if err := CheckAuthor(o.Author()); err != nil {
			return err
		}
		if o.ID() == "" || seen[o.Author()] {
			return Errorf(Invalid, "the decision %s is about nothing of %s, or about several things", d.ID, o.Author())
		}
		seen[o.Author()] = true
	}
	return CheckAuthor(d.Reviewer)
}
