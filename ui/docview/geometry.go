package docview

import (
	"math"

	"fyne.io/fyne/v2"
)

// Geometry says where the text stands in the window. With it a test outside the program turns the boxes that
// `raqim layout` prints for the same font, Em and Width into places to click.
type Geometry struct {
	X      float64 `json:"x"`      // of the text box's left edge, device pixels of the window
	Y      float64 `json:"y"`      // of the first line's top; negative once it is scrolled away
	Width  float64 `json:"width"`  // of the text box, device pixels
	Height float64 `json:"height"` // of all lines, device pixels
	Em     float64 `json:"em"`     // device pixels
	Line   float64 `json:"line"`   // from one line to the next, device pixels
	Scale  float64 `json:"scale"`  // device pixels a Fyne unit
	Top    float64 `json:"top"`    // of the view, device pixels of the window: what is above it is not visible
	Bottom float64 `json:"bottom"` // of the view
}

// Geometry returns where the text stands now.
func (v *View) Geometry() Geometry {
	c := v.column
	at := v.onCanvas()
	x, y := v.toView(0, 0)
	viewTop := math.Round(float64(at.Y) * c.scale)
	return Geometry{
		X: math.Round(float64(at.X)*c.scale) + x, Y: viewTop + y, Width: c.text, Height: v.doc().Height,
		Em: float64(v.em) * c.scale, Line: v.lineStep(), Scale: c.scale, Top: viewTop, Bottom: viewTop + c.view,
	}
}

// PixelOf returns the middle of a character as a position on the canvas, false where the character has no box or is
// not in view.
func (v *View) PixelOf(offset int) (fyne.Position, bool) {
	r, ok := v.doc().Box(offset)
	if !ok {
		return fyne.Position{}, false
	}
	x, y := v.toView((r.X0+r.X1)/2, (r.Top+r.Bottom)/2)
	s := v.column.scale
	p := fyne.NewPos(float32(x/s), float32(y/s))
	if p.Y < 0 || p.Y >= v.Size().Height {
		return fyne.Position{}, false
	}
	return p.Add(v.onCanvas()), true
}

// onCanvas returns the view's place on its canvas. The driver counts from the canvas's interactive area.
func (v *View) onCanvas() fyne.Position {
	app := fyne.CurrentApp()
	if app == nil {
		return fyne.Position{}
	}
	at := app.Driver().AbsolutePositionForObject(v)
	if c := app.Driver().CanvasForObject(v); c != nil {
		inset, _ := c.InteractiveArea()
		return at.Add(inset)
	}
	return at
}
