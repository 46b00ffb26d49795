package store

import (
	"context"
	"database/sql"
	"slices"
	"strconv"

	"raqim/model"
)

const selectSpans = "SELECT document, author, id, label, attributes, entity, note, origin, origin_ref FROM spans "

// readSpan reads a span without its parts.
func readSpan(row scanner) (model.Span, error) {
	var s model.Span
	var attributes string
	var entity sql.NullString
	err := row.Scan(&s.Document, &s.Author, &s.ID, &s.Label, &attributes, &entity, &s.Note, &s.Provenance.By, &s.Provenance.Ref)
	if err != nil {
		return s, err
	}
	s.Entity = model.EntityID(entity.String)
	s.Attributes, err = decodeAttributes(attributes, model.Messagef("the span %s", s.ID))
	return s, err
}

type storedPart struct {
	span model.SpanID
	model.Range
}

func readPart(row scanner) (storedPart, error) {
	var p storedPart
	return p, row.Scan(&p.span, &p.Start, &p.End)
}

// spans reads the spans of a set, in no order that means anything.
func (t *transaction) spans(id model.DocumentID, author string) ([]model.Span, error) {
	spans, err := list(t, selectSpans+"WHERE document = ? AND author = ? ORDER BY id", []any{id, author}, readSpan)
	if err != nil {
		return nil, err
	}
	parts, err := list(t, `SELECT span, start, "end" FROM span_parts WHERE document = ? AND author = ? ORDER BY span, n`, []any{id, author}, readPart)
	if err != nil {
		return nil, err
	}
	return spans, joinParts(spans, parts)
}

// Spans reads the spans with a label that author marked in the document id, with any
// label where it is empty, in the order of model.CompareSpans. It reads nothing else
// of the set, so that a search over a project does not read all of it.
func (p *Project) Spans(id model.DocumentID, author, label string) ([]model.Span, error) {
	var spans []model.Span
	err := p.view(context.Background(), func(t *transaction) error {
		if _, err := t.present(id); err != nil {
			return err
		}
		var err error
		spans, err = t.spansWith(id, author, label)
		return err
	})
	slices.SortFunc(spans, model.CompareSpans)
	return spans, err
}

// spansWith reads the spans of a set with a label, with any where it is empty, in no
// order that means anything.
func (t *transaction) spansWith(id model.DocumentID, author, label string) ([]model.Span, error) {
	if label == "" {
		return t.spans(id, author)
	}
	spans, err := list(t, selectSpans+"WHERE document = ? AND author = ? AND label = ? ORDER BY id", []any{id, author, label}, readSpan)
	if err != nil || len(spans) == 0 {
		return nil, err
	}
	parts, err := list(t, selectPartsOf, []any{id, author, label}, readPart)
	if err != nil {
		return nil, err
	}
	return spans, joinParts(spans, parts)
}

// selectPartsOf goes through the parts of a set as they lie, which is the order that is wanted.
const selectPartsOf = `SELECT p.span, p.start, p."end" FROM span_parts p CROSS JOIN spans s ON s.document = p.document AND s.author = p.author AND s.id = p.span
	WHERE p.document = ? AND p.author = ? AND s.label = ? ORDER BY p.span, p.n`

// joinParts gives spans their parts, where both ascend by the id of the span.
func joinParts(spans []model.Span, parts []storedPart) error {
	for i := range spans {
		s := &spans[i]
		for len(parts) > 0 && parts[0].span == s.ID {
			s.Parts = append(s.Parts, parts[0].Range)
			parts = parts[1:]
		}
		if len(s.Parts) == 0 {
			return model.Errorf(model.Damaged, "the span %s of %s in the document %s has no parts: go back to a backup", s.ID, s.Author, s.Document)
		}
	}
	return nil
}

// span reads one span; nil where there is none.
func (t *transaction) span(document model.DocumentID, id model.SpanID) (*model.Span, error) {
	s, err := first(t, selectSpans+"WHERE document = ? AND id = ?", []any{document, id}, readSpan)
	if err != nil || s == nil {
		return nil, err
	}
	parts, err := list(t, `SELECT span, start, "end" FROM span_parts WHERE document = ? AND author = ? AND span = ? ORDER BY n`,
		[]any{document, s.Author, id}, readPart)
	for _, p := range parts {
		s.Parts = append(s.Parts, p.Range)
	}
	return s, err
}

type spanKey struct {
	document model.DocumentID
	id       model.SpanID
}

// changeSpan makes, edits or removes a span.
func (c *commit) changeSpan(e model.Edit[model.Span]) error {
	s := either(e)
	what := model.Messagef("the span %s", s.ID)
	if err := sameOwner(what, e, func(s model.Span) setKey { return setKey{s.Document, s.Author} }); err != nil {
		return err
	}
	if err := c.touchSet(setKey{s.Document, s.Author}); err != nil {
		return err
	}
	stored, err := c.span(s.Document, s.ID)
	if err != nil {
		return err
	}
	if err := matches(what, e, stored); err != nil {
		return err
	}
	c.touchSpan(e, stored)
	if e.After == nil { // its parts go with it
		return c.exec("DELETE FROM spans WHERE document = ? AND author = ? AND id = ?", s.Document, s.Author, s.ID)
	}
	return c.writeSpan(*e.After, stored)
}

func (c *commit) writeSpan(s model.Span, stored *model.Span) error {
	if err := c.checkSpan(s); err != nil {
		return err
	}
	attributes, err := encodeAttributes(s.Attributes)
	if err != nil {
		return err
	}
	err = c.exec(`INSERT INTO spans (document, author, id, label, attributes, entity, note, origin, origin_ref) VALUES (?, ?, ?, ?, ?, nullif(?, ''), ?, ?, ?)
		ON CONFLICT (document, author, id) DO UPDATE SET label = excluded.label, attributes = excluded.attributes, entity = excluded.entity,
		note = excluded.note, origin = excluded.origin, origin_ref = excluded.origin_ref`,
		s.Document, s.Author, s.ID, s.Label, attributes, s.Entity, s.Note, s.Provenance.By, s.Provenance.Ref)
	if err != nil {
		return err
	}
	if stored != nil && slices.Equal(stored.Parts, s.Parts) {
		return nil
	}
	return c.writeParts(s, stored != nil)
}

func (c *commit) writeParts(s model.Span, replace bool) error {
	if replace {
		err := c.exec("DELETE FROM span_parts WHERE document = ? AND author = ? AND span = ?", s.Document, s.Author, s.ID)
		if err != nil {
			return err
		}
	}
	for n, p := range s.Parts {
		err := c.exec(`INSERT INTO span_parts (document, author, span, n, start, "end") VALUES (?, ?, ?, ?, ?, ?)`,
			s.Document, s.Author, s.ID, n, p.Start, p.End)
		if err != nil {
			return err
		}
	}
	return nil
}

func (c *commit) checkSpan(s model.Span) error {
	what := model.Messagef("the span %s", s.ID)
	if err := checkTexts(what, append(attributeTexts(s.Attributes), s.Note, string(s.Entity), s.Provenance.By, s.Provenance.Ref)...); err != nil {
		return err
	}
	d, err := c.presentDocument(s.Document)
	if err != nil {
		return err
	}
	if err := c.giveNumber(d, "s", string(s.ID)); err != nil {
		return err
	}
	return model.CheckSpan(s, d.characters, c.schema)
}

// giveNumber notes the number of an id, so that [Project.NextID] never gives it again.
func (c *commit) giveNumber(d *storedDocument, prefix, id string) error {
	number, err := idNumber(prefix, id)
	if err != nil || number <= d.lastNumber {
		return err
	}
	d.lastNumber = number
	c.numbered[d.ID] = number
	return nil
}

// idNumber is the 12 in "s12". Ids of another form are refused: nothing could
// keep them from being given twice.
func idNumber(prefix, id string) (int, error) {
	digits := ""
	if len(id) > 1 && id[:1] == prefix {
		digits = id[1:]
	}
	n, err := strconv.Atoi(digits)
	if err != nil || n < 1 || n >= 1<<40 || strconv.Itoa(n) != digits {
		return 0, model.Errorf(model.Invalid, "%q is not an id of the form %s1, %s2, ...", id, prefix, prefix)
	}
	return n, nil
}

// touchedSpan is what must be looked at when all changes of an entry are in.
type touchedSpan struct {
	author string
	entity model.EntityID // it points to after the last change; "" where none
	was    string         // its label before the entry, so relations may be; "" where it was not there
	refers bool           // it has attributes that point to something after the last change
}

func (c *commit) touchSpan(e model.Edit[model.Span], stored *model.Span) {
	s := either(e)
	key := spanKey{s.Document, s.ID}
	before, seen := c.touched.spans[key]
	now := touchedSpan{author: s.Author, was: before.was}
	if !seen && stored != nil {
		now.was = stored.Label
	}
	if e.After != nil {
		now.entity, now.refers = e.After.Entity, c.refers(*e.After)
	}
	c.touched.spans[key] = now
}

// checkTouchedSpans checks, once all changes are in, the entities that changed
// spans point to and their references, and notes the relations at them.
func (c *commit) checkTouchedSpans() error {
	known := map[model.EntityID]bool{"": true}
	for key, s := range c.touched.spans {
		if !known[s.entity] {
			e, err := c.entity(s.entity)
			if err != nil {
				return err
			}
			if e == nil {
				return model.Errorf(model.Conflict, "the span %s points to the entity %s, which does not exist", key.id, s.entity)
			}
			known[s.entity] = true
		}
		if err := c.checkReferences(key, s); err != nil {
			return err
		}
		if s.was == "" {
			continue
		}
		of, err := c.relationsOf(key, s.author)
		if err != nil {
			return err
		}
		for _, r := range of {
			c.touched.relations[relationKey{r.Document, r.ID}] = true
		}
	}
	return nil
}
