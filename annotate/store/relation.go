package store

import "raqim/model"

const selectRelations = "SELECT document, author, id, label, from_end, to_end, attributes, note, origin, origin_ref FROM relations "

func readRelation(row scanner) (model.Relation, error) {
	var r model.Relation
	var attributes string
	err := row.Scan(&r.Document, &r.Author, &r.ID, &r.Label, &r.From, &r.To, &attributes, &r.Note, &r.Provenance.By, &r.Provenance.Ref)
	if err != nil {
		return r, err
	}
	r.Attributes, err = decodeAttributes(attributes, model.Messagef("the relation %s", r.ID))
	return r, err
}

// relations reads the relations of a set, in no order that means anything.
func (t *transaction) relations(id model.DocumentID, author string) ([]model.Relation, error) {
	return list(t, selectRelations+"WHERE document = ? AND author = ?", []any{id, author}, readRelation)
}

// relation reads one relation; nil where there is none.
func (t *transaction) relation(document model.DocumentID, id model.RelationID) (*model.Relation, error) {
	return first(t, selectRelations+"WHERE document = ? AND id = ?", []any{document, id}, readRelation)
}

// relationsOf reads the relations of a document that begin or end at a span.
func (t *transaction) relationsOf(key spanKey, author string) ([]model.Relation, error) {
	return list(t, selectRelations+"WHERE document = ?1 AND author = ?2 AND from_span = ?3 UNION ALL "+
		selectRelations+"WHERE document = ?1 AND author = ?2 AND to_span = ?3", []any{key.document, author, key.id}, readRelation)
}

type relationKey struct {
	document model.DocumentID
	id       model.RelationID
}

// changeRelation makes, edits or removes a relation.
func (c *commit) changeRelation(e model.Edit[model.Relation]) error {
	r := either(e)
	what := model.Messagef("the relation %s", r.ID)
	if err := sameOwner(what, e, func(r model.Relation) setKey { return setKey{r.Document, r.Author} }); err != nil {
		return err
	}
	if err := c.touchSet(setKey{r.Document, r.Author}); err != nil {
		return err
	}
	stored, err := c.relation(r.Document, r.ID)
	if err != nil {
		return err
	}
	if err := matches(what, e, stored); err != nil {
		return err
	}
	c.touched.relations[relationKey{r.Document, r.ID}] = true
	if e.After == nil {
		return c.exec("DELETE FROM relations WHERE document = ? AND author = ? AND id = ?", r.Document, r.Author, r.ID)
	}
	return c.writeRelation(*e.After)
}

func (c *commit) writeRelation(r model.Relation) error {
	what := model.Messagef("the relation %s", r.ID)
	if err := checkTexts(what, append(attributeTexts(r.Attributes), string(r.From), string(r.To), r.Note, r.Provenance.By, r.Provenance.Ref)...); err != nil {
		return err
	}
	d, err := c.presentDocument(r.Document)
	if err != nil {
		return err
	}
	if err := c.giveNumber(d, "r", string(r.ID)); err != nil {
		return err
	}
	attributes, err := encodeAttributes(r.Attributes)
	if err != nil {
		return err
	}
	return c.exec(`INSERT INTO relations (document, author, id, label, from_end, to_end, attributes, note, origin, origin_ref)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT (document, id) DO UPDATE SET label = excluded.label, from_end = excluded.from_end, to_end = excluded.to_end,
		attributes = excluded.attributes, note = excluded.note, origin = excluded.origin, origin_ref = excluded.origin_ref`,
		r.Document, r.Author, r.ID, r.Label, r.From, r.To, attributes, r.Note, r.Provenance.By, r.Provenance.Ref)
}

// checkTouchedRelations checks the relations that changed and those at spans that
// changed, once all changes are in.
func (c *commit) checkTouchedRelations() error {
	for key := range c.touched.relations {
		r, err := c.relation(key.document, key.id)
		if err != nil || r == nil {
			if err != nil {
				return err
			}
			continue
		}
		if err := c.checkEnds(*r); err != nil {
			return err
		}
	}
	return nil
}

// checkEnds checks that the ends of r are there and that the schema allows it.
func (c *commit) checkEnds(r model.Relation) error {
	ends := [2]model.Span{}
	for i, end := range []model.Argument{r.From, r.To} {
		if end.Outside() {
			if err := c.checkOutside(r, end); err != nil {
				return err
			}
			continue
		}
		s, err := first(c.transaction, selectSpans+"WHERE document = ? AND id = ?", []any{r.Document, end.Span()}, readSpan)
		switch {
		case err != nil:
			return err
		case s == nil:
			return model.Errorf(model.Conflict, "the relation %s (%s) needs the span %s, which is not there: take the relation away first", r.ID, r.Label, end)
		case s.Author != r.Author:
			return model.Errorf(model.Invalid, "the relation %s of %s cannot join the span %s, which is %s's", r.ID, r.Author, end, s.Author)
		}
		ends[i] = *s
	}
	return model.CheckRelation(r, ends[0], ends[1], c.schema)
}

// checkOutside checks that an end outside the text, if it is an entity, exists.
func (c *commit) checkOutside(r model.Relation, end model.Argument) error {
	id, ok := end.Entity()
	if !ok || id == "" { // model.CheckRelation refuses the empty one
		return nil
	}
	e, err := c.entity(id)
	if err == nil && e == nil {
		return model.Errorf(model.Conflict, "the relation %s (%s) needs the entity %s, which does not exist", r.ID, r.Label, id)
	}
	return err
}
