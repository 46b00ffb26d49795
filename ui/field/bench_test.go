package field

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// BenchmarkKeystroke types a letter and takes it back in the middle of a text of 5,000 code points, which a Fyne entry
// needs some 30 ms for, and paints what is seen.
func BenchmarkKeystroke(b *testing.B) {
	news := strings.Repeat("قال الوزير نادر (Nader) في 21/10/2024 إن النسبة 45% كافية. ", 84)
	one, many := NewLine(), NewText(10)
	for _, c := range []struct {
		name string
		f    *Field
		self focusable
	}{{"Line", &one.Field, one}, {"Text", &many.Field, many}} {
		b.Run(c.name, func(b *testing.B) {
			test.NewTempApp(b)
			w := test.NewTempWindow(b, c.self)
			w.Resize(fyne.NewSize(500, 240))
			c.f.SetText(news)
			w.Canvas().Focus(c.self)
			c.f.choose(len(c.f.buffer.Runes())/2, len(c.f.buffer.Runes())/2)
			for b.Loop() {
				c.f.TypedRune('ن')
				c.f.text.paint(c.f.text.width, c.f.text.height)
				c.f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
				c.f.text.paint(c.f.text.width, c.f.text.height)
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N)/2/1000, "ms/key")
			b.ReportMetric(float64(len(c.f.buffer.Runes())), "code-points")
		})
	}
}
