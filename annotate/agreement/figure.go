package agreement

import (
	"encoding/json"

	"raqim/annotate/agree"
	"raqim/model"
)

// Figure is a value with its interval.
type Figure struct {
	agree.Value
	Interval agree.Bounds
}

// MarshalJSON writes f for machines: the keys of the value, and its interval.
func (f Figure) MarshalJSON() ([]byte, error) {
	interval := struct {
		Interval agree.Bounds `json:"interval"`
	}{f.Interval}
	return joined(f.Value, interval)
}

// joined writes the keys of two objects as one object.
func joined(a, b any) ([]byte, error) {
	first, err := json.Marshal(a)
	if err != nil {
		return nil, err
	}
	second, err := json.Marshal(b)
	if err != nil {
		return nil, err
	}
	first[len(first)-1] = ','
	return append(first, second[1:]...), nil
}

// Short is a value of one document, of which there are many: for machines it is written
// without its formula, which stands with the figure of the pair.
type Short struct{ agree.Value }

// MarshalJSON writes s for machines.
func (s Short) MarshalJSON() ([]byte, error) {
	f := struct {
		Value *float64       `json:"value"`
		N     int            `json:"n"`
		Of    int            `json:"of"`
		Why   *model.Message `json:"undefined,omitempty"`
	}{nil, s.N, s.Of, s.Why}
	if s.Defined() {
		f.Value = &s.X
	}
	return json.Marshal(f)
}

// Score is how far spans, or relations, are the same.
type Score struct {
	Match     agree.Match `json:"match"`
	F1        Figure      `json:"f1"`
	Precision Figure      `json:"precision"` // of the other, held against the reference
	Recall    Figure      `json:"recall"`
}

// Coefficients are what is said of one table of ratings. Those of Cohen and Scott are of
// two annotators, that of Fleiss is of more; AC2 is of values that have an order. A figure that is not
// of such a table is the zero Figure.
type Coefficients struct {
	Metric   agree.Metric `json:"metric"` // of alpha
	Observed Figure       `json:"observed_agreement"`
	Cohen    Figure       `json:"cohen_kappa,omitzero"`
	Scott    Figure       `json:"scott_pi,omitzero"`
	Fleiss   Figure       `json:"fleiss_kappa,omitzero"`
	Alpha    Figure       `json:"alpha"`
	AC1      Figure       `json:"ac1"`
	AC2      Figure       `json:"ac2,omitzero"`
}

// figures lists the coefficients in the order of agree.Coefficients.
func (c *Coefficients) figures() []*Figure {
	return []*Figure{&c.Observed, &c.Cohen, &c.Scott, &c.Fleiss, &c.Alpha, &c.AC1, &c.AC2}
}

// there tells which of the figures are said of a table of so many annotators.
func (c *Coefficients) there(annotators int) []bool {
	two := annotators == 2
	return []bool{true, two, two, !two, true, true, c.Metric != agree.Nominal}
}

// bare keeps the observed agreement alone, and says why there is no more.
func (c *Coefficients) bare(why model.Message) {
	for _, f := range c.figures()[1:] {
		if f.Formula.Format != "" {
			f.X, f.Why, f.Interval.Why = 0, &why, &why
		}
	}
}
