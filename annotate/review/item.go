package review

import (
	"cmp"
	"slices"

	"raqim/model"
)

// Item is one thing in the text, as each of the annotators marked it.
type Item struct {
	// Spans has an entry a set, in the order of Comparison.Sets; nil where that annotator
	// did not mark it.
	Spans []*model.Span
	// Differs says in what those who marked it differ.
	Differs Difference
	// Attributes are the names of the attributes that differ, sorted.
	Attributes []string
}

// First is the span of the first annotator who marked the item.
func (i Item) First() *model.Span {
	for _, s := range i.Spans {
		if s != nil {
			return s
		}
	}
	return nil // an item has at least one
}

// Link is one relation, as each of the annotators made it.
type Link struct {
	Relations []*model.Relation // an entry a set; nil where that annotator did not make it
	From, To  End
	Differs   Difference // Label, Attributes, Missing
}

// End is an end of a link: an item, or something outside the text.
type End struct {
	Item    int            // index into Comparison.Items; -1 outside the text
	Outside model.Argument // "" for an item
}

// Comparison is what annotators marked in one document, side by side.
type Comparison struct {
	Document model.DocumentID
	Sets     []model.Set
	Items    []Item // in reading order
	Links    []Link // by their ends
}

// Compare compares sets of one document under its schema, two or more. The caller keeps
// the sets; the comparison points into them.
func Compare(schema *model.Schema, sets []model.Annotations) Comparison {
	c := Comparison{}
	for _, s := range sets {
		c.Document = s.Set.Document
		c.Sets = append(c.Sets, s.Set)
	}
	for _, k := range byName(sets) {
		c.take(k, sets[k].Spans)
	}
	slices.SortStableFunc(c.Items, func(a, b Item) int { return compareItems(a, b) })
	places := c.places()
	for i := range c.Items {
		c.Items[i].differ(schema, places)
	}
	c.link(sets, places)
	return c
}

// byName is the order of the sets by their authors' names.
func byName(sets []model.Annotations) []int {
	order := make([]int, len(sets))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(sets[a].Set.Author, sets[b].Set.Author) })
	return order
}

// compareItems orders items by the first of their spans, whoever marked it.
func compareItems(a, b Item) int { return model.CompareSpans(a.earliest(), b.earliest()) }

func (i Item) earliest() model.Span {
	first := *i.First()
	for _, s := range i.Spans {
		if s != nil && model.CompareSpans(*s, first) < 0 {
			first = *s
		}
	}
	return first
}

// place is which item a span belongs to.
type place struct {
	set  int
	span model.SpanID
}

func (c Comparison) places() map[place]int {
	places := map[place]int{}
	for i, item := range c.Items {
		for k, s := range item.Spans {
			if s != nil {
				places[place{k, s.ID}] = i
			}
		}
	}
	return places
}
