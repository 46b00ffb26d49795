package agreement

import (
	"context"

	"raqim/annotate/agree"
	"raqim/model"
)

// bootstrap draws documents with replacement: what stands in one document is not
// independent of the rest of it.
type bootstrap struct {
	ctx     context.Context
	options Options
	tallies []tally
}

// interval is that of a measure over documents. Once the context is done there is none.
func (b bootstrap) interval(measure func(sample []int) agree.Value) agree.Bounds {
	if b.options.Samples == 0 || b.ctx.Err() != nil {
		why := model.Messagef("no samples were drawn")
		return agree.Bounds{Level: Level, Seed: b.options.Seed, Why: &why}
	}
	return agree.Bootstrap(len(b.tallies), b.options.Samples, Level, b.options.Seed, measure)
}

// spans computes what is said of spans, of which match counts those of a document.
func (b bootstrap) spans(match func(*tally) agree.Match) Spans {
	by := make([]agree.Match, len(b.tallies))
	for i := range b.tallies {
		by[i] = match(&b.tallies[i])
	}
	all := sum(by)
	s := Spans{Match: all, Precision: all.Precision(), Recall: all.Recall(), F1: Figure{Value: all.F1()}}
	s.F1.Interval = b.interval(func(sample []int) agree.Value {
		var m agree.Match
		for _, i := range sample {
			m = m.Plus(by[i])
		}
		return m.F1()
	})
	return s
}

// marked and unmarked are the categories of a code point.
const marked, unmarked = "1", "0"

// characters measures whether each code point is marked with the i-th label.
func (b bootstrap) characters(l *Label, i int) {
	table := func(n [4]int) agree.Ratings {
		return counted([]string{"reference", "other"}, [][]string{{marked, marked}, {marked, unmarked}, {unmarked, marked}, {unmarked, unmarked}}, n[:])
	}
	var all [4]int
	for _, t := range b.tallies {
		all = plus(all, t.characters[i])
	}
	l.Characters = coefficients(table(all), agree.Nominal)
	l.Kappa = b.interval(func(sample []int) agree.Value {
		var n [4]int
		for _, k := range sample {
			n = plus(n, b.tallies[k].characters[i])
		}
		return agree.CohenKappa(table(n))
	})
}

func plus(a, b [4]int) [4]int { return [4]int{a[0] + b[0], a[1] + b[1], a[2] + b[2], a[3] + b[3]} }

// counted is the table of rows that stand so many times, without those that never do.
func counted(coders []string, rows [][]string, times []int) agree.Ratings {
	r := agree.Ratings{Coders: coders, Times: []int{}}
	for i, row := range rows {
		if times[i] > 0 {
			r.Units, r.Times = append(r.Units, row), append(r.Times, times[i])
		}
	}
	return r
}
