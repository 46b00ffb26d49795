package cli

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"golang.org/x/text/language"

	"raqim/annotate/ingest"
	"raqim/annotate/store"
	"raqim/model"
	"raqim/ui/i18n"
)

// importCommand takes files into a project.
type importCommand struct {
	Project  string   `arg:"" help:"cli.arg.project"`
	Path     []string `arg:"" help:"cli.import.path"`
	Language string   `placeholder:"L" help:"cli.import.language"`
	Date     string   `placeholder:"YYYY-MM-DD" help:"cli.import.date"`
	Rename   []string `name:"rename-author" sep:"none" placeholder:"NAME=OTHER" help:"cli.import.rename"`
	Newer    bool     `help:"cli.import.newer"`
	DryRun   bool     `name:"dry-run" help:"cli.import.dry"`
	Leave    []string `sep:"none" placeholder:"NAME" help:"cli.import.leave"`
	author
	asJSON
}

// Help is the command's longer help.
func (importCommand) Help() string { return i18n.T("cli.import.detail") }

// Run imports all of the files or, where it fails, none.
func (c *importCommand) Run(e *env) error {
	by, err := c.name()
	if err != nil {
		return err
	}
	if err := c.check(); err != nil {
		return err
	}
	rename, err := c.renames()
	if err != nil {
		return err
	}
	open := store.Open
	if c.DryRun {
		open = store.OpenReadOnly
	}
	project, err := open(c.Project)
	if err != nil {
		return err
	}
	defer project.Close()
	report := importReport{Files: []fileReport{}, DryRun: c.DryRun}
	opt := ingest.Options{
		Language: c.Language, Date: model.Date{Value: c.Date}, Rename: rename, DryRun: c.DryRun,
		Newer: func(string) bool { return c.Newer },
		Leave: func(author string) bool { return slices.Contains(c.Leave, author) },
	}
	_, err = ingest.Into(e.ctx, project, by, c.Path, opt, func(_, _ int, r ingest.Report) { report.add(r) })
	if err != nil {
		return err
	}
	if err := report.print(e, c.JSON); err != nil {
		return err
	}
	return report.verdict()
}

// check refuses a date and a language that are none.
func (c *importCommand) check() error {
	if _, err := time.Parse(time.DateOnly, c.Date); err != nil && c.Date != "" {
		return usageError(i18n.T("cli.import.baddate", "given", c.Date))
	}
	if _, err := language.Parse(c.Language); err != nil && c.Language != "" {
		return usageError(i18n.T("cli.import.badlanguage", "given", c.Language))
	}
	return nil
}

// renames splits NAME=OTHER.
func (c *importCommand) renames() (map[string]string, error) {
	renames := map[string]string{}
	for _, arg := range c.Rename {
		name, other, _ := strings.Cut(arg, "=")
		if name == "" || name == model.GoldAuthor || model.CheckAuthor(other) != nil || renames[name] != "" {
			return nil, usageError(i18n.T("cli.import.badrename", "given", arg))
		}
		renames[name] = other
	}
	return renames, nil
}

// importReport is what --json prints.
type importReport struct {
	Files      []fileReport `json:"files"`
	Imported   int          `json:"imported"`
	Added      int          `json:"added"`
	Duplicates int          `json:"duplicates"`
	Refused    int          `json:"refused"`
	Skipped    int          `json:"skipped"`
	DryRun     bool         `json:"dry_run,omitzero"` // nothing was stored
}

type fileReport struct {
	Path        string           `json:"path"`
	Name        string           `json:"name"`
	Outcome     ingest.Outcome   `json:"outcome"`
	Document    model.DocumentID `json:"document"`
	Encoding    string           `json:"encoding"`
	BOM         bool             `json:"bom"`
	LineEnds    model.LineEnds   `json:"line_ends"`
	Characters  int              `json:"characters"`
	Bytes       int              `json:"bytes"`
	Language    string           `json:"language"`
	Notes       []string         `json:"notes"`
	DuplicateOf string           `json:"duplicate_of"`
	Error       string           `json:"error"`

	// Of bundles.
	Sets        []ingest.SetReport     `json:"sets,omitempty"`
	Differences []ingest.Difference    `json:"differences,omitempty"`
	Schema      []model.Message        `json:"schema,omitempty"`
	Entities    *ingest.EntitiesReport `json:"entities,omitempty"`
	Team        *ingest.TeamReport     `json:"team,omitempty"`
	Assigned    []string               `json:"assigned,omitempty"`
	TextDiffers *ingest.TextDifference `json:"text_differs,omitempty"`

	found ingest.Report // in which notes and the error can be said in another language than English
}

func (i *importReport) add(r ingest.Report) {
	file := fileReport{
		Path: r.Path, Name: r.Name, Outcome: r.Outcome, Document: r.Document, Encoding: r.Encoding, BOM: r.BOM,
		LineEnds: r.LineEnds, Characters: r.Characters, Bytes: r.Bytes, Language: r.Language,
		Notes: make([]string, len(r.Notes)), DuplicateOf: r.DuplicateOf,
		Sets: r.Sets, Differences: r.Differ, Schema: r.Schema, Entities: r.Entities, Team: r.Team, Assigned: r.Assigned,
		TextDiffers: r.TextDiffers, found: r,
	}
	for i, note := range r.Notes {
		file.Notes[i] = note.String()
	}
	if r.Err != nil {
		file.Error = r.Err.Error()
	}
	i.Files = append(i.Files, file)
	switch r.Outcome {
	case ingest.Imported:
		i.Imported++
	case ingest.Added:
		i.Added++
	case ingest.Duplicate:
		i.Duplicates++
	case ingest.Refused:
		i.Refused++
	case ingest.Skipped:
		i.Skipped++
	}
}

func (i *importReport) print(e *env, json bool) error {
	if json {
		return writeJSON(e.out, i)
	}
	for _, f := range i.Files {
		f.print(e)
	}
	fmt.Fprintln(e.out, i18n.T("cli.import.sum", "imported", i.Imported, "added", i.Added, "duplicates", i.Duplicates,
		"refused", i.Refused, "skipped", i.Skipped))
	if i.DryRun {
		fmt.Fprintln(e.out, i18n.T("cli.import.drydone"))
	}
	return nil
}

// print writes a line for the file, and one for each note.
func (f fileReport) print(e *env) {
	switch f.Outcome {
	case ingest.Imported:
		fmt.Fprintln(e.out, i18n.T("cli.import.imported", "path", f.Path, "name", f.Name, "encoding", f.encoding(),
			"ends", f.lineEnds(), "characters", f.Characters, "language", f.Language))
	case ingest.Added:
		fmt.Fprintln(e.out, i18n.T("cli.import.added", "path", f.Path, "name", f.DuplicateOf))
	case ingest.Noted:
		fmt.Fprintln(e.out, i18n.T("cli.import.noted", "path", f.Path))
	case ingest.Duplicate:
		fmt.Fprintln(e.out, i18n.T("cli.import.duplicate", "path", f.Path))
	case ingest.Skipped:
		fmt.Fprintln(e.out, i18n.T("cli.import.skipped", "path", f.Path))
	case ingest.Refused:
		// On standard output too: it is part of the report, which a person reads
		// in one piece, and the exit code says that there are problems.
		fmt.Fprintln(e.out, i18n.T("cli.import.refused", "path", f.Path, "why", f.found.Err))
	}
	for _, note := range f.found.Notes {
		fmt.Fprintln(e.out, "    "+i18n.Say(note))
	}
}

func (f fileReport) encoding() string {
	if f.BOM {
		return strings.ToUpper(f.Encoding) + " + BOM"
	}
	return strings.ToUpper(f.Encoding)
}

func (f fileReport) lineEnds() string {
	switch f.LineEnds {
	case model.LineEndsLF, model.LineEndsCRLF, model.LineEndsCR:
		return strings.ToUpper(string(f.LineEnds))
	}
	return string(f.LineEnds)
}

// verdict is the error of an import that found nothing to store, errProblems
// where a file or a set was refused or a file was there already, else nil. Files that were
// skipped are no problem: a folder may hold what it likes.
func (i *importReport) verdict() error {
	switch {
	case len(i.Files) == i.Skipped:
		return failure(model.NotFound, i18n.T("cli.import.nofiles"))
	case i.Imported+i.Added+i.Duplicates == 0:
		return failure(model.Failed, i18n.T("cli.import.nothing"))
	case i.Duplicates+i.Refused > 0 || slices.ContainsFunc(i.Files, fileReport.refusedSet):
		return errProblems
	}
	return nil
}

// refusedSet tells whether a set of a document was not taken in.
func (f fileReport) refusedSet() bool {
	return slices.ContainsFunc(f.Sets, func(s ingest.SetReport) bool { return s.Outcome == ingest.SetRefused })
}
