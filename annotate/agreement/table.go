package agreement

import (
	"strconv"
	"strings"

	"raqim/annotate/agree"
	"raqim/annotate/figures"
)

// Tables gives all of a, for a file each. They are described in the README.
func (a Agreement) Tables() []figures.Table {
	return []figures.Table{a.seen(), a.measures(), a.confusion(), a.differences(), a.timex(), a.documents(), a.days(), a.gamma(), a.sources()}
}

// gamma is how gamma was sampled, pair by pair and of all together; empty where nobody
// asked for it.
func (a Agreement) gamma() figures.Table {
	t := figures.Table{Name: "agreement_gamma", Columns: []string{"sets", "documents", "observed_disorder", "expected_disorder", "samples", "precision", "seed"}}
	add := func(g *Gamma, sets ...string) {
		if g != nil {
			t.Rows = append(t.Rows, []string{
				strings.Join(sets, "|"), strconv.Itoa(g.Value.N), number(g.Observed), number(g.Expected), strconv.Itoa(g.Samples), number(g.Precision), strconv.FormatUint(g.Seed, 10),
			})
		}
	}
	for _, p := range a.Pairs {
		add(p.Gamma, p.Reference, p.Other)
	}
	if a.Everyone != nil {
		add(a.Everyone.Gamma, a.Sets...)
	}
	return t
}

// sources is where each formula was published.
func (a Agreement) sources() figures.Table {
	t := figures.Table{Name: "agreement_sources", Columns: []string{"formula", "source"}}
	for _, f := range a.Formulas() {
		for _, s := range agree.Sources(f) {
			t.Rows = append(t.Rows, []string{f.String(), s.Text})
		}
	}
	return t
}

func (a Agreement) seen() figures.Table {
	t := figures.Table{Name: "agreement_documents_seen", Columns: []string{"reference", "other", "shared", "shared_but_open", "only_reference", "only_other", "neither"}}
	for _, p := range a.Pairs {
		d := p.Documents
		t.Rows = append(t.Rows, append([]string{p.Reference, p.Other}, counts(d.Shared, d.Open, d.OnlyReference, d.OnlyOther, d.Neither)...))
	}
	return t
}

func (a Agreement) measures() figures.Table {
	t := figures.Table{Name: "agreement_measures", Columns: []string{
		"sets", "about", "of", "attribute", "measure", "value", "low", "high", "level", "n", "of_n", "coverage", "formula", "undefined",
	}}
	for _, m := range a.Measured() {
		row := []string{strings.Join(m.Sets, "|"), string(m.About), m.Of, m.Attribute, m.Key, value(m.Value), "", "", ""}
		if i := m.Interval; i != nil && i.Why == nil {
			row[6], row[7], row[8] = number(i.Low), number(i.High), number(i.Level)
		}
		row = append(append(row, counts(m.Value.N, m.Value.Of)...), number(m.Value.Coverage()), m.Value.Formula.String(), "")
		if !m.Value.Defined() {
			row[len(row)-1] = m.Value.Why.String()
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

func (a Agreement) confusion() figures.Table {
	t := figures.Table{Name: "agreement_confusion", Columns: []string{"reference", "other", "label_of_reference", "label_of_other", "spans"}}
	labels := append(append([]string{}, a.Labels...), "") // empty: not marked
	for _, p := range a.Pairs {
		for i, row := range p.Confusion {
			for j, n := range row {
				if n > 0 {
					t.Rows = append(t.Rows, []string{p.Reference, p.Other, labels[i], labels[j], strconv.Itoa(n)})
				}
			}
		}
	}
	return t
}

func (a Agreement) differences() figures.Table {
	t := figures.Table{Name: "agreement_differences", Columns: []string{"reference", "other", "difference", "spans"}}
	for _, p := range a.Pairs {
		for _, name := range differenceNames {
			t.Rows = append(t.Rows, []string{p.Reference, p.Other, name, strconv.Itoa(p.Differences[name])})
		}
	}
	return t
}

func (a Agreement) timex() figures.Table {
	t := figures.Table{Name: "agreement_timex", Columns: []string{"reference", "other", "label", "attribute", "both", "one", "identical", "coarser"}}
	for _, p := range a.Pairs {
		for _, x := range p.Times {
			t.Rows = append(t.Rows, append([]string{p.Reference, p.Other, x.Label, x.Attribute}, counts(x.Both, x.One, x.Identical, x.Coarser)...))
		}
	}
	return t
}

func (a Agreement) documents() figures.Table {
	t := figures.Table{Name: "agreement_documents", Columns: []string{
		"reference", "other", "document", "name", "day", "spans_reference", "spans_other", "same_exact", "f1_exact", "same_overlap", "f1_overlap", "items", "differ",
		"alpha_u", "alpha_u_n", "gamma",
		"labels_n", "labels_of_n", "labels_observed_agreement", "labels_cohen_kappa", "labels_scott_pi", "labels_alpha", "labels_ac1",
		"characters_n", "characters_observed_agreement", "characters_cohen_kappa", "characters_scott_pi", "characters_alpha", "characters_ac1",
	}}
	for _, p := range a.Pairs {
		for _, d := range p.ByDocument {
			row := append([]string{p.Reference, p.Other, string(d.ID), d.Name, d.Day}, counts(d.Exact.Reference, d.Exact.Other)...)
			row = append(row, strconv.Itoa(d.Exact.Same), value(d.Exact.F1()), strconv.Itoa(d.Overlap.Same), value(d.Overlap.F1()))
			row = append(append(row, counts(d.Items, d.Differ)...), value(d.Unitizing.Value), strconv.Itoa(d.Unitizing.N), "")
			if d.Gamma != nil {
				row[len(row)-1] = value(d.Gamma.Value)
			}
			row = append(append(row, counts(d.Matched.Observed.N, d.Matched.Observed.Of)...), d.Matched.cells()...)
			t.Rows = append(t.Rows, append(append(row, strconv.Itoa(d.Characters.Observed.N)), d.Characters.cells()...))
		}
	}
	return t
}

func (a Agreement) days() figures.Table {
	t := figures.Table{Name: "agreement_days", Columns: []string{"reference", "other", "day", "documents", "f1_exact", "f1_overlap"}}
	for _, p := range a.Pairs {
		for _, d := range p.Days {
			t.Rows = append(t.Rows, []string{p.Reference, p.Other, d.Day, strconv.Itoa(d.Documents), value(d.Exact.F1()), value(d.Overlap.F1())})
		}
	}
	return t
}

// cells are the values of b.
func (b Brief) cells() []string {
	return []string{value(b.Observed.Value), value(b.Cohen.Value), value(b.Scott.Value), value(b.Alpha.Value), value(b.AC1.Value)}
}

func counts(all ...int) []string {
	cells := make([]string, len(all))
	for i, n := range all {
		cells[i] = strconv.Itoa(n)
	}
	return cells
}

// value is a figure at full precision; empty where it is undefined.
func value(v agree.Value) string {
	if !v.Defined() {
		return ""
	}
	return number(v.X)
}

func number(x float64) string { return strconv.FormatFloat(x, 'g', -1, 64) }
