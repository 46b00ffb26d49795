package mirror

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"raqim/ui/tree"
)

// Bar is the row of menus at the top of a window, from the start on. While one is open, the arrows and the pointer go to
// those beside it. Tab does not stop here, since the bar has a key of its own: see Open.
type Bar struct {
	widget.BaseWidget
	// OnOpen is called before a menu is shown, so that its items can be brought up to date; nil: nothing is done.
	OnOpen func()

	menus  []*Menu
	titles []*canvas.Text
	over   *canvas.Rectangle
	at     int // the title under the pointer, or the open menu's; -1: none
	open   *popUp
	aside  fyne.CanvasObject // at the end; nil: nothing
}

// NewBar makes a bar. What stands at its other end may be nil.
func NewBar(aside fyne.CanvasObject, menus ...*Menu) *Bar {
	b := &Bar{menus: menus, at: -1, over: canvas.NewRectangle(color.Transparent), aside: aside}
	for range menus {
		b.titles = append(b.titles, canvas.NewText("", nil))
	}
	b.ExtendBaseWidget(b)
	return b
}

// Menus are the menus of the bar, from the start on. The caller must not change the slice.
func (b *Bar) Menus() []*Menu { return b.menus }

// Open opens the first menu. No item is at hand before an arrow down or up: an arrow to the side goes to the next menu,
// and would open a submenu that came to hand by itself.
func (b *Bar) Open() {
	if len(b.menus) > 0 {
		b.show(0)
	}
}

// show opens a menu below its title.
func (b *Bar) show(i int) {
	on := canvasOf(b)
	if on == nil {
		return
	}
	b.hide()
	if b.OnOpen != nil {
		b.OnOpen()
	}
	b.at = i
	b.open = newPopUp(on, b.menus[i].Items, b)
	at, size := fyne.CurrentApp().Driver().AbsolutePositionForObject(b), b.Size()
	start, width := b.extent(i)
	x := at.X + start
	if RTL() {
		x += width - b.open.columns[0].MinSize().Width
	}
	b.open.open(fyne.NewPos(x, at.Y+size.Height))
	b.Refresh()
}

// hide closes the open menu.
func (b *Bar) hide() {
	if b.open != nil {
		b.open.close()
	}
}

// left is called by a menu that was closed.
func (b *Bar) left(p *popUp) {
	if b.open == p {
		b.open, b.at = nil, -1
		b.Refresh()
	}
}

// step opens the menu beside the open one, round about.
func (b *Bar) step(by int) {
	n := len(b.menus)
	b.show((b.at + by + n) % n)
}

// hover opens the menu whose title the pointer has come to while another one is open.
func (b *Bar) hover(absolute fyne.Position) {
	i := b.titleAt(absolute.Subtract(fyne.CurrentApp().Driver().AbsolutePositionForObject(b)))
	if i >= 0 && i != b.at {
		b.show(i)
	}
}

const titlePad = 10 // units of the canvas, on either side of a title

// extent is where a title begins, from the left of the bar, and how wide it is.
func (b *Bar) extent(i int) (x, width float32) {
	for _, t := range b.titles[:i] {
		x += t.MinSize().Width + 2*titlePad
	}
	width = b.titles[i].MinSize().Width + 2*titlePad
	if RTL() {
		x = b.Size().Width - x - width
	}
	return x, width
}

// titleAt is the title at a place of the bar, -1 for none.
func (b *Bar) titleAt(p fyne.Position) int {
	if p.Y < 0 || p.Y >= b.Size().Height {
		return -1
	}
	for i := range b.titles {
		if x, width := b.extent(i); p.X >= x && p.X < x+width {
			return i
		}
	}
	return -1
}

// MouseDown opens the menu of a title.
func (b *Bar) MouseDown(e *desktop.MouseEvent) {
	if i := b.titleAt(e.Position); i >= 0 {
		b.show(i)
	}
}

// MouseUp is called by Fyne.
func (b *Bar) MouseUp(*desktop.MouseEvent) {}

// MouseIn is called by Fyne.
func (b *Bar) MouseIn(e *desktop.MouseEvent) { b.MouseMoved(e) }

// MouseMoved lights the title under the pointer.
func (b *Bar) MouseMoved(e *desktop.MouseEvent) { b.light(b.titleAt(e.Position)) }

// MouseOut is called by Fyne.
func (b *Bar) MouseOut() { b.light(-1) }

func (b *Bar) light(i int) {
	if b.open == nil && i != b.at {
		b.at = i
		b.Refresh()
	}
}

// CreateRenderer is called by Fyne.
func (b *Bar) CreateRenderer() fyne.WidgetRenderer {
	r := &barRowRenderer{b, canvas.NewRectangle(nil)}
	r.Refresh()
	return tree.Of(b, r)
}

type barRowRenderer struct {
	*Bar
	line *canvas.Rectangle
}

func (r *barRowRenderer) Destroy() {}

func (r *barRowRenderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.line, r.over}
	for _, t := range r.titles {
		objects = append(objects, t)
	}
	if r.aside != nil {
		objects = append(objects, r.aside)
	}
	return objects
}

func (r *barRowRenderer) MinSize() fyne.Size {
	size := fyne.NewSize(0, r.Theme().Size(theme.SizeNameText)*1.6+2*columnPad)
	for _, t := range r.titles {
		size.Width += t.MinSize().Width + 2*titlePad
	}
	if r.aside != nil {
		aside := r.aside.MinSize()
		size = fyne.NewSize(size.Width+aside.Width+titlePad, max(size.Height, aside.Height))
	}
	return size
}

func (r *barRowRenderer) Layout(size fyne.Size) {
	for i, t := range r.titles {
		x, _ := r.extent(i)
		text := t.MinSize()
		t.Move(fyne.NewPos(x+titlePad, (size.Height-text.Height)/2))
		t.Resize(text)
	}
	r.line.Move(fyne.NewPos(0, size.Height-1))
	r.line.Resize(fyne.NewSize(size.Width, 1))
	r.over.Hidden = r.at < 0
	if r.at >= 0 {
		x, width := r.extent(r.at)
		r.over.Move(fyne.NewPos(x, 0))
		r.over.Resize(fyne.NewSize(width, size.Height-1))
	}
	if r.aside != nil {
		aside := r.aside.MinSize()
		r.aside.Resize(aside)
		r.aside.Move(fyne.NewPos(size.Width-aside.Width-titlePad, (size.Height-aside.Height)/2))
		Turn([]fyne.CanvasObject{r.aside}, size.Width)
	}
}

func (r *barRowRenderer) Refresh() {
	color := func(name fyne.ThemeColorName) color.Color {
		return r.Theme().Color(name, fyne.CurrentApp().Settings().ThemeVariant())
	}
	for i, t := range r.titles {
		t.TextSize = r.Theme().Size(theme.SizeNameText)
		words(t, r.menus[i].Title, color(theme.ColorNameForeground))
	}
	r.over.FillColor = color(theme.ColorNameHover)
	if r.open != nil {
		r.over.FillColor = color(theme.ColorNameFocus)
	}
	r.line.FillColor = color(theme.ColorNameSeparator)
	r.Layout(r.Size())
	r.over.Refresh()
	r.line.Refresh()
}
