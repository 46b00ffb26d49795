package store

import (
	"context"
	"strings"
	"testing"

	"raqim/model"
)

// reviewed is a project with a gold set in which one span came of a decision.
func reviewed(t *testing.T) (*Project, model.Span, model.Decision) {
	t.Helper()
	p := newProject(t)
	doc := model.NewDocument("a.txt", "قال الوزير إننا لن نقبل")
	gold := model.Set{Document: doc.ID, Author: model.GoldAuthor, Kind: model.SetGold, State: model.SetOpen}
	decision := model.Decision{
		ID: "d1", Document: doc.ID, About: []model.Origin{{"a1", "s3"}, {"a2", "s5"}}, Verdict: model.VerdictTaken, Taken: "a1",
		Rule: "same-but:x", Reason: model.ReasonSlip, Note: "«لا» 💩\r\n", Reviewer: "منى",
	}
	span := model.Span{
		ID: "s2", Document: doc.ID, Author: model.GoldAuthor, Label: "SPEAKER", Parts: []model.Range{{Start: 0, End: 3}},
		Provenance: model.Provenance{By: model.ByReview, Ref: "d1"},
	}
	must(t, p.Commit(entry(
		model.Change{Document: &model.Edit[model.Document]{After: &doc}}, model.Change{Set: &model.Edit[model.Set]{After: &gold}},
		model.Change{Span: &model.Edit[model.Span]{After: &span}}, model.Change{Decision: &model.Edit[model.Decision]{After: &decision}},
	)))
	return p, span, decision
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func TestDecisionsAreStored(t *testing.T) {
	p, span, decision := reviewed(t)
	gold, err := p.Annotations(decision.Document, model.GoldAuthor)
	must(t, err)
	if len(gold.Decisions) != 1 || !gold.Decisions[0].Equal(decision) || len(gold.Spans) != 1 || !gold.Spans[0].Equal(span) {
		t.Errorf("%+v", gold)
	}
	others, err := p.Annotations(decision.Document, "a1")
	must(t, err)
	if len(others.Decisions) > 0 {
		t.Errorf("the decisions are a1's: %v", others.Decisions)
	}
	if next, err := p.NextID(decision.Document); err != nil || next != 3 {
		t.Errorf("the next number is %d, %v", next, err)
	}
	problems, err := p.Check(context.Background(), nil)
	if err != nil || len(problems) > 0 {
		t.Errorf("%v, %v", problems, err)
	}
}

func TestDecisionsAreRefused(t *testing.T) {
	p, _, stored := reviewed(t)
	changed := func(f func(*model.Decision)) model.Change {
		d := stored
		d.ID = "d9"
		f(&d)
		return model.Change{Decision: &model.Edit[model.Decision]{After: &d}}
	}
	for name, c := range map[string]model.Change{
		"about nothing":      changed(func(d *model.Decision) { d.About = nil }),
		"one's twice":        changed(func(d *model.Decision) { d.About = []model.Origin{{"a1", "s1"}, {"a1", "s2"}} }),
		"about no id":        changed(func(d *model.Decision) { d.About = []model.Origin{{"a1", ""}} }),
		"no such verdict":    changed(func(d *model.Decision) { d.Verdict = "perhaps" }),
		"no such reason":     changed(func(d *model.Decision) { d.Reason = "mood" }),
		"nobody decides":     changed(func(d *model.Decision) { d.Reviewer = "" }),
		"an id of a span":    changed(func(d *model.Decision) { d.ID = "s9" }),
		"no UTF-8":           changed(func(d *model.Decision) { d.Note = "\xff" }),
		"it is there":        changed(func(d *model.Decision) { d.ID = "d1" }),
		"what came of it":    {Decision: &model.Edit[model.Decision]{Before: &stored}},
		"no such document":   changed(func(d *model.Decision) { d.Document = "nowhere" }),
		"it was not like it": {Decision: &model.Edit[model.Decision]{Before: &model.Decision{ID: "d1", Document: stored.Document}, After: &stored}},
	} {
		if err := p.Commit(entry(c)); err == nil {
			t.Errorf("%s: it was stored", name)
		}
	}
}

// Damage to what a review made is found: a decision that is gone, and one that was altered.
func TestCheckFindsDamagedDecisions(t *testing.T) {
	for sql, want := range map[string]string{
		"DELETE FROM decisions":                  "it came of the decision d1, which is not there",
		"UPDATE decisions SET note = 'x'":        "what is stored is not what the journal says",
		"UPDATE decisions SET about = '[]'":      "about nothing",
		"UPDATE decisions SET about = 'x'":       "cannot be read",
		"UPDATE spans SET origin_ref = 'd7'":     "it came of the decision d7",
		"UPDATE decisions SET verdict = 'never'": "cannot be \"never\"",
		"UPDATE documents SET last_number = 0":   "its number is higher",
	} {
		p, _, _ := reviewed(t)
		if _, err := p.write.Exec("PRAGMA foreign_keys = OFF; " + sql); err != nil {
			t.Fatal(sql, err)
		}
		problems, err := p.Check(context.Background(), nil)
		must(t, err)
		text := ""
		for _, x := range problems {
			text += x.Where.String() + ": " + x.What.String() + "\n"
		}
		if len(problems) == 0 || !strings.Contains(text, want) {
			t.Errorf("%s: %q does not say %q", sql, text, want)
		}
	}
}
