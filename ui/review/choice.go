package review

import (
	"slices"

	core "raqim/annotate/review"
	"raqim/model"
)

// Choice is what a reviewer chooses before the first document; it holds for all documents of the
// project. The zero value takes the work of all people and settles what they have alike.
type Choice struct {
	Left   []string `json:"left"`   // people whose sets are not compared
	With   []string `json:"with"`   // machines whose proposals are
	Single bool     `json:"single"` // the work of one annotator is reviewed
	Rule   int      `json:"rule"`   // what settles by itself: bySame, byNone or byFirst
	But    []string `json:"but"`    // attributes in which what is the same may differ
}

// The rules that are offered, in the order in which they are.
const (
	bySame = iota
	byNone
	byFirst
)

// takes tells whether a set is compared.
func (c Choice) takes(s model.Set) bool {
	if s.Kind == model.SetHuman {
		return !slices.Contains(c.Left, s.Author)
	}
	return slices.Contains(c.With, s.Author)
}

// rule is the one for sets; false where nothing settles by itself: what only one annotator has is
// agreed on by nobody.
func (c Choice) rule(sets []model.Set) (core.Rule, bool) {
	switch {
	case c.Rule == byFirst && len(sets) > 0:
		return core.Rule{As: sets[0].Author}, true
	case c.Rule == bySame && len(sets) > 1:
		return core.Rule{But: c.But}, true
	}
	return core.Rule{}, false
}
