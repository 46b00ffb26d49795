package cli

import (
	"raqim/annotate/review"
	"raqim/model"
)

// toldJSON is what review decided of the work of one annotator.
type toldJSON struct {
	Set       string             `json:"set"`
	Documents []toldDocumentJSON `json:"documents"`
	Total     toldCounts         `json:"total"`
}

type toldDocumentJSON struct {
	ID   model.DocumentID `json:"id"`
	Name string           `json:"name"`
	Gold model.SetState   `json:"gold"` // its state; "" where there is none
	toldCounts
	SentBack *sentBackJSON  `json:"sent_back"`
	Lines    []toldLineJSON `json:"lines"` // of what was not kept, in reading order
}

type toldCounts struct {
	Kept      int         `json:"kept"`
	Changed   int         `json:"changed"`
	Dropped   int         `json:"dropped"`
	Missed    int         `json:"missed"`
	Postponed int         `json:"postponed"`
	Reasons   reasonsJSON `json:"reasons"`
	Reviewers []string    `json:"reviewers"`
}

type reasonsJSON struct {
	Slip         int `json:"slip"`
	Guideline    int `json:"guideline"`
	Ambiguous    int `json:"ambiguous"`
	Disagreement int `json:"disagreement"`
	None         int `json:"none"`
}

type sentBackJSON struct {
	model.SentBack
	Comment string `json:"comment"`
}

// toldLineJSON tells of one span or relation: ids are of the set and of gold, "" where it is
// not there.
type toldLineJSON struct {
	Outcome    review.Outcome `json:"outcome"`
	ID         string         `json:"id"`
	Gold       string         `json:"gold"`
	Label      string         `json:"label"`
	Differs    []string       `json:"differs"`
	Attributes []string       `json:"attributes"`
	Reason     model.Reason   `json:"reason"`
	Note       string         `json:"note"`
	Reviewer   string         `json:"reviewer"`
}

func newToldDocument(d model.DocumentInfo, author string, lines []review.Line, tally review.Tally) toldDocumentJSON {
	j := toldDocumentJSON{ID: d.ID, Name: d.Name, toldCounts: newToldCounts(tally), Lines: []toldLineJSON{}}
	for _, s := range d.Sets {
		switch {
		case s.Author == model.GoldAuthor:
			j.Gold = s.State
		case s.Author == author && s.SentBack != (model.SentBack{}):
			j.SentBack = &sentBackJSON{s.SentBack, s.Note}
		}
	}
	for _, l := range review.Unlike(lines) {
		j.Lines = append(j.Lines, newToldLine(l))
	}
	return j
}

func newToldCounts(t review.Tally) toldCounts {
	return toldCounts{
		Kept: t.Outcomes[review.Kept], Changed: t.Outcomes[review.Changed], Dropped: t.Outcomes[review.Dropped],
		Missed: t.Outcomes[review.Missed], Postponed: t.Outcomes[review.Postponed],
		Reasons: reasonsJSON{
			Slip: t.Reasons[model.ReasonSlip], Guideline: t.Reasons[model.ReasonGuideline], Ambiguous: t.Reasons[model.ReasonAmbiguous],
			Disagreement: t.Reasons[model.ReasonDisagreement], None: t.Reasons[model.ReasonNone],
		},
		Reviewers: some(t.Reviewers),
	}
}

func newToldLine(l review.Line) toldLineJSON {
	j := toldLineJSON{
		Outcome: l.Outcome, Differs: []string{}, Attributes: some(l.Attributes),
		Reason: l.Decision.Reason, Note: l.Decision.Note, Reviewer: l.Decision.Reviewer,
	}
	if l.GoldRelation != nil {
		j.Gold, j.Label = string(l.GoldRelation.ID), l.GoldRelation.Label
	}
	if l.Gold != nil {
		j.Gold, j.Label = string(l.Gold.ID), l.Gold.Label
	}
	if l.Relation != nil {
		j.ID, j.Label = string(l.Relation.ID), l.Relation.Label
	}
	if l.Span != nil {
		j.ID, j.Label = string(l.Span.ID), l.Span.Label
	}
	for _, d := range []struct {
		one  review.Difference
		name string
	}{{review.Edges, "edges"}, {review.Label, "label"}, {review.Attributes, "attributes"}, {review.Entity, "entity"}, {review.Links, "links"}} {
		if l.Differs.Has(d.one) {
			j.Differs = append(j.Differs, d.name)
		}
	}
	return j
}
