package store

import (
	"context"
	"testing"

	"pgregory.net/rapid"

	"raqim/model"
)

// state is all that a reader of a project can see, without the journal.
type state struct {
	Documents []model.DocumentInfo
	Texts     []string
	Marked    []model.Annotations
	Entities  []model.Entity
	Team      model.Team
}

// dump reads everything through the project's own methods.
func dump(tb testing.TB, p *Project) state {
	tb.Helper()
	s, err := readState(p)
	if err != nil {
		tb.Fatal(err)
	}
	return s
}

func readState(p *Project) (s state, err error) {
	if s.Documents, err = p.Documents(context.Background()); err != nil {
		return s, err
	}
	s.Team = p.Team()
	if s.Entities, err = p.Entities(); err != nil {
		return s, err
	}
	for _, d := range s.Documents {
		whole, err := p.Document(d.ID)
		if err != nil {
			return s, err
		}
		s.Texts = append(s.Texts, whole.Text)
		sets, err := p.Sets(d.ID)
		if err != nil {
			return s, err
		}
		for _, set := range sets {
			marked, err := p.Annotations(d.ID, set.Author)
			if err != nil {
				return s, err
			}
			s.Marked = append(s.Marked, marked)
		}
	}
	return s, nil
}

// The same for rapid's tests, which have a T of their own.

func dumpRapid(t *rapid.T, p *Project) state {
	s, err := readState(p)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func soundRapid(t *rapid.T, p *Project) {
	problems, err := p.Check(context.Background(), nil)
	if err != nil || len(problems) > 0 {
		t.Fatalf("Check: %v (%v)", problems, err)
	}
}

// newQuickProject is a project that does not wait for the disk: a hundred of them
// are made in a property test.
func newQuickProject(t *rapid.T, path string) *Project {
	schema, err := model.ParseSchema([]byte(schemaJSON))
	if err != nil {
		t.Fatal(err)
	}
	p, err := Create(path, schema)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := p.write.Exec("PRAGMA synchronous = OFF"); err != nil {
		t.Fatal(err)
	}
	return p
}
