package agreement

import (
	"slices"
	"strconv"
	"strings"

	"raqim/annotate/agree"
	"raqim/annotate/review"
	"raqim/model"
)

// Attribute is how far two authors or more agree about the values of one attribute, on the
// spans of its label that are paired off. A value that only one of them gave counts for the coverage alone.
type Attribute struct {
	Label     string `json:"label"`
	Attribute string `json:"attribute"` // empty: the entity that the span points to
	Coefficients
}

// valueKey is an attribute of a label.
type valueKey struct{ label, attribute string }

// values counts the values of spans.
type values struct {
	scheme scheme
	coders []string
	tables map[valueKey]*ledger
	times  map[valueKey]*timexTally // of two
}

func newValues(s scheme, coders ...string) *values {
	return &values{scheme: s, coders: coders, tables: map[valueKey]*ledger{}, times: map[valueKey]*timexTally{}}
}

// add counts the values of an item, by label: spans of other labels have no attribute in
// common.
func (v *values) add(document int, i review.Item) {
	seen := map[string]bool{}
	for _, s := range i.Spans {
		if s == nil || seen[s.Label] {
			continue
		}
		seen[s.Label] = true
		v.of(document, i, s.Label)
	}
}

func (v *values) of(document int, i review.Item, label string) {
	v.count(document, i, label, model.AttributeType{}, func(s *model.Span) string { return string(s.Entity) })
	t, _ := v.scheme.SpanType(label)
	for _, a := range t.Attributes {
		switch {
		case a.RefersToEntity(): // counted as the span's entity
		case a.Refers() != nil && len(v.coders) > 2: // two at a time can be compared, see the pairs
		default:
			v.count(document, i, label, a, func(s *model.Span) string { return plain(a, s.Attributes[a.Name]) })
		}
	}
}

// count counts the values that an attribute has on those spans of an item that have its
// label.
func (v *values) count(document int, i review.Item, label string, a model.AttributeType, value func(*model.Span) string) {
	row, given := make([]string, len(i.Spans)), 0
	for k, s := range i.Spans {
		if s != nil && s.Label == label {
			if row[k] = value(s); row[k] != "" {
				given++
			}
		}
	}
	if given == 0 {
		return
	}
	key := valueKey{label, a.Name}
	if v.tables[key] == nil {
		v.tables[key] = newLedger(metricOf(a), v.coders...)
		v.times[key] = &timexTally{}
	}
	if given == 1 {
		v.tables[key].beside++
		return
	}
	if a.Name != "" && a.Refers() != nil {
		// Ids say nothing outside their set: what counts is whether both point to the same.
		row = []string{"a", "a"}
		if slices.Contains(i.Attributes, a.Name) {
			row[1] = "b"
		}
	}
	if a.Values.Kind == "timex_value" && len(row) == 2 {
		v.times[key].count(document, row[0], row[1])
	}
	v.tables[key].add(document, 1, row...)
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

// measure computes what is said of attributes in the order of the schema, of those that
// anybody gave a value.
func (v *values) measure(s *sampling) (attributes []*Attribute, times []*Timex) {
	for _, t := range v.scheme.SpanTypes {
		for _, a := range append([]model.AttributeType{{}}, t.Attributes...) {
			key := valueKey{t.ID, a.Name}
			table := v.tables[key]
			if table == nil {
				continue
			}
			to := &Attribute{Label: t.ID, Attribute: a.Name}
			table.measure(s, &to.Coefficients)
			attributes = append(attributes, to)
			if a.Values.Kind == "timex_value" && len(v.coders) == 2 {
				of := &Timex{Label: t.ID, Attribute: a.Name}
				v.times[key].measure(s, of, to.Observed.Of)
				times = append(times, of)
			}
		}
	}
	return attributes, times
}

// unbias says of the attributes that point to spans that nothing but the observed
// agreement has a meaning.
func (v *values) unbias(attributes []*Attribute) {
	for _, to := range attributes {
		t, _ := v.scheme.SpanType(to.Label)
		if a, ok := t.Attribute(to.Attribute); ok && to.Attribute != "" && a.Refers() != nil {
			to.bare(model.Messagef("its values point to spans: no category can be expected by chance"))
		}
	}
}
