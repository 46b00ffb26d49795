package docview

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"pgregory.net/rapid"

	"raqim/model"
	"raqim/ui/marks"
	"raqim/ui/text/bidi"
	"raqim/ui/text/paint"
)

// arcList gives all of its arcs wherever it is asked, as a document with few has them.
type arcList []Arc

func (l arcList) Between(dst []Arc, start, end int) []Arc {
	for _, a := range l {
		for _, part := range [2][2]int{a.From, a.To} {
			if part[0] < part[1] && part[0] >= start && part[0] < end {
				dst = append(dst, a)
				break
			}
		}
	}
	return dst
}

func (l arcList) AtHand(dst []Arc) []Arc {
	for _, a := range l {
		if a.AtHand {
			dst = append(dst, a)
		}
	}
	return dst
}

// arcTo is an arc with the name of its relation.
func arcTo(id string, from, to [2]int) Arc {
	return Arc{ID: id, Ends: [2]ArcEnd{{"f" + id, "Speaker"}, {"t" + id, "Quote"}}, Arc: paint.Arc{From: from, To: to, Name: "says " + id}}
}

func atHand(a Arc) Arc {
	a.AtHand = true
	return a
}

// wordAt is a short span on the line at a height of the page.
func (s *screen) wordAt(y float64) [2]int {
	start := s.doc().Line(s.doc().LineAt(y)).Start
	return [2]int{start + 2, start + 6}
}

func TestArcsRepaintOnlyTheirStrips(t *testing.T) {
	s := open(t, article(40), 700, 1000)
	s.draw()
	top, low := s.wordAt(100), s.wordAt(640)
	one, other := arcTo("a", top, [2]int{top[0] + 20, top[0] + 25}), arcTo("b", low, [2]int{low[0] + 10, low[0] + 15})
	for _, step := range []struct {
		what string
		arcs arcList
		want int
	}{
		{"one arc at the top", arcList{one}, 1},
		{"the same again", arcList{one}, 0},
		{"another far below", arcList{one, other}, 1},
		{"the first at hand", arcList{atHand(one), other}, 1},
		{"over all of the view", arcList{arcTo("c", top, low)}, 3},
		{"none", nil, 3},
	} {
		s.SetArcs(step.arcs)
		if n := s.draw(); n != step.want {
			t.Fatalf("%s: %d strips painted, want %d", step.what, n, step.want)
		}
	}
}

// nameOf is the middle of an arc's name in the view.
func (s *screen) nameOf(id string) fyne.Position {
	s.t.Helper()
	for x := range int(s.Size().Width) {
		for y := 0; y < int(s.Size().Height); y += 4 {
			at := fyne.NewPos(float32(x)+2, float32(y)+1)
			if s.arcAt(s.toPage(at)) == id {
				return at
			}
		}
	}
	s.t.Fatalf("the name of %s is not in view", id)
	return fyne.Position{}
}

func TestClickOnANameMeansItsArc(t *testing.T) {
	s := open(t, mixed, 800, 300)
	s.SetMarks(list{mark("m", [2]int{0, 30})})
	s.SetArcs(arcList{arcTo("a", [2]int{4, 10}, [2]int{40, 44}), arcTo("b", [2]int{12, 16}, [2]int{20, 24})})
	s.draw()
	var arcs, marks []string
	s.OnArc = func(id string) { arcs = append(arcs, id) }
	s.OnMark = func(id string) { marks = append(marks, id) }
	for _, id := range []string{"b", "a"} {
		s.pause()
		at := s.nameOf(id)
		s.click(at)
		if !s.overArc(at) {
			t.Errorf("the pointer over the name of %s is that over text", id)
		}
	}
	if strings.Join(arcs, " ") != "b a" || len(marks) > 0 {
		t.Errorf("clicked were the arcs %q and the marks %q", arcs, marks)
	}
	s.pause()
	if s.click(s.middle(5)); strings.Join(marks, " ") != "m" || len(arcs) != 2 {
		t.Errorf("a click on text means %q, %q", arcs, marks)
	}
}

// arrows tells where the arrows at an edge lead.
func (s *screen) arrows(edge int) string {
	var all []string
	for _, a := range s.edges[edge].arrows {
		all = append(all, a.arc+">"+a.end.ID)
	}
	return strings.Join(all, " ")
}

func TestArrowsPointToWhatIsNotInView(t *testing.T) {
	s := open(t, article(120), 700, 500)
	s.SetAtHand("fa")
	far := s.doc().Len() - 30
	s.SetArcs(arcList{
		atHand(arcTo("a", [2]int{10, 14}, [2]int{far, far + 4})),
		arcTo("b", [2]int{20, 24}, [2]int{far - 10, far - 5}),
		arcTo("c", [2]int{30, 34}, [2]int{40, 44}),
		arcTo("d", [2]int{far - 20, far - 18}, [2]int{far - 40, far - 38}),
		arcTo("e", [2]int{2, 5}, [2]int{}),
	})
	s.draw()
	want := func(when, upper, lower string) {
		t.Helper()
		if s.arrows(0) != upper || s.arrows(1) != lower {
			t.Errorf("%s the arrows are %q above and %q below, want %q and %q", when, s.arrows(0), s.arrows(1), upper, lower)
		}
	}
	want("at the top", "", "a>ta b>tb")
	s.scrollBy(1e9)
	s.draw()
	want("at the end", "b>fb", "")
	s.scrollBy(-1e9)
	s.scrollBy(3000)
	want("in the middle", "", "a>ta")

	s.scrollBy(-1e9)
	s.draw()
	var got string
	s.OnEnd = func(id string) { got = id }
	e := &s.edges[1]
	at := e.raster.Position().AddXY(float32(e.arrows[1].x0+3), 5)
	if s.pause(); !s.overArc(at) {
		t.Error("the pointer over an arrow is that over text")
	}
	if s.click(at); got != "tb" {
		t.Errorf("the second arrow means %q", got)
	}
	s.SetArcs(nil)
	if s.draw(); e.raster.Visible() || s.edges[0].raster.Visible() {
		t.Error("arrows are left when the arcs are gone")
	}
}

// Where there is no room for all arrows, some are left out and counted; in a narrow view none is cut.
func TestArrowsFitTheView(t *testing.T) {
	s := open(t, article(120), 420, 500)
	s.SetAtHand("h")
	var many arcList
	for i := range 30 {
		at := s.doc().Len() - 100 + i
		many = append(many, atHand(arcTo(string(rune('A'+i)), [2]int{i, i + 1}, [2]int{at, at + 1})))
	}
	s.SetArcs(many)
	s.draw()
	e := &s.edges[1]
	fit, last := 0, e.img.Rect.Dx() // the text begins on the right
	for _, a := range e.arrows {
		if a.x0 == a.x1 {
			continue
		}
		fit++
		if a.x0 < 0 || a.x1 > last {
			t.Errorf("an arrow lies at %d-%d, the one before it at %d", a.x0, a.x1, last)
		}
		last = a.x0
	}
	if fit == 0 || fit == 30 || len(e.arrows) != 30 {
		t.Errorf("%d of %d arrows fit", fit, len(e.arrows))
	}
}

// While the same lines are in view, scrolling looks for arrows and allocates nothing.
func TestScrollingWithArcsAllocatesNothing(t *testing.T) {
	s := open(t, article(120), 700, 500)
	s.SetAtHand("fa")
	s.SetArcs(arcList{atHand(arcTo("a", [2]int{10, 14}, [2]int{3000, 3004})), arcTo("b", [2]int{20, 24}, [2]int{5000, 5005})})
	s.draw()
	s.updateEdges()
	if n := testing.AllocsPerRun(50, func() { s.fetchArcs(); s.updateEdges() }); n > 0 {
		t.Errorf("%v allocations", n)
	}
}

// Whatever arcs come and go and wherever one scrolls, what is seen is what a view shows that has just been opened there; also in
// a text that is laid out bit by bit.
func TestArcsAreThoseOfThePlace(t *testing.T) {
	for _, text := range []string{article(60), long()} {
		s := open(t, text, 600, 400)
		fresh := New(s.fonts)
		n := s.doc().Len()
		rapid.Check(t, func(rt *rapid.T) {
			var arcs arcList
			for i := range rapid.IntRange(0, 12).Draw(rt, "arcs") {
				from := rapid.IntRange(0, n-1).Draw(rt, "from")
				to := max(0, min(n-1, from+rapid.SampledFrom([]int{-5000, -900, -40, 0, 15, 200, 3000}).Draw(rt, "distance")))
				arcs = append(arcs, arcTo(string(rune('a'+i)), [2]int{from, from + 1}, [2]int{to, to + 1}))
			}
			s.SetArcs(arcs)
			s.scrollBy(float64(rapid.IntRange(-2000, 2000).Draw(rt, "scroll")))
			s.paintVisible()
			s.scrollBy(float64(rapid.IntRange(-200, 200).Draw(rt, "and back")))
			s.paintVisible()
			var again paint.Arcs
			again.Place(fresh.painter, &s.page, s.arcs.drawn, s.arcs.asked[0], s.arcs.asked[1])
			page := s.page
			page.Arcs = &again
			for _, strip := range s.strips {
				if !strip.raster.Visible() {
					continue
				}
				img := *strip.img
				img.Pix = make([]uint8, len(strip.img.Pix))
				s.painter.Strip(&img, &page, strip.row*stripHeight)
				if string(img.Pix) != string(strip.img.Pix) {
					rt.Fatalf("strip %d is not what is there now", strip.row)
				}
			}
			if len(arcs) == 0 && len(s.arcs.near) > 0 {
				rt.Fatal("arcs without a source")
			}
		})
	}
}

// indexed finds arcs as the window does.
type indexed struct{ index *marks.Arcs }

func (i indexed) Between(dst []Arc, start, end int) []Arc {
	for r := range i.index.Between(start, end) {
		dst = append(dst, Arc{ID: string(r.ID), Ends: [2]ArcEnd{{string(r.From), "Speaker"}, {string(r.To), "Quote"}}, Arc: i.index.Arc(r)})
		dst[len(dst)-1].Name = "says"
	}
	return dst
}

func (i indexed) AtHand(dst []Arc) []Arc { return dst }

// linkedBook is a book with a relation in every n-th word, some of them between neighbours, some far apart.
func linkedBook(words, relations int) (string, *marks.Arcs) {
	text := book(words)
	length := len([]rune(text))
	var spans []model.Span
	var all []model.Relation
	for i := range relations {
		from := i * (length - 200) / relations
		to := from + 15 + i*37%150
		if i%10 == 0 {
			to = i * 7919 % (length - 20)
		}
		for k, at := range [2]int{from, to} {
			spans = append(spans, model.Span{ID: model.SpanID(fmt.Sprintf("s%d", 2*i+k)), Parts: []model.Range{{Start: model.Offset(at), End: model.Offset(at + 5)}}})
		}
		all = append(all, model.Relation{ID: model.RelationID(fmt.Sprintf("r%d", i)), From: model.SpanArgument(spans[2*i].ID), To: model.SpanArgument(spans[2*i+1].ID)})
	}
	slices.SortFunc(spans, model.CompareSpans)
	return text, marks.NewArcs(spans, all)
}

// BenchmarkLinkedPage paints another page, all of it, of a text of 70,000 words with so many relations all of which are drawn.
func BenchmarkLinkedPage(b *testing.B) {
	for _, relations := range []int{0, 100, 1000, 10_000} {
		b.Run(fmt.Sprint(relations), func(b *testing.B) {
			text, index := linkedBook(70_000, relations)
			v := shown(b)
			v.SetDocument(text, bidi.Auto, "ar")
			v.SetArcs(indexed{index})
			v.repaint()
			page := v.scrollRange() / 100
			for i := 0; b.Loop(); i++ {
				v.scrollBy(page * float64(1-i%100/50*2))
				v.repaint()
			}
		})
	}
}

func TestAnotherDocumentHasNoArcs(t *testing.T) {
	s := open(t, article(40), 700, 500)
	s.SetArcs(arcList{arcTo("a", [2]int{10, 14}, [2]int{30, 34})})
	s.draw()
	s.SetDocument("نص قصير", bidi.Auto, "ar")
	if s.draw(); len(s.arcs.near) > 0 {
		t.Error("the arcs of the document before are shown")
	}
}
