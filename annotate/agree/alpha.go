package agree

import (
	"strconv"

	"raqim/model"
)

// Metric says how far two categories are from one another.
type Metric string

// The metrics of Krippendorff's alpha. Interval and ratio need numbers; ordinal takes the
// categories in the order of Ratings.Categories.
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

// Metrics lists the metrics. The caller owns the result.
func Metrics() []Metric { return []Metric{Nominal, Ordinal, Interval, Ratio} }

// Alpha is Krippendorff's alpha of any number of coders with missing ratings
// (Krippendorff 2004, 11.3): 1 - Do/De over the pairs of ratings of a unit, each unit by
// its number of ratings.
func Alpha(r Ratings, metric Metric) Value {
	c := r.counts()
	units, _ := c.pairable()
	v := Value{Formula: alphaFormulas[metric], N: units, Of: r.Size()}
	if units == 0 {
		return v.undefined(noUnit)
	}
	totals := c.totals()
	used := 0
	for _, n := range totals {
		if n > 0 {
			used++
		}
	}
	if used == 1 {
		return v.undefined(oneCategory)
	}
	distance, err := distances(c.categories, totals, metric)
	if err != nil {
		v.Why = err
		return v
	}
	do, de := c.disagreement(totals, metric, distance)
	if de == 0 {
		return v.undefined(noChance)
	}
	return v.of(1 - do/de)
}

// totals is how often each category stands in the pairable units.
func (c counts) totals() []int {
	totals := make([]int, len(c.categories))
	for u, row := range c.by {
		if c.rated[u] < 2 {
			continue
		}
		for _, cell := range row {
			totals[cell.category] += cell.n * c.times[u]
		}
	}
	return totals
}

// disagreement is the observed and the expected one.
func (c counts) disagreement(totals []int, metric Metric, distance func(i, j int) float64) (do, de float64) {
	n := 0
	for _, m := range totals {
		n += m
	}
	for u, row := range c.by {
		if c.rated[u] < 2 {
			continue
		}
		sum := 0.0
		for _, a := range row {
			for _, b := range row {
				if a.category != b.category {
					sum += float64(a.n*b.n) * distance(a.category, b.category)
				}
			}
		}
		do += float64(c.times[u]) * sum / float64(c.rated[u]-1)
	}
	return do / float64(n), expectedOf(totals, metric, distance) / (float64(n) * float64(n-1))
}

// expectedOf sums the distances of all pairs of ratings of different categories. Where all
// are as far apart it needs no pairs, of which names of entities would make millions.
func expectedOf(totals []int, metric Metric, distance func(i, j int) float64) float64 {
	sum, n := 0.0, 0.0
	for i, a := range totals {
		if metric == Nominal {
			sum += float64(a) * n
			n += float64(a)
			continue
		}
		for j, b := range totals[:i] {
			sum += float64(a) * float64(b) * distance(i, j)
		}
	}
	return 2 * sum
}

// distances gives the square of the difference between any two categories (Krippendorff
// 2004, 11.3.5 and 11.4); the message says why it cannot be had.
func distances(categories []string, totals []int, metric Metric) (func(i, j int) float64, *model.Message) {
	switch metric {
	case Ordinal:
		return func(i, j int) float64 {
			x := ranksBetween(totals, i, j)
			return x * x
		}, nil
	case Interval, Ratio:
	default:
		return func(int, int) float64 { return 1 }, nil
	}
	numbers := make([]float64, len(categories))
	for i, c := range categories {
		x, err := strconv.ParseFloat(c, 64)
		if err != nil {
			m := model.Messagef("%q is no number, and the metric %s needs numbers", c, string(metric))
			return nil, &m
		}
		numbers[i] = x
	}
	return func(i, j int) float64 {
		x, sum := numbers[i]-numbers[j], numbers[i]+numbers[j]
		switch {
		case metric == Interval:
			return x * x
		case sum == 0:
			return 0
		}
		return x / sum * (x / sum)
	}, nil
}

// ranksBetween is how many ratings lie between two categories, half of either counted.
func ranksBetween(totals []int, i, j int) float64 {
	if i > j {
		i, j = j, i
	}
	sum := -float64(totals[i]+totals[j]) / 2
	for _, n := range totals[i : j+1] {
		sum += float64(n)
	}
	return sum
}
