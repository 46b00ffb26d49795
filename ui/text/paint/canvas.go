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

// blend lays a colour with a coverage of 0 to 255 over an opaque pixel.
func blend(px []uint8, col color.NRGBA, coverage uint32) {
	a := coverage * uint32(col.A)
	a = (a + a>>8 + 0x80) >> 8 // of 255, as 0 to 255
	a += a >> 7                // 0 to 256
	px[0] = mix(px[0], col.R, a)
	px[1] = mix(px[1], col.G, a)
	px[2] = mix(px[2], col.B, a)
}

func mix(under, over uint8, a uint32) uint8 {
	return uint8((uint32(under)*(256-a) + uint32(over)*a) >> 8)
}

// fill paints a rectangle; edges between pixels are covered in part.
func (c canvas) fill(x0, y0, x1, y1 float64, col color.NRGBA) {
	x0, x1 = max(x0, 0), min(x1, float64(c.width()))
	y0, y1 = max(y0, float64(c.y0)), min(y1, float64(c.y0+c.height()))
	if x0 >= x1 || y0 >= y1 || col.A == 0 {
		return
	}
	left, right := int(x0), int(math.Ceil(x1))
	for y := int(y0); y < int(math.Ceil(y1)); y++ {
		high := overlap(y0, y1, y)
		row := c.row(left, right, y)
		for x := left; x < right; x++ {
			blend(row[4*(x-left):], col, uint32(255*high*overlap(x0, x1, x)+0.5))
		}
	}
}

// overlap returns how much of the pixel i lies between a and b.
func overlap(a, b float64, i int) float64 {
	return min(b, float64(i+1)) - max(a, float64(i))
}

// frame paints the outline of a rectangle, of the given thickness, inside it.
func (c canvas) frame(x0, y0, x1, y1, thick float64, col color.NRGBA) {
	c.fill(x0, y0, x1, y0+thick, col)
	c.fill(x0, y1-thick, x1, y1, col)
	c.fill(x0, y0+thick, x0+thick, y1-thick, col)
	c.fill(x1-thick, y0+thick, x1, y1-thick, col)
}
