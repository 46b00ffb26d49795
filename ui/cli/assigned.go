package cli

import (
	"fmt"
	"slices"
	"strings"

	"raqim/annotate/assign"
	"raqim/model"
	"raqim/ui/i18n"
)

// assignJSON is who has what, and what was changed about it.
type assignJSON struct {
	Team model.Team `json:"team"`
	assign.Overview
	Given   []givenJSON `json:"given"`
	Taken   []givenJSON `json:"taken"`
	Applied bool        `json:"applied"` // what is given and taken was done, and would not only be
}

type givenJSON struct {
	Document model.DocumentID `json:"document"`
	Name     string           `json:"name"`
	Author   string           `json:"author"`
}

// newAssignJSON counts documents as they are after changes.
func newAssignJSON(documents []model.DocumentInfo, team model.Team, changes []model.Change, applied bool) assignJSON {
	a := assignJSON{Team: team, Given: []givenJSON{}, Taken: []givenJSON{}, Applied: applied}
	a.Team.Members = some(team.Members)
	at := map[model.DocumentID]*model.DocumentInfo{}
	after := slices.Clone(documents)
	for i := range after {
		at[after[i].ID] = &after[i]
	}
	for _, c := range changes {
		switch {
		case c.Assignment == nil:
		case c.Assignment.After != nil:
			d, name := at[c.Assignment.After.Document], c.Assignment.After.Author
			a.Given = append(a.Given, givenJSON{d.ID, d.Name, name})
			d.Assigned = append(slices.Clone(d.Assigned), name)
			slices.Sort(d.Assigned)
		default:
			d, name := at[c.Assignment.Before.Document], c.Assignment.Before.Author
			a.Taken = append(a.Taken, givenJSON{d.ID, d.Name, name})
			d.Assigned = slices.DeleteFunc(slices.Clone(d.Assigned), func(other string) bool { return other == name })
		}
	}
	a.Overview = assign.Survey(after, team)
	a.Annotators, a.Pairs = some(a.Annotators), some(a.Pairs)
	return a
}

// print writes a line an annotator and a line for every two who share documents. Names
// come last: their direction then moves no other column on a terminal.
func (a assignJSON) print(e *env) error {
	rows := newColumns(e.out)
	if len(a.Annotators) > 0 {
		fmt.Fprintln(rows, i18n.T("cli.assign.head"))
	}
	for _, w := range a.Annotators {
		fmt.Fprintf(rows, "%d\t%d\t%d\t%d\t%d\t%s\t%s\n", w.Documents, w.Begun, w.Done, w.Characters, w.DoneCharacters, roleName(w.Role), w.Name)
	}
	if len(a.Pairs) > 0 {
		fmt.Fprintln(rows)
		fmt.Fprintln(rows, i18n.T("cli.assign.headpairs"))
	}
	for _, s := range a.Pairs {
		fmt.Fprintf(rows, "%d\t%d\t%d\t%s, %s\n", s.Documents, s.Done, s.Characters, s.A, s.B)
	}
	if len(a.Annotators) > 0 {
		fmt.Fprintln(rows)
	}
	if err := rows.Flush(); err != nil {
		return err
	}
	fmt.Fprintln(e.out, i18n.T("cli.assign.sum", "documents", a.Documents, "unassigned", a.Unassigned, "several", a.Several))
	if reviewers := a.Team.Reviewers(); len(reviewers) > 0 {
		fmt.Fprintln(e.out, i18n.T("cli.assign.reviewers", "names", strings.Join(reviewers, ", ")))
	}
	if a.Team.Blind {
		fmt.Fprintln(e.out, i18n.T("cli.assign.isblind"))
	}
	return nil
}

func roleName(r model.Role) string {
	switch r {
	case model.RoleAnnotator:
		return i18n.T("cli.assign.role.annotator")
	case model.RoleReviewer:
		return i18n.T("cli.assign.role.reviewer")
	}
	return "-"
}
