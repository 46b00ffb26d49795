package mirror

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"raqim/ui/tree"
)

// Scroll shows a part of something larger. Its bar stands at the end side, where it covers nothing that begins a line;
// what is too wide begins at the start.
type Scroll struct {
	widget.BaseWidget
	// Content is what is scrolled.
	Content fyne.CanvasObject
	// Offset is what is scrolled away, from the top and from the start side, in units of the canvas. To change it,
	// call ScrollToOffset.
	Offset fyne.Position
	// OnScrolled is told the new offset.
	OnScrolled func(fyne.Position)

	least          fyne.Size
	upright, lying *bar // nil: it does not scroll that way
}

// NewVScroll makes one that scrolls up and down; the content is as wide as there is room.
func NewVScroll(content fyne.CanvasObject) *Scroll {
	s := &Scroll{Content: content}
	s.upright = newBar(false, func() (float32, float32, float32) {
		return s.Offset.Y, s.Size().Height, s.whole().Height
	}, func(y float32) { s.ScrollToOffset(fyne.NewPos(s.Offset.X, y)) })
	s.ExtendBaseWidget(s)
	return s
}

// NewHScroll makes one that scrolls from the start on; the content is as high as there is room.
func NewHScroll(content fyne.CanvasObject) *Scroll {
	s := &Scroll{Content: content}
	s.lying = newBar(true, func() (float32, float32, float32) {
		return s.Offset.X, s.Size().Width, s.whole().Width
	}, func(x float32) { s.ScrollToOffset(fyne.NewPos(x, s.Offset.Y)) })
	s.ExtendBaseWidget(s)
	return s
}

// SetMinSize asks for more room than the content's width and a few lines.
func (s *Scroll) SetMinSize(size fyne.Size) {
	s.least = size
	s.Refresh()
}

// whole is the size of the content: what it asks for, and what it is given.
func (s *Scroll) whole() fyne.Size {
	return s.Content.MinSize().Max(s.Size())
}

// Scrolled is called by Fyne when the wheel is turned: a notch is three lines.
func (s *Scroll) Scrolled(e *fyne.ScrollEvent) {
	by := fyne.NewDelta(e.Scrolled.DX, e.Scrolled.DY)
	if RTL() {
		by.DX = -by.DX
	}
	if s.upright == nil { // up and down is back and forth
		by.DX += by.DY
	}
	s.ScrollToOffset(fyne.NewPos(s.Offset.X-by.DX*wheel, s.Offset.Y-by.DY*wheel))
}

// wheel is how many units the page goes for one of the wheel's, of which a notch has 25: three lines.
const wheel = 3

// ScrollToOffset scrolls until this much is scrolled away, as far as there is something.
func (s *Scroll) ScrollToOffset(to fyne.Position) {
	to = s.within(to)
	if to == s.Offset {
		return
	}
	s.Offset = to
	s.place()
	if s.OnScrolled != nil {
		s.OnScrolled(to)
	}
}

// ScrollToTop goes back to the beginning.
func (s *Scroll) ScrollToTop() { s.ScrollToOffset(fyne.Position{}) }

// Reveal scrolls as little as is needed to show what lies at a height from top to bottom of the content.
func (s *Scroll) Reveal(top, bottom float32) {
	y := min(max(s.Offset.Y, bottom-s.Size().Height), top)
	s.ScrollToOffset(fyne.NewPos(s.Offset.X, y))
}

// within is an offset, or the nearest one that there is.
func (s *Scroll) within(to fyne.Position) fyne.Position {
	size, whole := s.Size(), s.whole()
	x, y := float32(0), float32(0)
	if s.lying != nil {
		x = max(0, min(to.X, whole.Width-size.Width))
	}
	if s.upright != nil {
		y = max(0, min(to.Y, whole.Height-size.Height))
	}
	return fyne.NewPos(x, y)
}

// place moves the content and the bars to where they are now.
func (s *Scroll) place() {
	size, whole := s.Size(), s.whole()
	s.Offset = s.within(s.Offset)
	x := -s.Offset.X
	if RTL() {
		x = size.Width - whole.Width + s.Offset.X
	}
	s.Content.Move(fyne.NewPos(x, -s.Offset.Y))
	for _, b := range []*bar{s.upright, s.lying} {
		if b != nil {
			b.Refresh()
		}
	}
}

// CreateRenderer is called by Fyne.
func (s *Scroll) CreateRenderer() fyne.WidgetRenderer { return tree.Of(s, &scrollRenderer{s}) }

type scrollRenderer struct{ *Scroll }

func (r *scrollRenderer) Destroy() {}

func (r *scrollRenderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.Content}
	for _, b := range []*bar{r.upright, r.lying} {
		if b != nil {
			objects = append(objects, b)
		}
	}
	return objects
}

func (r *scrollRenderer) MinSize() fyne.Size {
	size := r.Content.MinSize()
	if r.upright != nil {
		size.Height = min(size.Height, leastView)
	}
	if r.lying != nil {
		size.Width = min(size.Width, leastView)
	}
	return size.Max(r.least)
}

// leastView is what something that scrolls asks for, in units of the canvas.
const leastView = 32

func (r *scrollRenderer) Layout(size fyne.Size) {
	r.Content.Resize(r.whole())
	if b := r.upright; b != nil {
		b.Move(fyne.NewPos(size.Width-BarWidth, 0))
		b.Resize(fyne.NewSize(BarWidth, size.Height))
		turn(b, size.Width)
	}
	if b := r.lying; b != nil {
		b.Move(fyne.NewPos(0, size.Height-BarWidth))
		b.Resize(fyne.NewSize(size.Width, BarWidth))
	}
	r.place()
	r.hideIdle()
}

// hideIdle takes a bar away that has nothing to scroll: it would be in the way of clicks.
func (r *scrollRenderer) hideIdle() {
	for _, b := range []*bar{r.upright, r.lying} {
		switch {
		case b == nil:
		case b.fits():
			b.Hide()
		default:
			b.Show()
		}
	}
}

func (r *scrollRenderer) Refresh() {
	r.Content.Refresh()
	r.Layout(r.Size())
}
