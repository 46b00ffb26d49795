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
	"strings"

	"raqim/annotate/agree"
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
	Pairs                                                     []section
	FormulasTitle, SourcesTitle                               string
	Formulas, Sources                                         []string
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
		Finished: i18n.T("agreement.report.open"), FormulasTitle: i18n.T("agreement.report.formulas"), Formulas: Formulas(a),
		SourcesTitle: i18n.T("methods.sources"), Sources: Sources(a),
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
	for i, p := range a.Pairs {
		s := pair(p, names)
		all := cards.OfPair(a, schema, i)
		if a.Everyone == nil {
			all = append(all, cards.Together(a, schema)...)
		}
		if s.Charts, err = draw(all, style); err != nil {
			return err
		}
		c.Pairs = append(c.Pairs, s)
	}
	if a.Everyone != nil {
		s := everyone(a, names)
		if s.Charts, err = draw(cards.Together(a, schema), style); err != nil {
			return err
		}
		c.Pairs = append(c.Pairs, s)
	}
	return page.Execute(w, c)
}

// draw draws each card as a picture within the page.
func draw(all []figures.Card, style chart.Style) ([]picture, error) {
	var pictures []picture
	maker := chart.NewMaker()
	for _, card := range all {
		var data bytes.Buffer
		if err := png.Encode(&data, small(figures.Sheet(maker, []figures.Card{card}, style, width))); err != nil {
			return nil, err
		}
		pictures = append(pictures, picture{card.Title, template.URL("data:image/png;base64," + base64.StdEncoding.EncodeToString(data.Bytes()))})
	}
	return pictures, nil
}

// Formulas lists the formulas of measures and intervals in words, each once.
func Formulas(a agreement.Agreement) []string {
	var list []string
	for _, f := range a.Formulas() {
		list = append(list, i18n.Say(f))
	}
	return list
}

// Sources lists in the order of their authors where the formulas were published, each
// once.
func Sources(a agreement.Agreement) []string {
	var list []string
	for _, f := range a.Formulas() {
		for _, s := range agree.Sources(f) {
			list = append(list, s.Text)
		}
	}
	slices.SortFunc(list, func(a, b string) int { return strings.Compare(strings.ToLower(a), strings.ToLower(b)) })
	return slices.Compact(list)
}
