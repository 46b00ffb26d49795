package store

import (
	"context"
	"testing"

	"raqim/model"
)

func TestWhoSentASetBackIsStored(t *testing.T) {
	p := newProject(t)
	doc := model.NewDocument("a.txt", "قال الوزير إننا لن نقبل")
	done := model.Set{Document: doc.ID, Author: "a1", Kind: model.SetHuman, State: model.SetDone}
	must(t, p.Commit(entry(model.Change{Document: &model.Edit[model.Document]{After: &doc}}, model.Change{Set: &model.Edit[model.Set]{After: &done}})))
	back := done
	back.State, back.Note, back.SentBack = model.SetOpen, "راجع", model.SentBack{By: "منى", At: "2031-11-02T06:30:00Z"}
	must(t, p.Commit(entry(model.Change{Set: &model.Edit[model.Set]{Before: &done, After: &back}})))
	stored, err := p.Sets(doc.ID)
	must(t, err)
	listed, err := p.Documents(context.Background())
	must(t, err)
	if len(stored) != 1 || stored[0] != back || listed[0].Sets[0].Set != back {
		t.Errorf("%+v, listed %+v", stored, listed)
	}
	for name, change := range map[string]func(*model.Set){
		"done":            func(s *model.Set) { s.State = model.SetDone },
		"by nobody":       func(s *model.Set) { s.SentBack.By = "" },
		"at no time":      func(s *model.Set) { s.SentBack.At = "yesterday" },
		"in another zone": func(s *model.Set) { s.SentBack.At = "2031-11-02T09:30:00+03:00" },
		"of no document":  func(s *model.Set) { s.Document = "nowhere" },
	} {
		wrong := back
		change(&wrong)
		if err := p.Commit(entry(model.Change{Set: &model.Edit[model.Set]{Before: &back, After: &wrong}})); err == nil {
			t.Errorf("%s: it is stored", name)
		}
	}
	problems, err := p.Check(context.Background(), nil)
	if err != nil || len(problems) > 0 {
		t.Errorf("%v, %v", problems, err)
	}
}
