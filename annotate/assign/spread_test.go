package assign

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"raqim/model"
)

func doc(id string, characters int, assigned ...string) model.DocumentInfo {
	return model.DocumentInfo{Document: model.Document{ID: model.DocumentID(id)}, Characters: characters, Assigned: assigned}
}

func begun(d model.DocumentInfo, kind model.SetKind, author string) model.DocumentInfo {
	d.Sets = append(d.Sets, model.SetInfo{Set: model.Set{Document: d.ID, Author: author, Kind: kind, State: model.SetOpen}})
	return d
}

func TestSpread(t *testing.T) {
	d := []model.DocumentInfo{doc("d1", 500), doc("d2", 400), doc("d3", 300), doc("d4", 200)}
	as := func(list ...string) (all []model.Assignment) {
		for i := 0; i < len(list); i += 2 {
			all = append(all, model.Assignment{Document: model.DocumentID(list[i]), Author: list[i+1]})
		}
		return all
	}
	for name, c := range map[string]struct {
		documents  []model.DocumentInfo
		annotators []string
		plan       Plan
		want       []model.Assignment
	}{
		"nothing":             {},
		"nobody":              {documents: d},
		"longest first":       {d, []string{"b", "a"}, Plan{}, as("d1", "a", "d2", "b", "d3", "b", "d4", "a")},
		"one alone":           {d[:2], []string{"a", "a"}, Plan{Overlap: 1, Each: 2}, as("d1", "a", "d2", "a")},
		"all to all":          {d[:2], []string{"a", "b", "c"}, Plan{Overlap: 1, Each: 9}, as("d1", "a", "d1", "b", "d1", "c", "d2", "a", "d2", "b", "d2", "c")},
		"more than a share":   {d[:1], []string{"a", "b"}, Plan{Overlap: 7}, as("d1", "a", "d1", "b")},
		"given stays":         {[]model.DocumentInfo{doc("d1", 5, "b"), doc("d2", 5)}, []string{"a", "b"}, Plan{}, as("d1", "b", "d2", "a")},
		"begun stays":         {[]model.DocumentInfo{begun(doc("d1", 5), model.SetHuman, "b"), doc("d2", 5)}, []string{"a", "b"}, Plan{}, as("d1", "b", "d2", "a")},
		"of somebody else":    {[]model.DocumentInfo{doc("d1", 5, "z"), doc("d2", 5)}, []string{"a"}, Plan{}, as("d1", "z", "d2", "a")},
		"a machine's is free": {[]model.DocumentInfo{begun(begun(doc("d1", 5), model.SetMachine, "m"), model.SetGold, "gold")}, []string{"a"}, Plan{}, as("d1", "a")},
		"several have it":     {[]model.DocumentInfo{doc("d1", 5, "a", "b"), doc("d2", 5)}, []string{"a", "b"}, Plan{Overlap: 0.5, Each: 2}, as("d1", "a", "d1", "b", "d2", "a")},
	} {
		if diff := cmp.Diff(c.want, Spread(c.documents, c.annotators, c.plan)); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

func names(n int) []string {
	var all []string
	for i := range n {
		all = append(all, fmt.Sprint("a", i))
	}
	return all
}

// drawDocuments are up to max documents, of which some are kept by somebody.
func drawDocuments(t *rapid.T, max int, kept bool) []model.DocumentInfo {
	var all []model.DocumentInfo
	for i := range rapid.IntRange(0, max).Draw(t, "documents") {
		d := doc(fmt.Sprint("d", i), rapid.IntRange(1, 5000).Draw(t, "characters"))
		if kept {
			d.Assigned = slices.Compact(slices.Sorted(slices.Values(rapid.SliceOfN(rapid.SampledFrom(names(7)), 0, 2).Draw(t, "assigned"))))
			for _, author := range slices.Compact(slices.Sorted(slices.Values(rapid.SliceOfN(rapid.SampledFrom(names(7)), 0, 2).Draw(t, "begun")))) {
				d = begun(d, rapid.SampledFrom([]model.SetKind{model.SetHuman, model.SetMachine}).Draw(t, "kind"), author)
			}
		}
		all = append(all, d)
	}
	return all
}

func drawPlan(t *rapid.T) Plan {
	return Plan{Overlap: rapid.Float64Range(0, 1).Draw(t, "overlap"), Each: rapid.IntRange(2, 4).Draw(t, "each"), Seed: rapid.Uint64().Draw(t, "seed")}
}

// What is always so: nobody loses what they have, every document is somebody's, as many as
// were asked for are of several, and neither order of what goes in matters.
func TestSpreadIsWhole(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		documents := drawDocuments(t, 30, true)
		people := names(rapid.IntRange(1, 6).Draw(t, "annotators"))
		plan := drawPlan(t)
		got := Spread(documents, people, plan)
		if diff := cmp.Diff(got, Spread(rapid.Permutation(documents).Draw(t, "documents"), rapid.Permutation(people).Draw(t, "people"), plan)); diff != "" {
			t.Fatal("the order matters", diff)
		}
		of := map[model.DocumentID][]string{}
		for _, a := range got {
			of[a.Document] = append(of[a.Document], a.Author)
		}
		several, were := 0, 0
		for _, d := range documents {
			held := Holders(d)
			for _, name := range held {
				if !slices.Contains(of[d.ID], name) {
					t.Fatalf("%s has lost %s", name, d.ID)
				}
			}
			for _, name := range of[d.ID] {
				if !slices.Contains(held, name) && !slices.Contains(people, name) {
					t.Fatalf("%s came to %s", d.ID, name)
				}
			}
			if len(held) > 1 {
				were++
			}
			switch n := len(of[d.ID]); {
			case n == 0:
				t.Fatalf("%s is nobody's", d.ID)
			case n > 1:
				several++
			}
			if len(of[d.ID]) > max(plan.Each, len(held)) {
				t.Fatalf("%s is of %v", d.ID, of[d.ID])
			}
		}
		wanted := max(were, int(math.Round(plan.Overlap*float64(len(documents)))))
		if len(people) == 1 {
			return // who has a document of somebody else's shares it, but alone there is no overlap
		}
		if several != wanted {
			t.Fatalf("%d documents are of several, %d were asked for", several, wanted)
		}
	})
}

// From nothing: the work is even to within the longest document where each has one
// annotator, and every two annotators share as many documents to within one.
func TestSpreadIsEven(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		documents := drawDocuments(t, 40, false)
		people := names(rapid.IntRange(2, 6).Draw(t, "annotators"))
		plan := drawPlan(t)
		plan.Each = 2
		longest := 0
		for _, d := range documents {
			longest = max(longest, d.Characters)
		}
		alone := loads(Spread(documents, people, Plan{Seed: plan.Seed}), documents, people)
		if low, high := slices.Min(alone), slices.Max(alone); high-low > longest {
			t.Fatalf("between %d and %d characters, and the longest document has %d", low, high, longest)
		}
		shared := map[[2]string]int{}
		for i, a := range people {
			for _, b := range people[i+1:] {
				shared[pair(a, b)] = 0
			}
		}
		for _, names := range byDocument(Spread(documents, people, plan)) {
			if len(names) == 2 {
				shared[pair(names[0], names[1])]++
			}
		}
		counts := slices.Sorted(maps.Values(shared))
		if counts[len(counts)-1]-counts[0] > 1 {
			t.Fatalf("%v", shared)
		}
	})
}

// Another seed draws other documents for the overlap.
func TestSpreadBySeed(t *testing.T) {
	var documents []model.DocumentInfo
	for i := range 40 {
		documents = append(documents, doc(fmt.Sprint("d", i), 100))
	}
	one, other := Spread(documents, names(3), Plan{Overlap: 0.25, Seed: 1}), Spread(documents, names(3), Plan{Overlap: 0.25, Seed: 2})
	if cmp.Equal(one, other) {
		t.Error("the seed means nothing")
	}
	if len(one) != 50 || len(other) != 50 {
		t.Errorf("%d and %d assignments, want 40 and 10 more", len(one), len(other))
	}
}

func byDocument(list []model.Assignment) map[model.DocumentID][]string {
	of := map[model.DocumentID][]string{}
	for _, a := range list {
		of[a.Document] = append(of[a.Document], a.Author)
	}
	return of
}

func loads(list []model.Assignment, documents []model.DocumentInfo, people []string) []int {
	load := map[string]int{}
	for _, d := range documents {
		for _, name := range byDocument(list)[d.ID] {
			load[name] += d.Characters
		}
	}
	var all []int
	for _, name := range people {
		all = append(all, load[name])
	}
	return all
}
