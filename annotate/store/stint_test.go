package store

import (
	"context"
	"fmt"
	"testing"
	"time"

	"raqim/model"
)

// at moves the latest entry of the journal to a time of one day.
func at(t *testing.T, p *Project, clock string) {
	t.Helper()
	if _, err := p.write.Exec("UPDATE journal SET time = ? WHERE seq = (SELECT max(seq) FROM journal)", "2031-05-06T"+clock+"Z"); err != nil {
		t.Fatal(err)
	}
}

func TestSittingsAndStints(t *testing.T) {
	p := withArticle(t) // by an action of a1 in the article
	at(t, p, "00:00:00.000000")
	made := func(id model.SpanID) model.Change {
		return model.Change{Span: &model.Edit[model.Span]{After: &model.Span{
			ID: id, Document: article.ID, Author: "a1", Label: "CUE", Parts: []model.Range{{Start: 0, End: 3}}, Provenance: model.Provenance{By: model.ByHand},
		}}}
	}
	step := func(clock string, e *model.Entry) *model.Entry {
		t.Helper()
		if err := p.Commit(e); err != nil {
			t.Fatal(err)
		}
		at(t, p, clock)
		return e
	}
	back := func(e *model.Entry, kind model.EntryKind) *model.Entry {
		changes := e.Changes
		if kind == model.Undid {
			changes = model.Inverse(changes)
		}
		return &model.Entry{Scope: e.Scope, Kind: kind, Target: e.Seq, Action: e.Action, Changes: changes}
	}
	first := step("10:00:00.000000", entry(made("s1")))
	two := step("10:00:30.500000", entry(made("s2"), made("s3")))
	step("10:01:30.000000", back(two, model.Undid))
	step("10:06:30.000000", entry(made("s4"))) // five minutes later: a pause
	step("10:16:00.000000", back(first, model.Undid))
	step("10:16:10.000000", back(first, model.Redid))

	var sittings, stints []string
	all := context.Background()
	if err := p.Sittings(all, []string{"a1", "nobody"}, 5*time.Minute, func(s model.Sitting) error {
		sittings = append(sittings, fmt.Sprintln(s.Document == article.ID, s.Author, s.Actions, s.Seconds, s.First.Format(time.TimeOnly), s.Last.Format(time.TimeOnly)))
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	if err := p.Stints(all, []string{"a1"}, func(s model.Stint) error {
		stints = append(stints, fmt.Sprint(s.Author, " ", time.Unix(s.Start, 0).UTC().Format(time.DateTime), " ", s.Spans))
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	want := []string{"true a1 7 100 00:00:00 10:16:10\n"}
	if fmt.Sprint(sittings) != fmt.Sprint(want) {
		t.Errorf("sittings %q, want %q", sittings, want)
	}
	if want := []string{"a1 2031-05-06 00:00:00 0", "a1 2031-05-06 10:00:00 2"}; fmt.Sprint(stints) != fmt.Sprint(want) {
		t.Errorf("stints %q, want %q", stints, want)
	}
}

// The last entry is another one after every action, and only then.
func TestLastEntry(t *testing.T) {
	p := newProject(t)
	last := func() int64 {
		t.Helper()
		seq, err := p.LastEntry(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		return seq
	}
	if seq := last(); seq != 0 {
		t.Errorf("in an empty project it is %d", seq)
	}
	e := do(t, p, docChange(nil, &article), setChange(nil, &openSet))
	if seq := last(); seq != e.Seq || last() != seq {
		t.Errorf("it is %d, want %d", seq, e.Seq)
	}
	marked := do(t, p, spanChange(nil, span(1, "CUE", model.Range{Start: 0, End: 3})))
	if seq := last(); seq != marked.Seq || seq <= e.Seq {
		t.Errorf("after one more it is %d, want %d", seq, marked.Seq)
	}
}
