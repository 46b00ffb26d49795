package cards

import (
	"raqim/ui/chart"
	"raqim/ui/i18n"
)

// labels are the spans by label.
func (m maker) labels() Card {
	c := Card{ID: "labels", Title: i18n.T("figures.labels")}
	spans := int(m.PerSet.Sum)
	bars := chart.Bars{Head: chart.Head{Title: c.Title, Note: i18n.T("figures.labels.note", "n", spans), Empty: i18n.T("figures.labels.none")}}
	for _, l := range m.Labels {
		bars.Rows = append(bars.Rows, chart.Row{Name: m.label(l.Label), Values: []float64{float64(l.Spans)}, Text: part(l.Spans, spans)})
		item := Item{Words: i18n.T("figures.labels.by", "label", m.label(l.Label), "spans", l.Spans, "documents", l.Documents)}
		if l.Spans > 0 {
			item.Label = l.Label
		}
		c.Items = append(c.Items, item)
	}
	c.Chart = bars
	return c
}

// languages are the spans by label and language.
func (m maker) languages() Card {
	c := Card{ID: "label_languages", Title: i18n.T("figures.languages")}
	matrix := chart.Matrix{Head: chart.Head{Title: c.Title, Note: i18n.T("figures.languages.note"), Empty: i18n.T("figures.labels.none")}}
	for _, l := range m.Languages {
		matrix.Columns = append(matrix.Columns, language(l.Language))
	}
	for _, l := range m.Labels {
		row := chart.MatrixRow{Name: m.label(l.Label)}
		for i, by := range m.Languages {
			n := l.ByLanguage[by.Language]
			row.Cells = append(row.Cells, chart.Cell{Value: float64(n), Text: i18n.Number(n)})
			c.Items = append(c.Items, Item{Words: i18n.T("figures.languages.by", "label", row.Name, "language", matrix.Columns[i], "spans", n)})
		}
		matrix.Rows = append(matrix.Rows, row)
	}
	c.Chart = matrix
	return c
}

// language is what the language of a document is called; one that the interface does not
// speak keeps its tag.
func language(tag string) string {
	switch tag {
	case "":
		return i18n.T("figures.language.none")
	case i18n.Arabic:
		return i18n.T("figures.language.ar")
	case i18n.Persian:
		return i18n.T("figures.language.fa")
	case i18n.English:
		return i18n.T("figures.language.en")
	case "mixed":
		return i18n.T("figures.language.mixed")
	}
	return tag
}

// relations are counted by type.
func (m maker) relations() Card {
	c := Card{ID: "relations", Title: i18n.T("figures.relationtypes")}
	all := 0
	for _, r := range m.Relations {
		all += r.Count
	}
	bars := chart.Bars{Head: chart.Head{Title: c.Title, Note: i18n.T("figures.relations.note", "n", all), Empty: i18n.T("figures.relations.none")}}
	for _, r := range m.Relations {
		name := m.relation(r.Label)
		bars.Rows = append(bars.Rows, chart.Row{Name: name, Values: []float64{float64(r.Count)}, Text: part(r.Count, all)})
		c.Items = append(c.Items, Item{Words: i18n.T("figures.relations.by", "relation", name, "relations", r.Count, "documents", r.Documents)})
	}
	c.Chart = bars
	return c
}

// nested are the spans of several parts, and those within others.
func (m maker) nested() Card {
	c := Card{ID: "nested", Title: i18n.T("figures.nested")}
	matrix := chart.Matrix{
		Head:    chart.Head{Title: c.Title, Note: i18n.T("figures.nested.note"), Empty: i18n.T("figures.labels.none")},
		Columns: []string{i18n.T("figures.nested.parts"), i18n.T("figures.nested.within"), i18n.T("figures.nested.same")},
	}
	for _, l := range m.Labels {
		if l.Spans == 0 {
			continue
		}
		row := chart.MatrixRow{Name: m.label(l.Label)}
		for i, n := range []int{l.Discontinuous, l.Nested, l.Within} {
			row.Cells = append(row.Cells, chart.Cell{Value: float64(n) / float64(l.Spans), Text: part(n, l.Spans)})
			c.Items = append(c.Items, Item{Words: i18n.T("figures.nested.by", "label", row.Name, "what", matrix.Columns[i], "part", part(n, l.Spans), "all", l.Spans)})
		}
		matrix.Rows = append(matrix.Rows, row)
	}
	c.Chart = matrix
	return c
}

// perSet is how many spans the sets have.
func (m maker) perSet() Card {
	c := Card{ID: "spans_per_set", Title: i18n.T("figures.perset")}
	s := m.PerSet
	head := chart.Head{Title: c.Title, Empty: i18n.T("figures.progress.none")}
	if s.N > 0 {
		head.Note = i18n.T("figures.perset.note", "n", s.N, "median", decimal(s.Median), "low", decimal(s.Low), "high", decimal(s.High), "least", decimal(s.Least), "most", decimal(s.Most))
	}
	columns := chart.Columns{Head: head}
	for _, b := range s.Bins {
		from, to := int(b.From), int(b.To)-1
		name := i18n.Number(from)
		if to > from {
			name = i18n.T("figures.range", "from", from, "to", to)
		}
		columns.Columns = append(columns.Columns, chart.Column{Name: name, Value: float64(b.N), Text: i18n.Number(b.N)})
		c.Items = append(c.Items, Item{Words: i18n.T("figures.perset.by", "range", name, "n", b.N)})
	}
	c.Chart = columns
	return c
}

// entities are those that most spans point to.
func (m maker) entities() Card {
	c := Card{ID: "entities", Title: i18n.T("figures.entities")}
	bars := chart.Bars{Head: chart.Head{Title: c.Title, Note: i18n.T("figures.entities.note", "n", m.Mentioned), Empty: i18n.T("figures.entities.none")}}
	for _, e := range m.Entities {
		name := e.Name
		if names := e.Names[i18n.Language()]; len(names) > 0 {
			name = names[0]
		}
		bars.Rows = append(bars.Rows, chart.Row{Name: name, Values: []float64{float64(e.Spans)}, Text: i18n.Number(e.Spans)})
		c.Items = append(c.Items, Item{Words: i18n.T("figures.entities.by", "name", name, "spans", e.Spans, "documents", e.Documents), Entity: e.Entity})
	}
	c.Chart = bars
	return c
}
