package check

import (
	"strings"

	"raqim/model"
)

// values reports required attributes that are open, and values that cannot be.
func (c *checker) values(span model.Span, t model.SpanType) {
	for _, a := range t.Attributes {
		value, given := span.Attributes[a.Name]
		if c.open(span, a) {
			c.report(span, Finding{Kind: NoValue, Attribute: a.Name})
			continue
		}
		if !given {
			continue
		}
		if a.Refers() != nil {
			c.references(span, a)
		} else if blank(value) {
			continue
		} else if err := a.Accepts(value); err != nil {
			c.report(span, Finding{Kind: BadValue, Attribute: a.Name, Value: value.String(), Err: err})
		}
	}
}

// open tells whether a must have a value and has none. In a document without a
// date another attribute may hold the value in its place.
func (c *checker) open(span model.Span, a model.AttributeType) bool {
	switch {
	case !a.Required:
		return false
	case a.RefersToEntity():
		return span.Entity == ""
	case !blank(span.Attributes[a.Name]):
		return false
	}
	return c.dated || a.Undated == "" || blank(span.Attributes[a.Undated])
}

func blank(v model.Value) bool { return strings.TrimSpace(v.String()) == "" }

// references reports what an attribute points to and cannot: a span that is not
// in the set, has another label, or is the one that points. Entities are the
// project's, which keeps their references itself.
func (c *checker) references(span model.Span, a model.AttributeType) {
	if a.RefersToEntity() {
		return
	}
	for _, item := range span.Attributes[a.Name].Items() {
		var target model.Span
		i, ok := c.index[model.SpanID(item)]
		if ok {
			target = c.spans[i]
		}
		if !ok && item != string(model.DateArgument) || !a.CanRefer(span.ID, target) {
			c.report(span, Finding{Kind: Dangling, Attribute: a.Name, Value: item})
		}
	}
}
