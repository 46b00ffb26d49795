package cards

import (
	"raqim/annotate/agreement"
	"raqim/model"
	"raqim/ui/chart"
	"raqim/ui/figures/cards"
	"raqim/ui/i18n"
)

// named is a measure with what it is called on a card.
type named struct {
	name string
	agreement.Measured
}

// overview is what stands above all else: of what it is, and the measures of all spans, each with
// what it means.
func (m maker) overview() cards.Card {
	c := cards.Card{ID: "agreement", Title: m.whose(), Wide: true}
	d := m.pair.Documents
	if d.Shared == 0 {
		c.Chart = chart.Facts{Head: chart.Head{Title: c.Title, Empty: m.nothingShared()}}
		return c
	}
	head := chart.Head{Title: c.Title, Note: i18n.T("agreement.overview.note", "shared", d.Shared, "documents", m.Documents, "open", d.Open, "one", d.OnlyReference+d.OnlyOther), Hint: i18n.T("agreement.hint.explain")}
	c.Chart, c.Items = facts(head, m.main())
	return c
}

// nothingShared says why there is nothing to show, and what to do.
func (m maker) nothingShared() string {
	d, values := m.pair.Documents, []any{"reference", Author(m.pair.Reference), "other", Author(m.pair.Other), "a", m.pair.Documents.OnlyReference, "b", m.pair.Documents.OnlyOther}
	switch {
	case m.Done:
		return i18n.T("agreement.apart.done", values...)
	case m.pair.Reference == model.GoldAuthor && d.OnlyReference > 0:
		return i18n.T("agreement.apart.gold", values...)
	}
	return i18n.T("agreement.apart", values...)
}

// main are the measures of the pair that are read first.
func (m maker) main() []named {
	var all []named
	add := func(about agreement.About, key, name string) {
		if one, ok := m.measure(about, "", key); ok {
			all = append(all, named{name, one})
		}
	}
	add(agreement.OfSpans, "f1_exact", Measure("f1_exact"))
	if m.pair.Reference == model.GoldAuthor {
		add(agreement.OfSpans, "precision_exact", Measure("precision_exact"))
		add(agreement.OfSpans, "recall_exact", Measure("recall_exact"))
	}
	add(agreement.OfSpans, "f1_overlap", Measure("f1_overlap"))
	add(agreement.OfSpans, "alpha_u", Measure("alpha_u"))
	add(agreement.OfSpans, "gamma", Measure("gamma"))
	add(agreement.OfLabels, "cohen_kappa", i18n.T("agreement.kappa.labels"))
	add(agreement.OfCharacters, "alpha", i18n.T("agreement.alpha.characters"))
	add(agreement.OfRelations, "f1_overlap", i18n.T("agreement.f1.relations"))
	return all
}

// facts are measures side by side, each with what it means.
func facts(head chart.Head, all []named) (chart.Facts, []cards.Item) {
	f, items := chart.Facts{Head: head}, []cards.Item(nil)
	for _, one := range all {
		short, _ := Explain(one.Measured)
		fact := chart.Fact{Value: Value(one.Value), Name: item(one.name, n(one.Value)), Note: short}
		if !one.Value.Defined() {
			fact.Name, fact.Note = one.name, i18n.T("agreement.undefined.fact", "why", *one.Value.Why, "short", short)
		} else if one.Interval != nil && one.Interval.Why == nil {
			fact.Name = item(one.name, i18n.T("agreement.valued", "value", Interval(*one.Interval), "n", n(one.Value)))
		}
		f.Facts, items = append(f.Facts, fact), append(items, value(one.name, one.Measured))
	}
	return f, items
}

// everyone is how far all authors agree together.
func (m maker) everyone() cards.Card {
	c := cards.Card{ID: "agreement_everyone", Title: i18n.T("agreement.everyone")}
	var all []named
	measured := m.EveryoneMeasured()
	for _, of := range []named{
		{"agreement.f1.pairs", agreement.Measured{About: agreement.OfSpans, Key: "f1_exact"}},
		{"agreement.f1.overlap.pairs", agreement.Measured{About: agreement.OfSpans, Key: "f1_overlap"}},
		{"agreement.alphau", agreement.Measured{About: agreement.OfSpans, Key: "alpha_u"}},
		{"agreement.gamma", agreement.Measured{About: agreement.OfSpans, Key: "gamma"}},
		{"agreement.fleiss.labels", agreement.Measured{About: agreement.OfLabels, Key: "fleiss_kappa"}},
		{"agreement.alpha.characters", agreement.Measured{About: agreement.OfCharacters, Key: "alpha"}},
	} {
		if one, ok := find(measured, of.About, "", of.Key); ok {
			all = append(all, named{i18n.T(of.name), one})
		}
	}
	d := m.Everyone.Documents
	c.Chart, c.Items = facts(chart.Head{Title: c.Title, Note: i18n.T("agreement.everyone.note", "all", d.All, "some", d.Some)}, all)
	return c
}
