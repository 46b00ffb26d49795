package store

import (
	"context"
	"database/sql"
	"errors"
	"os"
	"strings"
	"testing"

	"raqim/model"
)

// damage runs statements on a closed project as another program might that knows
// nothing of our rules.
func damage(tb testing.TB, path string, statements string) {
	tb.Helper()
	db, err := sql.Open("sqlite3", path)
	if err != nil {
		tb.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; " + statements); err != nil {
		tb.Fatal(err)
	}
}

// Every kind of damage is found, and said of the thing that has it.
func TestCheckFinds(t *testing.T) {
	for name, tt := range map[string]struct{ statements, where, what string }{
		"text":               {"UPDATE texts SET text = text || 'x'", "the document article.txt", "sha256 differs"},
		"text lost":          {"DELETE FROM texts", "the document article.txt", "is missing"},
		"text after a NUL":   {"UPDATE texts SET text = replace(text, 'qal', 'xal')", "the document article.txt", "sha256 differs"},
		"characters":         {"UPDATE documents SET characters = 7", "the document article.txt", "code points"},
		"span outside":       {`UPDATE span_parts SET "end" = 4000 WHERE span = 's2'`, "the span s2 of a1", "outside the text"},
		"span turned round":  {`UPDATE span_parts SET start = 30 WHERE span = 's2'`, "the span s2 of a1", "empty"},
		"no parts":           {"DELETE FROM span_parts WHERE span = 's1'", "the set of a1", "no parts"},
		"label":              {"UPDATE spans SET label = 'NOISE' WHERE id = 's1'", "the span s1 of a1", `"NOISE" is no label`},
		"attribute":          {`UPDATE spans SET attributes = '{"mention":"VERB"}' WHERE id = 's1'`, "the span s1 of a1", `"VERB" is no value`},
		"attributes":         {`UPDATE spans SET attributes = '{' WHERE id = 's1'`, "the set of a1", "cannot be read"},
		"number":             {"UPDATE documents SET last_number = 1", "the span s2 of a1", "higher than the last"},
		"relation's end":     {"UPDATE relations SET to_end = 's9'", "the relation r3 of a1", "not both there"},
		"relation's types":   {"UPDATE relations SET from_end = 's2', to_end = 's1'", "the relation r3 of a1", "SPEAKER_OF starts from"},
		"relation outside":   {"UPDATE relations SET from_end = 'AUTHOR'", "the relation r3 of a1", "SPEAKER_OF starts from"},
		"relation's entity":  {"UPDATE relations SET label = 'HOLDER_OF', from_end = 'entity:e7'", "the file", "a row of relations refers to a row of entities"},
		"reference":          {`UPDATE spans SET attributes = '{"repeats":"s7"}' WHERE id = 's2'`, "the span s2 of a1", "points to s7, which is not there"},
		"relation's label":   {"UPDATE relations SET label = 'X'", "the relation r3 of a1", "no relation"},
		"set's state":        {"UPDATE sets SET state = 'x'", "the set of a1", "cannot be"},
		"references":         {"DELETE FROM annotators", "the file", "a row of sets refers to a row of annotators"},
		"span not journaled": {"UPDATE spans SET note = 'x' WHERE id = 's2'", "the span s2", "not what the journal says"},
		"span lost":          {"DELETE FROM relations; DELETE FROM spans WHERE id = 's2'; DELETE FROM span_parts WHERE span = 's2'", "the span s2", "in the journal, but not stored"},
		"journal lost":       {"DELETE FROM journal WHERE seq = 2", "the span s1", "stored, but not in the journal"},
		"journal not JSON":   {"UPDATE journal SET changes = '[' WHERE seq = 2", "the journal", "cannot be read"},
		"journal's time":     {"UPDATE journal SET time = 'now' WHERE seq = 2", "the journal", "cannot be read"},
		"document edited":    {"UPDATE documents SET note = 'x'", "the document", "not what the journal says"},
		"document removed":   {"UPDATE documents SET removed = 1", "the document", "in the journal, but not stored"},
		"set edited":         {"UPDATE sets SET note = 'x'", "the set a1", "not what the journal says"},
		"entity":             {"INSERT INTO entities VALUES ('e1', 'person', '{}', '', '', '', '')", "the entity e1", "not in the journal"},
		"no index":           {"DROP INDEX spans_by_id", "the file", "spans_by_id is missing"},
		"a trigger":          {"CREATE TRIGGER t AFTER INSERT ON spans BEGIN DELETE FROM journal; END", "the file", "t that Raqim does not make"},
	} {
		t.Run(name, func(t *testing.T) {
			path := filled(t)
			damage(t, path, tt.statements)
			p, err := OpenReadOnly(path)
			if err != nil {
				t.Fatal(err)
			}
			defer p.Close()
			problems, err := p.Check(t.Context(), nil)
			if err != nil {
				t.Fatal(err)
			}
			for _, problem := range problems {
				if problem.Do.Format == "" {
					t.Errorf("nothing to do about %v", problem)
				}
				if strings.HasPrefix(problem.Where.String(), tt.where) && strings.Contains(problem.What.String(), tt.what) {
					return
				}
			}
			t.Errorf("found %v, not %s: %s", problems, tt.where, tt.what)
		})
	}
}

// A page that was overwritten is found, whichever it is; nothing panics and the
// file stays as it is.
func TestCheckBrokenPages(t *testing.T) {
	path := filled(t)
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	const page = 4096
	for at := page; at < len(whole); at += page {
		broken := append([]byte{}, whole...)
		for i := range page {
			broken[at+i] = byte(i * 7)
		}
		if err := os.WriteFile(path, broken, 0o644); err != nil {
			t.Fatal(err)
		}
		p, err := Open(path)
		if err != nil {
			wantCode(t, err, model.Damaged)
			continue
		}
		problems, err := p.Check(t.Context(), nil)
		if err != nil {
			t.Errorf("page %d: %v", at/page+1, err)
		}
		if len(problems) == 0 {
			t.Errorf("page %d is broken, and Check finds nothing", at/page+1)
		}
		for range 2 * readers { // no connection is left in a bad way
			if again, err := p.Check(t.Context(), nil); err != nil || len(again) != len(problems) {
				t.Errorf("page %d: %d problems, then %d (%v)", at/page+1, len(problems), len(again), err)
			}
		}
		_ = p.Close()
		after, err := os.ReadFile(path)
		if err != nil || string(after) != string(broken) {
			t.Errorf("page %d: the file was changed (%v)", at/page+1, err)
		}
	}
}

func TestCheckCancelled(t *testing.T) {
	p := withArticle(t)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := p.Check(ctx, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("Check: %v", err)
	}
	if _, err := p.Documents(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("Documents: %v", err)
	}
	stop := errors.New("enough")
	if err := p.Journal(t.Context(), func(model.Entry) error { return stop }); !errors.Is(err, stop) {
		t.Errorf("Journal: %v", err)
	}
}

func TestCheckListsNoMoreThanAPersonReads(t *testing.T) {
	p := withArticle(t)
	var changes []model.Change
	for n := 1; n <= 500; n++ {
		changes = append(changes, spanChange(nil, span(n, "CUE", model.Range{Start: 0, End: 3})))
	}
	do(t, p, changes...)
	path := p.Path()
	p.Close()
	damage(t, path, "UPDATE spans SET label = 'NOISE'")
	p, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	problems, err := p.Check(t.Context(), nil)
	if err != nil || len(problems) != mostProblems+1 || problems[mostProblems].What.String() != "800 more problems" {
		t.Errorf("%d problems, the last %v (%v)", len(problems), problems[len(problems)-1], err)
	}
}
