package chart

import (
	"image"
	"image/color"
	"math"

	"raqim/ui/text/layout"
	"raqim/ui/text/paint"
)

// Picture is a chart that is laid out for a width. It works with the maker that made it.
type Picture struct {
	Width, Height float64
	// Areas are where the items are, in the order of the chart. Where there are none,
	// there is nothing to choose.
	Areas []Area

	colors paint.Colors
	line   float64 // thickness of thin lines
	boxes  []box
	texts  []text
}

// Area is where an item of a chart lies.
type Area struct {
	X0, Y0, X1, Y1 float64
}

// box is a rectangle.
type box struct {
	Area
	color   color.NRGBA
	pattern Pattern
}

// text is a text whose box begins at x, y.
type text struct {
	doc   *layout.Document
	x, y  float64
	color color.NRGBA
}

// Chart is what a Maker can lay out: Bars, Columns, Matrix or Facts.
type Chart interface {
	draft(d *draft)
}

// Maker lays charts out and paints them. It keeps what it has shaped, and belongs to one
// goroutine.
type Maker struct {
	engine  *layout.Engine
	painter *paint.Painter
}

// NewMaker makes one that has shaped nothing yet.
func NewMaker() *Maker {
	return &Maker{engine: layout.NewEngine(), painter: paint.NewPainter()}
}

// Make lays c out for a picture of a width.
func (m *Maker) Make(c Chart, s Style, width float64) *Picture {
	d := &draft{maker: m, style: &s, width: width, em: s.Size, picture: &Picture{Width: width, colors: s.Colors, line: max(1, math.Round(s.Size/13))}}
	c.draft(d)
	d.picture.Height = math.Ceil(d.y)
	if s.RTL {
		d.picture.mirror()
	}
	return d.picture
}

// mirror turns the picture round its middle.
func (p *Picture) mirror() {
	for i := range p.boxes {
		p.boxes[i].mirror(p.Width)
	}
	for i := range p.Areas {
		p.Areas[i].mirror(p.Width)
	}
	for i := range p.texts {
		p.texts[i].x = p.Width - p.texts[i].x - p.texts[i].doc.Width
	}
}

func (a *Area) mirror(width float64) { a.X0, a.X1 = width-a.X1, width-a.X0 }

// RingRoom is how far a ring reaches beyond its item on either side, in thin lines, of
// which one is a unit of length at a text size of 13.
const RingRoom = 6

// None stands for no item.
const None = -1

// Draw covers dst with a colour and gives what pictures of m can be painted on.
func (m *Maker) Draw(dst *image.RGBA, ground color.NRGBA) *paint.Drawing {
	return m.painter.Draw(dst, ground)
}

// PaintOn paints p with its upper left corner at x, y, and a ring around the item at, or None.
func (p *Picture) PaintOn(on *paint.Drawing, x, y float64, at int) {
	for _, b := range p.boxes {
		b.X0, b.X1, b.Y0, b.Y1 = b.X0+x, b.X1+x, b.Y0+y, b.Y1+y
		p.fill(on, b)
	}
	for _, t := range p.texts {
		on.Text(t.doc, math.Round(t.x+x), math.Round(t.y+y), t.color)
	}
	if at >= 0 && at < len(p.Areas) {
		a, room := p.Areas[at], RingRoom*p.line
		frame(on, Area{a.X0 + x - room, a.Y0 + y, a.X1 + x + room, a.Y1 + y}, 2*p.line, p.colors.Accent)
	}
}

// fill paints a box with its pattern. Stripes are counted from the box's own edge.
func (p *Picture) fill(on *paint.Drawing, b box) {
	if b.pattern == Full {
		on.Fill(b.X0, b.Y0, b.X1, b.Y1, b.color)
		return
	}
	frame(on, b.Area, p.line, b.color)
	step := 4 * p.line
	switch b.pattern {
	case Upright:
		for x := b.X0 + step; x < b.X1; x += step {
			on.Fill(x, b.Y0, min(x+2*p.line, b.X1), b.Y1, b.color)
		}
	case Lying:
		for y := b.Y0 + step; y < b.Y1; y += step {
			on.Fill(b.X0, y, b.X1, min(y+p.line, b.Y1), b.color)
		}
	}
}

// frame paints the edge of an area, on its inside.
func frame(on *paint.Drawing, a Area, thick float64, col color.NRGBA) {
	on.Fill(a.X0, a.Y0, a.X1, min(a.Y0+thick, a.Y1), col)
	on.Fill(a.X0, max(a.Y1-thick, a.Y0), a.X1, a.Y1, col)
	on.Fill(a.X0, a.Y0+thick, min(a.X0+thick, a.X1), a.Y1-thick, col)
	on.Fill(max(a.X1-thick, a.X0), a.Y0+thick, a.X1, a.Y1-thick, col)
}
