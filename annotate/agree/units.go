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

// place is where units stand together: those of a label of an annotator.
type place struct{ label, annotator int }

// sections gives the units of labels by annotator, in their order, of those that have any;
// units that overlap are one, and those without length none: the measures are of sections of the continuum.
func (c Continuum) sections(labels []string) map[place][]section {
	annotators, wanted := indexOf(c.Annotators), indexOf(labels)
	lists := map[place][]section{}
	for _, u := range c.Units {
		if label, ok := wanted[u.Label]; ok && u.End > u.Start {
			at := place{label, annotators[u.Annotator]}
			lists[at] = append(lists[at], section{u.Start, u.End})
		}
	}
	for at, list := range lists {
		lists[at] = join(list)
	}
	return lists
}

// join puts sections in order, those that overlap together.
func join(list []section) []section {
	slices.SortFunc(list, func(a, b section) int { return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(a.end, b.end)) })
	joined := list[:0]
	for _, s := range list {
		if last := len(joined) - 1; last >= 0 && s.start < joined[last].end {
			joined[last].end = max(joined[last].end, s.end)
			continue
		}
		joined = append(joined, s)
	}
	return joined
}

func indexOf(names []string) map[string]int {
	index := make(map[string]int, len(names))
	for i, name := range names {
		index[name] = i
	}
	return index
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
