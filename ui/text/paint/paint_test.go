package paint_test

import (
	"bytes"
	"image"
	"image/color"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"raqim/ui/text/bidi"
	"raqim/ui/text/face"
	"raqim/ui/text/layout"
	"raqim/ui/text/paint"
)

func TestLineStyleNames(t *testing.T) {
	for _, name := range strings.Fields("none solid solid-thick dashed dotted dotted-thick double wavy strike") {
		style, ok := paint.ParseLineStyle(name)
		if !ok || style.String() != name {
			t.Errorf("%q is %v %v", name, style, ok)
		}
	}
	if _, ok := paint.ParseLineStyle("zigzag"); ok {
		t.Error("a zigzag is accepted")
	}
	if got := paint.LineStyle(200).String(); got != "unknown" {
		t.Errorf("style 200 is %q", got)
	}
}

// Marks that overlap never share a lane, and what lies inside another mark lies nearer to the text.
func TestLanes(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		var marks []paint.Mark
		for range rapid.IntRange(0, 40).Draw(rt, "marks") {
			start := rapid.IntRange(0, 50).Draw(rt, "start")
			end := start + rapid.IntRange(1, 20).Draw(rt, "length")
			marks = append(marks, paint.Mark{Parts: [][2]int{{start, end}}})
		}
		paint.Lanes(marks)
		for i := range marks {
			for j := range i {
				a0, a1 := marks[i].Span()
				b0, b1 := marks[j].Span()
				if a0 >= b1 || b0 >= a1 {
					continue
				}
				if marks[i].Lane == marks[j].Lane {
					rt.Fatalf("%v and %v share lane %d", marks[i].Parts, marks[j].Parts, marks[i].Lane)
				}
				if (a1-a0 < b1-b0) != (marks[i].Lane < marks[j].Lane) && a1-a0 != b1-b0 {
					rt.Fatalf("%v lies in lane %d, %v in %d", marks[i].Parts, marks[i].Lane, marks[j].Parts, marks[j].Lane)
				}
			}
		}
	})
	alone := []paint.Mark{{Parts: [][2]int{{0, 3}}}, {Parts: [][2]int{{3, 6}}}, {}}
	paint.Lanes(alone)
	if alone[0].Lane != 0 || alone[1].Lane != 0 || alone[2].Lane != 0 {
		t.Errorf("marks side by side lie in lanes %d %d %d", alone[0].Lane, alone[1].Lane, alone[2].Lane)
	}
}

func testPage(tb testing.TB) *paint.Page {
	tb.Helper()
	d := document(tb, face.Vazirmatn, 600, 18)
	return &paint.Page{
		Doc: d, X: paint.MarginWidth(1), Y: 10, Marks: marks(tb), Selection: span(tb, "بحسب بيان", 0), Colors: paint.Light(), Scale: 1,
	}
}

// Strips of any height, cut anywhere, are the same page to the pixel.
func TestStripsFitTogether(t *testing.T) {
	page := testPage(t)
	width, height := 656, int(page.Doc.Height)+20
	p := paint.NewPainter()
	whole := image.NewRGBA(image.Rect(0, 0, width, height))
	p.Strip(whole, page, 0)
	for _, rows := range []int{256, 37, 1} {
		for y := 0; y < height; y += rows {
			strip := image.NewRGBA(image.Rect(0, 0, width, min(rows, height-y)))
			p.Strip(strip, page, y)
			if !bytes.Equal(strip.Pix, whole.Pix[y*whole.Stride:y*whole.Stride+len(strip.Pix)]) {
				t.Fatalf("strips of %d rows: the one at %d differs from the page", rows, y)
			}
		}
	}
}

// Every pixel is opaque, and what lies beside the page is paper.
func TestStripsAreOpaque(t *testing.T) {
	page := testPage(t)
	p := paint.NewPainter()
	for _, y := range []int{-500, -10, 0, 100, 100_000} {
		strip := image.NewRGBA(image.Rect(0, 0, 656, 64))
		p.Strip(strip, page, y)
		for i := 3; i < len(strip.Pix); i += 4 {
			if strip.Pix[i] != 0xFF {
				t.Fatalf("pixel %d of the strip at %d has alpha %d", i/4, y, strip.Pix[i])
			}
		}
		if y == 100_000 || y == -500 {
			blank := image.NewRGBA(strip.Rect)
			p.Strip(blank, &paint.Page{Colors: page.Colors}, 0)
			if !bytes.Equal(strip.Pix, blank.Pix) {
				t.Errorf("the strip at %d is not empty", y)
			}
		}
	}
}

// Marks change no glyph and move none: painted without any colour they leave the page as it is.
func TestMarksMoveNothing(t *testing.T) {
	page := testPage(t)
	page.Selection = [2]int{}
	for i := range page.Marks {
		m := &page.Marks[i]
		m.Tint, m.Ink, m.Dim, m.AtHand = color.NRGBA{}, color.NRGBA{}, false, false
	}
	page.Colors.Note = page.Colors.Paper
	with := paintPage(paint.NewPainter(), page, 656)
	page.Marks = nil
	without := paintPage(paint.NewPainter(), page, 656)
	if !bytes.Equal(with.Pix, without.Pix) {
		t.Error("marks without colour change pixels")
	}
}

// ink counts the pixels of a box of the page that are not paper.
func ink(img *image.RGBA, r layout.Rect, page *paint.Page) int {
	n := 0
	paper := color.RGBA{page.Colors.Paper.R, page.Colors.Paper.G, page.Colors.Paper.B, 0xFF}
	for y := int(page.Y + r.Top); y < int(page.Y+r.Bottom); y++ {
		for x := int(page.X + r.X0); x < int(page.X+r.X1); x++ {
			if img.RGBAAt(x, y) != paper {
				n++
			}
		}
	}
	return n
}

// What no font has is drawn as a box; blanks and invisible characters are not drawn.
func TestNothingVanishes(t *testing.T) {
	fonts, err := face.Bundled(face.Vazirmatn)
	if err != nil {
		t.Fatal(err)
	}
	for text, drawn := range map[string]bool{
		"ب": true, "\U000F0000": true, "\x01": true, "\u0378": true, "😀": true, "﷽": true, " ": false, "\u00a0": false, "\u3000": false, "\u200f": false, "\t": false, "\u2028": false,
	} {
		d := layout.NewEngine().Document([]rune(text), layout.Config{Fonts: fonts, Size: 20, Width: 400, LineHeight: 2, Base: bidi.LTR})
		page := &paint.Page{Doc: d, Colors: paint.Light()}
		img := paintPage(paint.NewPainter(), page, 400)
		if got := ink(img, layout.Rect{X1: 400, Bottom: d.Height}, page) > 0; got != drawn {
			t.Errorf("%q (%U) is drawn: %v", text, []rune(text), got)
		}
	}
}

// A mark tints the boxes of its characters and no others.
func TestTintCoversTheRange(t *testing.T) {
	page := testPage(t)
	page.Selection = [2]int{}
	part := span(t, "وكالة ميناء", 0)
	tint := color.NRGBA{0xFF, 0xE0, 0x80, 0xFF}
	page.Marks = []paint.Mark{{Parts: [][2]int{part}, Tint: tint}}
	img := paintPage(paint.NewPainter(), page, 656)
	page.Marks = nil
	plain := paintPage(paint.NewPainter(), page, 656)
	for o := range page.Doc.Text {
		box, ok := page.Doc.Box(o)
		if !ok || box.X1-box.X0 < 3 {
			continue
		}
		x, y := int(page.X+(box.X0+box.X1)/2), int(page.Y+page.Doc.Line(box.Line).Baseline)+5
		changed := img.RGBAAt(x, y) != plain.RGBAAt(x, y)
		if inside := o >= part[0] && o < part[1]; changed != inside {
			t.Fatalf("character %d %q: inside %v, tinted %v", o, page.Doc.Text[o], inside, changed)
		}
	}
}

// Odd marks are painted or left out, and nothing panics.
func TestOddMarks(t *testing.T) {
	page := testPage(t)
	n := len(page.Doc.Text)
	page.Selection = [2]int{-5, n + 50}
	page.Marks = []paint.Mark{
		{},
		{Parts: [][2]int{{5, 5}}, Tag: "X"},
		{Parts: [][2]int{{-3, 2}}, Tag: "X", AtHand: true},
		{Parts: [][2]int{{n - 1, n + 9}}, Long: true, Tag: "بQ"},
		{Parts: [][2]int{{9, 4}}, Style: paint.Wavy, Tag: "X"},
		{Parts: [][2]int{{0, n}}, Lane: 99, Style: 77, Ink: color.NRGBA{1, 2, 3, 255}},
		{Parts: [][2]int{{3, 5}, {4, 9}}, Style: paint.Double, Proposal: true, AtHand: true, Dim: true},
	}
	p := paint.NewPainter()
	for _, scale := range []float64{-1, 0, 0.5, 1, 2.25} {
		page.Scale = scale
		paintPage(p, page, 656)
	}
	p.Strip(image.NewRGBA(image.Rect(0, 0, 0, 0)), page, 0)
	p.Strip(image.NewRGBA(image.Rect(0, 0, 1, 300)), page, 20)
}

// A warm painter allocates nothing.
func TestWarmPainterAllocatesNothing(t *testing.T) {
	page := testPage(t)
	p := paint.NewPainter()
	strip := image.NewRGBA(image.Rect(0, 0, 656, 256))
	p.Strip(strip, page, 0)
	if n := testing.AllocsPerRun(5, func() { p.Strip(strip, page, 0) }); n > 0 {
		t.Errorf("%v allocations a strip", n)
	}
}

// BenchmarkPage paints a full page of 1200 x 800 from warm masks: once as text alone, once with marks.
func BenchmarkPage(b *testing.B) {
	fonts, err := face.Bundled(face.Vazirmatn)
	if err != nil {
		b.Fatal(err)
	}
	text := []rune(strings.Repeat(article+"\n", 6))
	d := layout.NewEngine().Document(text, layout.Config{Fonts: fonts, Size: 18, Width: 1100, LineHeight: 1.9, Base: bidi.AutoRTL})
	all := marks(b)
	for copies := 1; copies < 6; copies++ {
		for _, m := range marks(b) {
			for i := range m.Parts {
				shift := copies * (len([]rune(article)) + 1)
				m.Parts[i] = [2]int{m.Parts[i][0] + shift, m.Parts[i][1] + shift}
			}
			all = append(all, m)
		}
	}
	for name, list := range map[string][]paint.Mark{"text": nil, "marks": all} {
		b.Run(name, func(b *testing.B) {
			page := &paint.Page{Doc: d, X: 50, Y: 10, Marks: list, Colors: paint.Light(), Scale: 1}
			p := paint.NewPainter()
			img := image.NewRGBA(image.Rect(0, 0, 1200, 800))
			p.Strip(img, page, 0)
			b.ReportAllocs()
			for b.Loop() {
				p.Strip(img, page, 0)
			}
		})
	}
}
