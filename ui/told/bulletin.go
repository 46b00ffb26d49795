package told

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

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

	words  *paragraph
	ground *canvas.Rectangle // lit below the pointer
}

// The gaps around the words of a bulletin, in units of the canvas.
const bulletinPad, bulletinGap = 16, 6

// NewBulletin makes a hidden bulletin.
func NewBulletin() *Bulletin {
	b := &Bulletin{ground: canvas.NewRectangle(color.Transparent)}
	b.words = newParagraph(panel.Look{Size: fynetheme.SizeNameCaptionText, Color: theme.Quiet})
	b.ExtendBaseWidget(b)
	b.Hide()
	return b
}

// Say says text, nothing where it is empty. Whoever has laid the bulletin out does so again.
func (b *Bulletin) Say(text string) {
	b.words.set(text)
	if text == "" {
		b.Hide()
		return
	}
	b.Show()
}

// Text is what it says.
func (b *Bulletin) Text() string { return b.words.text }

// HeightFor is how high it is where it has a width.
func (b *Bulletin) HeightFor(width float32) float32 {
	return b.words.HeightFor(width-2*bulletinPad) + 2*bulletinGap
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

// CreateRenderer shows the words, and below them a line that parts them from the article.
func (b *Bulletin) CreateRenderer() fyne.WidgetRenderer {
	return tree.Of(b, widget.NewSimpleRenderer(container.New(bulletinLayout{}, b.ground, b.words, widget.NewSeparator())))
}

type bulletinLayout struct{}

// MinSize is called by Fyne.
func (bulletinLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// Layout is called by Fyne.
func (bulletinLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	ground, words, below := objects[0], objects[1], objects[2]
	ground.Resize(size)
	words.Move(fyne.NewPos(bulletinPad, bulletinGap))
	words.Resize(fyne.NewSize(max(0, size.Width-2*bulletinPad), max(0, size.Height-2*bulletinGap)))
	thick := below.MinSize().Height
	below.Move(fyne.NewPos(0, size.Height-thick))
	below.Resize(fyne.NewSize(size.Width, thick))
}
