package docview

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"raqim/ui/i18n"
	"raqim/ui/text/bidi"
)

// renderer hands the objects of the view to Fyne and keeps nothing itself: Fyne destroys the renderers of hidden
// widgets after about a minute.
type renderer struct{ view *View }

// CreateRenderer is called by Fyne.
func (v *View) CreateRenderer() fyne.WidgetRenderer {
	v.ExtendBaseWidget(v)
	return &renderer{view: v}
}

func (r *renderer) Layout(fyne.Size)             { r.view.fit() }
func (r *renderer) MinSize() fyne.Size           { return r.view.MinSize() }
func (r *renderer) Objects() []fyne.CanvasObject { return r.view.objects }
func (r *renderer) Refresh()                     { r.view.fit() }
func (r *renderer) Destroy()                     {}

// collect lists the objects from back to front. It is called again only when a pool has grown.
func (v *View) collect() {
	v.objects = append(v.objects[:0:0], v.paper)
	for _, s := range v.strips {
		v.objects = append(v.objects, s.raster)
	}
	for _, pool := range [][]*canvas.Rectangle{v.foundBoxes, v.band, v.under} {
		for _, b := range pool {
			v.objects = append(v.objects, b)
		}
	}
	v.objects = append(v.objects, v.caret[0], v.caret[1], v.empty, v.edges[0].raster, v.edges[1].raster, v.bar.thumb)
}

// update brings all objects in line with the state. What has not changed costs nothing.
func (v *View) update() {
	v.updatePaper()
	v.updateStrips()
	v.updateFound()
	v.updateBand()
	v.updateEcho()
	v.updateCarets()
	v.updateEdges()
	v.updateBar()
}

// paintColors gives the objects their colours.
func (v *View) paintColors() {
	c := v.page.Colors
	v.paper.FillColor = c.Paper
	v.empty.Color = c.Note
	v.caret[0].FillColor = c.Accent
	v.caret[1].FillColor = c.Note
	fill(v.foundBoxes, c.Found)
	fill(v.band, c.Selection)
	fill(v.under, c.Accent)
	v.bar.paint(c)
	for _, o := range []fyne.CanvasObject{v.paper, v.empty, v.caret[0], v.caret[1]} {
		o.Refresh()
	}
}

// fill gives the rectangles of a pool another colour.
func fill(pool []*canvas.Rectangle, col color.Color) {
	for _, b := range pool {
		b.FillColor = col
		b.Refresh()
	}
}

// updatePaper fills the view behind the strips and says so where there is nothing to read.
func (v *View) updatePaper() {
	v.paper.Resize(v.Size())
	if len(v.text) > 0 {
		hide(v.empty)
		return
	}
	v.empty.Text = bidi.Visual(i18n.T("docview.empty"), bidi.Auto)
	size := v.empty.MinSize()
	v.empty.Resize(size)
	v.empty.Move(fyne.NewPos((v.Size().Width-size.Width)/2, v.Size().Height/3))
	v.show(v.empty)
}

// show makes an object visible. Fyne knows the canvas of an object only once it has painted it, so showing one for the
// first time would wait for the next thing to move: the paper, which is always there, asks for the frame.
func (v *View) show(o fyne.CanvasObject) {
	if o.Visible() {
		return
	}
	o.Show()
	v.paper.Refresh()
}

// hide spares the canvas a frame where nothing changes.
func hide(o fyne.CanvasObject) {
	if o.Visible() {
		o.Hide()
	}
}

// put moves and sizes a rectangle given in device pixels.
func (v *View) put(o *canvas.Rectangle, x0, y0, x1, y1 float64) {
	s := v.column.scale
	o.Move(fyne.NewPos(float32(x0/s), float32(y0/s)))
	o.Resize(fyne.NewSize(float32((x1-x0)/s), float32((y1-y0)/s)))
	v.show(o)
}
