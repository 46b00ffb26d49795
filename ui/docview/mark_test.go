package docview

import (
	"testing"

	"fyne.io/fyne/v2"
)

func TestMarksRepaintOnlyTheirStrips(t *testing.T) {
	s := open(t, article(40), 700, 1000)
	if n := s.draw(); n != 4 {
		t.Fatalf("the first frame painted %d strips", n)
	}
	low := s.doc().Line(s.doc().LineAt(700)).Start + 3
	steps := []struct {
		what  string
		marks []Mark
		want  int
	}{
		{"one mark at the top", []Mark{mark("a", [2]int{2, 8})}, 1},
		{"the same again", []Mark{mark("a", [2]int{2, 8})}, 0},
		{"another far below", []Mark{mark("a", [2]int{2, 8}), mark("b", [2]int{low, low + 5})}, 1},
		{"their order", []Mark{mark("b", [2]int{low, low + 5}), mark("a", [2]int{2, 8})}, 0},
		{"the first moves down", []Mark{mark("b", [2]int{low, low + 5}), mark("a", [2]int{low - 2, low})}, 2},
		{"all gone", nil, 1},
	}
	for _, step := range steps {
		s.SetMarks(list(step.marks))
		if n := s.draw(); n != step.want {
			t.Fatalf("%s: %d strips painted, want %d", step.what, n, step.want)
		}
	}
}

func TestAtHandRepaintsTheTwoMarks(t *testing.T) {
	s := open(t, article(40), 700, 1000)
	low := s.doc().Line(s.doc().LineAt(700)).Start + 3
	s.SetMarks(list{mark("a", [2]int{2, 8}), mark("b", [2]int{low, low + 5})})
	s.draw()
	s.SetAtHand("a")
	if n := s.draw(); n != 1 || !s.page.Marks[0].AtHand {
		t.Fatalf("%d strips painted, at hand %v", n, s.page.Marks[0].AtHand)
	}
	s.SetAtHand("b")
	if n := s.draw(); n != 2 || s.page.Marks[0].AtHand || !s.page.Marks[1].AtHand {
		t.Fatalf("%d strips painted", n)
	}
	s.SetMarks(list{mark("b", [2]int{low, low + 5})})
	if s.draw(); !s.page.Marks[0].AtHand {
		t.Fatal("new marks lose what is at hand")
	}
}

func TestClickMeansTheInnermostMarkThenTheNext(t *testing.T) {
	s := open(t, mixed, 800, 300)
	s.SetMarks(list{mark("outer", [2]int{0, 30}), mark("inner", [2]int{4, 10}), mark("split", [2]int{2, 6}, [2]int{12, 30})})
	var got []string
	s.OnMark = func(id string) {
		got = append(got, id)
		s.SetAtHand(id)
	}
	for range 4 {
		s.pause()
		s.click(s.middle(5))
	}
	s.pause()
	s.click(s.middle(8)) // between the parts of split
	s.pause()
	s.click(s.middle(40))
	want := []string{"inner", "split", "outer", "inner", "outer", ""}
	if len(got) != len(want) {
		t.Fatalf("clicks meant %q, want %q", got, want)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Fatalf("clicks meant %q, want %q", got, want)
		}
	}
	n := len(got)
	s.drag(s.inBox(4, 0.1), s.inBox(9, 0.9))
	if len(got) != n {
		t.Fatalf("a drag meant %q", got[n:])
	}
}

func TestHoverNamesTheMark(t *testing.T) {
	s := open(t, mixed, 800, 300)
	s.SetMarks(list{mark("outer", [2]int{0, 30}), mark("inner", [2]int{4, 10})})
	var got []string
	s.OnHover = func(id string) { got = append(got, id) }
	move := func(p fyne.Position) { s.MouseMoved(mouse(p, 0, 0)) }
	move(s.middle(5))
	move(s.middle(6))
	name, at, size := s.TipAt(s.middle(6))
	if name != "QUOTE · inner" {
		t.Fatalf("the tip says %q", name)
	}
	if p := s.middle(6); at.X >= p.X || at.X+size.Width <= p.X || at.Y >= p.Y || at.Y+size.Height <= p.Y {
		t.Fatalf("the tip is about %v, %v large, and the pointer at %v", at, size, p)
	}
	move(s.middle(1))
	move(s.middle(40))
	if name, _, _ := s.TipAt(s.middle(40)); name != "" {
		t.Fatalf("the tip over unmarked text says %q", name)
	}
	move(s.middle(5))
	s.MouseOut()
	want := []string{"inner", "outer", "", "inner", ""}
	if len(got) != len(want) {
		t.Fatalf("hovered %q, want %q", got, want)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Fatalf("hovered %q, want %q", got, want)
		}
	}
	move(s.middle(5))
	s.down(s.middle(5), 0)
	if name, _, _ := s.TipAt(s.middle(5)); name != "" {
		t.Fatalf("while the mouse is held down the tip says %q", name)
	}
	s.up(s.middle(5))
	s.SetMarks(nil)
	if name, _, _ := s.TipAt(s.middle(5)); name != "" || got[len(got)-1] != "" {
		t.Fatal("the name of a mark outlives the mark")
	}
}

func TestScrollingChangesWhatIsHovered(t *testing.T) {
	s := open(t, article(20), 600, 400)
	second := s.doc().Line(1).Start
	s.SetMarks(list{mark("a", [2]int{0, second}), mark("b", [2]int{second, second + 200})})
	var got []string
	s.OnHover = func(id string) { got = append(got, id) }
	s.MouseMoved(mouse(s.middle(3), 0, 0))
	s.scrollTo(s.lineStep())
	if len(got) != 2 || got[0] != "a" || got[1] != "b" {
		t.Fatalf("hovered %q", got)
	}
}

func TestADoubleClickLeavesTheMarkAtHand(t *testing.T) {
	s := open(t, mixed, 800, 300)
	s.SetMarks(list{mark("first", [2]int{0, 3}), mark("second", [2]int{4, 10})})
	s.OnMark = s.SetAtHand
	s.SetAtHand("first")
	for _, o := range []int{5, 40} { // on another mark, on none
		s.pause()
		s.click(s.middle(o))
		s.click(s.middle(o))
		if start, end := s.Selection(); s.AtHand() != "first" || start == end {
			t.Errorf("a double click on %d leaves %q at hand and %d-%d selected", o, s.AtHand(), start, end)
		}
	}
	s.pause()
	s.click(s.middle(5))
	if s.AtHand() != "second" {
		t.Errorf("a click leaves %q at hand", s.AtHand())
	}
}

func TestOfEquallyLongMarksTheLaterOneIsInner(t *testing.T) {
	s := open(t, mixed, 800, 300)
	s.SetMarks(list{mark("first", [2]int{2, 8}), mark("second", [2]int{4, 10})})
	if got := s.clickMark(5); got != "second" {
		t.Fatalf("a click means %q", got)
	}
}
