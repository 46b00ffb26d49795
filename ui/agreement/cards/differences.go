package cards

import (
	"raqim/annotate/agreement"
	"raqim/ui/chart"
	"raqim/ui/figures/cards"
	"raqim/ui/i18n"
)

// differences are what spans differ in.
func (m maker) differences() cards.Card {
	c := cards.Card{ID: "agreement_differences", Title: i18n.T("agreement.differences")}
	bars := chart.Bars{Head: chart.Head{Title: c.Title, Note: i18n.T("agreement.differences.note"), Hint: i18n.T("agreement.hint.first"), Empty: i18n.T("agreement.same")}}
	for _, name := range agreement.DifferenceNames() {
		n := m.pair.Differences[name]
		bars.Rows = append(bars.Rows, chart.Row{Name: Difference(name), Values: []float64{float64(n)}, Text: i18n.Number(n)})
		c.Items = append(c.Items, cards.Item{Words: item(Difference(name), i18n.Number(n)), Place: m.pair.FirstOf[name]})
	}
	c.Chart = bars
	return c
}

// relations is how far the two agree about links.
func (m maker) relations() cards.Card {
	c := cards.Card{ID: "agreement_relations", Title: i18n.T("agreement.relations")}
	bars := chart.Bars{Head: chart.Head{Title: c.Title, Note: i18n.T("agreement.relations.note"), Empty: i18n.T("agreement.norelations")}, Scale: ends()}
	for _, r := range m.pair.Relations {
		overlap, _ := m.measure(agreement.OfRelations, r.Label, "f1_overlap")
		exact, _ := m.measure(agreement.OfRelations, r.Label, "f1_exact")
		if overlap.Value.N == 0 {
			continue
		}
		name := m.names.Relation(r.Label)
		bars.Rows = append(bars.Rows, bar(name, overlap))
		said := value(name, overlap)
		said.Words = i18n.T("agreement.relations.by", "overlap", said.Words, "exact", Value(exact.Value))
		c.Items = append(c.Items, said)
	}
	c.Chart = bars
	return c
}

// attributes is how far values agree where both gave one.
func (m maker) attributes() cards.Card {
	c := cards.Card{ID: "agreement_attributes", Title: i18n.T("agreement.attributes"), Wide: true}
	bars := chart.Bars{Head: chart.Head{Title: c.Title, Note: i18n.T("agreement.attributes.note"), Empty: i18n.T("agreement.novalues")}, Scale: ends()}
	for _, v := range m.pair.Attributes {
		name := m.names.Attribute(v.Label, v.Attribute)
		observed, alpha := m.valued(v, "observed_agreement"), m.valued(v, "alpha")
		row := bar(name, observed)
		if observed.Value.Defined() && alpha.Value.Defined() {
			row.Text = i18n.T("agreement.attributes.text", "observed", row.Text, "alpha", Value(alpha.Value))
		}
		bars.Rows = append(bars.Rows, row)
		said := value(name, observed)
		said.Words = i18n.T("agreement.attributes.by", "observed", said.Words, "alpha", words(Measure("alpha"), alpha.Value, alpha.Interval))
		said.More = i18n.T("explain.both", "first", said.More, "second", full(Measure("alpha"), alpha))
		c.Items = append(c.Items, said)
	}
	for _, one := range m.measured {
		if one.About == agreement.OfTimes {
			name := i18n.T("agreement.of", "label", m.names.About(one), "what", Measure(one.Key))
			bars.Rows, c.Items = append(bars.Rows, bar(name, one)), append(c.Items, value(name, one))
		}
	}
	c.Chart = bars
	return c
}

// valued is a measure of the values of an attribute.
func (m maker) valued(v *agreement.Attribute, key string) agreement.Measured {
	for _, one := range m.measured {
		if one.About == agreement.OfAttributes && one.Of == v.Label && one.Attribute == v.Attribute && one.Key == key {
			return one
		}
	}
	return agreement.Measured{}
}

// days is how far the two agree in the documents of each day.
func (m maker) days() cards.Card {
	c := cards.Card{ID: "agreement_days", Title: i18n.T("agreement.days"), Wide: true}
	columns := chart.Columns{Head: chart.Head{Title: c.Title, Note: i18n.T("agreement.days.note", "n", m.pair.Undated), Empty: i18n.T("agreement.days.none")}}
	for _, d := range m.pair.Days {
		v := d.Exact.F1()
		columns.Columns = append(columns.Columns, chart.Column{Name: i18n.Digits(i18n.ShortDate(d.Day)), Value: v.X, Text: Value(v)})
		one := agreement.Measured{About: agreement.OfSpans, Key: "f1_exact", Value: v}
		c.Items = append(c.Items, cards.Item{
			Words: i18n.T("agreement.days.by", "day", i18n.Digits(i18n.Date(d.Day)), "f", words(Measure("f1_exact"), v, nil), "n", d.Documents),
			More:  full(Measure("f1_exact"), one),
		})
	}
	c.Chart = columns
	return c
}
