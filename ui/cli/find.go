package cli

import (
	"fmt"
	"strings"
	"unicode"

	"raqim/annotate/find"
	"raqim/annotate/store"
	"raqim/model"
	"raqim/ui/i18n"
)

// findCommand searches a project. It reads only, also while the window has it
// open.
type findCommand struct {
	Project    string   `arg:"" help:"cli.arg.project"`
	Query      string   `arg:"" optional:"" help:"cli.find.query"`
	Word       bool     `help:"cli.find.word"`
	Proclitics bool     `help:"cli.find.proclitics"`
	Label      string   `placeholder:"L" help:"cli.find.label"`
	Attr       []string `sep:"none" placeholder:"K=V" help:"cli.find.attr"`
	Set        string   `placeholder:"NAME" help:"cli.find.set"`
	Limit      int      `placeholder:"N" help:"cli.find.limit"`
	asJSON
}

// Help is the command's longer help.
func (findCommand) Help() string { return i18n.T("cli.find.detail") }

// Run prints the hits as they are found, or all of them as one JSON object.
func (c *findCommand) Run(e *env) error {
	query, err := c.query()
	if err != nil {
		return err
	}
	project, err := store.OpenReadOnly(c.Project)
	if err != nil {
		return err
	}
	defer project.Close()
	search, err := find.Compile(project.Schema(), query)
	if err != nil {
		return err
	}
	report := findReport{Hits: []hitJSON{}}
	for hit, err := range search.Over(e.ctx, project) {
		if err != nil {
			return err
		}
		if c.Limit > 0 && report.n == c.Limit {
			report.More = true
			break
		}
		report.count(hit.Document)
		if c.JSON {
			report.Hits = append(report.Hits, newHitJSON(hit))
		} else {
			fmt.Fprintln(e.out, concordance(hit))
		}
	}
	if c.JSON {
		return writeJSON(e.out, report)
	}
	report.sum(e)
	return nil
}

// query is what the arguments ask for; what asks for nothing is wrong usage.
func (c *findCommand) query() (find.Query, error) {
	q := find.Query{Text: c.Query, WholeWord: c.Word, Proclitics: c.Proclitics, Label: c.Label, Author: c.Set}
	pairs, err := readPairs(c.Attr)
	if err != nil {
		return q, err
	}
	for _, p := range pairs {
		for _, value := range p.values {
			q.Attributes = append(q.Attributes, find.Attribute{Name: p.name, Value: value})
		}
	}
	bySpans := c.Label != "" || len(pairs) > 0
	switch {
	case c.Limit < 0:
		return q, usageError(i18n.T("cli.find.badlimit"))
	case !bySpans && strings.TrimSpace(c.Query) == "":
		return q, usageError(i18n.T("cli.find.nothing"))
	case !bySpans && c.Set != "":
		return q, usageError(i18n.T("cli.find.setalone"))
	}
	return q, nil
}

// concordance is the hit as a line: its document, its code points, the spans that
// were asked for, and the hit in brackets within its context, in the order of
// reading whatever the direction.
func concordance(h find.Hit) string {
	spans := make([]string, len(h.Spans))
	for i, s := range h.Spans {
		spans[i] = fmt.Sprintf("%s %s %s", s.Label, s.ID, s.Author)
	}
	place := h.Name + ": " + h.Range().String()
	if len(spans) > 0 {
		place += " (" + strings.Join(spans, ", ") + ")"
	}
	return place + ": " + strings.TrimSpace(oneLine(h.Before)+"["+oneLine(h.Text)+"]"+oneLine(h.After))
}

// oneLine is text with one blank for blanks and line ends, and with a replacement
// character for controls, which a terminal would obey.
func oneLine(text string) string {
	var b strings.Builder
	blank := false
	for _, r := range text {
		space := unicode.IsSpace(r)
		switch {
		case space && blank:
		case space:
			b.WriteByte(' ')
		case unicode.IsControl(r):
			b.WriteRune(unicode.ReplacementChar)
		default:
			b.WriteRune(r)
		}
		blank = space
	}
	return b.String()
}

// findReport is what --json prints, and what is counted without it.
type findReport struct {
	Hits      []hitJSON `json:"hits"`
	Documents int       `json:"documents"` // with hits
	More      bool      `json:"more"`      // there are, beyond the limit

	n    int
	last model.DocumentID
}

func (r *findReport) count(document model.DocumentID) {
	if r.n == 0 || r.last != document {
		r.Documents++
	}
	r.n++
	r.last = document
}

// sum says on standard error how much was found: standard output holds hits only.
func (r *findReport) sum(e *env) {
	switch {
	case r.n == 0:
		fmt.Fprintln(e.err, i18n.T("cli.find.none"))
	case r.More:
		fmt.Fprintln(e.err, i18n.T("cli.find.more", "n", r.n))
	default:
		fmt.Fprintln(e.err, i18n.T("cli.find.sum", "hits", r.n, "documents", r.Documents))
	}
}

type hitJSON struct {
	Document model.DocumentID `json:"document"`
	Name     string           `json:"name"`
	Start    model.Offset     `json:"start"`
	End      model.Offset     `json:"end"`
	Parts    []model.Range    `json:"parts"`
	Before   string           `json:"before"`
	Text     string           `json:"text"`
	After    string           `json:"after"`
	Spans    []hitSpanJSON    `json:"spans"`
}

type hitSpanJSON struct {
	ID     model.SpanID `json:"id"`
	Author string       `json:"author"`
	Label  string       `json:"label"`
}

func newHitJSON(h find.Hit) hitJSON {
	spans := make([]hitSpanJSON, len(h.Spans))
	for i, s := range h.Spans {
		spans[i] = hitSpanJSON{s.ID, s.Author, s.Label}
	}
	return hitJSON{
		Document: h.Document, Name: h.Name, Start: h.Range().Start, End: h.Range().End, Parts: h.Parts,
		Before: h.Before, Text: h.Text, After: h.After, Spans: spans,
	}
}
