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

// Bulletin is what stands quietly above an article of what a review says of it: that it was
// sent back, with the comment, and what was decided. It is hidden where there is nothing to say.
// It is as high as its words need: see HeightFor.
type Bulletin struct {
	widget.BaseWidget
	// OnPressed is called when it is clicked.
	OnPressed func()

	back, comment, decided *paragraph
	ground                 *canvas.Rectangle // lit below the pointer
}

// The gaps around the words of a bulletin, in units of the canvas.
const bulletinPad, bulletinGap = 16, 6

// NewBulletin makes a hidden bulletin.
func NewBulletin() *Bulletin {
	small := fynetheme.SizeNameCaptionText
	b := &Bulletin{
		back: newParagraph(panel.Look{Size: small, Bold: true}), comment: newParagraph(panel.Look{Own: true}),
		decided: newParagraph(panel.Look{Size: small, Color: theme.Quiet}), ground: canvas.NewRectangle(color.Transparent),
	}
	b.ExtendBaseWidget(b)
	b.Hide()
	return b
}

func (b *Bulletin) paragraphs() []*paragraph { return []*paragraph{b.back, b.comment, b.decided} }

// SayDecided says what was decided, nothing where it is empty. Whoever has laid the bulletin out
// does so again, as after SaySentBack.
func (b *Bulletin) SayDecided(text string) {
	b.decided.set(text)
	b.show()
}

// SaySentBack says that the work was sent back, with the comment of who did so; nothing where
// both are empty.
func (b *Bulletin) SaySentBack(text, comment string) {
	b.back.set(text)
	b.comment.set(comment)
	b.show()
}

func (b *Bulletin) show() {
	if b.Text() == "" {
		b.Hide()
		return
	}
	b.Show()
}

// Text is what it says, a line each.
func (b *Bulletin) Text() string {
	text := ""
	for _, p := range b.paragraphs() {
		if p.text == "" {
			continue
		}
		if text != "" {
			text += "\n"
		}
		text += p.text
	}
	return text
}

// HeightFor is how high it is where it has a width.
func (b *Bulletin) HeightFor(width float32) float32 {
	height := float32(2 * bulletinGap)
	for _, p := range b.paragraphs() {
		height += p.HeightFor(width - 2*bulletinPad)
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

// CreateRenderer shows the words, and below them a line that parts them from the article.
func (b *Bulletin) CreateRenderer() fyne.WidgetRenderer {
	return tree.Of(b, widget.NewSimpleRenderer(container.New(bulletinLayout{b}, b.ground, b.back, b.comment, b.decided, widget.NewSeparator())))
}

type bulletinLayout struct{ *Bulletin }

// MinSize is called by Fyne.
func (bulletinLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// Layout is called by Fyne.
func (l bulletinLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.ground.Resize(size)
	y, width := float32(bulletinGap), max(0, size.Width-2*bulletinPad)
	for _, p := range l.paragraphs() {
		height := p.HeightFor(width)
		p.Move(fyne.NewPos(bulletinPad, y))
		p.Resize(fyne.NewSize(width, height))
		y += height
	}
	below := objects[len(objects)-1]
	thick := below.MinSize().Height
	below.Move(fyne.NewPos(0, size.Height-thick))
	below.Resize(fyne.NewSize(size.Width, thick))
}
