package desk

import (
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"fyne.io/fyne/v2/test"

	"raqim/annotate"
	"raqim/annotate/store"
	"raqim/assets"
	"raqim/model"
)

// large opens a document of so many words with so many spans.
func large(b *testing.B, words, spans int) *desk {
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
	const sentence = "قال المتحدث إن الحدود "
	doc := article("large.txt", "ar", strings.Repeat(strings.Repeat(sentence, 12)+"\n", words/48))
	marked := model.Annotations{Set: model.Set{Document: doc.ID, Author: "me", Kind: model.SetHuman, State: model.SetOpen}}
	length := utf8.RuneCountInString(doc.Text)
	for i := range spans {
		start := model.Offset(i * (length - 11) / spans)
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

// BenchmarkMarkAndUndo is two actions in a text of 150,000 words that holds so many
// spans already: each is checked, stored with its journal entry and shown.
func BenchmarkMarkAndUndo(b *testing.B) {
	for _, spans := range []int{100, 1000, 10_000} {
		b.Run(strconv.Itoa(spans), func(b *testing.B) {
			d := large(b, 150_000, spans)
			b.ResetTimer()
			for b.Loop() {
				d.view.SetSelection(5, 9)
				d.view.TypedRune('4')
				d.undo()
			}
		})
	}
}

// BenchmarkNextSpan takes the next span in hand and shows it everywhere.
func BenchmarkNextSpan(b *testing.B) {
	d := large(b, 10_000, 2000)
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
	d := large(b, 10_000, 2000)
	b.ResetTimer()
	for i := 0; b.Loop(); i++ {
		d.view.SetSelection(0, 200+i%60)
		d.showSelection()
	}
}

// BenchmarkOpenDocument reads, lays out and shows it.
func BenchmarkOpenDocument(b *testing.B) {
	d := large(b, 10_000, 2000)
	id := d.session.Scope().Document
	b.ResetTimer()
	for b.Loop() {
		d.openDocument(id)
	}
}
