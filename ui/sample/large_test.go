package sample

import (
	"path/filepath"
	"strings"
	"testing"

	"raqim/annotate/store"
)

func TestCreateLarge(t *testing.T) {
	path := filepath.Join(t.TempDir(), "large.raqim")
	if err := CreateLarge(t.Context(), path, 60); err != nil {
		t.Fatal(err)
	}
	project, err := store.OpenReadOnly(path)
	if err != nil {
		t.Fatal(err)
	}
	defer project.Close()
	infos, err := project.Documents(t.Context())
	if err != nil || len(infos) != 60 {
		t.Fatal(len(infos), err)
	}
	spans, relations, rare := 0, 0, 0
	for _, info := range infos {
		for _, set := range info.Sets {
			spans, relations = spans+set.Spans, relations+set.Relations
		}
		document, err := project.Document(info.ID)
		if err != nil {
			t.Fatal(err)
		}
		rare += strings.Count(document.Text, RareWord)
	}
	// 8 rounds, the last of 4 articles: a1 has 634 spans in a round and 311 in those 4,
	// a2 has 531 in a round and marked the first, fourth and seventh.
	if want := 7*634 + 311 + 3*531; spans != want || relations < spans*3/5 {
		t.Errorf("%d spans and %d relations, want %d spans", spans, relations, want)
	}
	if rare != 1 {
		t.Errorf("the rare word stands in %d of 60 documents", rare)
	}
	entities, err := project.Entities()
	if err != nil || len(entities) != 8*52 {
		t.Errorf("%d entities, %v", len(entities), err)
	}
	if problems, err := project.Check(t.Context(), nil); err != nil || len(problems) != 0 {
		t.Errorf("check: %v %v", problems, err)
	}
}

func TestCreateLargeRefuses(t *testing.T) {
	path := filepath.Join(t.TempDir(), "large.raqim")
	if err := CreateLarge(t.Context(), path, 0); err == nil {
		t.Error("a project of no documents was made")
	}
}
