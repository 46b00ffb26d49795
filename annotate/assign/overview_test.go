package assign

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"raqim/model"
)

func TestSurvey(t *testing.T) {
	set := func(d model.DocumentInfo, author string, state model.SetState) model.DocumentInfo {
		d.Sets = append(d.Sets, model.SetInfo{Set: model.Set{Document: d.ID, Author: author, Kind: model.SetHuman, State: state}})
		return d
	}
	documents := []model.DocumentInfo{
		set(set(doc("d1", 10, "a", "b"), "a", model.SetDone), "b", model.SetLocked),
		set(doc("d2", 20, "a", "b", "c"), "a", model.SetOpen),
		set(doc("d3", 40, "c"), "a", model.SetDone), // not a's: c has done nothing of it
		doc("d4", 80),
	}
	team := model.Team{Members: []model.Member{{Name: "a", Role: model.RoleAnnotator}, {Name: "r", Role: model.RoleReviewer}, {Name: "z", Role: model.RoleAnnotator}}}
	want := Overview{
		Documents: 4, Unassigned: 1, Several: 2,
		Annotators: []Workload{
			{Name: "a", Role: model.RoleAnnotator, Documents: 2, Begun: 1, Done: 1, Characters: 30, DoneCharacters: 10},
			{Name: "b", Documents: 2, Done: 1, Characters: 30, DoneCharacters: 10},
			{Name: "c", Documents: 2, Characters: 60},
			{Name: "z", Role: model.RoleAnnotator},
		},
		Pairs: []Shared{
			{A: "a", B: "b", Documents: 2, Done: 1, Characters: 30},
			{A: "a", B: "c", Documents: 1, Characters: 20},
			{A: "b", B: "c", Documents: 1, Characters: 20},
		},
	}
	if diff := cmp.Diff(want, Survey(documents, team)); diff != "" {
		t.Error(diff)
	}
}
