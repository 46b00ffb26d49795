package store

import (
	"context"
	"database/sql"
	"strings"

	"raqim/model"
)

// wantedLabels is the condition on labels that are given as a JSON array.
const wantedLabels = " IN (SELECT value FROM json_each(?))"

// SpanUses counts the spans with one of labels by set and label, over all documents,
// also removed ones.
func (p *Project) SpanUses(labels []string, f func(model.Use) error) error {
	return p.uses("SELECT document, author, label, count(*) FROM spans WHERE label"+wantedLabels+" GROUP BY 1, 2, 3", labels, readUse, f)
}

// EntityUses is SpanUses of those spans alone that point to an entity.
func (p *Project) EntityUses(labels []string, f func(model.Use) error) error {
	return p.uses("SELECT document, author, label, count(*) FROM spans WHERE entity IS NOT NULL AND label"+wantedLabels+" GROUP BY 1, 2, 3", labels, readUse, f)
}

// uses calls f for each row of query; nothing is read where there are no keys.
func (p *Project) uses(query string, keys []string, read func(scanner) (model.Use, error), f func(model.Use) error) error {
	if len(keys) == 0 {
		return nil
	}
	wanted, err := encode(keys)
	if err != nil {
		return err
	}
	return p.view(context.Background(), func(t *transaction) error {
		return t.each(query, []any{wanted}, func(row scanner) error {
			use, err := read(row)
			if err != nil {
				return err
			}
			return f(use)
		})
	})
}

func readUse(row scanner) (u model.Use, err error) {
	return u, row.Scan(&u.Document, &u.Author, &u.Label, &u.Count)
}

// keyMark stands between a label and the name of an attribute in one key.
const keyMark = "\x1f"

// attributeKeys are the keys of attributes, each a label and a name.
func attributeKeys(attributes [][2]string) []string {
	keys := make([]string, len(attributes))
	for i, a := range attributes {
		keys[i] = strings.Join(a[:], keyMark)
	}
	return keys
}

const selectValues = `SELECT s.document, s.author, s.label, a.key, a.type, a.value, count(*)
	FROM spans s, json_each(s.attributes) a
	WHERE s.label || char(31) || a.key IN (SELECT value FROM json_each(?)) GROUP BY 1, 2, 3, 4, 5, 6`

// ValueUses counts the values of attributes, each given as label and name, by set,
// attribute and value.
func (p *Project) ValueUses(attributes [][2]string, f func(model.Use) error) error {
	return p.uses(selectValues, attributeKeys(attributes), func(row scanner) (u model.Use, err error) {
		var kind, value string
		if err := row.Scan(&u.Document, &u.Author, &u.Label, &u.Attribute, &kind, &value, &u.Count); err != nil {
			return u, err
		}
		if kind == "array" {
			return u, decode(value, &u.Value, model.Messagef("the attribute %s", u.Attribute))
		}
		u.Value = model.TextValue(value)
		return u, nil
	}, f)
}

const selectTargets = `SELECT s.document, s.author, s.label, a.key, a.type = 'array',
	(SELECT json_group_array(CASE WHEN i.value = 't0' THEN '' ELSE t.label END)
		FROM json_each(CASE a.type WHEN 'array' THEN a.value WHEN 'text' THEN iif(a.value = '', '[]', json_array(a.value)) ELSE json_array(a.value) END) i
		LEFT JOIN spans t ON t.document = s.document AND t.id = i.value AND t.author = s.author AND t.id <> s.id),
	count(*)
	FROM spans s, json_each(s.attributes) a
	WHERE s.label || char(31) || a.key IN (SELECT value FROM json_each(?)) GROUP BY 1, 2, 3, 4, 5, 6`

// TargetUses counts the values of attributes, read as references whatever they are, by
// set, attribute and what they point to, which stands in Targets; Value says only
// whether it is a list.
func (p *Project) TargetUses(attributes [][2]string, f func(model.Use) error) error {
	return p.uses(selectTargets, attributeKeys(attributes), func(row scanner) (u model.Use, err error) {
		var list bool
		var targets string
		if err := row.Scan(&u.Document, &u.Author, &u.Label, &u.Attribute, &list, &targets, &u.Count); err != nil {
			return u, err
		}
		if list {
			u.Value = model.ListValue()
		}
		return u, decode(targets, &u.Targets, model.Messagef("the attribute %s", u.Attribute))
	}, f)
}

const selectRelationUses = `SELECT r.document, r.author, r.label,
	CASE WHEN r.from_span IS NOT NULL THEN f.label WHEN r.from_entity IS NOT NULL THEN 'entity' ELSE r.from_end END, r.from_span IS NOT NULL,
	CASE WHEN r.to_span IS NOT NULL THEN t.label WHEN r.to_entity IS NOT NULL THEN 'entity' ELSE r.to_end END, r.to_span IS NOT NULL,
	r.attributes, count(*)
	FROM relations r
	LEFT JOIN spans f ON f.document = r.document AND f.author = r.author AND f.id = r.from_span
	LEFT JOIN spans t ON t.document = r.document AND t.author = r.author AND t.id = r.to_span
	WHERE r.label` + wantedLabels + ` GROUP BY 1, 2, 3, 4, 5, 6, 7, 8`

// RelationUses counts the relations with one of labels by set, label, ends and flags.
func (p *Project) RelationUses(labels []string, f func(model.Use) error) error {
	return p.uses(selectRelationUses, labels, func(row scanner) (u model.Use, err error) {
		var from, to sql.NullString
		var flags string
		err = row.Scan(&u.Document, &u.Author, &u.Label, &from, &u.From.Span, &to, &u.To.Span, &flags, &u.Count)
		if err != nil {
			return u, err
		}
		u.From.Kind, u.To.Kind = from.String, to.String
		u.Flags, err = decodeAttributes(flags, model.Messagef("a relation"))
		return u, err
	}, f)
}

// Locked lists the sets that take no changes, by the name of their document, also of
// documents that were removed.
func (p *Project) Locked() ([]model.LockedSet, error) {
	var locked []model.LockedSet
	err := p.view(context.Background(), func(t *transaction) (err error) {
		locked, err = list(t, allLocked+"ORDER BY d.name, x.author", nil, readLocked)
		return err
	})
	return locked, err
}
