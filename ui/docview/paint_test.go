package docview

import (
	"bytes"
	"fmt"
	"image"
	"testing"

	"fyne.io/fyne/v2"
	"pgregory.net/rapid"

	"raqim/model"
	"raqim/ui/marks"
	"raqim/ui/text/bidi"
	"raqim/ui/text/paint"
)

// However the view came to where it is, each strip shows what a painter that knows nothing of the past paints.
func TestStripsShowThePresent(t *testing.T) {
	s := open(t, article(12), 640, 420)
	n := len(s.text)
	rapid.Check(t, func(rt *rapid.T) {
		for range rapid.IntRange(1, 6).Draw(rt, "steps") {
			switch rapid.IntRange(0, 7).Draw(rt, "what") {
			case 0, 1:
				s.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, rapid.Float32Range(-120, 120).Draw(rt, "wheel"))})
			case 2, 3:
				s.SetMarks(list(rapid.SliceOfNDistinct(anyMark(n), 0, 5, func(m Mark) string { return m.ID }).Draw(rt, "marks")))
			case 4:
				s.SetAtHand(fmt.Sprint(rapid.IntRange(0, 4).Draw(rt, "at hand")))
			case 5:
				s.Zoom(rapid.IntRange(-2, 2).Draw(rt, "zoom"))
			case 6:
				s.SetColors(rapid.SampledFrom([]paint.Colors{paint.Light(), paint.Dark()}).Draw(rt, "colors"))
			default:
				s.window.Resize(fyne.NewSize(rapid.Float32Range(300, 700).Draw(rt, "width"), 420))
			}
			s.paintVisible()
			if row := s.stale(); row >= 0 {
				rt.Fatalf("the strip of row %d shows the past", row)
			}
		}
	})
}

// Whatever spans come, go and change, here and elsewhere, the view shows what a painter paints that is given the marks of all
// spans, made anew with their lanes.
func TestStripsFollowTheSpans(t *testing.T) {
	s := open(t, article(30), 640, 420)
	n, painter := len(s.text), paint.NewPainter()
	rapid.Check(t, func(rt *rapid.T) {
		s.SetDocument(article(30), 0, "ar")
		a := spread(t, article(30), rapid.IntRange(0, 80).Draw(rt, "spans"))
		a.layer = marks.NewLayer(a.state.Schema, a.state.Spans, marks.Options{})
		s.SetMarks(a)
		for range rapid.IntRange(1, 8).Draw(rt, "steps") {
			switch rapid.IntRange(0, 5).Draw(rt, "what") {
			case 0:
				s.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, rapid.Float32Range(-120, 120).Draw(rt, "wheel"))})
			case 1:
				s.SetAtHand(fmt.Sprint("s", rapid.IntRange(1, 90).Draw(rt, "at hand")))
			case 2:
				o := rapid.IntRange(0, n-1).Draw(rt, "offset")
				s.Reveal(o, o+1)
			default:
				a.change(s.View, anyEdit(rt, a, n))
			}
			s.paintVisible()
			s.wantSpans(rt, painter, a)
		}
	})
}

// A strip that is scrolled out of view keeps its picture, but not when a mark on it has changed or is at hand no more.
func TestHiddenStripsDoNotKeepOldMarks(t *testing.T) {
	s := open(t, article(40), 640, 420)
	there := mark("a", [2]int{2, 8})
	for _, change := range []func(){
		func() { s.SetMarks(list{there}) },
		func() { s.SetAtHand("a") },
		func() { s.SetAtHand("") },
		func() { s.SetMarks(nil) },
	} {
		s.scrollTo(stripHeight / 2) // three strips, of which one is left over then
		s.paintVisible()
		s.scrollTo(2 * stripHeight)
		s.paintVisible()
		change()
		s.scrollTo(0)
		s.paintVisible()
		if row := s.stale(); row >= 0 {
			t.Fatalf("the strip of row %d shows the past", row)
		}
	}
}

// anyEdit makes a span, or changes or removes one.
func anyEdit(rt *rapid.T, a *annotations, n int) model.Edit[model.Span] {
	var e model.Edit[model.Span]
	if all := a.state.Spans; len(all) > 0 && rapid.Bool().Draw(rt, "of one there") {
		before := all[rapid.IntRange(0, len(all)-1).Draw(rt, "which")]
		e.Before = &before
		if rapid.Bool().Draw(rt, "gone") {
			return e
		}
	}
	start := rapid.IntRange(0, n-1).Draw(rt, "start")
	end := min(n, start+rapid.SampledFrom([]int{1, 5, 90, 600, n}).Draw(rt, "length"))
	after := model.Span{
		ID: model.SpanID(fmt.Sprint("s", a.state.NextID)), Label: rapid.SampledFrom(a.state.Schema.SpanTypeIDs()).Draw(rt, "label"),
		Parts: []model.Range{{Start: model.Offset(start), End: model.Offset(end)}},
	}
	if e.Before != nil {
		after.ID = e.Before.ID
	}
	e.After = &after
	return e
}

// wantSpans compares the visible strips with those of a page that has the marks of all spans.
func (s *screen) wantSpans(rt *rapid.T, painter *paint.Painter, a *annotations) {
	page := s.page
	page.Marks = marks.Of(a.state.Schema, a.state.Spans, marks.Options{AtHand: model.SpanID(s.AtHand())})
	for _, st := range s.strips {
		if !st.raster.Visible() {
			continue
		}
		want := image.NewRGBA(image.Rect(0, 0, s.column.width, stripHeight))
		painter.Strip(want, &page, st.row*stripHeight)
		if !bytes.Equal(st.img.Pix, want.Pix) {
			rt.Fatalf("the strip of row %d does not show the spans", st.row)
		}
	}
}

func anyMark(n int) *rapid.Generator[Mark] {
	return rapid.Custom(func(rt *rapid.T) Mark {
		start := rapid.IntRange(0, n-1).Draw(rt, "start")
		m := mark(fmt.Sprint(rapid.IntRange(0, 4).Draw(rt, "id")), [2]int{start, min(n, start+rapid.IntRange(1, 300).Draw(rt, "length"))})
		m.Lane = rapid.IntRange(0, 3).Draw(rt, "lane")
		m.Long = rapid.Bool().Draw(rt, "long")
		m.Dim = rapid.Bool().Draw(rt, "dim")
		return m
	})
}

// stale returns the row of a visible strip that differs from a fresh painting, -1 where there is none.
func (s *screen) stale() int {
	fresh := paint.NewPainter()
	for _, st := range s.strips {
		if !st.raster.Visible() {
			continue
		}
		want := image.NewRGBA(image.Rect(0, 0, s.column.width, stripHeight))
		fresh.Strip(want, &s.page, st.row*stripHeight)
		if st.img.Rect != want.Rect || !bytes.Equal(st.img.Pix, want.Pix) {
			return st.row
		}
	}
	return -1
}

func TestColorsReachTheOverlay(t *testing.T) {
	s := open(t, article(3), 640, 420)
	s.SetSelection(3, 90)
	dark := paint.Dark()
	s.SetColors(dark)
	if s.band[0].FillColor != dark.Selection || s.paper.FillColor != dark.Paper || s.caret[0].FillColor != dark.Accent {
		t.Fatal("a part of the view keeps the light colours")
	}
}

func TestCaretsShowWhereTextWouldGoOn(t *testing.T) {
	s := open(t, "سلام abc", 640, 300)
	s.SetSelection(5, 5) // between the Arabic blank and Latin
	if s.caret[0].Visible() || s.caret[1].Visible() {
		t.Fatal("carets without the focus")
	}
	s.FocusGained()
	if !s.caret[0].Visible() || !s.caret[1].Visible() {
		t.Fatal("one caret where the direction changes")
	}
	s.SetSelection(5, 7)
	if !s.caret[0].Visible() || s.caret[1].Visible() {
		t.Fatal("a selection has one caret, at the end that moves")
	}
	s.SetSelection(2, 2)
	if !s.caret[0].Visible() || s.caret[1].Visible() {
		t.Fatal("two carets within a word")
	}
	s.FocusLost()
	if s.caret[0].Visible() {
		t.Fatal("a caret without the focus")
	}
}

func TestBaseMovesTheTextAndKeepsMarks(t *testing.T) {
	s := open(t, "abc سلام", 640, 300)
	s.SetMarks(list{mark("a", [2]int{0, 3})})
	left, _ := s.doc().Box(0)
	s.SetBase(bidi.RTL)
	right, _ := s.doc().Box(0)
	if right.X0 <= left.X0 || len(s.page.Marks) != 1 {
		t.Fatalf("a stands at %v, stood at %v; %d marks", right.X0, left.X0, len(s.page.Marks))
	}
}
