package report

import (
	"bytes"
	_ "embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"image/png"
	"io"
	"slices"

	"raqim/annotate/agreement"
	"raqim/model"
	"raqim/ui/agreement/cards"
	"raqim/ui/chart"
	figures "raqim/ui/figures/cards"
	"raqim/ui/i18n"
	"raqim/ui/text/paint"
)

//go:embed report.html
var source string

var page = template.Must(template.New("report").Parse(source))

// content is what the page holds, in words.
type content struct {
	Language, Direction, Title, Day, Measured, Text, Finished string
	Columns                                                   []string
	Pairs                                                     []section
	FormulasTitle                                             string
	Formulas                                                  []string
}

// section is what is said of one pair, or of all together.
type section struct {
	Title, Seen string
	Rows        [][]string
	Notes       []string
	Charts      []picture
}

// picture is a chart with its title.
type picture struct {
	Title string
	Data  template.URL
}

// The width of a picture and the size of its text, in pixels; it is shown at half of that,
// so that it can be printed.
const width, textSize = 1600, 26

// Write writes a as HTML. project is the name of the project, day the day of the
// measurement as YYYY-MM-DD.
func Write(w io.Writer, a agreement.Agreement, schema *model.Schema, project, day string) error {
	c := content{
		Language: i18n.Language(), Direction: "ltr", Title: i18n.T("agreement.report.title", "project", project),
		Day: i18n.T("agreement.report.day", "day", i18n.Date(day)), Measured: i18n.T("agreement.report.measured"),
		Text:     i18n.T("agreement.report.text", "sets", i18n.List(a.Sets), "documents", a.Documents, "samples", a.Samples, "seed", fmt.Sprint(a.Seed)),
		Finished: i18n.T("agreement.report.open"), FormulasTitle: i18n.T("agreement.report.formulas"), Formulas: Formulas(a.Measured()),
		Columns: []string{i18n.T("agreement.report.of"), i18n.T("agreement.report.measure"), i18n.T("agreement.report.value"), i18n.T("agreement.report.interval"), i18n.T("agreement.report.n")},
	}
	if i18n.RTL() {
		c.Direction = "rtl"
	}
	if a.Done {
		c.Finished = i18n.T("agreement.report.done")
	}
	names := cards.Names(schema)
	style, err := figures.NewStyle(paint.Look{}, textSize)
	if err != nil {
		return err
	}
	maker := chart.NewMaker()
	for i, p := range a.Pairs {
		s := pair(p, names)
		for _, card := range cards.Of(a, schema, cards.Shown{Pair: i}) {
			drawn, err := draw(maker, card, style)
			if err != nil {
				return err
			}
			s.Charts = append(s.Charts, drawn)
		}
		c.Pairs = append(c.Pairs, s)
	}
	if a.Everyone != nil {
		c.Pairs = append(c.Pairs, section{
			Title: i18n.T("agreement.report.everyone"), Rows: rows(a.EveryoneMeasured(), names),
			Seen: SeenByMany(a),
		})
	}
	return page.Execute(w, c)
}

func pair(p *agreement.Pair, names cards.Namer) section {
	d := p.Documents
	s := section{
		Title: cards.Whose(p.Reference, p.Other),
		Seen: i18n.T("agreement.report.seen", "reference", p.Reference, "other", p.Other, "shared", d.Shared, "open", d.Open,
			"onlyreference", d.OnlyReference, "onlyother", d.OnlyOther, "neither", d.Neither),
		Rows: rows(p.Measured(), names),
	}
	for _, x := range p.Times {
		s.Notes = append(s.Notes, i18n.T("agreement.report.timex", "what", names.Attribute(x.Label, x.Attribute), "both", x.Both, "identical", x.Identical, "coarser", x.Coarser, "one", x.One))
	}
	return s
}

// SeenByMany says of which documents is what is said of all together. Everyone must be there.
func SeenByMany(a agreement.Agreement) string {
	d := a.Everyone.Documents
	return i18n.T("agreement.report.everyone.seen", "sets", i18n.List(a.Sets), "all", d.All, "some", d.Some, "one", d.One, "none", d.None)
}

// rows are the cells of a table of measures.
func rows(all []agreement.Measured, names cards.Namer) [][]string {
	var rows [][]string
	for _, m := range all {
		value, interval := cards.Value(m.Value), ""
		if !m.Value.Defined() {
			value = i18n.T("cli.agree.undefined", "why", *m.Value.Why)
		} else if m.Interval != nil && m.Interval.Why == nil {
			interval = cards.Interval(*m.Interval)
		}
		n := i18n.T("agreement.differ", "n", m.Value.N, "of", m.Value.Of)
		rows = append(rows, []string{names.About(m), cards.Measure(m.Key), value, interval, n})
	}
	return rows
}

func draw(m *chart.Maker, card figures.Card, style chart.Style) (picture, error) {
	var data bytes.Buffer
	if err := png.Encode(&data, figures.Sheet(m, []figures.Card{card}, style, width)); err != nil {
		return picture{}, err
	}
	return picture{card.Title, template.URL("data:image/png;base64," + base64.StdEncoding.EncodeToString(data.Bytes()))}, nil
}

// Formulas lists the formulas of measures in words, each once.
func Formulas(all []agreement.Measured) []string {
	var list []string
	for _, m := range all {
		if f := i18n.Say(m.Value.Formula); !slices.Contains(list, f) {
			list = append(list, f)
		}
	}
	return list
}
