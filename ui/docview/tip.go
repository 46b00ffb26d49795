package docview

import (
	"image"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"raqim/ui/mirror"
	"raqim/ui/text/layout"
	"raqim/ui/text/paint"
)

const (
	tipEm      = 13 // Fyne units
	tipPadding = 8
	tipGap     = 4 // between the tip and the line it belongs to
)

// tip is the name of the mark under the pointer: Fyne has no tooltips. It is painted as the text is, since Fyne's own
// text does not order both directions on one line.
type tip struct {
	box    *canvas.Rectangle
	raster *canvas.Raster
	img    *image.RGBA
	name   string // what img says
}

func newTip() tip {
	t := tip{box: canvas.NewRectangle(nil), img: image.NewRGBA(image.Rect(0, 0, 1, 1))}
	t.box.CornerRadius = 4
	t.raster = canvas.NewRaster(nil)
	t.raster.ScaleMode = canvas.ImageScalePixels
	t.hide()
	return t
}

func (t *tip) hide() {
	hide(t.box)
	hide(t.raster)
}

// showTip writes a name above the line under the pointer, or below it where there is no room.
func (v *View) showTip(name string) {
	t, s := &v.tip, v.column.scale
	v.paintTip(name)
	inner := fyne.NewSize(float32(float64(t.img.Rect.Dx())/s), float32(float64(t.img.Rect.Dy())/s))
	outer := inner.AddWidthHeight(2*tipPadding, tipPadding)
	at := v.tipPlace(outer)
	t.box.FillColor = v.page.Colors.Text
	t.box.Resize(outer)
	t.box.Move(at)
	t.box.Refresh()
	img := t.img
	t.raster.Generator = func(int, int) image.Image { return img }
	t.raster.Resize(inner)
	t.raster.Move(at.AddXY(tipPadding, tipPadding/2))
	t.raster.Refresh()
	v.show(t.box)
	v.show(t.raster)
}

// paintTip paints a name in the colours of the page, ink and paper exchanged, on as many lines as the view asks for.
func (v *View) paintTip(name string) {
	s := v.column.scale
	room := math.Floor((float64(v.Size().Width) - barWidth - 2*tipPadding) * s)
	cfg := layout.Config{Fonts: v.fonts, Size: tipEm * s, LineHeight: 1.5, Base: mirror.Base(name)}
	doc := v.engine.Document([]rune(name), cfg)
	if room > 0 && doc.Width > room {
		cfg.Width = room
		doc = v.engine.Document([]rune(name), cfg)
	}
	colors := v.page.Colors
	colors.Paper, colors.Text = colors.Text, colors.Paper
	v.tip.name = name
	v.tip.img = image.NewRGBA(image.Rect(0, 0, int(math.Ceil(doc.Width)), int(math.Ceil(doc.Height))))
	v.painter.Strip(v.tip.img, &paint.Page{Doc: doc, Colors: colors, Scale: s}, 0)
}

func (v *View) tipPlace(size fyne.Size) fyne.Position {
	_, pageY := v.toPage(v.hover.at)
	line := v.doc().Line(v.doc().LineAt(pageY))
	_, top := v.toView(0, line.Top)
	_, bottom := v.toView(0, line.Bottom)
	s := v.column.scale
	y := math.Floor(top - float64(size.Height+tipGap)*s)
	if y < 0 {
		y = bottom + tipGap*s
	}
	least, most := float32(0), v.Size().Width-barWidth-size.Width
	if mirror.RTL() {
		least, most = barWidth, most+barWidth
	}
	x := max(least, min(v.hover.at.X-size.Width/2, most))
	return fyne.NewPos(float32(math.Round(float64(x)*s)/s), float32(y/s))
}
