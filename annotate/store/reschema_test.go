package store

import (
	"strings"
	"testing"

	"raqim/annotate"
	"raqim/model"
)

// without is the schema of the tests without its label CUE, which takes CUE_OF along.
func without(t *testing.T) *model.Schema {
	t.Helper()
	data := strings.Replace(schemaJSON, ` {"id":"CUE","key":"3"},`, "", 1)
	data = strings.Replace(data, `,
  {"id":"CUE_OF","from":["CUE"],"to":["QUOTE"]}`, "", 1)
	schema, err := model.ParseSchema([]byte(data))
	if err != nil || len(schema.SpanTypes) != 2 {
		t.Fatal(err)
	}
	return schema
}

// A locked set changes only where that is agreed to, stays locked, and comes back so.
func TestSchemaChangeOfLockedSet(t *testing.T) {
	p := withArticle(t)
	locked := openSet
	locked.State = model.SetLocked
	do(t, p, spanChange(nil, span(1, "CUE", model.Range{Start: 0, End: 3})), setChange(&openSet, &locked))
	before := dump(t, p)
	history := annotate.ProjectHistory(p, "a1")
	command := annotate.SetSchema{To: without(t)}
	if _, err := history.Do(command); model.CodeOf(err) != model.Conflict || !strings.Contains(err.Error(), "1 spans") {
		t.Errorf("not agreed to: %v", err)
	}
	command.Drop = true
	effect, err := command.Effect(p)
	if err != nil || len(effect.Locked) != 1 || effect.Locked[0] != (model.LockedSet{ID: article.ID, Document: "article.txt", Author: "a1"}) {
		t.Errorf("effect %+v, %v", effect, err)
	}
	if _, err := history.Do(command); model.CodeOf(err) != model.Conflict || !strings.Contains(err.Error(), "a1 in article.txt") {
		t.Errorf("locked: %v", err)
	}
	command.Unlocked = true
	if _, err := history.Do(command); err != nil {
		t.Fatal(err)
	}
	if after := dump(t, p); len(after.Marked[0].Spans) != 0 || after.Marked[0].Set != locked {
		t.Errorf("after: %+v", after.Marked)
	}
	wantSound(t, p)
	if _, ok, err := history.Undo(); !ok || err != nil {
		t.Fatal(ok, err)
	}
	if got := dump(t, p); len(got.Marked[0].Spans) != 1 || !got.Marked[0].Spans[0].Equal(before.Marked[0].Spans[0]) || !p.Schema().Equal(*testSchema(t)) {
		t.Errorf("undone: %+v", got.Marked)
	}
	wantSound(t, p)
}

// What came after a change of the schema is not left without its label by an undo.
func TestSchemaChangeIsNotTakenBackFromUnderLaterWork(t *testing.T) {
	p := withArticle(t)
	wide := p.Schema()
	history := annotate.ProjectHistory(p, "a1")
	for _, to := range []*model.Schema{without(t), wide} {
		if _, err := history.Do(annotate.SetSchema{To: to}); err != nil {
			t.Fatal(err)
		}
	}
	do(t, p, spanChange(nil, span(1, "CUE", model.Range{Start: 0, End: 3})))
	_, _, err := history.Undo()
	if model.CodeOf(err) != model.Conflict || !strings.Contains(err.Error(), "a1 in article.txt") || !strings.Contains(err.Error(), `"CUE"`) {
		t.Errorf("undo: %v", err)
	}
	if p.Schema() != wide {
		t.Error("the schema changed all the same")
	}
	wantSound(t, p)
}

func TestSchemaChangesThatAreRefused(t *testing.T) {
	p := withArticle(t)
	narrow, own := without(t), p.Schema()
	do(t, p, spanChange(nil, span(1, "CUE", model.Range{Start: 0, End: 3})))
	for name, tt := range map[string]struct {
		edit model.Edit[model.Schema]
		code model.Code
	}{
		"no before":      {model.Edit[model.Schema]{After: narrow}, model.Invalid},
		"no after":       {model.Edit[model.Schema]{Before: own}, model.Invalid},
		"another before": {model.Edit[model.Schema]{Before: narrow, After: own}, model.Conflict},
		"a label stays":  {model.Edit[model.Schema]{Before: own, After: narrow}, model.Conflict},
	} {
		e := entry(model.Change{Schema: &tt.edit})
		if err := p.Commit(e); model.CodeOf(err) != tt.code {
			t.Errorf("%s: %v", name, err)
		}
	}
	if p.Schema() != own {
		t.Error("the schema changed")
	}
	wantSound(t, p)
}

// Check finds a schema that is not the one the journal leads to, once it was changed.
func TestCheckFindsAnotherSchema(t *testing.T) {
	p := withArticle(t)
	if _, err := annotate.ProjectHistory(p, "a1").Do(annotate.SetSchema{To: without(t)}); err != nil {
		t.Fatal(err)
	}
	wantSound(t, p)
	if _, err := p.write.Exec("UPDATE project SET value = replace(value, 'small', 'tall') WHERE key = 'schema'"); err != nil {
		t.Fatal(err)
	}
	problems, err := p.Check(t.Context(), nil)
	if err != nil || len(problems) != 1 || !strings.Contains(problems[0].Where.String(), "schema") {
		t.Errorf("problems %v, %v", problems, err)
	}
}

// A session that is open takes a change of the schema in, and what it did to its spans.
func TestSessionTakesSchemaChange(t *testing.T) {
	p := withArticle(t)
	do(t, p, spanChange(nil, span(1, "CUE", model.Range{Start: 0, End: 3})))
	s, err := annotate.Open(p, article.ID, "a1")
	if err != nil {
		t.Fatal(err)
	}
	to := without(t)
	event, err := annotate.ProjectHistory(p, "a1").Do(annotate.SetSchema{To: to, Drop: true})
	if err != nil {
		t.Fatal(err)
	}
	s.Take(event)
	if state := s.State(); state.Schema != to || len(state.Spans) != 0 {
		t.Errorf("the session shows %d spans of the schema %p", len(state.Spans), state.Schema)
	}
	if _, err := s.Do(annotate.AddSpan{Label: "CUE", Parts: []model.Range{{Start: 0, End: 3}}}); model.CodeOf(err) != model.Invalid {
		t.Errorf("a label that is gone was marked: %v", err)
	}
}
