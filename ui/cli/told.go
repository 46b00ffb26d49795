package cli

import (
	"fmt"
	"slices"

	"raqim/annotate/review"
	"raqim/annotate/store"
	"raqim/model"
	"raqim/ui/i18n"
)

// toldCommand says what review decided of the work of one annotator. It reads only.
type toldCommand struct {
	Project string   `arg:"" help:"cli.arg.project"`
	Set     string   `required:"" placeholder:"NAME" help:"cli.told.set"`
	Doc     []string `sep:"none" placeholder:"DOC" help:"cli.export.doc"`
	asJSON
}

// Help is the command's longer help.
func (toldCommand) Help() string { return i18n.T("cli.told.detail") }

// Run prints a line a document of which something was decided, and those that were sent back.
func (c *toldCommand) Run(e *env) error {
	project, err := store.OpenReadOnly(c.Project)
	if err != nil {
		return err
	}
	defer project.Close()
	known, err := project.Authors(e.ctx, "")
	if err != nil {
		return err
	}
	if !slices.Contains(known, c.Set) {
		return model.Errorf(model.NotFound, "there is no set %q in this project: it has %s", c.Set, model.List(known))
	}
	report, err := c.report(e, project)
	if err != nil {
		return err
	}
	if c.JSON {
		return writeJSON(e.out, report)
	}
	return printTold(e, report)
}

// report goes through the documents, or the chosen ones.
func (c *toldCommand) report(e *env, project *store.Project) (toldJSON, error) {
	report, total := toldJSON{Set: c.Set, Documents: []toldDocumentJSON{}}, review.Count(nil)
	chosen := map[model.DocumentID]bool{}
	for _, ref := range c.Doc {
		id, err := project.FindDocument(ref)
		if err != nil {
			return report, err
		}
		chosen[id] = true
	}
	documents, err := project.Documents(e.ctx)
	if err != nil {
		return report, err
	}
	for _, d := range documents {
		if len(chosen) > 0 && !chosen[d.ID] {
			continue
		}
		if err := e.ctx.Err(); err != nil {
			return report, err
		}
		lines, err := told(project, d, c.Set)
		if err != nil {
			return report, err
		}
		tally := review.Count(lines)
		if len(lines) > 0 || d.SentBack(c.Set) != (model.SentBack{}) {
			report.Documents = append(report.Documents, newToldDocument(d, c.Set, lines, tally))
		}
		total.Add(tally)
	}
	report.Total = newToldCounts(total)
	return report, nil
}

// told is what was decided in a document of the set of author.
func told(project *store.Project, d model.DocumentInfo, author string) ([]review.Line, error) {
	has := func(name string) bool {
		return slices.ContainsFunc(d.Sets, func(s model.SetInfo) bool { return s.Author == name })
	}
	if author == model.GoldAuthor || !has(author) || !has(model.GoldAuthor) {
		return nil, nil
	}
	own, err := project.Annotations(d.ID, author)
	if err != nil {
		return nil, err
	}
	gold, err := project.Annotations(d.ID, model.GoldAuthor)
	if err != nil {
		return nil, err
	}
	return review.Told(project.Schema(), own, gold), nil
}

// printTold prints a line a document, one of all, and below those that were sent back.
func printTold(e *env, r toldJSON) error {
	if len(r.Documents) == 0 {
		fmt.Fprintln(e.out, i18n.T("cli.told.none", "name", r.Set))
		return nil
	}
	rows := newColumns(e.out)
	fmt.Fprintln(rows, i18n.T("cli.told.head"))
	row := func(n toldCounts, state, name string) {
		for _, x := range []int{n.Kept, n.Changed, n.Dropped, n.Missed, n.Postponed, n.Reasons.Slip, n.Reasons.Guideline, n.Reasons.Ambiguous, n.Reasons.Disagreement, n.Reasons.None} {
			fmt.Fprintf(rows, "%d\t", x)
		}
		fmt.Fprintf(rows, "%s\t%s\n", state, name)
	}
	for _, d := range r.Documents {
		row(d.toldCounts, orDash(string(d.Gold)), d.Name)
	}
	row(r.Total, "-", i18n.T("cli.told.total", "n", len(r.Documents)))
	if err := rows.Flush(); err != nil {
		return err
	}
	for _, d := range r.Documents {
		if back := d.SentBack; back != nil {
			fmt.Fprintln(e.out, i18n.T("cli.told.sentback", "document", d.Name, "name", back.By, "time", back.At, "comment", back.Comment))
		}
	}
	return nil
}
