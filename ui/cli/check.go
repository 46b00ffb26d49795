package cli

import (
	"fmt"

	"raqim/annotate/store"
	"raqim/ui/i18n"
)

// checkCommand checks a project file: its database, offsets, references, texts.
// It reads only and mends nothing.
type checkCommand struct {
	Project string `arg:"" help:"cli.arg.project"`
	asJSON
}

// Help is the command's longer help.
func (checkCommand) Help() string { return i18n.T("cli.check.detail") }

// Run lists the problems.
func (c *checkCommand) Run(e *env) error {
	problems, err := checkProject(e, c.Project)
	if err != nil {
		return err
	}
	if c.JSON {
		if err := writeJSON(e.out, map[string][]store.Problem{"problems": some(problems)}); err != nil {
			return err
		}
	} else {
		printProblems(e, c.Project, problems)
	}
	if len(problems) > 0 {
		return errProblems
	}
	return nil
}

func checkProject(e *env, path string) ([]store.Problem, error) {
	project, err := store.OpenReadOnly(path)
	if err != nil {
		return nil, err
	}
	defer project.Close()
	return project.Check(e.ctx)
}

func printProblems(e *env, project string, problems []store.Problem) {
	if len(problems) == 0 {
		fmt.Fprintln(e.out, i18n.T("cli.check.none", "project", project))
		return
	}
	for _, p := range problems {
		fmt.Fprintf(e.out, "%s: %s\n    %s\n", p.Where, p.What, p.Do)
	}
	fmt.Fprintln(e.out, i18n.T("cli.check.some", "n", len(problems), "project", project))
}
