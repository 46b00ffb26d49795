package store

import (
	"context"

	"raqim/model"
)

// schema reads the project's schema.
func (t *transaction) schema() (*model.Schema, error) {
	data, err := t.value("schema")
	if err != nil {
		return nil, err
	}
	schema, err := model.ParseSchema([]byte(data))
	if err != nil {
		return nil, model.Wrap(model.Damaged, err, "the schema stored in the project cannot be read: go back to a backup")
	}
	return schema, nil
}

// takeSchema puts the schema in place that changes end with, so that all the others
// are checked against it.
func (c *commit) takeSchema(changes []model.Change) error {
	for _, change := range changes {
		if change.Schema == nil {
			continue
		}
		if err := c.changeSchema(*change.Schema); err != nil {
			return err
		}
	}
	return nil
}

func (c *commit) changeSchema(e model.Edit[model.Schema]) error {
	if e.Before == nil || e.After == nil {
		return model.Errorf(model.Invalid, "a project always has a schema: a change of it needs what was there before and what is there after")
	}
	stored, err := c.transaction.schema()
	if err != nil {
		return err
	}
	if err := matches(model.Messagef("the schema"), e, stored); err != nil {
		return err
	}
	if err := checkTexts(model.Messagef("the schema"), string(e.After.JSON())); err != nil {
		return err
	}
	c.schema, c.reschemed = e.After, true
	return c.setValue("schema", string(e.After.JSON()))
}

// checkAllFits refuses a schema in which something that is stored could not stand. It
// looks at all sets one after the other, which is faster than to look what depends on
// each of thousands of spans that changed; that entities are there the file's own
// references keep.
func (c *commit) checkAllFits() error {
	documents, err := list(c.transaction, selectDocuments, nil, readDocument)
	if err != nil {
		return err
	}
	for _, d := range documents {
		sets, err := list(c.transaction, selectSets+"WHERE document = ?", []any{d.ID}, readSet)
		if err != nil {
			return err
		}
		for _, set := range sets {
			if err := c.checkFits(d, set.Author); err != nil {
				return err
			}
		}
	}
	return nil
}

func (c *commit) checkFits(d storedDocument, author string) error {
	marked, err := c.marked(d.ID, author)
	if err != nil {
		return err
	}
	if err := model.CheckFits(marked, d.characters, c.schema); err != nil {
		return model.Wrap(model.Conflict, err, "the annotations of %s in %s hold what the schema does not have", author, d.Name)
	}
	return nil
}

// marked reads the spans and relations of a set, in no order that means anything.
func (t *transaction) marked(id model.DocumentID, author string) (a model.Annotations, err error) {
	if a.Spans, err = t.spans(id, author); err != nil {
		return a, err
	}
	a.Relations, err = t.relations(id, author)
	return a, err
}

// Marked reads the spans and relations of author in the document id, also of one that
// was removed and may come back, in no order that means anything.
func (p *Project) Marked(id model.DocumentID, author string) (model.Annotations, error) {
	var a model.Annotations
	err := p.view(context.Background(), func(t *transaction) (err error) {
		a, err = t.marked(id, author)
		return err
	})
	return a, err
}
