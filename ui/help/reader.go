package help

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"raqim/ui/i18n"
	"raqim/ui/mirror"
	"raqim/ui/theme"
	"raqim/ui/tree"
)

// reader shows one chapter and scrolls it by key and wheel.
type reader struct {
	widget.BaseWidget
	onKey   func(*fyne.KeyEvent)
	open    func(chapter string)
	title   string
	paper   *canvas.Rectangle
	ring    *canvas.Rectangle
	scroll  *mirror.Scroll
	column  *column
	focused bool
}

// lineRoom is about what a line of text takes, in units of the canvas.
const lineRoom = 28

// newReader makes one; open opens the chapter of a name, to which a link leads.
func newReader(open func(chapter string), onKey func(*fyne.KeyEvent)) *reader {
	r := &reader{open: open, onKey: onKey, paper: canvas.NewRectangle(color.Transparent), ring: canvas.NewRectangle(color.Transparent)}
	r.scroll = mirror.NewVScroll(container.NewWithoutLayout())
	r.ring.StrokeWidth = 2
	r.ExtendBaseWidget(r)
	return r
}

// show shows a chapter from its beginning; last, where it is not nil, stands beneath it.
func (r *reader) show(c Chapter, last fyne.CanvasObject) {
	col, objects := newColumn(c, r.way)
	if last != nil {
		col.boxes = append(col.boxes, box{object: last, above: 16})
		objects = append(objects, last)
	}
	r.title, r.column = c.Title, col
	r.scroll.Content = container.New(col, objects...)
	r.scroll.Offset = fyne.Position{}
	r.measure()
	r.scroll.Refresh()
}

// way makes the button of a link to another chapter; it comes into view when Tab comes to it.
func (r *reader) way(b Block) fyne.CanvasObject {
	button := mirror.NewButtonWithIcon(b.Text, mirror.Icon(fynetheme.NavigateNextIcon()), func() { r.open(b.File) })
	button.OnKey = func(e *fyne.KeyEvent) bool { return r.turn(e.Name) }
	button.OnFocus = func() {
		top := button.Position().Y
		r.scroll.Reveal(top-edge, top+button.Size().Height+edge)
	}
	return button
}

// measure finds the heights for the width at hand before the scroll asks for them.
func (r *reader) measure() {
	if width := r.scroll.Size().Width; r.column != nil && width > 0 {
		r.column.measure(width)
	}
}

// turn scrolls by a key, and tells whether the key does that.
func (r *reader) turn(key fyne.KeyName) bool {
	height := r.scroll.Size().Height
	to := r.scroll.Offset.Y
	switch key {
	case fyne.KeyDown:
		to += 2 * lineRoom
	case fyne.KeyUp:
		to -= 2 * lineRoom
	case fyne.KeyPageDown, fyne.KeySpace:
		to += height - 2*lineRoom
	case fyne.KeyPageUp:
		to -= height - 2*lineRoom
	case fyne.KeyHome:
		to = 0
	case fyne.KeyEnd:
		to = r.scroll.Content.MinSize().Height
	default:
		return false
	}
	r.scroll.ScrollToOffset(fyne.NewPos(0, max(0, min(to, r.scroll.Content.MinSize().Height-height))))
	return true
}

// Name is what the reader is called.
func (r *reader) Name() string { return i18n.T("help.text", "title", r.title) }

// FocusGained draws the ring.
func (r *reader) FocusGained() { r.focused = true; r.Refresh() }

// FocusLost takes the ring away.
func (r *reader) FocusLost() { r.focused = false; r.Refresh() }

// TypedRune does nothing: there is nothing to type into.
func (r *reader) TypedRune(rune) {}

// TypedKey scrolls.
func (r *reader) TypedKey(e *fyne.KeyEvent) {
	if !r.turn(e.Name) {
		r.onKey(e)
	}
}

// CreateRenderer makes the renderer; what it shows lives in the reader.
func (r *reader) CreateRenderer() fyne.WidgetRenderer {
	renderer := &readerRenderer{r}
	renderer.color()
	return tree.Of(r, renderer)
}

type readerRenderer struct{ *reader }

func (r *readerRenderer) Destroy() {}

func (r *readerRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.paper, r.scroll, r.ring}
}

func (r *readerRenderer) MinSize() fyne.Size { return fyne.NewSize(200, 120) }

func (r *readerRenderer) Layout(size fyne.Size) {
	r.paper.Resize(size)
	r.ring.Resize(size)
	r.scroll.Resize(size)
	r.measure()
	r.scroll.Refresh()
}

func (r *readerRenderer) Refresh() {
	r.color()
	r.paper.Refresh()
	r.ring.Refresh()
	r.scroll.Refresh()
}

func (r *readerRenderer) color() {
	th, variant := r.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	r.paper.FillColor = th.Color(theme.Paper, variant)
	r.ring.StrokeColor = nil
	if r.focused {
		r.ring.StrokeColor = th.Color(fynetheme.ColorNameFocus, variant)
	}
}
