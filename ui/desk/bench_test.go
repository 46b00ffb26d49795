package desk

import (
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"raqim/annotate"
	"raqim/annotate/store"
	"raqim/assets"
	"raqim/model"
)

// large opens a document of 10,000 words with 2,000 spans.
func large(b *testing.B) *desk {
	b.Helper()
	schema, err := model.ParseSchema(assets.DefaultSchema())
	if err != nil {
		b.Fatal(err)
	}
	path := filepath.Join(b.TempDir(), "p.raqim")
	p, err := store.Create(path, schema)
	if err != nil {
		b.Fatal(err)
	}
	doc := article("large.txt", "ar", strings.Repeat(strings.Repeat("قال المتحدث إن الحدود ", 12)+"\n", 209))
	marked := model.Annotations{Set: model.Set{Document: doc.ID, Author: "me", Kind: model.SetHuman, State: model.SetOpen}}
	for i := range 2000 {
		start := model.Offset(22 * i)
		marked.Spans = append(marked.Spans, model.Span{
			ID: model.SpanID("s" + strconv.Itoa(i+1)), Document: doc.ID, Author: "me", Label: "SPEAKER",
			Parts: []model.Range{{Start: start, End: start + 11}}, Provenance: model.Provenance{By: model.ByHand},
		})
	}
	if err := annotate.AddDocuments(p, "me", []model.Document{doc}, []model.Annotations{marked}, nil); err != nil {
		b.Fatal(err)
	}
	p.Close()
	d := newDesk(test.NewTempApp(b), Options{Project: path, Author: "me"}, "")
	d.window.Show()
	d.begin()
	b.Cleanup(d.close)
	return d
}

// BenchmarkMarkAndUndo is two actions: each is checked, stored with its journal
// entry and shown.
func BenchmarkMarkAndUndo(b *testing.B) {
	d := large(b)
	b.ResetTimer()
	for b.Loop() {
		d.view.SetSelection(5, 9)
		d.view.TypedRune('4')
		d.undo()
	}
}

// BenchmarkNextSpan takes the next span in hand and shows it everywhere.
func BenchmarkNextSpan(b *testing.B) {
	d := large(b)
	b.ResetTimer()
	for b.Loop() {
		d.nextSpan(1)
		if d.atHand == spansOf(d)[1999].ID {
			d.takeInHand("", false)
			d.view.SetSelection(0, 0)
		}
	}
}

// BenchmarkSelect shows a selection of a paragraph in the status line.
func BenchmarkSelect(b *testing.B) {
	d := large(b)
	b.ResetTimer()
	for i := 0; b.Loop(); i++ {
		d.view.SetSelection(0, 200+i%60)
		d.showSelection()
	}
}

// BenchmarkOpenDocument reads, lays out and shows it.
func BenchmarkOpenDocument(b *testing.B) {
	d := large(b)
	id := d.session.Scope().Document
	b.ResetTimer()
	for b.Loop() {
		d.openDocument(id)
	}
}
