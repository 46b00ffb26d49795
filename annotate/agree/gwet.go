package agree

import (
	"math"

	"raqim/model"
)

var ac1Formula = model.Messagef("Gwet's AC1 (Gwet 2008)")

func (t *Table) ac2Formula() model.Message {
	if t.metric == Interval || t.metric == Ratio {
		return model.Messagef("Gwet's AC2, quadratic weights over numbers (Gwet 2014)")
	}
	return model.Messagef("Gwet's AC2, quadratic weights over ranks (Gwet 2014)")
}

// ac1 is Gwet's AC1 (Gwet 2008; with missing ratings Gwet 2014): chance agreement by how
// evenly the categories are used, so that it does not fall where one prevails:
// (pa - pe)/(1 - pe) with pe = Σ π(1-π)/(q-1).
func (t *Table) ac1() float64 {
	pe := t.uneven() / float64(len(t.categories)-1)
	return (t.observed() - pe) / (1 - pe)
}

// ac2 is Gwet's AC2 with quadratic weights (Gwet 2014): 1 - (i-j)²/(k-1)² over the ranks of the k
// categories in their order, and over their numbers where the metric is interval or ratio. pe = T/(q(q-1)) Σ π(1-π), T the sum of the weights of all
// pairs of categories, in both orders and with themselves.
func (t *Table) ac2() float64 {
	scale, q := t.scale(), float64(len(t.categories))
	if scale == nil || q < 2 {
		return math.NaN()
	}
	far := scale[len(scale)-1] - scale[0] // the categories are in their order
	once := make([]cell, len(scale))
	for k := range once {
		once[k] = cell{k, 1}
	}
	total := q*q - squares(once, scale)/(far*far)
	pa := 1 - t.sums.square/(far*far)/float64(t.sums.pairable)
	pe := total / (q * (q - 1)) * t.uneven()
	return (pa - pe) / (1 - pe)
}

// scale is where the categories lie for AC2; nil where one is no number and must be.
func (t *Table) scale() []float64 {
	if t.metric == Interval || t.metric == Ratio {
		return t.numbers
	}
	return t.ranks
}

// uneven is Σ π(1-π), π being the mean over all rated units of a category's share in the unit.
func (t *Table) uneven() float64 {
	sum := 0.0
	for _, often := range t.sums.prevalence {
		p := often / float64(t.sums.rated)
		sum += p * (1 - p)
	}
	return sum
}

func (t *Table) noAC1() *model.Message {
	switch {
	case t.sums.pairable == 0:
		return &noUnit
	case len(t.categories) == 1:
		return &oneCategory
	}
	return nil
}

func (t *Table) noAC2() *model.Message {
	if why := t.noAC1(); why != nil || t.unfit == nil {
		return why
	}
	return t.unfit
}

// ranksOf are 0, 1, 2 ... for n categories.
func ranksOf(n int) []float64 {
	ranks := make([]float64, n)
	for k := range ranks {
		ranks[k] = float64(k)
	}
	return ranks
}
