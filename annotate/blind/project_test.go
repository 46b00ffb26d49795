package blind_test

import (
	"context"
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"raqim/annotate"
	"raqim/annotate/blind"
	"raqim/annotate/figures"
	"raqim/annotate/store"
	"raqim/assets"
	"raqim/model"
)

// text has 24 code points.
const text = "قالت سلمى إن القطار وصل."

var authors = map[string]model.SetKind{
	"ali": model.SetHuman, "badr": model.SetHuman, "mona": model.SetHuman, "rules": model.SetMachine, model.GoldAuthor: model.SetGold,
}

var team = model.Team{Blind: true, Members: []model.Member{{Name: "ali", Role: model.RoleAnnotator}, {Name: "badr", Role: model.RoleAnnotator}, {Name: "mona", Role: model.RoleReviewer}}}

func create(t *testing.T) *store.Project {
	t.Helper()
	schema, err := model.ParseSchema(assets.DefaultSchema())
	if err != nil {
		t.Fatal(err)
	}
	p, err := store.Create(filepath.Join(t.TempDir(), "p.raqim"), schema)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { p.Close() })
	return p
}

// draw fills p with sets of everybody, each with spans that all have an entity.
func draw(t *rapid.T, p *store.Project) []model.Annotations {
	entities := []model.Entity{{ID: "e1", Kind: "person", Names: map[string][]string{"ar": {"سلمى"}}}, {ID: "e2", Kind: "person", Names: map[string][]string{"ar": {"نادر"}}}}
	var documents []model.Document
	var marked []model.Annotations
	for i := range rapid.IntRange(1, 4).Draw(t, "documents") {
		d := model.NewDocument(fmt.Sprint(i), fmt.Sprint(i)+text)
		documents = append(documents, d)
		next := 1
		for _, author := range slices.Sorted(maps.Keys(authors)) {
			if !rapid.Bool().Draw(t, "set") {
				continue
			}
			state := rapid.SampledFrom([]model.SetState{model.SetOpen, model.SetDone, model.SetLocked}).Draw(t, "state")
			m := model.Annotations{Set: model.Set{Document: d.ID, Author: author, Kind: authors[author], State: state}}
			for range rapid.IntRange(0, 3).Draw(t, "spans") {
				entity := rapid.SampledFrom([]model.EntityID{"e1", "e2", ""}).Draw(t, "entity")
				m.Spans = append(m.Spans, model.Span{
					ID: model.SpanID(fmt.Sprint("s", next)), Document: d.ID, Author: author, Label: "SPEAKER", Entity: entity,
					Parts: []model.Range{{Start: model.Offset(next), End: model.Offset(next + 1)}},
				})
				next++
			}
			marked = append(marked, m)
		}
	}
	if err := annotate.AddDocuments(p, "mona", documents, marked, entities); err != nil {
		t.Fatal(err)
	}
	return marked
}

// Whatever is read shows just the sets that the rule of the team does not hide, as an
// independent look at what was put in says.
func TestNothingHiddenIsRead(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		file := create(t)
		defer file.Close()
		marked := draw(rt, file)
		now := team
		now.Blind = rapid.Bool().Draw(rt, "blind")
		if _, err := annotate.ProjectHistory(file, "mona").Do(annotate.SetTeam{Team: now}); err != nil {
			rt.Fatal(err)
		}
		user := rapid.SampledFrom([]string{"ali", "badr", "mona", "stranger"}).Draw(rt, "user")
		p := blind.New(file, user)
		seen := visible(now, user, marked)
		wantLists(rt, p, seen)
		wantSets(rt, p, marked, seen)
		wantMentions(rt, p, seen)
		wantOwn(rt, p, user, now.Blind && user != "mona", marked)
	})
}

// visible are the sets that user may see.
func visible(team model.Team, user string, marked []model.Annotations) []model.Annotations {
	finished := map[model.DocumentID]bool{}
	for _, m := range marked {
		if m.Set.Author == model.GoldAuthor && m.Set.State != model.SetOpen {
			finished[m.Set.Document] = true
		}
	}
	var seen []model.Annotations
	for _, m := range marked {
		if !team.Blind || user == "mona" || m.Set.Author == user || m.Set.Author == "rules" || finished[m.Set.Document] {
			seen = append(seen, m)
		}
	}
	return seen
}

func wantLists(t *rapid.T, p *blind.Project[*store.Project], seen []model.Annotations) {
	infos, err := p.Documents(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	first, err := p.FirstDocuments(context.Background(), len(infos))
	if diff := cmp.Diff(infos, first); err != nil || diff != "" {
		t.Fatalf("the first documents differ (%v): %s", err, diff)
	}
	listed, names := 0, []string{}
	for _, info := range infos {
		listed += len(info.Sets)
	}
	for _, m := range seen {
		names = append(names, m.Set.Author)
	}
	if listed != len(seen) {
		t.Fatalf("%d sets are listed, want %d", listed, len(seen))
	}
	slices.Sort(names)
	got, err := p.Authors(context.Background(), "")
	if diff := cmp.Diff(slices.Compact(names), got, cmpopts.EquateEmpty()); err != nil || diff != "" {
		t.Fatalf("the authors (%v): %s", err, diff)
	}
}

// wantSets reads every set that there is.
func wantSets(t *rapid.T, p *blind.Project[*store.Project], all, seen []model.Annotations) {
	for _, m := range all {
		id, author := m.Set.Document, m.Set.Author
		shown := slices.ContainsFunc(seen, func(s model.Annotations) bool { return s.Set == m.Set })
		sets, err := p.Sets(id)
		if listed := slices.Contains(sets, m.Set); err != nil || listed != shown {
			t.Fatalf("the set of %s in %s is listed: %v, %v", author, id, listed, err)
		}
		hidden, err := p.Hides(id, author)
		if err != nil || hidden == shown {
			t.Fatalf("the set of %s in %s is hidden: %v, %v", author, id, hidden, err)
		}
		_, errs := p.Annotations(id, author)
		_, spans := p.Spans(id, author, "")
		_, entries := p.Entries(model.Scope{Document: id, Author: author})
		_, opened := annotate.Open(p, id, author)
		for _, err := range []error{errs, spans, entries, opened} {
			if shown && err != nil || !shown && model.CodeOf(err) != model.Conflict {
				t.Fatalf("the set of %s in %s, shown %v: %v", author, id, shown, err)
			}
		}
	}
}

func wantMentions(t *rapid.T, p *blind.Project[*store.Project], seen []model.Annotations) {
	want, documents := map[model.EntityID]int{}, map[model.EntityID][]model.DocumentID{}
	for _, m := range seen {
		for _, s := range m.Spans {
			if s.Entity == "" {
				continue
			}
			want[s.Entity]++
			if !slices.Contains(documents[s.Entity], s.Document) {
				documents[s.Entity] = append(documents[s.Entity], s.Document)
			}
		}
	}
	got, err := p.MentionCounts(context.Background())
	if diff := cmp.Diff(want, got); err != nil || diff != "" {
		t.Fatalf("the mentions (%v): %s", err, diff)
	}
	for _, id := range []model.EntityID{"e1", "e2"} {
		n, err := p.MentionCount(id)
		if err != nil || n.Spans != want[id] || n.Documents != len(documents[id]) {
			t.Fatalf("%s: %+v, %v; want %d spans in %d documents", id, n, err, want[id], len(documents[id]))
		}
		in, err := p.Mentioning(context.Background(), id)
		slices.Sort(in)
		slices.Sort(documents[id])
		if diff := cmp.Diff(documents[id], in, cmpopts.EquateEmpty()); err != nil || diff != "" {
			t.Fatalf("%s is mentioned in (%v): %s", id, err, diff)
		}
	}
}

// What is counted of whoever is blind is their own.
func wantOwn(t *rapid.T, p *blind.Project[*store.Project], user string, hidden bool, all []model.Annotations) {
	counted, err := figures.Count(context.Background(), p.Own(), figures.Options{})
	if err != nil {
		t.Fatal(err)
	}
	want := 0
	for _, m := range all {
		if m.Set.Kind == model.SetHuman && (!hidden || m.Set.Author == user) {
			want += len(m.Spans)
		}
	}
	got := 0
	for _, l := range counted.Labels {
		got += l.Spans
	}
	if got != want {
		t.Fatalf("%d spans are counted, want %d", got, want)
	}
	for _, name := range counted.Sets {
		if hidden && name != user && name != "rules" {
			t.Fatalf("the figures offer the sets of %s", name)
		}
	}
}

// What somebody else did at a machine is not shown to the next one there, and what is done
// in a document is told to whoever may see it alone.
func TestAnotherUser(t *testing.T) {
	file := create(t)
	d := model.NewDocument("0", text)
	if err := annotate.AddDocuments(file, "mona", []model.Document{d}, nil, nil); err != nil {
		t.Fatal(err)
	}
	if _, err := annotate.ProjectHistory(file, "mona").Do(annotate.SetTeam{Team: team}); err != nil {
		t.Fatal(err)
	}
	p := blind.New(file, "ali")
	s, err := annotate.Open(p, d.ID, "ali")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Do(annotate.AddSpan{Label: "SPEAKER", Parts: []model.Range{{Start: 5, End: 9}}}); err != nil {
		t.Fatal(err)
	}
	sittings := func() (n int) {
		if err := p.Sittings(t.Context(), []string{"ali"}, time.Minute, func(model.Sitting) error { n++; return nil }); err != nil {
			t.Fatal(err)
		}
		return n
	}
	for _, c := range []struct {
		user     string
		sees     bool
		sittings int
	}{{"ali", true, 1}, {"badr", false, 0}, {"Ali", false, 0}, {"mona", true, 1}} {
		p.SetUser(c.user)
		hidden, err := p.Hides(d.ID, "ali")
		if err != nil || hidden == c.sees || sittings() != c.sittings {
			t.Errorf("%s: hidden %v, %v, %d sittings", c.user, hidden, err, sittings())
		}
	}
	p.SetUser("badr")
	if hidden, err := p.Hides(d.ID, "mona"); err != nil || !hidden {
		t.Errorf("that mona has not begun is not hidden: %v, %v", hidden, err)
	}
}
