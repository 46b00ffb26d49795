package store

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"raqim/model"
)

// world is what a random sequence of actions has made, so that the next action
// can fit it.
type world struct {
	documents []model.Document
	sets      []model.Set
	spans     []model.Span
	relations []model.Relation
	entities  []model.Entity
	team      model.Team
	assigned  []model.Assignment
	number    int // the last one given, over all documents
}

var texts = []string{"قال الوزير إننا لن نقبل", "گفت که می\u200cآید", "abc 💩 def\x00 ghi", "خبر"}

// draw makes a change that can be applied now, and applies it to w; nil where the
// one drawn does not fit.
func (w *world) draw(t *rapid.T) *model.Change {
	w.number++
	kinds := []func(*rapid.T) *model.Change{w.document, w.set, w.span, w.span, w.span, w.relation, w.relation, w.entity, w.people, w.assignment}
	return rapid.SampledFrom(kinds).Draw(t, "kind")(t)
}

func note(t *rapid.T) string {
	return rapid.SampledFrom([]string{"", "<&>", "ملاحظة\x00\u2028", "\\ufffd\ufffd"}).Draw(t, "note")
}

// step gives the edit of list that was drawn: a new thing, a changed one, or one
// taken away.
func step[T any](t *rapid.T, list *[]T, fresh T, change func(T) T, free func(T) bool) *model.Edit[T] {
	at := rapid.IntRange(-1, len(*list)-1).Draw(t, "at")
	if at < 0 {
		*list = append(*list, fresh)
		return &model.Edit[T]{After: &fresh}
	}
	before := (*list)[at]
	if free(before) && rapid.Bool().Draw(t, "remove") {
		*list = slices.Delete(slices.Clone(*list), at, at+1)
		return &model.Edit[T]{Before: &before}
	}
	after := change(before)
	*list = slices.Clone(*list)
	(*list)[at] = after
	return &model.Edit[T]{Before: &before, After: &after}
}

func (w *world) document(t *rapid.T) *model.Change {
	fresh := model.NewDocument(fmt.Sprint("doc ", w.number), rapid.SampledFrom(texts).Draw(t, "text"))
	fresh.ID = model.DocumentID(fmt.Sprint("d", w.number))
	edit := step(t, &w.documents, fresh, func(d model.Document) model.Document {
		d.Note, d.Flagged, d.Meta = note(t), !d.Flagged, map[string]string{"k": note(t)}
		return d
	}, func(d model.Document) bool {
		return !slices.ContainsFunc(w.sets, func(s model.Set) bool { return s.Document == d.ID }) &&
			!slices.ContainsFunc(w.assigned, func(a model.Assignment) bool { return a.Document == d.ID })
	})
	return &model.Change{Document: edit}
}

func (w *world) set(t *rapid.T) *model.Change {
	if len(w.documents) == 0 {
		return nil
	}
	d := rapid.SampledFrom(w.documents).Draw(t, "document")
	fresh := model.Set{Document: d.ID, Author: fmt.Sprint("a", w.number), Kind: model.SetHuman, State: model.SetOpen}
	edit := step(t, &w.sets, fresh, func(s model.Set) model.Set {
		s.Note, s.State = note(t), rapid.SampledFrom([]model.SetState{model.SetOpen, model.SetDone}).Draw(t, "state")
		return s
	}, func(s model.Set) bool {
		return !slices.ContainsFunc(w.spans, func(x model.Span) bool { return x.Document == s.Document && x.Author == s.Author })
	})
	return &model.Change{Set: edit}
}

func (w *world) span(t *rapid.T) *model.Change {
	if len(w.sets) == 0 {
		return nil
	}
	set := rapid.SampledFrom(w.sets).Draw(t, "set")
	fresh := model.Span{
		ID: model.SpanID(fmt.Sprint("s", w.number)), Document: set.Document, Author: set.Author,
		Label: rapid.SampledFrom([]string{"SPEAKER", "QUOTE"}).Draw(t, "label"), Parts: []model.Range{{Start: 0, End: 2}},
	}
	edit := step(t, &w.spans, fresh, func(s model.Span) model.Span {
		s.Note, s.Parts, s.Entity = note(t), drawParts(t), ""
		if len(w.entities) > 0 && rapid.Bool().Draw(t, "mention") {
			s.Entity = rapid.SampledFrom(w.entities).Draw(t, "entity").ID
		}
		if s.Label == "QUOTE" {
			s.Attributes = model.Attributes{"marking": model.ListValue("colon", "none"), "level": model.TextValue("2")}
			if to := w.repeated(s); to != "" {
				s.Attributes = s.Attributes.With("repeats", model.TextValue(to))
			}
		}
		return s
	}, func(s model.Span) bool {
		return !slices.ContainsFunc(w.relations, func(r model.Relation) bool {
			return r.Document == s.Document && r.Joins(s.ID)
		}) && !slices.ContainsFunc(w.spans, func(x model.Span) bool {
			return x.Document == s.Document && x.Attributes["repeats"].String() == string(s.ID)
		})
	})
	return &model.Change{Span: edit}
}

// repeated is what a quote can repeat: the last other one of its set, or the date.
func (w *world) repeated(s model.Span) string {
	to := "t0"
	for _, x := range w.spans {
		if x.ID != s.ID && x.Label == "QUOTE" && x.Document == s.Document && x.Author == s.Author {
			to = string(x.ID)
		}
	}
	return to
}

// drawParts gives one or two parts within the shortest of texts.
func drawParts(t *rapid.T) []model.Range {
	return rapid.SampledFrom([][]model.Range{{{Start: 0, End: 3}}, {{Start: 1, End: 2}}, {{Start: 0, End: 1}, {Start: 2, End: 3}}, {{Start: 0, End: 1}, {Start: 1, End: 2}}}).Draw(t, "parts")
}

func (w *world) relation(t *rapid.T) *model.Change {
	var from, to model.Span
	for _, s := range w.spans {
		switch {
		case s.Label == "SPEAKER":
			from = s
		case from.ID != "" && s.Document == from.Document && s.Author == from.Author:
			to = s
		}
	}
	if to.ID == "" || to.Document != from.Document || to.Author != from.Author {
		return nil
	}
	fresh := model.Relation{
		ID: model.RelationID(fmt.Sprint("r", w.number)), Document: from.Document, Author: from.Author, Label: "SPEAKER_OF", From: model.SpanArgument(from.ID), To: model.SpanArgument(to.ID),
	}
	switch rapid.IntRange(0, 3).Draw(t, "ends") {
	case 0:
		fresh.Label, fresh.From = "HOLDER_OF", model.AuthorArgument
	case 1:
		fresh.Label, fresh.From, fresh.To = "DATED", model.SpanArgument(to.ID), model.DateArgument
	case 2:
		if len(w.entities) > 0 {
			fresh.Label, fresh.From = "HOLDER_OF", model.EntityArgument(w.entities[0].ID)
		}
	}
	edit := step(t, &w.relations, fresh, func(r model.Relation) model.Relation {
		r.Note = note(t)
		if r.Label == "SPEAKER_OF" {
			r.Attributes = model.Attributes{"implicit": model.FlagValue(rapid.Bool().Draw(t, "implicit"))}
		}
		return r
	}, func(model.Relation) bool { return true })
	return &model.Change{Relation: edit}
}

func (w *world) entity(t *rapid.T) *model.Change {
	fresh := model.Entity{ID: model.EntityID(fmt.Sprint("e", w.number)), Kind: model.Organisation}
	edit := step(t, &w.entities, fresh, func(e model.Entity) model.Entity {
		e.Names, e.Note = map[string][]string{"ar": {"وزارة"}, "fa": {}}, note(t)
		return e
	}, func(e model.Entity) bool {
		return !slices.ContainsFunc(w.spans, func(s model.Span) bool { return s.Entity == e.ID }) &&
			!slices.ContainsFunc(w.relations, func(r model.Relation) bool { return r.From == model.EntityArgument(e.ID) })
	})
	return &model.Change{Entity: edit}
}

// people makes a team; it is there from the beginning and always an edit.
func (w *world) people(t *rapid.T) *model.Change {
	before, after := w.team, w.team
	name := rapid.SampledFrom([]string{"a1", "منى", "ب"}).Draw(t, "name")
	switch rapid.IntRange(0, 2).Draw(t, "team") {
	case 0:
		after = after.With(name, rapid.SampledFrom(model.Roles()).Draw(t, "role"))
	case 1:
		after = after.Without(name)
	}
	after.Blind = len(after.Reviewers()) > 0 && rapid.Bool().Draw(t, "blind")
	w.team = after
	return &model.Change{Team: &model.Edit[model.Team]{Before: &before, After: &after}}
}

func (w *world) assignment(t *rapid.T) *model.Change {
	if len(w.documents) == 0 {
		return nil
	}
	d := rapid.SampledFrom(w.documents).Draw(t, "document")
	fresh := model.Assignment{Document: d.ID, Author: fmt.Sprint("a", w.number)}
	edit := step(t, &w.assigned, fresh, func(a model.Assignment) model.Assignment { return a }, func(model.Assignment) bool { return true })
	return &model.Change{Assignment: edit}
}

// Any sequence of actions is stored as it was made, and their inverses, last
// first, lead back through the same states to the first.
func TestInverses(t *testing.T) {
	folder := t.TempDir()
	runs := 0
	rapid.Check(t, func(t *rapid.T) {
		runs++
		path := filepath.Join(folder, fmt.Sprint(runs, ".raqim"))
		p := newQuickProject(t, path)
		defer os.Remove(path)
		defer p.Close()
		w := &world{}
		var entries []*model.Entry
		states := []state{dumpRapid(t, p)}
		for range rapid.IntRange(1, 12).Draw(t, "actions") {
			var changes []model.Change
			for range rapid.IntRange(1, 6).Draw(t, "changes") {
				if c := w.draw(t); c != nil {
					changes = append(changes, *c)
				}
			}
			if len(changes) == 0 {
				continue
			}
			e := entry(changes...)
			if err := p.Commit(e); err != nil {
				t.Fatalf("Commit: %v", err)
			}
			entries, states = append(entries, e), append(states, dumpRapid(t, p))
		}
		soundRapid(t, p)
		for i, e := range slices.Backward(entries) {
			undo := &model.Entry{Scope: e.Scope, Kind: model.Undid, Target: e.Seq, Action: e.Action, Changes: model.Inverse(e.Changes)}
			if err := p.Commit(undo); err != nil {
				t.Fatalf("undo: %v", err)
			}
			if diff := cmp.Diff(states[i], dumpRapid(t, p)); diff != "" {
				t.Fatalf("undo of action %d: %s", i, diff)
			}
		}
		soundRapid(t, p)
	})
}
