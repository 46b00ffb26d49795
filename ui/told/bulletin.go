package told

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"raqim/ui/mirror"
	"raqim/ui/panel"
	"raqim/ui/theme"
	"raqim/ui/tree"
)

// Bulletin is what stands quietly above an article of what a review says of it. It is
// hidden where there is nothing to say. It is as high as its words need: see HeightFor.
type Bulletin struct {
	widget.BaseWidget
	// OnPressed is called when it is clicked.
	OnPressed func()

	text   string
	width  float32 // that the words are broken for
	lines  []*panel.Line
	ground *canvas.Rectangle // lit below the pointer
}

// The gaps around the words of a bulletin, in units of the canvas, and how many lines it has at
// most.
const bulletinPad, bulletinGap, bulletinLines = 16, 6, 3

// NewBulletin makes a hidden bulletin.
func NewBulletin() *Bulletin {
	b := &Bulletin{ground: canvas.NewRectangle(color.Transparent)}
	b.ExtendBaseWidget(b)
	b.Hide()
	return b
}

// Say says text, nothing where it is empty. Whoever has laid the bulletin out does so again.
func (b *Bulletin) Say(text string) {
	b.text, b.width = text, 0
	if text == "" {
		b.Hide()
		return
	}
	b.Show()
}

// Text is what it says.
func (b *Bulletin) Text() string { return b.text }

// HeightFor is how high it is where it has a width.
func (b *Bulletin) HeightFor(width float32) float32 {
	if width != b.width {
		b.width = width
		b.lines = panel.Paragraph(b.text, width-2*bulletinPad, bulletinLines, panel.Look{Size: fynetheme.SizeNameCaptionText, Color: theme.Quiet})
		b.Refresh()
	}
	height := float32(2 * bulletinGap)
	for _, l := range b.lines {
		height += l.MinSize().Height
	}
	return height
}

// Tapped is called by Fyne.
func (b *Bulletin) Tapped(*fyne.PointEvent) {
	if b.OnPressed != nil {
		b.OnPressed()
	}
}

// Cursor is called by Fyne.
func (b *Bulletin) Cursor() desktop.Cursor { return desktop.PointerCursor }

// MouseIn is called by Fyne.
func (b *Bulletin) MouseIn(*desktop.MouseEvent) {
	b.light(b.Theme().Color(fynetheme.ColorNameHover, fyne.CurrentApp().Settings().ThemeVariant()))
}

// MouseMoved is called by Fyne.
func (b *Bulletin) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is called by Fyne.
func (b *Bulletin) MouseOut() { b.light(color.Transparent) }

func (b *Bulletin) light(c color.Color) {
	b.ground.FillColor = c
	b.ground.Refresh()
}

// CreateRenderer shows the lines above one that parts them from the article.
func (b *Bulletin) CreateRenderer() fyne.WidgetRenderer {
	return tree.Of(b, &bulletinRenderer{Bulletin: b, below: widget.NewSeparator()})
}

type bulletinRenderer struct {
	*Bulletin
	below *widget.Separator
}

func (r *bulletinRenderer) Destroy() {}

func (r *bulletinRenderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.ground}
	for _, l := range r.lines {
		objects = append(objects, l)
	}
	return append(objects, r.below)
}

func (r *bulletinRenderer) MinSize() fyne.Size { return fyne.NewSize(0, 0) }

func (r *bulletinRenderer) Layout(size fyne.Size) {
	r.ground.Resize(size)
	y := float32(bulletinGap)
	for _, l := range r.lines {
		height := l.MinSize().Height
		l.Move(fyne.NewPos(bulletinPad, y))
		l.Resize(fyne.NewSize(max(0, size.Width-2*bulletinPad), height))
		y += height
	}
	thick := r.below.MinSize().Height
	r.below.Move(fyne.NewPos(0, size.Height-thick))
	r.below.Resize(fyne.NewSize(size.Width, thick))
	mirror.Turn(r.Objects(), size.Width)
}

func (r *bulletinRenderer) Refresh() {
	r.Layout(r.Size())
	canvas.Refresh(r.Bulletin)
}
