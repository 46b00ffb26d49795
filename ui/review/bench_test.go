package review

import (
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"raqim/annotate"
	"raqim/annotate/store"
	"raqim/assets"
	"raqim/model"
	"raqim/ui/keys"
)

// book makes a project of one article of 15,000 words. Two annotators differ in 2,000 of the 3,875
// things that they marked: in the edge of each speaker, and in 125 quotes that only one of them has.
func book(tb testing.TB) *store.Project {
	tb.Helper()
	schema, err := model.ParseSchema(assets.DefaultSchema())
	if err != nil {
		tb.Fatal(err)
	}
	project, err := store.Create(filepath.Join(tb.TempDir(), "p.raqim"), schema)
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() { project.Close() })
	const sentence, sentences = "قال المتحدث باسم الوزارة أمس إن المحادثات مستمرة.\n", 1875
	doc := model.NewDocument("book.txt", strings.Repeat(sentence, sentences))
	doc.Language = "ar"
	long := model.Offset(len([]rune(sentence)))
	next := 1
	var sets []model.Annotations
	for k, author := range []string{"a1", "a2"} {
		set := model.Annotations{Set: model.Set{Document: doc.ID, Author: author, Kind: model.SetHuman, State: model.SetDone}}
		mark := func(label string, start, end model.Offset) model.SpanID {
			id := model.SpanID("s" + strconv.Itoa(next))
			next++
			set.Spans = append(set.Spans, model.Span{ID: id, Document: doc.ID, Author: author, Label: label, Parts: []model.Range{{Start: start, End: end}}, Provenance: model.Provenance{By: model.ByHand}})
			return id
		}
		for i := range sentences {
			at := model.Offset(i) * long
			mark("CUE", at, at+3)
			speaker := mark("SPEAKER", at+4, at+24-model.Offset(8*k))
			if i%15 == 0 && k == 0 {
				quote := mark("QUOTE", at+32, at+48)
				set.Relations = append(set.Relations, model.Relation{
					ID: model.RelationID("r" + strconv.Itoa(next)), Document: doc.ID, Author: author, Label: "SPEAKER_OF",
					From: model.SpanArgument(speaker), To: model.SpanArgument(quote), Provenance: model.Provenance{By: model.ByHand},
				})
				next++
			}
		}
		sets = append(sets, set)
	}
	if err := annotate.AddDocuments(project, "a1", []model.Document{doc}, sets, nil); err != nil {
		tb.Fatal(err)
	}
	return project
}

// BenchmarkKeys is what a key costs in the middle of a long article until the window can paint the page; -benchtime 10x is enough.
func BenchmarkKeys(b *testing.B) {
	d := opened(b, book(b))
	d.page.begin.button.Tapped(nil)
	for _, c := range []struct {
		name  string
		press func()
	}{
		{"take", func() { d.types("1") }},
		{"later", func() { d.types("l") }},
		{"next", func() { d.types("n") }},
		{"undo", func() { d.page.Perform(keys.Undo) }},
		{"reason", func() { d.types("g") }},
		{"beside", func() { d.types("v") }},
		{"kind and back", func() { d.types("k"); d.page.Escape() }},
		{"all", func() { d.types("o") }},
	} {
		b.Run(c.name, func(b *testing.B) {
			d.page.goTo(len(d.page.rows) / 2)
			for b.Loop() {
				c.press()
			}
		})
	}
	if len(d.page.open) < 1000 {
		b.Fatalf("%d differences are left: %s", len(d.page.open), d.said)
	}
}
