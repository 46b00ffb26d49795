package find_test

import (
	"fmt"
	"path/filepath"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"raqim/annotate"
	"raqim/annotate/find"
	"raqim/annotate/store"
	"raqim/model"
)

// Hits over a project file point at the right characters of the texts as they were
// before they were stored, with all that makes characters hard to count.
func TestHitsInAFilePointAtTheirCharacters(t *testing.T) {
	var drawn []string
	for i := range 150 { // a file takes longer than all the searching in it
		drawn = append(drawn, texts().Example(i))
	}
	drawn = append(drawn, "وقال 💩 الرئيسُ\r\nمی\u200Cخواهد «مُحَمَّد» 😀\r\n", "\uFEFFمحمد\r\n💩محمد")
	slices.Sort(drawn)
	originals := map[string][]rune{}
	var documents []model.Document
	for i, text := range slices.Compact(drawn) {
		name := fmt.Sprint(i, ".txt")
		originals[name] = []rune(text)
		documents = append(documents, model.NewDocument(name, text))
	}
	project, err := store.Create(filepath.Join(t.TempDir(), "p.raqim"), schema(t))
	if err != nil {
		t.Fatal(err)
	}
	defer project.Close()
	if err := annotate.AddDocuments(project, "a1", documents, nil, nil); err != nil {
		t.Fatal(err)
	}
	hits := 0
	rapid.Check(t, func(t *rapid.T) {
		source := originals[rapid.SampledFrom(documents).Draw(t, "document").Name]
		start := rapid.IntRange(0, len(source)-1).Draw(t, "start")
		words := string(source[start:rapid.IntRange(start+1, min(len(source), start+4)).Draw(t, "end")])
		search, err := find.Compile(schemaOnce(t), find.Query{Text: words, WholeWord: rapid.Bool().Draw(t, "whole")})
		if err != nil {
			return // nothing but marks and blanks
		}
		found := map[string][]model.Range{}
		for h, err := range search.Over(t.Context(), project) {
			if err != nil {
				t.Fatal(err)
			}
			r := h.Range()
			if text := string(originals[h.Name][r.Start:r.End]); text != h.Text {
				t.Fatalf("%q in %s: %v is %q, the hit says %q", words, h.Name, r, text, h.Text)
			}
			found[h.Name] = append(found[h.Name], r)
			hits++
		}
		for name, text := range originals {
			if want := search.In(string(text)); !slices.Equal(found[name], want) {
				t.Fatalf("%q in %q: %v, want %v", words, string(text), found[name], want)
			}
		}
	})
	if hits == 0 {
		t.Error("nothing was found in any text")
	}
}
