package figures_test

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"raqim/annotate"
	"raqim/annotate/check"
	"raqim/annotate/figures"
	"raqim/annotate/store"
	"raqim/assets"
	"raqim/model"
)

// A text of 40 code points, Arabic with Latin, without a blank at either end.
const text = "قالت الوزيرة سلمى: «نعم» ثم قالت NAM لا ثم"

// labels are those of the default schema that the drawn spans have.
var labels = []string{"SPEAKER", "CUE", "QUOTE", "TIMEX3", "EXCLUDE"}

// project is a project in a file, and what was put into it.
type project struct {
	*store.Project
	documents []model.Document
	marked    []model.Annotations
}

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

// draw fills p with what nobody would mark but somebody could.
func draw(t *rapid.T, p *store.Project) project {
	drawn := project{Project: p}
	entity := model.Entity{ID: "e1", Kind: "person", Names: map[string][]string{"ar": {"سلمى"}}}
	for i := range rapid.IntRange(1, 3).Draw(t, "documents") {
		d := model.NewDocument(fmt.Sprint(i), fmt.Sprint(i)+text)
		d.Language = rapid.SampledFrom([]string{"ar", "fa", ""}).Draw(t, "language")
		d.Flagged = rapid.Bool().Draw(t, "flagged")
		d.Date = rapid.SampledFrom([]model.Date{
			{Status: model.DateMissing}, {Status: model.DateMissing, Evidence: "بلا تاريخ"}, {Value: "2031-04-05", Status: model.DateExplicit},
		}).Draw(t, "date")
		drawn.documents = append(drawn.documents, d)
		next := 0
		for _, author := range []string{"a1", "a2", "rules"} {
			if rapid.Bool().Draw(t, "set") {
				drawn.marked = append(drawn.marked, drawSet(t, d, author, &next))
			}
		}
	}
	if err := annotate.AddDocuments(p, "a1", drawn.documents, drawn.marked, []model.Entity{entity}); err != nil {
		t.Fatal(err)
	}
	return drawn
}

func drawSet(t *rapid.T, d model.Document, author string, next *int) model.Annotations {
	set := model.Set{Document: d.ID, Author: author, Kind: model.SetHuman, State: rapid.SampledFrom([]model.SetState{model.SetOpen, model.SetDone, model.SetLocked}).Draw(t, "state")}
	if author == "rules" {
		set.Kind = model.SetMachine
	}
	m := model.Annotations{Set: set}
	for range rapid.IntRange(0, 8).Draw(t, "spans") {
		*next++
		m.Spans = append(m.Spans, drawSpan(t, d.ID, author, *next))
	}
	slices.SortFunc(m.Spans, model.CompareSpans)
	for _, from := range m.Spans {
		for _, to := range m.Spans {
			label := map[string]string{"SPEAKER": "SPEAKER_OF", "CUE": "CUE_OF"}[from.Label]
			if label == "" || to.Label != "QUOTE" || !rapid.Bool().Draw(t, "related") {
				continue
			}
			*next++
			m.Relations = append(m.Relations, model.Relation{
				ID: model.RelationID(fmt.Sprintf("r%d", *next)), Document: d.ID, Author: author, Label: label,
				From: model.SpanArgument(from.ID), To: model.SpanArgument(to.ID), Provenance: model.Provenance{By: model.ByHand},
			})
		}
	}
	return m
}

func drawSpan(t *rapid.T, d model.DocumentID, author string, n int) model.Span {
	s := model.Span{
		ID: model.SpanID(fmt.Sprintf("s%d", n)), Document: d, Author: author, Label: rapid.SampledFrom(labels).Draw(t, "label"),
		Attributes: model.Attributes{}, Provenance: model.Provenance{By: model.ByHand},
	}
	for range rapid.IntRange(1, 2).Draw(t, "parts") {
		start := rapid.IntRange(0, 36).Draw(t, "start")
		s.Parts = model.WithPart(s.Parts, model.Range{Start: model.Offset(start), End: model.Offset(start + rapid.IntRange(1, 5).Draw(t, "length"))})
	}
	value := func(name string, values ...model.Value) {
		if i := rapid.IntRange(0, len(values)).Draw(t, name); i < len(values) {
			s.Attributes[name] = values[i]
		}
	}
	switch s.Label {
	case "SPEAKER":
		if rapid.Bool().Draw(t, "entity") {
			s.Entity = "e1"
		}
		value("mention_type", model.TextValue("NAME"), model.TextValue(""))
	case "QUOTE":
		value("quote_type", model.TextValue("direct"), model.TextValue(""))
		value("marking", model.ListValue("colon", "none"), model.ListValue(), model.TextValue("colon"))
		value(model.NoneOf, model.ListValue("SPEAKER_OF"), model.ListValue("CUE_OF", "SPEAKER_OF"))
	case "TIMEX3":
		value("value", model.TextValue("2031-04"), model.TextValue(""))
		value("value_unanchored", model.TextValue("XXXX-04"), model.TextValue(""))
	case "CUE":
		value(model.NoneOf, model.ListValue("VIA_CUE"))
	}
	return s
}

// TestCountAgainstTheChecks holds what SQLite counts against what package check finds
// one span at a time, and the rest against plain loops.
func TestCountAgainstTheChecks(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		p := draw(rt, create(t))
		got, err := figures.Count(context.Background(), p, figures.Options{})
		if err != nil {
			rt.Fatal(err)
		}
		type demand struct{ kind, label, what string }
		want := map[demand][]model.SpanPlace{}
		for r, err := range check.Over(context.Background(), p) {
			if err != nil {
				rt.Fatal(err)
			}
			for _, f := range r.Findings {
				if f.Kind == check.NoLink || f.Kind == check.NoValue || f.Kind == check.NoDate {
					d := demand{string(f.Kind), f.Label, fmt.Sprint(f.Relations, f.Attribute)}
					want[d] = append(want[d], model.SpanPlace{Document: r.Document.ID, Author: r.Author, Span: f.Span})
				}
			}
		}
		lacking := map[demand][]model.SpanPlace{}
		for _, l := range got.Lacking {
			if len(l.Places) != l.Missing || l.Missing+l.None > l.Of {
				rt.Errorf("%s %s: %d missing, %d none, of %d; %d places", l.Kind, l.Label, l.Missing, l.None, l.Of, len(l.Places))
			}
			if l.Missing > 0 {
				lacking[demand{string(l.Kind), l.Label, fmt.Sprint(l.Relations, l.Attribute)}] = l.Places
			}
		}
		byPlace := cmpopts.SortSlices(func(a, b model.SpanPlace) bool { return fmt.Sprint(a) < fmt.Sprint(b) })
		if d := cmp.Diff(want, lacking, byPlace); d != "" {
			rt.Errorf("what is lacking differs (-check +figures):\n%s", d)
		}
		if d := cmp.Diff(labelled(p), got.Labels, cmpopts.EquateEmpty()); d != "" {
			rt.Errorf("labels differ (-loops +figures):\n%s", d)
		}
		relations, spans := map[string]int{}, 0.0
		for _, m := range human(p) {
			spans += float64(len(m.Spans))
			for _, r := range m.Relations {
				relations[r.Label]++
			}
		}
		for _, r := range got.Relations {
			relations[r.Label] -= r.Count
		}
		for label, n := range relations {
			if n != 0 {
				rt.Errorf("%s: %d relations more than counted", label, n)
			}
		}
		if got.PerSet.N != len(human(p)) || got.PerSet.Sum != spans {
			rt.Errorf("%d sets with %g spans, want %d with %g", got.PerSet.N, got.PerSet.Sum, len(human(p)), spans)
		}
		if s := got.States; s.Untouched+s.Open+s.Done+s.Empty != got.Documents {
			rt.Errorf("%+v do not sum to %d documents", s, got.Documents)
		}
	})
}

// human are the sets that people made.
func human(p project) []model.Annotations {
	return slices.DeleteFunc(slices.Clone(p.marked), func(m model.Annotations) bool { return m.Set.Kind != model.SetHuman })
}

// labelled counts the labels of p as a person would.
func labelled(p project) []figures.Label {
	languages := map[model.DocumentID]string{}
	for _, d := range p.documents {
		languages[d.ID] = d.Language
	}
	var all []figures.Label
	for _, t := range p.Schema().SpanTypes {
		l := figures.Label{Label: t.ID, ByLanguage: map[string]int{}}
		in := map[model.DocumentID]bool{}
		for _, m := range human(p) {
			for _, s := range m.Spans {
				if s.Label != t.ID {
					continue
				}
				l.Spans++
				l.ByLanguage[languages[s.Document]]++
				in[s.Document] = true
				if len(s.Parts) > 1 {
					l.Discontinuous++
				}
				within := func(o model.Span) bool {
					return (o.Start() != s.Start() || o.End() != s.End()) && o.Start() <= s.Start() && s.End() <= o.End()
				}
				if slices.ContainsFunc(m.Spans, within) {
					l.Nested++
				}
				if slices.ContainsFunc(m.Spans, func(o model.Span) bool { return o.Label == s.Label && within(o) }) {
					l.Within++
				}
			}
		}
		l.Documents = len(in)
		all = append(all, l)
	}
	return all
}

func TestCountOneSet(t *testing.T) {
	p := create(t)
	d := model.NewDocument("a", text)
	d.Language = "ar"
	span := func(id model.SpanID, author string) model.Span {
		return model.Span{ID: id, Document: d.ID, Author: author, Label: "CUE", Parts: []model.Range{{Start: 0, End: 4}}, Provenance: model.Provenance{By: model.ByHand}}
	}
	marked := []model.Annotations{
		{Set: model.Set{Document: d.ID, Author: "a1", Kind: model.SetHuman, State: model.SetDone}, Spans: []model.Span{span("s1", "a1")}},
		{Set: model.Set{Document: d.ID, Author: "rules", Kind: model.SetMachine, State: model.SetOpen}, Spans: []model.Span{span("s2", "rules")}},
	}
	if err := annotate.AddDocuments(p, "a1", []model.Document{d}, marked, nil); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		set          string
		spans        int
		open, done   int
		missingDates int
	}{{"", 1, 0, 1, 1}, {"a1", 1, 0, 1, 1}, {"rules", 1, 1, 0, 1}} {
		f, err := figures.Count(context.Background(), p, figures.Options{Set: c.set})
		if err != nil {
			t.Fatal(err)
		}
		if f.Languages[0].Spans != c.spans || f.States.Open != c.open || f.States.Done != c.done || f.Lacking[0].Missing != c.missingDates {
			t.Errorf("set %q: %+v, %+v, %+v", c.set, f.Languages, f.States, f.Lacking[0])
		}
		if !slices.Equal(f.Sets, []string{"a1", "rules"}) {
			t.Errorf("set %q: sets %v", c.set, f.Sets)
		}
	}
	if _, err := figures.Count(context.Background(), p, figures.Options{Set: "nobody"}); model.CodeOf(err) != model.NotFound {
		t.Errorf("a set that is not there: %v", err)
	}
}

func TestCountCanBeCancelled(t *testing.T) {
	p := create(t)
	ctx, cancel := context.WithCancel(context.Background())
	steps := 0
	_, err := figures.Count(ctx, p, figures.Options{Progress: func(done, _ int) {
		if steps++; done == 2 {
			cancel()
		}
	}})
	if err == nil || steps != 3 {
		t.Errorf("after cancelling in step 2 it gave %v after %d steps", err, steps)
	}
}

func TestNobodyHasBegun(t *testing.T) {
	p := create(t)
	if err := annotate.AddDocuments(p, "a1", []model.Document{model.NewDocument("a", text)}, nil, nil); err != nil {
		t.Fatal(err)
	}
	f, err := figures.Count(context.Background(), p, figures.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if f.States.Untouched != 1 || f.PerSet.N != 0 || f.PerSet.Mean != nil || f.First != nil || len(f.Days) != 0 {
		t.Errorf("an untouched project gives %+v", f)
	}
}
