package agreement

import (
	"encoding/json"
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestEveryone(t *testing.T) {
	p := newProject("d", "e", "f", "g")
	for _, author := range []string{"a", "b", "c"} {
		p.mark("d", author, "QUOTE 0 10 level=2", "SPEAKER 20 25")
	}
	p.mark("e", "a", "QUOTE 0 10 level=1", "SPEAKER 20 25")
	p.mark("e", "b", "QUOTE 0 10 level=2", "SPEAKER 30 35")
	p.mark("f", "a", "QUOTE 0 10")
	e := measure(t, p, Options{Sets: []string{"a", "b", "c"}}).Everyone
	if want := (SeenByMany{All: 1, Some: 1, One: 1, None: 1}); e.Documents != want {
		t.Errorf("documents %+v, want %+v", e.Documents, want)
	}
	// a and b share d and e: 3 of 4 spans of each are the same. a and c, b and c share d alone.
	if f := e.Exact; math.Abs(f.X-(0.75+1+1)/3) > 1e-12 || f.N != 3 || f.Of != 3 {
		t.Errorf("F1 %+v", f.Value)
	}
	for _, c := range []struct {
		name  string
		f     Figure
		n, of int
	}{
		{"alpha takes the documents of two", e.Matched.Alpha, 3, 5}, // two items of d, the quote of e; its speakers are of one each
		{"Fleiss' kappa those of all", e.Matched.Fleiss, 2, 5},
		{"characters, alpha", e.Characters.Alpha, 200, 200},
		{"characters, Fleiss' kappa", e.Characters.Fleiss, 100, 200},
		{"speakers, alpha of characters", e.Labels[1].Characters.Alpha, 200, 200},
		{"the unitizing alpha those of all", e.Unitizing, 6, 6},
		{"level, AC2", e.Attributes[0].AC2, 2, 2},
	} {
		if !c.f.Defined() || c.f.N != c.n || c.f.Of != c.of {
			t.Errorf("%s: %v of %d of %d (%v), want %d of %d", c.name, c.f.X, c.f.N, c.f.Of, c.f.Why, c.n, c.of)
		}
	}
	if e.Unitizing.X != 1 || e.Matched.Cohen.Formula.Format != "" {
		t.Errorf("unitizing %g, Cohen's kappa of three %+v", e.Unitizing.X, e.Matched.Cohen)
	}
}

// One who shares no document adds nothing: everyone is the pair that does.
func TestEveryoneOfWhomOneSharesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := drawn(t, "a", "b")
		p.names = append(p.names, "alone")
		p.mark("alone", "c", "QUOTE 0 10")
		a := measure(t, p, Options{Sets: []string{"a", "b", "c"}})
		pair, e := a.Pairs[0], a.Everyone
		for _, c := range []struct {
			name      string
			got, want Figure
		}{
			{"F1", e.Exact, pair.Exact.F1},
			{"overlapping F1", e.Overlap, pair.Overlap.F1},
			{"labels, alpha", e.Matched.Alpha, pair.Matched.Alpha},
			{"labels, AC1", e.Matched.AC1, pair.Matched.AC1},
			{"characters, alpha", e.Characters.Alpha, pair.Characters.Alpha},
			{"characters, AC1", e.Labels[0].Characters.AC1, pair.Labels[0].Characters.AC1},
		} {
			if c.got.Defined() != c.want.Defined() || math.Abs(c.got.X-c.want.X) > 1e-9 {
				t.Fatalf("%s: %v (%v), of the pair %v (%v)", c.name, c.got.X, c.got.Why, c.want.X, c.want.Why)
			}
		}
		if e.Unitizing.Defined() || e.Matched.Fleiss.Defined() {
			t.Fatalf("nobody shares a document with all, and alpha is %g, kappa %g", e.Unitizing.X, e.Matched.Fleiss.X)
		}
	})
}

// What is said of a document alone is what is said of a project that has no other.
func TestDocumentsByThemselves(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := drawn(t, "a", "b")
		for _, d := range measure(t, p, Options{}).Pairs[0].ByDocument {
			alone := *p
			alone.names = []string{d.Name}
			pair := measure(t, &alone, Options{}).Pairs[0]
			for _, c := range []struct {
				name string
				got  Short
				want Figure
			}{
				{"F1", d.F1Exact, pair.Exact.F1},
				{"overlapping F1", d.F1Overlap, pair.Overlap.F1},
				{"unitizing alpha", d.Unitizing, pair.Unitizing},
				{"labels, kappa", d.Matched.Cohen, pair.Matched.Cohen},
				{"labels, alpha", d.Matched.Alpha, pair.Matched.Alpha},
				{"characters, kappa", d.Characters.Cohen, pair.Characters.Cohen},
				{"characters, AC1", d.Characters.AC1, pair.Characters.AC1},
			} {
				if c.got.Defined() != c.want.Defined() || math.Abs(c.got.X-c.want.X) > 1e-12 || c.got.N != c.want.N || c.got.Of != c.want.Of {
					t.Fatalf("%s of %s: %+v, by itself %+v", c.name, d.Name, c.got.Value, c.want.Value)
				}
			}
		}
	})
}

// For machines a figure is its number or null, what it is of, and why there is none.
func TestFiguresForMachines(t *testing.T) {
	p := newProject("d", "e")
	p.mark("d", "a", "QUOTE 0 10")
	p.mark("d", "b", "QUOTE 0 10")
	p.mark("e", "a", "QUOTE 0 10")
	p.mark("e", "b", "QUOTE 0 10")
	data, err := json.Marshal(measure(t, p, Options{Samples: 10}))
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		`"f1":{"value":1,"formula":"F1 = 2·TP/(2·TP + FP + FN) (van Rijsbergen 1979)","n":4,"of":4,"coverage":1,"interval":{"low":1,"high":1,"level":0.95,"samples":10,"drawn":10}}`,
		`"cohen_kappa":{"value":null,"formula":"Cohen's kappa (Cohen 1960)","n":2,"of":2,"coverage":1,"undefined":"only one category was used, so nothing can be expected by chance","interval":{"low":null,"high":null,`,
		`"f1_exact":{"value":1,"n":2,"of":2}`,
	} {
		if !strings.Contains(string(data), want) {
			t.Errorf("no %s", want)
		}
	}
}
