package mirror

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
)

// Choice is a row of values of which one is chosen, which goes on below where there is no room: by a click, or with the
// arrows. Unlike a Radio it is one stop of Tab, so that a page of many has as many stops as things to choose.
type Choice struct {
	control
	// OnChanged is told the place of the value that a person chose.
	OnChanged func(i int)
	values    []string
	chosen    int
	pointed   int // the value under the pointer, -1 for none
	rows      []choiceRow
}

// choiceRow is where a value stands in a row that begins at the left.
type choiceRow struct {
	at   fyne.Position
	size fyne.Size
}

// NewChoice makes a row of values, in logical order, of which the first is chosen. The name says what is chosen.
func NewChoice(name string, values []string, changed func(i int)) *Choice {
	c := &Choice{OnChanged: changed, values: values, pointed: -1}
	c.name = name
	c.ExtendBaseWidget(c)
	return c
}

// Selected is the place of the chosen value.
func (c *Choice) Selected() int { return c.chosen }

// SetSelected shows the i-th value as the chosen one, -1 none; nobody is told.
func (c *Choice) SetSelected(i int) {
	c.chosen = i
	c.Refresh()
}

// choose takes the i-th value as a person does.
func (c *Choice) choose(i int) {
	if i < 0 || i >= len(c.values) || i == c.chosen {
		return
	}
	c.SetSelected(i)
	if c.OnChanged != nil {
		c.OnChanged(i)
	}
}

// HeightFor is the height that the values need in a room of this width, in units of the canvas.
func (c *Choice) HeightFor(width float32) float32 {
	_, height := c.flow(width)
	return height
}

// In units of the canvas: around the sign and the text of a value, and between two.
const choicePad, choiceGap = 4, 6

// flow finds the places of the values in a room of a width, from the left.
func (c *Choice) flow(width float32) (places []choiceRow, height float32) {
	x, y := float32(0), float32(0)
	for _, text := range c.values {
		size := fyne.MeasureText(Static(text), c.size(theme.SizeNameText), fyne.TextStyle{})
		size = fyne.NewSize(boxedSign+3*choicePad+size.Width, max(boxedSign, size.Height)+2*choicePad)
		if x > 0 && x+size.Width > width {
			x, y = 0, y+size.Height
		}
		places = append(places, choiceRow{fyne.NewPos(x, y), size})
		x += size.Width + choiceGap
		height = max(height, y+size.Height)
	}
	return places, height
}

// TypedKey is called by Fyne.
func (c *Choice) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyUp:
		c.choose(c.chosen - 1)
	case fyne.KeyDown, fyne.KeySpace:
		c.choose(c.chosen + 1)
	case fyne.KeyLeft, fyne.KeyRight:
		c.choose(c.chosen + Towards(e.Name))
	case fyne.KeyHome:
		c.choose(0)
	case fyne.KeyEnd:
		c.choose(len(c.values) - 1)
	default:
		c.pass(e)
	}
}

// Tapped is called by Fyne.
func (c *Choice) Tapped(e *fyne.PointEvent) {
	c.focus()
	c.choose(c.under(e.Position))
}

// MouseMoved is called by Fyne.
func (c *Choice) MouseMoved(e *desktop.MouseEvent) { c.point(c.under(e.Position)) }

// MouseOut is called by Fyne.
func (c *Choice) MouseOut() { c.point(-1) }

func (c *Choice) point(i int) {
	if i != c.pointed {
		c.pointed = i
		c.Refresh()
	}
}

// under is the value at a position, -1 for none.
func (c *Choice) under(p fyne.Position) int {
	if RTL() {
		p.X = c.Size().Width - p.X
	}
	for i, r := range c.rows {
		if p.X >= r.at.X && p.X < r.at.X+r.size.Width && p.Y >= r.at.Y && p.Y < r.at.Y+r.size.Height {
			return i
		}
	}
	return -1
}

// CreateRenderer is called by Fyne.
func (c *Choice) CreateRenderer() fyne.WidgetRenderer {
	r := &choiceRenderer{choice: c, ring: canvas.NewRectangle(color.Transparent)}
	for range c.values {
		r.grounds = append(r.grounds, canvas.NewRectangle(color.Transparent))
		r.signs = append(r.signs, canvas.NewImageFromResource(theme.RadioButtonIcon()))
		r.texts = append(r.texts, canvas.NewText("", nil))
	}
	for i := range c.values {
		r.objects = append(r.objects, r.grounds[i], r.signs[i], r.texts[i])
	}
	r.objects = append(r.objects, r.ring)
	r.Refresh()
	return r
}

type choiceRenderer struct {
	choice  *Choice
	ring    *canvas.Rectangle
	grounds []*canvas.Rectangle
	signs   []*canvas.Image
	texts   []*canvas.Text
	objects []fyne.CanvasObject
}

func (r *choiceRenderer) Destroy()                     {}
func (r *choiceRenderer) Objects() []fyne.CanvasObject { return r.objects }

// MinSize is that of the widest value, and of the rows as they were laid out last.
func (r *choiceRenderer) MinSize() fyne.Size {
	widest := float32(0)
	places, _ := r.choice.flow(0)
	for _, p := range places {
		widest = max(widest, p.size.Width)
	}
	return fyne.NewSize(widest, r.choice.HeightFor(max(widest, r.choice.Size().Width)))
}

func (r *choiceRenderer) Layout(size fyne.Size) {
	r.choice.rows, _ = r.choice.flow(size.Width)
	for i, p := range r.choice.rows {
		r.grounds[i].Move(p.at)
		r.grounds[i].Resize(p.size)
		r.signs[i].Move(p.at.AddXY(choicePad, (p.size.Height-boxedSign)/2))
		r.signs[i].Resize(fyne.NewSquareSize(boxedSign))
		text := r.texts[i].MinSize()
		r.texts[i].Move(p.at.AddXY(boxedSign+2*choicePad, (p.size.Height-text.Height)/2))
		r.texts[i].Resize(text)
	}
	r.placeRing()
	Turn(r.objects, size.Width)
}

// placeRing stands the ring around the chosen value, from the left; around the first where none is chosen.
func (r *choiceRenderer) placeRing() {
	if len(r.choice.rows) > 0 {
		p := r.choice.rows[max(0, r.choice.chosen)]
		r.ring.Move(p.at)
		r.ring.Resize(p.size)
	}
}

func (r *choiceRenderer) Refresh() {
	c := r.choice
	radius := c.size(theme.SizeNameInputRadius)
	for i, text := range c.values {
		sign := theme.RadioButtonIcon()
		r.grounds[i].FillColor, r.grounds[i].CornerRadius = color.Transparent, radius
		switch {
		case i == c.chosen:
			sign = theme.NewPrimaryThemedResource(theme.RadioButtonCheckedIcon())
			r.grounds[i].FillColor = c.color(theme.ColorNameSelection)
		case i == c.pointed:
			r.grounds[i].FillColor = c.color(theme.ColorNameHover)
		}
		r.grounds[i].Refresh()
		r.signs[i].Resource = sign
		r.signs[i].Refresh()
		r.texts[i].TextSize = c.size(theme.SizeNameText)
		words(r.texts[i], text, c.ink())
	}
	c.ring(r.ring, radius)
	r.Layout(c.Size())
}
