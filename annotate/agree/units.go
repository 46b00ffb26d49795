package agree

import (
	"cmp"
	"slices"
)

// Unit is what one annotator marked on a continuum.
type Unit struct {
	Annotator, Label string
	Start, End       int // end-exclusive
}

// Continuum is what annotators marked on [0, Length), or on several such stretches laid end to
// end. An annotator who marked nothing is in Annotators all the same.
type Continuum struct {
	Length     int
	Annotators []string
	Units      []Unit
}

// Labels lists the labels in use, sorted. The caller owns the result.
func (c Continuum) Labels() []string {
	seen := map[string]bool{}
	for _, u := range c.Units {
		seen[u.Label] = true
	}
	labels := make([]string, 0, len(seen))
	for l := range seen {
		labels = append(labels, l)
	}
	slices.Sort(labels)
	return labels
}

// of gives, for each annotator, the units of a label in their order; those that overlap
// or have no length are one, or none: the measures are of sections of the continuum.
func (c Continuum) of(label string) [][]section {
	lists := make([][]section, len(c.Annotators))
	for i, annotator := range c.Annotators {
		var list []section
		for _, u := range c.Units {
			if u.Annotator == annotator && u.Label == label && u.End > u.Start {
				list = append(list, section{u.Start, u.End})
			}
		}
		slices.SortFunc(list, func(a, b section) int { return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(a.end, b.end)) })
		var joined []section
		for _, s := range list {
			if last := len(joined) - 1; last >= 0 && s.start < joined[last].end {
				joined[last].end = max(joined[last].end, s.end)
				continue
			}
			joined = append(joined, s)
		}
		lists[i] = joined
	}
	return lists
}

// section is a stretch of the continuum, end-exclusive.
type section struct{ start, end int }

func (s section) length() float64 { return float64(s.end - s.start) }

// gaps are the sections of [0, length) between units that are in order and apart.
func gaps(units []section, length int) []section {
	var list []section
	at := 0
	for _, u := range units {
		if u.start > at {
			list = append(list, section{at, u.start})
		}
		at = u.end
	}
	if length > at {
		list = append(list, section{at, length})
	}
	return list
}
