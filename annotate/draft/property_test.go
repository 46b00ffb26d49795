package draft_test

import (
	"bytes"
	"fmt"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"raqim/annotate"
	"raqim/annotate/draft"
	"raqim/annotate/format"
	"raqim/annotate/store"
	"raqim/model"
)

// marked makes a project of the odd schema in which two authors have marked something of
// each kind.
func marked(t *testing.T) *store.Project {
	t.Helper()
	p, err := store.Create(filepath.Join(t.TempDir(), "p.raqim"), parse(t, []byte(odd)))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { p.Close() })
	doc := model.NewDocument("a.txt", "قال نادر: نعم ولا.")
	var sets []model.Annotations
	for n, author := range []string{"a1", "a2"} {
		sets = append(sets, markings(doc.ID, author, n*10))
	}
	entity := model.Entity{ID: "e1", Kind: model.Person, Names: map[string][]string{"ar": {"نادر"}}}
	if err := annotate.AddDocuments(p, "a1", []model.Document{doc}, sets, []model.Entity{entity}); err != nil {
		t.Fatal(err)
	}
	return p
}

func markings(doc model.DocumentID, author string, first int) model.Annotations {
	a := model.Annotations{Set: model.Set{Document: doc, Author: author, Kind: model.SetHuman, State: model.SetOpen}}
	id := func(n int) model.SpanID { return model.SpanID(fmt.Sprint("s", first+n)) }
	by := model.Provenance{By: model.ByHand}
	span := func(n int, label string, attributes model.Attributes) {
		s := model.Span{ID: id(n), Document: doc, Author: author, Label: label, Parts: []model.Range{{Start: 0, End: 3}}, Attributes: attributes, Provenance: by}
		if label == "SPEAKER" {
			s.Entity = "e1"
		}
		a.Spans = append(a.Spans, s)
	}
	span(1, "SPEAKER", model.Attributes{"mention": model.TextValue("NAME")})
	span(2, "SPEAKER", model.Attributes{"mention": model.TextValue("PRONOUN"), model.NoneOf: model.ListValue("HOLDER_OF")})
	span(3, "CUE", nil)
	span(4, "QUOTE", model.Attributes{"marking": model.ListValue("colon", "none"), "level": model.TextValue("2"), "mood": model.TextValue("calm")})
	span(5, "QUOTE", model.Attributes{"repeats": model.TextValue(string(id(4))), "voices": model.ListValue(string(id(1)), string(id(3)))})
	link := func(n int, label string, from, to model.Argument, flags model.Attributes) {
		a.Relations = append(a.Relations, model.Relation{ID: model.RelationID(fmt.Sprint("r", first+n)), Document: doc, Author: author, Label: label, From: from, To: to, Attributes: flags, Provenance: by})
	}
	link(6, "SPEAKER_OF", model.SpanArgument(id(1)), model.SpanArgument(id(4)), model.Attributes{"implicit": model.FlagValue(true), "joint": model.FlagValue(false)})
	link(7, "CUE_OF", model.SpanArgument(id(3)), model.SpanArgument(id(4)), nil)
	link(8, "HOLDER_OF", model.AuthorArgument, model.SpanArgument(id(5)), nil)
	return a
}

func bundled(t *rapid.T, p *store.Project) string {
	var b bytes.Buffer
	if _, err := format.Export(t.Context(), "raqim", p, &b, format.Options{}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// edit does one thing to a draft that the form can do.
func edit(t *rapid.T, d *draft.Draft) {
	name := func() string {
		return rapid.SampledFrom([]string{"SPEAKER", "CUE", "QUOTE", "NEW", "implicit", "NAME", "marking", "colon"}).Draw(t, "name")
	}
	which := func(n int) int { return rapid.IntRange(0, n-1).Draw(t, "which") }
	var parts []draft.Handle
	for _, label := range d.Types {
		parts = append(parts, label.Handle())
		for _, a := range label.Attributes {
			parts = append(parts, a.Handle())
			for _, v := range a.Values {
				parts = append(parts, v.Handle())
			}
		}
	}
	for _, r := range d.Relations {
		parts = append(parts, r.Handle())
		for _, f := range r.Flags {
			parts = append(parts, f.Handle())
		}
	}
	switch what := rapid.IntRange(0, 9).Draw(t, "what"); {
	case what == 0 && len(parts) > 0:
		d.Remove(parts[which(len(parts))])
	case what == 1 && len(parts) > 0:
		d.Move(parts[which(len(parts))], rapid.IntRange(-2, 2).Draw(t, "by"))
	case what == 2:
		added := d.AddType()
		added.SetText("id", name())
		d.AddAttribute(added).SetText("name", name())
	case what == 3:
		r := d.AddRelation()
		r.SetText("id", name())
		r.From, r.To = []draft.End{{Name: "entity"}}, []draft.End{{Name: "t0"}}
		d.AddFlag(r).Name = name()
	case what == 5 && len(d.Types) > 0:
		replaceAttribute(t, d, d.Types[which(len(d.Types))])
	case what == 4 && len(d.Relations) > 0:
		editRelation(t, d.Relations[which(len(d.Relations))], name)
	case len(d.Types) > 0:
		editLabel(t, d, d.Types[which(len(d.Types))], name)
	}
}

// replaceAttribute takes an attribute away and adds another of its name, which means another
// thing: chance alone does so too seldom for a hundred drafts.
func replaceAttribute(t *rapid.T, d *draft.Draft, label *draft.Type) {
	if len(label.Attributes) == 0 {
		return
	}
	a := label.Attributes[rapid.IntRange(0, len(label.Attributes)-1).Draw(t, "replaced")]
	name := a.Text("name")
	d.Remove(a.Handle())
	d.AddAttribute(label).SetText("name", name)
}

func editRelation(t *rapid.T, r *draft.Relation, name func() string) {
	switch {
	case rapid.Bool().Draw(t, "end") && len(r.To) > 0:
		r.To = r.To[1:]
	case rapid.Bool().Draw(t, "flag") && len(r.Flags) > 0:
		r.Flags[0].Name = name()
	default:
		r.SetText("id", name())
	}
}

func editLabel(t *rapid.T, d *draft.Draft, label *draft.Type, name func() string) {
	if len(label.Attributes) == 0 || rapid.Bool().Draw(t, "label") {
		label.SetText("id", name())
		label.SetIn("guideline", "ar", name())
		return
	}
	a := label.Attributes[rapid.IntRange(0, len(label.Attributes)-1).Draw(t, "attribute")]
	switch rapid.IntRange(0, 4).Draw(t, "change") {
	case 0:
		a.SetText("name", name())
	case 1:
		a.Kind, a.Low, a.High = rapid.SampledFrom(draft.Kinds).Draw(t, "kind"), "1", "2"
	case 2:
		d.AddValue(a).SetText("value", name())
	case 3:
		a.SetFlag("multi", !a.Flag("multi", false), false)
	case 4:
		if len(a.Values) > 0 {
			a.Values[0].SetText("value", name())
		}
	}
}

// Whatever is done to a draft: what is announced is what happens, what stays is called as
// the draft calls it, and undo gives the same bundle to the byte.
func TestDraftsAreAppliedAndTakenBack(t *testing.T) {
	p := marked(t)
	history := annotate.ProjectHistory(p, "a1")
	applied, gone, replaced := 0, 0, 0
	rapid.Check(t, func(t *rapid.T) {
		d := draft.Of(p.Schema())
		for range rapid.IntRange(1, 6).Draw(t, "edits") {
			kept := d.Clone()
			before := string(kept.JSON())
			edit(t, d)
			if string(kept.JSON()) != before {
				t.Fatal("an edit of a draft changed its copy")
			}
		}
		if slices.ContainsFunc(d.Problems(), draft.Problem.Severe) {
			return
		}
		command, err := d.Command()
		if err != nil {
			t.Fatalf("a draft without severe problems cannot be a schema: %v", err)
		}
		effect, err := command.Effect(p)
		if err != nil {
			t.Fatalf("%v\n%s", err, d.JSON())
		}
		before := bundled(t, p)
		command.Drop = true
		event, err := history.Do(command)
		if err != nil {
			t.Fatal(err)
		}
		wantAnnounced(t, effect, event.Changes)
		wantNames(t, d, event.Changes)
		if len(event.Changes) == 0 {
			return
		}
		applied, gone, replaced = applied+1, gone+effect.Gone(), replaced+len(command.Removed)
		if _, ok, err := history.Undo(); err != nil || !ok {
			t.Fatalf("undo: %v, %v", ok, err)
		}
		if diff := cmp.Diff(before, bundled(t, p)); diff != "" {
			t.Fatal(diff)
		}
	})
	t.Logf("applied %d, gone %d, of the same name %d", applied, gone, replaced)
	if applied == 0 || gone == 0 || replaced == 0 {
		t.Errorf("applied %d, gone %d, of the same name %d", applied, gone, replaced)
	}
}

// wantAnnounced counts spans, relations and values that went, in another way.
func wantAnnounced(t *rapid.T, effect annotate.Effect, changes []model.Change) {
	items := func(a model.Attributes) (n int) {
		for _, v := range a {
			n += len(v.Items())
		}
		return n
	}
	got := map[annotate.EffectKind]int{}
	for _, c := range changes {
		switch {
		case c.Span != nil && c.Span.After == nil:
			got[annotate.SpanEffect]++
		case c.Span != nil:
			got[annotate.ValueEffect] += items(c.Span.Before.Attributes) - items(c.Span.After.Attributes)
			if c.Span.Before.Entity != c.Span.After.Entity {
				got[annotate.ValueEffect]++
			}
		case c.Relation != nil && c.Relation.After == nil:
			got[annotate.RelationEffect]++
		case c.Relation != nil:
			got[annotate.ValueEffect] += items(c.Relation.Before.Attributes) - items(c.Relation.After.Attributes)
		}
	}
	want := map[annotate.EffectKind]int{}
	for _, item := range effect.Items {
		want[item.Kind] += item.Gone
	}
	for _, kind := range []annotate.EffectKind{annotate.SpanEffect, annotate.ValueEffect, annotate.RelationEffect} {
		if want[kind] != got[kind] {
			t.Fatalf("%s: %d announced, %d went", kind, want[kind], got[kind])
		}
	}
}

// wantNames compares the labels of spans that changed with those of the draft: what a
// label is called that came from that one, whatever names others have taken.
func wantNames(t *rapid.T, d *draft.Draft, changes []model.Change) {
	now := map[string]string{}
	for _, label := range d.Types {
		now[label.Origin()] = label.ID()
	}
	for _, c := range changes {
		if c.Span == nil {
			continue
		}
		want, stays := now[c.Span.Before.Label]
		if stays != (c.Span.After != nil) || stays && c.Span.After.Label != want {
			t.Fatalf("a span of %s became %+v; the draft says %q, %v", c.Span.Before.Label, c.Span.After, want, stays)
		}
	}
}
