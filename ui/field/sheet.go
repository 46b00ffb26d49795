package field

import (
	"image"
	"image/color"
	"sync"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"raqim/ui/text/face"
	"raqim/ui/text/layout"
	"raqim/ui/text/paint"
)

// tools are shared by all fields, which live on one goroutine, so that the words and letters met in one are known to the others.
type tools struct {
	engine  *layout.Engine
	painter *paint.Painter
	fonts   *face.Stack
}

var shared = sync.OnceValue(func() tools {
	fonts, err := face.Bundled(face.Vazirmatn)
	if err != nil { // the fonts are part of the program
		fyne.LogError("the bundled fonts cannot be read", err)
		fonts = face.NewStack()
	}
	return tools{layout.NewEngine(), paint.NewPainter(), fonts}
})

// sheet is a picture of laid out text on the canvas, painted again only when what it shows has changed.
type sheet struct {
	raster        *canvas.Raster
	img           *image.RGBA // what raster shows; kept, since Fyne may drop its texture and ask again
	width, height int         // device pixels
	page          paint.Page
	painted       picture
	misfit        func() // called when Fyne asks for another size than that
	clear         bool   // what is behind it is seen between the letters
}

// picture is all that a sheet's pixels depend on.
type picture struct {
	doc           *layout.Document
	x, y          float64
	selection     [2]int
	colors        paint.Colors
	width, height int
}

func (s *sheet) start(misfit func()) {
	s.misfit = misfit
	s.raster = canvas.NewRaster(s.paint)
	s.raster.ScaleMode = canvas.ImageScalePixels
	s.raster.Hide()
}

func (s *sheet) picture() picture {
	p := &s.page
	return picture{p.Doc, p.X, p.Y, p.Selection, p.Colors, s.width, s.height}
}

// show puts the sheet at a place in device pixels and has it painted if it needs to be.
func (s *sheet) show(x, y, width, height int, scale float64) {
	if width <= 0 || height <= 0 {
		hide(s.raster)
		return
	}
	s.width, s.height = width, height
	s.raster.Move(fyne.NewPos(float32(float64(x)/scale), float32(float64(y)/scale)))
	s.raster.Resize(fyne.NewSize(float32(float64(width)/scale), float32(float64(height)/scale)))
	s.raster.Show()
	if s.painted != s.picture() {
		s.raster.Refresh()
	}
}

// paint is the raster's generator: w and h are what Fyne needs in device pixels.
func (s *sheet) paint(w, h int) image.Image {
	if off(w, s.width) || off(h, s.height) {
		s.misfit()
	}
	size := image.Rect(0, 0, max(1, s.width), max(1, s.height))
	if now := s.picture(); s.img == nil || s.painted != now {
		if s.img == nil || s.img.Rect != size {
			s.img = image.NewRGBA(size)
		}
		if s.clear {
			s.paintClear()
		} else {
			shared().painter.Strip(s.img, &s.page, 0)
		}
		s.painted = now
	}
	return s.img
}

// paintClear paints letters alone. The painter lays them on paper, so they are painted white on black first, which gives
// how much of each pixel is ink.
func (s *sheet) paintClear() {
	page, ink := s.page, s.page.Colors.Text
	page.Colors.Text, page.Colors.Paper = color.NRGBA{0xFF, 0xFF, 0xFF, 0xFF}, color.NRGBA{A: 0xFF}
	shared().painter.Strip(s.img, &page, 0)
	for i := 0; i < len(s.img.Pix); i += 4 {
		share := uint32(s.img.Pix[i]) * uint32(ink.A) / 0xFF
		for j, c := range [...]uint8{ink.R, ink.G, ink.B, 0xFF} {
			s.img.Pix[i+j] = uint8(uint32(c) * share / 0xFF)
		}
	}
}

// off allows the one pixel by which the painters round differently.
func off(got, want int) bool { return got < want-1 || got > want+1 }

// fitSoon follows a change of the canvas's scale before the next frame: nothing may be moved while Fyne paints.
func (f *Field) fitSoon() {
	fyne.NewAnimation(time.Millisecond, func(done float32) {
		if done == 1 {
			f.fit()
		}
	}).Start()
}
