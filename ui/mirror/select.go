package mirror

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// Select shows the chosen one of several values, and the others in a menu: at a click, Space or Enter. The arrows up and
// down choose without it.
type Select struct {
	control
	// OnChanged is told the place of the value that a person chose, or SetSelected.
	OnChanged func(i int)
	values    []string
	chosen    int
}

// NewSelect makes one with values in logical order, of which the first is chosen. It shows no name: SetName gives it one.
func NewSelect(values []string, changed func(i int)) *Select {
	s := &Select{OnChanged: changed, values: values}
	s.ExtendBaseWidget(s)
	return s
}

// Selected is the place of the chosen value; -1 where there are no values.
func (s *Select) Selected() int { return min(s.chosen, len(s.values)-1) }

// SetSelected chooses the i-th value.
func (s *Select) SetSelected(i int) {
	if i == s.chosen || i < 0 || i >= len(s.values) {
		return
	}
	s.chosen = i
	if s.OnChanged != nil {
		s.OnChanged(i)
	}
	s.Refresh()
}

// Tapped is called by Fyne.
func (s *Select) Tapped(*fyne.PointEvent) {
	if !s.disabled {
		s.focus()
		s.open()
	}
}

// TypedKey is called by Fyne.
func (s *Select) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		s.open()
	case fyne.KeyUp:
		s.SetSelected(s.chosen - 1)
	case fyne.KeyDown:
		s.SetSelected(s.chosen + 1)
	default:
		s.pass(e)
	}
}

// open shows all values below, as wide as the widget at least, with the chosen one at hand.
func (s *Select) open() {
	on := canvasOf(s.self)
	if on == nil || len(s.values) == 0 {
		return
	}
	var items []*Item
	for i, text := range s.values {
		item := NewItem(text, func() { s.SetSelected(i) })
		item.Checked = i == s.chosen
		items = append(items, item)
	}
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(s.self).AddXY(0, s.Size().Height)
	if RTL() {
		at.X += s.Size().Width
	}
	PopUp(on, items, at, nil)
	if p, ok := on.Overlays().Top().(*popUp); ok {
		p.columns[0].setAt(s.Selected())
	}
}

// CreateRenderer is called by Fyne.
func (s *Select) CreateRenderer() fyne.WidgetRenderer {
	r := &selectRenderer{
		Select: s, box: canvas.NewRectangle(color.Transparent), ring: canvas.NewRectangle(color.Transparent),
		text: canvas.NewText("", nil), arrow: canvas.NewImageFromResource(theme.MenuDropDownIcon()),
	}
	r.Refresh()
	return r
}

type selectRenderer struct {
	*Select
	box, ring *canvas.Rectangle
	text      *canvas.Text
	arrow     *canvas.Image
}

const selectArrow = 16 // units of the canvas

func (r *selectRenderer) Destroy() {}

func (r *selectRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.box, r.text, r.arrow, r.ring}
}

// MinSize has room for the longest value, so that nothing moves when another one is chosen.
func (r *selectRenderer) MinSize() fyne.Size {
	var text fyne.Size
	for _, v := range append([]string{"M"}, r.values...) {
		text = text.Max(fyne.MeasureText(Static(v), r.size(theme.SizeNameText), fyne.TextStyle{}))
	}
	pad := r.size(theme.SizeNameInnerPadding)
	return fyne.NewSize(text.Width+selectArrow+3*pad, text.Height+2*pad)
}

func (r *selectRenderer) Layout(size fyne.Size) {
	pad := r.size(theme.SizeNameInnerPadding)
	r.box.Resize(size)
	r.ring.Resize(size)
	height := r.text.MinSize().Height
	r.text.Move(fyne.NewPos(pad, (size.Height-height)/2))
	r.text.Resize(fyne.NewSize(max(0, size.Width-selectArrow-3*pad), height))
	r.arrow.Move(fyne.NewPos(size.Width-pad-selectArrow, (size.Height-selectArrow)/2))
	r.arrow.Resize(fyne.NewSquareSize(selectArrow))
	Turn([]fyne.CanvasObject{r.text, r.arrow}, size.Width)
}

func (r *selectRenderer) Refresh() {
	radius := r.size(theme.SizeNameInputRadius)
	r.box.FillColor, r.box.StrokeColor = r.color(theme.ColorNameInputBackground), r.color(theme.ColorNameInputBorder)
	r.box.StrokeWidth, r.box.CornerRadius = r.size(theme.SizeNameInputBorder), radius
	r.box.Refresh()
	text, arrow := "", fyne.Resource(theme.MenuDropDownIcon())
	if i := r.Selected(); i >= 0 {
		text = r.values[i]
	}
	r.text.TextSize = r.size(theme.SizeNameText)
	words(r.text, text, r.ink())
	if r.disabled {
		arrow = theme.NewDisabledResource(arrow)
	}
	r.arrow.Resource = arrow
	r.arrow.Refresh()
	r.ring.FillColor = color.Transparent
	r.Select.ring(r.ring, radius)
	r.Layout(r.Select.Size())
}
