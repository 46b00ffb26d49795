package ingest_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"raqim/annotate"
	"raqim/annotate/format"
	"raqim/annotate/ingest"
	"raqim/annotate/store"
	"raqim/assets"
	"raqim/model"
)

// take imports the bundle of from into p and gives the reports.
func take(t *rapid.T, p *store.Project, dir string, from *store.Project, rename map[string]string) []ingest.Report {
	var b bytes.Buffer
	if _, err := format.Export(t.Context(), "raqim", from, &b, format.Options{}); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(dir, "bundle.jsonl")
	if err := os.WriteFile(path, b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	var reports []ingest.Report
	opt := ingest.Options{Rename: rename}
	_, err := ingest.Into(t.Context(), p, "chief", []string{path}, opt, func(_, _ int, r ingest.Report) { reports = append(reports, r) })
	if err != nil {
		t.Fatal(err)
	}
	return reports
}

func bytesOf(t *rapid.T, p *store.Project) string {
	var b bytes.Buffer
	if _, err := format.Export(t.Context(), "raqim", p, &b, format.Options{}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// handed is a project of random documents out of three texts, which other such projects
// share, with the sets of up to three authors.
func handed(t *rapid.T, path string) *store.Project {
	schema, err := model.ParseSchema(assets.DefaultSchema())
	if err != nil {
		t.Fatal(err)
	}
	p, err := store.Create(path, schema)
	if err != nil {
		t.Fatal(err)
	}
	entities := handedEntities(t)
	var documents []model.Document
	var sets []model.Annotations
	for i, text := range []string{"قال الوزير: «لن نقبل»", "گفت وزیر: «می\u200cرویم»", "abc def ghi"} {
		if rapid.IntRange(0, 4).Draw(t, "absent") == 0 {
			continue
		}
		doc := model.NewDocument(fmt.Sprintf("%d.txt", i), text)
		doc.Language = rapid.SampledFrom([]string{"ar", "fa"}).Draw(t, "language")
		documents = append(documents, doc)
		number := 0
		for _, author := range rapid.SliceOfNDistinct(rapid.SampledFrom([]string{"a1", "a2", "gold"}), 0, 3, rapid.ID).Draw(t, "authors") {
			sets = append(sets, handedSet(t, doc.ID, author, entities, &number))
		}
	}
	b := annotate.Brought{Documents: documents, Marked: sets, Entities: entities}
	handedStaff(t, &b)
	if err := annotate.Import(p, "a1", b); err != nil {
		t.Fatal(err)
	}
	return p
}

// handedStaff adds a team, or none, and who got which of the documents.
func handedStaff(t *rapid.T, b *annotate.Brought) {
	if rapid.Bool().Draw(t, "team") {
		team := model.Team{Blind: rapid.Bool().Draw(t, "blind")}.With(rapid.SampledFrom([]string{"a1", "r"}).Draw(t, "reviewer"), model.RoleReviewer)
		b.Team = &model.Edit[model.Team]{Before: &model.Team{}, After: &team}
	}
	for _, d := range b.Documents {
		for _, name := range rapid.SliceOfNDistinct(rapid.SampledFrom([]string{"a1", "a2"}), 0, 2, rapid.ID).Draw(t, "assigned") {
			b.Assigned = append(b.Assigned, model.Assignment{Document: d.ID, Author: name})
		}
	}
}

func handedEntities(t *rapid.T) []model.Entity {
	var entities []model.Entity
	for i := range rapid.IntRange(0, 3).Draw(t, "entities") {
		entities = append(entities, model.Entity{
			ID: model.EntityID(fmt.Sprintf("e%d", i+rapid.IntRange(1, 2).Draw(t, "gap")*4)), Kind: rapid.SampledFrom([]model.EntityKind{model.Person, model.State}).Draw(t, "kind"),
			Names:    map[string][]string{"ar": {rapid.SampledFrom([]string{"أحمد", "احمد", "إيران"}).Draw(t, "name")}},
			Wikidata: rapid.SampledFrom([]string{"", "", "Q1", "Q2"}).Draw(t, "wikidata"),
		})
	}
	return entities
}

func handedSet(t *rapid.T, document model.DocumentID, author string, entities []model.Entity, number *int) model.Annotations {
	a := model.Annotations{Set: model.Set{Document: document, Author: author, Kind: model.SetHuman, State: model.SetOpen}}
	entity := func() model.EntityID {
		if len(entities) == 0 || rapid.Bool().Draw(t, "no entity") {
			return ""
		}
		return rapid.SampledFrom(entities).Draw(t, "entity").ID
	}
	id := func(prefix string) string { *number++; return fmt.Sprintf("%s%d", prefix, *number) }
	for range rapid.IntRange(0, 3).Draw(t, "spans") {
		start := rapid.IntRange(0, 9).Draw(t, "start")
		s := model.Span{
			ID: model.SpanID(id("s")), Document: document, Author: author, Label: rapid.SampledFrom([]string{"SPEAKER", "QUOTE", "STANCE"}).Draw(t, "label"),
			Parts: []model.Range{{Start: model.Offset(start), End: model.Offset(start + 1)}}, Attributes: model.Attributes{}, Provenance: model.Provenance{By: model.ByHand},
		}
		if s.Label == "SPEAKER" {
			s.Entity = entity()
		}
		for _, other := range a.Spans {
			if s.Label == "QUOTE" && other.Label == "QUOTE" {
				s.Attributes["duplicate_of"] = model.TextValue(string(other.ID))
				s.Provenance = model.Provenance{By: model.ByCopy, Ref: string(other.ID)}
			}
		}
		a.Spans = append(a.Spans, s)
	}
	if author == model.GoldAuthor {
		a.Set.Kind = model.SetGold
		handedDecisions(t, &a, id)
	}
	for _, s := range a.Spans {
		r := model.Relation{Document: document, Author: author, To: model.SpanArgument(s.ID), Attributes: model.Attributes{}}
		speaker := slices.IndexFunc(a.Spans, func(s model.Span) bool { return s.Label == "SPEAKER" })
		switch e := entity(); {
		case s.Label == "STANCE" && e != "":
			r.Label, r.From = "HOLDER_OF", model.EntityArgument(e)
		case s.Label == "QUOTE" && speaker >= 0:
			r.Label, r.From = "SPEAKER_OF", model.SpanArgument(a.Spans[speaker].ID)
		default:
			continue
		}
		r.ID = model.RelationID(id("r"))
		a.Relations = append(a.Relations, r)
	}
	return a
}

// handedDecisions are decisions on marks of others, there or not, from which spans of gold
// came.
func handedDecisions(t *rapid.T, gold *model.Annotations, id func(string) string) {
	for i := range gold.Spans {
		if rapid.Bool().Draw(t, "by hand") {
			continue
		}
		d := model.Decision{
			ID: model.DecisionID(id("d")), Document: gold.Set.Document, Verdict: model.VerdictTaken, Reviewer: "chief",
			About: []model.Origin{{rapid.SampledFrom([]string{"a1", "a2"}).Draw(t, "about"), rapid.SampledFrom([]string{"s1", "s2", "r3"}).Draw(t, "mark")}},
		}
		d.Taken = d.About[0].Author()
		gold.Decisions = append(gold.Decisions, d)
		gold.Spans[i].Provenance = model.Provenance{By: model.ByReview, Ref: string(d.ID)}
	}
}

// What was there is there as it was, all that could come has come, a second time changes
// nothing, the file is sound, and undo gives back the bytes from before.
func TestBundleTakenInTwiceChangesNothing(t *testing.T) {
	few(t, 50)
	dir := t.TempDir()
	n := 0
	rapid.Check(t, func(t *rapid.T) {
		n++
		ours, theirs := handed(t, filepath.Join(dir, fmt.Sprintf("ours%d.raqim", n))), handed(t, filepath.Join(dir, fmt.Sprintf("theirs%d.raqim", n)))
		defer ours.Close()
		defer theirs.Close()
		var rename map[string]string
		if rapid.Bool().Draw(t, "rename") {
			rename = map[string]string{"a1": "a1-2"}
		}
		before := bytesOf(t, ours)
		stood, staff := marksOf(t, ours), staffOf(t, ours)
		first := take(t, ours, dir, theirs, rename)
		after := bytesOf(t, ours)
		now := marksOf(t, ours)
		for key, set := range stood {
			if diff := cmp.Diff(set, now[key]); diff != "" {
				t.Fatalf("the set %s changed: %s", key, diff)
			}
		}
		for what, said := range staffOf(t, ours) {
			if was := staff[what]; was != "" && was != said {
				t.Fatalf("%s was %s and is %s", what, was, said)
			}
		}
		taken := after != before
		for _, r := range first {
			for _, s := range r.Sets {
				if _, there := now[string(r.Document)+" "+s.As]; !there && s.Outcome != ingest.SetRefused {
					t.Fatalf("%+v is nowhere", s)
				}
			}
		}
		if problems, err := ours.Check(t.Context(), nil); err != nil || len(problems) > 0 {
			t.Fatalf("Check = %v, %v", problems, err)
		}
		for _, r := range take(t, ours, dir, theirs, rename) {
			if r.Outcome == ingest.Imported || r.Outcome == ingest.Added {
				t.Fatalf("the second time: %+v", r)
			}
		}
		if diff := cmp.Diff(after, bytesOf(t, ours)); diff != "" {
			t.Fatalf("the second time changed: %s", diff)
		}
		if !taken {
			return
		}
		if _, done, err := annotate.ProjectHistory(ours, "chief").Undo(); err != nil || !done {
			t.Fatal(done, err)
		}
		if diff := cmp.Diff(before, bytesOf(t, ours)); diff != "" {
			t.Fatalf("after undo: %s", diff)
		}
	})
}

// staffOf says who works on p, and by document to whom it was given; nothing where nobody.
func staffOf(t *rapid.T, p *store.Project) map[string]string {
	said := map[string]string{}
	if !p.Team().IsZero() {
		said["the team"] = fmt.Sprint(p.Team())
	}
	documents, err := p.Documents(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range documents {
		said[string(d.ID)] = strings.Join(d.Assigned, " ")
	}
	return said
}

// marksOf gives every set of p by document and author.
func marksOf(t *rapid.T, p *store.Project) map[string]model.Annotations {
	documents, err := p.Documents(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]model.Annotations{}
	for _, d := range documents {
		for _, set := range d.Sets {
			a, err := p.Annotations(d.ID, set.Author)
			if err != nil {
				t.Fatal(err)
			}
			all[string(d.ID)+" "+set.Author] = a
		}
	}
	return all
}

const handedText = "قال الوزير: «لن نقبل»"

// colleague is a project with one document and a set, as JSON of model names it.
func colleague(t testing.TB, name, text string, entities []model.Entity, sets ...model.Annotations) *store.Project {
	t.Helper()
	p := newProject(t, name+".raqim")
	doc := model.NewDocument("a.txt", text)
	for i := range sets {
		sets[i].Set.Document, sets[i].Set.Kind = doc.ID, model.SetHuman
		sets[i].Set.State = model.SetOpen
		if sets[i].Set.Author == model.GoldAuthor {
			sets[i].Set.Kind = model.SetGold
		}
		for j := range sets[i].Decisions {
			sets[i].Decisions[j].Document = doc.ID
		}
		for j := range sets[i].Spans {
			sets[i].Spans[j].Document, sets[i].Spans[j].Author = doc.ID, sets[i].Set.Author
		}
	}
	if err := annotate.AddDocuments(p, "x", []model.Document{doc}, sets, entities); err != nil {
		t.Fatal(err)
	}
	return p
}

func speakers(author string, entity model.EntityID, starts ...model.Offset) model.Annotations {
	a := model.Annotations{Set: model.Set{Author: author}}
	for i, start := range starts {
		a.Spans = append(a.Spans, model.Span{
			ID: model.SpanID(fmt.Sprintf("s%d", i+1)), Label: "SPEAKER", Entity: entity,
			Parts: []model.Range{{Start: start, End: start + 3}}, Provenance: model.Provenance{By: model.ByHand},
		})
	}
	return a
}

func TestSetsAreAddedWithIDsOfTheirOwn(t *testing.T) {
	theirs := []model.Entity{{ID: "e1", Kind: model.Person, Names: map[string][]string{"ar": {"أحمد"}}}, {ID: "e2", Kind: model.State, Wikidata: "Q794"}}
	ours := []model.Entity{{ID: "e1", Kind: model.Person, Names: map[string][]string{"ar": {"احمد"}}}, {ID: "e7", Kind: model.State, Wikidata: "Q794", Role: "kept"}}
	withState := speakers("a2", "e1", 0, 4)
	withState.Spans[1].Entity = "e2"
	p := colleague(t, "ours", handedText, ours, speakers("a1", "e1", 0))
	reports := reportsOf(t, p, write(t, "b.jsonl", string(export(t, colleague(t, "theirs", handedText, theirs, withState)))))
	if len(reports) != 2 || reports[0].Outcome != ingest.Added || reports[1].Outcome != ingest.Noted {
		t.Fatalf("%+v", reports)
	}
	want := []ingest.SetReport{{Author: "a2", As: "a2", Outcome: ingest.SetAdded, Spans: 2, Renumbered: true}}
	if diff := cmp.Diff(want, reports[0].Sets); diff != "" {
		t.Error(diff)
	}
	seen := &ingest.EntitiesReport{
		Added:      1,
		Joined:     []ingest.Joined{{Theirs: "e2", Here: "e7", Name: "e2", By: ingest.ByWikidata}},
		Renumbered: []ingest.Renumbered{{Theirs: "e1", Here: "e8", Name: "أحمد"}},
		Alike:      []ingest.Alike{{Here: "e8", Name: "أحمد", Like: []model.EntityID{"e1"}}},
	}
	if diff := cmp.Diff(seen, reports[1].Entities); diff != "" {
		t.Error(diff)
	}
	a, err := p.Annotations(reports[0].Document, "a2")
	if err != nil || len(a.Spans) != 2 || a.Spans[0].ID != "s3" || a.Spans[0].Entity != "e8" || a.Spans[1].Entity != "e7" {
		t.Errorf("%v, %+v", err, a.Spans)
	}
	if e, err := p.Entity("e7"); err != nil || e.Role != "kept" {
		t.Errorf("%v, %+v", err, e)
	}
}

func TestASetThatDiffersIsRefusedOrComesUnderAnotherName(t *testing.T) {
	p := colleague(t, "ours", handedText, nil, speakers("a1", "", 0))
	path := write(t, "b.jsonl", string(export(t, colleague(t, "theirs", handedText, nil, speakers("a1", "", 4)))))
	before := string(export(t, p))
	r := reportsOf(t, p, path)
	if len(r) != 1 || r[0].Outcome != ingest.Refused || model.CodeOf(r[0].Err) != model.Conflict || !strings.Contains(r[0].Err.Error(), "a1") {
		t.Fatalf("%+v", r)
	}
	if string(export(t, p)) != before {
		t.Error("a refused set changed something")
	}
	var reports []ingest.Report
	opt := ingest.Options{Rename: map[string]string{"a1": "a1-2"}}
	if _, err := ingest.Into(t.Context(), p, "x", []string{path}, opt, func(_, _ int, r ingest.Report) { reports = append(reports, r) }); err != nil {
		t.Fatal(err)
	}
	want := []ingest.SetReport{{Author: "a1", As: "a1-2", Outcome: ingest.SetAdded, Spans: 1, Renumbered: true}}
	if diff := cmp.Diff(want, reports[0].Sets); diff != "" {
		t.Error(diff)
	}
}

func TestWhatDocumentsAreDescribedWithStays(t *testing.T) {
	p, theirs := newProject(t, "p.raqim"), newProject(t, "q.raqim")
	for _, x := range []struct {
		p              *store.Project
		language, date string
	}{{p, "ar", "2031-01-02"}, {theirs, "fa", "2031-02-01"}} {
		doc := model.NewDocument("a.txt", handedText)
		doc.Language, doc.Date = x.language, model.Date{Value: x.date, Status: model.DateExplicit}
		if err := annotate.AddDocuments(x.p, "x", []model.Document{doc}, nil, nil); err != nil {
			t.Fatal(err)
		}
	}
	before := string(export(t, p))
	r := reportsOf(t, p, write(t, "b.jsonl", string(export(t, theirs))))
	want := []ingest.Difference{{"language", "ar", "fa"}, {"date", "2031-01-02 explicit", "2031-02-01 explicit"}}
	if diff := cmp.Diff(want, r[0].Differ); diff != "" || string(export(t, p)) != before {
		t.Error(diff)
	}
}

func TestTextThatChangedIsSaid(t *testing.T) {
	p := colleague(t, "ours", handedText, nil)
	r := reportsOf(t, p, write(t, "b.jsonl", string(export(t, colleague(t, "theirs", handedText+".", nil, speakers("a2", "", 4))))))
	if r[0].Outcome != ingest.Imported || r[0].Name != "a (2).txt" || !strings.Contains(fmt.Sprint(r[0].Notes), "was changed") {
		t.Errorf("%+v", r[0])
	}
}

// Two bundles of one article, in one import: the second finds what the first has brought.
func TestTwoBundlesInOneImport(t *testing.T) {
	p := newProject(t, "p.raqim")
	var paths []string
	for _, author := range []string{"a1", "a2"} {
		e := model.Entity{ID: "e1", Kind: model.Person, Names: map[string][]string{"ar": {author}}}
		paths = append(paths, write(t, author+".jsonl", string(export(t, colleague(t, author, handedText, []model.Entity{e}, speakers(author, "e1", 0))))))
	}
	outcomes, n := into(t, p, paths...)
	if diff := cmp.Diff([]string{"a.txt imported", "a.txt added", "a2.jsonl noted"}, outcomes); diff != "" || n != 1 {
		t.Errorf("%d imported; %s", n, diff)
	}
	if problems, err := p.Check(t.Context(), nil); err != nil || len(problems) > 0 {
		t.Errorf("Check = %v, %v", problems, err)
	}
}

// An entity that was merged or edited here is met again by the marks that lead to it.
func TestEntitiesAreMetByTheMarksThatLeadToThem(t *testing.T) {
	theirs := colleague(t, "theirs", handedText, []model.Entity{{ID: "e1", Kind: model.Person, Names: map[string][]string{"ar": {"أحمد"}}}}, speakers("a2", "e1", 0))
	path := write(t, "b.jsonl", string(export(t, theirs)))
	p := newProject(t, "p.raqim")
	into(t, p, path)
	e, err := p.Entity("e1")
	if err != nil {
		t.Fatal(err)
	}
	e.Role = "minister"
	if _, err := annotate.ProjectHistory(p, "x").Do(annotate.EditEntity{Entity: e}); err != nil {
		t.Fatal(err)
	}
	before := string(export(t, p))
	r := reportsOf(t, p, path)
	if r[0].Outcome != ingest.Duplicate || len(r) != 2 || r[1].Entities.Joined[0].By != ingest.ByMarks || string(export(t, p)) != before {
		t.Errorf("%+v", r)
	}
}

func reportsOf(t *testing.T, p *store.Project, paths ...string) []ingest.Report {
	t.Helper()
	var reports []ingest.Report
	if _, err := ingest.Into(t.Context(), p, "x", paths, ingest.Options{}, func(_, _ int, r ingest.Report) { reports = append(reports, r) }); err != nil {
		t.Fatal(err)
	}
	return reports
}
