package cards

import (
	"raqim/annotate/agreement"
	"raqim/model"
	"raqim/ui/chart"
	"raqim/ui/figures/cards"
	"raqim/ui/i18n"
)

// annotators is how far any two agree. The pair that the page shows has a frame.
func (m maker) annotators() cards.Card {
	c := cards.Card{ID: "annotators", Title: i18n.T("agreement.annotators"), Wide: true}
	matrix := chart.Matrix{Head: chart.Head{Title: c.Title, Note: i18n.T("agreement.annotators.note"), Hint: i18n.T("agreement.hint.pair")}, Most: 1}
	for _, a := range m.Sets {
		matrix.Columns = append(matrix.Columns, Author(a))
		row := chart.MatrixRow{Name: Author(a)}
		for _, b := range m.Sets {
			cell, item := m.pairOf(a, b)
			row.Cells, c.Items = append(row.Cells, cell), append(c.Items, item)
		}
		matrix.Rows = append(matrix.Rows, row)
	}
	c.Chart = matrix
	return c
}

// pairOf is the cell of two authors.
func (m maker) pairOf(a, b string) (chart.Cell, cards.Item) {
	for _, p := range m.Pairs {
		if p.Reference != a && p.Other != a || p.Reference != b && p.Other != b || a == b {
			continue
		}
		one, _ := find(p.Measured(), agreement.OfSpans, "", "f1_exact")
		v := one.Value
		cell := chart.Cell{Value: v.X, Text: Value(v), Frame: p.Reference == m.pair.Reference && p.Other == m.pair.Other}
		if !v.Defined() {
			cell.Text, cell.Quiet = i18n.T("agreement.nodocument"), true
		}
		said := value(Whose(p.Reference, p.Other), one)
		return cell, cards.Item{Words: said.Words, More: said.More, Pair: &[2]string{p.Reference, p.Other}}
	}
	return chart.Cell{Text: "·", Quiet: true}, cards.Item{Words: Author(a)}
}

// goldMeasures are what is said of each annotator who is held against gold.
var goldMeasures = []string{"f1_exact", "precision_exact", "recall_exact", "f1_overlap", "alpha_u"}

// gold is what each annotator made of what is in gold: a row each who has documents that are in it.
func (m maker) gold() cards.Card {
	c := cards.Card{ID: "agreement_gold", Title: i18n.T("agreement.gold"), Wide: true}
	matrix := chart.Matrix{Head: chart.Head{Title: c.Title, Note: i18n.T("agreement.gold.note"), Hint: i18n.T("agreement.hint.gold")}, Columns: []string{i18n.T("agreement.gold.documents")}, Most: 1}
	for _, key := range goldMeasures {
		matrix.Columns = append(matrix.Columns, Measure(key))
	}
	for _, p := range m.Pairs {
		if p.Reference != model.GoldAuthor || p.Documents.Shared == 0 {
			continue
		}
		pair := &[2]string{p.Reference, p.Other}
		row := chart.MatrixRow{Name: p.Other, Cells: []chart.Cell{{Text: i18n.Number(p.Documents.Shared)}}}
		c.Items = append(c.Items, cards.Item{Words: i18n.T("agreement.gold.by", "name", p.Other, "n", p.Documents.Shared), Pair: pair})
		for _, key := range goldMeasures {
			one, _ := find(p.Measured(), agreement.OfSpans, "", key)
			said := value(item(p.Other, Measure(key)), one)
			said.Pair = pair
			row.Cells, c.Items = append(row.Cells, cell(one)), append(c.Items, said)
		}
		matrix.Rows = append(matrix.Rows, row)
	}
	c.Chart = matrix
	return c
}

// cell is a measure in a table.
func cell(one agreement.Measured) chart.Cell {
	return chart.Cell{Value: one.Value.X, Text: Value(one.Value), Quiet: !one.Value.Defined()}
}
