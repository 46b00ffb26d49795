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
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"raqim/annotate"
	"raqim/assets"
	"raqim/model"
	"raqim/ui/marks"
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

// annotations is a text with its annotations in memory, as the window has them: the state of a session and the layer that shows
// its spans.
type annotations struct {
	text  string
	state annotate.State
	layer *marks.Layer
	shown time.Duration // how long showing changes took altogether
}

// annotated is a book of so many words with a span for every 15 of them: 10,000 in 150,000 words.
func annotated(tb testing.TB, words int) *annotations {
	tb.Helper()
	return spread(tb, book(words), words/15)
}

// spread puts so many spans all over a text.
func spread(tb testing.TB, text string, count int) *annotations {
	tb.Helper()
	schema, err := model.ParseSchema(assets.DefaultSchema())
	if err != nil {
		tb.Fatal(err)
	}
	a := &annotations{text: text, state: annotate.State{Schema: schema, Length: utf8.RuneCountInString(text), NextID: count + 1}}
	labels := schema.SpanTypeIDs()
	for i := range count {
		start := i * a.state.Length / count
		end := min(a.state.Length, start+5+i%90)
		a.state.Spans = append(a.state.Spans, model.Span{
			ID: model.SpanID(fmt.Sprint("s", i+1)), Label: labels[i%len(labels)],
			Parts: []model.Range{{Start: model.Offset(start), End: model.Offset(end)}},
		})
	}
	return a
}

// Between makes the marks as the window does.
func (a *annotations) Between(dst []Mark, start, end int) []Mark {
	for span, m := range a.layer.Between(start, end) {
		dst = append(dst, Mark{ID: string(span.ID), Name: span.Label, Mark: m})
	}
	return dst
}

// show gives the view text and marks, as when a document is opened.
func (a *annotations) show(v *View) { a.showAt(v, 0) }

// showAt shows the text where it was left.
func (a *annotations) showAt(v *View, offset int) {
	v.SetDocumentAt(a.text, bidi.AutoRTL, "ar", offset)
	a.layer = marks.NewLayer(a.state.Schema, a.state.Spans, marks.Options{})
	v.SetMarks(a)
}

// mark adds a span and shows it, as after an action.
func (a *annotations) mark(v *View, start, end int) {
	span := model.Span{
		ID: model.SpanID(fmt.Sprint("s", a.state.NextID)), Label: "QUOTE",
		Parts: []model.Range{{Start: model.Offset(start), End: model.Offset(end)}},
	}
	a.change(v, model.Edit[model.Span]{After: &span})
}

// change takes a change of one span over and shows it.
func (a *annotations) change(v *View, e model.Edit[model.Span]) {
	changes := []model.Change{{Span: &e}}
	a.state = a.state.Apply(changes)
	before := cpu()
	a.layer.Change(a.state.Spans, changes)
	v.SetMarks(a)
	v.paintVisible()
	a.shown += cpu() - before
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

// sizes are those of a note, an article of a magazine, a book, and ten books, in words.
var sizes = []int{1500, 15_000, 150_000, 1_500_000}

// BenchmarkFirstPage: a text and its spans are in memory, 10,000 for 150,000 words; how long until the first page is painted.
// Cold is a view that has never shown anything, at the start of the text or in its middle, where it was left; a program that has
// shown an article before is warm.
func BenchmarkFirstPage(b *testing.B) {
	for _, words := range sizes {
		a := annotated(b, words)
		cold := func(offset int) func(b *testing.B) {
			return func(b *testing.B) {
				spent := time.Duration(0)
				for b.Loop() {
					b.StopTimer()
					v := shown(b)
					runtime.GC() // what setting up the view has left behind is no cost of the page
					b.StartTimer()
					before := cpu()
					a.showAt(v, offset)
					v.paintVisible()
					spent += cpu() - before
				}
				b.ReportMetric(spent.Seconds()*1000/float64(b.N), "cpu-ms/op")
			}
		}
		b.Run(fmt.Sprintf("cold-%d", words), cold(0))
		b.Run(fmt.Sprintf("cold-middle-%d", words), cold(a.state.Length/2))
		b.Run(fmt.Sprintf("warm-%d", words), func(b *testing.B) {
			v := shown(b)
			v.SetDocument(article(10), bidi.AutoRTL, "ar")
			v.paintVisible()
			before := cpu()
			for b.Loop() {
				a.show(v)
				v.paintVisible()
			}
			b.ReportMetric((cpu()-before).Seconds()*1000/float64(b.N), "cpu-ms/op")
		})
	}
}

// BenchmarkOneMoreSpan: a span is marked on the page in view, in the middle of the text, and painted. The view's own part is told
// apart from the next state of the annotations, which is a copy of the spans.
func BenchmarkOneMoreSpan(b *testing.B) {
	for _, words := range sizes {
		a := annotated(b, words)
		n := a.state.Length
		b.Run(fmt.Sprint(words), func(b *testing.B) {
			v := shown(b)
			a.show(v)
			v.Reveal(n/2, n/2+1)
			v.paintVisible()
			first := a.state
			count := 0
			a.shown = 0
			for b.Loop() {
				if count++; count%20 == 0 {
					b.StopTimer()
					a.state = first // or the page would fill up
					a.layer = marks.NewLayer(a.state.Schema, a.state.Spans, marks.Options{})
					v.SetMarks(a)
					v.paintVisible()
					b.StartTimer()
				}
				a.mark(v, n/2+count%50, n/2+count%50+20)
			}
			b.ReportMetric(a.shown.Seconds()*1000/float64(b.N), "view-cpu-ms/op")
		})
	}
}

// BenchmarkJumps: a hundred jumps all over the text, each until the page is painted.
func BenchmarkJumps(b *testing.B) {
	for _, words := range sizes {
		b.Run(fmt.Sprint(words), func(b *testing.B) {
			a := annotated(b, words)
			n := a.state.Length
			var spent, used []time.Duration
			for b.Loop() {
				b.StopTimer()
				v := shown(b)
				a.show(v)
				v.paintVisible()
				r := rand.New(rand.NewPCG(3, 4))
				b.StartTimer()
				for range 100 {
					start, before := time.Now(), cpu()
					to := r.IntN(n)
					v.Reveal(to, to+1)
					v.paintVisible()
					spent, used = append(spent, time.Since(start)), append(used, cpu()-before)
				}
			}
			at := func(of []time.Duration, part float64) float64 {
				slices.Sort(of)
				return of[int(part*float64(len(of)-1))].Seconds() * 1000
			}
			b.ReportMetric(at(spent, 0.5), "p50-ms")
			b.ReportMetric(at(spent, 0.95), "p95-ms")
			b.ReportMetric(at(used, 0.95), "p95-cpu-ms")
			b.ReportMetric(at(spent, 1), "max-ms")
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
	v.SetMarks(list(all))
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
	a := spread(t, book(40_000), 3000)
	n := a.state.Length
	v := shown(t)
	a.show(v)
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
		a.mark(v, to, to+9)
		v.paintVisible()
		if more := v.engine.Work().Runes - before; more > 0 {
			t.Errorf("%d code points shaped for a mark", more)
		}
		if len(v.marks) == 0 || len(v.marks) > 100 {
			t.Errorf("%d marks looked at for a page", len(v.marks))
		}
	}
	if d := v.page.Doc; d.Line(d.LineOf(layout.Position{Offset: n})).End != n {
		t.Error("the last line does not end with the text")
	}
}
