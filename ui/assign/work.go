package assign

import (
	"slices"

	"raqim/annotate/assign"
	"raqim/model"
	"raqim/ui/i18n"
)

// Work is what there is to be assigned. The page keeps it, and changes nothing of it.
type Work struct {
	Team      model.Team
	Documents []model.DocumentInfo // of the project, with all sets
	Shown     []model.DocumentID   // those that the list of documents shows
	Open      model.DocumentID     // the one at hand; empty for none
	User      string               // who sits at the machine
	ReadOnly  bool
}

// part is a part of the documents that can be given at once.
type part struct {
	name      string
	documents []model.DocumentInfo
}

// parts are those that nobody has, those that the list shows, and the open one.
func (w Work) parts() []part {
	var free, shown, at []model.DocumentInfo
	for _, d := range w.Documents {
		if len(d.Assigned) == 0 {
			free = append(free, d)
		}
		if slices.Contains(w.Shown, d.ID) {
			shown = append(shown, d)
		}
		if d.ID == w.Open {
			at = append(at, d)
		}
	}
	parts := []part{
		{i18n.T("assign.part.free", "n", len(free)), free},
		{i18n.T("assign.part.shown", "n", len(shown)), shown},
	}
	if len(at) > 0 {
		parts = append(parts, part{i18n.T("assign.part.open", "name", at[0].Name), at})
	}
	return parts
}

// people are all who can have a role: the team, whoever has marked something or was given
// documents, and the user.
func (w Work) people() []string {
	names := []string{w.User}
	for _, m := range w.Team.Members {
		names = append(names, m.Name)
	}
	for _, d := range w.Documents {
		names = append(names, assign.Holders(d)...)
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// annotators are those of the team who annotate.
func (w Work) annotators() []string {
	var names []string
	for _, m := range w.Team.Members {
		if m.Role == model.RoleAnnotator {
			names = append(names, m.Name)
		}
	}
	return names
}

// choice is how documents are to be given.
type choice struct {
	documents []model.DocumentInfo
	to        []string
	overlap   int // per cent of the documents
	each      int
}

// given lists what is new if documents are given as c says. A single document that nobody
// is to share by lot goes to everybody who was chosen.
func (c choice) given() []model.Assignment {
	if len(c.to) == 0 {
		return nil
	}
	all := assign.Spread(c.documents, c.to, assign.Plan{Overlap: float64(c.overlap) / 100, Each: c.each, Seed: seed})
	if len(c.documents) == 1 {
		all = nil
		for _, name := range c.to {
			all = append(all, model.Assignment{Document: c.documents[0].ID, Author: name})
		}
	}
	had := map[model.Assignment]bool{}
	for _, d := range c.documents {
		for _, name := range d.Assigned {
			had[model.Assignment{Document: d.ID, Author: name}] = true
		}
	}
	return slices.DeleteFunc(all, func(a model.Assignment) bool { return had[a] })
}

// seed decides which documents several annotate: the same every time, so that what is
// looked at is what is done.
const seed = 1

// after is who has what of the documents when given has been given as well.
func (w Work) after(given []model.Assignment) assign.Overview {
	by := map[model.DocumentID][]string{}
	for _, a := range given {
		by[a.Document] = append(by[a.Document], a.Author)
	}
	documents := slices.Clone(w.Documents)
	for i, d := range documents {
		documents[i].Assigned = slices.Sorted(slices.Values(slices.Concat(d.Assigned, by[d.ID])))
	}
	return assign.Survey(documents, w.Team)
}
