package agreement

import (
	"fmt"

	"raqim/annotate/agree"
	"raqim/annotate/review"
	"raqim/model"
)

// tally counts what two authors have in common in one document, by label.
type tally struct{ exact, overlap []agree.Match }

func newTally(s scheme, c review.Comparison, reference, other []model.Span) tally {
	n := len(s.labels)
	t := tally{exact: make([]agree.Match, n), overlap: make([]agree.Match, n)}
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
		if a, b := item.Spans[0], item.Spans[1]; a != nil && b != nil && a.Label == b.Label {
			t.overlap[s.index[a.Label]].Same++
		}
	}
	return t
}

// place is what two spans have in common that are exactly the same.
func place(s model.Span) string { return fmt.Sprint(s.Label, s.Parts) }

func sum(by []agree.Match) agree.Match {
	var all agree.Match
	for _, m := range by {
		all = all.Plus(m)
	}
	return all
}
