package report

import (
	"fmt"
	"html/template"
	"strconv"

	"raqim/annotate/agreement"
	"raqim/ui/agreement/cards"
	"raqim/ui/i18n"
)

// section is what is said of one pair, or of all together.
type section struct {
	Title, Seen string
	Notes       []string
	Charts      []picture
	Tables      []table
}

// table is a table with what it speaks of.
type table struct {
	Title, Note string
	Columns     []string
	Rows        [][]string
}

// picture is a chart with its title.
type picture struct {
	Title string
	Data  template.URL
}

// mostDocuments is how many documents of a pair a report lists.
const mostDocuments = 1000

func pair(p *agreement.Pair, names cards.Namer) section {
	d := p.Documents
	s := section{
		Title: cards.Whose(p.Reference, p.Other),
		Seen: i18n.T("agreement.report.seen", "reference", p.Reference, "other", p.Other, "shared", d.Shared, "open", d.Open,
			"onlyreference", d.OnlyReference, "onlyother", d.OnlyOther, "neither", d.Neither),
		Tables: tables(p.Measured(), names),
	}
	for _, x := range p.Times {
		s.Notes = append(s.Notes, i18n.T("agreement.report.timex", "what", names.Attribute(x.Label, x.Attribute), "both", x.Both, "identical", x.Identical, "coarser", x.Coarser, "one", x.One))
	}
	if p.Gamma != nil {
		s.Notes = append(s.Notes, Gamma(p.Gamma))
	}
	if len(p.ByDocument) > 0 {
		s.Tables = append(s.Tables, documents(p))
	}
	return s
}

func everyone(a agreement.Agreement, names cards.Namer) section {
	s := section{Title: i18n.T("agreement.report.everyone"), Seen: SeenByMany(a), Tables: tables(a.EveryoneMeasured(), names)}
	if g := a.Everyone.Gamma; g != nil {
		s.Notes = append(s.Notes, Gamma(g))
	}
	return s
}

// Gamma says how a gamma was sampled.
func Gamma(g *agreement.Gamma) string {
	return i18n.T("methods.gamma", "n", g.Value.N, "samples", g.Samples, "precision", i18n.Decimal(strconv.FormatFloat(100*g.Precision, 'f', 1, 64)), "seed", fmt.Sprint(g.Seed))
}

// SeenByMany says of which documents is what is said of all together. Everyone must be there.
func SeenByMany(a agreement.Agreement) string {
	d := a.Everyone.Documents
	return i18n.T("agreement.report.everyone.seen", "sets", i18n.List(a.Sets), "all", d.All, "some", d.Some, "one", d.One, "none", d.None)
}

// tables are the measures, a table for each thing that they are of.
func tables(all []agreement.Measured, names cards.Namer) []table {
	var list []table
	for _, about := range cards.Abouts() {
		t := table{Title: cards.Kind(about), Note: cards.Scope(about), Columns: []string{
			i18n.T("agreement.report.of"), i18n.T("agreement.report.measure"), i18n.T("agreement.report.value"), i18n.T("agreement.report.interval"), i18n.T("agreement.report.n"),
		}}
		for _, m := range all {
			if m.About == about {
				t.Rows = append(t.Rows, row(m, names))
			}
		}
		if len(t.Rows) > 0 {
			list = append(list, t)
		}
	}
	return list
}

func row(m agreement.Measured, names cards.Namer) []string {
	value, interval := cards.Value(m.Value), ""
	if !m.Value.Defined() {
		value = i18n.T("cli.agree.undefined", "why", *m.Value.Why)
	} else if m.Interval != nil && m.Interval.Why == nil {
		interval = cards.Interval(*m.Interval)
	}
	return []string{names.About(m), cards.Measure(m.Key), value, interval, i18n.T("agreement.differ", "n", m.Value.N, "of", m.Value.Of)}
}

// documents are the measures of each document, those that differ most first.
func documents(p *agreement.Pair) table {
	shown := p.ByDocument[:min(mostDocuments, len(p.ByDocument))]
	t := table{Title: i18n.T("methods.documents"), Note: i18n.T("methods.documents.note", "n", len(shown), "of", len(p.ByDocument)), Columns: []string{
		i18n.T("methods.document"), i18n.T("methods.differ"), cards.Measure("f1_exact"), cards.Measure("f1_overlap"), cards.Measure("alpha_u"),
		i18n.T("methods.kappa.labels"), i18n.T("methods.kappa.characters"), i18n.T("methods.alpha.characters"),
	}}
	if p.Gamma != nil {
		t.Columns = append(t.Columns, cards.Measure("gamma"))
	}
	for _, d := range shown {
		row := []string{d.Name, i18n.T("agreement.differ", "n", d.Differ, "of", d.Items)}
		for _, v := range []agreement.Short{d.F1Exact, d.F1Overlap, d.Unitizing, d.Matched.Cohen, d.Characters.Cohen, d.Characters.Alpha} {
			row = append(row, cards.Value(v.Value))
		}
		if d.Gamma != nil {
			row = append(row, cards.Value(d.Gamma.Value))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}
