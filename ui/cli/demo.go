package cli

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"raqim/annotate/format"
	"raqim/annotate/ingest"
	"raqim/annotate/store"
	"raqim/model"
	"raqim/ui/i18n"
	"raqim/ui/output"
	"raqim/ui/sample"
)

// demoAuthor is who marks in the demonstration.
const demoAuthor = "demo"

// demoCommand does the whole job on the bundled articles, without a window.
type demoCommand struct {
	Dir       string `arg:"" help:"cli.demo.dir"`
	Documents int    `help:"cli.demo.documents" placeholder:"N"`
}

// Help is the command's longer help.
func (demoCommand) Help() string { return i18n.T("cli.demo.detail") }

// Run takes one step after the other and stops at the first that fails.
func (c *demoCommand) Run(e *env) error {
	if c.Documents != 0 {
		return c.large(e)
	}
	d := demo{e: e, dir: c.Dir}
	for _, step := range []func() error{d.makeWay, d.articles, d.project, d.marks, d.exports, d.pages, d.check} {
		if err := e.ctx.Err(); err != nil {
			return err
		}
		if err := step(); err != nil {
			return err
		}
	}
	fmt.Fprintln(e.out, i18n.T("cli.demo.done", "project", d.path("demo.raqim"), "sample", d.path("sample.raqim")))
	return nil
}

// large makes a project of many documents instead.
func (c *demoCommand) large(e *env) error {
	if err := os.MkdirAll(c.Dir, 0o755); err != nil {
		return output.CannotWrite(c.Dir, err)
	}
	path := filepath.Join(c.Dir, fmt.Sprintf("documents-%d.raqim", c.Documents))
	if err := sample.CreateLarge(e.ctx, path, c.Documents); err != nil {
		return err
	}
	fmt.Fprintln(e.out, i18n.T("cli.demo.large", "n", c.Documents, "project", path))
	return nil
}

// demo is one run of the demonstration in a folder.
type demo struct {
	e   *env
	dir string
}

func (d demo) path(parts ...string) string {
	return filepath.Join(append([]string{d.dir}, parts...)...)
}

func (d demo) say(text string) { fmt.Fprintln(d.e.out, text) }

// makeWay takes away the projects of an earlier demonstration, and refuses where
// somebody has worked in one since.
func (d demo) makeWay() error {
	var own []string
	for _, p := range []struct{ name, author string }{{"demo.raqim", demoAuthor}, {"sample.raqim", sample.Author}} {
		path := d.path(p.name)
		if _, err := os.Stat(path); err != nil {
			continue
		}
		worked, err := workedIn(d.e, path, p.author)
		if err != nil {
			return err
		}
		if worked {
			return failure(model.Conflict, i18n.T("cli.demo.worked", "project", path))
		}
		own = append(own, path)
	}
	for _, path := range own { // only now, when neither holds anybody's work
		if err := os.Remove(path); err != nil {
			return output.CannotWrite(path, err)
		}
	}
	return nil
}

// workedIn reports whether anybody but author stands in the project's journal.
func workedIn(e *env, path, author string) (bool, error) {
	project, err := store.Open(path)
	if err != nil {
		return false, err
	}
	defer project.Close()
	worked := false
	err = project.Journal(e.ctx, func(entry model.Entry) error {
		worked = worked || entry.Scope.Author != author
		return nil
	})
	return worked, err
}

// articles writes the bundled texts as files.
func (d demo) articles() error {
	paths, err := sample.WriteArticles(d.path("articles"))
	if err != nil {
		return output.CannotWrite(d.path("articles"), err)
	}
	d.say(i18n.T("cli.demo.articles", "n", len(paths), "folder", d.path("articles")))
	return nil
}

// project makes a project and imports the files.
func (d demo) project() error {
	schema, err := readSchema(d.e, "")
	if err != nil {
		return err
	}
	project, err := store.Create(d.path("demo.raqim"), schema)
	if err != nil {
		return err
	}
	defer project.Close()
	var report importReport
	_, err = ingest.Into(d.e.ctx, project, demoAuthor, []string{d.path("articles")}, ingest.Options{},
		func(_, _ int, r ingest.Report) { report.add(r) })
	if err != nil {
		return err
	}
	if err := report.print(d.e, false); err != nil {
		return err
	}
	return report.verdict()
}

// marks marks the first date and the first quotation of every article.
func (d demo) marks() error {
	project, err := store.Open(d.path("demo.raqim"))
	if err != nil {
		return err
	}
	defer project.Close()
	documents, err := project.Documents(d.e.ctx)
	if err != nil {
		return err
	}
	for _, info := range documents {
		if err := d.markOne(project, info); err != nil {
			return err
		}
	}
	return nil
}

func (d demo) markOne(project *store.Project, info model.DocumentInfo) error {
	doc, err := project.Document(info.ID)
	if err != nil {
		return err
	}
	texts := model.NewOffsetMap(doc.Text)
	for _, command := range demoMarks(doc.Text) {
		id, err := markSpan(project, info.ID, demoAuthor, command)
		if err != nil {
			return err
		}
		d.say(i18n.T("cli.demo.mark", "name", info.Name, "id", id, "label", command.Label,
			"range", command.Parts[0], "text", shorten(texts.Text(command.Parts))))
	}
	return nil
}

// shorten cuts a text that is too long for a line.
func shorten(s string) string {
	const most = 60
	if r := []rune(s); len(r) > most {
		return string(r[:most]) + "…"
	}
	return s
}

// exports makes the annotated sample project and writes both formats.
func (d demo) exports() error {
	if err := sample.Create(d.e.ctx, d.path("sample.raqim")); err != nil {
		return err
	}
	for _, x := range []struct{ project, format, set, out string }{
		{"demo.raqim", "jsonl", "", "demo.jsonl"},
		{"sample.raqim", "jsonl", "a1", "sample-a1.jsonl"},
		{"sample.raqim", "jsonl", "a2", "sample-a2.jsonl"},
		{"sample.raqim", "raqim", "", "sample.raqim.jsonl"},
	} {
		if err := d.export(x.project, x.format, x.set, x.out); err != nil {
			return err
		}
	}
	return nil
}

func (d demo) export(project, as, set, out string) error {
	p, err := store.OpenReadOnly(d.path(project))
	if err != nil {
		return err
	}
	defer p.Close()
	var sets []string
	if set != "" {
		sets = []string{set}
	}
	var summary format.Summary
	err = output.File(d.path(out), func(w io.Writer) (err error) {
		summary, err = format.Export(d.e.ctx, as, p, w, format.Options{Sets: sets})
		return err
	})
	if err != nil {
		return err
	}
	d.say(i18n.T("cli.export.done", "documents", summary.Documents, "spans", summary.Spans,
		"relations", summary.Relations, "out", d.path(out)))
	return nil
}

// pages draws every document of the sample project.
func (d demo) pages() error {
	if err := os.MkdirAll(d.path("pages"), 0o755); err != nil {
		return output.CannotWrite(d.path("pages"), err)
	}
	p, err := store.OpenReadOnly(d.path("sample.raqim"))
	if err != nil {
		return err
	}
	defer p.Close()
	documents, err := p.Documents(d.e.ctx)
	if err != nil {
		return err
	}
	for _, info := range documents {
		out := d.path("pages", strings.TrimSuffix(info.Name, ".txt")+".png")
		c := renderCommand{Source: d.path("sample.raqim"), Out: out, Width: 900, Size: 18, Scale: 1, Doc: string(info.ID)}
		if err := c.Run(d.e); err != nil {
			return err
		}
	}
	return nil
}

// check checks both projects.
func (d demo) check() error {
	for _, name := range []string{"demo.raqim", "sample.raqim"} {
		problems, err := checkFile(d.e.ctx, d.path(name))
		if err != nil {
			return err
		}
		printProblems(d.e, d.path(name), problems)
		if len(problems) > 0 {
			return errProblems
		}
	}
	return nil
}
