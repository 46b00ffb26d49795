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
	Exact       Score          `json:"exact"`     // the same label and the same parts of the text
	Overlap     Score          `json:"overlap"`   // the same label and some text in common, paired off one to one
	Unitizing   Figure         `json:"unitizing"` // over the shared documents laid end to end
	Matched     Coefficients   `json:"labels_of_matched_spans"`
	Characters  Coefficients   `json:"characters"`      // the category of a code point is the set of labels that mark it
	Gamma       *Gamma         `json:"gamma,omitempty"` // nil where nobody asked for it
	Labels      []Label        `json:"labels"`
	Confusion   [][]int        `json:"confusion"` // [reference][other], by Agreement.Labels and, last, what was not marked
	Differences map[string]int `json:"differences"`
	Relations   []Relation     `json:"relations"`
	Attributes  []*Attribute   `json:"attributes"`
	Times       []*Timex       `json:"timex"`
	ByDocument  []Document     `json:"by_document"` // those that differ most first
	Days        []Day          `json:"days"`
	Undated     int            `json:"documents_without_day"` // the journal does not say when both had begun them

	// FirstOf and FirstConfused are where a difference, and a cell of Confusion, is met first.
	FirstOf       map[string]*model.SpanPlace `json:"-"`
	FirstConfused map[[2]int]*model.SpanPlace `json:"-"`
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

// Label is how far two authors agree about one label.
type Label struct {
	Label      string           `json:"label"`
	Exact      Score            `json:"exact"`
	Overlap    Score            `json:"overlap"`
	Unitizing  Figure           `json:"unitizing"`
	Characters Coefficients     `json:"characters"` // whether each code point is marked with it
	Items      int              `json:"items"`      // spans, of which those that are paired off are one
	Differ     int              `json:"differ"`     // of these, those in which anything differs
	First      *model.SpanPlace `json:"first_difference"`
}

// pairing collects what two authors have in common, document by document.
type pairing struct {
	Pair
	scheme     scheme
	scores     scores
	matched    *ledger
	characters *characters
	values     *values
	units      *agree.Laid
	gammas     []agree.Gamma // of each document, where asked for
	days       map[string]*Day
	at         []model.DocumentID // the shared documents
}

func newPairing(s scheme, reference, other string) *pairing {
	p := &pairing{
		Pair:   Pair{Reference: reference, Other: other, Differences: map[string]int{}, FirstOf: map[string]*model.SpanPlace{}, FirstConfused: map[[2]int]*model.SpanPlace{}, Confusion: newConfusion(s)},
		scheme: s, matched: newLedger(agree.Nominal, reference, other), characters: newCharacters(s, reference, other),
		values: newValues(s, reference, other), units: agree.NewLaid([]string{reference, other}, s.labels), days: map[string]*Day{},
	}
	p.Labels, p.Relations = make([]Label, len(s.labels)), make([]Relation, 1+len(s.RelationTypes))
	p.scores.to = []*Score{&p.Exact, &p.Overlap}
	for i, l := range s.labels {
		p.Labels[i].Label = l
		p.scores.to = append(p.scores.to, &p.Labels[i].Exact, &p.Labels[i].Overlap)
	}
	for i := range p.Relations {
		if i > 0 {
			p.Relations[i].Label = s.RelationTypes[i-1].ID
		}
		p.scores.to = append(p.scores.to, &p.Relations[i].Exact, &p.Relations[i].Overlap)
	}
	return p
}

// add takes in a document that both have seen. day is when both had begun it.
func (p *pairing) add(ctx context.Context, info model.DocumentInfo, reference, other model.Annotations, day string, gamma *agree.GammaOptions) error {
	c := review.Compare(p.scheme.Schema, []model.Annotations{reference, other})
	t := newTally(p.scheme, c, reference.Spans, other.Spans)
	at, both := len(p.at), []*model.Annotations{&reference, &other}
	p.at = append(p.at, info.ID)
	p.characters.add(at, info.Characters, both)
	d := Document{ID: info.ID, Name: info.Name, Exact: sum(t.exact), Overlap: sum(t.overlap), Items: len(c.Items), Day: day}
	beside := p.matched.beside
	for _, i := range c.Items {
		p.confuse(at, i)
		p.values.add(at, i)
		p.differ(&d, c, i)
	}
	units := continuum(info.Characters, p.units.Annotators(), both)
	p.units.Add(units)
	d.measure(p.matched.of(at, p.matched.beside-beside), p.characters.all.of(at, 0), agree.Unitizing(units).Overall)
	if gamma != nil {
		g, err := agree.GammaOf(ctx, units, *gamma)
		if err != nil {
			return err
		}
		p.gammas, d.Gamma = append(p.gammas, g), &Short{g.Value}
	}
	p.score(t, c)
	p.ByDocument = append(p.ByDocument, d)
	p.addDay(d)
	return nil
}

// score keeps the matches of a document in the order of the scores.
func (p *pairing) score(t tally, c review.Comparison) {
	row := []agree.Match{sum(t.exact), sum(t.overlap)}
	for i := range t.exact {
		row = append(row, t.exact[i], t.overlap[i])
	}
	exact, overlap := p.relate(c)
	row = append(row, sum(exact), sum(overlap))
	for i := range exact {
		row = append(row, exact[i], overlap[i])
	}
	p.scores.by = append(p.scores.by, row)
}

// measure computes the figures of all that was added, and says how those of samples are
// computed.
func (p *pairing) measure(o Options) *sampling {
	s := &sampling{}
	p.scores.measure(s)
	p.matched.measure(s, &p.Matched)
	p.characters.all.measure(s, &p.Characters)
	var units []*Figure
	for i := range p.Labels {
		p.characters.labels[i].measure(s, &p.Labels[i].Characters)
		units = append(units, &p.Labels[i].Unitizing)
	}
	measureUnits(p.units, upTo(len(p.at)), s, &p.Unitizing, units)
	p.Attributes, p.Times = p.values.measure(s)
	if o.Gamma != nil {
		p.Gamma = &Gamma{Seed: o.Gamma.Seed}
		p.Gamma.measure(p.gammas, upTo(len(p.at)), s)
	}
	return s
}

// result computes all that is said of the pair.
func (p *pairing) result(ctx context.Context, o Options, told func(float64)) (*Pair, error) {
	if err := p.measure(o).run(ctx, len(p.at), o, told); err != nil {
		return nil, err
	}
	p.values.unbias(p.Attributes)
	if len(p.at) == 0 {
		p.list().undefine(model.Messagef("there is no document that both annotators have seen"))
	}
	p.finish()
	return &p.Pair, nil
}

// upTo are 0, 1 ... n-1.
func upTo(n int) []int {
	list := make([]int, n)
	for i := range list {
		list[i] = i
	}
	return list
}
