package desk

import (
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"fyne.io/fyne/v2/canvas"
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

// paint paints what a frame of the article would.
func paint(d *desk) {
	for _, o := range test.WidgetRenderer(d.view).Objects() {
		if r, ok := o.(*canvas.Raster); ok && r.Visible() && r.Generator != nil {
			r.Generator(int(r.Size().Width), int(r.Size().Height))
		}
	}
}

// BenchmarkShowDocument: a document is in memory with its spans, 10,000 for 150,000
// words; how long until the whole window shows it and its first page is painted.
func BenchmarkShowDocument(b *testing.B) {
	for _, words := range []int{1500, 15_000, 150_000, 1_500_000} {
		b.Run(strconv.Itoa(words), func(b *testing.B) {
			d := large(b, words, words/15)
			session, best := d.session, time.Hour
			for b.Loop() {
				b.StopTimer()
				d.showNoDocument()
				runtime.GC()
				b.StartTimer()
				start := time.Now()
				d.session = session
				d.showSession()
				paint(d)
				best = min(best, time.Since(start))
			}
			b.ReportMetric(best.Seconds()*1000, "best-ms")
		})
	}
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
