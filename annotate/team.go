package annotate

import (
	"slices"
	"strings"

	"raqim/model"
)

// TeamStore is what the commands on team and assignments read of a project file.
type TeamStore interface {
	Team() model.Team
	// Assignments lists them by document and author.
	Assignments() ([]model.Assignment, error)
}

// SetTeam says who works on the project, and whether they annotate blind.
type SetTeam struct{ Team model.Team }

// Action names the command in the journal.
func (SetTeam) Action() string { return "set_team" }

// Check refuses what [model.CheckTeam] refuses, but for the order: it sorts the members.
func (c SetTeam) Check(store ProjectReader) ([]model.Change, error) {
	before, after := store.Team(), c.Team
	after.Members = slices.Clone(after.Members)
	slices.SortFunc(after.Members, func(a, b model.Member) int { return strings.Compare(a.Name, b.Name) })
	if after.Equal(before) {
		return nil, nil
	}
	if err := model.CheckTeam(after); err != nil {
		return nil, err
	}
	return []model.Change{{Team: &model.Edit[model.Team]{Before: &before, After: &after}}}, nil
}
