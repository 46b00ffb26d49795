package ingest_test

import (
	"cmp"
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	diff "github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"raqim/annotate"
	"raqim/annotate/ingest"
	"raqim/annotate/store"
	"raqim/assets"
	"raqim/model"
)

// few makes rapid run a property fewer times than its flag says: each makes files of projects.
func few(t *testing.T, runs int) {
	checks := flag.Lookup("rapid.checks").Value
	before := checks.String()
	if err := checks.Set(fmt.Sprint(runs)); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = checks.Set(before) })
}

// projects makes files of projects, each of another name, for one run of a property.
type projects struct {
	dir  string
	n    int
	open []*store.Project
}

func (x *projects) path(end string) string {
	x.n++
	return filepath.Join(x.dir, fmt.Sprint(x.n)+end)
}

func (x *projects) handed(t *rapid.T) *store.Project {
	p := handed(t, x.path(".raqim"))
	x.open = append(x.open, p)
	return p
}

func (x *projects) empty(t *rapid.T) *store.Project {
	schema, err := model.ParseSchema(assets.DefaultSchema())
	if err != nil {
		t.Fatal(err)
	}
	p, err := store.Create(x.path(".raqim"), schema)
	if err != nil {
		t.Fatal(err)
	}
	x.open = append(x.open, p)
	return p
}

// bundle is what stands in p, in a file.
func (x *projects) bundle(t *rapid.T, p *store.Project) string {
	path := x.path(".jsonl")
	if err := os.WriteFile(path, []byte(bytesOf(t, p)), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func (x *projects) close() {
	for _, p := range x.open {
		p.Close()
	}
	x.open = nil
}

// into imports the bundles at paths, one after the other, newer work in place of the earlier.
func (x *projects) into(t *rapid.T, p *store.Project, paths ...string) []ingest.Report {
	var reports []ingest.Report
	for _, path := range paths {
		opt := ingest.Options{Newer: func(string) bool { return true }}
		if _, err := ingest.Into(t.Context(), p, "chief", []string{path}, opt, func(_, _ int, r ingest.Report) { reports = append(reports, r) }); err != nil {
			t.Fatal(err)
		}
	}
	return reports
}

// says is what is marked in p, by document and author, whatever the ids are: an entity is
// who it is by its Wikidata id, or else by its names.
func says(t *rapid.T, p *store.Project) map[string][]string {
	entities, err := p.Entities()
	if err != nil {
		t.Fatal(err)
	}
	who := map[model.EntityID]string{}
	for _, e := range entities {
		who[e.ID] = string(e.Kind) + cmp.Or(e.Wikidata, fmt.Sprint(e.Names))
	}
	all := map[string][]string{}
	for key, a := range marksOf(t, p) {
		place := map[string]string{}
		for _, s := range a.Spans {
			place[string(s.ID)] = s.Label + fmt.Sprint(s.Parts)
		}
		lines := []string{string(a.Set.State) + a.Set.Note}
		for _, s := range a.Spans {
			of := cmp.Or(place[s.Attributes["duplicate_of"].String()], "-")
			lines = append(lines, fmt.Sprint(place[string(s.ID)], who[s.Entity], s.Note, of))
		}
		for _, r := range a.Relations {
			lines = append(lines, fmt.Sprint(r.Label, endOf(r.From, place, who), endOf(r.To, place, who)))
		}
		slices.Sort(lines)
		all[key] = lines
	}
	return all
}

func endOf(end model.Argument, place map[string]string, who map[model.EntityID]string) string {
	if id, ok := end.Entity(); ok {
		return who[id]
	}
	return cmp.Or(place[string(end)], string(end))
}

// A bundle is the same bytes again when it comes out of the project that it was taken into.
func TestBundleThroughAnEmptyProjectIsTheSame(t *testing.T) {
	few(t, 12)
	x := &projects{dir: t.TempDir()}
	rapid.Check(t, func(t *rapid.T) {
		defer x.close()
		theirs, ours := x.handed(t), x.empty(t)
		x.into(t, ours, x.bundle(t, theirs))
		if d := diff.Diff(bytesOf(t, theirs), bytesOf(t, ours)); d != "" {
			t.Fatal(d)
		}
	})
}

// Newer work stands as its bundle has it; twice changes nothing; undo gives back the bytes
// from before, and the file is sound.
func TestNewerWorkStandsAsItCame(t *testing.T) {
	few(t, 20)
	x := &projects{dir: t.TempDir()}
	rapid.Check(t, func(t *rapid.T) {
		defer x.close()
		ours, theirs := x.handed(t), x.handed(t)
		bundle := x.bundle(t, theirs)
		before, had, have := bytesOf(t, ours), says(t, ours), says(t, theirs)
		reports := x.into(t, ours, bundle)
		now := says(t, ours)
		for _, r := range reports {
			for _, s := range r.Sets {
				key := string(r.Document) + " " + s.As
				want := have[key]
				if s.Outcome == ingest.SetRefused {
					want = had[key]
				}
				// A joined entity is called as it is here: that is compared where nothing was joined.
				if d := diff.Diff(want, now[key]); d != "" && !joins(reports) {
					t.Fatalf("%+v: %s", s, d)
				}
			}
		}
		if problems, err := ours.Check(t.Context(), nil); err != nil || len(problems) > 0 {
			t.Fatalf("Check = %v, %v", problems, err)
		}
		after := bytesOf(t, ours)
		for _, r := range x.into(t, ours, bundle) {
			if r.Outcome == ingest.Imported || r.Outcome == ingest.Added {
				t.Fatalf("the second time: %+v", r)
			}
		}
		if d := diff.Diff(after, bytesOf(t, ours)); d != "" {
			t.Fatalf("the second time: %s", d)
		}
		if after == before {
			return
		}
		if _, done, err := annotate.ProjectHistory(ours, "chief").Undo(); err != nil || !done || bytesOf(t, ours) != before {
			t.Fatalf("undo = %v, %v: %s", done, err, diff.Diff(before, bytesOf(t, ours)))
		}
	})
}

func joins(reports []ingest.Report) bool {
	return slices.ContainsFunc(reports, func(r ingest.Report) bool { return r.Entities != nil && len(r.Entities.Joined) > 0 })
}

// Two annotators send, one of them twice: in whatever order that arrives, the same stands.
func TestTheOrderOfBundlesDoesNotMatter(t *testing.T) {
	few(t, 12)
	x := &projects{dir: t.TempDir()}
	rapid.Check(t, func(t *rapid.T) {
		defer x.close()
		one, other := x.handed(t), x.handed(t)
		only := func(p *store.Project, author string) string {
			path := x.path(".jsonl")
			if err := os.WriteFile(path, []byte(withoutSets(t, bytesOf(t, p), author)), 0o600); err != nil {
				t.Fatal(err)
			}
			return path
		}
		first, a2 := only(one, "a1"), only(other, "a2")
		gone(t, one, "a1")
		second := only(one, "a1")
		var stands map[string][]string
		for _, order := range [][]string{{first, second, a2}, {first, a2, second}, {a2, first, second}} {
			p := x.empty(t)
			x.into(t, p, order...)
			now := says(t, p)
			if stands == nil {
				stands = now
			}
			if d := diff.Diff(stands, now); d != "" {
				t.Fatalf("%v: %s", order, d)
			}
		}
	})
}

// withoutSets is a bundle of nobody's work but author's.
func withoutSets(t *rapid.T, bundle, author string) string {
	lines := strings.SplitAfter(bundle, "\n")
	for i, line := range lines {
		front, sets, found := strings.Cut(line, `"sets":[`)
		if !found {
			continue
		}
		kept := ""
		for _, set := range strings.Split(strings.TrimSuffix(strings.TrimSpace(sets), "]}"), `},{"author":`) {
			set = strings.TrimPrefix(set, `{"author":`)
			if strings.HasPrefix(set, `"`+author+`"`) {
				kept = `{"author":` + strings.TrimSuffix(set, "}") + "}"
			}
		}
		lines[i] = front + `"sets":[` + kept + "]}\n"
	}
	return strings.Join(lines, "")
}

// gone makes author take a span back and mark another one in every document they have a set of.
func gone(t *rapid.T, p *store.Project, author string) {
	sets := marksOf(t, p)
	for _, key := range slices.Sorted(maps.Keys(sets)) {
		a := sets[key]
		if a.Set.Author != author {
			continue
		}
		session, err := annotate.Open(p, a.Set.Document, author)
		if err != nil {
			t.Fatal(err)
		}
		if len(a.Spans) > 0 {
			if _, err := session.Do(annotate.RemoveSpan{ID: a.Spans[0].ID}); err != nil {
				t.Fatal(err)
			}
		}
		if _, err := session.Do(mark("TARGET", 2, 5)); err != nil {
			t.Fatal(err)
		}
	}
}
