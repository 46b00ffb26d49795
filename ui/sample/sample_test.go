package sample

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"raqim/annotate/store"
)

func TestCreate(t *testing.T) {
	path := filepath.Join(t.TempDir(), "sample.raqim")
	if err := Create(context.Background(), path); err != nil {
		t.Fatal(err)
	}
	project, err := store.OpenReadOnly(path)
	if err != nil {
		t.Fatal(err)
	}
	defer project.Close()
	documents, err := project.Documents(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	languages, labels := map[string]int{}, map[string]int{}
	for _, d := range documents {
		languages[d.Language]++
		for _, set := range d.Sets {
			marked, err := project.Annotations(d.ID, set.Author)
			if err != nil {
				t.Fatal(err)
			}
			for _, s := range marked.Spans {
				labels[s.Label]++
			}
		}
	}
	if len(documents) != 8 || languages["ar"] != 4 || languages["fa"] != 3 || languages["mixed"] != 1 {
		t.Errorf("%d documents, languages %v", len(documents), languages)
	}
	for _, span := range project.Schema().SpanTypes {
		if labels[span.ID] == 0 {
			t.Errorf("no %s is marked in the sample", span.ID)
		}
	}
	problems, err := project.Check(context.Background(), nil)
	if err != nil || len(problems) != 0 {
		t.Errorf("check: %v %v", problems, err)
	}
}

func TestCreateRefusesAnExistingFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "sample.raqim")
	if err := os.WriteFile(path, []byte("mine"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := Create(context.Background(), path); err == nil {
		t.Fatal("an existing file was accepted")
	}
	if data, _ := os.ReadFile(path); string(data) != "mine" {
		t.Error("an existing file was changed")
	}
}

func TestWriteArticles(t *testing.T) {
	paths, err := WriteArticles(filepath.Join(t.TempDir(), "articles"))
	if err != nil || len(paths) != 8 {
		t.Fatalf("%v %v", paths, err)
	}
}
