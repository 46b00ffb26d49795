package agreement

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"raqim/annotate/agree"
	"raqim/annotate/review"
	"raqim/model"
)

// Attribute is how far two authors agree about the values of one attribute, on the spans
// of its label that are paired off. A value that only one of them gave is a missing rating.
type Attribute struct {
	Label     string       `json:"label"`
	Attribute string       `json:"attribute"` // empty: the entity that the span points to
	Metric    agree.Metric `json:"metric"`
	Coefficients
}

// valueKey is an attribute of a label.
type valueKey struct{ label, attribute string }

// valueTally counts pairs of values.
type valueTally struct {
	pairs map[[2]string]int
	timex Timex
}

// value counts the values of an item that both have under one label.
func (p *pairing) value(i review.Item) {
	a, b := i.Spans[0], i.Spans[1]
	if a == nil || b == nil || a.Label != b.Label {
		return
	}
	p.pair(valueKey{a.Label, ""}, string(a.Entity), string(b.Entity))
	t, _ := p.scheme.SpanType(a.Label)
	for _, attribute := range t.Attributes {
		key := valueKey{a.Label, attribute.Name}
		x, y := plain(attribute, a.Attributes[attribute.Name]), plain(attribute, b.Attributes[attribute.Name])
		switch {
		case attribute.RefersToEntity(): // counted as the span's entity
		case attribute.Refers() != nil && x != "" && y != "":
			// Ids say nothing outside their set: what counts is whether both point to the same.
			x, y = "a", "a"
			if slices.Contains(i.Attributes, attribute.Name) {
				y = "b"
			}
			p.pair(key, x, y)
		default:
			p.pair(key, x, y)
			if attribute.Values.Kind == "timex_value" {
				p.values[key].timex.count(x, y)
			}
		}
	}
}

// pair counts a pair of values, of which one may be empty; two empty ones are no value.
func (p *pairing) pair(key valueKey, a, b string) {
	t := p.values[key]
	if t == nil {
		t = &valueTally{pairs: map[[2]string]int{}, timex: Timex{Label: key.label, Attribute: key.attribute}}
		p.values[key] = t
	}
	if a != "" || b != "" {
		t.pairs[[2]string{a, b}]++
	}
}

// plain is a value so that two that mean the same are equal: the items of a list have no
// order, and a number is written in one way.
func plain(a model.AttributeType, v model.Value) string {
	items := v.Items()
	if metricOf(a) != agree.Nominal {
		for i, item := range items {
			if x, err := strconv.ParseFloat(item, 64); err == nil {
				items[i] = strconv.FormatFloat(x, 'g', -1, 64)
			}
		}
	}
	slices.Sort(items)
	return strings.Join(items, "\x1f")
}

// metricOf is how far values of an attribute are from one another: whole numbers are
// ranks, other numbers measure, all else only differs.
func metricOf(a model.AttributeType) agree.Metric {
	kind, _, _ := strings.Cut(a.Values.Kind, ":")
	switch {
	case a.Multi:
	case kind == "int":
		return agree.Ordinal
	case kind == "float":
		return agree.Interval
	}
	return agree.Nominal
}

// finishValues computes what is said of attributes in the order of the schema, of those
// that anybody gave a value.
func (p *pairing) finishValues() {
	for _, t := range p.scheme.SpanTypes {
		for _, a := range append([]model.AttributeType{{}}, t.Attributes...) {
			tally := p.values[valueKey{t.ID, a.Name}]
			if tally == nil || len(tally.pairs) == 0 {
				continue
			}
			c := coefficients(tally.ratings(p.Reference, p.Other), metricOf(a))
			if a.Name != "" && a.Refers() != nil {
				c = c.bare(model.Messagef("its values point to spans: no category can be expected by chance"))
			}
			p.Attributes = append(p.Attributes, Attribute{t.ID, a.Name, metricOf(a), c})
			if a.Values.Kind == "timex_value" {
				p.Times = append(p.Times, tally.timex)
			}
		}
	}
}

// ratings is the table of the pairs, in one order.
func (t *valueTally) ratings(coders ...string) agree.Ratings {
	r := agree.Ratings{Coders: coders, Times: []int{}}
	keys := make([][2]string, 0, len(t.pairs))
	for k := range t.pairs {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b [2]string) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1])) })
	for _, k := range keys {
		r.Units, r.Times = append(r.Units, []string{k[0], k[1]}), append(r.Times, t.pairs[k])
	}
	return r
}
