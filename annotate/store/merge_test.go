package store

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"pgregory.net/rapid"

	"raqim/annotate"
	"raqim/annotate/format"
	"raqim/model"
)

const mergeSchema = `{"schema":"raqim-schema/1","name":"small","span_types":[
 {"id":"SPEAKER","key":"1","attributes":[{"name":"entity","values":"ref:entity"}]},
 {"id":"STANCE","key":"2"}],
 "relation_types":[{"id":"HOLDER_OF","from":["SPEAKER","entity"],"to":["STANCE"]}]}`

var mergeTexts = []string{"قال نادر سليم", "گفت نادر", "قالت سلمى"}

// mentioned makes a project of three documents, two authors' sets in each, with
// entities, spans that point to them and relations that begin at them. What is
// drawn is what a person could have made.
func mentioned(t *rapid.T, path string) *Project {
	schema, err := model.ParseSchema([]byte(mergeSchema))
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
	var entities []model.Entity
	for i := range rapid.IntRange(2, 4).Draw(t, "entities") {
		entities = append(entities, drawEntity(t, i+1))
	}
	var documents []model.Document
	var marked []model.Annotations
	for i, text := range mergeTexts {
		doc := model.NewDocument(fmt.Sprint(i, ".txt"), text)
		documents = append(documents, doc)
		number := 0
		for _, author := range []string{"a1", "a2"} {
			marked = append(marked, drawMentions(t, doc.ID, author, &number, len(entities)))
		}
	}
	if err := annotate.AddDocuments(p, "a1", documents, marked, entities); err != nil {
		t.Fatal(err)
	}
	return p
}

func drawEntity(t *rapid.T, number int) model.Entity {
	word := rapid.SampledFrom([]string{"", "نادر", "سلیم", "Nader", "<&>"})
	e := model.Entity{ID: model.EntityID(fmt.Sprint("e", number)), Kind: model.Person, Names: map[string][]string{"ar": {fmt.Sprint("اسم", number)}}}
	if name := word.Draw(t, "name"); name != "" {
		e.Names["fa"] = []string{name, name + " ٢"}
	}
	e.Role, e.Affiliation, e.Note = word.Draw(t, "role"), word.Draw(t, "affiliation"), word.Draw(t, "note")
	e.Wikidata = rapid.SampledFrom([]string{"", "Q1", "Q2"}).Draw(t, "wikidata")
	return e
}

func drawMentions(t *rapid.T, doc model.DocumentID, author string, number *int, entities int) model.Annotations {
	a := model.Annotations{Set: model.Set{Document: doc, Author: author, Kind: model.SetHuman, State: model.SetDone}}
	entity := func() model.EntityID {
		return model.EntityID(fmt.Sprint("e", rapid.IntRange(1, entities).Draw(t, "entity")))
	}
	next := func() int { *number++; return *number }
	stance := model.Span{
		ID: model.SpanID(fmt.Sprint("s", next())), Document: doc, Author: author, Label: "STANCE", Parts: []model.Range{{Start: 0, End: 7}},
		Provenance: model.Provenance{By: model.ByHand},
	}
	a.Spans = append(a.Spans, stance)
	for i := range rapid.IntRange(0, 3).Draw(t, "spans") {
		s := model.Span{
			ID: model.SpanID(fmt.Sprint("s", next())), Document: doc, Author: author, Label: "SPEAKER", Note: "ملاحظة",
			Parts: []model.Range{{Start: 0, End: 1}, {Start: 2, End: model.Offset(3 + i)}}, Provenance: model.Provenance{By: model.ByRule, Ref: "r"},
		}
		if rapid.Bool().Draw(t, "points") {
			s.Entity = entity()
		}
		a.Spans = append(a.Spans, s)
	}
	held := map[model.EntityID]bool{}
	for range rapid.IntRange(0, 2).Draw(t, "relations") {
		from := entity()
		if held[from] {
			continue
		}
		held[from] = true
		a.Relations = append(a.Relations, model.Relation{
			ID: model.RelationID(fmt.Sprint("r", next())), Document: doc, Author: author, Label: "HOLDER_OF",
			From: model.EntityArgument(from), To: model.SpanArgument(stance.ID), Provenance: model.Provenance{By: model.ByHand},
		})
	}
	return a
}

// bundled is the project as its lossless bundle.
func bundled(t *rapid.T, p *Project) string {
	var b bytes.Buffer
	if _, err := format.Export(t.Context(), "raqim", p, &b, format.Options{}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// Whatever is merged, removed or changed: nothing points to what is gone, the file
// is sound, and undo of all gives the same bundle to the byte, redo the later one.
func TestEntitiesAreTakenBackExactly(t *testing.T) {
	folder := t.TempDir()
	runs := 0
	rapid.Check(t, func(t *rapid.T) {
		runs++
		path := filepath.Join(folder, fmt.Sprint(runs, ".raqim"))
		p := mentioned(t, path)
		defer os.Remove(path)
		defer p.Close()
		history := annotate.ProjectHistory(p, "a2")
		states := []string{bundled(t, p)}
		for range rapid.IntRange(1, 4).Draw(t, "actions") {
			command := drawCommand(t, p)
			if command == nil {
				break
			}
			event, err := history.Do(command)
			if err != nil {
				t.Fatalf("%+v: %v", command, err)
			}
			wantNobodyLost(t, p, event)
			if event.Action != "" {
				states = append(states, bundled(t, p))
			}
		}
		for i := len(states) - 2; i >= 0; i-- {
			if _, ok, err := history.Undo(); err != nil || !ok || bundled(t, p) != states[i] {
				t.Fatalf("undo %d: %v, %v", i, ok, err)
			}
		}
		for _, want := range states[1:] {
			if _, ok, err := history.Redo(); err != nil || !ok || bundled(t, p) != want {
				t.Fatalf("redo: %v, %v", ok, err)
			}
		}
		if runs%5 > 0 {
			return // looking at the whole file takes longer than all the rest
		}
		if problems, err := p.Check(t.Context(), nil); err != nil || len(problems) > 0 {
			t.Fatalf("Check = %v, %v", problems, err)
		}
	})
}

func drawCommand(t *rapid.T, p *Project) annotate.ProjectCommand {
	entities, err := p.Entities()
	if err != nil {
		t.Fatal(err)
	}
	if len(entities) == 0 {
		return nil
	}
	chosen := rapid.Permutation(entities).Draw(t, "chosen")
	switch kind := rapid.IntRange(0, 5).Draw(t, "kind"); {
	case kind > 2 && len(chosen) > 1:
		united, _ := annotate.United(chosen[0], chosen[1])
		return annotate.MergeEntities{Kept: united, Gone: chosen[1].ID}
	case kind > 1:
		return annotate.RemoveEntity{ID: chosen[0].ID}
	case kind > 0:
		changed := drawEntity(t, 1)
		changed.ID = chosen[0].ID
		return annotate.EditEntity{Entity: changed}
	}
	return annotate.AddEntity{Entity: drawEntity(t, 1)}
}

// wantNobodyLost fails where something points to an entity that is gone.
func wantNobodyLost(t *rapid.T, p *Project, event annotate.Event) {
	for _, c := range event.Changes {
		if c.Entity == nil || c.Entity.After != nil {
			continue
		}
		m, err := p.Mentions(c.Entity.Before.ID)
		if err != nil || len(m.Spans)+len(m.Relations) > 0 {
			t.Fatalf("%s is gone, but is pointed to by %v (%v)", c.Entity.Before.ID, m, err)
		}
	}
}
