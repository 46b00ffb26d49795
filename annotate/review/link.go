package review

import (
	"cmp"
	"slices"

	"raqim/model"
)

// ends are the two ends of a relation.
type ends struct{ from, to End }

// link compares the relations of the sets: those of one type between the same items are one
// link, and what is left between the same items differs in its type.
func (c *Comparison) link(sets []model.Annotations, places map[place]int) {
	for _, k := range byName(sets) {
		relations := sets[k].Relations
		left := c.match(k, relations, places, func(a, b *model.Relation) bool { return a.Label == b.Label })
		left = c.match(k, left, places, func(a, b *model.Relation) bool { return true })
		for r := range left {
			l := Link{Relations: make([]*model.Relation, len(c.Sets))}
			l.Relations[k] = &left[r]
			e := endsOf(k, left[r], places)
			l.From, l.To = e.from, e.to
			c.Links = append(c.Links, l)
		}
	}
	slices.SortStableFunc(c.Links, compareLinks)
	for i := range c.Links {
		c.Links[i].differ()
		c.unlinked(c.Links[i])
	}
}

// match gives each relation of set k the first link between the same ends that has none of
// that set and whose relations are alike, and returns those without one.
func (c *Comparison) match(k int, relations []model.Relation, places map[place]int, alike func(a, b *model.Relation) bool) []model.Relation {
	free := map[ends][]int{}
	for i, l := range c.Links {
		if l.Relations[k] == nil {
			free[ends{l.From, l.To}] = append(free[ends{l.From, l.To}], i)
		}
	}
	var left []model.Relation
	for r := range relations {
		e := endsOf(k, relations[r], places)
		at := slices.IndexFunc(free[e], func(i int) bool { return alike(c.Links[i].first(), &relations[r]) })
		if at < 0 {
			left = append(left, relations[r])
			continue
		}
		c.Links[free[e][at]].Relations[k] = &relations[r]
		free[e] = slices.Delete(slices.Clone(free[e]), at, at+1)
	}
	return left
}

func endsOf(k int, r model.Relation, places map[place]int) ends {
	end := func(a model.Argument) End {
		if a.Outside() {
			return End{Item: -1, Outside: a}
		}
		return End{Item: places[place{k, a.Span()}]}
	}
	return ends{end(r.From), end(r.To)}
}

func (l Link) first() *model.Relation {
	for _, r := range l.Relations {
		if r != nil {
			return r
		}
	}
	return nil // a link has at least one
}

func compareLinks(a, b Link) int {
	return cmp.Or(
		cmp.Compare(a.From.Item, b.From.Item), cmp.Compare(a.To.Item, b.To.Item),
		cmp.Compare(a.From.Outside, b.From.Outside), cmp.Compare(a.To.Outside, b.To.Outside),
		cmp.Compare(a.first().Label, b.first().Label),
	)
}

func (l *Link) differ() {
	first := l.first()
	for _, r := range l.Relations {
		switch {
		case r == nil:
			l.Differs |= Missing
		case r.Label != first.Label:
			l.Differs |= Label
		case !r.Attributes.Equal(first.Attributes):
			l.Differs |= Attributes
		}
	}
}

// unlinked tells the items at the ends of a link that not all agree on it; an annotator who
// did not mark both ends could not have made it, and counts for nothing here.
func (c *Comparison) unlinked(l Link) {
	if c.Undisputed(l) {
		return
	}
	for _, e := range []End{l.From, l.To} {
		if e.Item >= 0 {
			c.Items[e.Item].Differs |= Links
		}
	}
}

// hasEnd tells whether set k has the end: one outside the text all have.
func (c Comparison) hasEnd(e End, k int) bool { return e.Item < 0 || c.Items[e.Item].Spans[k] != nil }
