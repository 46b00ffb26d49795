package schema

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"raqim/ui/mirror"
)

// scale is a strip of colours of which one is chosen: by a click, by dragging, or by the
// arrows. It begins where the interface does.
type scale struct {
	widget.BaseWidget
	onChange func(value float64)
	onKey    func(*fyne.KeyEvent)
	onFocus  func(fyne.CanvasObject)

	name     string
	readOnly bool
	value    float64 // from 0 to 1
	color    func(value float64) color.NRGBA
	focused  bool
	raster   *canvas.Raster
	mark     *canvas.Rectangle
	ring     *canvas.Rectangle
}

// scaleSteps is in how many steps the arrows go through a scale.
const scaleSteps = 36

const scaleWidth, scaleHeight, scaleMark = 180, 22, 6

func newScale(name string, value float64, of func(float64) color.NRGBA, onChange func(float64)) *scale {
	s := &scale{name: name, value: value, color: of, onChange: onChange}
	s.raster = canvas.NewRaster(s.paint)
	s.mark, s.ring = canvas.NewRectangle(color.Transparent), canvas.NewRectangle(color.Transparent)
	s.mark.StrokeWidth, s.mark.CornerRadius, s.ring.StrokeWidth, s.ring.CornerRadius = 2, 2, 2, 4
	s.ExtendBaseWidget(s)
	return s
}

// Name is what the scale is called.
func (s *scale) Name() string { return s.name }

// set shows another value, and tells nobody.
func (s *scale) set(value float64) {
	s.value = value
	s.Refresh()
}

func (s *scale) take(value float64) {
	if s.readOnly {
		return
	}
	s.set(max(0, min(1, value)))
	s.onChange(s.value)
}

// paint paints the colours, the first one at the start.
func (s *scale) paint(w, h int) image.Image {
	img := image.NewRGBA(image.Rect(0, 0, max(1, w), max(1, h)))
	for x := range img.Rect.Dx() {
		at := (float64(x) + 0.5) / float64(img.Rect.Dx())
		if mirror.RTL() {
			at = 1 - at
		}
		c := s.color(at)
		for y := range img.Rect.Dy() {
			img.SetRGBA(x, y, color.RGBA(c))
		}
	}
	return img
}

// FocusGained is called by Fyne.
func (s *scale) FocusGained() {
	s.focused = true
	s.Refresh()
	s.onFocus(s)
}

// FocusLost is called by Fyne.
func (s *scale) FocusLost() {
	s.focused = false
	s.Refresh()
}

// TypedRune is called by Fyne.
func (s *scale) TypedRune(rune) {}

// TypedKey is called by Fyne.
func (s *scale) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyLeft, fyne.KeyRight:
		s.take(s.value + float64(mirror.Towards(e.Name))/scaleSteps)
	case fyne.KeyUp:
		s.take(s.value + 1.0/scaleSteps)
	case fyne.KeyDown:
		s.take(s.value - 1.0/scaleSteps)
	case fyne.KeyHome:
		s.take(0)
	case fyne.KeyEnd:
		s.take(1)
	default:
		s.onKey(e)
	}
}

// Tapped is called by Fyne.
func (s *scale) Tapped(e *fyne.PointEvent) {
	if on := fyne.CurrentApp().Driver().CanvasForObject(s); on != nil {
		on.Focus(s)
	}
	s.point(e.Position)
}

// Dragged is called by Fyne.
func (s *scale) Dragged(e *fyne.DragEvent) { s.point(e.Position) }

// DragEnd is called by Fyne.
func (s *scale) DragEnd() {}

func (s *scale) point(at fyne.Position) {
	value := float64(at.X / max(1, s.Size().Width))
	if mirror.RTL() {
		value = 1 - value
	}
	s.take(value)
}

// Cursor is called by Fyne.
func (s *scale) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer is called by Fyne.
func (s *scale) CreateRenderer() fyne.WidgetRenderer { return &scaleRenderer{s} }

type scaleRenderer struct{ *scale }

func (r *scaleRenderer) Destroy() {}

func (r *scaleRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.raster, r.mark, r.ring}
}

func (r *scaleRenderer) MinSize() fyne.Size { return fyne.NewSize(scaleWidth, scaleHeight) }

func (r *scaleRenderer) Layout(size fyne.Size) {
	r.raster.Move(fyne.NewPos(3, 3))
	r.raster.Resize(size.SubtractWidthHeight(6, 6))
	r.ring.Resize(size)
	x := float32(r.value) * (size.Width - scaleMark)
	if mirror.RTL() {
		x = size.Width - scaleMark - x
	}
	r.mark.Move(fyne.NewPos(x, 0))
	r.mark.Resize(fyne.NewSize(scaleMark, size.Height))
}

func (r *scaleRenderer) Refresh() {
	th, variant := r.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	r.mark.StrokeColor = th.Color(fynetheme.ColorNameForeground, variant)
	r.mark.FillColor = th.Color(fynetheme.ColorNameBackground, variant)
	r.ring.StrokeColor = color.Transparent
	if r.focused {
		r.ring.StrokeColor = th.Color(fynetheme.ColorNamePrimary, variant)
	}
	r.Layout(r.Size())
	r.raster.Refresh()
	r.mark.Refresh()
	r.ring.Refresh()
}
