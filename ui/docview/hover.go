package docview

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// tipDelay is how long the pointer rests on a mark before its name appears.
const tipDelay = 600 * time.Millisecond

// hover is what the pointer is over.
type hover struct {
	in   bool
	at   fyne.Position
	id   string
	wait *fyne.Animation
}

// MouseIn is called by Fyne.
func (v *View) MouseIn(e *desktop.MouseEvent) { v.MouseMoved(e) }

// MouseMoved is called by Fyne.
func (v *View) MouseMoved(e *desktop.MouseEvent) {
	if v.press.down && e.Button == 0 {
		v.release()
	}
	v.hover.in, v.hover.at = true, e.Position
	if v.press.down {
		return
	}
	v.updateBar()
	if m := v.rehover(); m != nil && m.Name != "" {
		v.awaitTip()
	}
}

// MouseOut is called by Fyne.
func (v *View) MouseOut() {
	v.dropHover()
	v.updateBar()
}

// Cursor is called by Fyne before each MouseMoved.
func (v *View) Cursor() desktop.Cursor {
	if v.hover.in && v.onBar(v.hover.at) {
		return desktop.DefaultCursor
	}
	if v.hover.in && v.overArc(v.hover.at) {
		return desktop.PointerCursor
	}
	return desktop.TextCursor
}

// overArc tells whether a press at a position means an arc.
func (v *View) overArc(at fyne.Position) bool {
	if _, ok := v.arrowAt(at); ok {
		return true
	}
	return v.arcAt(v.toPage(at)) != ""
}

// rehover finds the mark under the pointer and tells OnHover if it is another one. It returns that mark, nil if nothing
// has changed or there is none any more. Only the pointer brings a tip up: one that appeared because the page moved or
// a mark came would cover what is being read.
func (v *View) rehover() *Mark {
	if !v.hover.in {
		return nil
	}
	m := v.hovered()
	id := ""
	if m != nil {
		id = m.ID
	}
	if id == v.hover.id {
		return nil
	}
	v.hover.id = id
	v.dropTip()
	if v.OnHover != nil {
		v.OnHover(id)
	}
	return m
}

// hovered returns the innermost mark under the pointer, nil where there is none.
func (v *View) hovered() *Mark {
	if v.onBar(v.hover.at) {
		return nil
	}
	o, ok := v.doc().CharAt(v.toPage(v.hover.at))
	if !ok {
		return nil
	}
	if found := v.marksAt(o); len(found) > 0 {
		return found[0]
	}
	return nil
}

// awaitTip shows the tip once the pointer has rested for tipDelay.
func (v *View) awaitTip() {
	v.hover.wait = fyne.NewAnimation(tipDelay, func(done float32) {
		if m := v.hovered(); done == 1 && v.hover.in && m != nil && !v.press.down {
			v.showTip(m.Name)
		}
	})
	v.hover.wait.Start()
}

// dropTip hides the tip and keeps one that is awaited from coming.
func (v *View) dropTip() {
	v.tip.hide()
	v.stopWait()
}

func (v *View) stopWait() {
	if v.hover.wait != nil {
		v.hover.wait.Stop()
		v.hover.wait = nil
	}
}

// dropHover forgets the pointer.
func (v *View) dropHover() {
	v.dropTip()
	id := v.hover.id
	v.hover = hover{}
	if id != "" && v.OnHover != nil {
		v.OnHover("")
	}
}
