package agreement

import (
	"context"
	"math"

	"raqim/annotate/agree"
	"raqim/annotate/review"
	"raqim/model"
)

// Everyone is how far three authors or more agree, in the documents that two of them or
// more have seen: who has not seen one gave no rating there. What has no place for missing
// ratings, Fleiss' kappa and the unitizing alpha, is of what all of them have seen.
type Everyone struct {
	Documents  SeenByMany      `json:"documents"`
	Exact      Figure          `json:"f1_exact"` // the mean of the pairs, as all F1 here
	Overlap    Figure          `json:"f1_overlap"`
	Unitizing  Figure          `json:"unitizing"`
	Matched    Coefficients    `json:"labels_of_matched_spans"`
	Characters Coefficients    `json:"characters"`      // the category of a code point is the set of labels that mark it
	Gamma      *Gamma          `json:"gamma,omitempty"` // nil where nobody asked for it
	Labels     []EveryoneLabel `json:"labels"`
	Relations  []EveryoneF1    `json:"relations"`
	Attributes []*Attribute    `json:"attributes"` // but for those that point to spans
}

// SeenByMany counts the documents of a project by how many of several authors have seen
// them.
type SeenByMany struct {
	All  int `json:"all"`
	Some int `json:"two_or_more"` // but not all
	One  int `json:"one"`
	None int `json:"none"`
}

func (s *SeenByMany) count(seen, authors int) {
	switch {
	case seen == authors:
		s.All++
	case seen > 1:
		s.Some++
	case seen == 1:
		s.One++
	default:
		s.None++
	}
}

// EveryoneLabel is how far several authors agree about one label.
type EveryoneLabel struct {
	Label      string       `json:"label"`
	Exact      Figure       `json:"f1_exact"`
	Overlap    Figure       `json:"f1_overlap"`
	Unitizing  Figure       `json:"unitizing"`
	Matched    agree.Value  `json:"fleiss_kappa_of_matched_spans"` // of this label against all others
	Characters Coefficients `json:"characters"`
}

// EveryoneF1 is how far several authors agree about one type of relation.
type EveryoneF1 struct {
	Label   string `json:"relation"` // empty: all types together
	Exact   Figure `json:"f1_exact"`
	Overlap Figure `json:"f1_overlap"`
}

// everyone collects what several authors have in common.
type everyone struct {
	Everyone
	scheme     scheme
	sets       []string
	pairs      []*pairing
	shared     [][]int // of each pair: the places here of the documents that both have seen
	documents  int     // that two or more have seen
	matched    *ledger
	characters *characters
	values     *values
	units      *agree.Laid
	all        []int // the places of the documents that all have seen
	gammas     []agree.Gamma
}

func newEveryone(s scheme, sets []string, pairs []*pairing) *everyone {
	e := &everyone{
		scheme: s, sets: sets, pairs: pairs, shared: make([][]int, len(pairs)), matched: newLedger(agree.Nominal, sets...),
		characters: newCharacters(s, sets...), values: newValues(s, sets...), units: agree.NewLaid(sets, s.labels),
	}
	e.Labels, e.Relations = make([]EveryoneLabel, len(s.labels)), make([]EveryoneF1, 1+len(s.RelationTypes))
	for i, l := range s.labels {
		e.Labels[i].Label = l
	}
	for i, r := range s.RelationTypes {
		e.Relations[1+i].Label = r.ID
	}
	return e
}

// add takes in a document. shared is the place of it in each pair; -1 where it is in none.
func (e *everyone) add(ctx context.Context, info model.DocumentInfo, by map[string]model.Annotations, shared []int, gamma *agree.GammaOptions) error {
	e.Documents.count(len(by), len(e.sets))
	if len(by) < 2 {
		return nil
	}
	at := e.documents
	e.documents++
	for i, place := range shared {
		if place >= 0 {
			e.shared[i] = append(e.shared[i], at)
		}
	}
	sets := make([]*model.Annotations, len(e.sets))
	var seen []int
	var there []model.Annotations
	for k, author := range e.sets {
		if a, ok := by[author]; ok {
			sets[k] = &a
			seen, there = append(seen, k), append(there, a)
		}
	}
	e.characters.add(at, info.Characters, sets)
	for _, item := range review.Compare(e.scheme.Schema, there).Items {
		e.item(at, byAuthor(item, len(e.sets), seen))
	}
	if len(by) == len(e.sets) {
		e.units.Add(continuum(info.Characters, e.sets, sets))
		e.all = append(e.all, at)
	}
	if gamma == nil {
		return nil
	}
	g, err := agree.GammaOf(ctx, present(continuum(info.Characters, e.sets, sets), seen), *gamma)
	e.gammas = append(e.gammas, g)
	return err
}

// present leaves in a continuum the annotators who have seen the document alone.
func present(c agree.Continuum, seen []int) agree.Continuum {
	all := c.Annotators
	c.Annotators = nil
	for _, k := range seen {
		c.Annotators = append(c.Annotators, all[k])
	}
	return c
}

// byAuthor puts the spans of an item, which are of those who have seen the document, where
// those of all authors stand.
func byAuthor(i review.Item, authors int, seen []int) review.Item {
	spans := make([]*model.Span, authors)
	for at, k := range seen {
		spans[k] = i.Spans[at]
	}
	i.Spans = spans
	return i
}

// item counts the labels and the values of an item, whose spans are by author.
func (e *everyone) item(at int, i review.Item) {
	row, marked := make([]string, len(i.Spans)), 0
	for k, s := range i.Spans {
		if s != nil {
			row[k] = s.Label
			marked++
		}
	}
	if marked == 1 {
		e.matched.beside++
	} else {
		e.matched.add(at, 1, row...)
	}
	e.values.add(at, i)
}

// measure computes the figures of all that was added, and says how those of samples are
// computed.
func (e *everyone) measure(o Options) *sampling {
	s := &sampling{}
	e.measureF1(s)
	e.matched.measure(s, &e.Matched)
	e.characters.all.measure(s, &e.Characters)
	ratings := e.matched.ratings(e.matched.entries)
	var units []*Figure
	for i := range e.Labels {
		l := &e.Labels[i]
		e.characters.labels[i].measure(s, &l.Characters)
		units = append(units, &l.Unitizing)
		l.Matched = agree.FleissOf(ratings, l.Label)
		l.Matched.Of += e.matched.beside
	}
	measureUnits(e.units, e.all, s, &e.Unitizing, units)
	e.Attributes, _ = e.values.measure(s)
	if o.Gamma != nil {
		e.Gamma = &Gamma{Seed: o.Gamma.Seed}
		e.Gamma.measure(e.gammas, upTo(e.documents), s)
	}
	return s
}

// result computes all that is said of everyone.
func (e *everyone) result(ctx context.Context, o Options, told func(float64)) (*Everyone, error) {
	if err := e.measure(o).run(ctx, e.documents, o, told); err != nil {
		return nil, err
	}
	e.missing()
	return &e.Everyone, nil
}

// missing says why there are no figures where no document was seen by enough.
func (e *everyone) missing() {
	if e.documents == 0 {
		e.list().undefine(model.Messagef("there is no document that two annotators have seen"))
		return
	}
	if len(e.all) > 0 {
		return
	}
	l := list{}
	l.add(OfSpans, "", "", "", &e.Unitizing)
	for i := range e.Labels {
		l.add(OfSpans, "", "", "", &e.Labels[i].Unitizing)
	}
	l.undefine(model.Messagef("there is no document that all annotators have seen"))
}

var meanFormula = model.Messagef("mean of the F1 of the pairs of annotators, which are what is counted (Hripcsak & Rothschild 2005)")

// measureF1 takes the mean of the F1 of the pairs: of all spans and all labels, and of the
// relations, in the order of the scores of a pair.
func (e *everyone) measureF1(s *sampling) {
	to := []*Figure{&e.Exact, &e.Overlap}
	for i := range e.Labels {
		to = append(to, &e.Labels[i].Exact, &e.Labels[i].Overlap)
	}
	for i := range e.Relations {
		to = append(to, &e.Relations[i].Exact, &e.Relations[i].Overlap)
	}
	all, defined := e.means(ones(e.documents), len(to))
	for i, f := range to {
		f.Value = agree.Value{Formula: meanFormula, N: defined[i], Of: len(e.pairs)}
		if f.X = all[i]; defined[i] == 0 {
			f.X = 0
			why := model.Messagef("nobody marked anything")
			f.Why = &why
		}
	}
	s.add(func(times []int) []float64 {
		means, _ := e.means(times, len(to))
		return means
	}, to...)
}

// means are the means of n scores over the pairs of which they are defined, and how many
// those are.
func (e *everyone) means(times []int, n int) (means []float64, defined []int) {
	means, defined = make([]float64, n), make([]int, n)
	for i, p := range e.pairs {
		own := make([]int, len(e.shared[i]))
		for k, at := range e.shared[i] {
			own[k] = times[at]
		}
		for k, m := range p.scores.sum(own) {
			if f := f1(m); !math.IsNaN(f) {
				means[k] += f
				defined[k]++
			}
		}
	}
	for k := range means {
		means[k] = share(means[k], defined[k])
	}
	return means, defined
}
