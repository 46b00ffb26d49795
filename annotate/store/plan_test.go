package store

import (
	"strings"
	"testing"
)

// What concerns one document, set, span or entity is found through an index, by
// all the columns given, however many millions of rows the project has.
func TestQueriesSearch(t *testing.T) {
	p := withArticle(t)
	for query, want := range map[string]string{
		selectDocuments + "WHERE id = ?":                                            "id=?",
		"SELECT id FROM documents WHERE name = ? AND removed = 0 AND id <> ?":       "documents_by_name (name=?)",
		"SELECT text FROM texts WHERE document = ?":                                 "document=?",
		selectSets + "WHERE document = ? ORDER BY author":                           "document=?",
		selectSets + "WHERE document = ? AND author = ?":                            "document=? AND author=?",
		selectSpans + "WHERE document = ? AND author = ? ORDER BY id":               "document=? AND author=?",
		selectSpans + "WHERE document = ? AND author = ? AND label = ? ORDER BY id": "document=? AND author=?",
		selectPartsOf: "document=? AND author=?",
		selectSpans + "WHERE document = ? AND id = ?":                                                         "spans_by_id (document=? AND id=?)",
		`SELECT span, start, "end" FROM span_parts WHERE document = ? AND author = ? ORDER BY span, n`:        "document=? AND author=?",
		`SELECT span, start, "end" FROM span_parts WHERE document = ? AND author = ? AND span = ? ORDER BY n`: "document=? AND author=? AND span=?",
		"SELECT count(*) FROM spans WHERE document = ? AND author = ?":                                        "document=? AND author=?",
		"SELECT count(*) FROM relations WHERE document = ? AND author = ?":                                    "COVERING INDEX",
		"DELETE FROM spans WHERE document = ? AND author = ? AND id = ?":                                      "spans_by_id",
		selectRelations + "WHERE document = ? AND author = ?":                                                 "document=? AND author=?",
		selectRelations + "WHERE document = ? AND id = ?":                                                     "(document=? AND id=?)",
		selectRelations + "WHERE document = ? AND author = ? AND from_span = ?":                               "relations_by_from (document=? AND author=? AND from_span=?)",
		selectRelations + "WHERE document = ? AND author = ? AND to_span = ?":                                 "relations_by_to (document=? AND author=? AND to_span=?)",
		"SELECT count(*) FROM relations WHERE from_entity = ?":                                                "relations_by_from_entity (from_entity=?)",
		"SELECT count(*) FROM relations WHERE to_entity = ?":                                                  "relations_by_to_entity (to_entity=?)",
		selectSpans + "WHERE document = ? AND author = ? AND instr(attributes, ?) > 0":                        "document=? AND author=?",
		"SELECT count(*) FROM spans WHERE entity = ?":                                                         "spans_by_entity (entity=?)",
		selectAssignments + "WHERE document = ? AND author = ?":                                               "document=? AND author=?",
		selectActions: "journal_by_scope (document=? AND author=?)",
		selectEntries + "WHERE document = ? AND author = ? ORDER BY seq": "journal_by_scope (document=? AND author=?)",
	} {
		err := p.view(t.Context(), func(tx *transaction) error {
			return tx.each("EXPLAIN QUERY PLAN "+query, make([]any, strings.Count(query, "?")), func(row scanner) error {
				var id, parent, unused int
				var detail string
				err := row.Scan(&id, &parent, &unused, &detail)
				if !strings.HasPrefix(detail, "SEARCH ") || !strings.Contains(detail, want) {
					t.Errorf("%s\n%s, want a search by %s", query, detail, want)
				}
				return err
			})
		})
		if err != nil {
			t.Error(query, err)
		}
	}
}
