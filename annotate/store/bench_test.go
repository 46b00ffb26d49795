package store

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"raqim/model"
)

// crowded is a project whose article has so many spans of a1, two relations to
// every ten.
func crowded(b *testing.B, spans int) *Project {
	b.Helper()
	p := withArticle(b)
	var changes []model.Change
	for n := 1; n <= spans; n++ {
		label := []string{"SPEAKER", "QUOTE"}[n%2]
		s := span(n, label, model.Range{Start: 0, End: 5}, model.Range{Start: 6, End: 9})
		if label == "QUOTE" {
			s.Attributes = model.Attributes{"marking": model.ListValue("colon"), "level": model.TextValue("1")}
		}
		changes = append(changes, spanChange(nil, s))
	}
	for n := 0; n < spans/5; n++ {
		changes = append(changes, relationChange(nil, relation(spans+n+1, "SPEAKER_OF", 2*n+2, 2*n+1)))
	}
	do(b, p, changes...)
	return p
}

// One span marked in a document that has 5,000, waiting for the disk.
func BenchmarkCommitSpan(b *testing.B) {
	p := crowded(b, 5000)
	next, err := p.NextID(article.ID)
	if err != nil {
		b.Fatal(err)
	}
	b.ResetTimer()
	for i := range b.N {
		do(b, p, spanChange(nil, span(next+i, "CUE", model.Range{Start: 4, End: 10})))
	}
}

// The same without waiting for the disk: what our own work costs.
func BenchmarkCommitSpanUnsynced(b *testing.B) {
	p := crowded(b, 5000)
	if _, err := p.write.Exec("PRAGMA synchronous = OFF"); err != nil {
		b.Fatal(err)
	}
	next, err := p.NextID(article.ID)
	if err != nil {
		b.Fatal(err)
	}
	b.ResetTimer()
	for i := range b.N {
		do(b, p, spanChange(nil, span(next+i, "CUE", model.Range{Start: 4, End: 10})))
	}
}

// All 5,000 spans and 1,000 relations of a document, as opening it reads them.
func BenchmarkAnnotations(b *testing.B) {
	p := crowded(b, 5000)
	b.ResetTimer()
	for range b.N {
		if marked, err := p.Annotations(article.ID, "a1"); err != nil || len(marked.Spans) != 5000 {
			b.Fatal(len(marked.Spans), err)
		}
	}
}

// manyDocuments is a project of n documents of about 4,000 characters, each with
// two authors' sets of so many spans.
func manyDocuments(b *testing.B, n, spans int) *Project {
	b.Helper()
	p, err := Create(filepath.Join(b.TempDir(), "many.raqim"), testSchema(b))
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = p.Close() })
	if _, err := p.write.Exec("PRAGMA synchronous = OFF"); err != nil {
		b.Fatal(err)
	}
	body := strings.Repeat("قال الوزير اليوم ", 250)
	var changes []model.Change
	flush := func() {
		if len(changes) > 0 {
			do(b, p, changes...)
		}
		changes = nil
	}
	for i := range n {
		doc := model.NewDocument(fmt.Sprintf("article %05d.txt", i), fmt.Sprint(i, body))
		changes = append(changes, docChange(nil, &doc))
		for a, author := range []string{"a1", "a2"} {
			changes = append(changes, setChange(nil, &model.Set{Document: doc.ID, Author: author, Kind: model.SetHuman, State: model.SetOpen}))
			for k := range spans {
				s := span(a*spans+k+1, "QUOTE", model.Range{Start: model.Offset(k), End: model.Offset(k + 10)})
				s.Document, s.Author, s.Attributes = doc.ID, author, model.Attributes{"marking": model.ListValue("colon"), "level": model.TextValue("1")}
				changes = append(changes, spanChange(nil, s))
			}
		}
		if len(changes) > 20_000 {
			flush()
		}
	}
	flush()
	return p
}

// The document list of 10,000 documents with 20,000 sets and 200,000 spans.
func BenchmarkDocuments(b *testing.B) {
	p := manyDocuments(b, 10_000, 10)
	b.ResetTimer()
	for range b.N {
		if infos, err := p.Documents(context.Background()); err != nil || len(infos) != 10_000 {
			b.Fatal(len(infos), err)
		}
	}
}

// 10,000 spans and 2,000 relations as one action, as importing annotations does.
func BenchmarkCommitMany(b *testing.B) {
	for range b.N {
		p := crowded(b, 10_000)
		_ = p.Close()
	}
}
