package cards

import (
	"fmt"
	"math"
	"strconv"

	"raqim/annotate/figures"
	"raqim/model"
	"raqim/ui/chart"
	"raqim/ui/i18n"
)

// Card is one chart of the page of figures.
type Card struct {
	ID    string // of the file it is saved as: "labels"
	Title string
	Chart chart.Chart
	Items []Item // what the chart's items mean, in their order
	Wide  bool   // it takes the whole width of the page
}

// Item is an item of a chart in words, and what lies behind it, if anything: one of the
// other fields.
type Item struct {
	Words  string
	More   string       // what the value means, in some sentences; for a tip
	Status model.Status // documents with it
	Flag   bool         // documents that bear a flag
	Author string       // whose sets could be counted alone
	Label  string       // spans with it
	Entity model.EntityID
	Lack   *figures.Lack
	Place  *model.SpanPlace // a span
	Pair   *[2]string       // two authors whose agreement could be shown
	Order  string           // by which the items could be put in order
}

// Behind tells whether something lies behind the item.
func (i Item) Behind() bool {
	return i.Status != "" || i.Flag || i.Author != "" || i.Label != "" || i.Entity != "" || i.Lack != nil && i.Lack.Missing > 0 || i.Place != nil || i.Pair != nil || i.Order != ""
}

// Of makes the cards of f in the order in which they are read.
func Of(f figures.Figures, schema *model.Schema) []Card {
	m := maker{f, schema}
	return []Card{
		m.totals(), m.states(), m.progress(), m.lacking(), m.labels(), m.languages(), m.relations(),
		m.nested(), m.perSet(), m.entities(), m.minutes(), m.days(),
	}
}

// maker makes cards.
type maker struct {
	figures.Figures
	schema *model.Schema
}

// label is what a label is called.
func (m maker) label(id string) string {
	t, _ := m.schema.SpanType(id)
	return t.Label.In(i18n.Language(), id)
}

// relation is what a relation type is called.
func (m maker) relation(id string) string {
	t, _ := m.schema.RelationType(id)
	return t.Label.In(i18n.Language(), id)
}

// whose says whose sets are counted.
func (m maker) whose() string {
	if m.Set == "" {
		return i18n.T("figures.whose.all")
	}
	return i18n.T("figures.whose.one", "author", m.Set)
}

// part writes a number with its share of another: "84 (12%)"; alone where that is 0.
func part(n, of int) string {
	if of == 0 {
		return i18n.Number(n)
	}
	return i18n.T("figures.part", "count", n, "share", share(n, of))
}

// share writes the share of n in of, which is not 0.
func share(n, of int) string {
	p := 100 * float64(n) / float64(of)
	switch {
	case n > 0 && p < 1:
		return i18n.T("figures.share.small", "percent", 1)
	case n < of && p > 99:
		return i18n.T("figures.share.large", "percent", 99)
	}
	return i18n.T("figures.share", "percent", int(math.Round(p)))
}

// decimal writes x to one place below ten and to none above; what is undefined says so.
func decimal(x *float64) string {
	if x == nil {
		return i18n.T("figures.undefined")
	}
	if math.Abs(*x) >= 10 || *x == math.Trunc(*x) {
		return i18n.Decimal(fmt.Sprintf("%.0f", *x))
	}
	return i18n.Decimal(strconv.FormatFloat(*x, 'f', 1, 64))
}

// of is a named value in words.
func of(name, value string) string { return i18n.T("figures.item", "name", name, "value", value) }
