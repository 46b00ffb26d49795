package docview

import (
	"math"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"raqim/ui/mirror"
	"raqim/ui/text/layout"
)

func at(o int) layout.Position { return layout.Position{Offset: o} }

func TestWheelMovesStripsAndPaintsOnlyNewOnes(t *testing.T) {
	s := open(t, article(40), 700, 500)
	if n := s.draw(); n != 2 {
		t.Fatalf("the first frame painted %d strips", n)
	}
	s.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -notch/25)})
	moved := s.top()
	if want := math.Round(wheelLines * s.lineStep() / 25); moved != want {
		t.Fatalf("scrolled %v pixels, want %v", moved, want)
	}
	s.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, notch/25)})
	s.draw()
	painted := 0
	for s.top() < 2000 {
		s.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -8)})
		painted += s.draw()
	}
	// The rows up to 2500 are ten strips; two or three were there.
	if painted > 8 {
		t.Fatalf("2000 pixels of scrolling painted %d strips", painted)
	}
}

func TestNotchIsThreeLines(t *testing.T) {
	s := open(t, article(40), 700, 500)
	s.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -notch)})
	if got, want := s.top(), 3*s.lineStep(); got != want {
		t.Fatalf("a notch scrolled %v, want %v", got, want)
	}
	s.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, 100*notch)})
	if s.top() != 0 {
		t.Fatalf("scrolled above the top: %v", s.top())
	}
}

func TestZoomAndWidthKeepThePlace(t *testing.T) {
	s := open(t, article(30), 700, 500)
	s.scrollTo(1234)
	before := s.Place()
	check := func(what string) {
		t.Helper()
		line := s.doc().Line(s.doc().LineOf(at(before)))
		if y := line.Top + s.page.Y - s.top(); y < -s.lineStep() || y > s.lineStep() {
			t.Fatalf("%s: the line of character %d stands at %v", what, before, y)
		}
	}
	for range 4 {
		s.Zoom(1)
		check("zoom in")
	}
	for range 8 {
		s.Zoom(-1)
		check("zoom out")
	}
	s.Zoom(0)
	if s.FontSize() != DefaultFontSize {
		t.Fatalf("the font size is %v", s.FontSize())
	}
	for _, width := range []float32{500, 320, 900, 410, 700} {
		s.window.Resize(fyne.NewSize(width, 500))
		check("width")
	}
	if got := s.Place(); got != before {
		t.Fatalf("the place has drifted from %d to %d", before, got)
	}
	if s.top() != 1234 {
		t.Fatalf("back at the old width the page stands at %v, stood at 1234", s.top())
	}
}

func TestHeightNeedsNoLayoutAndNoPaint(t *testing.T) {
	s := open(t, article(30), 700, 600)
	s.draw()
	work := s.engine.Work()
	s.window.Resize(fyne.NewSize(700, 400))
	if s.engine.Work() != work {
		t.Fatal("another height laid the text out again")
	}
	if n := s.draw(); n != 0 {
		t.Fatalf("a lower window painted %d strips", n)
	}
}

func TestColumnIsCentredAndNeverTooWide(t *testing.T) {
	s := open(t, article(12), 1800, 400)
	if got, want := s.column.text, float64(DefaultColumn*DefaultFontSize); got != want {
		t.Fatalf("the text box is %v wide, want %v", got, want)
	}
	left := s.column.left
	right := 1800 - barWidth - left - float64(s.column.width)
	if math.Abs(left-right) > 1 {
		t.Fatalf("%v left of the column, %v right of it", left, right)
	}
	was := mirror.RTL
	t.Cleanup(func() { mirror.RTL = was })
	mirror.RTL = func() bool { return true }
	s.relayout()
	if got := s.column.left; got != left+barWidth {
		t.Fatalf("mirrored the column begins at %v, want %v", got, left+barWidth)
	}
	s.pause()
	s.down(fyne.NewPos(barWidth/2, 390), 0)
	if s.top() == 0 {
		t.Fatal("the mirrored scrollbar is not at the left")
	}
	s.up(fyne.NewPos(barWidth/2, 390))
	s.window.Resize(fyne.NewSize(400, 400))
	if got := float64(s.column.width); got > 400-barWidth {
		t.Fatalf("the column is %v wide in a window of 400", got)
	}
}

func TestRevealBringsToTheUpperThird(t *testing.T) {
	s := open(t, article(30), 700, 600)
	target := len(s.text) / 2
	s.Reveal(target, target+10)
	y0, _ := s.extent(target, target+10)
	if got := y0 - s.top(); math.Abs(got-200) > 1 {
		t.Fatalf("it stands at %v of 600", got)
	}
	top := s.top()
	s.Reveal(target+1, target+5)
	if s.top() != top {
		t.Fatal("what is visible was moved")
	}
	s.Reveal(0, 5)
	if s.top() != 0 {
		t.Fatalf("the first line is revealed at %v", s.top())
	}
}

func TestRevealBeforeTheFirstLayout(t *testing.T) {
	s := open(t, article(30), 700, 600)
	v := New(s.fonts)
	v.SetDocument(article(30), 0, "ar")
	v.Reveal(2000, 2010)
	v.Resize(fyne.NewSize(700, 600))
	v.CreateRenderer().Layout(v.Size())
	y0, _ := v.extent(2000, 2010)
	if got := y0 - v.top(); math.Abs(got-200) > 1 {
		t.Fatalf("it stands at %v of 600", got)
	}
	w := New(s.fonts)
	w.SetDocumentAt(article(30), 0, "ar", 2000)
	w.Resize(fyne.NewSize(700, 600))
	w.CreateRenderer().Layout(w.Size())
	if line := w.doc().Line(w.doc().LineOf(at(2000))); math.Abs(line.Top+w.page.Y-w.top()) > 1 {
		t.Fatalf("the remembered line stands at %v", line.Top+w.page.Y-w.top())
	}
}

func TestScrollbar(t *testing.T) {
	s := open(t, article(30), 700, 600)
	x := float32(700 - barWidth/2)
	top, length := s.thumbExtent()
	if top != 0 || length <= 0 || length >= 600 {
		t.Fatalf("the thumb is [%v, %v)", top, top+length)
	}
	s.down(fyne.NewPos(x, length/2), 0)
	s.dragTo(fyne.NewPos(x, 2000))
	s.up(fyne.NewPos(x, 2000))
	if got := s.scroll; got != s.scrollRange() {
		t.Fatalf("dragged to the end the page stands at %v of %v", got, s.scrollRange())
	}
	s.pause()
	s.down(fyne.NewPos(x, 3), 0)
	s.up(fyne.NewPos(x, 3))
	if got, want := s.scroll, s.scrollRange()-s.pageStep(); math.Abs(got-want) > 1 {
		t.Fatalf("a press above the thumb led to %v, want %v", got, want)
	}
	s.wantSelection(0, 0)
	s.SetDocument("short", 0, "")
	if s.bar.thumb.Visible() {
		t.Fatal("a scrollbar where all is visible")
	}
}

func TestPixelOfIsWhereTheCharacterIs(t *testing.T) {
	s := open(t, mixed+"\n"+article(20), 700, 400)
	seen := 0
	for i := range s.text {
		p, ok := s.PixelOf(i)
		if !ok {
			continue
		}
		if p.Y < 0 || p.Y > 400 {
			t.Fatalf("character %d is said to be in view at %v", i, p)
		}
		seen++
		o, ok := s.doc().CharAt(s.toPage(p)) // the view fills the canvas
		if start, end := s.doc().GraphemeAt(i); !ok || o < start || o >= end {
			if r, _ := s.doc().Box(i); r.X1-r.X0 > 0.5 {
				t.Fatalf("at the middle of character %d %q stands %d", i, s.text[i], o)
			}
		}
	}
	if seen < len([]rune(mixed)) {
		t.Fatalf("only %d characters in view", seen)
	}
	g := s.Geometry()
	first, _ := s.doc().Box(0)
	p, _ := s.PixelOf(0)
	if x := g.X + (first.X0+first.X1)/2; math.Abs(x-float64(p.X)) > 0.01 {
		t.Fatalf("by Geometry the first character is at x %v, by PixelOf at %v", x, p.X)
	}
	if y := g.Y + g.Line/2; math.Abs(y-float64(p.Y)) > 0.51 {
		t.Fatalf("by Geometry the first character is at y %v, by PixelOf at %v", y, p.Y)
	}
}

// Whoever comes back goes on from what is seen, also by words and paragraphs.
func TestTheCaretIsWhereReadingGoesOn(t *testing.T) {
	s := open(t, "first\n"+strings.Repeat("more lines here\n", 60), 600, 300)
	s.SetDocumentAt("first\n"+strings.Repeat("more lines here\n", 60), 0, "en", 6+16*20)
	s.wantSelection(6+16*20, 6+16*20)
	s.key(fyne.KeyDown, ctrl)
	s.wantSelection(6+16*21, 6+16*21)
	if s.Place() != 6+16*20 {
		t.Errorf("the first visible character is %d", s.Place())
	}
	s.SetDocument("other", 0, "en")
	s.wantSelection(0, 0)
}

// Lines of another height and width keep what is read at the top, and the selection.
func TestLinesOfAnotherHeightKeepThePlace(t *testing.T) {
	s := open(t, article(30), 700, 400)
	s.scrollBy(900)
	s.SetSelection(40, 44)
	s.draw()
	at := s.Place()
	s.SetLines(2.6, 28)
	if s.Place() != at || s.column.text != 28*DefaultFontSize || s.page.Doc.LineHeight != math.Round(2.6*DefaultFontSize) {
		t.Errorf("the place was %d and is %d; the column is %v wide, lines %v high", at, s.Place(), s.column.text, s.page.Doc.LineHeight)
	}
	s.SetLines(DefaultLineHeight, DefaultColumn)
	if start, end := s.Selection(); s.Place() != at || start != 40 || end != 44 {
		t.Errorf("there and back the place is %d, not %d, the selection %d-%d", s.Place(), at, start, end)
	}
}
