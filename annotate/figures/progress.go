package figures

import (
	"cmp"
	"slices"

	"raqim/model"
)

// Progress says how far one annotator has come with all documents of a project, by
// their own sets alone. Untouched, Open, Done and Empty sum to the documents.
type Progress struct {
	Author    string        `json:"author"`
	Kind      model.SetKind `json:"kind"`
	Untouched int           `json:"untouched"` // documents without a set of theirs
	Open      int           `json:"open"`
	Done      int           `json:"done"`  // done or locked, with something marked
	Empty     int           `json:"empty"` // done or locked, with nothing marked: somebody has read them
	Spans     int           `json:"spans"`
	Relations int           `json:"relations"`
}

// ProgressOf counts the documents of each author who has a set in one of infos: people
// by name, then the gold set, then programs.
func ProgressOf(infos []model.DocumentInfo) []Progress {
	kinds := map[string]model.SetKind{}
	for _, d := range infos {
		for _, s := range d.Sets {
			kinds[s.Author] = s.Kind
		}
	}
	all := make([]Progress, 0, len(kinds))
	for author, kind := range kinds {
		all = append(all, progressBy(infos, author, kind))
	}
	slices.SortFunc(all, func(a, b Progress) int {
		return cmp.Or(cmp.Compare(rank[a.Kind], rank[b.Kind]), cmp.Compare(a.Author, b.Author))
	})
	return all
}

var rank = map[model.SetKind]int{model.SetHuman: 0, model.SetGold: 1, model.SetMachine: 2}

func progressBy(infos []model.DocumentInfo, author string, kind model.SetKind) Progress {
	p := Progress{Author: author, Kind: kind}
	for _, d := range infos {
		switch d.StatusBy(author) {
		case model.StatusUntouched:
			p.Untouched++
		case model.StatusOpen:
			p.Open++
		case model.StatusDone:
			p.Done++
		case model.StatusDoneEmpty:
			p.Empty++
		}
		for _, s := range d.Sets {
			if s.Author == author {
				p.Spans += s.Spans
				p.Relations += s.Relations
			}
		}
	}
	return p
}
