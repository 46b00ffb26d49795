package mirror

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"

	"raqim/ui/i18n"
)

// popUp is a menu with its open submenus, laid over the whole window: a press beside it closes it and does nothing else.
// It has the keyboard while it is open.
type popUp struct {
	control
	on      fyne.Canvas
	bar     *Bar      // whose menu it is; nil: it stands by itself
	columns []*column // the innermost submenu last
	closed  func()
}

// PopUp opens a menu at a place of the window: its upper corner at the start side, unless there is no room. closed is
// called when it has gone, before what was chosen is done; it may be nil. Where no item can be chosen the menu shows them
// all the same.
func PopUp(on fyne.Canvas, items []*Item, at fyne.Position, closed func()) {
	p := newPopUp(on, items, nil)
	p.closed = closed
	x := at.X
	if RTL() {
		x -= p.columns[0].MinSize().Width
	}
	p.open(fyne.NewPos(x, at.Y))
}

func newPopUp(on fyne.Canvas, items []*Item, bar *Bar) *popUp {
	p := &popUp{on: on, bar: bar, columns: []*column{newColumn(items)}}
	p.name = i18n.T("focus.menu")
	p.ExtendBaseWidget(p)
	return p
}

// open shows the menu with its left upper corner at a place, within the window.
func (p *popUp) open(at fyne.Position) {
	p.put(p.columns[0], at)
	p.on.Overlays().Add(p)
	corner, size := p.on.InteractiveArea()
	p.Move(corner)
	p.Resize(size)
	p.on.Focus(p)
}

// put gives a column its size, and a place within the window.
func (p *popUp) put(c *column, at fyne.Position) {
	_, window := p.on.InteractiveArea()
	size := c.fit(window.Height)
	c.Resize(size)
	c.Move(fyne.NewPos(max(0, min(at.X, window.Width-size.Width)), max(0, min(at.Y, window.Height-size.Height))))
}

// close takes the menu away.
func (p *popUp) close() {
	p.on.Overlays().Remove(p)
	if p.bar != nil {
		p.bar.left(p)
	}
	if p.closed != nil {
		p.closed()
	}
}

// choose does an item, or opens its submenu.
func (p *popUp) choose(level, i int) {
	c := p.columns[level]
	if i < 0 || i >= len(c.items) || !c.items[i].usable() {
		return
	}
	item := c.items[i]
	if item.Items != nil {
		c.setAt(i)
		p.expand(level)
		p.step(1)
		return
	}
	p.close()
	if item.Do != nil {
		item.Do()
	}
}

// expand opens the submenu of the item at hand in a column beside it, and closes those of other items.
func (p *popUp) expand(level int) {
	c := p.columns[level]
	p.shut(level + 1)
	if c.at < 0 || c.items[c.at].Items == nil || !c.items[c.at].usable() {
		return
	}
	inner := newColumn(c.items[c.at].Items)
	width := inner.MinSize().Width
	left, right := c.Position().X-width+columnPad, c.Position().X+c.Size().Width-columnPad
	x := right
	if RTL() {
		x = left
	}
	if _, window := p.on.InteractiveArea(); x < 0 || x+width > window.Width {
		x = left + right - x // the other side
	}
	p.columns = append(p.columns, inner)
	p.put(inner, fyne.NewPos(x, c.Position().Y+c.top(c.at)-columnPad))
	p.Refresh()
}

// shut closes the columns from a level on.
func (p *popUp) shut(level int) {
	if level < len(p.columns) {
		p.columns = p.columns[:level]
		p.Refresh()
	}
}

// inner is the column that has the keys.
func (p *popUp) inner() *column { return p.columns[len(p.columns)-1] }

// step takes the keys to the next item.
func (p *popUp) step(by int) {
	c := p.inner()
	c.setAt(next(c.items, c.at, by))
}

// AcceptsTab keeps Tab, which closes the menu.
func (p *popUp) AcceptsTab() bool { return true }

// TypedKey is called by Fyne.
func (p *popUp) TypedKey(e *fyne.KeyEvent) {
	c, level := p.inner(), len(p.columns)-1
	switch e.Name {
	case fyne.KeyUp:
		p.step(-1)
	case fyne.KeyDown:
		p.step(1)
	case fyne.KeyHome:
		c.setAt(next(c.items, -1, 1))
	case fyne.KeyEnd:
		c.setAt(next(c.items, len(c.items), -1))
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		p.choose(level, c.at)
	case fyne.KeyLeft, fyne.KeyRight:
		p.aside(level, Towards(e.Name))
	case fyne.KeyEscape:
		if level > 0 {
			p.shut(level)
			return
		}
		p.close()
	case fyne.KeyTab:
		p.close()
	}
}

// aside goes into a submenu or out of it, or to the menu beside this one in the bar.
func (p *popUp) aside(level, towards int) {
	c := p.columns[level]
	switch {
	case towards > 0 && c.at >= 0 && c.items[c.at].Items != nil && c.items[c.at].usable():
		p.choose(level, c.at)
	case towards < 0 && level > 0:
		p.shut(level)
	case p.bar != nil:
		p.bar.step(towards)
	}
}

// TypedRune goes to the next item that begins with a letter, and does it where it is the only one.
func (p *popUp) TypedRune(r rune) {
	c := p.inner()
	places := named(c.items, r)
	switch len(places) {
	case 0:
	case 1:
		p.choose(len(p.columns)-1, places[0])
	default:
		at := places[0]
		for _, i := range places {
			if i > c.at {
				at = i
				break
			}
		}
		c.setAt(at)
	}
}

// columnAt is the innermost column at a place of the window, with the item there; -1, -1 for none.
func (p *popUp) columnAt(at fyne.Position) (level, item int) {
	for level := len(p.columns) - 1; level >= 0; level-- {
		if c := p.columns[level]; c.holds(at) {
			return level, c.itemAt(at.Subtract(c.Position()))
		}
	}
	return -1, -1
}

// MouseMoved takes the item under the pointer in hand and opens its submenu; over the bar it opens the menu there.
func (p *popUp) MouseMoved(e *desktop.MouseEvent) {
	level, i := p.columnAt(e.Position)
	if level < 0 {
		if p.bar != nil {
			p.bar.hover(e.AbsolutePosition)
		}
		return
	}
	c := p.columns[level]
	if i == c.at || i < 0 || !c.items[i].usable() {
		return
	}
	c.setAt(i)
	p.expand(level)
}

// MouseIn is called by Fyne.
func (p *popUp) MouseIn(e *desktop.MouseEvent) { p.MouseMoved(e) }

// MouseOut is called by Fyne.
func (p *popUp) MouseOut() {}

// MouseDown closes the menu at a press beside it.
func (p *popUp) MouseDown(e *desktop.MouseEvent) {
	if level, _ := p.columnAt(e.Position); level < 0 {
		p.close()
	}
}

// MouseUp is called by Fyne.
func (p *popUp) MouseUp(*desktop.MouseEvent) {}

// Tapped does the item under the pointer.
func (p *popUp) Tapped(e *fyne.PointEvent) {
	if level, i := p.columnAt(e.Position); level >= 0 {
		p.choose(level, i)
	}
}

// TappedSecondary does the item under the pointer: whoever opens a menu with the other button may choose with it.
func (p *popUp) TappedSecondary(e *fyne.PointEvent) { p.Tapped(e) }

// Scrolled moves a menu that is higher than the window.
func (p *popUp) Scrolled(e *fyne.ScrollEvent) {
	level, _ := p.columnAt(e.Position)
	if level < 0 {
		return
	}
	by := 1
	if e.Scrolled.DY > 0 {
		by = -1
	}
	p.columns[level].scroll(by)
}

// CreateRenderer is called by Fyne.
func (p *popUp) CreateRenderer() fyne.WidgetRenderer { return &popUpRenderer{p} }

type popUpRenderer struct{ *popUp }

func (r *popUpRenderer) Destroy() {}

func (r *popUpRenderer) Objects() []fyne.CanvasObject {
	objects := make([]fyne.CanvasObject, len(r.columns))
	for i, c := range r.columns {
		objects[i] = c
	}
	return objects
}

func (r *popUpRenderer) MinSize() fyne.Size { return fyne.Size{} }

// Layout is called by Fyne for a window of another size: the columns stay within it.
func (r *popUpRenderer) Layout(fyne.Size) {
	for _, c := range r.columns {
		r.put(c, c.Position())
	}
}

func (r *popUpRenderer) Refresh() { canvas.Refresh(r.popUp) }
