package ingest_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"raqim/annotate"
	"raqim/annotate/ingest"
	"raqim/annotate/store"
	"raqim/model"
)

// staffed is a project with one document that was given to names, and a team.
func staffed(t *testing.T, name string, team model.Team, names ...string) *store.Project {
	t.Helper()
	p := colleague(t, name, handedText, nil)
	history := annotate.ProjectHistory(p, "x")
	add := annotate.Assign{}
	for _, name := range names {
		add.Add = append(add.Add, model.Assignment{Document: model.NewDocument("", handedText).ID, Author: name})
	}
	for _, command := range []annotate.ProjectCommand{annotate.SetTeam{Team: team}, add} {
		if _, err := history.Do(command); err != nil {
			t.Fatal(err)
		}
	}
	return p
}

func assignedIn(t *testing.T, p *store.Project) []string {
	t.Helper()
	documents, err := p.Documents(t.Context())
	if err != nil || len(documents) != 1 {
		t.Fatal(documents, err)
	}
	return documents[0].Assigned
}

func TestTeamAndAssignmentsOfABundle(t *testing.T) {
	blind := model.Team{Blind: true}.With("a1", model.RoleAnnotator).With("r", model.RoleReviewer)
	other := model.Team{}.With("a1", model.RoleReviewer).With("b", model.RoleAnnotator)
	for name, c := range map[string]struct {
		ours, theirs   model.Team
		here, there    []string
		outcome        ingest.Outcome
		team           *ingest.TeamReport
		notes          []string
		wantTeam       model.Team
		wantAssigned   []string
		wantDifference []ingest.Difference
	}{
		"nothing here": {
			theirs: blind, there: []string{"a1", "a2"}, outcome: ingest.Added,
			team: &ingest.TeamReport{Taken: true, Blind: true, Members: 2}, wantTeam: blind, wantAssigned: []string{"a1", "a2"},
			notes: []string{"It is assigned to a1, a2, as the bundle says.", "The bundle's team is that of the project now, and annotates blind (members: 2)."},
		},
		"not blind": {
			theirs: other, outcome: ingest.Duplicate, team: &ingest.TeamReport{Taken: true, Members: 2}, wantTeam: other,
			notes: []string{"The bundle's team is that of the project now (members: 2)."},
		},
		"the same": {
			ours: blind, theirs: blind, here: []string{"a1"}, there: []string{"a1"}, outcome: ingest.Duplicate, wantTeam: blind, wantAssigned: []string{"a1"},
		},
		"nothing there": {ours: blind, here: []string{"a1"}, outcome: ingest.Duplicate, wantTeam: blind, wantAssigned: []string{"a1"}},
		"both, and other ones": {
			ours: blind, theirs: other, here: []string{"a1"}, there: []string{"a1", "b"}, outcome: ingest.Duplicate, wantTeam: blind, wantAssigned: []string{"a1"},
			team: &ingest.TeamReport{Members: 2, Differ: []model.Message{
				model.Messagef("it does not annotate blind, and this one does"),
				model.Messagef("%s is %s there and %s here", "a1", model.Messagef("a reviewer"), model.Messagef("an annotator")),
				model.Messagef("%s is only there", "b"), model.Messagef("%s is only here", "r"),
			}},
			wantDifference: []ingest.Difference{{Field: "assigned", Here: "a1", Theirs: "a1, b"}},
			notes: []string{
				`Assigned to: "a1" here, "a1, b" in the bundle. It stays as it is here.`,
				"The bundle's team is another one, and that of the project stays as it is: it does not annotate blind, and this one does; a1 is a reviewer there and an annotator here; b is only there; r is only here.",
			},
		},
	} {
		p := staffed(t, "ours", c.ours, c.here...)
		path := write(t, "b.jsonl", string(export(t, staffed(t, "theirs", c.theirs, c.there...))))
		reports := reportsOf(t, p, path)
		if reports[0].Outcome != c.outcome || (len(reports) > 1) != (c.team != nil) {
			t.Errorf("%s: %+v", name, reports)
			continue
		}
		var notes []string
		for _, r := range reports {
			for _, n := range r.Notes {
				if !strings.HasPrefix(n.String(), "The same text is already there") {
					notes = append(notes, n.String())
				}
			}
		}
		if c.team != nil {
			if diff := cmp.Diff(c.team, reports[1].Team); diff != "" {
				t.Errorf("%s: %s", name, diff)
			}
		}
		if diff := cmp.Diff(c.notes, notes); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
		if diff := cmp.Diff(c.wantDifference, reports[0].Differ); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
		if diff := cmp.Diff(c.wantAssigned, assignedIn(t, p)); diff != "" || !p.Team().Equal(c.wantTeam) {
			t.Errorf("%s: %s, %+v", name, diff, p.Team())
		}
		before := string(export(t, p))
		if reportsOf(t, p, path); string(export(t, p)) != before {
			t.Errorf("%s: a second time changed something", name)
		}
	}
}

// Into an empty project a bundle comes whole: exported again it is the same.
func TestTeamAndAssignmentsComeWhole(t *testing.T) {
	team := model.Team{Blind: true}.With("منى", model.RoleReviewer)
	want := string(export(t, staffed(t, "theirs", team, "a1", "ب")))
	p := newProject(t, "p.raqim")
	reportsOf(t, p, write(t, "b.jsonl", want))
	if diff := cmp.Diff(want, string(export(t, p))); diff != "" || !strings.Contains(want, `"assigned":["a1","ب"]`) {
		t.Error(diff)
	}
}

// A document that was taken away keeps what others gave it, and comes back with that.
func TestAssignmentsOfADocumentThatComesAgain(t *testing.T) {
	p := newProject(t, "p.raqim")
	path := write(t, "b.jsonl", string(export(t, staffed(t, "theirs", model.Team{}, "a1", "a2"))))
	reportsOf(t, p, path)
	if _, err := annotate.ProjectHistory(p, "y").Do(annotate.Assign{Add: []model.Assignment{{Document: model.NewDocument("", handedText).ID, Author: "b"}}}); err != nil {
		t.Fatal(err)
	}
	if _, ok, err := annotate.ProjectHistory(p, "x").Undo(); err != nil || !ok {
		t.Fatal(ok, err)
	}
	r := reportsOf(t, p, path)
	if r[0].Outcome != ingest.Imported {
		t.Errorf("%+v", r)
	}
	if diff := cmp.Diff([]string{"b"}, assignedIn(t, p)); diff != "" {
		t.Error(diff)
	}
}
