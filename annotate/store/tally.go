package store

import (
	"context"
	"strings"
	"unicode"

	"raqim/model"
)

// Tallies count the sets of some authors, given by name, in the documents that were not
// removed. They stop with ctx's error soon after it is done.

// ofAuthors is the condition on rows of such sets; its places are the authors as a JSON array.
const ofAuthors = ` x.author IN (SELECT value FROM json_each(?1)) AND x.document NOT IN (SELECT id FROM documents WHERE removed = 1) `

const selectParts = `SELECT x.document, x.author, x.id, x.label, p.start, p."end" FROM spans x
	JOIN span_parts p ON p.document = x.document AND p.author = x.author AND p.span = x.id
	WHERE` + ofAuthors + `ORDER BY x.document, x.author, x.id, p.n`

// Parts calls f for each part of each span: a document's together, of these a set's, of
// these a span's, in the order of the text.
func (p *Project) Parts(ctx context.Context, authors []string, f func(at model.SpanPlace, label string, part model.Range) error) error {
	return p.tally(ctx, selectParts, authors, nil, func(row scanner) error {
		var at model.SpanPlace
		var label string
		var part model.Range
		if err := row.Scan(&at.Document, &at.Author, &at.Span, &label, &part.Start, &part.End); err != nil {
			return err
		}
		return f(at, label, part)
	})
}

const countRelations = `SELECT x.label, count(*), count(DISTINCT x.document) FROM relations x WHERE` + ofAuthors + `GROUP BY 1 ORDER BY 2 DESC, 1`

// RelationTallies counts the relations by type, the most frequent first.
func (p *Project) RelationTallies(ctx context.Context, authors []string) ([]model.LabelTally, error) {
	var all []model.LabelTally
	err := p.tally(ctx, countRelations, authors, nil, func(row scanner) error {
		var t model.LabelTally
		err := row.Scan(&t.Label, &t.Count, &t.Documents)
		all = append(all, t)
		return err
	})
	return all, err
}

const countPointing = `SELECT x.entity, count(*), count(DISTINCT x.document) FROM spans x
	WHERE x.entity IS NOT NULL AND` + ofAuthors + `GROUP BY 1 ORDER BY 2 DESC, 1`

// EntityTallies counts the spans that point to an entity, the most frequent entity first.
func (p *Project) EntityTallies(ctx context.Context, authors []string) ([]model.EntityTally, error) {
	var all []model.EntityTally
	err := p.tally(ctx, countPointing, authors, nil, func(row scanner) error {
		var t model.EntityTally
		err := row.Scan(&t.Entity, &t.Spans, &t.Documents)
		all = append(all, t)
		return err
	})
	return all, err
}

const selectUnlinked = `SELECT x.document, x.author, x.id,
	EXISTS (SELECT 1 FROM json_each(x.attributes, '$.none_of') WHERE value IN (SELECT value FROM json_each(?3)))
	FROM spans x WHERE x.label = ?2 AND` + ofAuthors + `
	AND NOT EXISTS (SELECT 1 FROM relations r WHERE r.document = x.document AND r.author = x.author AND r.from_span = x.id
		AND r.label IN (SELECT value FROM json_each(?3)))
	AND NOT EXISTS (SELECT 1 FROM relations r WHERE r.document = x.document AND r.author = x.author AND r.to_span = x.id
		AND r.label IN (SELECT value FROM json_each(?3)))
	ORDER BY x.document, x.author, x.id`

// Unlinked calls f for each span with a label at which no relation of any of some types
// begins or ends, and tells whether it says that it has none of one of them.
func (p *Project) Unlinked(ctx context.Context, authors []string, label string, relations []string, f func(at model.SpanPlace, none bool) error) error {
	wanted, err := encode(relations)
	if err != nil {
		return err
	}
	return p.tally(ctx, selectUnlinked, authors, []any{label, wanted}, func(row scanner) error {
		var at model.SpanPlace
		var none bool
		if err := row.Scan(&at.Document, &at.Author, &at.Span, &none); err != nil {
			return err
		}
		return f(at, none)
	})
}

// isBlank is the condition that an attribute has no value but blanks. Its name is compared
// and not put into a path, since it may hold any character.
func isBlank(name string) string {
	return `NOT EXISTS (SELECT 1 FROM json_each(x.attributes) a, json_each(iif(a.type = 'array', a.value, json_array(a.value))) i
		WHERE a.key = ` + name + ` AND trim(i.value, ?4) <> '')`
}

var selectOpen = `SELECT x.document, x.author, x.id FROM spans x
	WHERE x.label = ?2 AND` + ofAuthors + `AND iif(?5, x.entity IS NULL,
		` + isBlank("?3") + ` AND (?6 = '' OR (SELECT date_value FROM documents WHERE id = x.document) <> '' OR ` + isBlank("?6") + `))
	ORDER BY x.document, x.author, x.id`

// Unfilled calls f for each span with a label in which an attribute has no value, or a
// blank one. In a document without a date the attribute that a names as Undated may hold
// the value in its place. One that refers to an entity is that of the span.
func (p *Project) Unfilled(ctx context.Context, authors []string, label string, a model.AttributeType, f func(at model.SpanPlace) error) error {
	return p.tally(ctx, selectOpen, authors, []any{label, a.Name, blanks, a.RefersToEntity(), a.Undated}, func(row scanner) error {
		var at model.SpanPlace
		if err := row.Scan(&at.Document, &at.Author, &at.Span); err != nil {
			return err
		}
		return f(at)
	})
}

// blanks are the characters that unicode.IsSpace knows.
var blanks = func() string {
	var b strings.Builder
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if unicode.IsSpace(r) {
			b.WriteRune(r)
		}
	}
	return b.String()
}()

// tally runs a query whose first place are authors, and calls f for each row.
func (p *Project) tally(ctx context.Context, query string, authors []string, places []any, f func(scanner) error) error {
	if len(authors) == 0 {
		return nil
	}
	wanted, err := encode(authors)
	if err != nil {
		return err
	}
	return p.view(ctx, func(t *transaction) error {
		return t.each(query, append([]any{wanted}, places...), f)
	})
}
