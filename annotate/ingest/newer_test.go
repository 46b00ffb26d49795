package ingest_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"raqim/annotate"
	"raqim/annotate/ingest"
	"raqim/annotate/store"
	"raqim/model"
)

// newerOf imports paths where the newer work of everybody is wanted.
func newerOf(t *testing.T, p *store.Project, paths ...string) []ingest.Report {
	t.Helper()
	var reports []ingest.Report
	opt := ingest.Options{Newer: func(string) bool { return true }}
	if _, err := ingest.Into(t.Context(), p, "chief", paths, opt, func(_, _ int, r ingest.Report) { reports = append(reports, r) }); err != nil {
		t.Fatal(err)
	}
	return reports
}

// work does commands as author in the only document of p.
func work(t *testing.T, p *store.Project, author string, commands ...annotate.Command) {
	t.Helper()
	documents, err := p.Documents(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	session, err := annotate.Open(p, documents[0].ID, author)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range commands {
		if _, err := session.Do(c); err != nil {
			t.Fatal(err)
		}
	}
}

// sent is the bundle of p, in a file.
func sent(t *testing.T, p *store.Project, name string) string {
	t.Helper()
	return write(t, name+".jsonl", string(export(t, p)))
}

func mark(label string, start, end model.Offset) annotate.AddSpan {
	return annotate.AddSpan{Label: label, Parts: []model.Range{{Start: start, End: end}}}
}

// twoSendings are projects of a colleague, whose work was taken in once, and of the one who
// took it in, with other work under its first ids; then what the colleague made of it since:
// an edge and a speaker the other way, a link and its end added, a span removed.
func twoSendings(t *testing.T) (p *store.Project, first, second string) {
	t.Helper()
	theirs := colleague(t, "theirs", handedText, nil)
	work(t, theirs, "a2", mark("SPEAKER", 4, 10), mark("QUOTE", 13, 20), mark("CUE", 0, 3))
	first = sent(t, theirs, "first")
	p = colleague(t, "ours", handedText, nil, speakers("a1", "", 0, 4))
	if r := reportsOf(t, p, first); r[0].Outcome != ingest.Added {
		t.Fatalf("%+v", r)
	}
	work(t, theirs, "a2",
		annotate.SetParts{ID: "s2", Parts: []model.Range{{Start: 12, End: 21}}},
		annotate.AddRelation{Label: "SPEAKER_OF", From: "s1", To: "s2"},
		annotate.RemoveSpan{ID: "s3"}, mark("TARGET", 13, 15))
	return p, first, sent(t, theirs, "second")
}

func setOf(t *testing.T, reports []ingest.Report, author string) ingest.SetReport {
	t.Helper()
	for _, s := range reports[0].Sets {
		if s.Author == author {
			return s
		}
	}
	t.Fatalf("nothing of %s in %+v", author, reports)
	return ingest.SetReport{}
}

func idOf(a model.Annotations, label string) model.SpanID {
	for _, s := range a.Spans {
		if s.Label == label {
			return s.ID
		}
	}
	return ""
}

func TestNewerWorkTakesThePlaceOfTheEarlier(t *testing.T) {
	p, first, second := twoSendings(t)
	id := model.NewDocument("", handedText).ID
	before := string(export(t, p))
	was, err := p.Annotations(id, "a2")
	if err != nil {
		t.Fatal(err)
	}
	if s := setOf(t, reportsOf(t, p, second), "a2"); s.Outcome != ingest.SetRefused || !s.Replaceable || string(export(t, p)) != before {
		t.Fatalf("nobody asked for it: %+v", s)
	}
	r := newerOf(t, p, second)
	want := ingest.SetReport{Author: "a2", As: "a2", Outcome: ingest.SetNewer, Spans: 3, Relations: 1, Replaced: &ingest.Replaced{
		Spans: ingest.Counts{Added: 1, Changed: 1, Removed: 1}, Relations: ingest.Counts{Added: 1},
	}}
	got := setOf(t, r, "a2")
	got.State, got.StateHere = "", ""
	if diff := cmp.Diff(want, got); diff != "" || r[0].Outcome != ingest.Added {
		t.Errorf("%s: %s", r[0].Outcome, diff)
	}
	now, err := p.Annotations(id, "a2")
	if err != nil || len(now.Spans) != 3 || len(now.Relations) != 1 {
		t.Fatalf("%+v, %v", now, err)
	}
	for _, label := range []string{"SPEAKER", "QUOTE"} {
		if idOf(now, label) != idOf(was, label) {
			t.Errorf("%s was %s and is %s: what stayed the same thing keeps its id", label, idOf(was, label), idOf(now, label))
		}
	}
	if r := now.Relations[0]; r.From.Span() != idOf(was, "SPEAKER") || r.To.Span() != idOf(was, "QUOTE") {
		t.Errorf("%+v", r)
	}
	after := string(export(t, p))
	if s := setOf(t, newerOf(t, p, second), "a2"); s.Outcome != ingest.SetSame || string(export(t, p)) != after {
		t.Errorf("twice: %+v", s)
	}
	if s := setOf(t, newerOf(t, p, first), "a2"); s.Outcome != ingest.SetOlder || string(export(t, p)) != after {
		t.Errorf("the earlier one again: %+v", s)
	}
	if problems, err := p.Check(t.Context(), nil); err != nil || len(problems) > 0 {
		t.Errorf("Check = %v, %v", problems, err)
	}
	if _, done, err := annotate.ProjectHistory(p, "chief").Undo(); err != nil || !done || string(export(t, p)) != before {
		t.Errorf("undo = %v, %v", done, err)
	}
	if s := setOf(t, newerOf(t, p, second), "a2"); s.Outcome != ingest.SetNewer {
		t.Errorf("after undo: %+v", s)
	}
}

func TestNewerWorkLeavesAloneWhatWasTouchedHere(t *testing.T) {
	for name, c := range map[string]struct {
		before func(t *testing.T, p *store.Project)
		why    string
	}{
		"a mark was added": {func(t *testing.T, p *store.Project) { work(t, p, "a2", mark("CUE", 0, 2)) }, "it was worked on here"},
		"a note was written": {func(t *testing.T, p *store.Project) {
			work(t, p, "a2", annotate.SetNote{ID: "s4", Note: "?"})
		}, "it was worked on here"},
		"it is locked": {func(t *testing.T, p *store.Project) {
			work(t, p, "a2", annotate.SetState{State: model.SetLocked})
		}, "it is locked here"},
		"a review stands": {func(t *testing.T, p *store.Project) {
			gold := speakers(model.GoldAuthor, "", 13)
			gold.Set = model.Set{Document: model.NewDocument("", handedText).ID, Author: model.GoldAuthor, Kind: model.SetGold, State: model.SetOpen}
			gold.Spans[0].ID, gold.Spans[0].Document, gold.Spans[0].Author = "s20", gold.Set.Document, model.GoldAuthor
			gold.Decisions = []model.Decision{{
				ID: "d21", Document: gold.Set.Document, About: []model.Origin{{"a2", "s4"}}, Verdict: model.VerdictNeither, Reviewer: "chief",
			}}
			if err := annotate.AddDocuments(p, "chief", nil, []model.Annotations{gold}, nil); err != nil {
				t.Fatal(err)
			}
		}, "a review of it stands here"},
	} {
		p, _, second := twoSendings(t)
		c.before(t, p)
		before := string(export(t, p))
		s := setOf(t, newerOf(t, p, second), "a2")
		if s.Outcome != ingest.SetRefused || !strings.Contains(s.Why.String(), c.why) || string(export(t, p)) != before {
			t.Errorf("%s: %+v", name, s)
		}
		opt := ingest.Options{Newer: func(string) bool { return true }, Rename: map[string]string{"a2": "a2-2"}}
		var other ingest.SetReport
		if _, err := ingest.Into(t.Context(), p, "chief", []string{second}, opt, func(_, _ int, r ingest.Report) {
			if len(r.Sets) > 0 {
				other = r.Sets[len(r.Sets)-1]
			}
		}); err != nil || other.As != "a2-2" || other.Outcome != ingest.SetAdded {
			t.Errorf("%s, under another name: %+v, %v", name, other, err)
		}
	}
}

// What was done here and taken back, or is a state or a comment that was given here, is no
// work on the marks. The comment stays where the newer set has none.
func TestNewerWorkComesOverWhatIsNoWork(t *testing.T) {
	p, _, second := twoSendings(t)
	id := model.NewDocument("", handedText).ID
	session, err := annotate.Open(p, id, "a2")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := session.Do(mark("CUE", 0, 2)); err != nil {
		t.Fatal(err)
	}
	if _, _, err := session.Undo(); err != nil {
		t.Fatal(err)
	}
	work(t, p, "a2", annotate.SetState{State: model.SetDone}, annotate.SendBack{Comment: "edges!", Reviewer: "lead", Time: time.Unix(2e9, 0)})
	if s := setOf(t, newerOf(t, p, second), "a2"); s.Outcome != ingest.SetNewer {
		t.Fatalf("%+v", s)
	}
	if a, err := p.Annotations(id, "a2"); err != nil || a.Set.Note != "edges!" || len(a.Spans) != 3 {
		t.Errorf("%+v, %v", a, err)
	}
}

// Entities that were merged here, as a report advises, keep nothing from coming.
func TestNewerWorkComesWhereEntitiesWereMerged(t *testing.T) {
	name := func(id model.EntityID, name string) model.Entity {
		return model.Entity{ID: id, Kind: model.Person, Names: map[string][]string{"ar": {name}}}
	}
	theirs := colleague(t, "theirs", handedText, []model.Entity{name("e1", "أحمد")}, speakers("a2", "e1", 0))
	p := colleague(t, "ours", handedText, []model.Entity{name("e1", "احمد")}, speakers("a1", "e1", 0))
	if r := reportsOf(t, p, sent(t, theirs, "first")); len(r) != 2 || len(r[1].Entities.Alike) != 1 {
		t.Fatalf("%+v", r)
	}
	kept, err := p.Entity("e1")
	if err != nil {
		t.Fatal(err)
	}
	gone, err := p.Entity("e2")
	if err != nil {
		t.Fatal(err)
	}
	united, _ := annotate.United(kept, gone)
	if _, err := annotate.ProjectHistory(p, "chief").Do(annotate.MergeEntities{Kept: united, Gone: "e2"}); err != nil {
		t.Fatal(err)
	}
	work(t, theirs, "a2", mark("QUOTE", 13, 20))
	if s := setOf(t, newerOf(t, p, sent(t, theirs, "second")), "a2"); s.Outcome != ingest.SetNewer || *s.Replaced != (ingest.Replaced{Spans: ingest.Counts{Added: 1}}) {
		t.Errorf("%+v", s)
	}
	if all, err := p.Entities(); err != nil || len(all) != 1 {
		t.Errorf("%+v, %v", all, err)
	}
}

// A reviewer works in a copy and sends the review twice: both it and what it is about are
// followed, and decisions keep leading to the marks they are about.
func TestANewerReviewTakesThePlaceOfTheEarlier(t *testing.T) {
	theirs := colleague(t, "theirs", handedText, nil)
	work(t, theirs, "a2", mark("SPEAKER", 4, 10))
	id := model.NewDocument("", handedText).ID
	decide := func(n int, about string, start model.Offset) {
		t.Helper()
		span := model.SpanID(fmt.Sprint("s", n+1))
		d := model.Decision{ID: model.DecisionID(fmt.Sprint("d", n)), Document: id, About: []model.Origin{{"a2", about}}, Verdict: model.VerdictTaken, Taken: "a2", Reviewer: "r"}
		s := model.Span{
			ID: span, Document: id, Author: model.GoldAuthor, Label: "SPEAKER", Attributes: model.Attributes{},
			Parts: []model.Range{{Start: start, End: start + 6}}, Provenance: model.Provenance{By: model.ByReview, Ref: string(d.ID)},
		}
		changes := []model.Change{{Decision: &model.Edit[model.Decision]{After: &d}}, {Span: &model.Edit[model.Span]{After: &s}}}
		if n == 10 {
			set := model.Set{Document: id, Author: model.GoldAuthor, Kind: model.SetGold, State: model.SetOpen}
			changes = append([]model.Change{{Set: &model.Edit[model.Set]{After: &set}}}, changes...)
		}
		if err := theirs.Commit(&model.Entry{Scope: model.Scope{Document: id, Author: model.GoldAuthor}, Kind: model.Did, Action: "settle", Changes: changes}); err != nil {
			t.Fatal(err)
		}
	}
	decide(10, "s1", 4)
	p := colleague(t, "ours", handedText, nil, speakers("a1", "", 0, 4))
	reportsOf(t, p, sent(t, theirs, "first"))
	work(t, theirs, "a2", mark("SPEAKER", 13, 19))
	decide(20, "s12", 13)
	second := sent(t, theirs, "second")
	r := newerOf(t, p, second)
	if setOf(t, r, "a2").Outcome != ingest.SetNewer || setOf(t, r, model.GoldAuthor).Outcome != ingest.SetNewer {
		t.Fatalf("%+v", r[0].Sets)
	}
	marked, err := p.Annotations(id, "a2")
	if err != nil {
		t.Fatal(err)
	}
	gold, err := p.Annotations(id, model.GoldAuthor)
	if err != nil || len(gold.Decisions) != 2 {
		t.Fatalf("%+v, %v", gold, err)
	}
	for i, d := range gold.Decisions {
		if d.About[0].ID() != string(marked.Spans[i].ID) || gold.Spans[i].Provenance.Ref != string(d.ID) {
			t.Errorf("%+v, %+v, %+v", d, marked.Spans[i], gold.Spans[i])
		}
	}
	if problems, err := p.Check(t.Context(), nil); err != nil || len(problems) > 0 {
		t.Errorf("Check = %v, %v", problems, err)
	}
	// Where the review here was gone on with, neither it nor what it is about is touched.
	p = colleague(t, "ours2", handedText, nil, speakers("a1", "", 0, 4))
	reportsOf(t, p, sent(t, theirs, "third"))
	work(t, p, model.GoldAuthor, mark("CUE", 0, 3))
	work(t, theirs, "a2", mark("CUE", 0, 3))
	r = newerOf(t, p, sent(t, theirs, "fourth"))
	if s := setOf(t, r, "a2"); s.Outcome != ingest.SetRefused || !strings.Contains(s.Why.String(), "review") || setOf(t, r, model.GoldAuthor).Outcome != ingest.SetRefused {
		t.Errorf("%+v", r[0].Sets)
	}
}

// The comment on work that is sent back reaches the one who did it.
func TestACommentReachesItsAnnotator(t *testing.T) {
	mine := colleague(t, "mine", handedText, nil)
	work(t, mine, "a2", mark("SPEAKER", 4, 10), annotate.SetState{State: model.SetDone})
	lead := newProject(t, "lead.raqim")
	reportsOf(t, lead, sent(t, mine, "done"))
	work(t, lead, "a2", annotate.SendBack{Comment: "what of the quote?", Reviewer: "lead", Time: time.Unix(2e9, 0)})
	back := sent(t, lead, "back")
	if s := setOf(t, reportsOf(t, mine, back), "a2"); s.Outcome != ingest.SetSame || s.Comment != "what of the quote?" {
		t.Errorf("not asked: %+v", s)
	}
	if s := setOf(t, newerOf(t, mine, back), "a2"); s.Outcome != ingest.SetNewer || *s.Replaced != (ingest.Replaced{}) {
		t.Errorf("%+v", s)
	}
	a, err := mine.Annotations(model.NewDocument("", handedText).ID, "a2")
	if err != nil || a.Set.State != model.SetOpen || a.Set.Note != "what of the quote?" || a.Set.SentBack != (model.SentBack{By: "lead", At: "2033-05-18T03:33:20Z"}) || len(a.Spans) != 1 {
		t.Errorf("%+v, %v", a, err)
	}
}

// Work that was sent back and needed no change is done again where its annotator says so; the
// bundle that was sent back does not say it a second time.
func TestWorkThatIsDoneAgainUnchanged(t *testing.T) {
	mine := colleague(t, "mine", handedText, nil)
	work(t, mine, "a2", mark("SPEAKER", 4, 10), annotate.SetState{State: model.SetDone})
	lead := newProject(t, "lead.raqim")
	first := sent(t, mine, "done")
	reportsOf(t, lead, first)
	work(t, lead, "a2", annotate.SendBack{Comment: "the edges?", Reviewer: "lead", Time: time.Unix(2e9, 0)})
	state := func() model.Set {
		a, err := lead.Annotations(model.NewDocument("", handedText).ID, "a2")
		if err != nil {
			t.Fatal(err)
		}
		return a.Set
	}
	sentBack := state()
	if s := setOf(t, newerOf(t, lead, first), "a2"); s.Outcome != ingest.SetSame || state() != sentBack {
		t.Errorf("what was sent back comes again: %+v, %+v", s, state())
	}
	newerOf(t, mine, sent(t, lead, "back"))
	work(t, mine, "a2", annotate.SetState{State: model.SetDone})
	again := sent(t, mine, "again")
	if s := setOf(t, reportsOf(t, lead, again), "a2"); s.Outcome != ingest.SetSame || state() != sentBack {
		t.Errorf("not asked: %+v, %+v", s, state())
	}
	if s := setOf(t, newerOf(t, lead, again), "a2"); s.Outcome != ingest.SetNewer || *s.Replaced != (ingest.Replaced{}) {
		t.Errorf("%+v", s)
	}
	if now := state(); now.State != model.SetDone || now.Note != "the edges?" || now.SentBack != (model.SentBack{}) {
		t.Errorf("%+v", now)
	}
	if s := setOf(t, newerOf(t, lead, again), "a2"); s.Outcome != ingest.SetSame {
		t.Errorf("a second time: %+v", s)
	}
}

// An annotator who is left out brings nothing, and nobody else loses by it.
func TestWhoIsLeftOut(t *testing.T) {
	theirs := colleague(t, "theirs", handedText, nil, speakers("a2", "", 4))
	work(t, theirs, "a3", mark("CUE", 0, 3))
	p := colleague(t, "ours", handedText, nil, speakers("a1", "", 0))
	opt := ingest.Options{Leave: func(author string) bool { return author == "a2" }}
	var r []ingest.Report
	if _, err := ingest.Into(t.Context(), p, "x", []string{sent(t, theirs, "b")}, opt, func(_, _ int, x ingest.Report) { r = append(r, x) }); err != nil {
		t.Fatal(err)
	}
	if setOf(t, r, "a2").Outcome != ingest.SetLeft || setOf(t, r, "a3").Outcome != ingest.SetAdded {
		t.Errorf("%+v", r[0].Sets)
	}
}

// Given up while documents come in, an import stores none of them.
func TestABundleCanBeGivenUp(t *testing.T) {
	theirs := newProject(t, "theirs.raqim")
	var documents []model.Document
	for _, name := range []string{"a.txt", "b.txt", "c.txt"} {
		documents = append(documents, model.NewDocument(name, handedText+name))
	}
	if err := annotate.AddDocuments(theirs, "x", documents, nil, nil); err != nil {
		t.Fatal(err)
	}
	p := newProject(t, "p.raqim")
	before := string(export(t, p))
	ctx, cancel := context.WithCancel(t.Context())
	reports := 0
	_, err := ingest.Into(ctx, p, "x", []string{sent(t, theirs, "b")}, ingest.Options{}, func(int, int, ingest.Report) {
		reports++
		cancel()
	})
	if !errors.Is(err, context.Canceled) || reports != 1 || string(export(t, p)) != before {
		t.Errorf("%v after %d reports", err, reports)
	}
}
