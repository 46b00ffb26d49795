package model

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestTeamHides(t *testing.T) {
	blind := Team{Blind: true, Members: []Member{{"a1", RoleAnnotator}, {"a2", RoleAnnotator}, {"منى", RoleReviewer}}}
	open := blind
	open.Blind = false
	human := func(author string) Set { return Set{Author: author, Kind: SetHuman} }
	machine, gold := Set{Author: "rules", Kind: SetMachine}, Set{Author: GoldAuthor, Kind: SetGold}
	for _, c := range []struct {
		team Team
		user string
		set  Set
		gold SetState
		want bool
	}{
		{blind, "a1", human("a1"), "", false},
		{blind, "a1", human("a2"), "", true},
		{blind, "a1", human("a2"), SetOpen, true},
		{blind, "a1", human("a2"), SetDone, false},
		{blind, "a1", human("a2"), SetLocked, false},
		{blind, "a1", human("منى"), "", true},
		{blind, "a1", gold, SetOpen, true},
		{blind, "a1", gold, SetDone, false},
		{blind, "a1", machine, "", false},
		{blind, "منى", human("a1"), "", false},
		{blind, "منى", gold, SetOpen, false},
		{blind, "A1", human("a1"), "", true}, // a slip opens nothing
		{blind, "", human("a1"), "", true},
		{open, "a1", human("a2"), "", false},
		{Team{}, "a1", human("a2"), "", false},
	} {
		if got := c.team.Hides(c.user, c.set, c.gold); got != c.want {
			t.Errorf("from %q, the %s set of %s with gold %q: %v", c.user, c.set.Kind, c.set.Author, c.gold, got)
		}
	}
}

func TestCheckTeam(t *testing.T) {
	for name, c := range map[string]struct {
		team Team
		ok   bool
	}{
		"nobody":           {Team{}, true},
		"two":              {Team{Members: []Member{{"a", RoleAnnotator}, {"b", RoleReviewer}}}, true},
		"blind":            {Team{Blind: true, Members: []Member{{"b", RoleReviewer}}}, true},
		"blind, all":       {Team{Blind: true, Members: []Member{{"a", RoleAnnotator}}}, false},
		"blind, of nobody": {Team{Blind: true}, false},
		"not in order":     {Team{Members: []Member{{"b", RoleAnnotator}, {"a", RoleReviewer}}}, false},
		"twice":            {Team{Members: []Member{{"a", RoleAnnotator}, {"a", RoleReviewer}}}, false},
		"no role":          {Team{Members: []Member{{"a", ""}}}, false},
		"no name":          {Team{Members: []Member{{"", RoleAnnotator}}}, false},
		"gold":             {Team{Members: []Member{{GoldAuthor, RoleReviewer}}}, false},
	} {
		if err := CheckTeam(c.team); (err == nil) != c.ok {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestTeamIsEdited(t *testing.T) {
	was := Team{}.With("c", RoleAnnotator).With("a", RoleAnnotator)
	now := was.With("b", RoleReviewer).With("c", RoleReviewer).Without("a").Without("nobody")
	if diff := cmp.Diff([]Member{{"a", RoleAnnotator}, {"c", RoleAnnotator}}, was.Members); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]Member{{"b", RoleReviewer}, {"c", RoleReviewer}}, now.Members); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"b", "c"}, now.Reviewers()); diff != "" || was.IsZero() || !(Team{Members: []Member{}}).IsZero() {
		t.Error(diff)
	}
}
