package store

import (
	"path/filepath"
	"testing"

	"raqim/annotate"
	"raqim/model"
)

// crowdOfEntities is a project of 10,000 documents with 100 spans each: a million,
// of which two in five point to one of 10,000 entities, every tenth of them to e1.
// The rows are put into the tables at once, without a journal: what is measured
// reads none.
func crowdOfEntities(b *testing.B) *Project {
	b.Helper()
	p, err := Create(filepath.Join(b.TempDir(), "many.raqim"), testSchema(b))
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = p.Close() })
	for _, statement := range []string{
		"PRAGMA synchronous = OFF",
		"INSERT INTO annotators (name, since) VALUES ('a1', '')",
		`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000)
			INSERT INTO documents (id, name, language, direction, source, publisher, url, date_value, date_status, date_evidence,
				encoding, bom, line_ends, meta, flagged, note, sha256, characters, last_number)
			SELECT printf('%016x', i * 2654435761), printf('article %05d.txt', i), 'ar', 'auto', '', '', '', '', 'missing', '',
				'utf-8', 0, 'lf', '{}', 0, '', printf('%064x', i), 4000, 100 FROM n`,
		"INSERT INTO sets (document, author, kind, state, note) SELECT id, 'a1', 'human', 'open', '' FROM documents",
		`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000)
			INSERT INTO entities (id, kind, names, role, affiliation, wikidata, note)
			SELECT 'e' || i, 'person', '{"ar":["نادر سليم ' || i || '","أبو سليم ' || i || '"],"en":["Nader Salim ' || i || '"]}', 'spokesman', '', '', '' FROM n`,
		"INSERT INTO project (key, value) VALUES ('last_entity', '10000')",
		`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100)
			INSERT INTO spans (document, author, id, label, attributes, entity, note, origin, origin_ref)
			SELECT d.id, 'a1', 's' || n.i, 'SPEAKER', '{}', CASE WHEN n.i % 10 = 0 THEN 'e1' WHEN n.i % 10 < 4 THEN 'e' || (1 + (d.rowid * 100 + n.i * 7919) % 10000) END, '', 'hand', ''
			FROM documents d, n`,
		`INSERT INTO span_parts (document, author, span, n, start, "end") SELECT document, author, id, 0, 10, 15 FROM spans`,
	} {
		if _, err := p.write.Exec(statement); err != nil {
			b.Fatal(statement, err)
		}
	}
	return p
}

// What the window asks about 10,000 entities with 400,000 mentions among a million
// spans: go test ./annotate/store -run xxx -bench Entities -benchtime 5x
func BenchmarkEntities(b *testing.B) {
	p := crowdOfEntities(b)
	b.Run("list", func(b *testing.B) {
		for range b.N {
			if all, err := p.Entities(); err != nil || len(all) != 10_000 {
				b.Fatal(len(all), err)
			}
		}
	})
	b.Run("count all", func(b *testing.B) {
		for range b.N {
			if counts, err := p.MentionCounts(b.Context()); err != nil || counts["e1"] < 100_000 {
				b.Fatal(counts["e1"], err)
			}
		}
	})
	for _, id := range []model.EntityID{"e1", "e77"} {
		b.Run("count "+string(id), func(b *testing.B) {
			for range b.N {
				if _, err := p.MentionCount(id); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	b.Run("merge 30 mentions", func(b *testing.B) { merge(b, p, "e2", "e3") })
	b.Run("merge 100,000 mentions", func(b *testing.B) { merge(b, p, "e3", "e1") })
}

// merge takes gone into kept and back again.
func merge(b *testing.B, p *Project, kept, gone model.EntityID) {
	b.Helper()
	history := annotate.ProjectHistory(p, "a1")
	for range b.N {
		one, err := p.Entity(kept)
		if err != nil {
			b.Fatal(err)
		}
		other, err := p.Entity(gone)
		if err != nil {
			b.Fatal(err)
		}
		united, _ := annotate.United(one, other)
		if _, err := history.Do(annotate.MergeEntities{Kept: united, Gone: gone}); err != nil {
			b.Fatal(err)
		}
		if _, _, err := history.Undo(); err != nil {
			b.Fatal(err)
		}
	}
}
