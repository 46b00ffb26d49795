package agreement

import "raqim/annotate/agree"

// About is what a measure is of.
type About string

// What measures are of.
const (
	OfSpans      About = "spans"      // of one label, or of all
	OfLabels     About = "labels"     // the labels of spans that are paired off
	OfCharacters About = "characters" // whether each code point is marked with a label
	OfRelations  About = "relations"  // of one type, or of all
	OfAttributes About = "attributes" // of one label; without a name the entity
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

// EveryoneMeasured lists the measures of all sets together; none where there are two.
func (a Agreement) EveryoneMeasured() []Measured {
	e := a.Everyone
	if e == nil {
		return nil
	}
	l := list{sets: a.Sets}
	l.add(OfSpans, "", "", "alpha_u", e.Unitizing, nil)
	l.coefficients(OfLabels, "", "", "fleiss_kappa", e.Matched, nil)
	for _, of := range e.Labels {
		l.add(OfSpans, of.Label, "", "alpha_u", of.Unitizing, nil)
	}
	return l.all
}

// Measured lists every measure of the pair.
func (p Pair) Measured() []Measured {
	l := list{sets: []string{p.Reference, p.Other}}
	l.spans("", p.Exact, p.Overlap, p.Unitizing)
	l.coefficients(OfLabels, "", "", "cohen_kappa", p.Matched, &p.Kappa)
	for i := range p.Labels {
		of := &p.Labels[i]
		l.spans(of.Label, of.Exact, of.Overlap, of.Unitizing)
		l.coefficients(OfCharacters, of.Label, "", "cohen_kappa", of.Characters, &of.Kappa)
	}
	for _, r := range p.Relations {
		l.add(OfRelations, r.Label, "", "f1_exact", r.Exact.F1, nil)
		l.add(OfRelations, r.Label, "", "precision_exact", r.Exact.Precision, nil)
		l.add(OfRelations, r.Label, "", "recall_exact", r.Exact.Recall, nil)
		l.add(OfRelations, r.Label, "", "f1_overlap", r.Overlap.F1, nil)
		l.add(OfRelations, r.Label, "", "precision_overlap", r.Overlap.Precision, nil)
		l.add(OfRelations, r.Label, "", "recall_overlap", r.Overlap.Recall, nil)
	}
	for _, v := range p.Attributes {
		l.coefficients(OfAttributes, v.Label, v.Attribute, "cohen_kappa", v.Coefficients, nil)
	}
	return l.all
}

// list collects measures of the same sets.
type list struct {
	sets []string
	all  []Measured
}

func (l *list) add(about About, of, attribute, key string, v agree.Value, interval *agree.Bounds) {
	l.all = append(l.all, Measured{l.sets, about, of, attribute, key, v, interval})
}

func (l *list) spans(label string, exact, overlap Spans, unitizing agree.Value) {
	l.add(OfSpans, label, "", "f1_exact", exact.F1.Value, &exact.F1.Interval)
	l.add(OfSpans, label, "", "precision_exact", exact.Precision, nil)
	l.add(OfSpans, label, "", "recall_exact", exact.Recall, nil)
	l.add(OfSpans, label, "", "f1_overlap", overlap.F1.Value, &overlap.F1.Interval)
	l.add(OfSpans, label, "", "precision_overlap", overlap.Precision, nil)
	l.add(OfSpans, label, "", "recall_overlap", overlap.Recall, nil)
	l.add(OfSpans, label, "", "alpha_u", unitizing, nil)
}

func (l *list) coefficients(about About, of, attribute, kappa string, c Coefficients, interval *agree.Bounds) {
	l.add(about, of, attribute, "observed_agreement", c.Observed, nil)
	l.add(about, of, attribute, kappa, c.Kappa, interval)
	l.add(about, of, attribute, "alpha", c.Alpha, nil)
	l.add(about, of, attribute, "gwet", c.Gwet, nil)
}
