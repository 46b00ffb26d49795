package agreement

import "raqim/model"

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
}

func (t *Timex) count(a, b string) {
	switch {
	case a == "" && b == "":
	case a == "" || b == "":
		t.One++
	default:
		t.Both++
		if a == b {
			t.Identical++
		} else if sameCoarser(a, b) {
			t.Coarser++
		}
	}
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
