package check

import (
	"slices"

	"raqim/model"
)

// links reports what the i-th span must be linked to and is not, what it is linked
// to although that is said not to be, and links of which there are too many.
func (c *checker) links(i int, t model.SpanType) {
	span := c.spans[i]
	for _, need := range t.Needs {
		relations := need.Relations()
		answered := func(label string) bool { return span.SaysNone(label) || c.linked(i, label) }
		if !slices.ContainsFunc(relations, answered) {
			c.report(span, Finding{Kind: NoLink, Relations: relations})
		}
	}
	for _, label := range span.Attributes[model.NoneOf].Items() {
		if c.linked(i, label) {
			c.report(span, Finding{Kind: NotNone, Relations: []string{label}})
		}
	}
	c.cardinality(i)
}

// linked tells whether a relation of a type begins or ends at the i-th span.
func (c *checker) linked(i int, label string) bool {
	return slices.ContainsFunc(c.at[i], func(k int) bool { return c.relations[k].Label == label })
}

// cardinality reports relation types of which the i-th span has more than one
// where the schema allows one: at the far end of 1:n, at the near end of n:1.
func (c *checker) cardinality(i int) {
	if len(c.at[i]) < 2 {
		return
	}
	span := c.spans[i]
	at := model.SpanArgument(span.ID)
	for _, t := range c.schema.RelationTypes {
		n := 0
		for _, k := range c.at[i] {
			r := c.relations[k]
			if r.Label == t.ID && (t.OneTo() && r.From == at || t.OneFrom() && r.To == at) {
				n++
			}
		}
		if n > 1 {
			c.report(span, Finding{Kind: TooMany, Relations: []string{t.ID}, N: n})
		}
	}
}
