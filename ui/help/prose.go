package help

import (
	"image"
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"raqim/ui/i18n"
	"raqim/ui/text/face"
	"raqim/ui/text/layout"
	"raqim/ui/text/paint"
	"raqim/ui/theme"
	"raqim/ui/tree"
)

// prose is a paragraph in any mix of directions, shaped, broken into lines and painted
// by the program's own engine, with keys on a tint. It begins where the interface begins.
type prose struct {
	widget.BaseWidget
	text string
	keys [][2]int
	size float32 // of the em, units of the canvas

	width  float32 // of the box, units of the canvas
	scale  float64 // device pixels a unit, at which laid was made
	laid   *layout.Document
	raster *canvas.Raster
}

// leading is the distance of two baselines in ems: room to read in Arabic script.
const leading = 1.75

func newProse(b Block, size float32) *prose {
	p := &prose{text: b.Text, keys: b.Keys, size: size}
	p.raster = canvas.NewRaster(p.paint)
	p.raster.ScaleMode = canvas.ImageScalePixels
	p.ExtendBaseWidget(p)
	return p
}

// height lays the text out in width units of the canvas and gives what it takes upright,
// in the same units.
func (p *prose) height(width float32) float32 {
	p.width = width
	p.layOut()
	if p.laid == nil {
		return 0
	}
	return float32(math.Ceil(p.laid.Height/p.scale) + 2)
}

func (p *prose) layOut() {
	scale := 1.0
	if c := fyne.CurrentApp().Driver().CanvasForObject(p); c != nil {
		scale = float64(c.Scale())
	}
	p.layOutAt(scale)
}

// layOutAt lays the text out for scale device pixels a unit.
func (p *prose) layOutAt(scale float64) {
	fonts, err := face.Bundled(face.Vazirmatn)
	if err != nil {
		return // the bundled face is compiled in and tested
	}
	p.scale = scale
	p.laid = layout.NewEngine().Document([]rune(p.text), layout.Config{
		Fonts: fonts, Size: float64(p.size) * scale, Width: float64(p.width)*scale - 4,
		LineHeight: leading, Base: base(), Language: i18n.Language(),
	})
}

// paint draws the paragraph into w times h device pixels.
func (p *prose) paint(w, h int) image.Image {
	picture := image.NewRGBA(image.Rect(0, 0, max(1, w), max(1, h)))
	if p.laid == nil {
		return picture
	}
	// What was laid out before it stood in a window learns its scale here.
	if across := float64(p.raster.Size().Width); across > 0 && math.Abs(float64(w)/across-p.scale) > 0.01 {
		p.layOutAt(float64(w) / across)
	}
	colors := theme.Look().Colors()
	paint.NewPainter().Strip(picture, &paint.Page{
		Doc: p.laid, X: 2, Y: 1, Colors: colors, Scale: p.scale, Marks: p.tints(colors),
	}, 0)
	return picture
}

// tints puts the keys on a faint tint of the text's colour.
func (p *prose) tints(colors paint.Colors) []paint.Mark {
	var marks []paint.Mark
	tint := colors.Text
	tint.A = 0x18
	for _, k := range p.keys {
		marks = append(marks, paint.Mark{Parts: [][2]int{k}, Tint: tint, Ink: color.NRGBA{}})
	}
	return marks
}

// Text is what the paragraph says, for whoever cannot see it.
func (p *prose) Text() string { return p.text }

// CreateRenderer makes the renderer of the one picture that the paragraph is.
func (p *prose) CreateRenderer() fyne.WidgetRenderer { return tree.Of(p, &proseRenderer{p}) }

type proseRenderer struct{ *prose }

func (r *proseRenderer) Destroy()                     {}
func (r *proseRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.raster} }
func (r *proseRenderer) MinSize() fyne.Size           { return fyne.NewSize(1, 1) }
func (r *proseRenderer) Layout(size fyne.Size)        { r.raster.Resize(size) }
func (r *proseRenderer) Refresh() {
	r.layOut() // another scale, another look
	r.raster.Refresh()
}
