package store

import (
	"fmt"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"raqim/model"
)

// The first documents are the beginning of all, whatever was removed between them.
func TestFirstDocuments(t *testing.T) {
	p, err := Create(filepath.Join(t.TempDir(), "p.raqim"), testSchema(t))
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	var docs []model.Document
	for i := range 12 {
		doc := model.NewDocument(fmt.Sprintf("%02d.txt", (i*5)%12), fmt.Sprint("قال الوزير ", i))
		docs = append(docs, doc)
		do(t, p, docChange(nil, &doc))
		for a, author := range []string{"a1", "m"}[:i%3] {
			kind := []model.SetKind{model.SetHuman, model.SetMachine}[a]
			s := span(a+1, "SPEAKER", model.Range{Start: 0, End: 3})
			s.Document, s.Author = doc.ID, author
			do(t, p, setChange(nil, &model.Set{Document: doc.ID, Author: author, Kind: kind, State: model.SetOpen}), spanChange(nil, s))
		}
	}
	do(t, p, docChange(&docs[0], nil))
	all, err := p.Documents(t.Context())
	if err != nil || len(all) != 11 {
		t.Fatal(len(all), err)
	}
	for _, n := range []int{0, 1, 5, 11, 100} {
		first, err := p.FirstDocuments(t.Context(), n)
		if err != nil || len(first) != min(n, 11) {
			t.Fatalf("%d of the first %d, %v", len(first), n, err)
		}
		for i := range first {
			if d := cmp.Diff(all[i], first[i]); d != "" {
				t.Error(d)
			}
		}
	}
}

// Whose sets there are is told by kind, and without documents that were removed.
func TestAuthorsByKind(t *testing.T) {
	p := withArticle(t)
	other := model.NewDocument("other.txt", "قال الوزير")
	do(t, p, docChange(nil, &other),
		setChange(nil, &model.Set{Document: article.ID, Author: "machine", Kind: model.SetMachine, State: model.SetOpen}),
		setChange(nil, &model.Set{Document: article.ID, Author: "b", Kind: model.SetHuman, State: model.SetOpen}),
		setChange(nil, &model.Set{Document: other.ID, Author: "gone", Kind: model.SetHuman, State: model.SetOpen}))
	do(t, p, docChange(&other, nil))
	for kind, want := range map[model.SetKind][]string{
		"": {"a1", "b", "machine"}, model.SetHuman: {"a1", "b"}, model.SetMachine: {"machine"}, model.SetGold: nil,
	} {
		got, err := p.Authors(t.Context(), kind)
		if d := cmp.Diff(want, got); d != "" || err != nil {
			t.Errorf("%q: %s %v", kind, d, err)
		}
	}
}
