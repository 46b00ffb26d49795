package figures

import (
	"image"
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"raqim/ui/chart"
	"raqim/ui/figures/cards"
	"raqim/ui/i18n"
	"raqim/ui/theme"
)

// card shows one chart. One of its items is at hand: the arrows go from one to the next,
// Enter goes to what lies behind it.
type card struct {
	widget.BaseWidget
	page    *Board
	i       int // among the cards of the page
	card    cards.Card
	at      int // the item at hand
	focused bool

	laid    *chart.Picture // in units of the canvas
	painted *chart.Picture // in device pixels
	img     *image.RGBA
	raster  *canvas.Raster
	ground  *canvas.Rectangle
	hovered int
}

func newCard(p *Board, i int) *card {
	c := &card{page: p, i: i, card: p.cards[i], ground: canvas.NewRectangle(color.Transparent), hovered: chart.None}
	c.raster = canvas.NewRaster(c.paint)
	c.raster.ScaleMode = canvas.ImageScalePixels
	c.ground.CornerRadius, c.ground.StrokeWidth = 6, 1
	c.at = max(0, min(p.items[c.card.ID], len(c.card.Items)-1))
	c.ExtendBaseWidget(c)
	return c
}

// Name is what the card is called.
func (c *card) Name() string { return c.card.Title }

func (c *card) wide() bool { return c.card.Wide }

// heightFor lays the chart out and gives the height of the card at a width.
func (c *card) heightFor(width float32) float32 {
	inner := float64(width - 2*pad)
	if c.laid == nil || c.laid.Width != inner {
		c.laid = c.page.maker.Make(c.card.Chart, c.page.style, inner)
	}
	return float32(c.laid.Height) + 2*pad
}

// paint is the generator of the raster: w and h are what Fyne needs in device pixels.
func (c *card) paint(w, h int) image.Image {
	if c.laid == nil || w <= 0 || h <= 0 {
		return image.NewRGBA(image.Rect(0, 0, max(w, 1), max(h, 1)))
	}
	scale := float64(w) / float64(c.raster.Size().Width)
	if width := math.Round(c.laid.Width * scale); c.painted == nil || c.painted.Width != width {
		style := c.page.style
		style.Size *= scale
		c.painted = c.page.maker.Make(c.card.Chart, style, width)
	}
	if c.img == nil || c.img.Rect.Dx() != w || c.img.Rect.Dy() != h {
		c.img = image.NewRGBA(image.Rect(0, 0, w, h))
	}
	at := chart.None
	if c.focused {
		at = c.at
	}
	inset := math.Round((pad - rim) * scale)
	c.painted.PaintOn(c.page.maker.Draw(c.img, c.page.style.Colors.Paper), inset, inset, at)
	return c.img
}

// CreateRenderer makes the renderer; all it shows lives in the card.
func (c *card) CreateRenderer() fyne.WidgetRenderer {
	r := &cardRenderer{c}
	r.Refresh()
	return r
}

type cardRenderer struct{ *card }

func (r *cardRenderer) Destroy() {}

func (r *cardRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.raster}
}

func (r *cardRenderer) MinSize() fyne.Size { return fyne.NewSize(2*pad, 2*pad) }

func (r *cardRenderer) Layout(size fyne.Size) {
	r.ground.Resize(size)
	r.raster.Move(fyne.NewPos(rim, rim))
	r.raster.Resize(size.SubtractWidthHeight(2*rim, 2*rim))
}

func (r *cardRenderer) Refresh() {
	th, variant := r.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	r.ground.FillColor = th.Color(theme.Paper, variant)
	r.ground.StrokeColor, r.ground.StrokeWidth = th.Color(fynetheme.ColorNameSeparator, variant), 1
	if r.focused {
		r.ground.StrokeColor, r.ground.StrokeWidth = th.Color(fynetheme.ColorNamePrimary, variant), 2
	}
	r.ground.Refresh()
	r.raster.Refresh()
}

// FocusGained is called by Fyne.
func (c *card) FocusGained() {
	c.focused, c.page.at = true, c.card.ID
	c.Refresh()
	c.reveal()
	c.say()
}

// FocusLost is called by Fyne.
func (c *card) FocusLost() {
	c.focused = false
	c.Refresh()
}

// TypedRune is called by Fyne.
func (c *card) TypedRune(rune) {}

// TypedKey is called by Fyne.
func (c *card) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyUp, fyne.KeyDown, fyne.KeyLeft, fyne.KeyRight:
		c.move(e.Name)
	case fyne.KeyHome:
		c.take(0)
	case fyne.KeyEnd:
		c.take(len(c.card.Items) - 1)
	case fyne.KeyPageDown:
		c.page.scrollBy(1)
	case fyne.KeyPageUp:
		c.page.scrollBy(-1)
	case fyne.KeySpace:
		if !c.explain() {
			c.act()
		}
	case fyne.KeyReturn, fyne.KeyEnter:
		c.act()
	default:
		c.page.do.Key(e)
	}
}

// move goes to the item that lies next on the side of an arrow; above the first and below
// the last to another card.
func (c *card) move(arrow fyne.KeyName) {
	if c.laid == nil {
		return
	}
	if to := chart.Next(c.laid.Areas, c.at, directions[arrow]); to != chart.None {
		c.take(to)
		return
	}
	switch arrow {
	case fyne.KeyUp:
		c.page.step(c.i, -1)
	case fyne.KeyDown:
		c.page.step(c.i, 1)
	}
}

var directions = map[fyne.KeyName]chart.Direction{
	fyne.KeyUp: chart.Up, fyne.KeyDown: chart.Down, fyne.KeyLeft: chart.Left, fyne.KeyRight: chart.Right,
}

// enter puts the item at hand where one comes from above (1) or below (-1).
func (c *card) enter(by int) {
	c.at = 0
	if by < 0 {
		c.at = max(0, len(c.card.Items)-1)
	}
	c.page.items[c.card.ID] = c.at
}

// take makes an item the one at hand.
func (c *card) take(i int) {
	if i < 0 || i >= len(c.card.Items) {
		return
	}
	c.at, c.page.items[c.card.ID] = i, i
	c.raster.Refresh()
	c.reveal()
	c.say()
}

// takeKeys asks for the keyboard.
func (c *card) takeKeys() {
	if on := fyne.CurrentApp().Driver().CanvasForObject(c); on != nil {
		on.Focus(c)
	}
}

// reveal brings the card into view or, where it is higher than that, the item at hand.
func (c *card) reveal() {
	if c.laid == nil || c.page.scroll == nil {
		return
	}
	top, bottom := float32(0), c.Size().Height
	if c.at < len(c.laid.Areas) && bottom > c.page.scroll.Size().Height {
		a := c.laid.Areas[c.at]
		top, bottom = pad+float32(a.Y0), pad+float32(a.Y1)
	}
	y := c.Position().Y
	c.page.scroll.Reveal(y+top-edge/2, y+bottom+edge/2)
}

// say tells what the item at hand says, and that there is something behind it.
func (c *card) say() {
	if c.at >= len(c.card.Items) {
		c.page.do.Say(c.card.Title)
		return
	}
	item := c.card.Items[c.at]
	if item.Behind() {
		c.page.do.Say(i18n.T("figures.behind", "words", item.Words))
		return
	}
	c.page.do.Say(item.Words)
}

func (c *card) act() {
	if c.at < len(c.card.Items) {
		c.page.do.Act(c.card.Items[c.at])
	}
}

// explain shows what the item at hand means; false where there is no more to say than its words.
func (c *card) explain() bool {
	if c.at >= len(c.card.Items) || c.laid == nil || c.card.Items[c.at].More == "" {
		return false
	}
	at, size := c.stretch(c.at)
	c.page.do.Explain(c.card.Items[c.at].More, c, at, size)
	return true
}

// stretch is where an item stands on the card.
func (c *card) stretch(i int) (at fyne.Position, size fyne.Size) {
	a := c.laid.Areas[i]
	return fyne.NewPos(pad+float32(a.X0), pad+float32(a.Y0)), fyne.NewSize(float32(a.X1-a.X0), float32(a.Y1-a.Y0))
}

// TipAt is what the item below a point means.
func (c *card) TipAt(point fyne.Position) (text string, at fyne.Position, size fyne.Size) {
	i := c.itemAt(point)
	if i == chart.None {
		return "", at, size
	}
	at, size = c.stretch(i)
	return c.card.Items[i].More, at, size
}

// itemAt is the item below a point of the card, or None.
func (c *card) itemAt(p fyne.Position) int {
	if c.laid == nil {
		return chart.None
	}
	return chart.At(c.laid.Areas, float64(p.X-pad), float64(p.Y-pad))
}

// Tapped is called by Fyne.
func (c *card) Tapped(e *fyne.PointEvent) {
	i := c.itemAt(e.Position)
	if i != chart.None {
		c.at = i
	}
	c.takeKeys()
	c.take(c.at)
	if i != chart.None && c.card.Items[i].Behind() {
		c.act()
	}
}

// MouseIn is called by Fyne.
func (c *card) MouseIn(e *desktop.MouseEvent) { c.MouseMoved(e) }

// MouseMoved is called by Fyne.
func (c *card) MouseMoved(e *desktop.MouseEvent) {
	i := c.itemAt(e.Position)
	if i == c.hovered {
		return
	}
	c.hovered = i
	if i != chart.None {
		c.page.do.Say(c.card.Items[i].Words)
	}
}

// MouseOut is called by Fyne.
func (c *card) MouseOut() { c.hovered = chart.None }

// Cursor is called by Fyne.
func (c *card) Cursor() desktop.Cursor {
	if c.hovered != chart.None && c.card.Items[c.hovered].Behind() {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// scrollBy goes a page down or up.
func (p *Board) scrollBy(pages float32) {
	at := p.scroll.Offset
	p.scroll.ScrollToOffset(fyne.NewPos(at.X, at.Y+pages*float32(math.Floor(float64(p.scroll.Size().Height)*0.9))))
}
