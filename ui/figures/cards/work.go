package cards

import (
	"time"

	"raqim/annotate/figures"
	"raqim/ui/chart"
	"raqim/ui/i18n"
)

// minutes are how long the work on a document takes.
func (m maker) minutes() Card {
	c := Card{ID: "minutes", Title: i18n.T("figures.minutes")}
	bars := chart.Bars{Head: chart.Head{Title: c.Title, Note: i18n.T("figures.minutes.note", "pause", int(figures.Pause.Minutes())), Empty: i18n.T("figures.minutes.none")}}
	for _, w := range m.Minutes {
		s := w.Timed
		row := chart.Row{Name: w.Author, Text: i18n.T("figures.undefined")}
		if s.Median != nil {
			row.Values = []float64{*s.Median}
			row.Text = i18n.T("figures.minutes.text", "median", decimal(s.Median), "low", decimal(s.Low), "high", decimal(s.High), "sets", s.N)
		}
		bars.Rows = append(bars.Rows, row)
		c.Items = append(c.Items, Item{Words: i18n.T("figures.minutes.by", "author", w.Author, "text", row.Text, "sum", decimal(&s.Sum), "actions", w.Actions, "untimed", w.Untimed)})
	}
	c.Chart = bars
	return c
}

// A stretch of more days than these is counted by months.
const mostDays = 92

// days are the spans made on each day, or in each month of a long stretch.
func (m maker) days() Card {
	c := Card{ID: "days", Title: i18n.T("figures.days"), Wide: true}
	columns := chart.Columns{Head: chart.Head{Title: c.Title, Note: i18n.T("figures.days.note"), Empty: i18n.T("figures.days.none")}}
	for _, d := range stretch(m.Days) {
		name := i18n.Digits(i18n.ShortDate(d.name)) // a day, or a month as 2031-10
		columns.Columns = append(columns.Columns, chart.Column{Name: name, Value: float64(d.spans), Text: i18n.Number(d.spans)})
		c.Items = append(c.Items, Item{Words: i18n.T("figures.days.by", "day", i18n.Digits(i18n.Date(d.name)), "n", d.spans)})
	}
	c.Chart = columns
	return c
}

// period is a day or a month with what was made in it.
type period struct {
	name  string
	spans int
}

// stretch lists all days from the first to the last, also those without work, or all
// months.
func stretch(days []figures.Day) []period {
	if len(days) == 0 {
		return nil
	}
	first, _ := time.Parse(time.DateOnly, days[0].Day)
	last, _ := time.Parse(time.DateOnly, days[len(days)-1].Day)
	layout, months, step := time.DateOnly, 0, 1
	if last.Sub(first) > mostDays*24*time.Hour {
		layout, months, step = "2006-01", 1, 0
		first = first.AddDate(0, 0, 1-first.Day())
	}
	spans := map[string]int{}
	for _, d := range days {
		for _, n := range d.Spans {
			spans[d.Day[:len(layout)]] += n
		}
	}
	var all []period
	for at := first; !at.After(last); at = at.AddDate(0, months, step) {
		all = append(all, period{at.Format(layout), spans[at.Format(layout)]})
	}
	return all
}
