package store

import (
	"testing"

	"raqim/model"
)

// state is all that a reader of a project can see, without the journal.
type state struct {
	Documents []model.DocumentInfo
	Texts     []string
	Marked    []model.Annotations
	Entities  []model.Entity
}

// dump reads everything through the project's own methods.
func dump(tb testing.TB, p *Project) state {
	tb.Helper()
	var s state
	var err error
	fail := func(err error) {
		if err != nil {
			tb.Helper()
			tb.Fatal(err)
		}
	}
	s.Documents, err = p.Documents(tb.Context())
	fail(err)
	s.Entities, err = p.Entities()
	fail(err)
	for _, d := range s.Documents {
		whole, err := p.Document(d.ID)
		fail(err)
		s.Texts = append(s.Texts, whole.Text)
		sets, err := p.Sets(d.ID)
		fail(err)
		for _, set := range sets {
			marked, err := p.Annotations(d.ID, set.Author)
			fail(err)
			s.Marked = append(s.Marked, marked)
		}
	}
	return s
}
