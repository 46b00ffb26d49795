package agree

import "raqim/model"

var (
	observedFormula = model.Messagef("observed agreement: mean share of agreeing pairs of a unit")
	cohenFormula    = model.Messagef("Cohen's kappa (Cohen 1960)")
	scottFormula    = model.Messagef("Scott's pi (Scott 1955)")
	fleissFormula   = model.Messagef("Fleiss' kappa (Fleiss 1971)")
)

// observed is the observed agreement: of each unit that two coders or more rated the
// share of pairs of coders that agree, and of these the mean over the units (Fleiss 1971;
// with missing ratings Gwet 2014, p_a).
func (t *Table) observed() float64 { return t.sums.agreeing / float64(t.sums.pairable) }

func (t *Table) noObserved() *model.Message {
	if t.sums.pairable == 0 {
		return &noUnit
	}
	return nil
}

// cohen is Cohen's kappa of two coders (Cohen 1960) over the units that both rated: chance
// agreement by each coder's own distribution.
func (t *Table) cohen() float64 {
	n, ae := float64(t.sums.whole), 0.0
	for k, a := range t.sums.first {
		ae += a / n * (t.sums.second[k] / n)
	}
	return (t.sums.wholeAgreeing/n - ae) / (1 - ae)
}

// scott is Scott's pi of two coders (Scott 1955) over the units that both rated: chance
// agreement by the distribution of both together.
func (t *Table) scott() float64 {
	n, ae := float64(t.sums.whole), 0.0
	for k, a := range t.sums.first {
		share := (a + t.sums.second[k]) / (2 * n)
		ae += share * share
	}
	return (t.sums.wholeAgreeing/n - ae) / (1 - ae)
}

// noKappa says why there is no kappa or pi of two coders.
func (t *Table) noKappa() *model.Message {
	switch {
	case t.coders != 2:
		why := model.Messagef("it is defined for two annotators, and these are %d", t.coders)
		return &why
	case t.sums.whole == 0:
		return &noUnit
	case used(t.sums.shares) == 1:
		return &oneCategory
	}
	return nil
}

// fleiss is the kappa of any number of coders (Fleiss 1971) over the units that all of them
// rated; of two it is Scott's pi.
func (t *Table) fleiss() float64 {
	all, ae := float64(t.sums.whole*t.coders), 0.0
	for _, n := range t.sums.shares {
		ae += n / all * (n / all)
	}
	return (t.sums.wholeAgreeing/float64(t.sums.whole) - ae) / (1 - ae)
}

func (t *Table) noFleiss() *model.Message {
	switch {
	case t.coders < 2:
		return &needsTwo
	case t.sums.whole == 0:
		return &notAll
	case used(t.sums.shares) == 1:
		return &oneCategory
	}
	return nil
}

// FleissOf is Fleiss' kappa of one category against all others (Fleiss 1971, his kappa_j),
// over the units that all coders rated.
func FleissOf(r Ratings, category string) Value {
	split := Ratings{Coders: r.Coders, Times: r.Times}
	for _, unit := range r.Units {
		row := make([]string, len(unit))
		for i, c := range unit {
			switch c {
			case "":
			case category:
				row[i] = "+"
			default:
				row[i] = "-"
			}
		}
		split.Units = append(split.Units, row)
	}
	v := NewTable(split, Nominal).Coefficients().Fleiss
	v.Formula = model.Messagef("Fleiss' kappa of one category (Fleiss 1971)")
	return v
}
