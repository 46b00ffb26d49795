package cards

import (
	"cmp"
	"slices"

	"raqim/annotate/agreement"
	"raqim/ui/chart"
	"raqim/ui/figures/cards"
	"raqim/ui/i18n"
)

// labels is how far the two agree about each label.
func (m maker) labels() cards.Card {
	c := cards.Card{ID: "agreement_labels", Title: i18n.T("agreement.labels"), Wide: true}
	bars := chart.Bars{Head: chart.Head{Title: c.Title, Note: i18n.T("agreement.labels.note", "pair", m.whose(), "zero", 0, "one", 1, "level", i18n.T("figures.share", "percent", int(100*agreement.Level))), Hint: i18n.T("agreement.hint.first"), Empty: i18n.T("agreement.none")}, Scale: ends()}
	for _, l := range m.marked() {
		one, _ := m.measure(agreement.OfSpans, l.Label, "f1_exact")
		name := m.names.Label(l.Label)
		bars.Rows = append(bars.Rows, bar(name, one))
		said := value(item(name, Measure("f1_exact")), one)
		said.Place = l.First
		c.Items = append(c.Items, said)
	}
	c.Chart = bars
	return c
}

// marked are the labels that either of the two has used.
func (m maker) marked() []agreement.Label {
	return slices.DeleteFunc(slices.Clone(m.pair.Labels), func(l agreement.Label) bool { return l.Items == 0 })
}

// labelMeasures are the columns of the table of labels: of spans, and of characters.
var labelMeasures = []struct {
	about agreement.About
	key   string
	name  string // in the catalogue; empty: that of the measure
}{
	{agreement.OfSpans, "f1_exact", ""},
	{agreement.OfSpans, "precision_exact", ""},
	{agreement.OfSpans, "recall_exact", ""},
	{agreement.OfSpans, "f1_overlap", ""},
	{agreement.OfSpans, "alpha_u", ""},
	{agreement.OfCharacters, "cohen_kappa", "agreement.kappa.characters"},
}

// labelTable is every measure of each label, with how many spans each of the two has.
func (m maker) labelTable() cards.Card {
	c := cards.Card{ID: "agreement_label_table", Title: i18n.T("agreement.labeltable"), Wide: true}
	table := chart.Matrix{Head: chart.Head{
		Title: c.Title, Note: i18n.T("agreement.labeltable.note", "reference", Author(m.pair.Reference), "other", Author(m.pair.Other)), Hint: i18n.T("agreement.hint.first"), Empty: i18n.T("agreement.none"),
	}, Most: 1}
	for _, of := range labelMeasures {
		name := Measure(of.key)
		if of.name != "" {
			name = i18n.T(of.name)
		}
		table.Columns = append(table.Columns, name)
	}
	table.Columns = append(table.Columns, i18n.T("agreement.spans"))
	for _, l := range m.marked() {
		row := chart.MatrixRow{Name: m.names.Label(l.Label)}
		for i, of := range labelMeasures {
			one, _ := m.measure(of.about, l.Label, of.key)
			said := value(item(row.Name, table.Columns[i]), one)
			said.Place = l.First
			row.Cells, c.Items = append(row.Cells, cell(one)), append(c.Items, said)
		}
		spans := i18n.T("agreement.spans.both", "a", l.Exact.Match.Reference, "b", l.Exact.Match.Other)
		row.Cells = append(row.Cells, chart.Cell{Text: spans})
		c.Items = append(c.Items, cards.Item{Words: item(item(row.Name, i18n.T("agreement.spans")), spans), Place: l.First})
		table.Rows = append(table.Rows, row)
	}
	c.Chart = table
	return c
}

// labelsThatDiffer are the labels by how many of their spans differ in anything.
func (m maker) labelsThatDiffer() cards.Card {
	c := cards.Card{ID: "agreement_differing_labels", Title: i18n.T("agreement.differing")}
	bars := chart.Bars{Head: chart.Head{Title: c.Title, Note: i18n.T("agreement.differing.note"), Hint: i18n.T("agreement.hint.first"), Empty: i18n.T("agreement.same")}}
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
