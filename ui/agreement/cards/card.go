package cards

import (
	"cmp"
	"slices"

	"raqim/annotate/agree"
	"raqim/annotate/agreement"
	"raqim/model"
	"raqim/ui/chart"
	"raqim/ui/figures/cards"
	"raqim/ui/i18n"
)

// Of makes the cards of one pair of a, in the order in which they are read: how all pairs
// agree, and then that one.
func Of(a agreement.Agreement, schema *model.Schema, pair int) []cards.Card {
	m := maker{a, *a.Pairs[pair], Names(schema)}
	return []cards.Card{m.overview(), m.annotators(), m.labels(), m.confusion(), m.documents(), m.labelsThatDiffer(), m.differences(), m.relations(), m.attributes(), m.days()}
}

// maker makes cards.
type maker struct {
	agreement.Agreement
	pair  agreement.Pair
	names Namer
}

// whose names the two authors.
func (m maker) whose() string {
	return i18n.T("agreement.pair", "reference", m.pair.Reference, "other", m.pair.Other)
}

// overview is what stands above all else: of what it is, and the measures of all spans.
func (m maker) overview() cards.Card {
	c := cards.Card{ID: "agreement", Title: i18n.T("agreement.overview"), Wide: true}
	p := m.pair
	facts := []chart.Fact{
		{Value: i18n.Number(p.Documents.Shared), Name: i18n.T("agreement.shared")},
		{Value: i18n.Number(p.Documents.OnlyReference + p.Documents.OnlyOther), Name: i18n.T("agreement.onlyone")},
		{Value: Value(p.Exact.F1.Value), Name: Measure("f1_exact")},
		{Value: Value(p.Overlap.F1.Value), Name: Measure("f1_overlap")},
		{Value: Value(p.Unitizing.Value), Name: Measure("alpha_u")},
		{Value: Value(p.Matched.Cohen.Value), Name: i18n.T("agreement.kappa.labels")},
		{Value: Value(p.Relations[0].Overlap.F1.Value), Name: i18n.T("agreement.f1.relations")},
	}
	for _, f := range facts {
		c.Items = append(c.Items, cards.Item{Words: item(f.Name, f.Value)})
	}
	for i, f := range []agreement.Figure{p.Exact.F1, p.Overlap.F1, p.Unitizing, p.Matched.Cohen, p.Relations[0].Overlap.F1} {
		c.Items[2+i].Words = words(facts[2+i].Name, f.Value, &f.Interval)
	}
	note := i18n.T("agreement.overview.note", "pair", m.whose(), "open", p.Documents.Open)
	c.Chart = chart.Facts{Head: chart.Head{Title: c.Title, Note: note}, Facts: facts}
	return c
}

// item is a named value in words.
func item(name, value string) string { return i18n.T("figures.item", "name", name, "value", value) }

// words says a measure in full: its value and interval, of how many, or why there is none.
func words(name string, v agree.Value, b *agree.Bounds) string {
	if !v.Defined() {
		return i18n.T("agreement.words.undefined", "name", name, "why", *v.Why)
	}
	return i18n.T("agreement.words", "name", name, "value", WithInterval(v, b), "n", v.N, "of", v.Of)
}

// annotators is how far any two agree.
func (m maker) annotators() cards.Card {
	c := cards.Card{ID: "annotators", Title: i18n.T("agreement.annotators")}
	matrix := chart.Matrix{Head: chart.Head{Title: c.Title, Note: i18n.T("agreement.annotators.note")}, Columns: m.Sets}
	for _, a := range m.Sets {
		row := chart.MatrixRow{Name: a}
		for _, b := range m.Sets {
			cell, item := chart.Cell{Text: "·"}, cards.Item{Words: a}
			for _, p := range m.Pairs {
				if p.Reference == a && p.Other == b || p.Reference == b && p.Other == a {
					v := p.Exact.F1.Value
					cell = chart.Cell{Value: v.X, Text: Value(v)}
					item = cards.Item{Words: words(i18n.T("agreement.pair", "reference", p.Reference, "other", p.Other), v, &p.Exact.F1.Interval), Pair: &[2]string{p.Reference, p.Other}}
				}
			}
			row.Cells, c.Items = append(row.Cells, cell), append(c.Items, item)
		}
		matrix.Rows = append(matrix.Rows, row)
	}
	c.Chart = matrix
	return c
}

// labels is how far the two agree about each label.
func (m maker) labels() cards.Card {
	c := cards.Card{ID: "agreement_labels", Title: i18n.T("agreement.labels"), Wide: true}
	bars := chart.Bars{Head: chart.Head{Title: c.Title, Note: i18n.T("agreement.labels.note", "pair", m.whose()), Empty: i18n.T("agreement.none")}}
	for _, l := range m.pair.Labels {
		f := l.Exact.F1
		if f.Value.N == 0 {
			continue
		}
		row := bar(m.names.Label(l.Label), f)
		bars.Rows = append(bars.Rows, row)
		said := i18n.T("agreement.labels.by", "exact", words(row.Name, f.Value, &f.Interval), "overlap", Value(l.Overlap.F1.Value), "alpha", Value(l.Unitizing.Value), "kappa", Value(l.Characters.Cohen.Value))
		c.Items = append(c.Items, cards.Item{Words: said, Place: l.First})
	}
	c.Chart = bars
	return c
}

// bar is a figure with its interval.
func bar(name string, f agreement.Figure) chart.Row {
	row := chart.Row{Name: name, Values: []float64{f.X}, Text: WithInterval(f.Value, &f.Interval)}
	if f.Interval.Why == nil {
		row.Interval = &[2]float64{f.Interval.Low, f.Interval.High}
	}
	return row
}

// confusion is which label the other gave to what the reference labelled so.
func (m maker) confusion() cards.Card {
	c := cards.Card{ID: "confusion", Title: i18n.T("agreement.confusion"), Wide: true}
	matrix := chart.Matrix{Head: chart.Head{
		Title: c.Title, Note: i18n.T("agreement.confusion.note", "reference", m.pair.Reference, "other", m.pair.Other), Empty: i18n.T("agreement.none"),
	}}
	labels := m.used()
	for _, j := range labels {
		matrix.Columns = append(matrix.Columns, m.label(j))
	}
	for _, i := range labels {
		row := chart.MatrixRow{Name: m.label(i)}
		for _, j := range labels {
			n := m.pair.Confusion[i][j]
			row.Cells = append(row.Cells, chart.Cell{Value: float64(n), Text: i18n.Number(n)})
			c.Items = append(c.Items, cards.Item{Words: i18n.T("agreement.confusion.by", "reference", m.pair.Reference, "label", row.Name, "other", m.pair.Other, "second", m.label(j), "n", n)})
		}
		matrix.Rows = append(matrix.Rows, row)
	}
	c.Chart = matrix
	return c
}

// label is the name of the i-th row of the confusion matrix.
func (m maker) label(i int) string {
	if i == len(m.Labels) {
		return m.names.Label("")
	}
	return m.names.Label(m.Labels[i])
}

// used are the rows of the confusion matrix that either author has used, and the last one
// where anything stands in it.
func (m maker) used() []int {
	var used []int
	for i, row := range m.pair.Confusion {
		n := 0
		for j := range row {
			n += row[j] + m.pair.Confusion[j][i]
		}
		if n > 0 {
			used = append(used, i)
		}
	}
	return used
}

// most is how many documents are listed.
const most = 15

// documents are those that differ most.
func (m maker) documents() cards.Card {
	c := cards.Card{ID: "agreement_documents", Title: i18n.T("agreement.documents")}
	bars := chart.Bars{Head: chart.Head{Title: c.Title, Note: i18n.T("agreement.documents.note"), Empty: i18n.T("agreement.same")}}
	for _, d := range m.pair.ByDocument[:min(most, len(m.pair.ByDocument))] {
		if d.Differ == 0 {
			break
		}
		text := i18n.T("agreement.differ", "n", d.Differ, "of", d.Items)
		bars.Rows = append(bars.Rows, chart.Row{Name: d.Name, Values: []float64{float64(d.Differ)}, Text: text})
		c.Items = append(c.Items, cards.Item{Words: i18n.T("agreement.documents.by", "item", item(d.Name, text), "exact", Value(d.Exact.F1()), "overlap", Value(d.Overlap.F1())), Place: d.First})
	}
	c.Chart = bars
	return c
}

// labelsThatDiffer are the labels by how many of their spans differ in anything.
func (m maker) labelsThatDiffer() cards.Card {
	c := cards.Card{ID: "agreement_differing_labels", Title: i18n.T("agreement.differing")}
	bars := chart.Bars{Head: chart.Head{Title: c.Title, Note: i18n.T("agreement.differing.note"), Empty: i18n.T("agreement.same")}}
	labels := slices.Clone(m.pair.Labels)
	slices.SortStableFunc(labels, func(a, b agreement.Label) int { return cmp.Compare(b.Differ, a.Differ) })
	for _, l := range labels {
		if l.Differ == 0 {
			break
		}
		text := i18n.T("agreement.differ", "n", l.Differ, "of", l.Items)
		bars.Rows = append(bars.Rows, chart.Row{Name: m.names.Label(l.Label), Values: []float64{float64(l.Differ)}, Text: text})
		c.Items = append(c.Items, cards.Item{Words: item(m.names.Label(l.Label), text), Place: l.First})
	}
	c.Chart = bars
	return c
}

// differences are what spans differ in.
func (m maker) differences() cards.Card {
	c := cards.Card{ID: "agreement_differences", Title: i18n.T("agreement.differences")}
	bars := chart.Bars{Head: chart.Head{Title: c.Title, Note: i18n.T("agreement.differences.note"), Empty: i18n.T("agreement.same")}}
	for _, name := range agreement.DifferenceNames() {
		n := m.pair.Differences[name]
		bars.Rows = append(bars.Rows, chart.Row{Name: Difference(name), Values: []float64{float64(n)}, Text: i18n.Number(n)})
		c.Items = append(c.Items, cards.Item{Words: item(Difference(name), i18n.Number(n))})
	}
	c.Chart = bars
	return c
}

// relations is how far the two agree about links.
func (m maker) relations() cards.Card {
	c := cards.Card{ID: "agreement_relations", Title: i18n.T("agreement.relations")}
	bars := chart.Bars{Head: chart.Head{Title: c.Title, Note: i18n.T("agreement.relations.note"), Empty: i18n.T("agreement.norelations")}}
	for _, r := range m.pair.Relations {
		v := r.Overlap.F1
		if v.N == 0 {
			continue
		}
		name := m.names.Relation(r.Label)
		bars.Rows = append(bars.Rows, bar(name, v))
		c.Items = append(c.Items, cards.Item{Words: i18n.T("agreement.relations.by", "overlap", words(name, v.Value, &v.Interval), "exact", Value(r.Exact.F1.Value))})
	}
	c.Chart = bars
	return c
}

// attributes is how far values agree where both gave one.
func (m maker) attributes() cards.Card {
	c := cards.Card{ID: "agreement_attributes", Title: i18n.T("agreement.attributes")}
	bars := chart.Bars{Head: chart.Head{Title: c.Title, Note: i18n.T("agreement.attributes.note"), Empty: i18n.T("agreement.novalues")}}
	for _, v := range m.pair.Attributes {
		name := m.names.Attribute(v.Label, v.Attribute)
		bars.Rows = append(bars.Rows, bar(name, v.Observed))
		c.Items = append(c.Items, cards.Item{Words: i18n.T("agreement.attributes.by", "observed", words(name, v.Observed.Value, &v.Observed.Interval), "alpha", Value(v.Alpha.Value), "kappa", Value(v.Cohen.Value))})
	}
	c.Chart = bars
	return c
}

// days is how far the two agree in the documents of each day.
func (m maker) days() cards.Card {
	c := cards.Card{ID: "agreement_days", Title: i18n.T("agreement.days"), Wide: true}
	columns := chart.Columns{Head: chart.Head{Title: c.Title, Note: i18n.T("agreement.days.note", "n", m.pair.Undated), Empty: i18n.T("agreement.days.none")}}
	for _, d := range m.pair.Days {
		v := d.Exact.F1()
		columns.Columns = append(columns.Columns, chart.Column{Name: i18n.Digits(i18n.ShortDate(d.Day)), Value: v.X, Text: Value(v)})
		c.Items = append(c.Items, cards.Item{Words: i18n.T("agreement.days.by", "day", i18n.Digits(i18n.Date(d.Day)), "f", words(Measure("f1_exact"), v, nil), "n", d.Documents)})
	}
	c.Chart = columns
	return c
}
