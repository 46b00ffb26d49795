package tip

import (
	"image"
	"image/color"
	"math"
	"sync"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"raqim/ui/mirror"
	"raqim/ui/text/face"
	"raqim/ui/text/layout"
	"raqim/ui/text/paint"
	"raqim/ui/theme"
)

// In units of the canvas: the size of a tip's text, the room around it, its distance from what it
// is about, and the most that a line of it may be wide.
const em, padding, gap, widest = 13, 8, 4, 420

// bubble is a text on its ground, in the colours of the page, ink and paper exchanged.
type bubble struct {
	box    *canvas.Rectangle
	raster *canvas.Raster
}

func newBubble() bubble {
	b := bubble{box: canvas.NewRectangle(color.Transparent), raster: canvas.NewRaster(nil)}
	b.box.CornerRadius = 4
	b.raster.ScaleMode = canvas.ImageScalePixels
	b.raster.Generator = func(int, int) image.Image { return image.NewRGBA(image.Rect(0, 0, 1, 1)) }
	b.hide()
	return b
}

// hide makes the bubble small. Hidden it would not be known to Fyne's canvas, and when it is
// shown again nothing would be drawn before the next event.
func (b bubble) hide() {
	b.box.Resize(fyne.Size{})
	b.raster.Resize(fyne.Size{})
	b.box.Refresh()
}

func (b bubble) visible() bool { return !b.box.Size().IsZero() }

// setText paints a text for a screen of a scale, and gives the size of the bubble.
func (b bubble) setText(text string, scale, room float32) fyne.Size {
	colors := theme.Look().Colors()
	colors.Paper, colors.Text = colors.Text, colors.Paper
	img := picture(text, float64(scale), float64(min(widest, room-2*padding)), colors)
	b.box.FillColor = colors.Paper
	b.raster.Generator = func(int, int) image.Image { return img }
	inner := fyne.NewSize(float32(img.Rect.Dx())/scale, float32(img.Rect.Dy())/scale)
	b.raster.Resize(inner)
	outer := inner.AddWidthHeight(2*padding, padding)
	b.box.Resize(outer)
	return outer
}

// moveTo shows the bubble at a position of the container that it stands in.
func (b bubble) moveTo(at fyne.Position) {
	b.box.Move(at)
	b.raster.Move(at.AddXY(padding, padding/2))
	b.box.Refresh()
	b.raster.Refresh()
}

// engine is what all tips are laid out and painted with.
var engine = sync.OnceValue(func() struct {
	layout  *layout.Engine
	painter *paint.Painter
	fonts   *face.Stack
} {
	fonts, err := face.Bundled(face.Vazirmatn)
	if err != nil { // a test of package face keeps the bundled ones parsing
		fonts = face.NewStack()
	}
	return struct {
		layout  *layout.Engine
		painter *paint.Painter
		fonts   *face.Stack
	}{layout.NewEngine(), paint.NewPainter(), fonts}
})

// picture is a text on as many lines as it needs in a room, in device pixels.
func picture(text string, scale, room float64, colors paint.Colors) *image.RGBA {
	e := engine()
	cfg := layout.Config{Fonts: e.fonts, Size: em * scale, LineHeight: 1.5, Base: mirror.Base(text)}
	doc := e.layout.Document([]rune(text), cfg)
	if most := math.Floor(room * scale); doc.Width > most && most > 0 {
		cfg.Width = most
		doc = e.layout.Document([]rune(text), cfg)
	}
	img := image.NewRGBA(image.Rect(0, 0, max(1, int(math.Ceil(doc.Width))), max(1, int(math.Ceil(doc.Height)))))
	e.painter.Strip(img, &paint.Page{Doc: doc, Colors: colors, Scale: scale}, 0)
	return img
}
