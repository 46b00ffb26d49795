package agreement

import (
	"cmp"
	"slices"
	"strings"

	"raqim/annotate/agree"
)

// ledger is a table of ratings that is filled document by document, so that it can be
// measured for one document, for all, and for samples of them.
type ledger struct {
	coders  []string
	metric  agree.Metric
	index   map[string]int // of rows
	rows    [][]string
	entries []entry // by document
	// beside is how many units are no unit of the table, for fewer than two rated them: they
	// count for its coverage.
	beside int
}

// entry is how often a row stands in a document.
type entry struct{ document, row, n int }

func newLedger(metric agree.Metric, coders ...string) *ledger {
	return &ledger{coders: coders, metric: metric, index: map[string]int{}}
}

// between stands between the categories of a row where it is a key.
const between = "\x1f"

// add counts a row that stands n times in a document, the last one so far or the next.
func (l *ledger) add(document, n int, row ...string) {
	key := strings.Join(row, between)
	at, known := l.index[key]
	if !known {
		at = len(l.rows)
		l.index[key] = at
		l.rows = append(l.rows, slices.Clone(row))
	}
	l.entries = append(l.entries, entry{document, at, n})
}

// ratings is the table of entries.
func (l *ledger) ratings(entries []entry) agree.Ratings {
	times := make([]int, len(l.rows))
	for _, e := range entries {
		times[e.row] += e.n
	}
	r := agree.Ratings{Coders: l.coders, Times: []int{}}
	for i, row := range l.rows {
		if times[i] > 0 {
			r.Units, r.Times = append(r.Units, row), append(r.Times, times[i])
		}
	}
	return r
}

// of are the coefficients in the last document; what was not rated there by two counts for its
// coverage.
func (l *ledger) of(document, beside int) agree.Coefficients {
	from := len(l.entries)
	for from > 0 && l.entries[from-1].document == document {
		from--
	}
	c := agree.NewTable(l.ratings(l.entries[from:]), l.metric).Coefficients()
	for _, v := range c.Values() {
		v.Of += beside
	}
	return c
}

// compact joins the entries of one row in one document.
func (l *ledger) compact() {
	slices.SortFunc(l.entries, func(a, b entry) int { return cmp.Or(cmp.Compare(a.document, b.document), cmp.Compare(a.row, b.row)) })
	joined := l.entries[:0]
	for _, e := range l.entries {
		if last := len(joined) - 1; last >= 0 && joined[last].document == e.document && joined[last].row == e.row {
			joined[last].n += e.n
			continue
		}
		joined = append(joined, e)
	}
	l.entries = joined
}

// measure computes the coefficients of all documents, and has s find their intervals.
func (l *ledger) measure(s *sampling, to *Coefficients) {
	l.compact()
	r := agree.Ratings{Coders: l.coders, Units: l.rows, Times: make([]int, len(l.rows))}
	for _, e := range l.entries {
		r.Times[e.row] += e.n
	}
	table := agree.NewTable(r, l.metric)
	all := table.Coefficients()
	to.Metric = l.metric
	there, values := to.there(len(l.coders)), all.Values()
	targets := make([]*Figure, len(values))
	for i, f := range to.figures() {
		if there[i] {
			f.Value = *values[i]
			f.Of += l.beside
			targets[i] = f
		}
	}
	times := make([]int, len(l.rows))
	s.add(func(documents []int) []float64 {
		clear(times)
		for _, e := range l.entries {
			times[e.row] += e.n * documents[e.document]
		}
		return table.Figures(times)
	}, targets...)
}
