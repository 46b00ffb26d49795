package docview

import (
	"image"
	"math"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// stripHeight is that of a strip in device pixels. Lower ones cost more objects a frame, higher ones more pixels for
// every repaint.
const stripHeight = 256

// strip is one of the pool: it shows the page's rows [row*stripHeight, (row+1)*stripHeight).
type strip struct {
	raster *canvas.Raster
	img    *image.RGBA // what raster shows; kept, since Fyne may drop its texture and ask again
	row    int         // -1 while the strip is free
	dirty  bool
}

// updateStrips gives each visible row a strip and moves it into place. Rows that are painted already stay painted.
func (v *View) updateStrips() {
	c := v.column
	if c.view <= 0 {
		return
	}
	top := v.top()
	first := int(top) / stripHeight
	last := (int(math.Ceil(top+c.view)) - 1) / stripHeight
	v.free(first, last)
	for row := first; row <= last; row++ {
		s := v.stripFor(row)
		s.raster.Resize(fyne.NewSize(float32(float64(c.width)/c.scale), float32(stripHeight/c.scale)))
		s.raster.Move(fyne.NewPos(float32(c.left/c.scale), float32((float64(row*stripHeight)-top)/c.scale)))
		v.show(s.raster)
	}
}

// free hides the strips of rows outside [first, last]. They keep their picture for when the row comes back.
func (v *View) free(first, last int) {
	for _, s := range v.strips {
		if s.row < first || s.row > last {
			hide(s.raster)
		}
	}
}

// stripFor returns the strip of a row: the one that has it, else a hidden one, else a new one.
func (v *View) stripFor(row int) *strip {
	var spare *strip
	for _, s := range v.strips {
		if s.row == row {
			return s
		}
		if !s.raster.Visible() {
			spare = s
		}
	}
	if spare == nil {
		spare = &strip{}
		spare.raster = canvas.NewRaster(func(w, h int) image.Image { return v.paintStrip(spare, w, h) })
		spare.raster.ScaleMode = canvas.ImageScalePixels
		v.strips = append(v.strips, spare)
		v.collect()
	}
	spare.row = row
	spare.invalidate()
	return spare
}

func (s *strip) invalidate() {
	if s.dirty {
		return
	}
	s.dirty = true
	s.raster.Refresh()
}

// invalidateAll has everything painted again.
func (v *View) invalidateAll() {
	for _, s := range v.strips {
		s.invalidate()
	}
}

// invalidate has the strips painted again that show a line of the range. Tags and lanes stay within the line they
// belong to; overhang is what antialiasing and outlines take beyond it.
func (v *View) invalidate(start, end int) {
	const overhang = 3
	y0, y1 := v.extent(v.clampOffset(start), v.clampOffset(end))
	pad := overhang * v.column.scale
	for _, s := range v.strips {
		top := float64(s.row * stripHeight)
		if top < y1+pad && top+stripHeight > y0-pad {
			s.invalidate()
		}
	}
}

// paintStrip is the generator of a strip's raster: w and h are what Fyne needs in device pixels.
func (v *View) paintStrip(s *strip, w, h int) image.Image {
	if off(w, v.column.width) || off(h, stripHeight) {
		// The canvas has another scale than at the last layout. Nothing may be moved while Fyne paints, so lay out
		// before the next frame.
		v.later(v.fit)
	}
	want := v.column.width
	if s.img == nil || s.img.Rect.Dx() != want {
		s.img = image.NewRGBA(image.Rect(0, 0, want, stripHeight))
		s.dirty = true
	}
	if s.dirty {
		v.painter.Strip(s.img, &v.page, s.row*stripHeight)
		s.dirty = false
		v.paints++
	}
	return s.img
}

// off allows the one pixel by which the painters round differently.
func off(got, want int) bool { return got < want-1 || got > want+1 }

// later calls f on the main goroutine before the next frame.
func (v *View) later(f func()) {
	fyne.NewAnimation(time.Millisecond, func(done float32) {
		if done == 1 {
			f()
		}
	}).Start()
}
