package agree

import (
	"math"

	"raqim/model"
)

// Coefficients are all that is said of one table of ratings.
type Coefficients struct {
	Observed Value
	Cohen    Value // of two coders
	Scott    Value // of two coders
	Fleiss   Value
	Alpha    Value
	AC1      Value
	AC2      Value
}

// Values lists the coefficients, in the order of Table.Figures. They stay c's.
func (c *Coefficients) Values() []*Value {
	return []*Value{&c.Observed, &c.Cohen, &c.Scott, &c.Fleiss, &c.Alpha, &c.AC1, &c.AC2}
}

// Table is a table of ratings made ready to be measured again and again, with its rows
// standing another number of times: as samples of it are. The categories are those of
// the whole table. It is not safe for concurrent use.
type Table struct {
	coders     int
	categories []string
	metric     Metric
	numbers    []float64      // of the categories, for interval and ratio
	unfit      *model.Message // why they have none
	ranks      []float64      // 0, 1, 2 ...
	rows       []row
	times      []int // as the table is
	drawn      []int // as it is in the sample at hand
	sums       sums
}

// row is one row of a table.
type row struct {
	cells    []cell
	rated    int     // how many coders rated it
	whole    bool    // every coder did
	first    int     // the first coder's category, where two rated it
	second   int     // the second one's
	agreeing float64 // share of the pairs of coders that agree
	apart    float64 // sum of the distances of all pairs; not for ordinal, which hangs on the sample
	square   float64 // the same by the squares of the scale of AC2
}

// cell is how many coders gave a unit a category, one or more.
type cell struct{ category, n int }

// sums are what is counted of a sample; they are made once and used for all.
type sums struct {
	size, rated, pairable, ratings, whole  int
	agreeing, apart, square, wholeAgreeing float64
	totals, prevalence, shares             []float64 // by category: of pairable units, of rated ones, of whole ones
	first, second                          []float64 // of whole ones, by either of two coders
	at                                     []float64 // places of the categories, for ordinal
}

// NewTable makes a table. metric is that of alpha and of AC2, which for nominal goes by
// rank.
func NewTable(r Ratings, metric Metric) *Table {
	t := &Table{coders: len(r.Coders), categories: r.Categories(), metric: metric}
	index := make(map[string]int, len(t.categories))
	for k, name := range t.categories {
		index[name] = k
	}
	t.ranks = ranksOf(len(t.categories))
	t.numbers, t.unfit = numbers(t.categories, metric)
	for u, unit := range r.Units {
		t.rows, t.times = append(t.rows, t.row(unit, index)), append(t.times, r.times(u))
	}
	q := len(t.categories)
	for _, list := range []*[]float64{&t.sums.totals, &t.sums.prevalence, &t.sums.shares, &t.sums.first, &t.sums.second, &t.sums.at} {
		*list = make([]float64, q)
	}
	return t
}

func (t *Table) row(unit []string, index map[string]int) row {
	r := row{}
	for i, category := range unit {
		if category == "" {
			continue
		}
		k := index[category]
		r.cells = count(r.cells, k)
		r.rated++
		if i == 0 {
			r.first = k
		} else {
			r.second = k
		}
	}
	r.whole = r.rated == t.coders
	if r.rated < 2 {
		return r
	}
	pairs := float64(r.rated * (r.rated - 1))
	equal := 0
	for _, c := range r.cells {
		equal += c.n * (c.n - 1)
	}
	r.agreeing = float64(equal) / pairs
	switch {
	case t.metric == Nominal:
		r.apart = pairs - float64(equal)
	case t.metric == Ratio && t.unfit == nil:
		r.apart = t.relative(r.cells)
	case t.metric == Interval && t.unfit == nil:
		r.apart = squares(r.cells, t.numbers)
	}
	r.square = squares(r.cells, t.scale())
	return r
}

// numbers are the categories as numbers, where the metric needs them; the message says
// why they are none.
func numbers(categories []string, metric Metric) ([]float64, *model.Message) {
	if metric != Interval && metric != Ratio {
		return nil, nil
	}
	list := make([]float64, len(categories))
	for i, c := range categories {
		x, ok := parseNumber(c)
		if !ok {
			m := model.Messagef("%q is no number, and the metric %s needs numbers", c, string(metric))
			return nil, &m
		}
		if x < 0 && metric == Ratio {
			m := model.Messagef("%q is below zero, and the metric %s needs numbers from zero on", c, string(metric))
			return nil, &m
		}
		list[i] = x
	}
	if metric == Ratio && len(list) > mostRatios {
		m := model.Messagef("more than %d different numbers take too long with the metric %s", mostRatios, string(metric))
		return nil, &m
	}
	return list, nil
}

// mostRatios is how many different numbers are compared by ratio, which takes each pair of
// them.
const mostRatios = 20000

// squares is the sum of the squares of the distances of all pairs of ratings, in both
// orders: 2mΣ(x - mean)².
func squares(cells []cell, at []float64) float64 {
	if len(cells) < 2 || at == nil {
		return 0
	}
	origin, m, sum := at[cells[0].category], 0.0, 0.0 // from one of them: what is the same is 0 apart
	for _, c := range cells {
		m += float64(c.n)
		sum += float64(c.n) * (at[c.category] - origin)
	}
	mean, total := sum/m, 0.0
	for _, c := range cells {
		x := at[c.category] - origin - mean
		total += float64(c.n) * x * x
	}
	return 2 * m * total
}

// Figures are the coefficients of the table in which the i-th row stands times[i] times, in
// the order of Coefficients.Values; NaN where one is not defined. The caller owns the result.
func (t *Table) Figures(times []int) []float64 {
	t.sum(times)
	figures := []float64{t.observed(), t.cohen(), t.scott(), t.fleiss(), t.alpha(), t.ac1(), t.ac2()}
	for i, x := range figures {
		if math.IsInf(x, 0) {
			figures[i] = math.NaN()
		}
	}
	return figures
}

// Coefficients are those of the table as it is.
func (t *Table) Coefficients() Coefficients {
	figures := t.Figures(t.times)
	c := Coefficients{
		Observed: t.value(observedFormula, t.sums.pairable), Cohen: t.value(cohenFormula, t.sums.whole), Scott: t.value(scottFormula, t.sums.whole),
		Fleiss: t.value(fleissFormula, t.sums.whole), Alpha: t.value(alphaFormulas[t.metric], t.sums.pairable),
		AC1: t.value(ac1Formula, t.sums.pairable), AC2: t.value(t.ac2Formula(), t.sums.pairable),
	}
	whys := []*model.Message{t.noObserved(), t.noKappa(), t.noKappa(), t.noFleiss(), t.noAlpha(), t.noAC1(), t.noAC2()}
	for i, v := range c.Values() {
		if whys[i] != nil {
			*v = v.undefined(*whys[i])
		} else {
			*v = v.of(figures[i])
		}
	}
	return c
}

func (t *Table) value(formula model.Message, n int) Value {
	return Value{Formula: formula, N: n, Of: t.sums.size}
}

// sum counts what the coefficients need of a sample.
func (t *Table) sum(times []int) {
	t.drawn = times
	s := &t.sums
	*s = sums{totals: s.totals, prevalence: s.prevalence, shares: s.shares, first: s.first, second: s.second, at: s.at}
	for _, list := range [][]float64{s.totals, s.prevalence, s.shares, s.first, s.second} {
		clear(list)
	}
	for u := range t.rows {
		if n := times[u]; n > 0 {
			s.add(&t.rows[u], n)
		}
	}
}

// add counts a row that stands n times.
func (s *sums) add(r *row, n int) {
	s.size += n
	if r.rated == 0 {
		return
	}
	s.rated += n
	for _, c := range r.cells {
		s.prevalence[c.category] += float64(n*c.n) / float64(r.rated)
	}
	if r.rated < 2 {
		return
	}
	s.pairable += n
	s.ratings += n * r.rated
	s.agreeing += float64(n) * r.agreeing
	s.apart += float64(n) * r.apart / float64(r.rated-1)
	s.square += float64(n) * r.square / float64(r.rated*(r.rated-1))
	for _, c := range r.cells {
		s.totals[c.category] += float64(n * c.n)
	}
	if !r.whole {
		return
	}
	s.whole += n
	s.wholeAgreeing += float64(n) * r.agreeing
	for _, c := range r.cells {
		s.shares[c.category] += float64(n * c.n)
	}
	s.first[r.first] += float64(n) // these say something of two coders only
	s.second[r.second] += float64(n)
}

// used is how many of the categories stand in a list of how often they do.
func used(often []float64) int {
	n := 0
	for _, x := range often {
		if x > 0 {
			n++
		}
	}
	return n
}
