package agreement

import (
	"context"

	"raqim/annotate/agree"
	"raqim/annotate/review"
	"raqim/model"
)

// Pair is how far two authors agree. The gold set is the reference where it is one of
// them, else the one that was named first.
type Pair struct {
	Reference   string         `json:"reference"`
	Other       string         `json:"other"`
	Documents   Seen           `json:"documents"`
	Exact       Spans          `json:"exact"`     // the same label and the same parts of the text
	Overlap     Spans          `json:"overlap"`   // the same label and some text in common, paired off one to one
	Unitizing   agree.Value    `json:"unitizing"` // over the shared documents laid end to end
	Matched     Coefficients   `json:"labels_of_matched_spans"`
	Kappa       agree.Bounds   `json:"labels_of_matched_spans_kappa_interval"`
	Labels      []Label        `json:"labels"`
	Confusion   [][]int        `json:"confusion"` // [reference][other], by Agreement.Labels and, last, what was not marked
	Differences map[string]int `json:"differences"`
	Relations   []Relation     `json:"relations"`
	Attributes  []Attribute    `json:"attributes"`
	Times       []Timex        `json:"timex"`
	ByDocument  []Document     `json:"by_document"` // those that differ most first
	Days        []Day          `json:"days"`
	Undated     int            `json:"documents_without_day"` // the journal does not say when both had begun them
}

// Seen counts the documents of a project by which of two authors has seen them: has a set
// in them. Only shared ones are measured.
type Seen struct {
	Shared        int `json:"shared"`
	Open          int `json:"shared_but_open"` // of the shared ones, those that not both have finished
	OnlyReference int `json:"only_reference"`
	OnlyOther     int `json:"only_other"`
	Neither       int `json:"neither"`
}

func (s *Seen) count(reference, other, open bool) {
	switch {
	case reference && other:
		s.Shared++
		if open {
			s.Open++
		}
	case reference:
		s.OnlyReference++
	case other:
		s.OnlyOther++
	default:
		s.Neither++
	}
}

// Spans holds how far spans are the same.
type Spans struct {
	Match     agree.Match `json:"spans"`
	F1        Figure      `json:"f1"`
	Precision agree.Value `json:"precision"` // of the other, held against the reference
	Recall    agree.Value `json:"recall"`
}

// Label is how far two authors agree about one label.
type Label struct {
	Label      string           `json:"label"`
	Exact      Spans            `json:"exact"`
	Overlap    Spans            `json:"overlap"`
	Unitizing  agree.Value      `json:"unitizing"`
	Characters Coefficients     `json:"characters"` // whether each code point is marked with it
	Kappa      agree.Bounds     `json:"characters_kappa_interval"`
	Items      int              `json:"items"`  // spans, of which those that are paired off are one
	Differ     int              `json:"differ"` // of these, those in which anything differs
	First      *model.SpanPlace `json:"first_difference"`
}

// pairing collects what two authors have in common, document by document.
type pairing struct {
	Pair
	scheme    scheme
	tallies   []tally // a shared document each
	relations []relationTally
	values    map[valueKey]*valueTally
	continuum agree.Continuum
	days      map[string]*Day
}

func newPairing(s scheme, reference, other string) *pairing {
	p := &pairing{
		Pair: Pair{Reference: reference, Other: other, Differences: map[string]int{}}, scheme: s,
		relations: make([]relationTally, len(s.RelationTypes)), values: map[valueKey]*valueTally{}, days: map[string]*Day{},
		continuum: agree.Continuum{Annotators: []string{reference, other}},
	}
	for _, l := range s.labels {
		p.Labels = append(p.Labels, Label{Label: l})
	}
	return p
}

// add takes in a document that both have seen. day is when both had begun it.
func (p *pairing) add(info model.DocumentInfo, reference, other model.Annotations, day string) {
	c := review.Compare(p.scheme.Schema, []model.Annotations{reference, other})
	t := newTally(p.scheme, info.Characters, c, reference.Spans, other.Spans)
	p.tallies = append(p.tallies, t)
	lay(&p.continuum, info.Characters, reference, other)
	p.relate(c)
	d := Document{ID: info.ID, Name: info.Name, Exact: sum(t.exact), Overlap: sum(t.overlap), Items: len(c.Items), Day: day}
	for _, i := range c.Items {
		p.value(i)
		p.differ(&d, c, i)
	}
	p.ByDocument = append(p.ByDocument, d)
	p.addDay(d)
}

// result computes the measures of all that was added.
func (p *pairing) result(ctx context.Context, o Options) (Pair, error) {
	b := bootstrap{ctx, o, p.tallies}
	p.Exact = b.spans(func(t *tally) agree.Match { return sum(t.exact) })
	p.Overlap = b.spans(func(t *tally) agree.Match { return sum(t.overlap) })
	p.confuse(b)
	alpha := agree.Unitizing(p.continuum)
	p.Unitizing = alpha.Overall
	for i := range p.Labels {
		l := &p.Labels[i]
		l.Exact = b.spans(func(t *tally) agree.Match { return t.exact[i] })
		l.Overlap = b.spans(func(t *tally) agree.Match { return t.overlap[i] })
		l.Unitizing = unitizingOf(alpha, l.Label)
		b.characters(l, i)
		if err := ctx.Err(); err != nil {
			return Pair{}, err
		}
	}
	p.finish()
	return p.Pair, nil
}
