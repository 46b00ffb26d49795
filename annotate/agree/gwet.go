package agree

import (
	"strconv"

	"raqim/model"
)

// AC1 is Gwet's AC1 (Gwet 2008; with missing ratings Gwet 2014): chance agreement by how
// evenly the categories are used, so that it does not fall where one prevails.
func AC1(r Ratings) Value {
	return gwet(r, model.Messagef("Gwet's AC1 (Gwet 2008)"), equal)
}

// AC2 is Gwet's AC2 with quadratic weights (Gwet 2014): 1 - (i-j)²/(k-1)² over the ranks of
// the k categories in their order, and over their numbers where metric is interval or ratio.
func AC2(r Ratings, metric Metric) Value {
	weights, formula := byRank, model.Messagef("Gwet's AC2, quadratic weights over ranks (Gwet 2014)")
	if metric == Interval || metric == Ratio {
		weights, formula = byNumber, model.Messagef("Gwet's AC2, quadratic weights over numbers (Gwet 2014)")
	}
	return gwet(r, formula, weights)
}

// weights say how far two categories agree: 1 with itself. total is their sum over all pairs
// of categories, in both orders and with themselves.
type weights struct {
	of    func(i, j int) float64
	total float64
}

// gwet is (pa - pe)/(1 - pe) with pe = T/(q(q-1)) Σ π(1-π), T the sum of the weights.
func gwet(r Ratings, formula model.Message, weigh func(categories []string) *weights) Value {
	c := r.counts()
	n, _ := c.pairable()
	v := Value{Formula: formula, N: n, Of: r.Size()}
	q := len(c.categories)
	switch {
	case n == 0:
		return v.undefined(noUnit)
	case q == 1:
		return v.undefined(oneCategory)
	}
	w := weigh(c.categories)
	if w == nil {
		return v.undefined(model.Messagef("not all categories are numbers, and these weights need numbers"))
	}
	uneven := 0.0
	for _, p := range c.prevalence() {
		uneven += p * (1 - p)
	}
	pe := w.total / (float64(q) * float64(q-1)) * uneven
	return v.of((c.weighted(w) - pe) / (1 - pe))
}

// weighted is the weighted agreement over the units that two coders or more rated.
func (c counts) weighted(w *weights) float64 {
	sum, n := 0.0, 0
	for u, row := range c.by {
		if c.rated[u] < 2 {
			continue
		}
		agreeing := 0.0
		for _, a := range row {
			near := 0.0
			for _, b := range row {
				near += w.of(a.category, b.category) * float64(b.n)
			}
			agreeing += float64(a.n) * (near - 1)
		}
		sum += float64(c.times[u]) * agreeing / float64(c.rated[u]*(c.rated[u]-1))
		n += c.times[u]
	}
	return sum / float64(n)
}

// prevalence is the mean over all rated units of each category's share in the unit.
func (c counts) prevalence() []float64 {
	p := make([]float64, len(c.categories))
	n := 0
	for u, row := range c.by {
		if c.rated[u] == 0 {
			continue
		}
		n += c.times[u]
		for _, cell := range row {
			p[cell.category] += float64(c.times[u]) * float64(cell.n) / float64(c.rated[u])
		}
	}
	for k := range p {
		p[k] /= float64(n)
	}
	return p
}

// equal is 1 for the same category and 0 for others.
func equal(categories []string) *weights {
	return &weights{total: float64(len(categories)), of: func(i, j int) float64 {
		if i == j {
			return 1
		}
		return 0
	}}
}

func byRank(categories []string) *weights {
	far := float64(len(categories) - 1)
	return summed(len(categories), func(i, j int) float64 {
		x := float64(i-j) / far
		return 1 - x*x
	})
}

// byNumber is nil where a category is no number.
func byNumber(categories []string) *weights {
	numbers := make([]float64, len(categories))
	for i, c := range categories {
		x, err := strconv.ParseFloat(c, 64)
		if err != nil {
			return nil
		}
		numbers[i] = x
	}
	far := numbers[len(numbers)-1] - numbers[0] // the categories are in their order
	return summed(len(categories), func(i, j int) float64 {
		x := (numbers[i] - numbers[j]) / far
		return 1 - x*x
	})
}

// summed are weights with their sum over n categories.
func summed(n int, of func(i, j int) float64) *weights {
	w := &weights{of: of}
	for i := range n {
		for j := range n {
			w.total += of(i, j)
		}
	}
	return w
}
