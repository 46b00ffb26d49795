package paint

import (
	"cmp"
	"slices"
	"sort"
)

// Lanes gives each mark a lane in place: marks that overlap never share one, and the shorter of two that overlap lies
// nearer to the text. Of two of the same length the earlier in the slice does. The window and the command line both use
// it, so that they draw the same page.
func Lanes(marks []Mark) {
	order := make([]int, 0, len(marks))
	for i := range marks {
		marks[i].Lane = 0
		if start, end := marks[i].Span(); start < end {
			order = append(order, i)
		}
	}
	span := func(i int) (start, end int) { return marks[i].Span() }
	slices.SortStableFunc(order, func(a, b int) int {
		startA, _ := span(a)
		startB, _ := span(b)
		return cmp.Or(cmp.Compare(startA, startB), cmp.Compare(a, b))
	})
	// Marks that are connected by overlaps lie together now; the others do not concern them.
	for first := 0; first < len(order); {
		_, reach := span(order[first])
		last := first + 1
		for ; last < len(order); last++ {
			start, end := span(order[last])
			if start >= reach {
				break
			}
			reach = max(reach, end)
		}
		stack(marks, order[first:last])
		first = last
	}
}

// stack gives connected marks their lanes, the shortest first.
func stack(marks []Mark, connected []int) {
	if len(connected) == 1 {
		return
	}
	length := func(i int) int {
		start, end := marks[i].Span()
		return end - start
	}
	slices.SortFunc(connected, func(a, b int) int { return cmp.Or(cmp.Compare(length(a), length(b)), cmp.Compare(a, b)) })
	var lanes []lane
	for _, i := range connected {
		start, end := marks[i].Span()
		lanes = settle(lanes, &marks[i], start, end)
	}
}

// settle puts a mark into the lane above all that hold something it overlaps, so that what it encloses stays nearer to
// the text.
func settle(lanes []lane, m *Mark, start, end int) []lane {
	m.Lane = 0
	for i := len(lanes) - 1; i >= 0; i-- {
		if !lanes[i].free(start, end) {
			m.Lane = i + 1
			break
		}
	}
	if m.Lane == len(lanes) {
		lanes = append(lanes, nil)
	}
	lanes[m.Lane] = lanes[m.Lane].insert(start, end)
	return lanes
}

// lane holds ranges that do not overlap, by start.
type lane [][2]int

func (l lane) after(start int) int {
	return sort.Search(len(l), func(i int) bool { return l[i][0] >= start })
}

func (l lane) free(start, end int) bool {
	i := l.after(start)
	return (i == 0 || l[i-1][1] <= start) && (i == len(l) || l[i][0] >= end)
}

func (l lane) insert(start, end int) lane {
	i := l.after(start)
	l = append(l, [2]int{})
	copy(l[i+1:], l[i:])
	l[i] = [2]int{start, end}
	return l
}
