package ingest

import (
	"slices"
	"strings"

	"raqim/model"
)

// TeamReport says what became of the team of a bundle.
type TeamReport struct {
	Taken   bool            `json:"taken"` // there was none here: it is the project's from now on
	Blind   bool            `json:"blind"`
	Members int             `json:"members"`
	Differ  []model.Message `json:"differ,omitempty"` // from the team here, which stays as it is
}

// receiveTeam takes the team of a bundle where the project has none, and else compares
// the two; nil where there is nothing to tell.
func (in *intake) receiveTeam(theirs model.Team) *TeamReport {
	if theirs.IsZero() || theirs.Equal(in.team) {
		return nil
	}
	r := &TeamReport{Blind: theirs.Blind, Members: len(theirs.Members)}
	if !in.team.IsZero() {
		r.Differ = teamDifferences(theirs, in.team)
		return r
	}
	r.Taken = true
	in.brought.Team = &model.Edit[model.Team]{Before: &model.Team{}, After: &theirs}
	in.team = theirs
	return r
}

// teamDifferences lists what theirs says otherwise than ours.
func teamDifferences(theirs, ours model.Team) []model.Message {
	var list []model.Message
	switch {
	case theirs.Blind && !ours.Blind:
		list = append(list, model.Messagef("it annotates blind, and this one does not"))
	case ours.Blind && !theirs.Blind:
		list = append(list, model.Messagef("it does not annotate blind, and this one does"))
	}
	for _, m := range theirs.Members {
		switch role := ours.Role(m.Name); {
		case role == "":
			list = append(list, model.Messagef("%s is only there", m.Name))
		case role != m.Role:
			list = append(list, model.Messagef("%s is %s there and %s here", m.Name, roleOf(m.Role), roleOf(role)))
		}
	}
	for _, m := range ours.Members {
		if theirs.Role(m.Name) == "" {
			list = append(list, model.Messagef("%s is only here", m.Name))
		}
	}
	return list
}

func roleOf(r model.Role) model.Message {
	if r == model.RoleReviewer {
		return model.Messagef("a reviewer")
	}
	return model.Messagef("an annotator")
}

// assign gives the document in h to names, where it was given to nobody; else it stays
// whose it is here, and what differs is reported.
func (in *intake) assign(h *holding, names []string, r *Report) {
	switch {
	case len(names) == 0 || slices.Equal(h.assigned, names):
		return
	case len(h.assigned) > 0:
		r.Differ = append(r.Differ, Difference{"assigned", strings.Join(h.assigned, ", "), strings.Join(names, ", ")})
		return
	}
	h.assigned, r.Assigned = names, names
	for _, name := range names {
		in.brought.Assigned = append(in.brought.Assigned, model.Assignment{Document: h.document.ID, Author: name})
	}
}

// describeTeam puts into a sentence what became of the team.
func (r *Report) describeTeam() {
	switch {
	case !r.Team.Taken:
		r.note("The bundle's team is another one, and that of the project stays as it is: %s.", model.Clauses(r.Team.Differ))
	case r.Team.Blind:
		r.note("The bundle's team is that of the project now, and annotates blind (members: %d).", r.Team.Members)
	default:
		r.note("The bundle's team is that of the project now (members: %d).", r.Team.Members)
	}
}
