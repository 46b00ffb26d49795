package tip

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"raqim/ui/tree"
)

// sign is a widget with a tip that can have the keyboard.
type sign struct {
	widget.BaseWidget
	tip string
}

func newSign(tip string) *sign {
	s := &sign{tip: tip}
	s.ExtendBaseWidget(s)
	return s
}

func (s *sign) Tip() string             { return s.tip }
func (s *sign) MinSize() fyne.Size      { return fyne.NewSize(40, 20) }
func (s *sign) FocusGained()            {}
func (s *sign) FocusLost()              {}
func (s *sign) TypedRune(rune)          {}
func (s *sign) TypedKey(*fyne.KeyEvent) {}
func (s *sign) CreateRenderer() fyne.WidgetRenderer {
	return tree.Of(s, widget.NewSimpleRenderer(canvas.NewRectangle(nil)))
}

// pane is a widget with a tip of its own around another one.
type pane struct {
	sign
	inner fyne.CanvasObject
}

func (p *pane) MinSize() fyne.Size { return fyne.NewSize(200, 100) }
func (p *pane) CreateRenderer() fyne.WidgetRenderer {
	return tree.Of(p, widget.NewSimpleRenderer(container.NewWithoutLayout(p.inner, canvas.NewRectangle(nil))))
}

func shown(t *testing.T, content fyne.CanvasObject) (*Tips, fyne.Window) {
	t.Helper()
	test.NewTempApp(t)
	w := test.NewWindow(Host(content))
	t.Cleanup(w.Close)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(400, 300))
	return New(w.Canvas()), w
}

func TestTheInnermostWidgetTells(t *testing.T) {
	inner := newSign("inner")
	p := &pane{sign{tip: "outer"}, inner}
	p.ExtendBaseWidget(p)
	inner.Resize(inner.MinSize())
	inner.Move(fyne.NewPos(100, 100))
	tips, _ := shown(t, container.NewStack(p, container.NewCenter()))
	for _, c := range []struct {
		x, y float32
		want string
	}{{10, 200, "outer"}, {110, 110, "inner"}, {139, 119, "inner"}, {141, 110, "outer"}} {
		tips.Point(fyne.NewPos(c.x, c.y))
		if got := tips.Shown(); got != c.want {
			t.Errorf("at %v, %v the tip is %q, want %q", c.x, c.y, got, c.want)
		}
	}
	inner.Hide()
	tips.Point(fyne.NewPos(110, 110))
	tips.Point(fyne.NewPos(500, 500))
	if got := tips.Shown(); got != "" {
		t.Errorf("beyond the window the tip is %q", got)
	}
}

// The tip stands in the window, and covers neither the pointer nor what it is about.
func TestWhereATipStands(t *testing.T) {
	for _, at := range []fyne.Position{{X: 0, Y: 0}, {X: 360, Y: 280}, {X: 180, Y: 140}, {X: 360, Y: 0}} {
		s := newSign("a long tip, longer than the sign, " + "من سطر أو أكثر من سطر في نافذة ليست واسعة")
		s.Resize(s.MinSize())
		s.Move(at)
		tips, _ := shown(t, container.NewWithoutLayout(s))
		tips.Point(at.AddXY(5, 5))
		box := tips.bubble.box
		p, size := box.Position(), box.Size()
		switch {
		case !tips.bubble.visible():
			t.Errorf("at %v there is no tip", at)
		case p.X < 0 || p.Y < 0 || p.X+size.Width > 400 || p.Y+size.Height > 300:
			t.Errorf("the tip stands at %v, %v large", p, size)
		case p.Y < at.Y+20 && p.Y+size.Height > at.Y:
			t.Errorf("the tip at %v, %v large, covers %v", p, size, at)
		}
	}
}

func TestATipGoes(t *testing.T) {
	one, other := newSign("one"), newSign("other")
	tips, w := shown(t, container.NewVBox(one, other))
	tips.Point(fyne.NewPos(5, 5))
	if tips.Shown() != "one" {
		t.Fatalf("the tip is %q", tips.Shown())
	}
	tips.Press()
	if tips.Shown() != "" || tips.bubble.visible() {
		t.Error("the tip outlives a press")
	}
	w.Canvas().Focus(other)
	tips.Press()
	if tips.Shown() != "other" {
		t.Errorf("at what has the keyboard the tip is %q", tips.Shown())
	}
	tips.Press()
	if tips.Shown() != "" {
		t.Errorf("after another key the tip is %q", tips.Shown())
	}
}

func TestTipsOverAPopUp(t *testing.T) {
	below, above := newSign("below"), newSign("above")
	tips, w := shown(t, below)
	over := widget.NewPopUp(Host(above), w.Canvas())
	over.ShowAtPosition(fyne.NewPos(50, 60))
	at := tips.place(above)
	tips.Point(at.AddXY(2, 2))
	if tips.Shown() != "above" {
		t.Errorf("the tip is %q", tips.Shown())
	}
	if p := tips.place(tips.bubble.box); p.Y+tips.bubble.box.Size().Height > at.Y {
		t.Errorf("the tip at %v covers %v", p, at)
	}
	tips.Point(fyne.NewPos(5, 5))
	if tips.Shown() != "" {
		t.Errorf("beside the pop-up the tip is %q", tips.Shown())
	}
}

// What a key asks for is shown after that key, beside the stretch it is about, until the next.
func TestAskedByAKey(t *testing.T) {
	s := newSign("sign")
	s.Resize(fyne.NewSize(200, 100))
	s.Move(fyne.NewPos(20, 150))
	tips, _ := shown(t, container.NewWithoutLayout(s))
	tips.Ask("what a part of it means", s, fyne.NewPos(50, 60), fyne.NewSize(40, 20))
	if got := tips.Shown(); got != "" {
		t.Errorf("before the key is told of, the tip is %q", got)
	}
	tips.Press()
	if got := tips.Shown(); got != "what a part of it means" {
		t.Fatalf("the tip is %q", got)
	}
	if box := tips.bubble.box; box.Position().Y+box.Size().Height > 150+60 || box.Position().Y+box.Size().Height < 150+60-2*gap {
		t.Errorf("the tip stands from %v, %v high, not above the part at 210", box.Position().Y, box.Size().Height)
	}
	tips.Press()
	if got := tips.Shown(); got != "" {
		t.Errorf("after the next key the tip is %q", got)
	}
}
