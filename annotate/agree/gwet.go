package agree

import (
	"strconv"

	"raqim/model"
)

// AC1 is Gwet's AC1 (Gwet 2008; with missing ratings Gwet 2014): chance agreement by how
// evenly the categories are used, so that it does not fall where one prevails.
func AC1(r Ratings) Value {
	return gwet(r, model.Messagef("Gwet's AC1 (Gwet 2008)"), identity)
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

// gwet is (pa - pe)/(1 - pe) with pe = T/(q(q-1)) Σ π(1-π), T the sum of the weights.
func gwet(r Ratings, formula model.Message, weights func(categories []string) [][]float64) Value {
	c := r.counts()
	n, _ := c.pairable()
	v := Value{Formula: formula, N: n, Of: len(r.Units)}
	q := len(c.categories)
	switch {
	case n == 0:
		return v.undefined(noUnit)
	case q == 1:
		return v.undefined(oneCategory)
	}
	w := weights(c.categories)
	if w == nil {
		return v.undefined(model.Messagef("not all categories are numbers, and these weights need numbers"))
	}
	total, uneven := 0.0, 0.0
	for i, p := range c.prevalence() {
		uneven += p * (1 - p)
		for j := range w[i] {
			total += w[i][j]
		}
	}
	pe := total / float64(q*(q-1)) * uneven
	return v.of((c.weighted(w) - pe) / (1 - pe))
}

// weighted is the weighted agreement over the units that two coders or more rated.
func (c counts) weighted(w [][]float64) float64 {
	sum, n := 0.0, 0
	for u, row := range c.by {
		if c.rated[u] < 2 {
			continue
		}
		agreeing := 0.0
		for k, m := range row {
			near := 0.0
			for l, other := range row {
				near += w[k][l] * float64(other)
			}
			agreeing += float64(m) * (near - 1)
		}
		sum += agreeing / float64(c.rated[u]*(c.rated[u]-1))
		n++
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
		n++
		for k, m := range row {
			p[k] += float64(m) / float64(c.rated[u])
		}
	}
	for k := range p {
		p[k] /= float64(n)
	}
	return p
}

func identity(categories []string) [][]float64 {
	return weigh(len(categories), func(i, j int) float64 { return 0 })
}

func byRank(categories []string) [][]float64 {
	far := float64(len(categories) - 1)
	return weigh(len(categories), func(i, j int) float64 {
		x := float64(i-j) / far
		return 1 - x*x
	})
}

// byNumber is nil where a category is no number.
func byNumber(categories []string) [][]float64 {
	numbers := make([]float64, len(categories))
	for i, c := range categories {
		x, err := strconv.ParseFloat(c, 64)
		if err != nil {
			return nil
		}
		numbers[i] = x
	}
	far := numbers[len(numbers)-1] - numbers[0] // the categories are in their order
	return weigh(len(categories), func(i, j int) float64 {
		x := (numbers[i] - numbers[j]) / far
		return 1 - x*x
	})
}

// weigh makes the matrix of weights: 1 on the diagonal, of beside it.
func weigh(n int, of func(i, j int) float64) [][]float64 {
	w := make([][]float64, n)
	for i := range w {
		w[i] = make([]float64, n)
		for j := range w[i] {
			if w[i][j] = 1; i != j {
				w[i][j] = of(i, j)
			}
		}
	}
	return w
}
