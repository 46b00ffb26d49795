package mirror

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
)

// Button does one thing when it is clicked, or at Space or Enter. It shows a text, a picture, or a picture before a text.
type Button struct {
	control
	// OnTapped is what it does.
	OnTapped func()
	text     string
	icon     fyne.Resource
	primary  bool
}

// NewButton makes a button with a text in logical order, which is its name, too.
func NewButton(text string, tapped func()) *Button { return NewButtonWithIcon(text, nil, tapped) }

// NewPrimary makes the one button of a page or dialog that is what one comes for.
func NewPrimary(text string, tapped func()) *Button {
	b := NewButton(text, tapped)
	b.primary = true
	return b
}

// NewButtonWithIcon makes a button with a picture; one that means a direction comes from Icon. A button without text
// needs SetName.
func NewButtonWithIcon(text string, icon fyne.Resource, tapped func()) *Button {
	b := &Button{OnTapped: tapped, text: text, icon: icon}
	b.name = text
	b.ExtendBaseWidget(b)
	return b
}

// Text is what the button shows, in logical order.
func (b *Button) Text() string { return b.text }

// SetText shows another text, which becomes the name.
func (b *Button) SetText(text string) {
	b.text, b.name = text, text
	b.Refresh()
}

// SetIcon shows another picture; nil none.
func (b *Button) SetIcon(icon fyne.Resource) {
	b.icon = icon
	b.Refresh()
}

// Tapped is called by Fyne.
func (b *Button) Tapped(*fyne.PointEvent) {
	if !b.disabled && b.OnTapped != nil {
		b.OnTapped()
	}
}

// TypedKey is called by Fyne.
func (b *Button) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		b.Tapped(nil)
	default:
		b.pass(e)
	}
}

// Cursor is called by Fyne.
func (b *Button) Cursor() desktop.Cursor { return desktop.DefaultCursor }

// CreateRenderer is called by Fyne.
func (b *Button) CreateRenderer() fyne.WidgetRenderer {
	r := &buttonRenderer{
		button: b, ground: canvas.NewRectangle(color.Transparent), over: canvas.NewRectangle(color.Transparent),
		ring: canvas.NewRectangle(color.Transparent), icon: canvas.NewImageFromResource(b.icon), text: canvas.NewText("", nil),
	}
	r.Refresh()
	return r
}

type buttonRenderer struct {
	button             *Button
	ground, over, ring *canvas.Rectangle
	icon               *canvas.Image
	text               *canvas.Text
}

func (r *buttonRenderer) Destroy() {}

func (r *buttonRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.over, r.icon, r.text, r.ring}
}

// inside is the size of picture and text together.
func (r *buttonRenderer) inside() (size fyne.Size, icon float32) {
	if r.button.text != "" {
		size = r.text.MinSize()
	}
	if r.button.icon == nil {
		return size, 0
	}
	icon = r.button.size(theme.SizeNameInlineIcon)
	if size.Width > 0 {
		size.Width += r.button.size(theme.SizeNamePadding)
	}
	return fyne.NewSize(size.Width+icon, max(size.Height, icon)), icon
}

func (r *buttonRenderer) MinSize() fyne.Size {
	size, _ := r.inside()
	pad := r.button.size(theme.SizeNameInnerPadding)
	height := max(size.Height, fyne.MeasureText("M", r.button.size(theme.SizeNameText), fyne.TextStyle{}).Height)
	return fyne.NewSize(size.Width, height).Add(fyne.NewSize(2*pad, 2*pad))
}

func (r *buttonRenderer) Layout(size fyne.Size) {
	for _, o := range []fyne.CanvasObject{r.ground, r.over, r.ring} {
		o.Resize(size)
	}
	inner, icon := r.inside()
	x := (size.Width - inner.Width) / 2
	r.icon.Move(fyne.NewPos(x, (size.Height-icon)/2))
	r.icon.Resize(fyne.NewSquareSize(icon))
	text := r.text.MinSize()
	r.text.Move(fyne.NewPos(x+inner.Width-text.Width, (size.Height-text.Height)/2))
	r.text.Resize(text)
	Turn([]fyne.CanvasObject{r.icon, r.text}, size.Width)
}

func (r *buttonRenderer) Refresh() {
	b := r.button
	radius, ground, ink := b.size(theme.SizeNameInputRadius), theme.ColorNameButton, b.ink()
	switch {
	case b.disabled:
		ground = theme.ColorNameDisabledButton
	case b.primary:
		ground, ink = theme.ColorNamePrimary, b.color(theme.ColorNameForegroundOnPrimary)
	}
	r.ground.FillColor, r.ground.CornerRadius = b.color(ground), radius
	r.ground.Refresh()
	r.over.FillColor, r.over.CornerRadius = b.light(), radius
	r.over.Refresh()
	r.text.TextSize, r.text.TextStyle = b.size(theme.SizeNameText), fyne.TextStyle{Bold: b.primary}
	words(r.text, b.text, ink)
	r.icon.Hidden = b.icon == nil
	r.icon.Resource = b.icon
	if b.icon != nil {
		r.icon.Refresh()
	}
	b.ring(r.ring, radius)
	if b.primary && b.focused { // on its own colour the ring would not be seen
		r.ring.StrokeColor = b.color(theme.ColorNameForeground)
	}
	r.Layout(b.Size())
}

// Tip is the name of a button that shows a picture, or another text than its name.
func (b *Button) Tip() string {
	if b.text == b.name {
		return ""
	}
	return b.name
}
