package mirror

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// Check is a box with a text beside it that is checked or not: by a click, or at Space.
type Check struct {
	control
	// Checked tells whether it is. To change it, call SetChecked.
	Checked bool
	// OnChanged is told what a person made of it, or SetChecked.
	OnChanged func(checked bool)
	text      string
}

// NewCheck makes a box that is not checked; text is in logical order, and the name.
func NewCheck(text string, changed func(checked bool)) *Check {
	c := &Check{OnChanged: changed, text: text}
	c.name = text
	c.ExtendBaseWidget(c)
	return c
}

// SetChecked checks the box or takes the check away.
func (c *Check) SetChecked(checked bool) {
	if c.Checked == checked {
		return
	}
	c.Checked = checked
	if c.OnChanged != nil {
		c.OnChanged(checked)
	}
	c.Refresh()
}

// Tapped is called by Fyne.
func (c *Check) Tapped(*fyne.PointEvent) {
	if !c.disabled {
		c.focus()
		c.SetChecked(!c.Checked)
	}
}

// TypedKey is called by Fyne.
func (c *Check) TypedKey(e *fyne.KeyEvent) {
	if e.Name == fyne.KeySpace {
		c.SetChecked(!c.Checked)
		return
	}
	c.pass(e)
}

// CreateRenderer is called by Fyne.
func (c *Check) CreateRenderer() fyne.WidgetRenderer {
	return newBoxed(&c.control, func() (string, fyne.Resource, bool) {
		if c.Checked {
			return c.text, theme.CheckButtonCheckedIcon(), true
		}
		return c.text, theme.CheckButtonIcon(), false
	})
}

// boxed draws a control that is a sign with a text beside it.
type boxed struct {
	of         *control
	show       func() (text string, sign fyne.Resource, on bool)
	over, ring *canvas.Rectangle
	sign       *canvas.Image
	text       *canvas.Text
}

func newBoxed(of *control, show func() (string, fyne.Resource, bool)) *boxed {
	_, sign, _ := show()
	r := &boxed{
		of: of, show: show, over: canvas.NewRectangle(color.Transparent), ring: canvas.NewRectangle(color.Transparent),
		sign: canvas.NewImageFromResource(sign), text: canvas.NewText("", nil),
	}
	r.Refresh()
	return r
}

const (
	boxedSign = 18 // units of the canvas
	boxedPad  = 4
)

func (r *boxed) Destroy() {}

func (r *boxed) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.over, r.sign, r.text, r.ring}
}

func (r *boxed) MinSize() fyne.Size {
	text := r.text.MinSize()
	return fyne.NewSize(boxedSign+3*boxedPad+text.Width, max(boxedSign, text.Height)+2*boxedPad)
}

// Layout puts sign and text at the start; the ring is no wider than they are.
func (r *boxed) Layout(size fyne.Size) {
	width := min(size.Width, r.MinSize().Width)
	r.over.Resize(fyne.NewSize(width, size.Height))
	r.ring.Resize(fyne.NewSize(width, size.Height))
	r.over.Move(fyne.Position{})
	r.ring.Move(fyne.Position{})
	r.sign.Move(fyne.NewPos(boxedPad, (size.Height-boxedSign)/2))
	r.sign.Resize(fyne.NewSquareSize(boxedSign))
	height := r.text.MinSize().Height
	r.text.Move(fyne.NewPos(boxedSign+2*boxedPad, (size.Height-height)/2))
	r.text.Resize(fyne.NewSize(max(0, width-boxedSign-3*boxedPad), height))
	Turn(r.Objects(), size.Width)
}

func (r *boxed) Refresh() {
	text, sign, on := r.show()
	r.over.FillColor, r.over.CornerRadius = r.of.light(), r.of.size(theme.SizeNameInputRadius)
	r.over.Refresh()
	r.text.TextSize = r.of.size(theme.SizeNameText)
	words(r.text, text, r.of.ink())
	switch {
	case r.of.disabled:
		sign = theme.NewDisabledResource(sign)
	case on:
		sign = theme.NewPrimaryThemedResource(sign)
	}
	r.sign.Resource = sign
	r.sign.Refresh()
	r.of.ring(r.ring, r.of.size(theme.SizeNameInputRadius))
	r.Layout(r.of.Size())
}
