package format

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"raqim/annotate/format/bundle"
	"raqim/model"
)

// Whatever a project holds: who gets a part of it gets just the documents that are theirs,
// with their own sets and those of machines, the team, and no entity that only others lead to.
func TestHandedOut(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		p := randomProject(rt)
		for i, d := range p.docs {
			if rapid.Bool().Draw(rt, "machine") {
				p.docs[i].Sets = append(d.Sets, model.Annotations{Set: model.Set{Document: d.ID, Author: "rules", Kind: model.SetMachine, State: model.SetOpen}})
			}
		}
		var b bytes.Buffer
		summary, err := Export(t.Context(), "raqim", p, &b, Options{For: "a1"})
		theirs := slices.DeleteFunc(slices.Clone(p.docs), func(d bundle.Document) bool { return !slices.Contains(d.Assigned, "a1") })
		if len(theirs) == 0 {
			if model.CodeOf(err) != model.NotFound || b.Len() > 0 {
				rt.Fatalf("nothing is a1's: %v", err)
			}
			return
		}
		if err != nil {
			rt.Fatal(err)
		}
		back, err := readBundle(b.Bytes(), bundle.Options{})
		if err != nil {
			rt.Fatal(err)
		}
		if len(back.docs) != len(theirs) || summary.Documents != len(theirs) || len(summary.Skipped) > 0 || !back.team.Equal(p.team) {
			rt.Fatalf("%d of %d documents, %+v, the team %+v", len(back.docs), len(theirs), summary, back.team)
		}
		for _, d := range theirs {
			got, err := back.find(d.ID)
			want := slices.DeleteFunc(slices.Clone(d.Sets), func(s model.Annotations) bool { return s.Set.Author != "a1" && s.Set.Kind != model.SetMachine })
			if err != nil || !slices.Equal(got.Assigned, d.Assigned) || !sameSets(got.Sets, want) {
				rt.Fatalf("%+v was handed out as %+v", d, got)
			}
		}
		for _, name := range []string{`"author":"فاطمة"`, `"author":"gold"`} {
			if strings.Contains(b.String(), name) {
				rt.Fatalf("what is handed out to a1 holds %s", name)
			}
		}
	})
}

func TestHandingOutIsRefused(t *testing.T) {
	p := &memory{docs: []bundle.Document{{Document: model.NewDocument("1.txt", "a"), Assigned: []string{"a1"}, Sets: []model.Annotations{{Set: model.Set{Author: "a1", Kind: model.SetHuman}}}}, {Document: model.NewDocument("2.txt", "b")}}}
	for name, c := range map[string]struct {
		format string
		opt    Options
		want   model.Code
	}{
		"one set only":      {"jsonl", Options{For: "a1"}, model.Invalid},
		"sets of others":    {"raqim", Options{For: "a1", Sets: []string{"a1"}}, model.Invalid},
		"nothing was given": {"raqim", Options{For: "a2"}, model.NotFound},
		"not this one":      {"raqim", Options{For: "a1", Documents: []model.DocumentID{p.docs[0].ID, p.docs[1].ID}}, model.NotFound},
	} {
		var b bytes.Buffer
		if _, err := Export(t.Context(), c.format, p, &b, c.opt); model.CodeOf(err) != c.want || b.Len() > 0 {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// A project without a team and assignments is written as it was before there were any.
func TestBundleWithoutTeam(t *testing.T) {
	p := samples(t)
	data, _ := exported(t, "raqim", p, Options{})
	if strings.Contains(data, `"team":`) || strings.Contains(data, `"assigned":`) {
		t.Error("it has keys that say nothing")
	}
}
