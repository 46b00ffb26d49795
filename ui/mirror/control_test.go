package mirror

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	fynetheme "fyne.io/fyne/v2/theme"
)

func press(o fyne.Focusable, names ...fyne.KeyName) {
	for _, n := range names {
		o.TypedKey(&fyne.KeyEvent{Name: n})
	}
}

func TestWidgetsWorkByKeyboard(t *testing.T) {
	start(t)
	mirrorNow(t, true)
	pressed := 0
	button := NewButton("احفظ", func() { pressed++ })
	check := NewCheck("خذ", nil)
	radio := NewRadioRow([]string{"أ", "ب", "ج"}, nil)
	w := test.NewTempWindow(t, container.NewVBox(button, check, radio))
	var left []fyne.KeyName
	w.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) { left = append(left, e.Name) })

	press(button, fyne.KeySpace, fyne.KeyReturn, fyne.KeyEscape, fyne.KeyA)
	if pressed != 2 || len(left) != 1 || left[0] != fyne.KeyEscape {
		t.Errorf("the button was pressed %d times and left %v", pressed, left)
	}
	press(check, fyne.KeySpace)
	if !check.Checked {
		t.Error("Space does not check")
	}
	first := radio.values[0]
	w.Canvas().Focus(first)
	press(first, fyne.KeyLeft) // the next value stands at the left
	if radio.Selected() != 1 || w.Canvas().Focused() != fyne.Focusable(radio.values[1]) {
		t.Errorf("the arrow leads to value %d, focus on %v", radio.Selected(), w.Canvas().Focused())
	}
	press(radio.values[1], fyne.KeyDown, fyne.KeyRight)
	if radio.Selected() != 0 {
		t.Errorf("value %d is chosen", radio.Selected())
	}
	button.Disable()
	press(button, fyne.KeySpace)
	if pressed != 2 {
		t.Error("a disabled button can be pressed")
	}
}

// What has the keyboard has a ring that is seen, and a name.
func TestFocusIsSeen(t *testing.T) {
	start(t)
	all := []interface {
		fyne.Widget
		fyne.Focusable
		Name() string
	}{
		NewButton("Text", nil), NewPrimary("Text", nil), NewCheck("Text", nil), NewRadio([]string{"Text"}, nil).values[0],
	}
	for _, o := range all {
		w := test.NewTempWindow(t, o)
		if o.Name() != "Text" {
			t.Errorf("%T is called %q", o, o.Name())
		}
		before := w.Canvas().Capture()
		w.Canvas().Focus(o)
		after := w.Canvas().Capture()
		changed := 0
		for y := range before.Bounds().Dy() {
			for x := range before.Bounds().Dx() {
				if before.At(x, y) != after.At(x, y) {
					changed++
				}
			}
		}
		if changed < 60 {
			t.Errorf("%T: %d pixels tell that it has the keyboard", o, changed)
		}
	}
}

func TestListMakesAsManyRowsAsAreSeen(t *testing.T) {
	start(t)
	made, n := 0, 100_000
	var chosen []int
	l := NewList(func() int { return n }, func() fyne.CanvasObject { made++; return tall(10, 16) }, func(int, fyne.CanvasObject) {})
	l.OnSelected = func(i int) { chosen = append(chosen, i) }
	w := test.NewTempWindow(t, l)
	w.Resize(fyne.NewSize(100, 200))
	w.Canvas().Focus(l)
	press(l, fyne.KeyEnd, fyne.KeyUp, fyne.KeySpace, fyne.KeyHome, fyne.KeyPageDown, fyne.KeyReturn)
	if len(chosen) != 2 || chosen[0] != n-2 || chosen[1] != 8 {
		t.Errorf("%v were chosen", chosen)
	}
	if made > 16 {
		t.Errorf("%d rows were made", made)
	}
	l.ScrollTo(500)
	if r := l.rows[500]; r == nil || r.Position().Y < 0 || r.Position().Y+r.Size().Height > 200 {
		t.Error("row 500 is not in view")
	}
	n = 3
	l.Refresh()
	if len(l.rows) != 3 || l.ScrollOffset() != 0 || l.bar.Visible() {
		t.Errorf("%d rows of 3 are shown, %v scrolled away", len(l.rows), l.ScrollOffset())
	}
	l.Select(1)
	l.Select(1)
	if len(chosen) != 3 {
		t.Errorf("a row that is chosen is chosen again: %v", chosen)
	}
}

func TestScrollBarIsDragged(t *testing.T) {
	start(t)
	for _, rtl := range []bool{false, true} {
		mirrorNow(t, rtl)
		s := NewHScroll(tall(1000, 10))
		test.NewTempWindow(t, container.NewWithoutLayout(s))
		s.Resize(fyne.NewSize(100, 40))
		begin, _ := s.lying.place()
		press := fyne.PointEvent{Position: fyne.NewPos(begin+2, 2)}
		s.lying.MouseDown(&desktop.MouseEvent{PointEvent: press})
		press.Position.X = 2
		if !rtl {
			press.Position.X = 98
		}
		s.lying.Dragged(&fyne.DragEvent{PointEvent: press})
		if s.Offset.X < 800 {
			t.Errorf("mirrored %v: dragged to the end, %v is scrolled away", rtl, s.Offset.X)
		}
		s.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, 1000)})
		if s.Offset.X != 0 {
			t.Errorf("mirrored %v: the wheel leads to %v", rtl, s.Offset.X)
		}
	}
}

func TestPicturesOfADirectionAreTurned(t *testing.T) {
	start(t)
	draw := func(r fyne.Resource) [2]int { // dark pixels in either half
		i := canvas.NewImageFromResource(r)
		w := test.NewTempWindow(t, i)
		w.SetPadded(false)
		w.Resize(fyne.NewSquareSize(48))
		shot := w.Canvas().Capture()
		var dark [2]int
		for y := range shot.Bounds().Dy() {
			for x := range shot.Bounds().Dx() {
				if r, _, _, _ := shot.At(x, y).RGBA(); r < 0x8000 {
					dark[2*x/shot.Bounds().Dx()]++
				}
			}
		}
		return dark
	}
	icon := fynetheme.MailSendIcon()
	mirrorNow(t, false)
	plain := draw(Icon(icon))
	mirrorNow(t, true)
	turned := draw(Icon(icon))
	if plain[0] == plain[1] || turned[0]-plain[1] > 20 || plain[1]-turned[0] > 20 {
		t.Errorf("dark pixels left and right: %v, turned %v", plain, turned)
	}
	if name := Icon(icon).Name(); !strings.HasPrefix(name, "turned-") || !strings.HasSuffix(name, ".svg") {
		t.Errorf("the turned picture is called %q", name)
	}
}

func TestSelectOpensAMenu(t *testing.T) {
	start(t)
	for _, rtl := range []bool{false, true} {
		mirrorNow(t, rtl)
		told := []int{}
		s := NewSelect([]string{"one", "two", "three"}, func(i int) { told = append(told, i) })
		s.SetName("Count")
		w := test.NewTempWindow(t, container.NewVBox(s))
		w.Resize(fyne.NewSize(300, 300))
		w.Canvas().Focus(s)
		press(s, fyne.KeyUp, fyne.KeyDown, fyne.KeySpace)
		menu, ok := w.Canvas().Overlays().Top().(*popUp)
		if !ok || menu.columns[0].at != 1 || !menu.columns[0].items[1].Checked {
			t.Fatal("Space does not open the menu at the chosen value")
		}
		press(menu, fyne.KeyDown, fyne.KeyReturn)
		if s.Selected() != 2 || len(told) != 2 || w.Canvas().Focused() != fyne.Focusable(s) {
			t.Errorf("mirrored %v: value %d, told %v, focus on %v", rtl, s.Selected(), told, w.Canvas().Focused())
		}
		s.Disable()
		s.Tapped(nil)
		if w.Canvas().Overlays().Top() != nil {
			t.Error("what cannot be used opens a menu")
		}
	}
	if none := NewSelect(nil, nil); none.Selected() != -1 {
		t.Errorf("of nothing, %d is chosen", none.Selected())
	}
}

// A dialog stands in the middle of the window, its buttons at the end, whatever the size of either.
func TestDialogStaysWithinTheWindow(t *testing.T) {
	start(t)
	for _, rtl := range []bool{false, true} {
		mirrorNow(t, rtl)
		w := test.NewTempWindow(t, tall(10, 10))
		w.Resize(fyne.NewSize(600, 400))
		closed, content := 0, tall(300, 100)
		first, last := NewButton("Leave", nil), NewPrimary("Do it", nil)
		d := NewDialog(w.Canvas(), "Title", content, first, last)
		d.SetOnClosed(func() { closed++ })
		d.Show()
		if rtl == (first.Position().X < last.Position().X) {
			t.Errorf("mirrored %v: the buttons stand at %v and %v", rtl, first.Position(), last.Position())
		}
		buttons, ground := d.buttons, d.ground
		gap := ground.Position().X + ground.Size().Width - buttons.Position().X - buttons.Size().Width
		if rtl {
			gap = buttons.Position().X - ground.Position().X
		}
		if gap != dialogPad {
			t.Errorf("mirrored %v: %v from the end to the buttons", rtl, gap)
		}
		d.SetMinSize(fyne.NewSize(5000, 5000))
		if s := ground.Size(); s.Width > 600 || s.Height > 400 {
			t.Errorf("the dialog is %v in a window of 600 x 400", s)
		}
		d.Hide()
		d.Hide()
		if closed != 1 || w.Canvas().Overlays().Top() != nil {
			t.Errorf("closed %d times", closed)
		}
	}
}
