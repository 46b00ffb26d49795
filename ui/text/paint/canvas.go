package paint

import (
	"image"
	"image/color"
	"math"
)

// canvas is a strip of a page. Its methods take coordinates of the page and leave out what is not on the strip.
type canvas struct {
	dst *image.RGBA
	y0  int // page row of the first row of dst
}

func (c canvas) width() int  { return c.dst.Rect.Dx() }
func (c canvas) height() int { return c.dst.Rect.Dy() }

// row returns the pixels of a page row from x0 to x1, which must be on the canvas.
func (c canvas) row(x0, x1, y int) []uint8 {
	start := (y-c.y0)*c.dst.Stride + 4*x0
	return c.dst.Pix[start : start+4*(x1-x0)]
}

// clear fills the strip.
func (c canvas) clear(col color.NRGBA) {
	for y := c.y0; y < c.y0+c.height(); y++ {
		row := c.row(0, c.width(), y)
		if y > c.y0 {
			copy(row, c.row(0, c.width(), c.y0))
			continue
		}
		for i := 0; i < len(row); i += 4 {
			row[i], row[i+1], row[i+2], row[i+3] = col.R, col.G, col.B, 0xFF
		}
	}
}

// weight is the share of a colour of 256, for a coverage and an opacity of 0 to 255.
func weight(coverage, alpha uint32) uint32 {
	a := coverage
	if alpha != 0xFF {
		a = coverage * alpha
		a = (a + a>>8 + 0x80) >> 8
	}
	return a + a>>7
}

// blend lays a colour of a weight over an opaque pixel.
func blend(px []uint8, col color.NRGBA, a uint32) {
	px = px[:3:3]
	px[0] = uint8((uint32(px[0])*(256-a) + uint32(col.R)*a) >> 8)
	px[1] = uint8((uint32(px[1])*(256-a) + uint32(col.G)*a) >> 8)
	px[2] = uint8((uint32(px[2])*(256-a) + uint32(col.B)*a) >> 8)
}

// fill paints a rectangle; edges between pixels are covered in part.
func (c canvas) fill(x0, y0, x1, y1 float64, col color.NRGBA) {
	x0, x1 = max(x0, 0), min(x1, float64(c.width()))
	y0, y1 = max(y0, float64(c.y0)), min(y1, float64(c.y0+c.height()))
	if x0 >= x1 || y0 >= y1 || col.A == 0 {
		return
	}
	left, right := int(x0), int(math.Ceil(x1))
	first, last := overlap(x0, x1, left), overlap(x0, x1, right-1)
	for y := int(y0); y < int(math.Ceil(y1)); y++ {
		high := 255 * overlap(y0, y1, y)
		row := c.row(left, right, y)
		blend(row, col, weight(uint32(high*first+0.5), uint32(col.A)))
		if right-left == 1 {
			continue
		}
		blend(row[len(row)-4:], col, weight(uint32(high*last+0.5), uint32(col.A)))
		span(row[4:len(row)-4], col, weight(uint32(high+0.5), uint32(col.A)))
	}
}

// span lays a colour of one weight over a row of pixels.
func span(row []uint8, col color.NRGBA, a uint32) {
	rest := 256 - a
	r, g, b := uint32(col.R)*a, uint32(col.G)*a, uint32(col.B)*a
	for ; len(row) >= 4; row = row[4:] {
		row[0] = uint8((uint32(row[0])*rest + r) >> 8)
		row[1] = uint8((uint32(row[1])*rest + g) >> 8)
		row[2] = uint8((uint32(row[2])*rest + b) >> 8)
	}
}

// overlap returns how much of the pixel i lies between a and b.
func overlap(a, b float64, i int) float64 {
	return min(b, float64(i+1)) - max(a, float64(i))
}
