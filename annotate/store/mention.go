package store

import (
	"cmp"
	"context"
	"slices"

	"raqim/model"
)

// Entity reads one entity; NotFound where there is none.
func (p *Project) Entity(id model.EntityID) (model.Entity, error) {
	var entity model.Entity
	err := p.view(context.Background(), func(t *transaction) error {
		e, err := t.entity(id)
		if err != nil {
			return err
		}
		if e == nil {
			return model.Errorf(model.NotFound, "there is no entity %s in this project", id)
		}
		entity = *e
		return nil
	})
	return entity, err
}

// The mentions of all entities are counted in the index of the spans by entity,
// which has the document of each.
const countEntities = `SELECT entity, count(*) FROM spans INDEXED BY spans_by_entity
	WHERE entity IS NOT NULL AND document NOT IN (SELECT id FROM documents WHERE removed = 1) GROUP BY entity`

// MentionCounts counts for every entity that is mentioned the spans that point to
// it, over all documents and all sets.
func (p *Project) MentionCounts(ctx context.Context) (map[model.EntityID]int, error) {
	counts := map[model.EntityID]int{}
	err := p.view(ctx, func(t *transaction) error {
		return t.each(countEntities, nil, func(row scanner) error {
			var id model.EntityID
			var n int
			err := row.Scan(&id, &n)
			counts[id] = n
			return err
		})
	})
	return counts, err
}

// Of the same index: it has the author of each, too.
const tallyMentions = `SELECT entity, document, author, count(*) FROM spans INDEXED BY spans_by_entity
	WHERE entity IS NOT NULL AND document NOT IN (SELECT id FROM documents WHERE removed = 1) GROUP BY 1, 2, 3`

// MentionTallies calls f for every entity that is mentioned in a set, with how often it is
// there; the sets of an entity come one after the other.
func (p *Project) MentionTallies(ctx context.Context, f func(model.MentionTally) error) error {
	return p.view(ctx, func(t *transaction) error {
		return t.each(tallyMentions, nil, func(row scanner) error {
			var m model.MentionTally
			if err := row.Scan(&m.Entity, &m.Document, &m.Author, &m.Spans); err != nil {
				return err
			}
			return f(m)
		})
	})
}

const countOneEntity = `SELECT count(*), count(DISTINCT document) FROM spans
	WHERE entity = ? AND document NOT IN (SELECT id FROM documents WHERE removed = 1)`

const countEnds = `SELECT (SELECT count(*) FROM relations WHERE from_entity = ?1) + (SELECT count(*) FROM relations WHERE to_entity = ?1)`

// MentionCount counts what points to the entity id.
func (p *Project) MentionCount(id model.EntityID) (model.MentionCount, error) {
	var n model.MentionCount
	err := p.view(context.Background(), func(t *transaction) error {
		if _, err := t.one(countOneEntity, []any{id}, &n.Spans, &n.Documents); err != nil {
			return err
		}
		_, err := t.one(countEnds, []any{id}, &n.Relations)
		return err
	})
	return n, err
}

const selectMentioning = `SELECT DISTINCT document FROM spans
	WHERE entity = ? AND document NOT IN (SELECT id FROM documents WHERE removed = 1)`

// Mentioning lists the documents with spans that point to the entity id.
func (p *Project) Mentioning(ctx context.Context, id model.EntityID) ([]model.DocumentID, error) {
	var documents []model.DocumentID
	err := p.view(ctx, func(t *transaction) (err error) {
		documents, err = list(t, selectMentioning, []any{id}, func(row scanner) (d model.DocumentID, err error) { return d, row.Scan(&d) })
		return err
	})
	return documents, err
}

// Mentions reads all that points to the entity id.
func (p *Project) Mentions(id model.EntityID) (model.Mentions, error) {
	var m model.Mentions
	err := p.view(context.Background(), func(t *transaction) (err error) {
		if m.Spans, err = t.mentionSpans(id); err != nil {
			return err
		}
		m.Relations, err = list(t, selectRelations+"WHERE from_entity = ?1 UNION "+selectRelations+"WHERE to_entity = ?1", []any{id}, readRelation)
		if err != nil {
			return err
		}
		slices.SortFunc(m.Relations, func(a, b model.Relation) int {
			return cmp.Or(cmp.Compare(a.Document, b.Document), cmp.Compare(a.Author, b.Author), model.CompareRelations(a, b))
		})
		m.Locked, err = list(t, selectLocked, []any{id}, readLocked)
		return err
	})
	return m, err
}

// mentionSpans reads the spans that point to the entity id, each with its parts.
func (t *transaction) mentionSpans(id model.EntityID) ([]model.Span, error) {
	spans, err := list(t, selectSpans+"WHERE entity = ? ORDER BY document, author, id", []any{id}, readSpan)
	if err != nil {
		return nil, err
	}
	at := 0
	err = t.each(`SELECT p.document, p.author, p.span, p.start, p."end" FROM spans s
		JOIN span_parts p ON p.document = s.document AND p.author = s.author AND p.span = s.id
		WHERE s.entity = ? ORDER BY s.document, s.author, s.id, p.n`, []any{id}, func(row scanner) error {
		var part struct {
			document model.DocumentID
			author   string
			storedPart
		}
		if err := row.Scan(&part.document, &part.author, &part.span, &part.Start, &part.End); err != nil {
			return err
		}
		for at < len(spans) && (spans[at].Document != part.document || spans[at].Author != part.author || spans[at].ID != part.span) {
			at++ // both ascend
		}
		if at < len(spans) {
			spans[at].Parts = append(spans[at].Parts, part.Range)
		}
		return nil
	})
	return spans, err
}

const allLocked = `SELECT d.id, d.name, x.author FROM sets x JOIN documents d ON d.id = x.document WHERE x.state = 'locked' `

const selectLocked = allLocked + `AND (x.document, x.author) IN (
	SELECT document, author FROM spans WHERE entity = ?1
	UNION SELECT document, author FROM relations WHERE from_entity = ?1
	UNION SELECT document, author FROM relations WHERE to_entity = ?1) ORDER BY d.name, x.author`

func readLocked(row scanner) (l model.LockedSet, err error) {
	return l, row.Scan(&l.ID, &l.Document, &l.Author)
}
