package desk

import (
	"fmt"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2/test"

	"raqim/annotate"
	"raqim/annotate/store"
	"raqim/assets"
	"raqim/model"
	"raqim/ui/keys"
)

// library makes a project of n articles of about 3,000 characters with 20 spans each.
// Every hundredth names the town of مرجان, every one says قال.
func library(b *testing.B, n int) string {
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
	defer p.Close()
	sentence := []rune("قال المتحدث باسم الوزارة إن المحادثات في المدينة مستمرة منذ أسبوع. ")
	for first := 0; first < n; first += 500 {
		var documents []model.Document
		var marked []model.Annotations
		for i := first; i < min(n, first+500); i++ {
			text := strconv.Itoa(i) + "\n" + strings.Repeat(string(sentence), 45)
			if i%100 == 50 {
				text += "\nمن مَرجان"
			}
			doc := article(fmt.Sprintf("%05d.txt", i), "ar", text)
			m := model.Annotations{Set: model.Set{Document: doc.ID, Author: "me", Kind: model.SetHuman, State: model.SetOpen}}
			for j := range 20 {
				start := model.Offset(len(strconv.Itoa(i)) + 1 + j*len(sentence))
				m.Spans = append(m.Spans, model.Span{
					ID: model.SpanID("s" + strconv.Itoa(j+1)), Document: doc.ID, Author: "me", Label: "CUE",
					Parts: []model.Range{{Start: start, End: start + 3}}, Provenance: model.Provenance{By: model.ByHand},
				})
			}
			documents, marked = append(documents, doc), append(marked, m)
		}
		if err := annotate.AddDocuments(p, "me", documents, marked, nil); err != nil {
			b.Fatal(err)
		}
	}
	return path
}

// BenchmarkFindProject searches projects of 100, 1,000 and 10,000 documents from the
// window, to the first hit and to the end; -benchtime 3x is enough.
func BenchmarkFindProject(b *testing.B) {
	for _, n := range []int{100, 1000, 10_000} {
		d := newDesk(test.NewTempApp(b), Options{Project: library(b, n), Author: "me"}, "")
		d.window.Show()
		d.begin()
		d.perform(keys.FindProject)
		for _, c := range [][2]string{{"rare", "مرجان"}, {"frequent", "قال"}, {"none", "زيتون"}, {"label", "label:CUE"}, {"within", "label:CUE قال"}, {"within none", "label:CUE زيتون"}, {"other label", "label:TIMEX3"}} {
			b.Run(fmt.Sprintf("%d/%s", n, c[0]), func(b *testing.B) {
				first, hits := time.Duration(0), 0
				for b.Loop() {
					began := time.Now()
					d.find.pane.SetText(c[1])
					d.beginFind(0)
					s := d.find.search
					for d.find.pane.Len() == 0 && s.ctx.Err() == nil {
						time.Sleep(100 * time.Microsecond)
						drain()
					}
					first += time.Since(began)
					settle(d)
					hits = d.find.pane.Len()
				}
				b.ReportMetric(float64(first.Microseconds())/1000/float64(b.N), "ms-to-first")
				b.ReportMetric(float64(hits), "hits")
			})
		}
		d.close()
	}
}
