package docview

import (
	"image"
	"image/color"
	"image/draw"
	"math"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"raqim/ui/i18n"
	"raqim/ui/text/layout"
	"raqim/ui/text/paint"
)

// The sizes of arrows at the edges, in Fyne units.
const (
	arrowEm     = 12
	arrowPad    = 8
	arrowGap    = 6 // between two of them
	arrowInset  = 4 // from the edge of the view
	arrowHeight = 22
)

// mostArrows is how many arrows are looked for at an edge; there is room for fewer, and the rest is counted.
const mostArrows = 99

// arrow points to the end of an arc that is not in view.
type arrow struct {
	arc    string
	name   string // of the relation
	end    ArcEnd
	atHand bool
	x0, x1 int // where it lies in the picture of its edge; equal where there is no room
}

// edge is the upper or the lower edge of the view with its arrows. They are one picture: objects cost time in every frame.
type edge struct {
	arrows []arrow
	next   []arrow // a buffer
	raster *canvas.Raster
	img    *image.RGBA
	drawn  edgeLook
}

// edgeLook is what the picture of an edge depends on beside its arrows.
type edgeLook struct {
	colors paint.Colors
	scale  float64
	width  int

	language string // of the numbers
}

func newEdge() edge {
	e := edge{raster: canvas.NewRaster(nil)}
	e.raster.ScaleMode = canvas.ImageScalePixels
	e.raster.Hide()
	return e
}

// updateEdges shows at the upper and lower edge what the arcs lead to that is not in view. While the same arrows stay nothing
// is painted and nothing allocated.
func (v *View) updateEdges() {
	if v.column.view <= 0 || len(v.arcs.near)+len(v.arcs.atHand) == 0 {
		hide(v.edges[0].raster)
		hide(v.edges[1].raster)
		v.edges[0].arrows, v.edges[1].arrows = v.edges[0].arrows[:0], v.edges[1].arrows[:0]
		return
	}
	v.findArrows()
	for i := range v.edges {
		e := &v.edges[i]
		look := edgeLook{v.page.Colors, v.column.scale, v.column.width, i18n.Language()}
		same := slices.EqualFunc(e.arrows, e.next, func(a, b arrow) bool {
			return a.arc == b.arc && a.name == b.name && a.end == b.end && a.atHand == b.atHand
		})
		if !same || look != e.drawn {
			e.arrows, e.next, e.drawn = e.next, e.arrows, look
			v.paintEdge(e, i == 0)
		}
		v.placeEdge(e, i == 0)
	}
}

// findArrows collects the arrows of both edges: of the span at hand the others' ends, of other arcs that end of which the
// other one is in view.
func (v *View) findArrows() {
	start, end := v.inView()
	for i := range v.edges {
		v.edges[i].next = v.edges[i].next[:0]
	}
	for i := range v.arcs.atHand {
		arc := &v.arcs.atHand[i]
		for k := range arc.Ends {
			if arc.Ends[k].ID != v.atHand {
				v.point(arc, k, start, end)
			}
		}
	}
	for i := range v.arcs.near {
		arc := &v.arcs.near[i]
		if arc.AtHand {
			continue
		}
		from, to := arc.From[0] >= start && arc.From[0] < end, arc.To[0] >= start && arc.To[0] < end
		switch {
		case from && !to:
			v.point(arc, 1, start, end)
		case to && !from:
			v.point(arc, 0, start, end)
		}
	}
}

// point adds an arrow to one end of an arc, unless it is in view or lies outside the text.
func (v *View) point(arc *Arc, k, start, end int) {
	part := [2][2]int{arc.From, arc.To}[k]
	if part[0] >= part[1] || part[0] >= start && part[0] < end {
		return
	}
	e := &v.edges[0]
	if part[0] >= end {
		e = &v.edges[1]
	}
	if len(e.next) < mostArrows {
		e.next = append(e.next, arrow{arc: arc.ID, name: arc.Name, end: arc.Ends[k], atHand: arc.AtHand})
	}
}

// placeEdge puts the picture of an edge into its place, or hides it.
func (v *View) placeEdge(e *edge, upper bool) {
	if len(e.arrows) == 0 || e.img == nil {
		hide(e.raster)
		return
	}
	s, b := v.column.scale, e.img.Rect
	y := float32(arrowInset)
	if !upper {
		y = float32((v.column.view-float64(b.Dy()))/s) - arrowInset
	}
	y = float32(math.Round(float64(y)*s) / s)
	e.raster.Resize(fyne.NewSize(float32(float64(b.Dx())/s), float32(float64(b.Dy())/s)))
	e.raster.Move(fyne.NewPos(float32(v.column.left/s), y))
	v.show(e.raster)
}

// paintEdge paints the arrows of an edge side by side, from where the text begins, as many as there is room for; a number says how
// many more there are.
func (v *View) paintEdge(e *edge, upper bool) {
	s := v.column.scale
	height := int(math.Round(arrowHeight * s))
	img := image.NewRGBA(image.Rect(0, 0, v.column.width, height))
	gap, rtl := int(math.Ceil(arrowGap*s)), v.page.Doc.Paragraphs[0].RTL
	at := gap
	for i := range e.arrows {
		a := &e.arrows[i]
		a.x0, a.x1 = 0, 0
		rest := len(e.arrows) - i
		picture := v.paintArrow(i18n.T("docview.arrow", "relation", a.name, "end", a.end.Name), a.atHand, height, signFor(upper))
		room := v.column.width - gap
		if rest > 1 {
			room -= int(math.Ceil(4 * arrowEm * s)) // for the number
		}
		if at+picture.Rect.Dx() > room {
			for k := range e.arrows[i:] {
				e.arrows[i+k].x0, e.arrows[i+k].x1 = 0, 0
			}
			picture = v.paintArrow(i18n.T("docview.more", "n", rest), false, height, 0)
			put(img, picture, at, rtl)
			break
		}
		a.x0, a.x1 = put(img, picture, at, rtl)
		at += picture.Rect.Dx() + gap
	}
	e.img = img
	e.raster.Generator = func(int, int) image.Image { return img }
	e.raster.Refresh()
}

// signFor is the direction of the arrows at an edge.
func signFor(upper bool) int {
	if upper {
		return -1
	}
	return 1
}

// put copies a picture into the one of an edge, from the side where the text begins, and returns where it lies.
func put(img, picture *image.RGBA, at int, rtl bool) (x0, x1 int) {
	w := picture.Rect.Dx()
	if rtl {
		at = img.Rect.Dx() - at - w
	}
	draw.Draw(img, image.Rect(at, 0, at+w, img.Rect.Dy()), picture, image.Point{}, draw.Src)
	return at, at + w
}

// paintArrow paints one arrow with its name: pointing down (1), up (-1), or a name alone (0).
func (v *View) paintArrow(name string, atHand bool, height, dy int) *image.RGBA {
	s, colors := v.column.scale, v.page.Colors
	ink := colors.Note
	if atHand {
		ink = colors.Accent
	}
	colors.Text = ink
	doc := v.engine.Document([]rune(name), layout.Config{Fonts: v.fonts, Size: arrowEm * s, LineHeight: 1.6})
	pad, sign := math.Round(arrowPad*s), 0.0
	if dy != 0 {
		sign = math.Round(12 * s)
	}
	width := int(math.Ceil(doc.Width + 2*pad + sign))
	img := image.NewRGBA(image.Rect(0, 0, width, height))
	page := &paint.Page{Doc: doc, X: pad + sign, Y: math.Round((float64(height) - doc.Height) / 2), Colors: colors, Scale: s}
	v.painter.Strip(img, page, 0)
	outline(img, int(math.Max(1, math.Round(s))), ink)
	if dy != 0 {
		triangle(img, int(pad+sign/3), height/2, int(math.Round(4*s)), dy, ink)
	}
	return img
}

// outline paints the edges of a picture from within.
func outline(img *image.RGBA, thick int, ink color.Color) {
	b, src := img.Rect, image.NewUniform(ink)
	inner := b.Inset(thick)
	for _, r := range []image.Rectangle{
		{b.Min, image.Pt(b.Max.X, inner.Min.Y)},
		{image.Pt(b.Min.X, inner.Max.Y), b.Max},
		{b.Min, image.Pt(inner.Min.X, b.Max.Y)},
		{image.Pt(inner.Max.X, b.Min.Y), b.Max},
	} {
		draw.Draw(img, r, src, image.Point{}, draw.Src)
	}
}

// triangle paints an arrow of a height around a point.
func triangle(img *image.RGBA, x, y, size, dy int, ink color.Color) {
	for i := range 2 * size {
		half := (2*size - i) / 2
		row := y - dy*(size-i)
		draw.Draw(img, image.Rect(x-half, row, x+half, row+1), image.NewUniform(ink), image.Point{}, draw.Src)
	}
}

// arrowAt returns the arrow at a position in the view.
func (v *View) arrowAt(at fyne.Position) (arrow, bool) {
	for i := range v.edges {
		e := &v.edges[i]
		p, size := e.raster.Position(), e.raster.Size()
		if !e.raster.Visible() || at.Y < p.Y || at.Y >= p.Y+size.Height {
			continue
		}
		x := int(math.Floor(float64(at.X-p.X) * v.column.scale))
		for _, a := range e.arrows {
			if a.x0 <= x && x < a.x1 {
				return a, true
			}
		}
	}
	return arrow{}, false
}
