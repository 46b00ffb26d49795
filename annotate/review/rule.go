package review

import (
	"slices"
	"strings"

	"raqim/model"
)

// Rule says what settles without a person looking at each. The zero rule is "same": what
// all annotators have, and have alike; their links are settled by themselves.
type Rule struct {
	As  string   // everything as this annotator has it; "" where what agrees settles
	But []string // attributes in which what agrees may differ: gold has the values of the first set
}

// The words of a rule.
const (
	sameRule = "same"
	butRule  = "same-but:"
	asRule   = "as:"
)

// endsRule is the rule by which links follow their ends.
const endsRule = "ends"

// ParseRule reads "same", "same-but:ATTRIBUTE,..." or "as:NAME". It refuses attributes that
// schema does not have and annotators who are not among authors.
func ParseRule(text string, schema *model.Schema, authors []string) (Rule, error) {
	if text == sameRule {
		return Rule{}, nil
	}
	if name, ok := strings.CutPrefix(text, asRule); ok {
		if !slices.Contains(authors, name) {
			return Rule{}, model.Errorf(model.NotFound, "there is no set of %q among those that are compared: %s", name, model.List(authors))
		}
		return Rule{As: name}, nil
	}
	names, ok := strings.CutPrefix(text, butRule)
	if !ok || names == "" {
		return Rule{}, model.Errorf(model.Invalid, "%q is no rule: the rules are %s", text, model.List{sameRule, butRule + "ATTRIBUTE,...", asRule + "NAME"})
	}
	r := Rule{But: strings.Split(names, ",")}
	for _, name := range r.But {
		if !slices.ContainsFunc(schema.SpanTypes, func(t model.SpanType) bool { _, ok := t.Attribute(name); return ok }) {
			return Rule{}, model.Errorf(model.NotFound, "no label of this project has an attribute %q", name)
		}
	}
	return r, nil
}

// String writes the rule as ParseRule reads it.
func (r Rule) String() string {
	switch {
	case r.As != "":
		return asRule + r.As
	case len(r.But) > 0:
		return butRule + strings.Join(r.But, ",")
	}
	return sameRule
}

// Settles tells whether item i of the comparison settles by the rule.
func (c Comparison) Settles(r Rule, i int) bool {
	if r.As != "" {
		return c.has(r.As)
	}
	item := c.Items[i]
	if item.Differs&^(Links|Attributes) != 0 || item.saysNoneOtherwise() {
		return false
	}
	return !slices.ContainsFunc(item.Attributes, func(name string) bool { return !slices.Contains(r.But, name) })
}

// has tells whether the set of author is among those compared.
func (c Comparison) has(author string) bool {
	return slices.ContainsFunc(c.Sets, func(s model.Set) bool { return s.Author == author })
}

// saysNoneOtherwise tells whether those who marked the item say of different relations
// that it has none.
func (i Item) saysNoneOtherwise() bool {
	first := i.First().Attributes[model.NoneOf]
	return slices.ContainsFunc(i.Spans, func(s *model.Span) bool {
		return s != nil && !s.Attributes[model.NoneOf].Equal(first)
	})
}

// Undisputed tells whether all who marked both ends of link l made it, and alike.
func (c Comparison) Undisputed(l Link) bool {
	if l.Differs&^Missing != 0 {
		return false
	}
	for k, r := range l.Relations {
		if r == nil && c.hasEnd(l.From, k) && c.hasEnd(l.To, k) {
			return false
		}
	}
	return true
}
