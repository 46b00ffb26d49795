package docview

import (
	"fmt"
	"image"
	"image/color"
	"math"
	"math/rand/v2"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"raqim/ui/text/bidi"
	"raqim/ui/text/face"
	"raqim/ui/text/layout"
	"raqim/ui/text/paint"
)

// book is a text of so many words, the same every time: Arabic paragraphs with names, numbers and quotations, in which rare
// words are many and common ones come again and again, as in any language.
func book(words int) string {
	r := rand.New(rand.NewPCG(1, 2))
	letters := []rune("اللبتثجحخدذرزسشصضطظعغفقكمنهوييأإةى")
	lexicon := make([]string, 20_000)
	for i := range lexicon {
		var b strings.Builder
		for range 2 + r.IntN(6) {
			b.WriteRune(letters[r.IntN(len(letters))])
		}
		lexicon[i] = b.String()
	}
	var b strings.Builder
	for i := range words {
		switch {
		case i > 0 && i%70 == 0:
			b.WriteByte('\n')
		case i%9 == 0:
			b.WriteString("، ")
		case i > 0:
			b.WriteByte(' ')
		}
		switch {
		case i%40 == 7:
			b.WriteString("Reuters")
		case i%50 == 9:
			b.WriteString("21/10/2024")
		default:
			// Zipf: the n-th word is chosen in proportion to 1/n.
			b.WriteString(lexicon[int(math.Pow(float64(len(lexicon)), r.Float64()))-1])
		}
	}
	return b.String()
}

// spread is so many marks all over a text of a length, with their lanes.
func spread(marks, length int) []Mark {
	painted := make([]paint.Mark, marks)
	for i := range painted {
		start := i * length / marks
		end := min(length, start+5+i%90)
		painted[i] = paint.Mark{
			Parts: [][2]int{{start, end}}, Tint: color.NRGBA{0xFF, 0xE0, 0x80, 0x60}, Ink: color.NRGBA{0xA0, 0x60, 0, 0xFF},
			Style: paint.Solid, Tag: "Q", Long: end-start > 80,
		}
	}
	paint.Lanes(painted)
	all := make([]Mark, marks)
	for i := range all {
		all[i] = Mark{ID: fmt.Sprint(i), Name: "mark", Mark: painted[i]}
	}
	return all
}

// shown is a view of 1200 x 800 with nothing in it.
func shown(tb testing.TB) *View {
	tb.Helper()
	test.NewTempApp(tb)
	fonts, err := face.Bundled(face.Vazirmatn)
	if err != nil {
		tb.Fatal(err)
	}
	v := New(fonts)
	w := test.NewTempWindow(tb, v)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(1200, 800))
	return v
}

const (
	bookWords = 150_000
	bookMarks = 10_000
)

// BenchmarkFirstPage: a text of 150,000 words and its 10,000 marks are in memory; how long until the first page is painted. Cold
// is a view that has never shown anything; a program that has shown an article before is warm.
func BenchmarkFirstPage(b *testing.B) {
	text := book(bookWords)
	marks := spread(bookMarks, len([]rune(text)))
	show := func(v *View) {
		v.SetDocument(text, bidi.AutoRTL, "ar")
		v.SetMarks(marks)
		v.paintVisible()
	}
	b.Run("cold", func(b *testing.B) {
		spent := time.Duration(0)
		for b.Loop() {
			b.StopTimer()
			v := shown(b)
			runtime.GC() // what setting up the view has left behind is no cost of the page
			b.StartTimer()
			before := cpu()
			show(v)
			spent += cpu() - before
		}
		b.ReportMetric(spent.Seconds()*1000/float64(b.N), "cpu-ms/op")
	})
	b.Run("warm", func(b *testing.B) {
		v := shown(b)
		v.SetDocument(article(10), bidi.AutoRTL, "ar")
		v.paintVisible()
		before := cpu()
		for b.Loop() {
			show(v)
		}
		b.ReportMetric((cpu()-before).Seconds()*1000/float64(b.N), "cpu-ms/op")
	})
}

// BenchmarkOneMoreSpan: a span is marked on the page in view, among so many others in the text. Put is PutMark, set is SetMarks
// with all of them.
func BenchmarkOneMoreSpan(b *testing.B) {
	text := book(bookWords)
	n := len([]rune(text))
	for _, count := range []int{100, bookMarks} {
		for _, how := range []string{"put", "set"} {
			b.Run(fmt.Sprintf("%s-%d", how, count), func(b *testing.B) {
				v := shown(b)
				v.SetDocument(text, bidi.AutoRTL, "ar")
				all := spread(count, n)
				v.SetMarks(all)
				v.Reveal(n/2, n/2+1)
				v.paintVisible()
				more := all[0]
				more.ID = "more"
				all = append(all, more)
				shift := 0
				for b.Loop() {
					shift = (shift + 1) % 50
					more.Parts = [][2]int{{n/2 + shift, n/2 + shift + 20}}
					if how == "put" {
						v.PutMark(more)
					} else {
						all[count] = more
						v.SetMarks(all)
					}
					v.paintVisible()
				}
			})
		}
	}
}

// BenchmarkJumps: a hundred jumps all over the text, each until the page is painted.
func BenchmarkJumps(b *testing.B) {
	for _, words := range []int{bookWords / 10, bookWords} {
		b.Run(fmt.Sprint(words), func(b *testing.B) {
			text := book(words)
			n := len([]rune(text))
			var spent []time.Duration
			for b.Loop() {
				b.StopTimer()
				v := shown(b)
				v.SetDocument(text, bidi.AutoRTL, "ar")
				v.SetMarks(spread(words/15, n))
				v.paintVisible()
				r := rand.New(rand.NewPCG(3, 4))
				b.StartTimer()
				for range 100 {
					start := time.Now()
					to := r.IntN(n)
					v.Reveal(to, to+1)
					v.paintVisible()
					spent = append(spent, time.Since(start))
				}
			}
			slices.Sort(spent)
			at := func(part float64) float64 { return spent[int(part*float64(len(spent)-1))].Seconds() * 1000 }
			b.ReportMetric(at(0.5), "p50-ms")
			b.ReportMetric(at(0.95), "p95-ms")
			b.ReportMetric(at(1), "max-ms")
		})
	}
}

// overlapping is an article of 12,000 characters with 300 marks one over the other.
func overlapping(v *View) {
	text := string([]rune(book(3000))[:12_000])
	v.SetDocument(text, bidi.AutoRTL, "ar")
	painted := make([]paint.Mark, 300)
	for i := range painted {
		start := i * 37 % 11_000
		painted[i] = paint.Mark{
			Parts: [][2]int{{start, start + 20 + i*3}}, Tint: color.NRGBA{0xFF, 0xE0, 0x80, 0x60}, Ink: color.NRGBA{0xA0, 0x60, 0, 0xFF},
			Style: paint.LineStyle(1 + i%8), Tag: string(rune('A' + i%26)), Long: i%3 == 0, Dim: i%50 == 0,
		}
	}
	paint.Lanes(painted)
	all := make([]Mark, len(painted))
	for i := range all {
		all[i] = Mark{ID: fmt.Sprint(i), Mark: painted[i]}
	}
	v.SetMarks(all)
}

// repaint paints all visible strips anew.
func (v *View) repaint() {
	v.invalidateAll()
	v.paintVisible()
}

// A page full of overlapping marks is painted without an allocation.
func TestOverlapsAllocateNothing(t *testing.T) {
	v := shown(t)
	overlapping(v)
	v.repaint()
	strips := 0
	for _, s := range v.strips {
		if s.raster.Visible() {
			strips++
			s.img = image.NewRGBA(image.Rect(0, 0, v.column.width, stripHeight))
		}
	}
	if n := testing.AllocsPerRun(5, func() {
		for _, s := range v.strips {
			v.painter.Strip(s.img, &v.page, s.row*stripHeight)
		}
	}); n > 0 || strips < 3 {
		t.Errorf("%v allocations for %d strips", n, strips)
	}
}

// BenchmarkOverlaps repaints the page of 12,000 characters under 300 overlapping marks.
func BenchmarkOverlaps(b *testing.B) {
	v := shown(b)
	overlapping(v)
	v.repaint()
	b.ReportAllocs()
	for b.Loop() {
		v.repaint()
	}
}

// What a long text costs to show, to mark and to jump in is counted, not timed: only what is seen is shaped, and only marks near
// the page are looked at.
func TestLongTextCostsWhatIsSeen(t *testing.T) {
	text := book(40_000)
	n := len([]rune(text))
	v := shown(t)
	v.SetDocument(text, bidi.AutoRTL, "ar")
	v.SetMarks(spread(3000, n))
	v.paintVisible()
	page := v.engine.Work().Runes
	if page == 0 || page > 12_000 {
		t.Fatalf("%d of %d code points shaped for the first page", page, n)
	}
	for _, part := range []float64{0.5, 0.1, 0.9, 0.3} {
		before := v.engine.Work().Runes
		to := int(part * float64(n))
		v.Reveal(to, to+1)
		v.paintVisible()
		if more := v.engine.Work().Runes - before; more > 12_000 {
			t.Errorf("%d code points shaped for a jump to %v", more, part)
		}
		before = v.engine.Work().Runes
		v.PutMark(mark("more", [2]int{to, to + 9}))
		v.paintVisible()
		if more := v.engine.Work().Runes - before; more > 0 {
			t.Errorf("%d code points shaped for a mark", more)
		}
		near := v.page.Index.Near(nil, to, to+3000)
		if len(near) > 100 {
			t.Errorf("%d marks looked at for a page", len(near))
		}
	}
	if d := v.page.Doc; d.Line(d.LineOf(layout.Position{Offset: n})).End != n {
		t.Error("the last line does not end with the text")
	}
}
