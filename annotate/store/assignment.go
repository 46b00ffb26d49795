package store

import (
	"context"

	"raqim/model"
)

const selectAssignments = "SELECT document, author FROM assignments "

func readAssignment(row scanner) (model.Assignment, error) {
	var a model.Assignment
	return a, row.Scan(&a.Document, &a.Author)
}

// Assignments lists by document and author whose each document is to annotate, also
// documents that were removed and may come back.
func (p *Project) Assignments() ([]model.Assignment, error) {
	var all []model.Assignment
	err := p.view(context.Background(), func(t *transaction) (err error) {
		all, err = list(t, selectAssignments+"ORDER BY document, author", nil, readAssignment)
		return err
	})
	return all, err
}

// assigned reads by document whose it is to annotate.
func (t *transaction) assigned(query string, args ...any) (map[model.DocumentID][]string, error) {
	assigned := map[model.DocumentID][]string{}
	err := t.each(query, args, func(row scanner) error {
		a, err := readAssignment(row)
		assigned[a.Document] = append(assigned[a.Document], a.Author)
		return err
	})
	return assigned, err
}

// changeAssignment makes an assignment or takes it away.
func (c *commit) changeAssignment(e model.Edit[model.Assignment]) error {
	a := either(e)
	if _, err := c.presentDocument(a.Document); err != nil {
		return err
	}
	stored, err := first(c.transaction, selectAssignments+"WHERE document = ? AND author = ?", []any{a.Document, a.Author}, readAssignment)
	if err != nil {
		return err
	}
	if err := matches(model.Messagef("the assignment of %s to %s", a.Document, a.Author), e, stored); err != nil {
		return err
	}
	if e.After == nil {
		return c.exec("DELETE FROM assignments WHERE document = ? AND author = ?", a.Document, a.Author)
	}
	if err := model.CheckAssignment(a); err != nil {
		return err
	}
	if err := checkTexts(model.Messagef("the assignment of %s to %s", a.Document, a.Author), a.Author); err != nil {
		return err
	}
	return c.exec("INSERT OR IGNORE INTO assignments (document, author) VALUES (?, ?)", a.Document, a.Author)
}
