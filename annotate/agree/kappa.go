package agree

import "raqim/model"

// Observed is the observed agreement: of each unit that two coders or more rated the
// share of pairs of coders that agree, and of these the mean over the units (Fleiss 1971;
// with missing ratings Gwet 2014, p_a).
func Observed(r Ratings) Value {
	c := r.counts()
	n, _ := c.pairable()
	v := Value{Formula: model.Messagef("observed agreement: mean share of agreeing pairs of a unit"), N: n, Of: r.Size()}
	if n == 0 {
		return v.undefined(noUnit)
	}
	return v.of(c.observed())
}

// observed is the mean over the pairable units of the share of agreeing pairs.
func (c counts) observed() float64 {
	sum, n := 0.0, 0
	for u, row := range c.by {
		if c.rated[u] < 2 {
			continue
		}
		agreeing := 0
		for _, cell := range row {
			agreeing += cell.n * (cell.n - 1)
		}
		sum += float64(c.times[u]) * float64(agreeing) / float64(c.rated[u]*(c.rated[u]-1))
		n += c.times[u]
	}
	return sum / float64(n)
}

// CohenKappa is Cohen's kappa of two coders (Cohen 1960) over the units that both rated:
// chance agreement by each coder's own distribution.
func CohenKappa(r Ratings) Value {
	return twoCoders(r, model.Messagef("Cohen's kappa (Cohen 1960)"), func(a, b float64) float64 { return a * b })
}

// ScottPi is Scott's pi of two coders (Scott 1955) over the units that both rated: chance
// agreement by the distribution of both together.
func ScottPi(r Ratings) Value {
	return twoCoders(r, model.Messagef("Scott's pi (Scott 1955)"), func(a, b float64) float64 { return (a + b) / 2 * (a + b) / 2 })
}

// twoCoders is (Ao - Ae) / (1 - Ae); expected gives what a category adds to Ae of its
// shares with either coder.
func twoCoders(r Ratings, formula model.Message, expected func(a, b float64) float64) Value {
	whole := r.complete()
	n := whole.Size()
	v := Value{Formula: formula, N: n, Of: r.Size()}
	switch {
	case len(r.Coders) != 2:
		v.N = 0
		return v.undefined(model.Messagef("it is defined for two annotators, and these are %d", len(r.Coders)))
	case n == 0:
		return v.undefined(noUnit)
	}
	shares := map[string][2]float64{}
	agreeing := 0
	for u, unit := range whole.Units {
		if unit[0] == unit[1] {
			agreeing += whole.Times[u]
		}
		for coder, category := range unit {
			s := shares[category]
			s[coder] += float64(whole.Times[u])
			shares[category] = s
		}
	}
	if len(shares) == 1 {
		return v.undefined(oneCategory)
	}
	ae := 0.0
	for _, category := range whole.Categories() { // in one order: the sum is the same every time
		s := shares[category]
		ae += expected(s[0]/float64(n), s[1]/float64(n))
	}
	return v.of((float64(agreeing)/float64(n) - ae) / (1 - ae))
}

// FleissKappa is the kappa of any number of coders (Fleiss 1971) over the units that all of
// them rated; of two it is Scott's pi.
func FleissKappa(r Ratings) Value {
	whole := r.complete()
	c := whole.counts()
	v := Value{Formula: model.Messagef("Fleiss' kappa (Fleiss 1971)"), N: whole.Size(), Of: r.Size()}
	switch {
	case len(r.Coders) < 2:
		v.N = 0
		return v.undefined(needsTwo)
	case v.N == 0:
		return v.undefined(model.Messagef("there is no unit that all annotators rated"))
	case len(c.categories) == 1:
		return v.undefined(oneCategory)
	}
	ae := 0.0
	for _, p := range c.shares() {
		ae += p * p
	}
	return v.of((c.observed() - ae) / (1 - ae))
}

// shares is the share of each category in all ratings of a table without gaps.
func (c counts) shares() []float64 {
	shares := make([]float64, len(c.categories))
	all := 0
	for u, row := range c.by {
		all += c.rated[u] * c.times[u]
		for _, cell := range row {
			shares[cell.category] += float64(cell.n * c.times[u])
		}
	}
	for k := range shares {
		shares[k] /= float64(all)
	}
	return shares
}

// FleissOf is Fleiss' kappa of one category against all others (Fleiss 1971, his kappa_j),
// over the units that all coders rated.
func FleissOf(r Ratings, category string) Value {
	v := Value{Formula: model.Messagef("Fleiss' kappa of one category (Fleiss 1971)"), Of: r.Size()}
	whole := r.complete()
	split := Ratings{Coders: r.Coders, Times: whole.Times}
	for _, unit := range whole.Units {
		row := make([]string, len(unit))
		for i, c := range unit {
			if row[i] = "-"; c == category {
				row[i] = "+"
			}
		}
		split.Units = append(split.Units, row)
	}
	k := FleissKappa(split)
	v.N = k.N
	if !k.Defined() {
		v.Why = k.Why
		return v
	}
	return v.of(k.X)
}
