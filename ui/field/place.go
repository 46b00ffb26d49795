package field

import (
	"math"
	"slices"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"

	"raqim/ui/mirror"
	"raqim/ui/text/bidi"
	"raqim/ui/text/layout"
)

// In Fyne units.
const (
	padX      = 8  // from the edge of the field to the text
	padY      = 6  // the same above and below
	inset     = 2  // from the edge to the picture of the text, within the rounded border
	leastWide = 48 // a narrower field is of no use
	gapBelow  = 2  // between the field and the message
)

// place is where the text stands, in device pixels but for scale.
type place struct {
	scale            float64 // device pixels a Fyne unit
	edge             int     // from the field's edge to the sheet
	width, height    int     // of the sheet
	padX, padY       float64 // from the sheet's edge to the text box
	viewX, viewY     float64 // size of the text box that is seen
	textSize         float32 // Fyne units
	scrollX, scrollY float64 // of the text, from its left and top edge
}

// scaleNow asks the canvas for device pixels a unit. Before the field is shown there is no canvas, and at the first
// layout its scale is still 1.
func (f *Field) scaleNow() float64 {
	c := f.canvas()
	if c == nil {
		return 1
	}
	const far = 1 << 20 // so that rounding to whole pixels loses nothing
	x, _ := c.PixelCoordinateForPosition(fyne.NewPos(far, 0))
	if x <= 0 {
		return 1
	}
	return float64(x) / far
}

func (f *Field) canvas() fyne.Canvas {
	app := fyne.CurrentApp()
	if app == nil {
		return nil
	}
	return app.Driver().CanvasForObject(f.self)
}

// measure computes the place for the present size and keeps what is scrolled.
func (f *Field) measure() place {
	p := place{scale: f.scaleNow(), textSize: f.size(fynetheme.SizeNameText), scrollX: f.at.scrollX, scrollY: f.at.scrollY}
	size := f.Size()
	p.edge = int(math.Round(inset * p.scale))
	p.width = int(math.Round(float64(size.Width)*p.scale)) - 2*p.edge
	p.height = int(math.Round(float64(f.boxHeight())*p.scale)) - 2*p.edge
	p.padX = math.Round((padX - inset) * p.scale)
	p.padY = math.Round((padY - inset) * p.scale)
	p.viewX = max(0, float64(p.width)-2*p.padX)
	p.viewY = max(0, float64(p.height)-2*p.padY)
	return p
}

// boxHeight is that of the field without the message below, in Fyne units.
func (f *Field) boxHeight() float32 {
	height := f.Size().Height
	if f.Validator != nil {
		height -= f.messageHeight()
	}
	return max(0, height)
}

func (f *Field) messageHeight() float32 {
	return gapBelow + lineOf(f.size(fynetheme.SizeNameCaptionText))
}

// lineOf is the height of a line of text of a size, in Fyne units.
func lineOf(size float32) float32 {
	p := shared().fonts.Primary()
	if p == nil {
		return size
	}
	return float32(math.Ceil(float64(size) * (p.Ascent + p.Descent + p.LineGap) / p.UnitsPerEm))
}

// MinSize is the same whatever the text: Fyne asks for it in every frame.
func (f *Field) MinSize() fyne.Size {
	height := float32(max(1, f.rows))*lineOf(f.size(fynetheme.SizeNameText)) + 2*padY
	if f.Validator != nil {
		height += f.messageHeight()
	}
	return fyne.NewSize(leastWide, height)
}

// base is how the direction of a paragraph is found. One without a strong letter, such as that which Enter has just
// begun, runs as the text does: as the first paragraph that has one.
func (f *Field) base() bidi.Base {
	if f.forced != bidi.Auto {
		return f.forced
	}
	level, ok := strong(f.buffer.Runes())
	if ok && level.RTL() || !ok && mirror.RTL() {
		return bidi.AutoRTL
	}
	return bidi.Auto
}

// strong finds the first strong letter of a text of any number of paragraphs.
func strong(text []rune) (bidi.Level, bool) {
	for len(text) > 0 {
		if level, ok := bidi.FirstStrong(text); ok {
			return level, true
		}
		next := slices.IndexFunc(text, isSeparator)
		if next < 0 {
			break
		}
		text = text[next+1:]
	}
	return 0, false
}

// isSeparator tells the characters that end a paragraph (Bidi_Class B), where bidi.FirstStrong stops.
func isSeparator(r rune) bool {
	return r == '\n' || r == '\r' || r >= 0x1C && r <= 0x1E || r == 0x85 || r == 0x2029
}

// lay lays the text out anew.
func (f *Field) lay() {
	f.at = f.measure()
	f.laid = f.set(f.buffer.Shown())
	f.hinted = nil
	if len(f.laid.Text) == 0 && f.hint != "" {
		f.hinted = f.set([]rune(f.hint))
	}
	f.show()
}

// fit follows a change of size or scale.
func (f *Field) fit() {
	now := f.measure()
	if f.at.scale != now.scale || f.at.textSize != now.textSize || f.rows > 0 && f.at.viewX != now.viewX {
		f.lay()
		f.follow()
		return
	}
	grown := f.at.viewX != now.viewX
	f.at = now
	if grown {
		f.follow()
		return
	}
	f.show()
}

// set lays a text out as the field would: on one endless line, or wrapped.
func (f *Field) set(text []rune) *layout.Document {
	cfg := layout.Config{Fonts: shared().fonts, Size: float64(f.at.textSize) * f.at.scale, Base: f.base()}
	if f.rows > 0 {
		cfg.Width = max(1, f.at.viewX)
	}
	return shared().engine.Document(text, cfg)
}

// origin is where the text box of a document begins on the sheet. A line shorter than the field stands at the side where
// it begins.
func (f *Field) origin(d *layout.Document) (x, y float64) {
	p := &f.at
	if f.rows > 0 {
		return p.padX, p.padY - p.scrollY
	}
	y = math.Round((float64(p.height) - d.LineHeight) / 2)
	if free := p.viewX - d.Width; free > 0 {
		if rightToLeft(d.Text, f.base()) {
			return p.padX + math.Floor(free), y
		}
		return p.padX, y
	}
	return p.padX - p.scrollX, y
}

// rightToLeft tells whether a paragraph begins at the right.
func rightToLeft(text []rune, base bidi.Base) bool {
	switch base {
	case bidi.LTR:
		return false
	case bidi.RTL:
		return true
	}
	level, ok := bidi.FirstStrong(text)
	return ok && level.RTL() || !ok && base == bidi.AutoRTL
}

// follow scrolls as little as brings the caret into the field, and shows what has changed.
func (f *Field) follow() {
	d, p := f.laid, &f.at
	if p.viewX <= 0 {
		f.show()
		return
	}
	c := d.Caret(f.buffer.Focus())
	if f.rows > 0 {
		p.scrollY = min(p.scrollY, c.Top)
		p.scrollY = max(p.scrollY, c.Bottom-p.viewY)
	} else {
		p.scrollX = min(p.scrollX, c.X)
		p.scrollX = max(p.scrollX, c.X-p.viewX)
	}
	f.show()
}

// scrollBy moves a Text up, in device pixels.
func (f *Field) scrollBy(by float64) {
	f.at.scrollY += by
	f.show()
}

// clampScroll keeps the field filled with text.
func (f *Field) clampScroll() {
	d, p := f.laid, &f.at
	p.scrollX = math.Round(max(0, min(p.scrollX, d.Width-p.viewX)))
	p.scrollY = math.Round(max(0, min(p.scrollY, d.Height-p.viewY)))
}

// toText turns a position in the field into a point of the laid out text.
func (f *Field) toText(at fyne.Position) (x, y float64) {
	p := &f.at
	left, top := f.origin(f.laid)
	return float64(at.X)*p.scale - float64(p.edge) - left, float64(at.Y)*p.scale - float64(p.edge) - top
}
