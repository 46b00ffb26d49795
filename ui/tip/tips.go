package tip

import (
	"time"

	"fyne.io/fyne/v2"

	"raqim/ui/tree"
)

// Tipped is a widget with a tip; an empty one is none.
type Tipped interface{ Tip() string }

// Pointed is a widget whose tip depends on the place within it. The tip is about the stretch of
// size at a position, both in the widget's own units, and does not cover it.
type Pointed interface {
	TipAt(point fyne.Position) (text string, at fyne.Position, size fyne.Size)
}

// delay is how long the pointer or the keyboard rests before a tip appears.
const delay = 600 * time.Millisecond

// Tips shows the tips of one window.
type Tips struct {
	canvas  fyne.Canvas
	wait    *fyne.Animation
	focused fyne.Focusable
	shown   about
	asked   about  // by the key that is pressed
	bubble  bubble // that is shown
}

// about is a tip and the stretch of the canvas that it is about; empty for none.
type about struct {
	text string
	at   fyne.Position
	size fyne.Size
}

// New makes the tips of the window with a canvas. They are shown over what is in a Host.
func New(c fyne.Canvas) *Tips { return &Tips{canvas: c, bubble: newBubble()} }

// Point is told that the pointer has come to a position of the canvas.
func (t *Tips) Point(at fyne.Position) {
	if t.shown.text != "" && t.at(at).text == t.shown.text {
		return
	}
	t.Drop()
	t.await(func() about { return t.at(at) })
}

// Ask is for a widget that was asked by a key what a stretch of it is, at a position and of a size in
// its own units: the tip is shown when Press tells of that key.
func (t *Tips) Ask(text string, o fyne.CanvasObject, at fyne.Position, size fyne.Size) {
	t.asked = about{text, t.place(o).Add(at), size}
}

// Press is told that a key, a button or the wheel was used: the tip goes. Where the key has asked
// for another, that one is shown. Where the keyboard has gone to another widget, that one's tip is
// awaited.
func (t *Tips) Press() {
	t.Drop()
	if asked := t.asked; asked.text != "" {
		t.asked = about{}
		t.show(asked)
		return
	}
	focused := t.canvas.Focused()
	if focused == t.focused {
		return
	}
	t.focused = focused
	t.await(func() about { return t.ofFocused(focused) })
}

// Drop hides the tip and keeps one that is awaited from coming.
func (t *Tips) Drop() {
	if t.wait != nil {
		t.wait.Stop()
		t.wait = nil
	}
	t.bubble.hide()
	t.shown = about{}
}

// Shown is the tip on the screen, empty where there is none.
func (t *Tips) Shown() string { return t.shown.text }

func (t *Tips) await(find func() about) {
	t.wait = fyne.NewAnimation(delay, func(done float32) {
		if done == 1 {
			t.show(find())
		}
	})
	t.wait.Start()
}

// root is what takes the pointer: the topmost pop-up, else the window's content.
func (t *Tips) root() (fyne.CanvasObject, fyne.Position) {
	if top := t.canvas.Overlays().Top(); top != nil {
		return top, top.Position()
	}
	content := t.canvas.Content()
	return content, t.place(content)
}

// place is where an object stands on the canvas. The driver counts from its interactive area.
func (t *Tips) place(o fyne.CanvasObject) fyne.Position {
	inset, _ := t.canvas.InteractiveArea()
	return fyne.CurrentApp().Driver().AbsolutePositionForObject(o).Add(inset)
}

// at is the tip of the innermost widget at a point that has one.
func (t *Tips) at(point fyne.Position) about {
	root, at := t.root()
	objects, positions := tree.At(root, at, point)
	for i := len(objects) - 1; i >= 0; i-- {
		switch o := objects[i].(type) {
		case Pointed:
			if text, from, size := o.TipAt(point.Subtract(positions[i])); text != "" {
				return about{text, positions[i].Add(from), size}
			}
		case Tipped:
			if text := o.Tip(); text != "" {
				return about{text, positions[i], objects[i].Size()}
			}
		}
	}
	return about{}
}

// ofFocused is the tip of the widget that the keyboard has come to, if it is still there.
func (t *Tips) ofFocused(focused fyne.Focusable) about {
	tipped, ok := focused.(Tipped)
	if !ok || t.canvas.Focused() != focused {
		return about{}
	}
	o := focused.(fyne.CanvasObject)
	return about{tipped.Tip(), t.place(o), o.Size()}
}

// show shows a tip above what it is about, or below where there is no room, within the canvas.
func (t *Tips) show(a about) {
	h, at, ok := over(t.root())
	if a.text == "" || !ok {
		return
	}
	window := t.canvas.Size()
	size := h.bubble.setText(a.text, t.canvas.Scale(), window.Width)
	y := a.at.Y - size.Height - gap
	if y < 0 {
		y = a.at.Y + a.size.Height + gap
	}
	x := max(0, min(a.at.X+(a.size.Width-size.Width)/2, window.Width-size.Width))
	t.shown, t.bubble = a, h.bubble
	h.bubble.moveTo(fyne.NewPos(x, y).Subtract(at))
}
