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

// most is how many documents are listed.
const most = 20

// ofDocument is a measure of each document.
type ofDocument struct {
	about agreement.About
	key   string
	name  string // in the catalogue
	value func(agreement.Document) agree.Value
}

// order is what puts documents in the order of the measure.
func (o ofDocument) order() string { return string(o.about) + " " + o.key }

// documentMeasures are the columns of the table of documents that have a measure; only against gold
// is it told who has too much and who too little.
func (m maker) documentMeasures() []ofDocument {
	all := []ofDocument{{agreement.OfSpans, "f1_exact", "agreement.f1.exact", func(d agreement.Document) agree.Value { return d.F1Exact.Value }}}
	if m.pair.Reference == model.GoldAuthor {
		all = append(all,
			ofDocument{agreement.OfSpans, "precision_exact", "agreement.precision.exact", func(d agreement.Document) agree.Value { return d.Exact.Precision() }},
			ofDocument{agreement.OfSpans, "recall_exact", "agreement.recall.exact", func(d agreement.Document) agree.Value { return d.Exact.Recall() }})
	}
	return append(all,
		ofDocument{agreement.OfSpans, "f1_overlap", "agreement.f1.overlap", func(d agreement.Document) agree.Value { return d.F1Overlap.Value }},
		ofDocument{agreement.OfSpans, "alpha_u", "agreement.alphau", func(d agreement.Document) agree.Value { return d.Unitizing.Value }},
		ofDocument{agreement.OfLabels, "cohen_kappa", "agreement.kappa.labels", func(d agreement.Document) agree.Value { return d.Matched.Cohen.Value }},
		ofDocument{agreement.OfCharacters, "alpha", "agreement.alpha.characters", func(d agreement.Document) agree.Value { return d.Characters.Alpha.Value }})
}

// documents are those that differ most, by how much of them differs or by a measure: the head of a
// column puts them in its order.
func (m maker) documents() cards.Card {
	c := cards.Card{ID: "agreement_documents", Title: i18n.T("agreement.documents"), Wide: true}
	all := m.inOrder()
	shown := all[:min(most, len(all))]
	table := chart.Matrix{Head: chart.Head{
		Title: c.Title, Note: i18n.T("agreement.documents.note", "n", len(shown), "of", len(all)), Hint: i18n.T("agreement.hint.order"), Empty: i18n.T("agreement.same"),
	}, Most: 1, Heads: true}
	if len(shown) == 0 {
		c.Chart = table
		return c
	}
	measures := m.documentMeasures()
	m.head(&table, &c, byDifferences, i18n.T("agreement.differing.spans"))
	for _, of := range measures {
		m.head(&table, &c, of.order(), i18n.T(of.name))
	}
	for _, d := range shown {
		text := i18n.T("agreement.differ", "n", d.Differ, "of", d.Items)
		row := chart.MatrixRow{Name: d.Name, Cells: []chart.Cell{{Text: text}}}
		c.Items = append(c.Items, cards.Item{Words: item(d.Name, i18n.T("agreement.differ.spans", "n", d.Differ, "of", d.Items)), Place: d.First})
		for _, of := range measures {
			one := agreement.Measured{About: of.about, Key: of.key, Value: of.value(d)}
			said := value(item(d.Name, i18n.T(of.name)), one)
			said.Place = d.First
			row.Cells, c.Items = append(row.Cells, cell(one)), append(c.Items, said)
		}
		table.Rows = append(table.Rows, row)
	}
	c.Chart = table
	return c
}

// byDifferences puts first what differs most.
const byDifferences = "differences"

// head adds a column, at whose head documents are put in its order.
func (m maker) head(table *chart.Matrix, c *cards.Card, key, name string) {
	said := i18n.T("agreement.order", "name", name)
	if key == m.order || key == byDifferences && m.order == "" {
		name = i18n.T("agreement.ordered", "name", name)
		said = i18n.T("agreement.order.now", "name", name)
	}
	table.Columns = append(table.Columns, name)
	c.Items = append(c.Items, cards.Item{Words: said, Order: key})
}

// inOrder are the documents in which anything differs: what differs most first, or what has the
// lowest value of the measure that was chosen; those without a value come last.
func (m maker) inOrder() []agreement.Document {
	all := slices.DeleteFunc(slices.Clone(m.pair.ByDocument), func(d agreement.Document) bool { return d.Differ == 0 })
	for _, of := range m.documentMeasures() {
		if of.order() == m.order {
			slices.SortStableFunc(all, func(a, b agreement.Document) int { return lowest(of.value(a), of.value(b)) })
		}
	}
	return all
}

// lowest compares two values, of which one that is undefined comes last.
func lowest(a, b agree.Value) int {
	switch {
	case a.Defined() && b.Defined():
		return cmp.Compare(a.X, b.X)
	case a.Defined():
		return -1
	case b.Defined():
		return 1
	}
	return 0
}
