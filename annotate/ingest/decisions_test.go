package ingest_test

import (
	"slices"
	"strings"
	"testing"

	"raqim/annotate"
	"raqim/annotate/ingest"
	"raqim/model"
)

// What a reviewer decided is about the same marks where ids were given anew.
func TestDecisionsFollowTheMarksTheyAreAbout(t *testing.T) {
	gold := speakers("gold", "", 8)
	gold.Spans[0].ID, gold.Spans[0].Provenance = "s3", model.Provenance{By: model.ByReview, Ref: "d2"}
	gold.Decisions = []model.Decision{{ID: "d2", Verdict: model.VerdictTaken, Taken: "a2", Reviewer: "chief", About: []model.Origin{{"a2", "s1"}}}}
	both := write(t, "b.jsonl", string(export(t, colleague(t, "theirs", handedText, nil, speakers("a2", "", 4), gold))))
	p := colleague(t, "ours", handedText, nil, speakers("a1", "", 0))
	reportsOf(t, p, both)
	id := model.NewDocument("", handedText).ID
	marked, err := p.Annotations(id, "a2")
	if err != nil || len(marked.Spans) != 1 || marked.Spans[0].ID == "s1" {
		t.Fatalf("%+v, %v", marked, err)
	}
	got, err := p.Annotations(id, "gold")
	if err != nil || len(got.Decisions) != 1 || got.Decisions[0].About[0] != (model.Origin{"a2", string(marked.Spans[0].ID)}) ||
		got.Spans[0].Provenance.Ref != string(got.Decisions[0].ID) {
		t.Errorf("%+v, %v", got, err)
	}
	if r := reportsOf(t, p, both); r[0].Outcome != ingest.Duplicate {
		t.Errorf("the second time: %+v", r[0])
	}
	other := colleague(t, "other", handedText, nil, speakers("a2", "", 0))
	r := reportsOf(t, other, both)
	if r[0].Outcome != ingest.Refused || len(r[0].Sets) != 2 || r[0].Sets[1].Outcome != ingest.SetRefused || !strings.Contains(r[0].Sets[1].Why.String(), "decides on what a2 marked") {
		t.Errorf("%+v", r[0])
	}
}

// What was decided is about the sets as they are here: under the ids and names they got.
func TestDecisionsFollowTheSetsTheyAreAbout(t *testing.T) {
	gold := speakers(model.GoldAuthor, "", 8)
	gold.Spans[0].ID = "s6"
	gold.Spans[0].Provenance = model.Provenance{By: model.ByReview, Ref: "d5"}
	a1, a2 := speakers("a1", "", 8), speakers("a2", "", 8)
	a2.Spans[0].ID = "s3"
	for _, c := range []struct {
		name  string
		ours  []model.Annotations
		about []model.Origin
		taken string
	}{
		{"nobody is here", nil, []model.Origin{{"a1", "s1"}, {"a2", "s3"}}, "a2"},
		{"a3 has their ids", []model.Annotations{speakers("a3", "", 0, 4, 12)}, []model.Origin{{"a1", "s7"}, {"a2", "s8"}}, "a2"},
		{"a2 has another set", []model.Annotations{speakers("a2", "", 0)}, []model.Origin{{"a1", "s7"}, {"b2", "s3"}}, "b2"},
		{"a1 is here already", []model.Annotations{speakers("a1", "", 8)}, []model.Origin{{"a1", "s1"}, {"a2", "s3"}}, "a2"},
	} {
		a := gold
		a.Spans = slices.Clone(gold.Spans)
		theirs := colleague(t, "theirs "+c.name, handedText, nil, speakers("a1", "", 8), a2)
		info, err := theirs.Documents(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		id := info[0].ID
		a.Set = model.Set{Document: id, Author: model.GoldAuthor, Kind: model.SetGold, State: model.SetDone}
		a.Spans[0].Document, a.Spans[0].Author = id, model.GoldAuthor
		a.Decisions = []model.Decision{{
			ID: "d5", Document: id, About: []model.Origin{{"a1", string(a1.Spans[0].ID)}, {"a2", "s3"}}, Verdict: model.VerdictTaken, Taken: "a2", Reviewer: "r",
		}}
		if err := annotate.AddDocuments(theirs, "r", nil, []model.Annotations{a}, nil); err != nil {
			t.Fatal(err)
		}
		p := colleague(t, "ours "+c.name, handedText, nil, c.ours...)
		path := write(t, "b.jsonl", string(export(t, theirs)))
		opt := ingest.Options{Rename: map[string]string{"a2": "b2"}}
		if _, err := ingest.Into(t.Context(), p, "x", []string{path}, opt, func(int, int, ingest.Report) {}); err != nil {
			t.Fatal(c.name, err)
		}
		got, err := p.Annotations(id, model.GoldAuthor)
		if err != nil || len(got.Decisions) != 1 || len(got.Spans) != 1 {
			t.Fatalf("%s: %+v, %v", c.name, got, err)
		}
		d := got.Decisions[0]
		if !slices.Equal(d.About, c.about) || d.Taken != c.taken || got.Spans[0].Provenance.Ref != string(d.ID) {
			t.Errorf("%s: %+v, %+v", c.name, d, got.Spans[0].Provenance)
		}
	}
}
