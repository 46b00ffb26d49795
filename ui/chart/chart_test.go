package chart

import (
	"fmt"
	"image"
	"image/color"
	"math"
	"testing"

	"pgregory.net/rapid"

	"raqim/ui/text/face"
	"raqim/ui/text/paint"
)

func style(t *testing.T) Style {
	t.Helper()
	regular, err := face.Bundled(face.Vazirmatn)
	if err != nil {
		t.Fatal(err)
	}
	bold, err := face.Bundled(face.VazirmatnBold)
	if err != nil {
		t.Fatal(err)
	}
	return Style{Fonts: regular, Bold: bold, Size: 16, Colors: paint.Light()}
}

// names are of several scripts and lengths; the last one is wider than its room.
var names = []string{"اقتباس", "گفت\u200cوگو", "Quote", "12", "", "الصفة / المنصب", "اسم طويل جدًا لا يتسع له العمود الأول من الرسم ولا نصفه ولا ربعه"}

// drawn draws a chart of any kind with its number of items.
func drawn(t *rapid.T) (Chart, int) {
	name := func() string { return rapid.SampledFrom(names).Draw(t, "name") }
	value := func() float64 {
		return rapid.OneOf(rapid.Just(0.0), rapid.Float64Range(0, 1e6)).Draw(t, "value")
	}
	head := Head{Title: name(), Note: name(), Empty: "-"}
	n := rapid.IntRange(0, 30).Draw(t, "n")
	switch rapid.IntRange(0, 3).Draw(t, "kind") {
	case 0:
		b := Bars{Head: head, Parts: []string{name(), name(), name(), name()}[:rapid.IntRange(0, 4).Draw(t, "parts")]}
		for range n {
			b.Rows = append(b.Rows, Row{Name: name(), Values: []float64{value(), value(), value()}, Text: name(), Bare: rapid.Bool().Draw(t, "bare")})
		}
		if rapid.Bool().Draw(t, "scaled") {
			b.Scale = []Tick{{0, "0"}, {1e6, name()}, {3e6, "3e6"}}
		}
		return b, n
	case 1:
		c := Columns{Head: head}
		for range n {
			c.Columns = append(c.Columns, Column{Name: fmt.Sprint(n), Value: value(), Text: fmt.Sprint(n)})
		}
		return c, n
	case 2:
		m := Matrix{Head: head, Columns: []string{name(), name(), name()}, Heads: rapid.Bool().Draw(t, "heads")}
		for range n {
			m.Rows = append(m.Rows, MatrixRow{Name: name(), Cells: []Cell{{Value: value(), Text: "1"}, {Value: value(), Text: "2 (3%)", Frame: true}, {Value: value(), Quiet: true}}})
		}
		if m.Heads && n > 0 {
			return m, 3*n + 3
		}
		return m, 3 * n
	}
	f := Facts{Head: head}
	for range n {
		f.Facts = append(f.Facts, Fact{Value: fmt.Sprint(n), Name: name(), Note: name()})
	}
	return f, n
}

// Everything stands within the picture, every item has its place, and the places of items
// do not overlap.
func TestEverythingIsInThePicture(t *testing.T) {
	maker, s := NewMaker(), style(t)
	rapid.Check(t, func(t *rapid.T) {
		c, items := drawn(t)
		width := rapid.Float64Range(300, 1200).Draw(t, "width")
		p := maker.Make(c, s, width)
		if len(p.Areas) != items {
			t.Fatalf("%d areas for %d items", len(p.Areas), items)
		}
		const slack = 1 // pixels are rounded
		inside := func(what string, a Area) {
			if a.X0 < -slack || a.X1 > width+slack || a.Y0 < -slack || a.Y1 > p.Height+slack || a.X0 > a.X1 || a.Y0 > a.Y1 {
				t.Fatalf("%s %+v leaves the picture of %g x %g", what, a, width, p.Height)
			}
		}
		for _, b := range p.boxes {
			inside("the box", b.Area)
		}
		for i, a := range p.Areas {
			inside("the item", a)
			for _, o := range p.Areas[:i] {
				if a.X0 < o.X1-slack && o.X0 < a.X1-slack && a.Y0 < o.Y1-slack && o.Y0 < a.Y1-slack {
					t.Fatalf("the items %+v and %+v overlap", a, o)
				}
			}
		}
		for _, x := range p.texts {
			inside(fmt.Sprintf("the text %q", string(x.doc.Text)), Area{x.x, x.y, x.x + x.doc.Width, x.y + x.doc.Height})
		}
	})
}

func TestRightToLeftIsTheMirrorImage(t *testing.T) {
	maker, left := NewMaker(), style(t)
	right := left
	right.RTL = true
	rapid.Check(t, func(t *rapid.T) {
		c, _ := drawn(t)
		const width = 640
		a, b := maker.Make(c, left, width), maker.Make(c, right, width)
		if len(a.boxes) != len(b.boxes) || len(a.texts) != len(b.texts) || a.Height != b.Height {
			t.Fatalf("%d boxes, %d texts, %g high, and mirrored %d, %d, %g", len(a.boxes), len(a.texts), a.Height, len(b.boxes), len(b.texts), b.Height)
		}
		near := func(what string, x, y float64) {
			if math.Abs(x-y) > 0.01 {
				t.Fatalf("%s at %g is mirrored at %g", what, x, y)
			}
		}
		for i, box := range a.boxes {
			near("a box", width-box.X1, b.boxes[i].X0)
			near("a box's top", box.Y0, b.boxes[i].Y0)
		}
		for i, text := range a.texts {
			near("a text", width-text.x-text.doc.Width, b.texts[i].x)
		}
	})
}

func TestBarsAreAsLongAsTheirValues(t *testing.T) {
	p := NewMaker().Make(Bars{Rows: []Row{
		{Name: "a", Values: []float64{50}, Text: "50"}, {Name: "b", Values: []float64{25, 75}, Text: "100"}, {Name: "c", Values: []float64{0}, Text: "0"},
	}}, style(t), 500)
	if len(p.boxes) != 3 {
		t.Fatalf("%d boxes, want none for 0", len(p.boxes))
	}
	length := func(i int) float64 { return p.boxes[i].X1 - p.boxes[i].X0 }
	if math.Abs(length(0)-2*length(1)) > 1 || math.Abs(length(2)-3*length(1)) > 1 || p.boxes[2].X0 != p.boxes[1].X1 {
		t.Errorf("the bars are %g, %g and %g long", length(0), length(1), length(2))
	}
	if p.boxes[1].pattern == p.boxes[2].pattern {
		t.Error("two parts have the same pattern")
	}
}

// On a scale a bar is as long as its share of the last value, whatever the others are.
func TestBarsKeepToTheirScale(t *testing.T) {
	rows := []Row{{Name: "a", Values: []float64{0.25}, Text: "1"}, {Name: "b", Values: []float64{0.5}, Text: "1", Interval: &[2]float64{-0.1, 0.5}}}
	p := NewMaker().Make(Bars{Scale: []Tick{{0, "0"}, {1, "1"}}, Rows: rows}, style(t), 500)
	zero, one, a, b := p.boxes[0], p.boxes[1], p.boxes[2], p.boxes[3]
	if room := one.X0 - zero.X0; math.Abs(a.X1-a.X0-room/4) > 1 || math.Abs(b.X1-b.X0-room/2) > 1 {
		t.Errorf("of a room of %g the bars take %g and %g", room, a.X1-a.X0, b.X1-b.X0)
	}
	if zero.Y0 > a.Y0 || zero.Y1 < b.Y1 || zero.X0 != a.X0 {
		t.Errorf("the line of 0 %+v does not reach over the bars", zero.Area)
	}
	for _, whisker := range p.boxes[4:] {
		if whisker.X0 < zero.X0-4 {
			t.Errorf("the interval %+v begins before the scale at %g", whisker.Area, zero.X0)
		}
	}
}

// Why a row has no value is read where its bar would be.
func TestARowWithoutAValueSaysWhy(t *testing.T) {
	const why = "undefined: only one category was used, so nothing can be expected by chance"
	p := NewMaker().Make(Bars{Rows: []Row{{Name: "a", Values: []float64{1}, Text: "1"}, {Name: "b", Values: []float64{1}, Text: why, Bare: true}}}, style(t), 700)
	said := p.texts[len(p.texts)-1]
	if len(p.boxes) != 1 || string(said.doc.Text) != why || said.x != p.boxes[0].X0 || said.doc.Height > 2*p.texts[0].doc.Height {
		t.Errorf("%d boxes, %q at %g, %g high", len(p.boxes), string(said.doc.Text), said.x, said.doc.Height)
	}
}

// What keys do is written on a screen alone.
func TestHintsStandOnAScreen(t *testing.T) {
	s := style(t)
	c := Facts{Head: Head{Title: "t", Note: "note", Hint: "hint"}, Facts: []Fact{{Value: "1", Name: "n"}}}
	for hints, want := range map[bool]string{false: "note", true: "note hint"} {
		s.Hints = hints
		if got := string(NewMaker().Make(c, s, 400).texts[1].doc.Text); got != want {
			t.Errorf("hints %v: %q", hints, got)
		}
	}
}

// The heads of a table that can be chosen come before its cells.
func TestHeadsOfATableAreItems(t *testing.T) {
	m := Matrix{Columns: []string{"a", "b"}, Heads: true, Rows: []MatrixRow{{Name: "x", Cells: []Cell{{Text: "1"}, {Text: "2", Frame: true}}}}}
	p := NewMaker().Make(m, style(t), 400)
	if len(p.Areas) != 4 || p.Areas[0].Y1 > p.Areas[2].Y0 || Next(p.Areas, 3, Up) != 1 {
		t.Errorf("the items are %+v", p.Areas)
	}
	if len(p.boxes) != 1 || p.boxes[0].pattern != Hollow {
		t.Errorf("the frame is %+v", p.boxes)
	}
}

// Without colours the parts still look different.
func TestPatternsDiffer(t *testing.T) {
	seen := map[string]int{}
	for i := range 4 {
		dst := image.NewRGBA(image.Rect(0, 0, 40, 40))
		maker := NewMaker()
		p := &Picture{Width: 40, Height: 40, colors: paint.Light(), line: 1, boxes: []box{{Area{0, 0, 40, 40}, color.NRGBA{A: 0xFF}, patternOf(i)}}}
		p.PaintOn(maker.Draw(dst, p.colors.Paper), 0, 0, None)
		if other, ok := seen[string(dst.Pix)]; ok {
			t.Errorf("the patterns %d and %d are painted the same", other, i)
		}
		seen[string(dst.Pix)] = i
	}
}

func TestARingMarksAnItem(t *testing.T) {
	maker, s := NewMaker(), style(t)
	p := maker.Make(Bars{Rows: []Row{{Name: "a", Values: []float64{1}, Text: "1"}, {Name: "b", Values: []float64{2}, Text: "2"}}}, s, 200)
	paintAt := func(at int) *image.RGBA {
		dst := image.NewRGBA(image.Rect(0, 0, 200, int(p.Height)))
		p.PaintOn(maker.Draw(dst, p.colors.Paper), 0, 0, at)
		return dst
	}
	plain, ringed := paintAt(None), paintAt(1)
	for y := range int(p.Height) {
		for x := range 200 {
			inside := float64(y) >= p.Areas[1].Y0-1 && float64(y) <= p.Areas[1].Y1+1
			if !inside && plain.At(x, y) != ringed.At(x, y) {
				t.Fatalf("the ring of the second item reaches (%d, %d)", x, y)
			}
		}
	}
	a := p.Areas[1]
	if got := ringed.RGBAAt(100, int(a.Y1)-1); got.B != s.Colors.Accent.B {
		t.Errorf("there is no ring at the foot of the item but %v", got)
	}
}

// The frame of the fact at hand leaves the values beside it alone.
func TestTheFrameOfAFactLeavesOthersAlone(t *testing.T) {
	f := Facts{Head: Head{Title: "Overview"}}
	for _, name := range []string{"documents", "sets begun by somebody", "spans", "relations", "entities mentioned", "code points of text"} {
		f.Facts = append(f.Facts, Fact{Value: "18,102", Name: name})
	}
	for _, rtl := range []bool{false, true} {
		s := style(t)
		s.RTL = rtl
		p := NewMaker().Make(f, s, 980)
		for i, a := range p.Areas {
			framed := Area{a.X0 - RingRoom*p.line, a.Y0, a.X1 + RingRoom*p.line, a.Y1}
			texts := 0
			for _, x := range p.texts[1:] { // behind the title
				if x.x < framed.X1 && framed.X0 < x.x+x.doc.Width && x.y < framed.Y1-1 && framed.Y0 < x.y+x.doc.Height-1 {
					texts++
				}
			}
			if texts != 2 {
				t.Errorf("rtl %v: the frame of fact %d touches %d texts, not its value and its name", rtl, i, texts)
			}
		}
	}
}
