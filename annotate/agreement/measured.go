package agreement

import (
	"raqim/annotate/agree"
	"raqim/model"
)

// About is what a measure is of.
type About string

// What measures are of.
const (
	OfSpans      About = "spans"      // of one label, or of all
	OfLabels     About = "labels"     // the labels of spans that are paired off
	OfCharacters About = "characters" // whether each code point is marked with a label; of all: with which ones
	OfRelations  About = "relations"  // of one type, or of all
	OfAttributes About = "attributes" // of one label; without a name the entity
	OfTimes      About = "timex"      // TIMEX3 values of an attribute of a label
)

// Measured is one measure with what it is of.
type Measured struct {
	Sets      []string // the reference first
	About     About
	Of        string // a label or a relation type; empty: all
	Attribute string
	Key       string // f1_exact, alpha_u, cohen_kappa ...
	Value     agree.Value
	Interval  *agree.Bounds // nil: there is none for this measure
}

// Measured lists every measure of a, in the order in which they are read.
func (a Agreement) Measured() []Measured {
	var all []Measured
	for _, p := range a.Pairs {
		all = append(all, p.Measured()...)
	}
	return append(all, a.EveryoneMeasured()...)
}

// Formulas lists the formulas of all measures and, where there are any, of the intervals, each once.
func (a Agreement) Formulas() []model.Message {
	var list []model.Message
	seen := map[string]bool{}
	for _, m := range a.Measured() {
		if !seen[m.Value.Formula.Format] {
			seen[m.Value.Formula.Format] = true
			list = append(list, m.Value.Formula)
		}
	}
	if a.Samples > 0 {
		list = append(list, agree.Intervals())
	}
	return list
}

// EveryoneMeasured lists the measures of all sets together; none where there are two.
func (a Agreement) EveryoneMeasured() []Measured {
	if a.Everyone == nil {
		return nil
	}
	l := a.Everyone.list()
	l.sets = a.Sets
	return l.measured()
}

// Measured lists every measure of the pair.
func (p *Pair) Measured() []Measured {
	l := p.list()
	l.sets = []string{p.Reference, p.Other}
	return l.measured()
}

// list collects figures with what they are of.
type list struct {
	sets []string
	all  []listed
}

type listed struct {
	about              About
	of, attribute, key string
	figure             *Figure
	bare               bool // it has no interval
}

func (l list) measured() []Measured {
	var all []Measured
	for _, f := range l.all {
		m := Measured{l.sets, f.about, f.of, f.attribute, f.key, f.figure.Value, &f.figure.Interval}
		if f.bare {
			m.Interval = nil
		}
		all = append(all, m)
	}
	return all
}

// undefine says of every figure why there is none.
func (l list) undefine(why model.Message) {
	for _, f := range l.all {
		f.figure.X, f.figure.Why = 0, &why
		f.figure.Interval.Low, f.figure.Interval.High, f.figure.Interval.Why = 0, 0, &why
	}
}

func (p *Pair) list() *list {
	l := &list{}
	l.spans("", &p.Exact, &p.Overlap, &p.Unitizing)
	if p.Gamma != nil {
		l.add(OfSpans, "", "", "gamma", &p.Gamma.Value)
	}
	l.coefficients(OfLabels, "", "", &p.Matched)
	l.coefficients(OfCharacters, "", "", &p.Characters)
	for i := range p.Labels {
		of := &p.Labels[i]
		l.spans(of.Label, &of.Exact, &of.Overlap, &of.Unitizing)
		l.coefficients(OfCharacters, of.Label, "", &of.Characters)
	}
	for i := range p.Relations {
		r := &p.Relations[i]
		l.scores(OfRelations, r.Label, &r.Exact, &r.Overlap)
	}
	for _, v := range p.Attributes {
		l.coefficients(OfAttributes, v.Label, v.Attribute, &v.Coefficients)
	}
	for _, x := range p.Times {
		l.add(OfTimes, x.Label, x.Attribute, "share_identical", &x.Exact)
		l.add(OfTimes, x.Label, x.Attribute, "share_identical_or_coarser", &x.Near)
	}
	return l
}

func (e *Everyone) list() *list {
	l := &list{}
	l.f1(OfSpans, "", &e.Exact, &e.Overlap)
	l.add(OfSpans, "", "", "alpha_u", &e.Unitizing)
	if e.Gamma != nil {
		l.add(OfSpans, "", "", "gamma", &e.Gamma.Value)
	}
	l.coefficients(OfLabels, "", "", &e.Matched)
	l.coefficients(OfCharacters, "", "", &e.Characters)
	for i := range e.Labels {
		of := &e.Labels[i]
		l.f1(OfSpans, of.Label, &of.Exact, &of.Overlap)
		l.add(OfSpans, of.Label, "", "alpha_u", &of.Unitizing)
		l.all = append(l.all, listed{OfLabels, of.Label, "", "fleiss_kappa", &Figure{Value: of.Matched}, true})
		l.coefficients(OfCharacters, of.Label, "", &of.Characters)
	}
	for i := range e.Relations {
		l.f1(OfRelations, e.Relations[i].Label, &e.Relations[i].Exact, &e.Relations[i].Overlap)
	}
	for _, v := range e.Attributes {
		l.coefficients(OfAttributes, v.Label, v.Attribute, &v.Coefficients)
	}
	return l
}

func (l *list) add(about About, of, attribute, key string, f *Figure) {
	l.all = append(l.all, listed{about, of, attribute, key, f, false})
}

func (l *list) f1(about About, of string, exact, overlap *Figure) {
	l.add(about, of, "", "f1_exact", exact)
	l.add(about, of, "", "f1_overlap", overlap)
}

func (l *list) scores(about About, of string, exact, overlap *Score) {
	l.add(about, of, "", "f1_exact", &exact.F1)
	l.add(about, of, "", "precision_exact", &exact.Precision)
	l.add(about, of, "", "recall_exact", &exact.Recall)
	l.add(about, of, "", "f1_overlap", &overlap.F1)
	l.add(about, of, "", "precision_overlap", &overlap.Precision)
	l.add(about, of, "", "recall_overlap", &overlap.Recall)
}

func (l *list) spans(label string, exact, overlap *Score, unitizing *Figure) {
	l.scores(OfSpans, label, exact, overlap)
	l.add(OfSpans, label, "", "alpha_u", unitizing)
}

// coefficientKeys are those of the figures of a table, in their order.
var coefficientKeys = []string{"observed_agreement", "cohen_kappa", "scott_pi", "fleiss_kappa", "alpha", "ac1", "ac2"}

func (l *list) coefficients(about About, of, attribute string, c *Coefficients) {
	for i, f := range c.figures() {
		if f.Formula.Format != "" {
			l.add(about, of, attribute, coefficientKeys[i], f)
		}
	}
}
