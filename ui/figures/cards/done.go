package cards

import (
	"cmp"
	"slices"
	"time"

	"raqim/annotate/check"
	"raqim/annotate/figures"
	"raqim/model"
	"raqim/ui/chart"
	"raqim/ui/finding"
	"raqim/ui/i18n"
)

// totals are what is counted of everything.
func (m maker) totals() Card {
	relations := 0
	for _, r := range m.Relations {
		relations += r.Count
	}
	facts := []chart.Fact{
		{Value: i18n.Number(m.Documents), Name: i18n.T("figures.documents")},
		{Value: i18n.Number(m.PerSet.N), Name: i18n.T("figures.sets")},
		{Value: i18n.Number(int(m.PerSet.Sum)), Name: i18n.T("figures.spans")},
		{Value: i18n.Number(relations), Name: i18n.T("figures.relations")},
		{Value: i18n.Number(m.Mentioned), Name: i18n.T("figures.mentioned")},
		{Value: i18n.Number(m.Characters), Name: i18n.T("figures.points")},
	}
	if m.First != nil && m.Last != nil {
		facts = append(facts,
			chart.Fact{Value: day(*m.First), Name: i18n.T("figures.first")},
			chart.Fact{Value: day(*m.Last), Name: i18n.T("figures.last")})
	}
	c := Card{ID: "totals", Title: i18n.T("figures.totals"), Wide: true}
	for _, f := range facts {
		c.Items = append(c.Items, Item{Words: of(f.Name, f.Value)})
	}
	c.Chart = chart.Facts{Head: chart.Head{Title: c.Title, Note: m.whose()}, Facts: facts}
	return c
}

// day is when something happened, by the day of this machine.
func day(t time.Time) string { return i18n.ShortDate(t.Local().Format(time.DateOnly)) }

// states are the documents by how far they are.
func (m maker) states() Card {
	c := Card{ID: "states", Title: i18n.T("figures.states")}
	bars := chart.Bars{Head: chart.Head{Title: c.Title, Note: i18n.T("figures.states.note", "n", m.Documents), Empty: i18n.T("figures.documents.none")}}
	add := func(name string, n int, item Item) {
		item.Words = of(name, part(n, m.Documents))
		if n == 0 || item.Status != "" && len(m.Counted) != 1 { // the list of documents is that of one annotator
			item = Item{Words: item.Words}
		}
		bars.Rows = append(bars.Rows, chart.Row{Name: name, Values: []float64{float64(n)}, Text: part(n, m.Documents)})
		c.Items = append(c.Items, item)
	}
	if m.Documents > 0 {
		add(i18n.T("figures.untouched"), m.States.Untouched, Item{Status: model.StatusUntouched})
		add(i18n.T("figures.open"), m.States.Open, Item{Status: model.StatusOpen})
		add(i18n.T("figures.done"), m.States.Done, Item{Status: model.StatusDone})
		if m.Set != "" {
			add(i18n.T("figures.empty"), m.States.Empty, Item{Status: model.StatusDoneEmpty})
		}
		add(i18n.T("figures.flagged"), m.States.Flagged, Item{Flag: true})
	}
	c.Chart = bars
	return c
}

// progress is how far each annotator is.
func (m maker) progress() Card {
	c := Card{ID: "progress", Title: i18n.T("figures.progress")}
	bars := chart.Bars{
		Head:  chart.Head{Title: c.Title, Note: i18n.T("figures.progress.note"), Empty: i18n.T("figures.progress.none")},
		Parts: []string{i18n.T("figures.done"), i18n.T("figures.empty"), i18n.T("figures.open"), i18n.T("figures.untouched")},
	}
	for _, p := range m.Progress {
		name := p.Author
		switch p.Kind {
		case model.SetMachine:
			name = i18n.T("figures.machine", "author", p.Author)
		case model.SetGold:
			name = i18n.T("figures.gold", "author", p.Author)
		}
		text := i18n.T("figures.progress.text", "done", p.Done+p.Empty, "all", m.Documents)
		bars.Rows = append(bars.Rows, chart.Row{
			Name: name, Text: text, Values: []float64{float64(p.Done), float64(p.Empty), float64(p.Open), float64(p.Untouched)},
		})
		words := i18n.T("figures.progress.by", "author", name, "done", p.Done, "empty", p.Empty, "open", p.Open, "untouched", p.Untouched, "spans", p.Spans)
		c.Items = append(c.Items, Item{Words: words, Author: p.Author})
	}
	c.Chart = bars
	return c
}

// lacking is what the schema asks for and is not there.
func (m maker) lacking() Card {
	c := Card{ID: "lacking", Title: i18n.T("figures.lacking")}
	bars := chart.Bars{Head: chart.Head{Title: c.Title, Note: i18n.T("figures.lacking.note"), Empty: i18n.T("figures.lacking.none")}}
	lacks := slices.Clone(m.Lacking)
	slices.SortStableFunc(lacks, func(a, b figures.Lack) int { return cmp.Compare(b.Missing, a.Missing) })
	for i := range lacks {
		l := &lacks[i]
		if l.Missing == 0 && l.None == 0 {
			continue
		}
		name, text := m.demand(l), i18n.T("figures.lacking.text", "missing", l.Missing, "all", l.Of)
		if l.None > 0 {
			text = i18n.T("figures.lacking.said", "missing", l.Missing, "all", l.Of, "none", l.None)
		}
		bars.Rows = append(bars.Rows, chart.Row{Name: name, Values: []float64{float64(l.Missing)}, Text: text})
		c.Items = append(c.Items, Item{Words: of(name, text), Lack: l})
	}
	c.Chart = bars
	return c
}

// demand is what is lacking in words: "Quote: no Speaker".
func (m maker) demand(l *figures.Lack) string {
	short := finding.Short(m.schema, check.Finding{Kind: l.Kind, Label: l.Label, Relations: l.Relations, Attribute: l.Attribute})
	if l.Label == "" {
		return of(i18n.T("figures.document"), short)
	}
	return of(m.label(l.Label), short)
}
