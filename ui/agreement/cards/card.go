package cards

import (
	"raqim/annotate/agree"
	"raqim/annotate/agreement"
	"raqim/model"
	"raqim/ui/chart"
	"raqim/ui/figures/cards"
	"raqim/ui/i18n"
)

// Shown says what of an agreement is shown.
type Shown struct {
	Pair  int    // of all pairs
	Order string // of the documents, from an item; empty: what differs most first
}

// Of makes the cards of a with one of its pairs, in the order in which they are read: how far the two
// agree, how all agree, and then the pair in detail. Of a pair that shares no document there is nothing
// but why, and what to do.
func Of(a agreement.Agreement, schema *model.Schema, shown Shown) []cards.Card {
	m := newMaker(a, schema, a.Pairs[shown.Pair])
	m.order = shown.Order
	of := m.ofPair()
	return append(append([]cards.Card{of[0]}, m.together()...), of[1:]...)
}

// OfPair makes the cards that are about one pair alone.
func OfPair(a agreement.Agreement, schema *model.Schema, pair int) []cards.Card {
	m := newMaker(a, schema, a.Pairs[pair])
	return m.ofPair()
}

// Together makes the cards that are about all sets, whichever pair is shown; none where there is
// nothing to say but what is said of the one pair.
func Together(a agreement.Agreement, schema *model.Schema) []cards.Card {
	m := newMaker(a, schema, &agreement.Pair{})
	return m.together()
}

func newMaker(a agreement.Agreement, schema *model.Schema, pair *agreement.Pair) maker {
	return maker{Agreement: a, pair: pair, measured: pair.Measured(), names: Names(schema)}
}

func (m maker) ofPair() []cards.Card {
	if m.pair.Documents.Shared == 0 {
		return []cards.Card{m.overview()}
	}
	return []cards.Card{
		m.overview(), m.labels(), m.labelTable(), m.confusion(), m.documents(), m.labelsThatDiffer(), m.differences(), m.relations(), m.days(), m.attributes(),
	}
}

func (m maker) together() []cards.Card {
	var all []cards.Card
	if m.Everyone != nil {
		all = append(all, m.annotators(), m.everyone())
	}
	if gold := m.gold(); len(gold.Items) > 0 {
		all = append(all, gold)
	}
	return all
}

// maker makes cards.
type maker struct {
	agreement.Agreement
	pair     *agreement.Pair
	measured []agreement.Measured // of the pair
	names    Namer
	order    string
}

// Author is what the owner of a set is called.
func Author(name string) string {
	if name == model.GoldAuthor {
		return i18n.T("agreement.goldset")
	}
	return name
}

// Whose names two authors; of gold that the other is held against it.
func Whose(reference, other string) string {
	if reference == model.GoldAuthor {
		return i18n.T("agreement.against", "other", other, "gold", Author(reference))
	}
	return i18n.T("agreement.pair", "reference", reference, "other", other)
}

// whose names the pair that is shown.
func (m maker) whose() string { return Whose(m.pair.Reference, m.pair.Other) }

// measure is the pair's measure with a key of what it is about; false where there is none.
func (m maker) measure(about agreement.About, of, key string) (agreement.Measured, bool) {
	return find(m.measured, about, of, key)
}

func find(all []agreement.Measured, about agreement.About, of, key string) (agreement.Measured, bool) {
	for _, one := range all {
		if one.About == about && one.Of == of && one.Key == key {
			return one, true
		}
	}
	return agreement.Measured{}, false
}

// item is a named value in words.
func item(name, value string) string { return i18n.T("figures.item", "name", name, "value", value) }

// n says of how many units a value is, and of how many it could have been.
func n(v agree.Value) string {
	if v.N == v.Of {
		return i18n.T("agreement.n", "n", v.N)
	}
	return i18n.T("agreement.nof", "n", v.N, "of", v.Of)
}

// words says a measure: its value, interval and of how many it is, or why there is none.
func words(name string, v agree.Value, b *agree.Bounds) string {
	if !v.Defined() {
		return i18n.T("agreement.words.undefined", "name", name, "why", *v.Why)
	}
	if b != nil && b.Why != nil {
		return i18n.T("agreement.words.nointerval", "name", name, "value", Value(v), "n", n(v), "why", *b.Why)
	}
	return i18n.T("agreement.words", "name", name, "value", WithInterval(v, b), "n", n(v))
}

// value is the item of a measure.
func value(name string, one agreement.Measured) cards.Item {
	return cards.Item{Words: words(name, one.Value, one.Interval), More: full(name, one)}
}

// ends is the scale of what lies between 0 and 1.
func ends() []chart.Tick {
	return []chart.Tick{{At: 0, Text: i18n.Number(0)}, {At: 0.5, Text: i18n.Decimal("0.5")}, {At: 1, Text: i18n.Number(1)}}
}

// bar is the row of a measure, with its reason in place of a bar where it is undefined.
func bar(name string, one agreement.Measured) chart.Row {
	v, b := one.Value, one.Interval
	if !v.Defined() {
		return chart.Row{Name: name, Text: i18n.T("agreement.undefined.why", "why", *v.Why), Bare: true}
	}
	row := chart.Row{Name: name, Values: []float64{v.X}, Text: i18n.T("agreement.valued", "value", WithInterval(v, b), "n", n(v))}
	if b != nil && b.Why == nil {
		row.Interval = &[2]float64{b.Low, b.High}
	}
	return row
}
