package docview

import (
	"image"
	"math"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"raqim/ui/text/layout"
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
	v.fetch()
	v.fetchArcs()
	v.fetchMarks()
	top := v.top()
	first, last := v.rows()
	v.free(first, last)
	for row := first; row <= last; row++ {
		s := v.stripFor(row)
		s.raster.Resize(fyne.NewSize(float32(float64(c.width)/c.scale), float32(stripHeight/c.scale)))
		s.raster.Move(fyne.NewPos(float32(c.left/c.scale), float32((float64(row*stripHeight)-top)/c.scale)))
		v.show(s.raster)
	}
}

// rows returns the first and the last row of strips that is visible.
func (v *View) rows() (first, last int) {
	top := v.top()
	return int(top) / stripHeight, (int(math.Ceil(top+v.column.view)) - 1) / stripHeight
}

// free hides the strips of rows outside [first, last]. They keep their picture for when the row comes back.
func (v *View) free(first, last int) {
	for _, s := range v.strips {
		if s.row < first || s.row > last {
			hide(s.raster)
		}
	}
}

// forgetHidden has the hidden strips painted again when they are next shown: whether a mark on one of them has changed is
// not known.
func (v *View) forgetHidden() {
	for _, s := range v.strips {
		if !s.raster.Visible() {
			s.row = -1
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

// overhang is what antialiasing and outlines take beyond a line, in Fyne units. Tags and lanes stay within it.
const overhang = 3

// invalidate has the strips painted again that show a line of the range. Where the range lies is asked only as far as
// strips reach: what no strip shows need not be laid out for it.
func (v *View) invalidate(start, end int) { v.invalidateNear(start, end, overhang*v.column.scale) }

// invalidateNear is invalidate with another distance, in device pixels, by which what is drawn leaves the lines.
func (v *View) invalidateNear(start, end int, distance float64) {
	if !slices.ContainsFunc(v.strips, func(s *strip) bool { return !s.dirty }) {
		return
	}
	y0, y1 := v.reach(v.clampOffset(start), v.clampOffset(end), distance)
	for _, s := range v.strips {
		if s.meets(y0, y1, distance) {
			s.invalidate()
		}
	}
}

// meets tells whether the strip shows rows of the page between two heights, or within a distance of them.
func (s *strip) meets(y0, y1, distance float64) bool {
	top := float64(s.row * stripHeight)
	return top < y1+distance && top+stripHeight > y0-distance
}

// reach returns the rows of the page that the lines of a range cover, or for an end that no strip shows those of its whole
// paragraph.
func (v *View) reach(start, end int, distance float64) (y0, y1 float64) {
	d := v.page.Doc
	top := func(paragraph int) float64 { return float64(d.FirstLine(paragraph))*v.lineStep() + v.page.Y }
	shown := func(paragraph int) bool {
		y0, y1 := top(paragraph), top(paragraph+1)
		return slices.ContainsFunc(v.strips, func(s *strip) bool { return s.meets(y0, y1, distance) })
	}
	from, to := d.ParagraphOf(start), d.ParagraphOf(max(start, end-1))
	y0 = top(from)
	if shown(from) {
		y0 = d.Line(d.LineOf(layout.Position{Offset: start})).Top + v.page.Y
	}
	y1 = top(to + 1)
	if shown(to) {
		y1 = d.Line(d.LineOf(layout.Position{Offset: max(start, end), Affinity: layout.Upstream})).Bottom + v.page.Y
	}
	return y0, y1
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
		v.fetchMarks()
		v.settleArcs()
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
