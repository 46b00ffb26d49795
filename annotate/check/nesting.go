package check

import (
	"slices"

	"raqim/model"
)

// nest is how deep the spans stand in one another by one relation type: one that
// leads from a label to the same label, and to at most one span (n:1), as a quote
// stands in a quote and a date is anchored to a date.
type nest struct {
	relation string
	up       []int // the span around each span; -1 for none
	level    []int // 1 for the outermost; looped where a circle is reached
	circles  []int // the first span of each circle
}

// The levels of a span before it is known.
const (
	unknown = 0
	onWay   = -1
	looped  = -2
)

func (c *checker) findNests() []nest {
	var nests []nest
	for _, t := range c.schema.RelationTypes {
		toItself := slices.ContainsFunc(t.From, func(label string) bool { return slices.Contains(t.To, label) })
		if toItself && t.OneTo() {
			nests = append(nests, c.findNest(t.ID))
		}
	}
	return nests
}

func (c *checker) findNest(relation string) nest {
	n := nest{relation: relation, up: make([]int, len(c.spans)), level: make([]int, len(c.spans))}
	for i := range n.up {
		n.up[i] = -1
	}
	for _, r := range c.relations {
		from, ok := c.index[r.From.Span()]
		to, both := c.index[r.To.Span()]
		if r.Label == relation && ok && both && n.up[from] < 0 {
			n.up[from] = to
		}
	}
	for i := range n.up {
		n.climb(i)
	}
	return n
}

// climb goes up from the span start as far as levels are unknown, and fills them
// in on the way back.
func (n *nest) climb(start int) {
	var way []int
	i := start
	for ; i >= 0 && n.level[i] == unknown; i = n.up[i] {
		n.level[i] = onWay
		way = append(way, i)
	}
	level := 0
	if i >= 0 {
		level = n.level[i]
	}
	if level == onWay {
		n.circles = append(n.circles, slices.Min(way[slices.Index(way, i):]))
		level = looped
	}
	for _, i := range slices.Backward(way) {
		if level != looped {
			level++
		}
		n.level[i] = level
	}
}

// nesting reports a circle that begins at the i-th span, and a span that stands
// deeper than the policies allow. Levels are counted of labels that have an
// attribute "level".
func (c *checker) nesting(i int, t model.SpanType) {
	most := c.schema.Policies.MaxQuoteLevel
	_, levelled := t.Attribute("level")
	for _, n := range c.nests {
		if slices.Contains(n.circles, i) {
			c.report(c.spans[i], Finding{Kind: Circle, Relations: []string{n.relation}})
		}
		if levelled && most > 0 && n.level[i] > most {
			c.report(c.spans[i], Finding{Kind: TooDeep, N: n.level[i], Limit: most})
		}
	}
}
