package docview

import (
	"bytes"
	"image"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"pgregory.net/rapid"

	"raqim/ui/text/layout"
	"raqim/ui/text/paint"
)

// long is a text that is laid out as far as it is seen, with paragraphs of very different lengths, which no estimate fits.
func long() string {
	r := []rune(book(8000))
	for i := range r {
		if r[i] == ' ' && (i%97 == 0 || i > 9000 && i < 11_000 && i%5 == 0) {
			r[i] = '\n'
		}
		if r[i] == '\n' && i > 20_000 && i < 30_000 {
			r[i] = ' '
		}
	}
	return string(r)
}

// standing is where the line of a character stands in the view.
func (s *screen) standing(offset int) float64 {
	d := s.doc()
	return d.Line(d.LineOf(layout.Position{Offset: offset})).Top + s.page.Y - s.top()
}

// inMiddle returns the character at the left of the line in the middle of the view.
func (s *screen) inMiddle() int {
	d := s.doc()
	return d.Line(d.LineAt(s.top() - s.page.Y + s.column.view/2)).Start
}

// Scrolled by so many rows, what is seen moves by so many rows, though what comes into view was never laid out before and turns
// out longer or shorter than was thought.
func TestScrollingDoesNotJump(t *testing.T) {
	s := open(t, long(), 640, 420)
	n := len(s.text)
	for _, start := range []int{n / 2, 11_500, 31_000, n - 500, 9500} {
		s.SetDocument(long(), 0, "ar")
		s.Reveal(start, start+1)
		for range 60 {
			for _, rows := range []float64{-70, -31, 17, -110} {
				o := s.inMiddle()
				before, scroll := s.standing(o), s.scroll
				if scroll+rows < 0 || scroll+rows > s.scrollRange() {
					continue
				}
				s.scrollBy(rows)
				if moved := before - s.standing(o); math.Abs(moved-rows) > 1 {
					t.Fatalf("from %d: scrolled by %v, character %d moved by %v", start, rows, o, moved)
				}
			}
			s.wantCovered()
		}
	}
}

// Whatever happens in a long text, the strips tile the view and each shows what a painter that knows nothing of the past paints
// from a text laid out whole.
func TestLongTextShowsThePresent(t *testing.T) {
	text := long()
	s := open(t, text, 640, 420)
	n := len(s.text)
	whole := map[layout.Config]*layout.Document{}
	rapid.Check(t, func(rt *rapid.T) {
		s.window.Resize(fyne.NewSize(640, 420))
		s.Zoom(0)
		s.SetDocument(text, 0, "ar")
		for range rapid.IntRange(1, 8).Draw(rt, "steps") {
			o := rapid.IntRange(0, n-1).Draw(rt, "offset")
			switch rapid.IntRange(0, 9).Draw(rt, "what") {
			case 0, 1:
				s.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, rapid.Float32Range(-120, 120).Draw(rt, "wheel"))})
			case 2:
				s.Reveal(o, o+20)
			case 3:
				s.SetDocumentAt(text, 0, "ar", o)
			case 4:
				s.SetSelection(o, min(n, o+rapid.IntRange(0, 3000).Draw(rt, "length")))
			case 5:
				s.scrollTo(rapid.Float64Range(0, s.height()).Draw(rt, "to"))
			case 6:
				s.SetMarks(list{mark("a", [2]int{o, min(n, o+500)}), mark("b", [2]int{n - o - 1, n - o})})
			case 7:
				s.key(rapid.SampledFrom([]fyne.KeyName{
					fyne.KeyUp, fyne.KeyDown, fyne.KeyLeft, fyne.KeyRight, fyne.KeyPageUp, fyne.KeyPageDown, fyne.KeyHome, fyne.KeyEnd,
				}).Draw(rt, "key"), rapid.SampledFrom([]fyne.KeyModifier{0, fyne.KeyModifierShift, fyne.KeyModifierControl}).Draw(rt, "modifier"))
			case 8:
				s.Zoom(rapid.IntRange(-1, 1).Draw(rt, "zoom"))
			default:
				s.window.Resize(fyne.NewSize(rapid.SampledFrom([]float32{400, 520, 640}).Draw(rt, "width"), 420))
			}
			s.paintVisible()
			if row := s.stale(); row >= 0 {
				rt.Fatalf("the strip of row %d shows the past", row)
			}
			s.wantCovered()
		}
		s.wantWhole(rt, whole)
	})
}

// wantWhole compares the rows in view with those of the text laid out whole.
func (s *screen) wantWhole(rt *rapid.T, whole map[layout.Config]*layout.Document) {
	lazy := s.page.Doc
	page := s.page
	page.Doc = whole[lazy.Config]
	if page.Doc == nil {
		page.Doc = layout.NewEngine().Document(s.text, lazy.Config)
		whole[lazy.Config] = page.Doc
	}
	first := lazy.Line(lazy.LineAt(s.top() - page.Y))
	there := page.Doc.Line(page.Doc.LineOf(layout.Position{Offset: first.Start}))
	top := int(s.top() + there.Top - first.Top)
	height := int(s.column.view)
	got, want := image.NewRGBA(image.Rect(0, 0, s.column.width, height)), image.NewRGBA(image.Rect(0, 0, s.column.width, height))
	paint.NewPainter().Strip(got, &s.page, int(s.top()))
	paint.NewPainter().Strip(want, &page, top)
	if !bytes.Equal(got.Pix, want.Pix) {
		rt.Fatalf("the page at %v is another one than in the text laid out whole", s.top())
	}
}

// The last line is at the foot of the page after a jump to the end, and the first at its head after one to the start.
func TestEndsOfALongText(t *testing.T) {
	s := open(t, long(), 640, 420)
	s.key(fyne.KeyEnd, fyne.KeyModifierControl)
	if s.scroll != s.scrollRange() {
		t.Fatalf("at the end the page stands at %v of %v", s.scroll, s.scrollRange())
	}
	s.wantSelection(len(s.text), len(s.text))
	last := s.standing(len(s.text))
	if want := s.column.view - math.Round(footSpace*s.column.scale) - s.lineStep(); math.Abs(last-want) > 1 {
		t.Fatalf("the last line stands at %v, want %v", last, want)
	}
	s.key(fyne.KeyHome, fyne.KeyModifierControl)
	if s.top() != 0 || s.standing(0) != s.page.Y {
		t.Fatalf("at the start the page stands at %v, its first line at %v", s.top(), s.standing(0))
	}
}
