package field

import (
	"math"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"raqim/ui/text/layout"
)

const (
	clickTime  = 500 * time.Millisecond // between the presses of a double click
	clickRange = 4                      // Fyne units by which they may differ
)

// now is the clock of double clicks; tests put their own here.
var now = time.Now

// press is what the primary button does, counted here since a widget with Fyne's DoubleTapped gets every click late.
type press struct {
	down    bool
	onThumb bool // the press moves the text, not the selection
	dragged bool
	clicks  int    // 1: by characters, 2: by words, 3: by paragraphs
	home    [2]int // what the press selected: it stays selected whichever way the drag goes on
	at      fyne.Position
	when    time.Time
	pointer fyne.Position
	auto    *fyne.Animation
	tick    time.Time
}

// count tells a double click from two clicks. The fourth press begins anew.
func (p *press) count(at fyne.Position) {
	t := now()
	if p.near(at, clickRange) && t.Sub(p.when) <= clickTime && p.clicks < 3 {
		p.clicks++
	} else {
		p.clicks = 1
	}
	p.at, p.when = at, t
}

func (p *press) near(at fyne.Position, by float64) bool {
	return math.Abs(float64(at.X-p.at.X)) <= by && math.Abs(float64(at.Y-p.at.Y)) <= by
}

// MouseDown is called by Fyne.
func (f *Field) MouseDown(e *desktop.MouseEvent) {
	f.stopAuto()
	f.takeFocus()
	if e.Button != desktop.MouseButtonPrimary {
		return
	}
	p := &f.press
	p.count(e.Position)
	p.down, p.dragged, p.pointer = true, false, e.Position
	if p.onThumb = f.onThumb(e.Position); p.onThumb {
		f.scrollTo(e.Position)
		return
	}
	hit := f.hit(e.Position)
	switch {
	case e.Modifier&fyne.KeyModifierShift != 0:
		p.clicks = 1
		f.moveTo(hit, true)
	case p.clicks == 1:
		f.moveTo(hit, false)
	default:
		p.home = f.around(e.Position, p.clicks)
		f.choose(p.home[0], p.home[1])
	}
}

// MouseUp is called by Fyne.
func (f *Field) MouseUp(*desktop.MouseEvent) { f.release() }

// Dragged is called by Fyne while the button is down, also outside the field.
func (f *Field) Dragged(e *fyne.DragEvent) {
	p := &f.press
	if !p.down {
		return
	}
	p.pointer = e.Position
	if p.onThumb {
		f.scrollTo(e.Position)
		return
	}
	if !p.dragged && p.near(e.Position, 2) {
		return // the click's own tremble
	}
	p.dragged = true
	f.drag()
	f.startAuto()
}

// DragEnd is called by Fyne after the button is let go. Where that was outside the field, Fyne has just taken the focus
// away, as it does for a click there; whoever drags a selection too far means to go on with it.
func (f *Field) DragEnd() {
	if f.press.dragged {
		f.takeFocus()
	}
	f.release()
}

func (f *Field) takeFocus() {
	if c := f.canvas(); c != nil && !f.focused {
		c.Focus(f.self)
	}
}

func (f *Field) release() {
	f.stopAuto()
	f.press.down, f.press.dragged = false, false
}

// hit returns the caret position nearest to a position in the field. A Line has no above and below.
func (f *Field) hit(at fyne.Position) layout.Position {
	x, y := f.toText(at)
	if f.rows == 0 {
		y = f.laid.LineHeight / 2
	}
	return f.laid.Hit(x, y)
}

// around returns the word or paragraph at a position in the field.
func (f *Field) around(at fyne.Position, clicks int) [2]int {
	x, y := f.toText(at)
	o, ok := f.laid.CharAt(x, y)
	if !ok {
		p := f.hit(at)
		o = p.Offset
		if p.Affinity == layout.Upstream && o > 0 {
			o--
		}
	}
	start, end := f.laid.WordAt(o)
	if clicks > 2 {
		start, end = f.laid.ParagraphAt(o)
	}
	return [2]int{start, end}
}

// moveTo puts the caret somewhere, or moves the end of the selection there.
func (f *Field) moveTo(p layout.Position, extend bool) {
	anchor := f.buffer.Anchor()
	if !extend {
		anchor = p
	}
	f.take(layout.Selection{Anchor: anchor, Focus: p})
}

// choose selects a range with the caret at its end.
func (f *Field) choose(anchor, focus int) {
	a, b := layout.Position{Offset: anchor}, layout.Position{Offset: focus, Affinity: layout.Upstream}
	if focus < anchor {
		a.Affinity, b.Affinity = layout.Upstream, layout.Downstream
	}
	f.take(layout.Selection{Anchor: a, Focus: b})
}

// drag moves the end of the selection to the pointer, by the unit it was begun with.
func (f *Field) drag() {
	p := &f.press
	if p.clicks == 1 {
		f.moveTo(f.hit(p.pointer), true)
		return
	}
	there := f.around(p.pointer, p.clicks)
	if there[0] < p.home[0] {
		f.choose(p.home[1], there[0])
		return
	}
	f.choose(p.home[0], max(p.home[1], there[1]))
}

// overrun is how far the pointer is beyond the field, in Fyne units, along the way its text scrolls; negative before it.
func (f *Field) overrun() float32 {
	at, most := f.press.pointer.X, f.Size().Width
	if f.rows > 0 {
		at, most = f.press.pointer.Y, f.boxHeight()
	}
	switch {
	case at < 0:
		return at
	case at > most:
		return at - most
	}
	return 0
}

// startAuto scrolls for as long as a drag stays beyond the field.
func (f *Field) startAuto() {
	if f.overrun() == 0 {
		f.stopAuto()
		return
	}
	if f.press.auto != nil {
		return
	}
	f.press.tick = now()
	f.press.auto = fyne.NewAnimation(time.Second, func(float32) { f.autoScroll() })
	f.press.auto.RepeatCount = fyne.AnimationRepeatForever
	f.press.auto.Start()
}

func (f *Field) stopAuto() {
	if f.press.auto != nil {
		f.press.auto.Stop()
		f.press.auto = nil
	}
}

// autoScroll is one frame of it: faster the farther out.
func (f *Field) autoScroll() {
	if !f.press.down {
		f.stopAuto()
		return
	}
	t := now()
	seconds := min(t.Sub(f.press.tick).Seconds(), 0.1)
	f.press.tick = t
	by := float64(f.overrun()) * 8 * f.at.scale * seconds
	if f.rows > 0 {
		f.at.scrollY += by
	} else {
		f.at.scrollX += by
	}
	f.show()
	f.drag()
}
