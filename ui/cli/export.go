package cli

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"raqim/annotate/format"
	"raqim/annotate/store"
	"raqim/model"
	"raqim/ui/i18n"
	"raqim/ui/output"
)

// exportCommand writes a project in an exchange format. It reads the project
// only, also while the window has it open.
type exportCommand struct {
	Project string   `arg:"" help:"cli.arg.project"`
	Format  string   `required:"" placeholder:"F" help:"cli.export.format"`
	Out     string   `required:"" placeholder:"PATH" help:"cli.export.out"`
	Set     []string `sep:"none" placeholder:"NAME" help:"cli.export.set"`
	Doc     []string `sep:"none" placeholder:"DOC" help:"cli.export.doc"`
	For     string   `placeholder:"NAME" help:"cli.export.for"`
	Offsets string   `placeholder:"UNIT" help:"cli.export.offsets"`
	asJSON
}

// Help is the command's longer help.
func (exportCommand) Help() string {
	return i18n.T("cli.export.detail", "formats", strings.Join(format.Names(), ", "))
}

// Run writes the file whole or not at all.
func (c *exportCommand) Run(e *env) error {
	if c.JSON && c.Out == "-" {
		return usageError(i18n.T("cli.export.both"))
	}
	f, err := format.Lookup(c.Format)
	if err != nil {
		return usageError(i18n.Error(err))
	}
	if c.For != "" && (!f.EverySet || len(c.Set) > 0) {
		return usageError(i18n.T("cli.export.handout"))
	}
	if unit := model.OffsetUnit(c.Offsets); unit != "" && !slices.Contains(f.Units, unit) {
		return usageError(i18n.T("cli.export.badoffsets", "given", c.Offsets, "format", f.Name, "units", fmt.Sprint(f.Units)))
	}
	if err := keepSource(c.Project, c.Out); err != nil {
		return err
	}
	project, err := store.OpenReadOnly(c.Project)
	if err != nil {
		return err
	}
	defer project.Close()
	opt := format.Options{Sets: c.Set, For: c.For, Unit: model.OffsetUnit(c.Offsets)}
	for _, ref := range c.Doc {
		id, err := project.FindDocument(ref)
		if err != nil {
			return err
		}
		opt.Documents = append(opt.Documents, id)
	}
	var summary format.Summary
	write := func(w io.Writer) (err error) {
		summary, err = format.Export(e.ctx, c.Format, project, w, opt)
		return err
	}
	if c.Out == "-" {
		err = write(e.out)
	} else {
		err = output.File(c.Out, write)
	}
	if err != nil {
		return err
	}
	return c.report(e, summary)
}

// report says what was written: on standard error, since the export itself may
// go to standard output, or as JSON on standard output.
func (c *exportCommand) report(e *env, s format.Summary) error {
	if c.JSON {
		losses := make([]lossJSON, len(s.Losses))
		for i, l := range s.Losses {
			losses[i] = lossJSON{l.Document, l.What.String()}
		}
		unsettled := make([]unsettledJSON, len(s.Unsettled))
		for i, u := range s.Unsettled {
			unsettled[i] = unsettledJSON{u.Document, u.Open}
		}
		return errors.Join(writeJSON(e.out, exportJSON{
			Format: c.Format, Out: c.Out, Set: s.Set, Documents: s.Documents, Spans: s.Spans, Relations: s.Relations,
			LeftOut: some(s.Skipped), Losses: losses, Unsettled: unsettled,
		}), unsettledProblem(s))
	}
	fmt.Fprintln(e.err, i18n.T("cli.export.done", "documents", s.Documents, "spans", s.Spans, "relations", s.Relations, "out", shownOutput(c.Out)))
	for _, name := range s.Skipped {
		fmt.Fprintln(e.err, i18n.T("cli.export.leftout", "name", name, "set", s.Set))
	}
	for _, l := range s.Losses {
		fmt.Fprintln(e.err, i18n.T("cli.export.loss", "name", l.Document, "what", l.What))
	}
	for _, u := range s.Unsettled {
		fmt.Fprintln(e.err, unsettledLine(u))
	}
	return unsettledProblem(s)
}

// unsettledLine says what a gold set is not yet.
func unsettledLine(u format.Unsettled) string {
	if u.Open == 0 {
		return i18n.T("review.export.unsaid", "name", u.Document)
	}
	return i18n.T("review.export.open", "name", u.Document, "n", u.Open)
}

// unsettledProblem is that the gold set of some document was exported before it was settled.
func unsettledProblem(s format.Summary) error {
	if len(s.Unsettled) > 0 {
		return errProblems
	}
	return nil
}

type exportJSON struct {
	Format    string          `json:"format"`
	Out       string          `json:"out"`
	Set       string          `json:"set"`
	Documents int             `json:"documents"`
	Spans     int             `json:"spans"`
	Relations int             `json:"relations"`
	LeftOut   []string        `json:"left_out"`
	Losses    []lossJSON      `json:"losses"`
	Unsettled []unsettledJSON `json:"unsettled"`
}

// unsettledJSON is a document whose gold set is not settled.
type unsettledJSON struct {
	Document string `json:"document"`
	Open     int    `json:"open"` // what is undecided or put off
}

type lossJSON struct {
	Document string `json:"document"`
	What     string `json:"what"`
}
