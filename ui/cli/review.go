package cli

import (
	"errors"
	"fmt"
	"slices"

	"raqim/annotate"
	"raqim/annotate/review"
	"raqim/annotate/store"
	"raqim/model"
	"raqim/ui/i18n"
)

// reviewCommand says how far the sets of annotators are the same, what a rule settles without
// a person, and what is left; and settles it.
type reviewCommand struct {
	Project string   `arg:"" help:"cli.arg.project"`
	Sets    []string `required:"" placeholder:"A,B" help:"cli.review.sets"`
	Settle  string   `placeholder:"RULE" help:"cli.review.settle"`
	author
	asJSON
}

// Help is the command's longer help.
func (reviewCommand) Help() string { return i18n.T("cli.review.detail") }

// Run compares document by document. With a rule to settle by, what it settles is one action
// a document, which undo takes back in the gold set.
func (c *reviewCommand) Run(e *env) error {
	by, err := c.name()
	if err != nil {
		return err
	}
	if err := c.checkSets(); err != nil {
		return err
	}
	open := store.OpenReadOnly
	if c.Settle != "" {
		open = store.Open
	}
	project, err := open(c.Project)
	if err != nil {
		return err
	}
	defer project.Close()
	known, err := project.Authors(e.ctx, "")
	if err != nil {
		return err
	}
	for _, name := range c.Sets {
		if !slices.Contains(known, name) {
			return model.Errorf(model.NotFound, "there is no set %q in this project: it has %s", name, model.List(known))
		}
	}
	run := reviewRun{command: c, env: e, project: project, reviewer: by}
	if run.rule, err = c.rule(project.Schema()); err != nil {
		return err
	}
	report, err := run.all()
	if err != nil && !errors.Is(err, errProblems) {
		return err
	}
	if c.JSON {
		return errors.Join(writeJSON(e.out, report), err)
	}
	return errors.Join(printReview(e, report), err)
}

// checkSets refuses names that are given twice, and the gold set: it is what comes of it.
func (c *reviewCommand) checkSets() error {
	for i, name := range c.Sets {
		if name == model.GoldAuthor {
			return usageError(i18n.T("cli.review.gold", "gold", model.GoldAuthor))
		}
		if slices.Contains(c.Sets[:i], name) {
			return usageError(i18n.T("cli.review.twice", "name", name))
		}
	}
	return nil
}

// rule is the one to settle by, or the one to count by.
func (c *reviewCommand) rule(schema *model.Schema) (review.Rule, error) {
	if c.Settle == "" {
		return review.Rule{}, nil
	}
	return review.ParseRule(c.Settle, schema, c.Sets)
}

// reviewRun is one run of the command.
type reviewRun struct {
	command  *reviewCommand
	env      *env
	project  *store.Project
	reviewer string
	rule     review.Rule
}

func (r *reviewRun) all() (reviewJSON, error) {
	report := reviewJSON{Sets: r.command.Sets, Rule: r.rule.String(), Settled: r.command.Settle != "", Documents: []reviewedJSON{}, LeftOut: []string{}}
	documents, err := r.project.Documents(r.env.ctx)
	if err != nil {
		return report, err
	}
	line := newProgressLine(r.env.err)
	defer line.end()
	var failed error
	for done, d := range documents {
		if err := r.env.ctx.Err(); err != nil {
			return report, err
		}
		line.say(func() string { return i18n.T("cli.review.comparing", "done", done, "total", len(documents)) })
		if !r.compares(d) {
			report.LeftOut = append(report.LeftOut, d.Name)
			continue
		}
		counted, err := r.document(d)
		if err != nil {
			line.end()
			fmt.Fprintln(r.env.err, i18n.T("cli.review.failed", "name", d.Name, "why", i18n.Error(err)))
			failed = errProblems
			continue
		}
		report.Documents = append(report.Documents, counted)
		report.Total.add(counted.reviewCounts)
	}
	return report, failed
}

// compares tells whether d has the sets: of several two at least, since what one alone has
// seen is no agreement.
func (r *reviewRun) compares(d model.DocumentInfo) bool {
	return len(r.setsOf(d)) >= min(2, len(r.command.Sets))
}

func (r *reviewRun) setsOf(d model.DocumentInfo) []string {
	var names []string
	for _, name := range r.command.Sets {
		if slices.ContainsFunc(d.Sets, func(s model.SetInfo) bool { return s.Author == name }) {
			names = append(names, name)
		}
	}
	return names
}

// document compares the sets of one document, and settles what the rule settles, or finds
// out what that would be.
func (r *reviewRun) document(d model.DocumentInfo) (reviewedJSON, error) {
	report := reviewedJSON{ID: d.ID, Name: d.Name, Sets: r.setsOf(d)}
	var sets []model.Annotations
	for _, name := range report.Sets {
		marked, err := r.project.Annotations(d.ID, name)
		if err != nil {
			return report, err
		}
		sets = append(sets, marked)
	}
	compared := review.Compare(r.project.Schema(), sets)
	gold, err := annotate.Open(r.project, d.ID, model.GoldAuthor)
	if err != nil {
		return report, err
	}
	before := gold.State()
	after, err := r.settle(gold, compared)
	if err != nil {
		return report, err
	}
	report.reviewCounts = countReview(compared, before.Annotations(), after.Annotations())
	report.Done = r.command.Settle != "" && after.Set.State == model.SetDone
	return report, nil
}

func (r *reviewRun) settle(gold *annotate.Session, compared review.Comparison) (annotate.State, error) {
	if r.rule.As != "" && !slices.ContainsFunc(compared.Sets, func(s model.Set) bool { return s.Author == r.rule.As }) {
		return gold.State(), nil // whose version is taken has not seen this document
	}
	command := review.SettleAgreed{Compared: compared, Rule: r.rule, Reviewer: r.reviewer, Done: true}
	if r.command.Settle != "" {
		_, err := gold.Do(command)
		return gold.State(), err
	}
	if gold.State().Set.State == model.SetLocked {
		return gold.State(), nil // nothing settles there
	}
	changes, err := command.Check(gold.State())
	return gold.State().Apply(changes), err
}
