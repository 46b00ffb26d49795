package agree

import "raqim/model"

// Match is what two annotators have in common of what each of them made: spans, or
// relations. One of them is the reference that the other is held against.
type Match struct {
	Reference int `json:"reference"` // made by the one who is the reference
	Other     int `json:"other"`     // made by the other
	Same      int `json:"same"`      // made by both, each counted with one partner
}

// Plus is both together.
func (m Match) Plus(o Match) Match {
	return Match{m.Reference + o.Reference, m.Other + o.Other, m.Same + o.Same}
}

// F1 is the harmonic mean of precision and recall (van Rijsbergen 1979): 2·same/(reference +
// other). It is the same whoever is the reference.
func (m Match) F1() Value {
	v := Value{Formula: model.Messagef("F1 = 2·TP/(2·TP + FP + FN) (van Rijsbergen 1979)"), N: m.Reference + m.Other, Of: m.Reference + m.Other}
	if v.N == 0 {
		return v.undefined(nothingMarked)
	}
	return v.of(2 * float64(m.Same) / float64(v.N))
}

// Precision is the share of what the other made that the reference has too.
func (m Match) Precision() Value {
	v := Value{Formula: model.Messagef("precision = TP/(TP + FP)"), N: m.Other, Of: m.Other}
	if m.Other == 0 {
		return v.undefined(model.Messagef("the one who is held against the reference marked nothing"))
	}
	return v.of(float64(m.Same) / float64(m.Other))
}

// Recall is the share of what the reference made that the other has too.
func (m Match) Recall() Value {
	v := Value{Formula: model.Messagef("recall = TP/(TP + FN)"), N: m.Reference, Of: m.Reference}
	if m.Reference == 0 {
		return v.undefined(model.Messagef("the reference marked nothing"))
	}
	return v.of(float64(m.Same) / float64(m.Reference))
}
