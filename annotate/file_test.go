package annotate_test

import (
	"bytes"
	"database/sql"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"raqim/annotate"
	"raqim/annotate/format"
	"raqim/annotate/review"
	"raqim/annotate/store"
	"raqim/model"
)

// texts are those of the project: with marks, ZWNJ, CRLF and astral characters.
var texts = []string{annotate.TestText, "گفت 💩 «می\u200cخواهیم» و رفت\r\nوقالَت سلمى: نَعَم"}

// office is a project file, with the actions that were stored in it and what it
// held before the first and after each of them.
type office struct {
	t       *rapid.T
	path    string
	project *store.Project
	rows    *sql.DB // a reader of its own, that knows the tables only
	scopes  []model.Scope
	held    []content
}

// content is what a file holds but for the journal and its counters, as rows and
// as a bundle.
type content struct{ Rows, Bundle string }

// Any sequence of all that can be done, by two people in two documents and in the
// project as a whole, leads back in the file, undone one by one, through the same
// rows and bundles to the first, and again forward to the last; and a project that
// is opened anew holds the same and remembers what can be undone.
func TestUndoAllRedoAllInTheFile(t *testing.T) {
	few(t, 10) // a run commits a hundred times to the disk
	folder, runs := t.TempDir(), 0
	stored := map[string]bool{}
	rapid.Check(t, func(t *rapid.T) {
		runs++
		path := filepath.Join(folder, fmt.Sprint(runs, ".raqim"))
		o := newOffice(t, path)
		defer os.Remove(path)
		defer func() { o.close() }()
		o.work(stored)
		o.reopen()
		o.is(len(o.held)-1, "opened again")
		for i, scope := range slices.Backward(o.scopes) {
			o.step(scope, (*annotate.Session).Undo, (*annotate.History).Undo)
			o.is(i, "undo")
		}
		o.reopen()
		for i, scope := range o.scopes {
			o.step(scope, (*annotate.Session).Redo, (*annotate.History).Redo)
			o.is(i+1, "redo")
		}
		if problems, err := o.project.Check(t.Context(), nil); err != nil || len(problems) > 0 {
			t.Fatalf("check: %v, %v", problems, err)
		}
	})
	for _, action := range slices.Concat(annotate.Actions(t, "*.go"), annotate.Actions(t, "review/*.go")) {
		if !stored[action] {
			t.Errorf("%s was never stored: the drawing of commands lacks it", action)
		}
	}
}

// few makes rapid run a property fewer times than its flag says, while a test lasts.
func few(t *testing.T, runs int) {
	checks := flag.Lookup("rapid.checks").Value
	before := checks.String()
	if err := checks.Set(fmt.Sprint(runs)); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = checks.Set(before) })
}

func newOffice(t *rapid.T, path string) *office {
	schema, err := model.ParseSchema([]byte(annotate.TestSchema))
	if err != nil {
		t.Fatal(err)
	}
	o := &office{t: t, path: path}
	if o.project, err = store.Create(path, schema); err != nil {
		t.Fatal(err)
	}
	if o.rows, err = sql.Open("sqlite3", "file:"+path+"?mode=ro&_busy_timeout=5000"); err != nil {
		t.Fatal(err)
	}
	o.held = append(o.held, o.content())
	return o
}

func (o *office) close() {
	o.rows.Close()
	if err := o.project.Close(); err != nil {
		o.t.Fatal(err)
	}
}

// reopen closes the project and opens it as the next start of the program does.
func (o *office) reopen() {
	if err := o.project.Close(); err != nil {
		o.t.Fatal(err)
	}
	var err error
	if o.project, err = store.Open(o.path); err != nil {
		o.t.Fatal(err)
	}
}

// work imports the documents and has two people do something of every kind, in any
// order; stored gets the actions.
func (o *office) work(stored map[string]bool) {
	var documents []model.Document
	for i, text := range texts {
		documents = append(documents, model.NewDocument(fmt.Sprint(i, ".txt"), text))
	}
	entities := []model.Entity{{ID: "e1", Kind: model.Person, Names: map[string][]string{"ar": {"سلمى"}}}}
	o.did(model.Scope{Author: "a1"}, annotate.AddDocuments(o.project, "a1", documents, nil, entities), "import", stored)
	var kinds []int
	for kind := range annotate.Kinds() + projectKinds + reviewKinds {
		kinds = append(kinds, kind)
	}
	for kinds = rapid.Permutation(kinds).Draw(o.t, "kinds"); len(kinds) > 0; {
		author := rapid.SampledFrom([]string{"a1", "a2"}).Draw(o.t, "author")
		document := rapid.SampledFrom(documents).Draw(o.t, "document")
		s := o.sitDown(document.ID, author, stored)
		for range rapid.IntRange(1, 8).Draw(o.t, "commands") {
			if len(kinds) == 0 || kinds[0] >= annotate.Kinds() {
				break
			}
			o.inDocument(s, kinds[0], stored)
			kinds = kinds[1:]
		}
		if len(kinds) == 0 || kinds[0] < annotate.Kinds() {
			continue
		}
		if kind := kinds[0] - annotate.Kinds(); kind < projectKinds {
			o.inProject(author, kind, stored)
		} else {
			o.inReview(document.ID, kind-projectKinds, stored)
		}
		kinds = kinds[1:]
	}
}

// sitDown opens a document, and marks something in it where nothing is.
func (o *office) sitDown(document model.DocumentID, author string, stored map[string]bool) *annotate.Session {
	s := o.session(document, author)
	if len(s.State().Spans) > 0 {
		return s
	}
	for _, command := range annotate.Beginning() {
		event, err := s.Do(command)
		o.did(s.Scope(), err, event.Action, stored)
	}
	return s
}

// inDocument does something of a kind. What the session shows is always what a
// session sees that is opened in its place.
func (o *office) inDocument(s *annotate.Session, kind int, stored map[string]bool) {
	for range annotate.Attempts {
		fresh, err := o.project.NextEntityID()
		if err != nil {
			o.t.Fatal(err)
		}
		command := annotate.AnyCommand(o.t, kind, s.State(), o.entityIDs(), fresh)
		event, err := s.Do(command)
		o.did(s.Scope(), err, event.Action, stored)
		there := o.session(s.Scope().Document, s.Scope().Author).State()
		if diff := cmp.Diff(there, s.State(), cmpopts.IgnoreFields(annotate.State{}, "Schema"), cmpopts.EquateEmpty()); diff != "" {
			o.t.Fatalf("after %s the session shows what is not in the file:\n%s", command.Action(), diff)
		}
		if event.Action != "" {
			return
		}
	}
}

func (o *office) inProject(author string, kind int, stored map[string]bool) {
	for range annotate.Attempts {
		event, err := annotate.ProjectHistory(o.project, author).Do(o.projectCommand(kind))
		o.did(model.Scope{Author: author}, err, event.Action, stored)
		if event.Action != "" {
			return
		}
	}
}

// reviewKinds are what reviewCommand can draw.
const reviewKinds = 5

// inReview settles something of what the two have marked in a document.
func (o *office) inReview(document model.DocumentID, kind int, stored map[string]bool) {
	var sets []model.Annotations
	for _, author := range []string{"a1", "a2"} {
		o.sitDown(document, author, stored)
		marked, err := o.project.Annotations(document, author)
		if err != nil {
			o.t.Fatal(err)
		}
		sets = append(sets, marked)
	}
	compared := review.Compare(o.project.Schema(), sets)
	if len(compared.Items) == 0 {
		return
	}
	s := o.session(document, model.GoldAuthor)
	for range annotate.Attempts {
		command := o.reviewCommand(kind, compared, s.State())
		event, err := s.Do(command)
		o.did(s.Scope(), err, event.Action, stored)
		there := o.session(document, model.GoldAuthor).State()
		if diff := cmp.Diff(there, s.State(), cmpopts.IgnoreFields(annotate.State{}, "Schema"), cmpopts.EquateEmpty()); diff != "" {
			o.t.Fatalf("after %s the session shows what is not in the file:\n%s", command.Action(), diff)
		}
		if event.Action != "" && event.Action == command.Action() {
			return
		}
	}
}

// reviewCommand draws something that a reviewer does, after what it needs to be possible.
func (o *office) reviewCommand(kind int, c review.Comparison, state annotate.State) annotate.Command {
	taken := review.Judgement{Verdict: model.VerdictTaken, Take: rapid.SampledFrom([]string{"a1", "a2"}).Draw(o.t, "take"), Reviewer: "r", Note: "«لا» 💩"}
	commands := [reviewKinds]func() annotate.Command{
		func() annotate.Command {
			return review.Settle{Compared: c, Item: rapid.IntRange(0, len(c.Items)-1).Draw(o.t, "item"), Judgement: taken}
		},
		func() annotate.Command {
			return review.SettleAgreed{Compared: c, Rule: review.Rule{As: taken.Take}, Reviewer: "r", Done: true}
		},
		func() annotate.Command {
			neither := review.Judgement{Verdict: model.VerdictNeither, Reason: model.ReasonSlip, Reviewer: "r"}
			return review.SettleLink{Compared: c, Link: rapid.IntRange(0, max(0, len(c.Links)-1)).Draw(o.t, "link"), Judgement: neither}
		},
		func() annotate.Command {
			return review.SettleKind{Compared: c, Kind: rapid.SampledFrom(review.Differences()).Draw(o.t, "difference"), Judgement: taken}
		},
		func() annotate.Command {
			if len(state.Decisions) == 0 {
				return review.SettleAgreed{Compared: c, Reviewer: "r"}
			}
			return review.Unsettle{Decision: rapid.SampledFrom(state.Decisions).Draw(o.t, "decision").ID}
		},
	}
	return commands[kind]()
}

// projectKinds are what projectCommand can draw.
const projectKinds = 7

// projectCommand draws a command on the entities, the schema, the team or the assignments.
func (o *office) projectCommand(kind int) annotate.ProjectCommand {
	ids := append(o.entityIDs(), "e99")
	one, other := rapid.SampledFrom(ids).Draw(o.t, "one"), rapid.SampledFrom(ids).Draw(o.t, "other")
	drawn := model.Entity{ID: one, Kind: model.Organisation, Names: map[string][]string{"fa": {"نادر"}}, Role: rapid.SampledFrom([]string{"", "وزیر"}).Draw(o.t, "role")}
	return [projectKinds]annotate.ProjectCommand{
		annotate.AddEntity{Entity: drawn},
		annotate.EditEntity{Entity: drawn},
		annotate.RemoveEntity{ID: one},
		annotate.MergeEntities{Kept: drawn, Gone: other},
		o.setSchema(),
		o.setTeam(),
		o.assign(),
	}[kind]
}

// setTeam makes another team than there is.
func (o *office) setTeam() annotate.SetTeam {
	team := o.project.Team()
	team.Blind = !team.Blind
	name := rapid.SampledFrom([]string{"a1", "a2", "ب"}).Draw(o.t, "member")
	return annotate.SetTeam{Team: team.With(name, rapid.SampledFrom(model.Roles()).Draw(o.t, "role")).With("r", model.RoleReviewer)}
}

// assign gives and takes; what is there already and what is not is drawn as well.
func (o *office) assign() annotate.Assign {
	var drawn [2][]model.Assignment
	for i, list := range []string{"add", "remove"} {
		for _, name := range rapid.SliceOfN(rapid.SampledFrom([]string{"a1", "a2", "ب"}), i, 3).Draw(o.t, list) {
			text := rapid.SampledFrom(texts).Draw(o.t, "text")
			drawn[i] = append(drawn[i], model.Assignment{Document: model.NewDocument("", text).ID, Author: name})
		}
	}
	return annotate.Assign{Add: drawn[1], Remove: drawn[0]}
}

// setSchema takes a value away that spans have, or brings it back.
func (o *office) setSchema() annotate.SetSchema {
	narrow := strings.Replace(annotate.TestSchema, `"values":[{"value":"NAME"},{"value":"PRONOUN"}]`, `"values":[{"value":"PRONOUN"}]`, 1)
	narrow = strings.Replace(narrow, `"default":"NAME"`, `"default":"PRONOUN"`, 1)
	schema, err := model.ParseSchema([]byte(narrow))
	if err == nil && schema.Equal(*o.project.Schema()) {
		schema, err = model.ParseSchema([]byte(annotate.TestSchema))
	}
	if err != nil {
		o.t.Fatal(err)
	}
	return annotate.SetSchema{To: schema, Drop: true, Unlocked: true}
}

func (o *office) entityIDs() []model.EntityID {
	entities, err := o.project.Entities()
	if err != nil {
		o.t.Fatal(err)
	}
	var ids []model.EntityID
	for _, e := range entities {
		ids = append(ids, e.ID)
	}
	return ids
}

// did takes an action into account. One that was refused must have changed nothing,
// which the way back shows.
func (o *office) did(scope model.Scope, err error, action string, stored map[string]bool) {
	if err != nil || action == "" {
		return
	}
	stored[action] = true
	o.scopes, o.held = append(o.scopes, scope), append(o.held, o.content())
}

func (o *office) session(document model.DocumentID, author string) *annotate.Session {
	s, err := annotate.Open(o.project, document, author)
	if err != nil {
		o.t.Fatal(err)
	}
	return s
}

// step takes back, or does again, the last action of a scope.
func (o *office) step(scope model.Scope, inDocument func(*annotate.Session) (annotate.Event, bool, error), inProject func(*annotate.History) (annotate.Event, bool, error)) {
	var event annotate.Event
	var ok bool
	var err error
	if scope.Document == "" {
		event, ok, err = inProject(annotate.ProjectHistory(o.project, scope.Author))
	} else {
		event, ok, err = inDocument(o.session(scope.Document, scope.Author))
	}
	if !ok || err != nil {
		o.t.Fatalf("%v: %+v, %v, %v", scope, event, ok, err)
	}
}

// is holds the file to what it held after the n-th action.
func (o *office) is(n int, when string) {
	want, got := o.held[n], o.content()
	if n == 0 {
		// A document that was taken away leaves its rows for redo, and nothing in a bundle.
		want.Rows, got.Rows = "", ""
	}
	if diff := cmp.Diff(want, got); diff != "" {
		o.t.Fatalf("%s, action %d:\n%s", when, n, diff)
	}
}

func (o *office) content() content {
	var bundle bytes.Buffer
	if _, err := format.Export(o.t.Context(), "raqim", o.project, &bundle, format.Options{}); err != nil {
		o.t.Fatal(err)
	}
	var rows []string
	for _, table := range []string{"documents", "texts", "sets", "entities", "spans", "span_parts", "relations", "decisions", "members", "assignments"} {
		rows = append(rows, o.table(table)...)
	}
	rows = append(rows, fmt.Sprint("blind ", o.project.Team().Blind))
	return content{strings.Join(rows, "\n"), bundle.String()}
}

// table gives the rows of a table, sorted, but for the counter of numbers, which
// never goes back.
func (o *office) table(table string) (lines []string) {
	rows, err := o.rows.Query("SELECT * FROM " + table)
	if err != nil {
		o.t.Fatal(err)
	}
	defer rows.Close()
	names, err := rows.Columns()
	if err != nil {
		o.t.Fatal(err)
	}
	values, into := make([]any, len(names)), make([]any, len(names))
	for i := range values {
		into[i] = &values[i]
	}
	for rows.Next() {
		if err := rows.Scan(into...); err != nil {
			o.t.Fatal(err)
		}
		line := table
		for i, name := range names {
			if name != "last_number" {
				line += fmt.Sprintf(" %s=%q", name, fmt.Sprint(values[i]))
			}
		}
		lines = append(lines, line)
	}
	if err := rows.Err(); err != nil {
		o.t.Fatal(err)
	}
	slices.Sort(lines)
	return lines
}
