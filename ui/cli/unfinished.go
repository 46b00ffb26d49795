package cli

import (
	"fmt"

	"raqim/annotate/check"
	"raqim/annotate/store"
	"raqim/model"
	"raqim/ui/finding"
	"raqim/ui/i18n"
)

// unfinishedSum counts what is lacking, listed or not.
type unfinishedSum struct {
	done int // in documents and sets that somebody has said to be done
	open int // in those that are still worked on
}

// eachUnfinished calls show with what documents and sets that are done lack, and
// with what the others lack where all is asked for.
func (c *checkCommand) eachUnfinished(e *env, p *store.Project, show func(check.Result, check.Finding) error) (unfinishedSum, error) {
	var sum unfinishedSum
	for r, err := range check.Over(e.ctx, p) {
		if err != nil {
			return sum, err
		}
		if r.Done {
			sum.done += len(r.Findings)
		} else {
			sum.open += len(r.Findings)
		}
		if !r.Done && !c.All {
			continue
		}
		for _, f := range r.Findings {
			if err := show(r, f); err != nil {
				return sum, err
			}
		}
	}
	return sum, nil
}

// printUnfinished prints the problems, a line for each thing that is lacking, and
// how many there are.
func (c *checkCommand) printUnfinished(e *env, p *store.Project, problems []store.Problem) (unfinishedSum, error) {
	printProblems(e, c.Project, problems)
	sum, err := c.eachUnfinished(e, p, func(r check.Result, f check.Finding) error {
		_, err := fmt.Fprintln(e.out, unfinishedLine(p.Schema(), r, f))
		return err
	})
	if err != nil {
		return sum, err
	}
	if sum.done > 0 {
		fmt.Fprintln(e.out, i18n.T("cli.check.lacking", "n", sum.done))
	}
	switch {
	case sum.open > 0 && c.All:
		fmt.Fprintln(e.out, i18n.T("cli.check.working", "n", sum.open))
	case sum.open > 0:
		fmt.Fprintln(e.out, i18n.T("cli.check.workingall", "n", sum.open))
	}
	return sum, nil
}

// unfinishedLine says what is lacking, and where: "a.txt a1 120-134 QUOTE s12: no
// Speaker (says), and “none” is not stated".
func unfinishedLine(schema *model.Schema, r check.Result, f check.Finding) string {
	place := oneLine(r.Document.Name)
	if r.Author != "" {
		place += " " + r.Author
	}
	if !r.Done {
		place += " " + i18n.T("cli.check.open")
	}
	if f.Span != "" {
		place += fmt.Sprintf(" %v %s %s", f.Range(), f.Label, f.Span)
	}
	return place + ": " + oneLine(finding.Words(schema, f))
}

// unfinishedJSON is one thing that is lacking, as --json prints it. What is about
// the document and not about a span in it has no parts.
type unfinishedJSON struct {
	Document  model.DocumentID `json:"document"`
	Name      string           `json:"name"`
	Set       string           `json:"set,omitempty"` // whose span it is; absent for the document
	Done      bool             `json:"done"`
	Kind      check.Kind       `json:"kind"`
	Severity  check.Severity   `json:"severity"`
	Span      model.SpanID     `json:"span,omitempty"`
	Label     string           `json:"label,omitempty"`
	Parts     []model.Range    `json:"parts"`
	Attribute string           `json:"attribute,omitempty"`
	Value     string           `json:"value,omitempty"`
	Relations []string         `json:"relations,omitempty"` // one of these is what it is about
	Other     model.SpanID     `json:"other,omitempty"`
	What      string           `json:"what"`
}

func newUnfinishedJSON(schema *model.Schema, r check.Result, f check.Finding) unfinishedJSON {
	return unfinishedJSON{
		Document: r.Document.ID, Name: r.Document.Name, Set: r.Author, Done: r.Done, Kind: f.Kind, Severity: f.Kind.Severity(),
		Span: f.Span, Label: f.Label, Parts: some(f.Parts), Attribute: f.Attribute, Value: f.Value,
		Relations: f.Relations, Other: f.Other, What: finding.Words(schema, f),
	}
}

// writeUnfinished prints the problems and what is lacking as one JSON object, a
// piece at a time: a large project lacks more than memory should hold.
func (c *checkCommand) writeUnfinished(e *env, p *store.Project, problems []store.Problem) (unfinishedSum, error) {
	// What programs read is the same in every language.
	defer i18n.Use(i18n.Language())
	i18n.Use(i18n.English)
	fmt.Fprint(e.out, `{"problems":`)
	if err := writeJSON(e.out, some(problems)); err != nil {
		return unfinishedSum{}, err
	}
	fmt.Fprint(e.out, `,"unfinished":[`)
	comma := ""
	sum, err := c.eachUnfinished(e, p, func(r check.Result, f check.Finding) error {
		fmt.Fprint(e.out, comma)
		comma = ","
		return writeJSON(e.out, newUnfinishedJSON(p.Schema(), r, f))
	})
	if err != nil {
		return sum, err
	}
	_, err = fmt.Fprintf(e.out, `],"lacking_in_done":%d,"lacking_in_open":%d}`+"\n", sum.done, sum.open)
	return sum, err
}
