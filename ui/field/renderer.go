package field

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"raqim/ui/i18n"
)

// renderer hands the objects of the field to Fyne and keeps nothing itself: Fyne destroys the renderers of hidden widgets
// after about a minute.
type renderer struct {
	field   *Field
	objects []fyne.CanvasObject
}

// CreateRenderer is called by Fyne.
func (f *Field) CreateRenderer() fyne.WidgetRenderer {
	return &renderer{f, []fyne.CanvasObject{f.box, f.text.raster, f.caret[1], f.caret[0], f.thumb, f.message.raster}}
}

func (r *renderer) Layout(fyne.Size)             { r.field.fit() }
func (r *renderer) MinSize() fyne.Size           { return r.field.MinSize() }
func (r *renderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *renderer) Refresh()                     { r.field.fit() }
func (r *renderer) Destroy()                     {}

// show brings all objects in line with the state. What has not changed is not painted again.
func (f *Field) show() {
	f.clampScroll()
	l := f.look()
	f.showBox(l)
	f.showText(l)
	f.showCarets(l)
	f.showThumb(l)
	f.showMessage(l)
}

func (f *Field) showBox(l look) {
	f.box.Resize(fyne.NewSize(f.Size().Width, f.boxHeight()))
	if f.box.FillColor == l.paper && f.box.StrokeColor == l.border && f.box.StrokeWidth == l.borderWidth && f.box.CornerRadius == l.radius {
		return
	}
	f.box.FillColor, f.box.StrokeColor, f.box.StrokeWidth, f.box.CornerRadius = l.paper, l.border, l.borderWidth, l.radius
	f.box.Refresh()
}

func (f *Field) showText(l look) {
	page := &f.text.page
	page.Doc, page.Colors, page.Scale, page.Selection = f.laid, l.page(l.ink), f.at.scale, [2]int{}
	if f.hinted != nil {
		page.Doc, page.Colors = f.hinted, l.page(l.quiet)
	}
	if start, end := f.Selection(); start < end && (f.focused || f.menu) {
		page.Selection = [2]int{start, end}
	}
	page.X, page.Y = f.origin(page.Doc)
	f.text.show(f.at.edge, f.at.edge, f.at.width, f.at.height, f.at.scale)
}

// showMessage says below the field what is wrong with its text.
func (f *Field) showMessage(l look) {
	err := f.wrong()
	if err == nil || !f.touched {
		hide(f.message.raster)
		return
	}
	p, page := &f.at, &f.message.page
	text := []rune(i18n.Error(err))
	if page.Doc == nil || string(page.Doc.Text) != string(text) || page.Scale != p.scale {
		page.Doc = f.setMessage(text)
	}
	page.Colors, page.Scale = l.page(l.wrong), p.scale
	width := p.width - 2*int(p.padX)
	page.X = 0
	if free := float64(width) - page.Doc.Width; free > 0 && rightToLeft(text, f.base()) {
		page.X = free
	}
	top := int(float64(f.boxHeight()+gapBelow) * p.scale)
	f.message.show(p.edge+int(p.padX), top, width, int(float64(f.messageHeight()-gapBelow)*p.scale), p.scale)
}

// hide spares the canvas a frame where nothing changes.
func hide(o fyne.CanvasObject) {
	if o.Visible() {
		o.Hide()
	}
}

// put moves and sizes a rectangle given in device pixels of the sheet.
func (f *Field) put(o *canvas.Rectangle, x0, y0, x1, y1 float64) {
	s, edge := f.at.scale, float64(f.at.edge)
	o.Move(fyne.NewPos(float32((x0+edge)/s), float32((y0+edge)/s)))
	o.Resize(fyne.NewSize(float32((x1-x0)/s), float32((y1-y0)/s)))
	if !o.Visible() {
		o.Show()
		f.box.Refresh() // Fyne knows the canvas of an object only once it has painted it
	}
}
