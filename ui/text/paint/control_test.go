package paint_test

import (
	"bytes"
	"image"
	"image/color"
	"math"
	"testing"

	"raqim/ui/text/bidi"
	"raqim/ui/text/face"
	"raqim/ui/text/layout"
	"raqim/ui/text/paint"
)

// plainPage is a page of one text without marks.
func plainPage(tb testing.TB, text string, width float64, base bidi.Base) *paint.Page {
	tb.Helper()
	fonts, err := face.Bundled(face.Vazirmatn)
	if err != nil {
		tb.Fatal(err)
	}
	d := layout.NewEngine().Document([]rune(text), layout.Config{Fonts: fonts, Size: 20, Width: width, LineHeight: 1.9, Base: base})
	return &paint.Page{Doc: d, X: paint.MarginWidth(1), Y: 10, Colors: paint.Light(), Scale: 1}
}

func withControls(page *paint.Page) *paint.Page {
	shown := *page
	shown.ShowControls = true
	return &shown
}

// differing returns the box in which two pictures of one size differ, and by how many pixels.
func differing(a, b *image.RGBA) (box image.Rectangle, n int) {
	for y := range a.Rect.Dy() {
		for x := range a.Rect.Dx() {
			if a.RGBAAt(x, y) != b.RGBAAt(x, y) {
				box = box.Union(image.Rect(x, y, x+1, y+1))
				n++
			}
		}
	}
	return box, n
}

func TestControlsAreShown(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		at   int // the character that has a sign
		base bidi.Base
	}{
		"LRM":                        {"ab\u200ecd", 2, bidi.LTR},
		"RLM in Arabic":              {"اب\u200fجد", 2, bidi.RTL},
		"ALM":                        {"اب\u061cجد", 2, bidi.RTL},
		"RLO":                        {"ab\u202ecd", 2, bidi.LTR},
		"RLI":                        {"ab\u2067cd", 2, bidi.LTR},
		"ZWNJ":                       {"می\u200cخواهد", 2, bidi.RTL},
		"ZWJ":                        {"ه\u200d ا", 1, bidi.RTL},
		"byte order mark":            {"\ufeffabc", 0, bidi.LTR},
		"soft hyphen":                {"ab\u00adcd", 2, bidi.LTR},
		"no-break space":             {"ab\u00a0cd", 2, bidi.LTR},
		"tab":                        {"ab\tcd", 2, bidi.LTR},
		"tab in Arabic":              {"اب\tجد", 2, bidi.RTL},
		"blank at the end of a line": {"ab ", 2, bidi.LTR},
		"a control without a name":   {"ab\u206acd", 2, bidi.LTR},
	} {
		page := plainPage(t, c.text, 300, c.base)
		p := paint.NewPainter()
		box, n := differing(paintPage(p, page, 356), paintPage(p, withControls(page), 356))
		caret := page.Doc.Caret(layout.Position{Offset: c.at})
		if start, end := page.Doc.GraphemeAt(c.at); start < c.at {
			caret = page.Doc.Caret(layout.Position{Offset: end, Affinity: layout.Upstream})
		}
		x := int(math.Round(page.X + caret.X))
		if n < 4 || x < box.Min.X-12 || x > box.Max.X+12 {
			t.Errorf("%s: %d pixels changed, in %v; the character stands at %d", name, n, box, x)
		}
	}
}

func TestLineEndsAreNamed(t *testing.T) {
	for _, c := range []struct {
		text string
		base bidi.Base
		line int
	}{
		{"ab\ncd", bidi.LTR, 0},
		{"ab\r\ncd", bidi.LTR, 0},
		{"اب\rجد", bidi.RTL, 0},
		{"ab\u0085", bidi.LTR, 0},
		{"ab\u2028cd", bidi.LTR, 0},
		{"ab\u2029cd", bidi.LTR, 0},
		{"ab\n\ncd", bidi.LTR, 1},
	} {
		page := plainPage(t, c.text, 300, c.base)
		p := paint.NewPainter()
		plain, shown := paintPage(p, page, 356), paintPage(p, withControls(page), 356)
		l := page.Doc.Line(c.line)
		row := image.Rect(0, int(page.Y+l.Top), 356, int(page.Y+l.Bottom))
		box, n := differing(crop(plain, row), crop(shown, row))
		rtl := c.base == bidi.RTL
		if n < 8 || (!rtl && float64(box.Min.X) < page.X+l.Right) || (rtl && float64(box.Max.X) > page.X+l.Left+1) {
			t.Errorf("%q: %d pixels changed, in %v of a line from %v to %v", c.text, n, box, page.X+l.Left, page.X+l.Right)
		}
	}
}

// crop copies a part of a picture.
func crop(img *image.RGBA, r image.Rectangle) *image.RGBA {
	out := image.NewRGBA(image.Rect(0, 0, r.Dx(), r.Dy()))
	for y := range r.Dy() {
		copy(out.Pix[y*out.Stride:(y+1)*out.Stride], img.Pix[img.PixOffset(r.Min.X, r.Min.Y+y):])
	}
	return out
}

// Text without such characters looks the same, shown or not, and strips fit together also with signs.
func TestShownControlsLeaveTheRestAlone(t *testing.T) {
	p := paint.NewPainter()
	page := plainPage(t, "قال \"BBC\" 12 (نص)، fi e\u0301 مُحَمَّد", 200, bidi.RTL)
	if _, n := differing(paintPage(p, page, 256), paintPage(p, withControls(page), 256)); n > hangingBlanks(page.Doc)*16 {
		t.Errorf("%d pixels of ordinary text change", n)
	}
	shown := withControls(testPage(t))
	height := int(shown.Doc.Height) + 20
	whole := image.NewRGBA(image.Rect(0, 0, 656, height))
	p.Strip(whole, shown, 0)
	for y := 0; y < height; y += 41 {
		strip := image.NewRGBA(image.Rect(0, 0, 656, min(41, height-y)))
		p.Strip(strip, shown, y)
		if !bytes.Equal(strip.Pix, whole.Pix[y*whole.Stride:y*whole.Stride+len(strip.Pix)]) {
			t.Fatalf("the strip at %d differs from the page", y)
		}
	}
}

// hangingBlanks counts the blanks at line ends, which have a dot each.
func hangingBlanks(d *layout.Document) int {
	n := 0
	for i := range d.LineCount() {
		if l := d.Line(i); l.End > l.Start && face.IsBlank(d.Text[l.End-1]) {
			n++
		}
	}
	return n
}

func TestControlNames(t *testing.T) {
	for r, want := range map[rune]string{
		0x202E: "RLO", 0x200C: "ZWNJ", 0x200D: "ZWJ", 0xA0: "NBSP", '\t': "TAB", '\n': "LF", 0xFEFF: "BOM", 0xE0041: "", 'a': "", ' ': "", 'ا': "",
	} {
		if got := paint.ControlName(r); got != want {
			t.Errorf("U+%04X is called %q, want %q", r, got, want)
		}
	}
}

// Direction controls stand out from the rest: they have the colour of the accent.
func TestDirectionControlsStandOut(t *testing.T) {
	page := withControls(plainPage(t, "ab\u202ecd", 200, bidi.LTR))
	img := paintPage(paint.NewPainter(), page, 256)
	accent := color.RGBA{page.Colors.Accent.R, page.Colors.Accent.G, page.Colors.Accent.B, 0xFF}
	n := 0
	for y := range img.Rect.Dy() {
		for x := range img.Rect.Dx() {
			if img.RGBAAt(x, y) == accent {
				n++
			}
		}
	}
	if n == 0 {
		t.Error("no pixel has the accent's colour")
	}
}
