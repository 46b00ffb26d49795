package paint

import "sort"

// Lanes gives each mark a lane in place: marks that overlap never share one, and the shorter of two that overlap lies
// nearer to the text. Of two of the same length the earlier in the slice does. The window and the command line both use
// it, so that they draw the same page.
func Lanes(marks []Mark) {
	order := make([]int, len(marks))
	for i := range order {
		order[i] = i
	}
	length := func(i int) int {
		start, end := marks[order[i]].Span()
		return end - start
	}
	sort.SliceStable(order, func(a, b int) bool { return length(a) < length(b) })
	var lanes []lane
	for _, i := range order {
		start, end := marks[i].Span()
		if start >= end {
			marks[i].Lane = 0
			continue
		}
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
