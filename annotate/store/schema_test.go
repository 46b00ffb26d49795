package store

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"raqim/annotate"
	"raqim/model"
)

const richSchema = `{"schema":"raqim-schema/1","name":"rich","later":{"kept":"<&> \u003c` + "\u2028" + `"},"span_types":[
 {"id":"SPEAKER","key":"1","attributes":[{"name":"entity","values":"ref:entity"},{"name":"mention","values":[{"value":"NAME"},{"value":"PRONOUN"}]}]},
 {"id":"CUE","key":"3","attributes":[{"name":"lemma","values":"text"}]},
 {"id":"QUOTE","key":"4","attributes":[
  {"name":"marking","values":[{"value":"colon"},{"value":"marks"},{"value":"none"}],"multi":true},
  {"name":"level","values":"int:1-3"},
  {"name":"repeats","values":"ref:QUOTE|t0"},
  {"name":"voices","values":"ref:SPEAKER|CUE","multi":true}]}],
 "relation_types":[
  {"id":"HOLDER_OF","from":["SPEAKER","entity","AUTHOR"],"to":["QUOTE","CUE"]},
  {"id":"SPEAKER_OF","from":["SPEAKER"],"to":["QUOTE"],"attributes":["implicit:bool","joint:bool"]},
  {"id":"CUE_OF","from":["CUE"],"to":["QUOTE","t0"]}]}`

// drawRich makes a project of the rich schema that two authors have worked in; one of
// its documents may have been removed.
func drawRich(t *rapid.T, path string) *Project {
	schema, err := model.ParseSchema([]byte(richSchema))
	if err != nil {
		t.Fatal(err)
	}
	p, err := Create(path, schema)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := p.write.Exec("PRAGMA synchronous = OFF"); err != nil {
		t.Fatal(err)
	}
	var documents []model.Document
	var marked []model.Annotations
	for i, text := range mergeTexts[:2] {
		doc := model.NewDocument(fmt.Sprint(i, ".txt"), text)
		documents = append(documents, doc)
		number := 0
		for _, author := range []string{"a1", "a2"} {
			marked = append(marked, drawSet(t, doc.ID, author, &number))
		}
	}
	if err := annotate.AddDocuments(p, "a1", documents, marked, []model.Entity{drawEntity(t, 1)}); err != nil {
		t.Fatal(err)
	}
	if rapid.Bool().Draw(t, "removed") {
		removal := &model.Entry{Scope: model.Scope{Author: "a1"}, Kind: model.Did, Action: "test", Changes: []model.Change{docChange(&documents[0], nil)}}
		if err := p.Commit(removal); err != nil {
			t.Fatal(err)
		}
	}
	return p
}

func drawSet(t *rapid.T, doc model.DocumentID, author string, number *int) model.Annotations {
	a := model.Annotations{Set: model.Set{Document: doc, Author: author, Kind: model.SetHuman, State: model.SetDone}}
	next := func(prefix string) string { *number++; return fmt.Sprint(prefix, *number) }
	yes := func(what string) bool { return rapid.Bool().Draw(t, what) }
	byLabel := map[string][]model.SpanID{}
	for range rapid.IntRange(0, 6).Draw(t, "spans") {
		label := rapid.SampledFrom([]string{"SPEAKER", "CUE", "QUOTE", "QUOTE"}).Draw(t, "label")
		s := model.Span{
			ID: model.SpanID(next("s")), Document: doc, Author: author, Label: label, Parts: []model.Range{{Start: 0, End: 3}},
			Attributes: model.Attributes{}, Provenance: model.Provenance{By: model.ByHand},
		}
		drawAttributes(t, &s, byLabel)
		byLabel[label] = append(byLabel[label], s.ID)
		a.Spans = append(a.Spans, s)
	}
	link := func(label string, from, to model.Argument, flags model.Attributes) {
		a.Relations = append(a.Relations, model.Relation{
			ID: model.RelationID(next("r")), Document: doc, Author: author, Label: label, From: from, To: to, Attributes: flags,
			Provenance: model.Provenance{By: model.ByHand},
		})
	}
	for _, quote := range byLabel["QUOTE"] {
		to := model.SpanArgument(quote)
		for _, speaker := range byLabel["SPEAKER"] {
			if yes("spoken") {
				link("SPEAKER_OF", model.SpanArgument(speaker), to, model.Attributes{"implicit": model.FlagValue(yes("implicit")), "joint": model.FlagValue(true)})
			}
		}
		if yes("held") {
			link("HOLDER_OF", rapid.SampledFrom([]model.Argument{model.AuthorArgument, "entity:e1"}).Draw(t, "holder"), to, nil)
		}
	}
	for _, cue := range byLabel["CUE"] {
		if yes("cued") {
			link("CUE_OF", model.SpanArgument(cue), model.DateArgument, nil)
		}
	}
	return a
}

func drawAttributes(t *rapid.T, s *model.Span, others map[string][]model.SpanID) {
	yes := func(what string) bool { return rapid.Bool().Draw(t, what) }
	ids := func(labels ...string) (list []string) {
		for _, label := range labels {
			for _, id := range others[label] {
				list = append(list, string(id))
			}
		}
		return list
	}
	switch s.Label {
	case "SPEAKER":
		if yes("entity") {
			s.Entity = "e1"
		}
		s.Attributes["mention"] = model.TextValue(rapid.SampledFrom([]string{"NAME", "PRONOUN"}).Draw(t, "mention"))
	case "CUE":
		s.Attributes["lemma"] = model.TextValue(rapid.SampledFrom([]string{"", "قال", "2", "s1", "t0", "colon"}).Draw(t, "lemma"))
	case "QUOTE":
		s.Attributes["marking"] = model.ListValue(rapid.SampledFrom([][]string{{}, {"colon"}, {"marks", "none"}, {"colon", "marks", "none"}}).Draw(t, "marking")...)
		s.Attributes["level"] = model.TextValue(rapid.SampledFrom([]string{"1", "2", "3"}).Draw(t, "level"))
		s.Attributes["repeats"] = model.TextValue(rapid.SampledFrom(append(ids("QUOTE"), "t0")).Draw(t, "repeats"))
		if voices := ids("SPEAKER", "CUE"); len(voices) > 0 {
			s.Attributes["voices"] = model.ListValue(voices...)
		}
		if yes("none") {
			s.Attributes[model.NoneOf] = model.ListValue("CUE_OF", "HOLDER_OF")
		}
	}
}

// Whatever becomes of the schema: what is announced is what happens, all that stays
// stands in the new schema, and undo gives the same bundle to the byte, redo the later.
func TestSchemaChangesAreAnnouncedAndTakenBack(t *testing.T) {
	folder := t.TempDir()
	runs, gone, changed := 0, 0, 0
	rapid.Check(t, func(t *rapid.T) {
		runs++
		path := filepath.Join(folder, fmt.Sprint(runs, ".raqim"))
		p := drawRich(t, path)
		defer os.Remove(path)
		defer p.Close()
		before := bundled(t, p)
		schema, list := drawSchema(t)
		command := annotate.SetSchema{To: schema, Renames: list, Drop: true}
		effect, err := command.Effect(p)
		if err != nil {
			if strings.Contains(err.Error(), "cannot be renamed") || strings.Contains(err.Error(), "would both be") {
				t.Skip() // a label of the same draw went
			}
			t.Fatal(err)
		}
		gone += effect.Gone()
		history := annotate.ProjectHistory(p, "a2")
		event, err := history.Do(command)
		if err != nil {
			t.Fatal(err)
		}
		if p.Schema() != schema {
			t.Fatal("the project has still the old schema")
		}
		changed += len(event.Changes)
		wantAnnounced(t, effect, event.Changes, list)
		soundRapid(t, p)
		after := bundled(t, p)
		for _, step := range []struct {
			do   func() (annotate.Event, bool, error)
			want string
		}{{history.Undo, before}, {history.Redo, after}, {history.Undo, before}} {
			if _, ok, err := step.do(); err != nil || !ok || bundled(t, p) != step.want {
				t.Fatalf("undo or redo: %v, %v", ok, err)
			}
		}
		soundRapid(t, p)
	})
	if gone == 0 || changed == 0 {
		t.Errorf("%d runs lost nothing or changed nothing", runs)
	}
}

// wantAnnounced compares the sums of effect with changes, counted in another way.
func wantAnnounced(t *rapid.T, effect annotate.Effect, changes []model.Change, list []annotate.Rename) {
	announced := map[string]int{"documents": effect.Documents, "sets": effect.Sets}
	for _, item := range effect.Items {
		name := item.Name
		if item.Kind == annotate.ValueEffect {
			name = ""
		}
		announced[string(item.Kind)+" "+name+" changed"] += item.Changed
		announced[string(item.Kind)+" "+name+" gone"] += item.Gone
	}
	h := &happened{map[string]int{}, map[string]string{}, map[model.DocumentID]bool{}, map[setKey]bool{}}
	for _, r := range list {
		h.renames[r.Old] = r.New
	}
	for _, c := range changes {
		switch {
		case c.Span != nil:
			h.span(c.Span)
		case c.Relation != nil:
			h.relation(c.Relation)
		}
	}
	h.counts["documents"], h.counts["sets"] = len(h.documents), len(h.sets)
	for _, counts := range []map[string]int{announced, h.counts} {
		maps.DeleteFunc(counts, func(_ string, n int) bool { return n == 0 })
	}
	if !maps.Equal(announced, h.counts) {
		t.Fatalf("announced %v, happened %v", announced, h.counts)
	}
}

type happened struct {
	counts    map[string]int
	renames   map[string]string
	documents map[model.DocumentID]bool
	sets      map[setKey]bool
}

func (h *happened) in(document model.DocumentID, author string) {
	h.documents[document] = true
	h.sets[setKey{document, author}] = true
}

func (h *happened) span(e *model.Edit[model.Span]) {
	h.in(e.Before.Document, e.Before.Author)
	if e.After == nil {
		h.counts["span "+e.Before.Label+" gone"]++
		return
	}
	if e.Before.Label != e.After.Label {
		h.counts["span "+e.Before.Label+" changed"]++
	}
	if e.Before.Entity != e.After.Entity {
		h.counts["value  gone"]++
	}
	h.values(e.Before.Label, e.Before.Attributes, e.After.Attributes)
}

func (h *happened) relation(e *model.Edit[model.Relation]) {
	h.in(e.Before.Document, e.Before.Author)
	if e.After == nil {
		h.counts["relation "+e.Before.Label+" gone"]++
		return
	}
	if e.Before.Label != e.After.Label {
		h.counts["relation "+e.Before.Label+" changed"]++
	}
	h.values(e.Before.Label, e.Before.Attributes, e.After.Attributes)
}

func (h *happened) values(label string, before, after model.Attributes) {
	for name, v := range before {
		now := name
		if said := h.renames[label+"."+name]; said != "" {
			now = said
		}
		lost := len(v.Items()) - len(after[now].Items())
		h.counts["value  gone"] += lost
		if other, there := after[now]; lost == 0 && (now != name || !there || !other.Equal(v)) {
			h.counts["value  changed"]++
		}
	}
}
