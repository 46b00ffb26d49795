package desk

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"raqim/ui/mirror"
	"raqim/ui/theme"
	"raqim/ui/tree"
)

// panes lays the article out between two side panes whose widths are kept in
// units of the canvas, so that a wider window gives its room to the article. A
// hidden pane keeps its width as a negative number.
type panes struct {
	widget.BaseWidget
	start, middle, end fyne.CanvasObject
	widths             [2]float32
	paper              *canvas.Rectangle
	handles            [2]*handle
}

// The least a side pane and the article may be dragged to.
const leastPane, leastMiddle, handleWidth = 140, 320, 5

func newPanes(start, middle, end fyne.CanvasObject, widths [2]float32) *panes {
	p := &panes{start: start, middle: middle, end: end, widths: widths, paper: canvas.NewRectangle(color.Transparent)}
	p.handles[0] = newHandle(false, func(by float32) { p.drag(0, by) })
	p.handles[1] = newHandle(false, func(by float32) { p.drag(1, -by) })
	p.ExtendBaseWidget(p)
	p.show()
	return p
}

// toggle hides or shows a side pane: 0 at the start, 1 at the end.
func (p *panes) toggle(side int) {
	p.widths[side] = -p.widths[side]
	p.show()
	p.Refresh()
}

func (p *panes) visible(side int) bool { return p.widths[side] > 0 }

func (p *panes) show() {
	for side, pane := range []fyne.CanvasObject{p.start, p.end} {
		for _, o := range []fyne.CanvasObject{pane, p.handles[side]} {
			if p.visible(side) {
				o.Show()
			} else {
				o.Hide()
			}
		}
	}
}

func (p *panes) drag(side int, by float32) {
	other := max(0, p.widths[1-side])
	most := p.Size().Width - other - leastMiddle
	p.widths[side] = max(leastPane, min(p.widths[side]+by, most))
	p.Refresh()
}

// CreateRenderer makes the renderer; all it shows lives in panes.
func (p *panes) CreateRenderer() fyne.WidgetRenderer { return tree.Of(p, &panesRenderer{p}) }

type panesRenderer struct{ *panes }

func (r *panesRenderer) Destroy() {}

func (r *panesRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.paper, r.start, r.middle, r.end, r.handles[0], r.handles[1]}
}

func (r *panesRenderer) MinSize() fyne.Size { return fyne.NewSize(2*leastPane+leastMiddle, 240) }

func (r *panesRenderer) Layout(size fyne.Size) {
	left, right := float32(0), size.Width
	place := func(o fyne.CanvasObject, x, width float32) {
		o.Move(fyne.NewPos(x, 0))
		o.Resize(fyne.NewSize(width, size.Height))
	}
	widths := r.fitting(size.Width)
	if r.visible(0) {
		left = widths[0]
		place(r.start, 0, left)
		place(r.handles[0], left-handleWidth/2, handleWidth)
	}
	if r.visible(1) {
		right = size.Width - widths[1]
		place(r.end, right, widths[1])
		place(r.handles[1], right-handleWidth/2, handleWidth)
	}
	place(r.middle, left, max(0, right-left))
	place(r.paper, left, max(0, right-left))
	mirror.Turn(r.Objects(), size.Width)
}

// fitting narrows the panes where the window is too small for their widths.
func (r *panesRenderer) fitting(width float32) [2]float32 {
	w := [2]float32{max(0, r.widths[0]), max(0, r.widths[1])}
	if over := w[0] + w[1] + leastMiddle - width; over > 0 && w[0]+w[1] > 0 {
		factor := max(0, 1-over/(w[0]+w[1]))
		w[0], w[1] = w[0]*factor, w[1]*factor
	}
	return w
}

func (r *panesRenderer) Refresh() {
	r.paper.FillColor = r.Theme().Color(theme.Paper, fyne.CurrentApp().Settings().ThemeVariant())
	r.paper.Refresh()
	r.Layout(r.Size())
	for _, h := range r.handles {
		h.Refresh()
	}
}
