package format

import (
	"bytes"
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"raqim/annotate/format/bundle"
	"raqim/model"
)

func TestBundleRoundTrip(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		p := randomProject(rt)
		first, summary := exported(t, "raqim", p, Options{})
		back, err := readBundle([]byte(first), bundle.Options{})
		if err != nil {
			rt.Fatalf("%v\n%s", err, first)
		}
		if second, _ := exported(t, "raqim", back, Options{}); second != first {
			rt.Fatalf("exported:\n%s\nthen:\n%s", first, second)
		}
		if summary.Documents != len(p.docs) || len(back.docs) != len(p.docs) || len(summary.Losses)+len(summary.Skipped) > 0 {
			rt.Fatalf("%+v of %d documents", summary, len(p.docs))
		}
		for _, want := range p.docs {
			got, err := back.find(want.ID)
			if err != nil || got.Text != want.Text || !got.Document.Equal(want.Document) || !slices.Equal(got.Assigned, want.Assigned) || !sameSets(got.Sets, want.Sets) {
				rt.Fatalf("%+v came back as %+v", want, got)
			}
		}
		if !back.team.Equal(p.team) {
			rt.Fatalf("the team %+v came back as %+v", p.team, back.team)
		}
		for _, want := range p.entities {
			if !slices.ContainsFunc(back.entities, want.Equal) {
				rt.Fatalf("the entity %+v did not come back in %+v", want, back.entities)
			}
		}
	})
}

// sameSets reports whether got, ordered as a bundle is, has the sets of want.
func sameSets(got, want []model.Annotations) bool {
	for _, w := range want {
		slices.SortFunc(w.Spans, model.CompareSpans)
		slices.SortFunc(w.Relations, model.CompareRelations)
		i := slices.IndexFunc(got, func(g model.Annotations) bool { return g.Set == w.Set })
		if i < 0 || !slices.EqualFunc(got[i].Spans, w.Spans, model.Span.Equal) || !slices.EqualFunc(got[i].Relations, w.Relations, model.Relation.Equal) {
			return false
		}
	}
	return len(got) == len(want)
}

func TestExportChoosesTheSet(t *testing.T) {
	set := func(author string, kind model.SetKind) model.Annotations {
		return model.Annotations{Set: model.Set{Author: author, Kind: kind, State: model.SetDone}}
	}
	a1, a2 := set("a1", model.SetHuman), set("a2", model.SetHuman)
	gold, rules := set("gold", model.SetGold), set("rules", model.SetMachine)
	type sets = []model.Annotations
	for _, tt := range []struct {
		name  string
		one   sets // of the document 1.txt
		two   sets // of the document 2.txt
		named string
		want  string   // the set, "" where it fails
		left  []string // documents left out
		fault string
	}{
		{"the only author", sets{a1}, sets{a1}, "", "a1", nil, ""},
		{"a document without", sets{a1}, nil, "", "a1", []string{"2.txt"}, ""},
		{"gold before people", sets{a1, a2}, sets{a1, gold}, "", "gold", []string{"1.txt"}, ""},
		{"people before machines", sets{a1, rules}, sets{rules}, "", "a1", []string{"2.txt"}, ""},
		{"one of two by name", sets{a1}, sets{a1, a2}, "a2", "a2", []string{"1.txt"}, ""},
		{"a machine by name", sets{a1, rules}, nil, "rules", "rules", []string{"2.txt"}, ""},
		{"proposals under a person's name", sets{a1}, sets{set("a1", model.SetMachine)}, "", "a1", []string{"2.txt"}, ""},
		{"two authors", sets{a1}, sets{a2}, "", "", nil, "a1, a2: say with --set"},
		{"only machines", sets{rules}, nil, "", "", nil, "proposals by rules"},
		{"nothing", nil, nil, "", "", nil, "nothing to export"},
		{"nobody of that name", sets{a1}, sets{gold}, "a3", "", nil, "it has a1, gold"},
		{"gold, and there is none", nil, nil, "gold", "", nil, `no set "gold"`},
		{"a machine called gold", sets{set("gold", model.SetMachine)}, nil, "gold", "", nil, "cannot be exported as gold"},
	} {
		p := &memory{docs: []bundle.Document{{Document: model.NewDocument("1.txt", "a"), Sets: tt.one}, {Document: model.NewDocument("2.txt", "b"), Sets: tt.two}}}
		var b bytes.Buffer
		var named []string
		if tt.named != "" {
			named = []string{tt.named}
		}
		summary, err := Export(t.Context(), "jsonl", p, &b, Options{Sets: named})
		if tt.want == "" {
			if err == nil || !strings.Contains(err.Error(), tt.fault) || b.Len() > 0 {
				t.Errorf("%s: %v, want %q", tt.name, err, tt.fault)
			}
			continue
		}
		want := Summary{Set: tt.want, Documents: 2 - len(tt.left), Skipped: tt.left}
		if diff := cmp.Diff(want, summary); err != nil || diff != "" {
			t.Errorf("%s: %v %s", tt.name, err, diff)
		}
		if n := strings.Count(b.String(), `"set":"`+tt.want+`"`); n != summary.Documents || n != strings.Count(b.String(), "\n") {
			t.Errorf("%s: %s", tt.name, b.String())
		}
	}
}

func TestExportOrder(t *testing.T) {
	p := &memory{schema: samples(t).schema, entities: []model.Entity{{ID: "e2"}, {ID: "e10"}}}
	for _, d := range []struct{ id, name string }{{"d3", "b"}, {"d2", "a"}, {"d1", "b"}} {
		doc := model.NewDocument(d.name, "x")
		doc.ID = model.DocumentID(d.id)
		p.docs = append(p.docs, bundle.Document{Document: doc, Sets: []model.Annotations{{Set: model.Set{Author: "a2"}}, {Set: model.Set{Author: "a1"}}}})
	}
	got, _ := exported(t, "raqim", p, Options{})
	last := -1
	for _, mark := range []string{`"e2"`, `"e10"`, `"d2"`, `"a1"`, `"a2"`, `"d1"`, `"d3"`} {
		at := strings.Index(got, mark)
		if at <= last {
			t.Errorf("%s stands at %d, behind %d", mark, at, last)
		}
		last = at
	}
}

func TestExportRefuses(t *testing.T) {
	damaged := samples(t)
	damaged.docs[0].Text += "x"
	for _, tt := range []struct {
		name, format string
		p            Project
		opt          Options
		code         model.Code
		want         string
	}{
		{"an unknown format", "xml", samples(t), Options{}, model.NotFound, "jsonl, raqim"},
		{"an unknown unit", "jsonl", samples(t), Options{Unit: "glyph"}, model.Invalid, "codepoint, utf16, byte"},
		{"bytes in a bundle", "raqim", samples(t), Options{Unit: model.Byte}, model.Invalid, "codepoint"},
		{"two sets of a document", "jsonl", samples(t), Options{Sets: []string{"a1", "a2"}}, model.Invalid, "one set"},
		{"a text that changed", "jsonl", damaged, Options{Sets: []string{"a1"}}, model.Damaged, damaged.docs[0].Name},
	} {
		_, err := Export(t.Context(), tt.format, tt.p, &bytes.Buffer{}, tt.opt)
		if model.CodeOf(err) != tt.code || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: %v", tt.name, err)
		}
	}
}

func TestExportProgressAndCancel(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	p := samples(t)
	var steps []int
	_, err := Export(ctx, "raqim", p, &bytes.Buffer{}, Options{Progress: func(done, total int) {
		if steps = append(steps, done); done == 3 {
			cancel()
		}
		if total != len(p.docs) {
			t.Errorf("total %d", total)
		}
	}})
	if !errors.Is(err, context.Canceled) || !slices.Equal(steps, []int{1, 2, 3}) {
		t.Errorf("%v after %v", err, steps)
	}
}

func TestSampleExports(t *testing.T) {
	p := samples(t)
	for _, tt := range []struct {
		format string
		opt    Options
	}{{"raqim", Options{}}, {"jsonl", Options{Sets: []string{"a1"}}}, {"jsonl", Options{Sets: []string{"a2"}, Unit: model.UTF16}}} {
		first, summary := exported(t, tt.format, p, tt.opt)
		second, _ := exported(t, tt.format, p, tt.opt)
		if first != second {
			t.Errorf("%s: two exports differ", tt.format)
		}
		if summary.Documents+len(summary.Skipped) != len(p.docs) || summary.Spans == 0 || summary.Relations == 0 {
			t.Errorf("%s: %+v", tt.format, summary)
		}
		if strings.Contains(first, "\r") || !strings.HasSuffix(first, "}\n") || strings.Contains(first, `\u2`) {
			t.Errorf("%s: line ends or escapes that need not be", tt.format)
		}
	}
	if _, err := Lookup("jsonl"); err != nil || !slices.Equal(Names(), []string{"jsonl", "raqim"}) {
		t.Errorf("%q %v", Names(), err)
	}
}

// A part says nothing of the rest: its entities are those that its sets lead to. The whole
// has all of them, also those that nothing leads to.
func TestAPartHasTheEntitiesOfItsSets(t *testing.T) {
	m := samples(t)
	m.entities = append(m.entities, model.Entity{ID: "e900", Kind: model.Person})
	whole, _ := exported(t, "raqim", m, Options{})
	part := m.docs[0]
	got, _ := exported(t, "raqim", m, Options{Documents: []model.DocumentID{part.ID}, Sets: []string{part.Sets[0].Set.Author}})
	used := map[model.EntityID]bool{}
	for _, s := range part.Sets[0].Spans {
		if s.Entity != "" {
			used[s.Entity] = true
		}
	}
	for _, r := range part.Sets[0].Relations {
		for _, end := range []model.Argument{r.From, r.To} {
			if id, ok := end.Entity(); ok {
				used[id] = true
			}
		}
	}
	if len(used) == 0 || len(used) == len(m.entities) {
		t.Fatalf("the sample is of no use here: %d of %d entities", len(used), len(m.entities))
	}
	for text, want := range map[string]int{whole: len(m.entities), got: len(used)} {
		read, err := readBundle([]byte(text), bundle.Options{})
		if err != nil || len(read.entities) != want {
			t.Errorf("%d entities, want %d, %v", len(read.entities), want, err)
		}
		for _, e := range read.entities {
			if text == got && !used[e.ID] {
				t.Errorf("%s is in the part", e.ID)
			}
		}
	}
}
