package assign

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"raqim/model"
)

// Overview is who has what of a project.
type Overview struct {
	Documents  int        `json:"documents"`
	Unassigned int        `json:"unassigned"` // documents that were given to nobody
	Several    int        `json:"several"`    // documents that were given to several
	Annotators []Workload `json:"annotators"` // by name, also members of the team who have nothing
	Pairs      []Shared   `json:"pairs"`      // by name, every two who share something
}

// Workload is what one annotator was given.
type Workload struct {
	Name       string     `json:"name"`
	Role       model.Role `json:"role"` // "" where the team does not name them
	Documents  int        `json:"documents"`
	Begun      int        `json:"begun"` // of these, with a set of theirs that is open
	Done       int        `json:"done"`  // of these, with a set that is done or locked
	Characters int        `json:"characters"`
	// DoneCharacters are the code points of the documents that are done.
	DoneCharacters int `json:"done_characters"`
}

// Shared is what two annotators were both given.
type Shared struct {
	A          string `json:"a"`
	B          string `json:"b"`
	Documents  int    `json:"documents"`
	Done       int    `json:"done"` // by both
	Characters int    `json:"characters"`
}

// Survey counts who was given what of documents, and how far they are with it. What
// somebody does without having been given it is not counted.
func Survey(documents []model.DocumentInfo, team model.Team) Overview {
	o := Overview{Documents: len(documents)}
	people := map[string]*Workload{}
	for _, m := range team.Members {
		if m.Role == model.RoleAnnotator {
			people[m.Name] = &Workload{Name: m.Name, Role: m.Role}
		}
	}
	pairs := map[[2]string]*Shared{}
	for _, d := range documents {
		switch len(d.Assigned) {
		case 0:
			o.Unassigned++
		case 1:
		default:
			o.Several++
		}
		for i, name := range d.Assigned {
			if people[name] == nil {
				people[name] = &Workload{Name: name, Role: team.Role(name)}
			}
			people[name].take(d)
			for _, other := range d.Assigned[i+1:] {
				key := pair(name, other)
				if pairs[key] == nil {
					pairs[key] = &Shared{A: key[0], B: key[1]}
				}
				pairs[key].take(d)
			}
		}
	}
	for _, w := range people {
		o.Annotators = append(o.Annotators, *w)
	}
	slices.SortFunc(o.Annotators, func(a, b Workload) int { return strings.Compare(a.Name, b.Name) })
	for _, p := range slices.Collect(maps.Values(pairs)) {
		o.Pairs = append(o.Pairs, *p)
	}
	slices.SortFunc(o.Pairs, func(a, b Shared) int { return cmp.Or(strings.Compare(a.A, b.A), strings.Compare(a.B, b.B)) })
	return o
}

func (w *Workload) take(d model.DocumentInfo) {
	w.Documents++
	w.Characters += d.Characters
	switch d.StatusBy(w.Name) {
	case model.StatusUntouched:
	case model.StatusOpen:
		w.Begun++
	default:
		w.Done++
		w.DoneCharacters += d.Characters
	}
}

func (s *Shared) take(d model.DocumentInfo) {
	s.Documents++
	s.Characters += d.Characters
	if finished(d, s.A) && finished(d, s.B) {
		s.Done++
	}
}

func finished(d model.DocumentInfo, author string) bool {
	status := d.StatusBy(author)
	return status == model.StatusDone || status == model.StatusDoneEmpty
}
