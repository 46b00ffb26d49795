package agreement

import (
	"cmp"
	"fmt"
	"slices"

	"raqim/annotate/agree"
	"raqim/annotate/review"
	"raqim/model"
)

// tally counts what two authors have in common in one document.
type tally struct {
	exact, overlap []agree.Match // by label
	characters     [][4]int      // by label: code points marked by both, the reference, the other, neither
	confusion      []int         // a row a label of the reference, and one for what it has not
}

func newTally(s scheme, length int, c review.Comparison, reference, other []model.Span) tally {
	n := len(s.labels)
	t := tally{exact: make([]agree.Match, n), overlap: make([]agree.Match, n), characters: make([][4]int, n), confusion: make([]int, (n+1)*(n+1))}
	waiting := map[string]int{} // spans of the reference that have no equal yet
	for _, span := range reference {
		i := s.index[span.Label]
		t.exact[i].Reference++
		t.overlap[i].Reference++
		waiting[place(span)]++
	}
	for _, span := range other {
		i := s.index[span.Label]
		t.exact[i].Other++
		t.overlap[i].Other++
		if at := place(span); waiting[at] > 0 {
			waiting[at]--
			t.exact[i].Same++
		}
	}
	for _, item := range c.Items {
		a, b := s.of(item.Spans[0]), s.of(item.Spans[1])
		t.confusion[a*(n+1)+b]++
		if a == b {
			t.overlap[a].Same++
		}
	}
	for i, label := range s.labels {
		t.characters[i] = common(covered(reference, label), covered(other, label), length)
	}
	return t
}

// of is the index of a span's label; that of none is one past the last.
func (s scheme) of(span *model.Span) int {
	if span == nil {
		return len(s.labels)
	}
	return s.index[span.Label]
}

// place is what two spans have in common that are exactly the same.
func place(s model.Span) string { return fmt.Sprint(s.Label, s.Parts) }

// covered are the stretches of the text that are marked with a label, in order and apart.
func covered(spans []model.Span, label string) []model.Range {
	var all []model.Range
	for _, s := range spans {
		if s.Label == label {
			all = append(all, s.Parts...)
		}
	}
	slices.SortFunc(all, func(a, b model.Range) int { return cmp.Compare(a.Start, b.Start) })
	joined := all[:0]
	for _, r := range all {
		if last := len(joined) - 1; last >= 0 && r.Start <= joined[last].End {
			joined[last].End = max(joined[last].End, r.End)
			continue
		}
		joined = append(joined, r)
	}
	return joined
}

// common counts the code points in both of two lists of stretches, in one of them, and in
// neither.
func common(a, b []model.Range, length int) [4]int {
	both, inA, inB := 0, 0, 0
	for _, r := range a {
		inA += r.Len()
	}
	for _, r := range b {
		inB += r.Len()
	}
	for i, j := 0, 0; i < len(a) && j < len(b); {
		both += max(0, int(min(a[i].End, b[j].End)-max(a[i].Start, b[j].Start)))
		if a[i].End < b[j].End {
			i++
		} else {
			j++
		}
	}
	return [4]int{both, inA - both, inB - both, length - inA - inB + both}
}

func sum(by []agree.Match) agree.Match {
	var all agree.Match
	for _, m := range by {
		all = all.Plus(m)
	}
	return all
}

// lay lays a document behind those that a continuum holds. A span of several parts is as
// many units.
func lay(c *agree.Continuum, length int, sets ...model.Annotations) {
	for k, set := range sets {
		for _, s := range set.Spans {
			for _, r := range s.Parts {
				c.Units = append(c.Units, agree.Unit{Annotator: c.Annotators[k], Label: s.Label, Start: c.Length + int(r.Start), End: c.Length + int(r.End)})
			}
		}
	}
	c.Length += length
}

// unitizingOf is the unitizing alpha of a label.
func unitizingOf(a agree.AlphaU, label string) agree.Value {
	for _, l := range a.Labels {
		if l.Label == label {
			return l.Value
		}
	}
	why := model.Messagef("nobody marked anything")
	return agree.Value{Formula: a.Overall.Formula, Why: &why}
}
