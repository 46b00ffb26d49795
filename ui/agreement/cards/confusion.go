package cards

import (
	"raqim/ui/chart"
	"raqim/ui/figures/cards"
	"raqim/ui/i18n"
)

// confusion is which label the other gave to what the reference labelled so. What both labelled
// alike has a frame; the more there is of a confusion, the darker it is.
func (m maker) confusion() cards.Card {
	c := cards.Card{ID: "confusion", Title: i18n.T("agreement.confusion"), Wide: true}
	reference, other := Author(m.pair.Reference), Author(m.pair.Other)
	matrix := chart.Matrix{Head: chart.Head{
		Title: c.Title, Note: i18n.T("agreement.confusion.note", "reference", reference, "other", other), Hint: i18n.T("agreement.hint.first"), Empty: i18n.T("agreement.none"),
	}}
	labels := m.used()
	for _, j := range labels {
		matrix.Columns = append(matrix.Columns, m.label(j))
	}
	for _, i := range labels {
		row := chart.MatrixRow{Name: m.label(i)}
		for _, j := range labels {
			n := m.pair.Confusion[i][j]
			cell := chart.Cell{Value: float64(n), Text: i18n.Number(n), Frame: i == j && i < len(m.Labels), Quiet: n == 0}
			if cell.Frame {
				cell.Value = 0
			}
			row.Cells = append(row.Cells, cell)
			said := i18n.T("agreement.confusion.by", "reference", reference, "label", row.Name, "other", other, "second", m.label(j), "n", n)
			item := cards.Item{Words: said}
			if !cell.Frame {
				item.Place = m.pair.FirstConfused[[2]int{i, j}]
			}
			c.Items = append(c.Items, item)
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
