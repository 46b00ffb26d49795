package cli

import (
	"context"
	"fmt"

	"raqim/annotate/store"
	"raqim/ui/i18n"
)

// checkCommand checks a project file: its database, offsets, references, texts,
// and what documents that are done still lack. It reads only and mends nothing.
type checkCommand struct {
	Project string `arg:"" help:"cli.arg.project"`
	All     bool   `help:"cli.check.all"`
	asJSON
}

// Help is the command's longer help.
func (checkCommand) Help() string { return i18n.T("cli.check.detail") }

// Run lists the problems of the file, and then what is unfinished, as it is found.
func (c *checkCommand) Run(e *env) error {
	project, err := store.OpenReadOnly(c.Project)
	if err != nil {
		return err
	}
	defer project.Close()
	line := newProgressLine(e.err)
	problems, err := project.Check(e.ctx, func(p store.Progress) {
		line.say(func() string { return checkProgress(p) })
	})
	line.end()
	if err != nil {
		return err
	}
	list := c.printUnfinished
	if c.JSON {
		list = c.writeUnfinished
	}
	sum, err := list(e, project, problems)
	if err != nil {
		return err
	}
	if len(problems) > 0 || sum.done > 0 {
		return errProblems
	}
	return nil
}

// checkFile looks for damage alone.
func checkFile(ctx context.Context, path string) ([]store.Problem, error) {
	project, err := store.OpenReadOnly(path)
	if err != nil {
		return nil, err
	}
	defer project.Close()
	return project.Check(ctx, nil)
}

func printProblems(e *env, project string, problems []store.Problem) {
	if len(problems) == 0 {
		fmt.Fprintln(e.out, i18n.T("cli.check.none", "project", project))
		return
	}
	for _, p := range problems {
		fmt.Fprintf(e.out, "%s: %s\n    %s\n", i18n.Say(p.Where), i18n.Say(p.What), i18n.Say(p.Do))
	}
	fmt.Fprintln(e.out, i18n.T("cli.check.some", "n", len(problems), "project", project))
}
