package paint

import (
	"image"
	"image/color"

	"raqim/ui/text/layout"
)

// Drawing paints texts and rectangles onto a picture: what is no page of text, such as a chart. What is painted later
// lies above. It belongs to the goroutine of its painter.
type Drawing struct {
	strip strip
}

// Draw covers dst with a colour and gives the means to paint on it. Coordinates are pixels from its upper left corner.
func (p *Painter) Draw(dst *image.RGBA, ground color.NRGBA) *Drawing {
	d := &Drawing{strip{Painter: p, canvas: canvas{dst, 0}}}
	d.strip.clear(ground)
	return d
}

// Fill paints a rectangle; edges between pixels are covered in part.
func (d *Drawing) Fill(x0, y0, x1, y1 float64, col color.NRGBA) { d.strip.fill(x0, y0, x1, y1, col) }

// Text paints all lines of a text whose text box begins at (x, y).
func (d *Drawing) Text(text *layout.Document, x, y float64, col color.NRGBA) {
	s := &d.strip
	for i := range text.LineCount() {
		s.glyphs = text.Glyphs(s.glyphs[:0], i)
		for j := range s.glyphs {
			s.glyph(&s.glyphs[j], x, y+text.Line(i).Baseline, text.Config.Size, col)
		}
	}
}
