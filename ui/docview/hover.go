package docview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// hover is what the pointer is over.
type hover struct {
	in bool
	at fyne.Position
	id string
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
	v.rehover()
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

// rehover finds the mark under the pointer and tells OnHover if it is another one.
func (v *View) rehover() {
	if !v.hover.in {
		return
	}
	id := ""
	if m := v.markAt(v.hover.at); m != nil {
		id = m.ID
	}
	if id == v.hover.id {
		return
	}
	v.hover.id = id
	if v.OnHover != nil {
		v.OnHover(id)
	}
}

// markAt returns the innermost mark at a point, nil where there is none.
func (v *View) markAt(point fyne.Position) *Mark {
	if v.onBar(point) {
		return nil
	}
	o, ok := v.doc().CharAt(v.toPage(point))
	if !ok {
		return nil
	}
	if found := v.marksAt(o); len(found) > 0 {
		return found[0]
	}
	return nil
}

// TipAt is the name of the innermost mark at a point, and the line of it there, which must not be
// covered; empty while the mouse is held down.
func (v *View) TipAt(point fyne.Position) (name string, at fyne.Position, size fyne.Size) {
	m := v.markAt(point)
	if v.press.down || m == nil {
		return "", at, size
	}
	_, pageY := v.toPage(point)
	line := v.doc().Line(v.doc().LineAt(pageY))
	_, top := v.toView(0, line.Top)
	_, bottom := v.toView(0, line.Bottom)
	s := float32(v.column.scale)
	const near = 2 // the pointer's own trembling
	return m.Name, fyne.NewPos(point.X-near, float32(top)/s), fyne.NewSize(2*near, float32(bottom-top)/s)
}

// dropHover forgets the pointer.
func (v *View) dropHover() {
	id := v.hover.id
	v.hover = hover{}
	if id != "" && v.OnHover != nil {
		v.OnHover("")
	}
}
