package docview

import (
	"math"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

const (
	clickTime  = 500 * time.Millisecond // between the presses of a double click
	clickRange = 4                      // Fyne units by which they may differ
)

// press is what the primary button does. Fyne 2.7.1 now and then loses a release (fyne#4672): every event that shows
// the button up ends the press, and every press begins afresh.
type press struct {
	down    bool
	onBar   bool
	dragged bool // the selection has been dragged, so the release is no click
	extend  bool
	clicks  int
	hand    string        // the mark at hand before the first of them
	at      fyne.Position // of the last press
	when    time.Time
	pointer fyne.Position // the last place of the pointer while it is down
	auto    *fyne.Animation
	tick    time.Time
}

// now is the clock of double clicks; tests put their own here.
var now = time.Now

// MouseDown is called by Fyne.
func (v *View) MouseDown(e *desktop.MouseEvent) {
	v.stopAuto()
	v.takeFocus()
	if e.Button != desktop.MouseButtonPrimary {
		return
	}
	p := &v.press
	p.count(e.Position)
	p.down, p.dragged, p.pointer = true, false, e.Position
	if p.clicks == 1 {
		p.hand = v.atHand
	}
	p.extend = e.Modifier&fyne.KeyModifierShift != 0
	if p.onBar = v.onBar(e.Position); p.onBar {
		v.pressBar(e.Position)
		return
	}
	x, y := v.toPage(e.Position)
	if v.pressArc(e.Position, x, y) {
		p.down = false
		return
	}
	switch {
	case p.extend:
		v.drag(x, y)
	case p.clicks == 1:
		v.begin(x, y, byCharacter)
	case p.clicks == 2:
		v.takeBack()
		v.begin(x, y, byWord)
	default:
		v.begin(x, y, byParagraph)
	}
}

// count tells a double click from two clicks. The fourth press begins anew.
func (p *press) count(at fyne.Position) {
	t := now()
	near := abs(at.X-p.at.X) <= clickRange && abs(at.Y-p.at.Y) <= clickRange
	if near && t.Sub(p.when) <= clickTime && p.clicks < 3 {
		p.clicks++
	} else {
		p.clicks = 1
	}
	p.at, p.when = at, t
}

func abs(f float32) float32 { return float32(math.Abs(float64(f))) }

// MouseUp is called by Fyne. A click that selected nothing means the mark under it.
func (v *View) MouseUp(e *desktop.MouseEvent) {
	p := v.press
	if e.Button != desktop.MouseButtonPrimary || !p.down {
		return
	}
	v.release()
	if start, end := v.Selection(); p.onBar || p.extend || p.clicks > 1 || p.dragged && start < end {
		return
	}
	v.click(p.at)
}

// Pressed reports whether the mouse is held down in the article: a click is under
// way, of which OnMark will tell.
func (v *View) Pressed() bool { return v.press.down }

// pressArc takes a press on what belongs to an arc: an arrow at the edge, or a name.
func (v *View) pressArc(at fyne.Position, x, y float64) bool {
	if a, ok := v.arrowAt(at); ok {
		if v.OnEnd != nil {
			v.OnEnd(a.end.ID)
		}
		return true
	}
	id := v.arcAt(x, y)
	if id != "" && v.OnArc != nil {
		v.OnArc(id)
	}
	return id != ""
}

// click tells OnMark what stands at a position.
func (v *View) click(at fyne.Position) {
	if v.OnMark == nil {
		return
	}
	id := ""
	if o, ok := v.doc().CharAt(v.toPage(at)); ok {
		id = v.clickMark(o)
	}
	v.OnMark(id)
}

// takeBack puts back the mark at hand that the first click of a double click has changed:
// a double click means the word, and the mark at hand may be waiting for it.
func (v *View) takeBack() {
	if v.OnMark != nil && v.press.hand != v.atHand {
		v.OnMark(v.press.hand)
	}
}

// release ends the press, if there is one.
func (v *View) release() {
	v.stopAuto()
	if v.press.onBar {
		v.press.onBar = false
		v.updateBar()
	}
	v.press.down = false
}

// Dragged is called by Fyne while the button is down, also outside the view.
func (v *View) Dragged(e *fyne.DragEvent) {
	if !v.press.down {
		return
	}
	v.press.pointer = e.Position
	if v.press.onBar {
		v.dragBar(e.Position)
		return
	}
	v.extendTo(e.Position)
	v.startAuto()
}

// extendTo drags the selection to a position in the view. The click's own tremble moves nothing.
func (v *View) extendTo(at fyne.Position) {
	p := &v.press
	if !p.dragged && abs(at.X-p.at.X) < 2 && abs(at.Y-p.at.Y) < 2 {
		return
	}
	p.dragged = true
	v.drag(v.toPage(at))
}

// DragEnd is called by Fyne after MouseUp.
func (v *View) DragEnd() { v.release() }

// overrun is how far the pointer is above (negative) or below the view, in Fyne units; the outermost units of the view
// count already, since a window that fills the screen leaves no room beyond.
func (v *View) overrun() float32 {
	const edge = 8
	y := v.press.pointer.Y
	switch {
	case y < edge:
		return y - edge
	case y > v.Size().Height-edge:
		return y - v.Size().Height + edge
	}
	return 0
}

// startAuto scrolls for as long as a drag stays beyond the upper or lower edge.
func (v *View) startAuto() {
	if v.overrun() == 0 {
		v.stopAuto()
		return
	}
	if v.press.auto != nil {
		return
	}
	v.press.tick = now()
	v.press.auto = fyne.NewAnimation(time.Second, func(float32) { v.autoScroll() })
	v.press.auto.RepeatCount = fyne.AnimationRepeatForever
	v.press.auto.Start()
}

func (v *View) stopAuto() {
	if v.press.auto == nil {
		return
	}
	v.press.auto.Stop()
	v.press.auto = nil
}

// autoScroll is one frame of it: faster the farther out, six lines a second at the edge itself.
func (v *View) autoScroll() {
	if !v.press.down {
		v.stopAuto()
		return
	}
	t := now()
	seconds := min(t.Sub(v.press.tick).Seconds(), 0.1)
	v.press.tick = t
	over := float64(v.overrun())
	speed := math.Copysign(6*v.lineStep()*(1+math.Abs(over)/24), over)
	v.scrollBy(speed * seconds)
	v.extendTo(v.press.pointer)
}

// takeFocus asks the canvas for the keyboard.
func (v *View) takeFocus() {
	if v.focused {
		return
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(v); c != nil {
		c.Focus(v)
	}
}

// FocusGained is called by Fyne.
func (v *View) FocusGained() {
	v.focused = true
	v.updateCarets()
}

// FocusLost is called by Fyne.
func (v *View) FocusLost() {
	v.focused = false
	v.updateCarets()
}
