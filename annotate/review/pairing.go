package review

import (
	"cmp"
	"math"
	"slices"

	"raqim/annotate/align"
	"raqim/model"
)

// take aligns the spans of set k with the items found so far: each takes one span at most,
// what is left makes items of its own.
func (c *Comparison) take(k int, spans []model.Span) {
	cost := func(i, j int) float64 { return c.Items[i].distance(spans[j]) }
	taken := make([]bool, len(spans))
	for _, p := range align.Pairs(len(c.Items), len(spans), c.near(spans), alone, cost) {
		c.Items[p.A].Spans[k] = &spans[p.B]
		taken[p.B] = true
	}
	for j := range spans {
		if !taken[j] {
			item := Item{Spans: make([]*model.Span, len(c.Sets))}
			item.Spans[k] = &spans[j]
			c.Items = append(c.Items, item)
		}
	}
}

// distance is the mean distance of span to those of the item; +Inf where it is too far from
// all of them.
func (i Item) distance(span model.Span) float64 {
	sum, n, near := 0.0, 0, false
	for _, s := range i.Spans {
		if s == nil {
			continue
		}
		d, ok := Distance(*s, span)
		if !ok {
			d = 2 * alone
		}
		sum, n, near = sum+d, n+1, near || ok
	}
	if !near {
		return math.Inf(1)
	}
	return sum / float64(n)
}

// near lists for each item the spans that share text with it, by one sweep over both in the
// order in which they begin.
func (c *Comparison) near(spans []model.Span) [][]int {
	near := make([][]int, len(c.Items))
	order := make([]int, len(spans))
	for j := range order {
		order[j] = j
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Compare(spans[a].Start(), spans[b].Start()) })
	longest := model.Offset(0)
	for _, s := range spans {
		longest = max(longest, s.End()-s.Start())
	}
	for i, item := range c.Items {
		start, end := item.reach()
		from, _ := slices.BinarySearchFunc(order, start-longest, func(j int, at model.Offset) int { return cmp.Compare(spans[j].Start(), at) })
		for _, j := range order[from:] {
			if spans[j].Start() >= end {
				break
			}
			if spans[j].End() > start && !math.IsInf(item.distance(spans[j]), 1) {
				near[i] = append(near[i], j)
			}
		}
	}
	return near
}

// reach is the stretch of the text from the first to the last character of any of the spans.
func (i Item) reach() (start, end model.Offset) {
	first := i.First()
	start, end = first.Start(), first.End()
	for _, s := range i.Spans {
		if s != nil {
			start, end = min(start, s.Start()), max(end, s.End())
		}
	}
	return start, end
}
