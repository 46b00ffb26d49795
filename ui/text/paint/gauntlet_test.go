package paint_test

import (
	"image"
	"image/color"
	"math"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"raqim/ui/text/bidi"
	"raqim/ui/text/face"
	"raqim/ui/text/layout"
	"raqim/ui/text/paint"
)

// TestGauntlet shows what the painter does where other annotation tools were reported to be wrong. Each test has the name
// of the report.
func TestGauntlet(t *testing.T) {
	for _, c := range []struct {
		name string
		run  func(*testing.T)
	}{
		{"webanno_1033_quotation_mark_inside_or_not", quotationMarkInsideOrNot},
		{"webanno_1033_brackets_stand_outside", bracketsStandOutside},
		{"webanno_265_tint_covers_word_and_marks", tintCoversWordAndMarks},
		{"inception_5506_standoff_18_labelling_keeps_glyphs_and_pixels", labellingKeepsGlyphsAndPixels},
		{"doccano_769_labelstudio_1888_labelling_keeps_the_order", labellingKeepsTheOrder},
		{"webanno_307_1384_inception_5945_empty_spans_are_painted", emptySpansArePainted},
		{"webanno_380_three_hundred_overlapping_spans", manyOverlappingSpans},
	} {
		t.Run(c.name, c.run)
	}
}

var (
	blue   = color.NRGBA{0x1F, 0x5F, 0xB4, 0xFF}
	paleBl = color.NRGBA{0xBF, 0xDC, 0xEC, 0xFF}
)

func markOf(start, end int, style paint.LineStyle) paint.Mark {
	return paint.Mark{Parts: [][2]int{{start, end}}, Tint: paleBl, Ink: blue, Style: style}
}

// With the marks inside the picture differs from the one with the word alone, in every style, on the marks' own boxes.
func quotationMarkInsideOrNot(t *testing.T) {
	p := paint.NewPainter()
	for _, text := range []string{"قال \"كلمة\" ثم", "قال «كلمة» ثم", "אמר \"הראל\" היום", "said \"word\" then"} {
		for style := paint.Solid; style <= paint.Wavy; style++ {
			page := plainPage(t, text, 400, bidi.Auto)
			open := strings.IndexAny(text, "\"«")
			start := len([]rune(text[:open]))
			end := start + 2 + len([]rune(strings.FieldsFunc(text[open:], func(r rune) bool { return strings.ContainsRune("\"«»", r) })[0]))
			page.Marks = []paint.Mark{markOf(start, end, style)}
			with := paintPage(p, page, 456)
			page.Marks = []paint.Mark{markOf(start+1, end-1, style)}
			without := paintPage(p, page, 456)
			for _, quote := range []int{start, end - 1} {
				box, _ := page.Doc.Box(quote)
				area := image.Rect(int(page.X+box.X0)+1, 0, int(page.X+box.X1)-1, with.Rect.Dy())
				if _, n := differing(crop(with, area), crop(without, area)); n < area.Dx()*20 {
					t.Errorf("%q, %v: at the mark %d only %d pixels tell whether it is inside", text, style, quote, n)
				}
			}
		}
	}
}

// The brackets of the mark at hand change no pixel between its own edges but the feet at the very top and bottom, so
// that what stands inside is seen whole, and what stands outside is outside the bracket's upright.
func bracketsStandOutside(t *testing.T) {
	for _, c := range []struct {
		text       string
		start, end int
	}{{"قال \"كلمة\" ثم", 4, 10}, {"قال \"كلمة\" ثم", 5, 9}, {"say \"word\" now", 4, 10}, {"حتى ۱۲ آبان ۱۴۰۳ فقط", 4, 16}} {
		page := plainPage(t, c.text, 400, bidi.Auto)
		page.Marks = []paint.Mark{markOf(c.start, c.end, paint.Solid)}
		p := paint.NewPainter()
		plain := paintPage(p, page, 456)
		page.Marks[0].AtHand = true
		held := paintPage(p, page, 456)
		r := page.Doc.Rects(nil, c.start, c.end)[0]
		baseline := int(page.Y + page.Doc.Line(0).Baseline)
		inner := image.Rect(int(math.Ceil(page.X+r.X0)), baseline-14, int(page.X+r.X1), baseline+4)
		if box, n := differing(crop(plain, inner), crop(held, inner)); n > 0 {
			t.Errorf("%q [%d,%d): %d pixels inside the mark change, in %v", c.text, c.start, c.end, n, box)
		}
		for _, x := range []float64{page.X + r.X0 - 1, page.X + r.X1 + 0.5} {
			if plain.RGBAAt(int(x), baseline-5) == held.RGBAAt(int(x), baseline-5) {
				t.Errorf("%q [%d,%d): there is no bracket at %v", c.text, c.start, c.end, x)
			}
		}
	}
}

func tintCoversWordAndMarks(t *testing.T) {
	for _, word := range []string{"«كلمة»", "\"كلمة\"", "كلمة:"} {
		page := plainPage(t, "قال "+word+" ثم", 400, bidi.Auto)
		plain := paintPage(paint.NewPainter(), page, 456)
		n := len([]rune(word))
		page.Marks = []paint.Mark{markOf(4, 4+n, paint.Solid)}
		marked := paintPage(paint.NewPainter(), page, 456)
		for o := range page.Doc.Text {
			box, _ := page.Doc.Box(o)
			x, y := int(page.X+(box.X0+box.X1)/2), int(page.Y+page.Doc.Line(0).Baseline)+6
			if changed := plain.RGBAAt(x, y) != marked.RGBAAt(x, y); changed != (o >= 4 && o < 4+n) {
				t.Errorf("%q: character %d is tinted: %v", word, o, changed)
			}
		}
	}
}

// mixes are what random texts are made of.
var mixes = []string{
	"قال", "لا", "مُحَمَّد", "می\u200cخواهد", "اللّه", "1 2 3", "21/10/2024", "Reuters", "fi", "e\u0301", " ", " ", " ", "«", "»", "\"", "(", ")", "،", "😀", "\u202e", "\u202c", "\u200f", "\n", "\t", "ـــ",
}

func randomPage(rt *rapid.T, fonts *face.Stack) *paint.Page {
	text := ""
	for range rapid.IntRange(8, 40).Draw(rt, "length") {
		text += rapid.SampledFrom(mixes).Draw(rt, "piece")
	}
	d := layout.NewEngine().Document([]rune(text), layout.Config{
		Fonts: fonts, Size: 18, Width: rapid.SampledFrom([]float64{90, 240}).Draw(rt, "width"), LineHeight: 1.9,
		Base: rapid.SampledFrom([]bidi.Base{bidi.Auto, bidi.RTL, bidi.LTR}).Draw(rt, "base"),
	})
	return &paint.Page{Doc: d, X: paint.MarginWidth(1), Y: 20, Colors: paint.Light(), Scale: 1}
}

func randomMarks(rt *rapid.T, n int) []paint.Mark {
	var list []paint.Mark
	for range rapid.IntRange(1, 5).Draw(rt, "marks") {
		start := rapid.IntRange(0, n-1).Draw(rt, "start")
		m := markOf(start, rapid.IntRange(start+1, n).Draw(rt, "end"), paint.LineStyle(rapid.IntRange(1, int(paint.Wavy)).Draw(rt, "style")))
		list = append(list, m)
	}
	paint.Lanes(list)
	return slices.DeleteFunc(list, func(m paint.Mark) bool { return m.Lane >= paint.MaxLanes })
}

func glyphsOf(d *layout.Document) [][]layout.Glyph {
	lines := make([][]layout.Glyph, d.LineCount())
	for i := range lines {
		lines[i] = d.Glyphs(nil, i)
	}
	return lines
}

// Whatever is labelled, the glyphs of every line, their ids, their places and the line breaks stay what they were, and
// no pixel changes but behind and under the labelled characters.
func labellingKeepsGlyphsAndPixels(t *testing.T) {
	fonts, err := face.Bundled(face.Vazirmatn)
	if err != nil {
		t.Fatal(err)
	}
	p := paint.NewPainter()
	rapid.Check(t, func(rt *rapid.T) {
		page := randomPage(rt, fonts)
		before := glyphsOf(page.Doc)
		plain := paintPage(p, page, 300)
		page.Marks = randomMarks(rt, len(page.Doc.Text))
		marked := paintPage(p, page, 300)
		for i, line := range glyphsOf(page.Doc) {
			if !slices.Equal(line, before[i]) {
				rt.Fatalf("line %d is set in other glyphs", i)
			}
		}
		wantUnchangedOutside(rt, page, plain, marked)
		for i := range page.Marks {
			page.Marks[i].Tint, page.Marks[i].Ink = color.NRGBA{}, color.NRGBA{}
		}
		if box, n := differing(plain, paintPage(p, page, 300)); n > 0 {
			rt.Fatalf("marks without colour change %d pixels in %v", n, box)
		}
	})
}

// wantUnchangedOutside asks that pixels differ only above and below the boxes of the marks, in their lines and lanes.
func wantUnchangedOutside(rt *rapid.T, page *paint.Page, plain, marked *image.RGBA) {
	var rects []layout.Rect
	for _, m := range page.Marks {
		rects = page.Doc.Rects(rects, m.Parts[0][0], m.Parts[0][1])
	}
	inside := func(x, y int) bool {
		return slices.ContainsFunc(rects, func(r layout.Rect) bool {
			return float64(x) >= page.X+r.X0-1 && float64(x) < page.X+r.X1 && float64(y) >= page.Y+r.Top-2 && float64(y) < page.Y+r.Bottom+4
		})
	}
	for y := range plain.Rect.Dy() {
		for x := range plain.Rect.Dx() {
			if plain.RGBAAt(x, y) != marked.RGBAAt(x, y) && !inside(x, y) {
				rt.Fatalf("the pixel %d,%d changes outside the marks %v", x, y, rects)
			}
		}
	}
}

// The words of `1 2 3 4 5 6` and of Hebrew stand where they stood after one of them is labelled.
func labellingKeepsTheOrder(t *testing.T) {
	for _, text := range []string{"1 2 3 4 5 6", "واحد 2 ثلاثة 4 5 ستة", "אחת שתיים שלוש ארבע"} {
		for _, base := range []bidi.Base{bidi.Auto, bidi.RTL, bidi.LTR} {
			page := plainPage(t, text, 500, base)
			places := func() (xs []float64) {
				for o := range page.Doc.Text {
					box, _ := page.Doc.Box(o)
					xs = append(xs, box.X0, box.X1)
				}
				return xs
			}
			before := places()
			page.Marks = []paint.Mark{markOf(6, 9, paint.Solid)}
			paintPage(paint.NewPainter(), page, 556)
			if !slices.Equal(before, places()) {
				t.Errorf("%q: characters moved", text)
			}
		}
	}
}

func emptySpansArePainted(t *testing.T) {
	p := paint.NewPainter()
	for _, text := range []string{"", "\u200c", "ق\u200cل \u202eab\u2069", "\n\r\n"} {
		page := plainPage(t, text, 100, bidi.Auto)
		n := len([]rune(text))
		for start := 0; start <= n; start++ {
			page.Marks = []paint.Mark{
				{Parts: [][2]int{{start, start}}, Tag: "X", AtHand: true, Ink: blue, Tint: paleBl},
				{Parts: [][2]int{{start, start + 1}}, Tag: "X", AtHand: true, Ink: blue, Tint: paleBl, Long: true},
			}
			paintPage(p, withControls(page), 156)
		}
	}
}

// A classical text of one paragraph with many overlapping spans is painted whole, and each strip of it, once its glyphs
// are known, without a single allocation: the work of a strip does not grow (BenchmarkOverlaps tells the time).
func manyOverlappingSpans(t *testing.T) {
	text := strings.Repeat("وقال المتحدث باسم الوزارة إن الوفد وصل إلى المدينة صباحا ", 180) // 10,260 code points
	page := plainPage(t, text, 700, bidi.RTL)
	for i := range 300 {
		m := markOf(i*33, i*33+40+i%7*25, paint.LineStyle(1+i%7))
		m.Tag, m.Long, m.AtHand = "Q", i%5 == 0, i == 150
		page.Marks = append(page.Marks, m)
	}
	paint.Lanes(page.Marks)
	p := paint.NewPainter()
	paintPage(p, page, 756)
	t.Logf("%d code points, %d spans, %d lines", len(page.Doc.Text), len(page.Marks), page.Doc.LineCount())
	strip, height := image.NewRGBA(image.Rect(0, 0, 756, 256)), int(page.Doc.Height)
	if n := testing.AllocsPerRun(2, func() {
		for y := 0; y < height; y += 256 {
			p.Strip(strip, page, y)
		}
	}); n > 0 {
		t.Errorf("%v allocations a page", n)
	}
}

// A mark that goes on over the end of a line is open there, and closed at its two ends.
func TestBracketsOfAWrappedMark(t *testing.T) {
	page := plainPage(t, "قال المتحدث باسم الوزارة إن الوفد وصل", 150, bidi.RTL)
	if page.Doc.LineCount() < 3 {
		t.Fatalf("%d lines", page.Doc.LineCount())
	}
	last := page.Doc.Line(2).Start + 2
	page.Marks = []paint.Mark{{Parts: [][2]int{{4, last}}, AtHand: true}}
	img := paintPage(paint.NewPainter(), page, 206)
	accent := color.RGBA{page.Colors.Accent.R, page.Colors.Accent.G, page.Colors.Accent.B, 0xFF}
	for i, want := range [][2]bool{{false, true}, {false, false}, {true, false}} { // left, right
		r := page.Doc.Rects(nil, max(4, page.Doc.Line(i).Start), min(last, page.Doc.Line(i).End))[0]
		y := int(page.Y + page.Doc.Line(i).Baseline - 4)
		left, right := img.RGBAAt(int(math.Floor(page.X+r.X0))-1, y) == accent, img.RGBAAt(int(math.Ceil(page.X+r.X1)), y) == accent
		if left != want[0] || right != want[1] {
			t.Errorf("line %d has brackets %v %v, want %v", i, left, right, want)
		}
	}
}
