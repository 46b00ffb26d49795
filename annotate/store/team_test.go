package store

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"raqim/annotate"
	"raqim/model"
)

var (
	testTeam = model.Team{Blind: true, Members: []model.Member{{Name: "a1", Role: model.RoleAnnotator}, {Name: "منى", Role: model.RoleReviewer}}}
	given    = []model.Assignment{{Document: article.ID, Author: "a1"}, {Document: article.ID, Author: "ب"}}
)

// staffed is a project with a team and an article that is two annotators' to do.
func staffed(t *testing.T) (*Project, *annotate.History) {
	t.Helper()
	p := withArticle(t)
	history := annotate.ProjectHistory(p, "منى")
	_, err := history.Do(annotate.SetTeam{Team: testTeam})
	must(t, err)
	_, err = history.Do(annotate.Assign{Add: given})
	must(t, err)
	return p, history
}

func assigned(t *testing.T, p *Project) []string {
	t.Helper()
	infos, err := p.Documents(t.Context())
	must(t, err)
	first, err := p.FirstDocuments(t.Context(), 1)
	must(t, err)
	if diff := cmp.Diff(infos, first); diff != "" || len(infos) != 1 {
		t.Fatal(diff)
	}
	return infos[0].Assigned
}

func TestTeamAndAssignmentsAreStored(t *testing.T) {
	p, history := staffed(t)
	if diff := cmp.Diff(testTeam, p.Team()); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"a1", "ب"}, assigned(t, p)); diff != "" {
		t.Error(diff)
	}
	if event, err := history.Do(annotate.Assign{Add: given, Remove: []model.Assignment{{Document: article.ID, Author: "x"}}}); err != nil || event.Seq != 0 {
		t.Errorf("what is so already is an action: %+v, %v", event, err)
	}
	must(t, p.Close())
	p, err := Open(p.Path())
	must(t, err)
	defer p.Close()
	if diff := cmp.Diff(testTeam, p.Team()); diff != "" {
		t.Error(diff)
	}
	if all, err := p.Assignments(); err != nil || !cmp.Equal(all, given) {
		t.Errorf("%v, %v", all, err)
	}
	wantSound(t, p)
}

// Undo takes back the assignments, then the team; redo brings them again.
func TestTeamAndAssignmentsAreTakenBack(t *testing.T) {
	p, history := staffed(t)
	step := func(f func() (annotate.Event, bool, error)) {
		t.Helper()
		if _, ok, err := f(); err != nil || !ok {
			t.Fatal(ok, err)
		}
		wantSound(t, p)
	}
	step(history.Undo)
	if got := assigned(t, p); got != nil || p.Team().IsZero() {
		t.Errorf("%v, %+v", got, p.Team())
	}
	step(history.Undo)
	if !p.Team().IsZero() {
		t.Errorf("%+v", p.Team())
	}
	step(history.Redo)
	step(history.Redo)
	if got := assigned(t, p); len(got) != 2 || !p.Team().Equal(testTeam) {
		t.Errorf("%v, %+v", got, p.Team())
	}
}

// A document that is removed takes its assignments along and brings them back.
func TestAssignmentsOutliveRemoval(t *testing.T) {
	p, _ := staffed(t)
	do(t, p, docChange(&article, nil))
	if infos, err := p.Documents(t.Context()); err != nil || len(infos) != 0 {
		t.Fatal(infos, err)
	}
	wantSound(t, p)
	do(t, p, docChange(nil, &article))
	if got := assigned(t, p); len(got) != 2 {
		t.Error(got)
	}
}

func TestTeamIsRefused(t *testing.T) {
	p, history := staffed(t)
	team := func(before, after *model.Team) model.Change {
		return model.Change{Team: &model.Edit[model.Team]{Before: before, After: after}}
	}
	assignment := func(before, after *model.Assignment) model.Change {
		return model.Change{Assignment: &model.Edit[model.Assignment]{Before: before, After: after}}
	}
	for name, c := range map[string]model.Change{
		"it was not so":      team(&model.Team{}, &model.Team{}),
		"no team after":      team(&testTeam, nil),
		"no team before":     team(nil, &testTeam),
		"nobody may look":    team(&testTeam, &model.Team{Blind: true}),
		"not UTF-8":          team(&testTeam, &model.Team{Members: []model.Member{{Name: "a\xff", Role: model.RoleAnnotator}}}),
		"given already":      assignment(nil, &given[0]),
		"not given":          assignment(&model.Assignment{Document: article.ID, Author: "x"}, nil),
		"to gold":            assignment(nil, &model.Assignment{Document: article.ID, Author: model.GoldAuthor}),
		"to nobody":          assignment(nil, &model.Assignment{Document: article.ID}),
		"an unknown text":    assignment(nil, &model.Assignment{Document: "nowhere", Author: "a1"}),
		"to another at once": assignment(&given[0], &given[1]),
	} {
		if err := p.Commit(entry(c)); err == nil {
			t.Errorf("%s: it was stored", name)
		}
	}
	_, err := history.Do(annotate.Assign{Add: given[:1], Remove: given})
	wantCode(t, err, model.Invalid)
	_, err = history.Do(annotate.SetTeam{Team: model.Team{Blind: true}})
	wantCode(t, err, model.Invalid)
	if diff := cmp.Diff(testTeam, p.Team()); diff != "" || len(assigned(t, p)) != 2 {
		t.Error(diff)
	}
}

func TestCheckFindsDamagedTeam(t *testing.T) {
	for sql, want := range map[string]string{
		"DELETE FROM members":                                        "needs a reviewer",
		"UPDATE members SET role = 'boss'":                           "cannot have the role",
		"INSERT INTO members (name, role) VALUES ('z', 'reviewer')":  "the team of the project: what is stored is not what the journal says",
		"DELETE FROM project WHERE key = 'blind'":                    "the team of the project: what is stored is not what the journal says",
		"DELETE FROM assignments WHERE author = 'a1'":                "to a1: it is in the journal, but not stored",
		"UPDATE assignments SET author = 'gold' WHERE author = 'a1'": "made by a review",
		"INSERT INTO assignments VALUES ('nowhere', 'a1')":           "refers to a row of documents",
	} {
		p, _ := staffed(t)
		if _, err := p.write.Exec("PRAGMA foreign_keys = OFF; " + sql); err != nil {
			t.Fatal(sql, err)
		}
		problems, err := p.Check(t.Context(), nil)
		must(t, err)
		text := ""
		for _, x := range problems {
			text += x.Where.String() + ": " + x.What.String() + "\n"
		}
		if !strings.Contains(text, want) {
			t.Errorf("%s: %q does not say %q", sql, text, want)
		}
	}
}

// A project from before there were teams is what it was, and takes a team.
func TestProjectFromBeforeTeams(t *testing.T) {
	path := filled(t)
	p, err := OpenReadOnly(path)
	must(t, err)
	want := dump(t, p)
	p.Close()
	steps, err := readMigrations(embedded)
	must(t, err)
	old := filepath.Join(t.TempDir(), "old.raqim")
	must(t, place(old, testSchema(t), steps[:3]))
	rows := "ATTACH '" + path + "' AS new; DELETE FROM project;"
	for _, table := range []string{"project", "annotators", "documents", "texts", "entities", "spans", "span_parts", "decisions", "journal"} {
		rows += "INSERT INTO " + table + " SELECT * FROM new." + table + ";"
	}
	rows += "INSERT INTO relations (document, author, id, label, from_end, to_end, attributes, note, origin, origin_ref) " +
		"SELECT document, author, id, label, from_end, to_end, attributes, note, origin, origin_ref FROM new.relations;"
	damage(t, old, rows+copySets)
	p, err = Open(old)
	must(t, err)
	defer p.Close()
	if diff := cmp.Diff(want, dump(t, p)); diff != "" || len(want.Documents) == 0 {
		t.Error(diff)
	}
	wantSound(t, p)
	_, err = annotate.ProjectHistory(p, "a1").Do(annotate.SetTeam{Team: testTeam})
	must(t, err)
	wantSound(t, p)
}
