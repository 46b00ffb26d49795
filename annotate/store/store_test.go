package store

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"raqim/model"
)

// The tests re-execute their own binary as a second program: to hold a lock, to
// be killed while it commits, or to be somebody without permissions.
func TestMain(m *testing.M) {
	if job := os.Getenv("RAQIM_STORE_JOB"); job != "" {
		os.Exit(runJob(job, os.Getenv("RAQIM_STORE_PATH")))
	}
	os.Exit(m.Run())
}

const schemaJSON = `{"schema":"raqim-schema/1","name":"small","span_types":[
 {"id":"SPEAKER","key":"1","attributes":[{"name":"mention","values":[{"value":"NAME"},{"value":"PRONOUN"}]}]},
 {"id":"CUE","key":"3"},
 {"id":"QUOTE","key":"4","attributes":[
  {"name":"marking","values":[{"value":"colon"},{"value":"none"}],"multi":true},
  {"name":"level","values":"int:1-3"},
  {"name":"repeats","values":"ref:QUOTE|t0"}]}],
 "relation_types":[
  {"id":"HOLDER_OF","from":["SPEAKER","entity","AUTHOR"],"to":["QUOTE"]},
  {"id":"DATED","from":["QUOTE"],"to":["t0"]},
  {"id":"SPEAKER_OF","from":["SPEAKER"],"to":["QUOTE"],"attributes":["implicit:bool"]},
  {"id":"CUE_OF","from":["CUE"],"to":["QUOTE"]}]}`

func testSchema(tb testing.TB) *model.Schema {
	tb.Helper()
	s, err := model.ParseSchema([]byte(schemaJSON))
	if err != nil {
		tb.Fatal(err)
	}
	return s
}

// newProject makes an empty project in a folder of its own; it is closed with the test.
func newProject(tb testing.TB) *Project {
	tb.Helper()
	p, err := Create(filepath.Join(tb.TempDir(), "p.raqim"), testSchema(tb))
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() { _ = p.Close() })
	return p
}

// text has Arabic, Persian with ZWNJ, Latin, a character beyond the BMP and a NUL.
const text = "قال الوزير: «لن نقبل» 💩 می\u200cگوید NATO\x00 آمین.\r\nqal."

var article = model.NewDocument("article.txt", text)

// do commits changes as a1's action on the article.
func do(tb testing.TB, p *Project, changes ...model.Change) *model.Entry {
	tb.Helper()
	e := entry(changes...)
	if err := p.Commit(e); err != nil {
		tb.Fatalf("Commit: %v", err)
	}
	return e
}

func entry(changes ...model.Change) *model.Entry {
	return &model.Entry{Scope: model.Scope{Document: article.ID, Author: "a1"}, Kind: model.Did, Action: "test", Changes: changes}
}

// withArticle is a project that holds the article and an open set of a1.
func withArticle(tb testing.TB) *Project {
	tb.Helper()
	p := newProject(tb)
	do(tb, p, docChange(nil, &article), setChange(nil, &openSet))
	return p
}

var openSet = model.Set{Document: article.ID, Author: "a1", Kind: model.SetHuman, State: model.SetOpen}

func span(n int, label string, parts ...model.Range) *model.Span {
	return &model.Span{
		ID: model.SpanID(fmt.Sprint("s", n)), Document: article.ID, Author: "a1", Label: label, Parts: parts,
		Provenance: model.Provenance{By: model.ByHand},
	}
}

func relation(n int, label string, from, to int) *model.Relation {
	return &model.Relation{
		ID: model.RelationID(fmt.Sprint("r", n)), Document: article.ID, Author: "a1", Label: label,
		From: model.Argument(fmt.Sprint("s", from)), To: model.Argument(fmt.Sprint("s", to)), Provenance: model.Provenance{By: model.ByHand},
	}
}

func docChange(before, after *model.Document) model.Change {
	return model.Change{Document: &model.Edit[model.Document]{Before: before, After: after}}
}

func setChange(before, after *model.Set) model.Change {
	return model.Change{Set: &model.Edit[model.Set]{Before: before, After: after}}
}

func spanChange(before, after *model.Span) model.Change {
	return model.Change{Span: &model.Edit[model.Span]{Before: before, After: after}}
}

func relationChange(before, after *model.Relation) model.Change {
	return model.Change{Relation: &model.Edit[model.Relation]{Before: before, After: after}}
}

func entityChange(before, after *model.Entity) model.Change {
	return model.Change{Entity: &model.Edit[model.Entity]{Before: before, After: after}}
}

// wantCode fails unless err has the code and a text that says something.
func wantCode(tb testing.TB, err error, code model.Code) {
	tb.Helper()
	var e *model.Error
	if !errors.As(err, &e) || e.Code != code || e.Message.String() == "" {
		tb.Errorf("error %v, want one of the code %s", err, code)
	}
}

// wantSound fails if Check finds anything.
func wantSound(tb testing.TB, p *Project) {
	tb.Helper()
	problems, err := p.Check(tb.Context(), nil)
	if err != nil {
		tb.Fatalf("Check: %v", err)
	}
	for _, problem := range problems {
		tb.Errorf("Check: %s: %s", problem.Where, problem.What)
	}
}
