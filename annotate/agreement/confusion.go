package agreement

import (
	"raqim/annotate/review"
	"raqim/model"
)

// confuse counts the labels of an item, of which one may be missing.
func (p *pairing) confuse(document int, i review.Item) {
	a, b := i.Spans[0], i.Spans[1]
	p.Confusion[p.scheme.of(a)][p.scheme.of(b)]++
	if a == nil || b == nil {
		p.matched.beside++
		return
	}
	p.matched.add(document, 1, a.Label, b.Label)
}

// of is the index of a span's label; that of none is one past the last.
func (s scheme) of(span *model.Span) int {
	if span == nil {
		return len(s.labels)
	}
	return s.index[span.Label]
}

// newConfusion is a matrix with a row and a column a label, and one of each for what was
// not marked.
func newConfusion(s scheme) [][]int {
	matrix := make([][]int, len(s.labels)+1)
	for i := range matrix {
		matrix[i] = make([]int, len(s.labels)+1)
	}
	return matrix
}
