package layout_test

import (
	"testing"

	"pgregory.net/rapid"

	"raqim/ui/text/bidi"
	"raqim/ui/text/face"
	"raqim/ui/text/layout"
)

// stack returns a bundled family with its fallbacks.
func stack(tb testing.TB, family face.Family) *face.Stack {
	tb.Helper()
	s, err := face.Bundled(family)
	if err != nil {
		tb.Fatal(err)
	}
	return s
}

var engine = layout.NewEngine()

func lay(tb testing.TB, text string, width float64) *layout.Document {
	tb.Helper()
	return engine.Document([]rune(text), layout.Config{
		Fonts: stack(tb, face.Vazirmatn), Size: 16, Width: width, LineHeight: 1.9, Base: bidi.AutoRTL,
	})
}

// pieces are what random documents are made of: every kind of text the engine has to bring into one line.
var pieces = []string{
	"قال", "بقائي", "الإثنين", "لا", "اللّه", "إِنَّ", "می\u200cخواهد", "وزیر", "۱۴۰۳/۰۹/۱۲", "٢١/١٠/٢٠٢٤", "21/10/2024", "10-12",
	"Reuters", "Wi-Fi", "e\u0301", "fi", " ", "  ", "\t", "\u00a0", "(", ")", "[", "]", "«", "»", "\"", "“", "”", "،", "؛", "؟", ".", ":", "!", "-", "#",
	"😀", "👩\u200d👧", "🇮🇷", "\u200c", "\u200d", "\u200e", "\u200f", "\u061c", "\u202a", "\u202b", "\u202c", "\u202d", "\u202e", "\u2066", "\u2067", "\u2068", "\u2069",
	"\u0651", "\u064e", "ـــ", "\n", "\r\n", "\r", "\u0085", "\u2028", "\u2029", "\v", "\x00", "\ufeff", "\u00ad", "漢字", "\U000E0041", "\u0600", "क्षि", "\ufdfa", "ﷲ",
}

func randomText(t *rapid.T) string {
	text := ""
	for _, p := range rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 40).Draw(t, "pieces") {
		text += p
	}
	return text
}

func randomDocument(t *rapid.T, tb testing.TB) *layout.Document {
	text := []rune(randomText(t))
	if rapid.IntRange(0, 3).Draw(t, "raw") == 0 {
		text = append(text, rapid.SliceOfN(rapid.Int32Range(-5, 0x110010), 0, 10).Draw(t, "runes")...)
	}
	return engine.Document(text, layout.Config{
		Fonts:      stack(tb, rapid.SampledFrom([]face.Family{face.Vazirmatn, face.NotoNaskh}).Draw(t, "family")),
		Size:       rapid.SampledFrom([]float64{9.5, 16, 32}).Draw(t, "size"),
		Width:      rapid.SampledFrom([]float64{0, 1, 60, 200, 700}).Draw(t, "width"),
		LineHeight: rapid.SampledFrom([]float64{0, 1.9}).Draw(t, "line height"),
		Base:       rapid.SampledFrom([]bidi.Base{bidi.Auto, bidi.AutoRTL, bidi.LTR, bidi.RTL}).Draw(t, "base"),
	})
}

// Every code point is in exactly one line or separator, and the lines follow one another.
func TestNoOffsetIsLost(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		d := randomDocument(rt, t)
		at, line := 0, 0
		for i := range d.Paragraphs {
			p := &d.Paragraphs[i]
			if p.Start != at || p.Next < p.End || p.Next > p.End+2 || d.FirstLine(i) != line {
				rt.Fatalf("paragraph %d is %+v, expected start %d and line %d", i, p, at, line)
			}
			first := line
			for ; line < d.LineCount() && d.Line(line).Paragraph == i; line++ {
				l := d.Line(line)
				if l.Start != at || l.Top != float64(line)*d.LineHeight {
					rt.Fatalf("line %d of paragraph %d is %+v, expected start %d", line, i, l, at)
				}
				if l.End == l.Start && p.End > p.Start {
					rt.Fatalf("line %d of paragraph %d is empty", line, i)
				}
				at = l.End
			}
			if at != p.End || line == first {
				rt.Fatalf("the %d lines of paragraph %d end at %d, not at %d", line-first, i, at, p.End)
			}
			at = p.Next
		}
		if at != len(d.Text) || line != d.LineCount() {
			rt.Fatalf("the paragraphs end at %d, the text at %d; %d of %d lines", at, len(d.Text), line, d.LineCount())
		}
	})
}

// The boxes of a line lie side by side and fill it.
func TestBoxesFillTheLine(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		d := randomDocument(rt, t)
		for i := range d.LineCount() {
			l := d.Line(i)
			rects := d.Rects(nil, l.Start, l.End)
			if l.Start == l.End {
				continue
			}
			if len(rects) != 1 || !near(rects[0].X0, l.Left) || !near(rects[0].X1, l.Right) {
				rt.Fatalf("line %d from %v to %v has the boxes %v", i, l.Left, l.Right, rects)
			}
			sum := 0.0
			for o := l.Start; o < l.End; {
				start, end := d.GraphemeAt(o)
				box, ok := d.Box(start)
				if !ok || box.X1 < box.X0 || box.Line != i || start != o {
					rt.Fatalf("character %d on line %d: box %v %v, unit from %d", o, i, box, ok, start)
				}
				sum += box.X1 - box.X0
				o = end
			}
			if !near(sum, l.Right-l.Left) {
				rt.Fatalf("line %d is %v wide, its boxes %v", i, l.Right-l.Left, sum)
			}
		}
	})
}

// The rectangles of a range are as wide as the boxes of its characters.
func TestRectsAreTheBoxes(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		d := randomDocument(rt, t)
		start := rapid.IntRange(0, len(d.Text)).Draw(rt, "start")
		end := rapid.IntRange(start, len(d.Text)).Draw(rt, "end")
		want := 0.0
		for o := start; o < end; o++ {
			unit, _ := d.GraphemeAt(o)
			if box, ok := d.Box(o); ok && (unit == o || o == start) {
				want += box.X1 - box.X0
			}
		}
		got, last := 0.0, layout.Rect{Line: -1}
		for _, r := range d.Rects(nil, start, end) {
			if r.Line < last.Line || (r.Line == last.Line && r.X0 < last.X1) {
				rt.Fatalf("%v after %v", r, last)
			}
			got += r.X1 - r.X0
			last = r
		}
		if !near(got, want) {
			rt.Fatalf("rectangles of %d-%d are %v wide, boxes %v", start, end, got, want)
		}
	})
}

// A hit in the middle of a box is a position beside that character, and CharAt is its character.
func TestHitIsBesideTheCharacter(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		d := randomDocument(rt, t)
		for o := range d.Text {
			box, ok := d.Box(o)
			if !ok || box.X1-box.X0 < 0.01 {
				continue
			}
			y := (box.Top + box.Bottom) / 2
			start, end := d.GraphemeAt(o)
			for _, part := range []float64{0.25, 0.75} {
				x := box.X0 + part*(box.X1-box.X0)
				if at := d.Hit(x, y).Offset; at != start && at != end {
					rt.Fatalf("hit at %v of the box of %d-%d is %d", part, start, end, at)
				}
				if at, ok := d.CharAt(x, y); !ok || at != start {
					rt.Fatalf("character at %v of the box of %d-%d is %d %v", part, start, end, at, ok)
				}
			}
		}
	})
}

// The caret of a hit is at the nearer edge of the box that was hit.
func TestCaretIsWhereTheHitWas(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		d := randomDocument(rt, t)
		for o := range d.Text {
			box, ok := d.Box(o)
			if !ok || box.X1-box.X0 < 0.01 || box.X0 < 0 || box.X1 > d.Width {
				continue
			}
			for _, edge := range []float64{0.25, 0.75} {
				p := d.Hit(box.X0+edge*(box.X1-box.X0), (box.Top+box.Bottom)/2)
				want := box.X0
				if edge > 0.5 {
					want = box.X1
				}
				if c := d.Caret(p); !near(c.X, want) || c.Line != box.Line {
					rt.Fatalf("box %v of %d hit at %v: position %v, caret %+v", box, o, edge, p, c)
				}
			}
		}
	})
}

// In a document of one direction Right goes to the end without a loop, and Right and Left together reach every stop.
func TestVisualMotionReachesEverything(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		cfg := layout.Config{Fonts: stack(t, face.Vazirmatn), Size: 16, LineHeight: 1.9}
		cfg.Width = rapid.SampledFrom([]float64{0, 40, 200}).Draw(rt, "width")
		cfg.Base = rapid.SampledFrom([]bidi.Base{bidi.LTR, bidi.RTL}).Draw(rt, "base")
		d := engine.Document([]rune(randomText(rt)), cfg)
		reached := map[int]bool{}
		p := layout.Position{}
		// To the far left, then all the way to the right and back.
		for round, step := range []func(layout.Position) layout.Position{d.Left, d.Right, d.Left} {
			for steps := 0; ; steps++ {
				if round > 0 {
					reached[p.Offset] = true
				}
				next := step(p)
				if next == p {
					break
				}
				if p = next; steps > 2*len(d.Text)+2*d.LineCount() {
					rt.Fatalf("round %d goes round and round at %v", round, p)
				}
			}
		}
		for i := range d.Paragraphs {
			for o := d.Paragraphs[i].Start; o < d.Paragraphs[i].End; {
				_, end := d.GraphemeAt(o)
				if !reached[o] || !reached[end] {
					rt.Fatalf("%d-%d is reached: %v %v", o, end, reached[o], reached[end])
				}
				o = end
			}
		}
	})
}

// Next visits every stop in order, Prev the same ones back.
func TestLogicalMotion(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		d := randomDocument(rt, t)
		var forth, back []int
		p := layout.Position{}
		for {
			forth = append(forth, p.Offset)
			next := d.Next(p)
			if next.Offset == p.Offset {
				break
			}
			p = next
		}
		for {
			back = append(back, p.Offset)
			prev := d.Prev(p)
			if prev.Offset == p.Offset {
				break
			}
			p = prev
		}
		for i := range forth {
			if i > 0 && forth[i] <= forth[i-1] || len(back) != len(forth) || back[len(back)-1-i] != forth[i] {
				rt.Fatalf("forth %v, back %v", forth, back)
			}
		}
		if forth[len(forth)-1] != len(d.Text) {
			rt.Fatalf("Next ends at %d of %d", forth[len(forth)-1], len(d.Text))
		}
	})
}

// Nothing panics, whatever the position.
func TestAnyPositionIsAnswered(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		d := randomDocument(rt, t)
		p := layout.Position{
			Offset:   rapid.IntRange(-3, len(d.Text)+3).Draw(rt, "offset"),
			Affinity: layout.Affinity(rapid.IntRange(0, 1).Draw(rt, "affinity")),
		}
		x, y := rapid.Float64Range(-50, 800).Draw(rt, "x"), rapid.Float64Range(-50, 3000).Draw(rt, "y")
		for _, q := range []layout.Position{
			d.Left(p), d.Right(p), d.Next(p), d.Prev(p), d.NextWord(p), d.PrevWord(p), d.LineStart(p), d.LineEnd(p), d.Up(p, x), d.Down(p, x), d.Hit(x, y),
		} {
			if q.Offset < 0 || q.Offset > len(d.Text) {
				rt.Fatalf("%v leads to %v", p, q)
			}
			if c := d.Caret(q); c.X < 0 || c.X > d.Width || c.Top < -d.LineHeight || c.Bottom > d.Height+d.LineHeight {
				rt.Fatalf("caret of %v is %+v", q, c)
			}
			d.SecondaryCaret(q)
		}
		start, end := d.WordAt(p.Offset)
		if start > end || start < 0 || end > len(d.Text) {
			rt.Fatalf("word at %d is %d-%d", p.Offset, start, end)
		}
		d.GraphemeAt(p.Offset)
		d.ParagraphAt(p.Offset)
		d.CharAt(x, y)
	})
}

// Chars is Box for all characters of a paragraph.
func TestCharsAreTheBoxes(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		d := randomDocument(rt, t)
		for i := range d.Paragraphs {
			p := &d.Paragraphs[i]
			chars := d.Chars(nil, i)
			if len(chars) != p.End-p.Start {
				rt.Fatalf("%d entries for %d characters", len(chars), p.End-p.Start)
			}
			for j, c := range chars {
				box, ok := d.Box(p.Start + j)
				if !ok || c.Index != j || c.Line+d.FirstLine(i) != box.Line || c.X0 != box.X0 || c.X1 != box.X1 {
					rt.Fatalf("%+v, box %+v %v", c, box, ok)
				}
			}
		}
	})
}

func near(a, b float64) bool { return a-b < 0.05 && b-a < 0.05 }
