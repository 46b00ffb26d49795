package agree

import (
	"math"

	"raqim/model"
)

// Metric says how far two categories are from one another.
type Metric string

// The metrics of Krippendorff's alpha. Interval and ratio need numbers, ratio from zero on;
// ordinal takes the categories in the order of Ratings.Categories.
const (
	Nominal  Metric = "nominal"
	Ordinal  Metric = "ordinal"
	Interval Metric = "interval"
	Ratio    Metric = "ratio"
)

var alphaFormulas = map[Metric]model.Message{
	Nominal:  model.Messagef("Krippendorff's alpha, nominal (Krippendorff 2004)"),
	Ordinal:  model.Messagef("Krippendorff's alpha, ordinal (Krippendorff 2004)"),
	Interval: model.Messagef("Krippendorff's alpha, interval (Krippendorff 2004)"),
	Ratio:    model.Messagef("Krippendorff's alpha, ratio (Krippendorff 2004)"),
}

// alpha is Krippendorff's alpha of any number of coders with missing ratings
// (Krippendorff 2004, 11.3): 1 - Do/De over the pairs of ratings of a unit, each unit by
// its number of ratings.
func (t *Table) alpha() float64 {
	if t.unfit != nil {
		return math.NaN()
	}
	if t.metric == Ordinal {
		t.rank()
	}
	n := float64(t.sums.ratings)
	de := t.expected() / (n * (n - 1))
	if de == 0 {
		return math.NaN()
	}
	return 1 - t.disagreement()/n/de
}

// disagreement is n times the observed one: of each unit the distances of its pairs, by
// the number of its ratings less one.
func (t *Table) disagreement() float64 {
	if t.metric != Ordinal {
		return t.sums.apart
	}
	sum := 0.0
	for u := range t.rows {
		if r := &t.rows[u]; r.rated > 1 && len(r.cells) > 1 && t.drawn[u] > 0 {
			sum += float64(t.drawn[u]) * squares(r.cells, t.sums.at) / float64(r.rated-1)
		}
	}
	return sum
}

// expected is the sum of the distances of all pairs of ratings, in both orders. But for
// ratio it goes through no pairs, of which names of entities would make millions.
func (t *Table) expected() float64 {
	var cells []cell
	n, equal := 0.0, 0.0
	for k, often := range t.sums.totals {
		if often > 0 {
			cells = append(cells, cell{k, int(often)})
			n, equal = n+often, equal+often*often
		}
	}
	switch t.metric {
	case Ordinal:
		return squares(cells, t.sums.at)
	case Interval:
		return squares(cells, t.numbers)
	case Ratio:
		return t.relative(cells)
	}
	return n*n - equal
}

// rank puts each category in the middle of its ratings, all ratings being laid out in the
// order of their categories: so far apart as ratings lie between, half of either counted, are two
// of them (Krippendorff 2004, 11.3.5).
func (t *Table) rank() {
	before := 0.0
	for k, n := range t.sums.totals {
		t.sums.at[k] = before + n/2
		before += n
	}
}

// relative is the sum of the squares of what two numbers are apart by their sum
// (Krippendorff 2004, 11.4), over all pairs of ratings, in both orders.
func (t *Table) relative(cells []cell) float64 {
	sum := 0.0
	for i, a := range cells {
		for _, b := range cells[:i] {
			x, both := t.numbers[a.category]-t.numbers[b.category], t.numbers[a.category]+t.numbers[b.category]
			if both > 0 {
				sum += float64(a.n) * float64(b.n) * x / both * x / both
			}
		}
	}
	return 2 * sum
}

func (t *Table) noAlpha() *model.Message {
	switch {
	case t.sums.pairable == 0:
		return &noUnit
	case used(t.sums.totals) == 1:
		return &oneCategory
	case t.unfit != nil:
		return t.unfit
	case t.expected() == 0:
		return &noChance
	}
	return nil
}
