package cli

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"raqim/annotate"
	"raqim/annotate/assign"
	"raqim/annotate/store"
	"raqim/model"
	"raqim/ui/i18n"
)

// assignCommand lists who has which documents to annotate, spreads documents over
// annotators, and says who works on the project.
type assignCommand struct {
	Project   string   `arg:"" help:"cli.arg.project"`
	To        []string `placeholder:"NAME" help:"cli.assign.to"`
	Doc       []string `sep:"none" placeholder:"DOC" help:"cli.assign.doc"`
	Overlap   string   `placeholder:"20%" help:"cli.assign.overlap"`
	Each      int      `placeholder:"N" help:"cli.assign.each"`
	Seed      uint64   `placeholder:"N" help:"cli.assign.seed"`
	From      []string `placeholder:"NAME" help:"cli.assign.from"`
	Clear     bool     `help:"cli.assign.clear"`
	Annotator []string `placeholder:"NAME" help:"cli.assign.annotator"`
	Reviewer  []string `placeholder:"NAME" help:"cli.assign.reviewer"`
	Leave     []string `placeholder:"NAME" help:"cli.assign.leave"`
	Blind     bool     `help:"cli.assign.blind"`
	Open      bool     `help:"cli.assign.open"`
	DryRun    bool     `help:"cli.assign.dryrun"`
	author
	asJSON
}

// Help is the command's longer help.
func (assignCommand) Help() string { return i18n.T("cli.assign.detail") }

// Run changes the team, then the assignments, each as one action, and lists what there is
// then, or would be.
func (c *assignCommand) Run(e *env) error {
	by, err := c.name()
	if err != nil {
		return err
	}
	share, err := c.check()
	if err != nil {
		return err
	}
	open := store.OpenReadOnly
	if !c.DryRun && (c.changesTeam() || c.changesAssignments()) {
		open = store.Open
	}
	project, err := open(c.Project)
	if err != nil {
		return err
	}
	defer project.Close()
	documents, err := project.Documents(e.ctx)
	if err != nil {
		return err
	}
	team, err := c.team(project.Team())
	if err != nil {
		return err
	}
	assigned, err := c.assignments(project, documents, share)
	if err != nil {
		return err
	}
	var changes []model.Change
	for _, command := range []annotate.ProjectCommand{annotate.SetTeam{Team: team}, assigned} {
		done, err := c.do(project, by, command)
		if err != nil {
			return err
		}
		changes = append(changes, done...)
	}
	return c.report(e, newAssignJSON(documents, team, changes, !c.DryRun))
}

// do gives what command changes and, but for a dry run, does it.
func (c *assignCommand) do(project *store.Project, by string, command annotate.ProjectCommand) ([]model.Change, error) {
	if c.DryRun || project.ReadOnly() {
		return command.Check(project)
	}
	event, err := annotate.ProjectHistory(project, by).Do(command)
	return event.Changes, err
}

func (c *assignCommand) changesTeam() bool {
	return len(c.Annotator)+len(c.Reviewer)+len(c.Leave) > 0 || c.Blind || c.Open
}

func (c *assignCommand) changesAssignments() bool { return len(c.To)+len(c.From) > 0 || c.Clear }

// check refuses flags that cannot be meant, and gives the share of the documents that
// several annotate.
func (c *assignCommand) check() (share float64, err error) {
	if err := c.checkTogether(); err != nil {
		return 0, err
	}
	if err := c.checkNames(); err != nil {
		return 0, err
	}
	return c.share()
}

// checkTogether refuses flags that cannot be meant together.
func (c *assignCommand) checkTogether() error {
	ways := 0
	for _, way := range []bool{len(c.To) > 0, len(c.From) > 0, c.Clear} {
		if way {
			ways++
		}
	}
	switch {
	case ways > 1:
		return usageError(i18n.T("cli.assign.oneway"))
	case len(c.Doc) > 0 && len(c.To)+len(c.From) == 0, c.Overlap != "" && len(c.To) == 0:
		return usageError(i18n.T("cli.assign.notto"))
	case c.Overlap == "" && (c.Each != 0 || c.Seed != 0):
		return usageError(i18n.T("cli.assign.nooverlap"))
	case c.Blind && c.Open:
		return usageError(i18n.T("cli.assign.both"))
	}
	return nil
}

// share is that of --overlap, 0 without it.
func (c *assignCommand) share() (float64, error) {
	if c.Overlap == "" {
		return 0, nil
	}
	share, ok := readShare(c.Overlap)
	switch {
	case !ok:
		return 0, usageError(i18n.T("cli.assign.badoverlap", "given", c.Overlap))
	case len(c.To) < 2:
		return 0, usageError(i18n.T("cli.assign.alone"))
	case c.Each != 0 && (c.Each < 2 || c.Each > len(c.To)):
		return 0, usageError(i18n.T("cli.assign.badeach", "given", c.Each, "most", len(c.To)))
	}
	return share, nil
}

// checkNames refuses what can be nobody's name, and who is named twice for one thing or
// for two that cannot be.
func (c *assignCommand) checkNames() error {
	roles := slices.Concat(c.Annotator, c.Reviewer, c.Leave)
	for _, list := range [][]string{c.To, c.From, roles} {
		for i, name := range list {
			if err := model.CheckAssignment(model.Assignment{Author: name}); err != nil {
				return usageError(i18n.Error(err))
			}
			if slices.Contains(list[:i], name) {
				return usageError(i18n.T("cli.assign.twice", "name", name))
			}
		}
	}
	return nil
}

// readShare reads 20% or 0.2.
func readShare(text string) (float64, bool) {
	number, percent := strings.CutSuffix(text, "%")
	share, err := strconv.ParseFloat(number, 64)
	if percent {
		share /= 100
	}
	return share, err == nil && share >= 0 && share <= 1
}

// team is what the flags make of the project's team.
func (c *assignCommand) team(team model.Team) (model.Team, error) {
	for _, name := range c.Annotator {
		team = team.With(name, model.RoleAnnotator)
	}
	for _, name := range c.Reviewer {
		team = team.With(name, model.RoleReviewer)
	}
	for _, name := range c.Leave {
		if team.Role(name) == "" {
			return team, failure(model.NotFound, i18n.T("cli.assign.nomember", "name", name))
		}
		team = team.Without(name)
	}
	team.Blind = c.Blind || team.Blind && !c.Open
	return team, nil
}

// assignments is the command on assignments that the flags ask for; an empty one where
// they ask for none.
func (c *assignCommand) assignments(project *store.Project, documents []model.DocumentInfo, share float64) (annotate.Assign, error) {
	chosen, err := c.chosen(project, documents)
	if err != nil {
		return annotate.Assign{}, err
	}
	switch {
	case len(c.From) > 0:
		return c.taken(documents, chosen)
	case c.Clear:
		return annotate.Assign{Remove: held(documents, nil)}, nil
	case len(c.To) == 0:
		return annotate.Assign{}, nil
	case len(c.Doc) > 0 && c.Overlap == "":
		var all annotate.Assign
		for _, d := range chosen {
			for _, name := range c.To {
				all.Add = append(all.Add, model.Assignment{Document: d.ID, Author: name})
			}
		}
		return all, nil
	}
	return annotate.Assign{Add: assign.Spread(chosen, c.To, assign.Plan{Overlap: share, Each: c.Each, Seed: c.Seed})}, nil
}

// chosen are the documents that --doc names; all where there is none.
func (c *assignCommand) chosen(project *store.Project, documents []model.DocumentInfo) ([]model.DocumentInfo, error) {
	if len(c.Doc) == 0 {
		return documents, nil
	}
	named := map[model.DocumentID]bool{}
	for _, ref := range c.Doc {
		id, err := project.FindDocument(ref)
		if err != nil {
			return nil, err
		}
		named[id] = true
	}
	return slices.DeleteFunc(slices.Clone(documents), func(d model.DocumentInfo) bool { return !named[d.ID] }), nil
}

// taken are the assignments to those in --from. Who was never given anything is a slip.
func (c *assignCommand) taken(documents, chosen []model.DocumentInfo) (annotate.Assign, error) {
	for _, name := range c.From {
		if len(held(documents, []string{name})) == 0 {
			return annotate.Assign{}, failure(model.NotFound, i18n.T("cli.assign.nothinghere", "name", name))
		}
	}
	return annotate.Assign{Remove: held(chosen, c.From)}, nil
}

// held lists what documents were given to names, to anybody where there are none.
func held(documents []model.DocumentInfo, names []string) []model.Assignment {
	var all []model.Assignment
	for _, d := range documents {
		for _, name := range d.Assigned {
			if len(names) == 0 || slices.Contains(names, name) {
				all = append(all, model.Assignment{Document: d.ID, Author: name})
			}
		}
	}
	return all
}

// report prints what there is now, and what was done or would be.
func (c *assignCommand) report(e *env, a assignJSON) error {
	if c.JSON {
		return writeJSON(e.out, a)
	}
	if err := a.print(e); err != nil {
		return err
	}
	if c.changesAssignments() {
		fmt.Fprintln(e.out, i18n.T("cli.assign.changed", "given", len(a.Given), "taken", len(a.Taken)))
	}
	if c.DryRun {
		fmt.Fprintln(e.out, i18n.T("cli.schema.dry"))
	}
	return nil
}
