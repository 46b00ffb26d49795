package paint

import (
	"image/color"
	"math"
)

// line draws a horizontal line of a style from x0 to x1, y its upper edge and unit one pixel of the design. Dashes,
// dots and waves are counted from the left edge of the page, so that two strips fit together.
func (c canvas) line(style LineStyle, x0, x1, y, unit float64, col color.NRGBA) {
	switch style {
	case Solid, Strike:
		c.fill(x0, y, x1, y+unit, col)
	case SolidThick:
		c.fill(x0, y, x1, y+2*unit, col)
	case Dashed:
		c.dashes(x0, x1, y, unit, 5*unit, 3*unit, col)
	case Dotted:
		c.dashes(x0, x1, y, unit, unit, 2*unit, col)
	case DottedThick:
		c.dashes(x0, x1, y, 2*unit, 2*unit, 2*unit, col)
	case Double:
		c.fill(x0, y-unit/2, x1, y+unit/2, col)
		c.fill(x0, y+3*unit/2, x1, y+5*unit/2, col)
	case Wavy:
		c.wave(x0, x1, y+unit/2, unit, col)
	case None:
	}
}

// dashes draws pieces of a line of the given thickness.
func (c canvas) dashes(x0, x1, y, thick, on, off float64, col color.NRGBA) {
	period := on + off
	for x := math.Floor(x0/period) * period; x < x1; x += period {
		c.fill(max(x, x0), y, min(x+on, x1), y+thick, col)
	}
}

// column draws pieces of a vertical line.
func (c canvas) column(x, y0, y1, thick, on, off float64, col color.NRGBA) {
	period := on + off
	for y := math.Floor(y0/period) * period; y < y1; y += period {
		c.fill(x, max(y, y0), x+thick, min(y+on, y1), col)
	}
}

// wave draws a sine of six units' length around y, column by column.
func (c canvas) wave(x0, x1, y, unit float64, col color.NRGBA) {
	for x := math.Floor(x0); x < x1; x++ {
		middle := y + 1.2*unit*math.Sin((x+0.5)*2*math.Pi/(6*unit))
		c.fill(max(x, x0), middle-0.6*unit, min(x+1, x1), middle+0.6*unit, col)
	}
}
