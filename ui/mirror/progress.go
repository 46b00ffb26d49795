package mirror

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Progress is a bar that grows from the start on.
type Progress struct {
	widget.BaseWidget
	value float64
}

// NewProgress makes an empty bar.
func NewProgress() *Progress {
	p := &Progress{}
	p.ExtendBaseWidget(p)
	return p
}

// Value is how much is done, from 0 to 1.
func (p *Progress) Value() float64 { return p.value }

// SetValue shows how much is done, from 0 to 1.
func (p *Progress) SetValue(value float64) {
	p.value = max(0, min(value, 1))
	p.Refresh()
}

// CreateRenderer is called by Fyne.
func (p *Progress) CreateRenderer() fyne.WidgetRenderer {
	r := &progressRenderer{p, canvas.NewRectangle(color.Transparent), canvas.NewRectangle(color.Transparent)}
	r.Refresh()
	return r
}

type progressRenderer struct {
	*Progress
	trough, done *canvas.Rectangle
}

// progressHeight is that of the bar, in units of the canvas.
const progressHeight = 8

func (r *progressRenderer) Destroy() {}

func (r *progressRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.trough, r.done}
}

func (r *progressRenderer) MinSize() fyne.Size { return fyne.NewSize(64, progressHeight) }

func (r *progressRenderer) Layout(size fyne.Size) {
	for _, o := range r.Objects() {
		o.Move(fyne.NewPos(0, (size.Height-progressHeight)/2))
	}
	r.trough.Resize(fyne.NewSize(size.Width, progressHeight))
	r.done.Resize(fyne.NewSize(size.Width*float32(r.value), progressHeight))
	Turn(r.Objects(), size.Width)
}

func (r *progressRenderer) Refresh() {
	th, variant := r.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	r.trough.FillColor, r.done.FillColor = th.Color(theme.ColorNamePressed, variant), th.Color(theme.ColorNamePrimary, variant)
	r.Layout(r.Size())
	for _, o := range []*canvas.Rectangle{r.trough, r.done} {
		o.CornerRadius = progressHeight / 2
		o.Refresh()
	}
}
