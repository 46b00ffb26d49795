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
	v := Value{Formula: alphaFormulas[metric], N: units, Of: len(r.Units)}
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
	do, de := c.disagreement(totals, distance)
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
		for k, m := range row {
			totals[k] += m
		}
	}
	return totals
}

// disagreement is the observed and the expected one.
func (c counts) disagreement(totals []int, distance [][]float64) (do, de float64) {
	n := 0
	for _, m := range totals {
		n += m
	}
	for u, row := range c.by {
		if c.rated[u] < 2 {
			continue
		}
		sum := 0.0
		for i, a := range row {
			for j, b := range row {
				if i != j {
					sum += float64(a*b) * distance[i][j]
				}
			}
		}
		do += sum / float64(c.rated[u]-1)
	}
	for i, a := range totals {
		for j, b := range totals {
			if i != j {
				de += float64(a) * float64(b) * distance[i][j]
			}
		}
	}
	return do / float64(n), de / (float64(n) * float64(n-1))
}

// distances is the square of the difference between any two categories (Krippendorff
// 2004, 11.3.5 and 11.4); the message says why it cannot be had.
func distances(categories []string, totals []int, metric Metric) ([][]float64, *model.Message) {
	numbers := make([]float64, len(categories))
	if metric == Interval || metric == Ratio {
		for i, c := range categories {
			x, err := strconv.ParseFloat(c, 64)
			if err != nil {
				m := model.Messagef("%q is no number, and the metric %s needs numbers", c, string(metric))
				return nil, &m
			}
			numbers[i] = x
		}
	}
	d := make([][]float64, len(categories))
	for i := range d {
		d[i] = make([]float64, len(categories))
		for j := range d[i] {
			switch {
			case i == j:
			case metric == Ordinal:
				x := ranksBetween(totals, i, j)
				d[i][j] = x * x
			case metric == Interval:
				x := numbers[i] - numbers[j]
				d[i][j] = x * x
			case metric == Ratio:
				if sum := numbers[i] + numbers[j]; sum != 0 {
					x := (numbers[i] - numbers[j]) / sum
					d[i][j] = x * x
				}
			default:
				d[i][j] = 1
			}
		}
	}
	return d, nil
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
