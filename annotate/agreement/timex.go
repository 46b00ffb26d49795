package agreement

import (
	"raqim/annotate/agree"
	"raqim/model"
)

// Timex counts the TIMEX3 values that two authors gave to the same expressions.
type Timex struct {
	Label     string `json:"label"`
	Attribute string `json:"attribute"`
	Both      int    `json:"both"` // values that both gave
	One       int    `json:"one"`  // values that only one of them gave
	Identical int    `json:"identical"`
	// Coarser counts those of Both that are not identical, but the same at a coarser
	// grain: all days of the one lie in the other, as those of 2031-10-21 do in 2031-10.
	Coarser int `json:"coarser"`
	// Exact is the share of Both that is identical, Near that of what is identical or the
	// same at a coarser grain. Their coverage is that of all expressions of which somebody gave a value.
	Exact Figure `json:"share_identical"`
	Near  Figure `json:"share_identical_or_coarser"`
}

// timexTally counts the values of two authors by document.
type timexTally struct{ by []timexCount }

type timexCount struct{ document, both, identical, coarser int }

var (
	identicalFormula = model.Messagef("share of identical TIMEX3 values")
	coarserFormula   = model.Messagef("share of TIMEX3 values that are identical or the same at a coarser grain")
)

// count counts two values in a document; where one is empty it is in no share.
func (t *timexTally) count(document int, a, b string) {
	if a == "" || b == "" {
		return
	}
	n := timexCount{document: document, both: 1}
	if a == b {
		n.identical = 1
	} else if sameCoarser(a, b) {
		n.coarser = 1
	}
	t.by = append(t.by, n)
}

// measure sums all documents, and has s find the intervals. either is of how many
// expressions somebody gave a value.
func (t *timexTally) measure(s *sampling, to *Timex, either int) {
	for _, n := range t.by {
		to.Both, to.Identical, to.Coarser = to.Both+1, to.Identical+n.identical, to.Coarser+n.coarser
	}
	to.One = either - to.Both
	to.Exact.Value = shareOf(identicalFormula, to.Identical, to.Both, either)
	to.Near.Value = shareOf(coarserFormula, to.Identical+to.Coarser, to.Both, either)
	s.add(func(times []int) []float64 {
		var all timexCount
		for _, n := range t.by {
			all.both += times[n.document]
			all.identical += n.identical * times[n.document]
			all.coarser += n.coarser * times[n.document]
		}
		return []float64{share(float64(all.identical), all.both), share(float64(all.identical+all.coarser), all.both)}
	}, &to.Exact, &to.Near)
}

// shareOf is part/n as a value; it is of n out of all.
func shareOf(formula model.Message, part, n, all int) agree.Value {
	v := agree.Value{Formula: formula, N: n, Of: all}
	if n == 0 {
		why := model.Messagef("there is no unit that two annotators rated")
		v.Why = &why
		return v
	}
	v.X = share(float64(part), n)
	return v
}

// sameCoarser tells whether of two values that differ one says the same with less detail.
func sameCoarser(a, b string) bool {
	x, errX := model.ParseTimex(a)
	y, errY := model.ParseTimex(b)
	if errX != nil || errY != nil || x.Kind != model.TimexMoment || y.Kind != model.TimexMoment || x.Time != "" && y.Time != "" {
		return false
	}
	from, to, known := x.Date.Range()
	first, last, knownToo := y.Date.Range()
	if !known || !knownToo {
		return false
	}
	within := !first.Before(from) && !last.After(to)
	around := !from.Before(first) && !to.After(last)
	switch {
	case x.Time != "": // the one with a time of day is the finer one
		return around
	case y.Time != "":
		return within
	}
	return within || around
}
