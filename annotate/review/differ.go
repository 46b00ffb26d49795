package review

import (
	"fmt"
	"slices"
	"strings"

	"raqim/model"
)

// differ finds in what the spans of the item differ. places tells which items references
// point to.
func (i *Item) differ(schema *model.Schema, places map[place]int) {
	first, at := i.First(), slices.IndexFunc(i.Spans, func(s *model.Span) bool { return s != nil })
	for k, s := range i.Spans {
		if s == nil {
			i.Differs |= Missing
			continue
		}
		if !slices.Equal(s.Parts, first.Parts) {
			i.Differs |= Edges
		}
		if s.Label != first.Label {
			i.Differs |= Label
		}
		if s.Entity != first.Entity {
			i.Differs |= Entity
		}
		if !s.Attributes[model.NoneOf].Equal(first.Attributes[model.NoneOf]) {
			i.Differs |= Links
		}
		i.attributes(schema, places, at, k)
	}
	slices.Sort(i.Attributes)
	i.Attributes = slices.Compact(i.Attributes)
}

// attributes compares the values of sets a and b.
func (i *Item) attributes(schema *model.Schema, places map[place]int, a, b int) {
	x, y := i.Spans[a], i.Spans[b]
	names := map[string]bool{}
	for name := range x.Attributes {
		names[name] = true
	}
	for name := range y.Attributes {
		names[name] = true
	}
	delete(names, model.NoneOf)
	for name := range names {
		if meaning(schema, places, a, *x, name) != meaning(schema, places, b, *y, name) {
			i.Differs |= Attributes
			i.Attributes = append(i.Attributes, name)
		}
	}
}

// meaning is a value so that two that mean the same are equal: a list in any order, and a
// span that is pointed to by its item, for its id says nothing outside its set.
func meaning(schema *model.Schema, places map[place]int, set int, span model.Span, name string) string {
	value := span.Attributes[name]
	items := value.Items()
	if refers(schema, span.Label, name) {
		for k, item := range items {
			if at, ok := places[place{set, model.SpanID(item)}]; ok {
				items[k] = fmt.Sprint("#", at)
			}
		}
	}
	slices.Sort(items)
	if value.IsFlag() {
		return fmt.Sprint(value.Flag())
	}
	return strings.Join(items, "\x00")
}

func refers(schema *model.Schema, label, name string) bool {
	t, _ := schema.SpanType(label)
	for _, a := range t.Attributes {
		if a.Name == name {
			return a.Refers() != nil && !a.RefersToEntity()
		}
	}
	return false
}
