package layout_test

import (
	"math"
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"raqim/ui/text/bidi"
	"raqim/ui/text/face"
	"raqim/ui/text/layout"
)

func config(tb testing.TB, width float64) layout.Config {
	tb.Helper()
	return layout.Config{Fonts: stack(tb, face.Vazirmatn), Size: 16, Width: width, LineHeight: 1.9, Base: bidi.AutoRTL}
}

// piecemeal finds the paragraphs of a text a few bytes at a time.
var piecemeal = func() *layout.Engine {
	e := layout.NewEngine()
	e.SetStretch(60)
	return e
}()

// manyParagraphs is a random text of some paragraphs.
func manyParagraphs(t *rapid.T) []rune {
	var b strings.Builder
	for range rapid.IntRange(4, 12).Draw(t, "paragraphs") {
		b.WriteString(randomText(t) + "\n")
	}
	return []rune(b.String())
}

// Whatever a lazy document is asked and in whatever order, it answers for the paragraph asked about as one that was laid out
// whole, and completed it is the same.
func TestLazyIsTheWhole(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		text, cfg := manyParagraphs(rt), config(t, rapid.SampledFrom([]float64{40, 120, 600}).Draw(rt, "width"))
		whole, lazy := engine.Document(text, cfg), piecemeal.Lazy(string(text), cfg)
		for range rapid.IntRange(0, 8).Draw(rt, "questions") {
			i := rapid.IntRange(0, len(whole.Paragraphs)-1).Draw(rt, "paragraph")
			p := whole.Paragraphs[i]
			if diff := cmp.Diff(whole.Chars(nil, i), lazy.Chars(nil, i)); diff != "" {
				rt.Fatalf("characters of paragraph %d: %s", i, diff)
			}
			o := rapid.IntRange(p.Start, p.Next).Draw(rt, "offset")
			at := layout.Position{Offset: o, Affinity: layout.Affinity(rapid.IntRange(0, 1).Draw(rt, "affinity"))}
			for name, step := range map[string]func(d *layout.Document) layout.Position{
				"left":  func(d *layout.Document) layout.Position { return d.Left(at) },
				"right": func(d *layout.Document) layout.Position { return d.Right(at) },
				"up":    func(d *layout.Document) layout.Position { return d.Up(at, 30) },
				"down":  func(d *layout.Document) layout.Position { return d.Down(at, 30) },
				"word":  func(d *layout.Document) layout.Position { return d.NextWord(at) },
				"end":   func(d *layout.Document) layout.Position { return d.LineEnd(at) },
			} {
				if a, b := step(whole), step(lazy); a != b {
					rt.Fatalf("%s of %v: %v, in the lazy document %v", name, at, a, b)
				}
			}
			end := min(len(text), o+rapid.IntRange(0, 60).Draw(rt, "length"))
			a, b := whole.Rects(nil, o, end), lazy.Rects(nil, o, end)
			if len(a) != len(b) {
				rt.Fatalf("%d-%d has %d boxes, in the lazy document %d", o, end, len(a), len(b))
			}
			for k := range a {
				if a[k].X0 != b[k].X0 || a[k].X1 != b[k].X1 || a[k].Line-a[0].Line != b[k].Line-b[0].Line {
					rt.Fatalf("%d-%d: %v, in the lazy document %v", o, end, a, b)
				}
			}
		}
		lazy.Complete()
		if diff := cmp.Diff(dump(whole), dump(lazy)); diff != "" || whole.Height != lazy.Height {
			rt.Fatalf("completed it differs, heights %v and %v: %s", whole.Height, lazy.Height, diff)
		}
	})
}

// What lies above and at a place that is laid out stays where it is when more below is; and Moved tells the first line that
// does not.
func TestFetchMovesOnlyWhatIsBelow(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		text, cfg := manyParagraphs(rt), config(t, 120)
		d := piecemeal.Lazy(string(text), cfg)
		if line, ok := d.Moved(); !ok || line != 0 {
			rt.Fatalf("a new document: line %d moved %v", line, ok)
		}
		for range rapid.IntRange(1, 5).Draw(rt, "fetches") {
			y := rapid.Float64Range(0, d.Height).Draw(rt, "y")
			d.Fetch(y, y)
			d.Moved()
			before := d.Line(d.LineAt(y))
			moved := d.Fetch(y, y+rapid.Float64Range(0, 400).Draw(rt, "more"))
			if after := d.Line(d.LineAt(y)); after != before {
				rt.Fatalf("at %v there was %+v, now %+v", y, before, after)
			}
			line, ok := d.Moved()
			if ok != moved || ok && line <= d.LineAt(y) {
				rt.Fatalf("line %d moved %v, Fetch says %v; the line at %v is %d", line, ok, moved, y, d.LineAt(y))
			}
		}
	})
}

// At another width or size nothing is shaped again, and the document is as one laid out afresh.
func TestRelayoutShapesNothing(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		text, cfg := manyParagraphs(rt), config(t, 300)
		e := layout.NewEngine()
		d := e.Document(text, cfg)
		for range 3 {
			cfg.Width = rapid.SampledFrom([]float64{0, 30, 150, 700}).Draw(rt, "width")
			cfg.Size = rapid.SampledFrom([]float64{9, 16, 31}).Draw(rt, "size")
			before := e.Work()
			d.Relayout(cfg)
			d.Complete()
			if after := e.Work(); after.Runes != before.Runes {
				rt.Fatalf("%d code points shaped again", after.Runes-before.Runes)
			}
			if diff := cmp.Diff(dump(engine.Document(text, cfg)), dump(d)); diff != "" {
				rt.Fatal(diff)
			}
		}
		cfg.Base = bidi.LTR
		d.Relayout(cfg)
		d.Complete()
		if diff := cmp.Diff(dump(engine.Document(text, cfg)), dump(d)); diff != "" {
			rt.Fatal(diff)
		}
	})
}

const megabytes = 10

// A document of 10 MB of news is there before any of it is laid out, and laid out whole it holds less than 10 bytes for a code
// point: a book needs what a page does, and the index of its paragraphs.
func TestMemory(t *testing.T) {
	text := []rune(news(t, megabytes<<20))
	e := layout.NewEngine()
	d := e.Lazy(string(text), config(t, 700))
	if shaped := e.Work().Runes; shaped != 0 {
		t.Fatalf("%d code points are shaped before anybody asks", shaped)
	}
	d.Fetch(d.Height/2, d.Height/2+800)
	if shaped := e.Work().Runes; shaped == 0 || shaped > 20_000 {
		t.Errorf("a page takes %d code points to be shaped", shaped)
	}
	if testing.Short() {
		return
	}
	d.Complete()
	points := len(text)
	t.Logf("%d MB, %d code points, %d paragraphs, %d lines: %.1f MB of layout, %.2f bytes a code point, %d paragraphs kept",
		megabytes, points, len(d.Paragraphs), d.LineCount(), float64(d.Bytes())/1e6, float64(d.Bytes())/float64(points), d.Held())
	if d.Bytes() > 10*points || d.Bytes() > 60_000_000 {
		t.Errorf("%d bytes of layout for %d code points", d.Bytes(), points)
	}
}

// A paragraph that is longer than all that may be kept does not push out the others that are on the page with it.
func TestGiantsAreNotLaidOutInTurns(t *testing.T) {
	giant := strings.Repeat("كلمة ", 40_000)
	text := []rune(strings.Repeat(giant+"\n", 3))
	e := layout.NewEngine()
	d := e.Lazy(string(text), config(t, 700))
	d.Len()
	for range 5 {
		for i := range d.Paragraphs {
			d.FetchOffset(d.Paragraphs[i].Start)
		}
	}
	if runes := e.Work().Runes; runes > len(text) {
		t.Errorf("%d code points shaped of %d", runes, len(text))
	}
}

// rare is news in which a quarter of the words never came before.
func rare(tb testing.TB, bytes int) []rune {
	tb.Helper()
	r := rand.New(rand.NewPCG(5, 6))
	letters := []rune("اللبتثجحخدذرزسشصضطظعغفقكمنهوييأإةى")
	words := strings.SplitAfter(news(tb, bytes*4/5), " ")
	var b strings.Builder
	for i, w := range words {
		b.WriteString(w)
		if i%3 == 0 {
			for range 3 + r.IntN(6) {
				b.WriteRune(letters[r.IntN(len(letters))])
			}
			b.WriteByte(' ')
		}
	}
	return []rune(b.String())
}

// BenchmarkMemory reports by the heap what 10 MB of news hold beside their text, laid out whole: the document, and the engine
// with the shapes of the words it keeps, all from nothing. In rare a quarter of the words are new.
func BenchmarkMemory(b *testing.B) {
	for name, text := range map[string][]rune{"news": []rune(news(b, megabytes<<20)), "rare": rare(b, megabytes<<20)} {
		b.Run(name, func(b *testing.B) {
			cfg := config(b, 700)
			layout.NewEngine().Document(text[:1000], cfg) // what the fonts keep
			var held float64
			for b.Loop() {
				before := heap()
				e := layout.NewEngine()
				d := e.Document(text, cfg)
				held = heap() - before
				runtime.KeepAlive(d)
				runtime.KeepAlive(e)
			}
			b.ReportMetric(held/1e6, "MB")
			b.ReportMetric(float64(len(string(text)))/1e6, "MB-of-text")
		})
	}
}

// heap returns what is in use after a collection.
func heap() float64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	return float64(m.HeapAlloc)
}

// Asked again and again in any order, far more than is kept, each paragraph is as it is alone: what was dropped leaves nothing
// behind in what took its memory.
func TestDroppedParagraphsComeBack(t *testing.T) {
	text := rare(t, 300_000)
	cfg := config(t, 250)
	e, alone := layout.NewEngine(), layout.NewEngine()
	d := e.Lazy(string(text), cfg)
	d.Len()
	r := rand.New(rand.NewPCG(7, 8))
	for range 6000 {
		i := r.IntN(len(d.Paragraphs))
		p := d.Paragraphs[i]
		own := alone.Document(text[p.Start:p.End], cfg)
		if diff := cmp.Diff(own.Chars(nil, 0), d.Chars(nil, i)); diff != "" {
			t.Fatalf("paragraph %d: %s", i, diff)
		}
		at := p.Start + r.IntN(p.End-p.Start+1)
		a, b := own.Caret(layout.Position{Offset: at - p.Start}), d.Caret(layout.Position{Offset: at})
		if a.X != b.X || a.Level != b.Level || a.Line != b.Line-d.FirstLine(i) {
			t.Fatalf("caret at %d in paragraph %d: %+v, alone %+v", at-p.Start, i, b, a)
		}
	}
	if n := e.Work().Runes; n < 2*len(text) {
		t.Errorf("only %d code points shaped for a text of %d: nothing was dropped", n, len(text))
	}
}

// BenchmarkLazy reports how long it takes until a page of 10 MB of news can be drawn, anywhere in it.
func BenchmarkLazy(b *testing.B) {
	text := news(b, megabytes<<20)
	e := layout.NewEngine()
	cfg := config(b, 700)
	at := 0.0
	for b.Loop() {
		d := e.Lazy(text, cfg)
		at = math.Mod(at+0.37, 1)
		d.Fetch(d.Height*at, d.Height*at+800)
	}
}

// The words of a long text that are all new go to HarfBuzz many at a time, not paragraph by paragraph.
func TestCompleteShapesNewWordsTogether(t *testing.T) {
	letters := []rune("بتثجحخسشصضطظعغفقكلمن")
	var b strings.Builder
	const paragraphs = 400
	for i := range paragraphs {
		b.WriteString(string([]rune{letters[i/20], letters[i%20], 'ا', '\n'}))
	}
	e := layout.NewEngine()
	e.Document([]rune(b.String()), config(t, 700))
	if calls := e.Work().Calls; calls > paragraphs/20 {
		t.Errorf("%d calls of HarfBuzz for %d paragraphs of a new word each", calls, paragraphs)
	}
}
