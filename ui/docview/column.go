package docview

import (
	"math"

	"fyne.io/fyne/v2"

	"raqim/ui/mirror"
	"raqim/ui/text/layout"
	"raqim/ui/text/paint"
)

// What the text has where nothing else was chosen, in ems: the distance of two
// baselines, so that marks have air, and the most that a line is wide, since a longer
// one is hard to read.
const (
	DefaultLineHeight = 1.9
	DefaultColumn     = 44
)

const (
	minColumnEms = 6  // a narrower one holds no word
	headSpace    = 24 // Fyne units above the first line
	footSpace    = 72 // Fyne units below the last
)

// column is where the text stands, in device pixels but for scale.
type column struct {
	scale  float64 // device pixels a Fyne unit
	left   float64 // of the strips, from the left edge of the view
	margin float64 // beside the text box within the strips, for bars and remarks
	text   float64 // width of the text box
	width  int     // of the strips: the text box and both margins
	view   float64 // height of the view
}

// scaleNow asks the canvas for device pixels a unit. Before the view is shown there is no canvas, and at the first
// layout its scale is still 1.
func (v *View) scaleNow() float64 {
	app := fyne.CurrentApp()
	if app == nil {
		return 1
	}
	c := app.Driver().CanvasForObject(v)
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

// measure computes the column for the present size.
func (v *View) measure() column {
	c := column{scale: v.scaleNow()}
	size := v.Size()
	view := math.Round(float64(size.Width) * c.scale)
	c.view = math.Round(float64(size.Height) * c.scale)
	em, bar := float64(v.em)*c.scale, math.Ceil(barWidth*c.scale)
	c.margin = math.Ceil(paint.MarginWidth(c.scale))
	c.text = math.Floor(float64(v.columnEms) * em)
	if view > 0 {
		c.text = math.Floor(min(c.text, view-bar-2*c.margin))
	}
	c.text = max(c.text, math.Ceil(minColumnEms*em))
	c.width = int(c.text + 2*c.margin)
	c.left = max(0, math.Floor((view-bar-float64(c.width))/2))
	if mirror.RTL() {
		c.left += bar
	}
	return c
}

// SetLines sets the distance of two baselines and the most that a line is wide, both
// in ems, and keeps the place.
func (v *View) SetLines(height, column float32) {
	if height == v.lineHeight && column == v.columnEms {
		return
	}
	v.lineHeight, v.columnEms = height, column
	v.relayout()
}

// fit follows a change of size or scale. It lays out again only where that moves a line.
func (v *View) fit() {
	old := v.column
	now := v.measure()
	if old == now {
		return
	}
	if old.text != now.text || old.scale != now.scale || old.width != now.width {
		v.relayout()
		return
	}
	v.column = now
	v.settle()
}

// relayout lays the document out for the present column and keeps the place.
func (v *View) relayout() {
	v.column = v.measure()
	c := v.column
	v.layOut(layout.Config{
		Fonts: v.fonts, Size: float64(v.em) * c.scale, Width: c.text, LineHeight: float64(v.lineHeight), Base: v.base, Language: v.language,
	})
	v.page.X, v.page.Y, v.page.Scale = c.margin, math.Round(headSpace*c.scale), c.scale
	v.scroll = v.scrollOf(v.place)
	v.grip(v.place.offset)
	v.page.Doc.Moved() // all has, and is seen to
	v.forgetArcs()
	v.selection.goal = nil
	v.invalidateAll()
	v.settle()
}

// wholeText is the length up to which a text is laid out at once, in bytes of UTF-8: longer than an article, and still far below
// the time of a frame once its words are known.
const wholeText = 40_000

// layOut lays the text out, a new one from nothing. Of a long text only what is asked about is.
func (v *View) layOut(cfg layout.Config) {
	if v.page.Doc == nil {
		v.page.Doc = v.engine.Lazy(v.text, cfg)
	} else {
		v.page.Doc.Relayout(cfg)
	}
	if len(v.text) <= wholeText {
		v.page.Doc.Complete()
	}
}

// settle puts everything where it belongs after the column has changed.
func (v *View) settle() {
	if v.pending != nil && v.column.view > 0 {
		r := *v.pending
		v.pending = nil
		v.Reveal(r[0], r[1])
	}
	v.scroll = v.clampScroll(v.scroll)
	v.update()
}

// height returns that of the whole page in device pixels.
func (v *View) height() float64 {
	return v.page.Y + v.page.Doc.Height + math.Round(footSpace*v.column.scale)
}

// toPage turns a position in the view into a point of the laid out document, in device pixels.
func (v *View) toPage(p fyne.Position) (x, y float64) {
	c := v.column
	return float64(p.X)*c.scale - c.left - v.page.X, float64(p.Y)*c.scale + v.top() - v.page.Y
}

// toView turns a point of the document into device pixels from the view's top left corner.
func (v *View) toView(x, y float64) (vx, vy float64) {
	return x + v.column.left + v.page.X, y - v.top() + v.page.Y
}
