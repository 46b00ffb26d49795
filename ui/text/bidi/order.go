package bidi

import "slices"

// Run is a stretch of text of one level: code points [Start, End).
type Run struct {
	Start, End int
	Level      Level
}

// Runs appends the maximal runs of one level to dst[:0], in logical order, and
// returns it. The runs cover [0, len(levels)) without gaps.
func Runs(dst []Run, levels []Level) []Run {
	dst = dst[:0]
	for i, l := range levels {
		if n := len(dst); n > 0 && dst[n-1].Level == l {
			dst[n-1].End = i + 1
			continue
		}
		dst = append(dst, Run{i, i + 1, l})
	}
	return dst
}

// ReorderRuns applies L2 to the runs of one line, in place: from logical order
// to the order from left to right. The characters inside a run with an odd level
// still run from right to left.
func ReorderRuns(runs []Run) {
	if len(runs) < 2 {
		return
	}
	reorder(runs, len(runs), func(i int) Level { return runs[i].Level })
}

// VisualOrder applies L2 to one line: it returns the indices of its characters
// from left to right, a permutation of [0, len(levels)). It writes into order,
// or into a new slice if order cannot hold that many.
func VisualOrder(order []int, levels []Level) []int {
	if cap(order) < len(levels) {
		order = make([]int, len(levels))
	}
	order = order[:len(levels)]
	for i := range order {
		order[i] = i
	}
	reorder(order, len(levels), func(i int) Level { return levels[i] })
	return order
}

// reorder reverses, from the highest level down to the lowest odd one, every
// maximal sequence of items at that level or above (L2). A sequence keeps its
// place as a whole while its inside is turned round, so level(i) may give the
// level of the i-th item in logical order or in the order reached so far.
func reorder[T any](items []T, n int, level func(i int) Level) {
	highest, lowestOdd := Level(0), Level(255)
	for i := range n {
		l := level(i)
		highest = max(highest, l)
		if l.RTL() {
			lowestOdd = min(lowestOdd, l)
		}
	}
	for l := highest; l >= lowestOdd; l-- {
		for start := 0; start < n; {
			if level(start) < l {
				start++
				continue
			}
			end := start + 1
			for end < n && level(end) >= l {
				end++
			}
			slices.Reverse(items[start:end])
			start = end
		}
	}
}
