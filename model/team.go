package model

import (
	"slices"
	"strings"
)

// Role is what somebody does in a project.
type Role string

// The roles. A reviewer sees everybody's work, also before it is reviewed.
const (
	RoleAnnotator Role = "annotator"
	RoleReviewer  Role = "reviewer"
)

// Roles lists the roles. The caller owns the result.
func Roles() []Role { return []Role{RoleAnnotator, RoleReviewer} }

// Member is somebody who works on a project, and as what.
type Member struct {
	Name string `json:"name"`
	Role Role   `json:"role"`
}

// Team says who works on a project, and whether annotators see each other's work
// before it is reviewed. Members are sorted by name. The zero Team, that of a project in
// which nobody said anything, names nobody and hides nothing.
type Team struct {
	Blind   bool     `json:"blind"`
	Members []Member `json:"members"`
}

// Equal reports whether t and o are the same in every field; no members and an empty
// list of them are the same.
func (t Team) Equal(o Team) bool { return t.Blind == o.Blind && slices.Equal(t.Members, o.Members) }

// IsZero reports whether t says nothing.
func (t Team) IsZero() bool { return t.Equal(Team{}) }

// Role is what name does; "" where the team does not name them.
func (t Team) Role(name string) Role {
	for _, m := range t.Members {
		if m.Name == name {
			return m.Role
		}
	}
	return ""
}

// Reviewers lists by name who reviews. The caller owns the result.
func (t Team) Reviewers() []string {
	var names []string
	for _, m := range t.Members {
		if m.Role == RoleReviewer {
			names = append(names, m.Name)
		}
	}
	return names
}

// With is t with name in the role, in place of an earlier one; t stays as it is.
func (t Team) With(name string, role Role) Team {
	t = t.Without(name)
	at, _ := slices.BinarySearchFunc(t.Members, name, func(m Member, name string) int { return strings.Compare(m.Name, name) })
	t.Members = slices.Insert(t.Members, at, Member{name, role})
	return t
}

// Without is t without name; t stays as it is.
func (t Team) Without(name string) Team {
	t.Members = slices.DeleteFunc(slices.Clone(t.Members), func(m Member) bool { return m.Name == name })
	return t
}

// Hides reports whether user is not to see set, which is one of a document whose gold set
// is in the state gold ("" where it has none): while the team is blind, that is all that
// other people did there, gold itself included, until gold is done or locked. Proposals of
// a machine are never hidden, nor is anything from a reviewer. Whoever the team does not
// name is blind as well, so that a slip in the own name opens nothing. It is an agreement
// that the window keeps, and no lock on the file.
func (t Team) Hides(user string, set Set, gold SetState) bool {
	switch {
	case !t.Blind, set.Kind == SetMachine, set.Author == user, t.Role(user) == RoleReviewer:
		return false
	}
	return gold != SetDone && gold != SetLocked
}

// CheckTeam says why t cannot be a project's team, or nil: every member has a name of
// their own that is not that of the gold set, and a role, in the order of their names; a
// team that is blind has a reviewer, for else nobody could ever look.
func CheckTeam(t Team) error {
	for i, m := range t.Members {
		if err := CheckAuthor(m.Name); err != nil {
			return err
		}
		switch {
		case m.Name == GoldAuthor:
			return Errorf(Invalid, "%q is the set that a review makes and cannot be the name of a member of the team", GoldAuthor)
		case !slices.Contains(Roles(), m.Role):
			return Errorf(Invalid, "%s cannot have the role %q in the team: it is %s or %s", m.Name, string(m.Role), string(RoleAnnotator), string(RoleReviewer))
		case i > 0 && t.Members[i-1].Name >= m.Name:
			return Errorf(Invalid, "the members of the team do not stand by their names, each once (%s, %s)", t.Members[i-1].Name, m.Name)
		}
	}
	if t.Blind && len(t.Reviewers()) == 0 {
		return Errorf(Invalid, "a team that annotates blind needs a reviewer, who sees what the others marked: name one first")
	}
	return nil
}
