package desk

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"raqim/ui/tree"
)

// halves lays one pane out above another, with a line between them to be dragged. A
// lower pane that is hidden leaves its room to the upper one.
type halves struct {
	widget.BaseWidget
	above, below fyne.CanvasObject
	share        float32 // of the height that the upper one has
	handle       *handle
}

// leastHalf is the least height either can be dragged to.
const leastHalf = 96

func newHalves(above, below fyne.CanvasObject, share float32) *halves {
	h := &halves{above: above, below: below, share: share}
	h.handle = newHandle(true, h.drag)
	h.ExtendBaseWidget(h)
	return h
}

func (h *halves) drag(by float32) {
	height := h.Size().Height
	if height <= 2*leastHalf {
		return
	}
	h.share = max(leastHalf, min(h.share*height+by, height-leastHalf)) / height
	h.Refresh()
}

// CreateRenderer makes the renderer; all it shows lives in halves.
func (h *halves) CreateRenderer() fyne.WidgetRenderer { return tree.Of(h, &halvesRenderer{h}) }

type halvesRenderer struct{ *halves }

func (r *halvesRenderer) Destroy() {}

func (r *halvesRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.above, r.below, r.handle}
}

func (r *halvesRenderer) MinSize() fyne.Size { return fyne.NewSize(leastPane, 2*leastHalf) }

func (r *halvesRenderer) Layout(size fyne.Size) {
	if !r.below.Visible() {
		r.above.Resize(size)
		r.handle.Hide()
		return
	}
	r.handle.Show()
	split := size.Height * r.share
	r.above.Resize(fyne.NewSize(size.Width, split))
	r.below.Move(fyne.NewPos(0, split))
	r.below.Resize(fyne.NewSize(size.Width, size.Height-split))
	r.handle.Move(fyne.NewPos(0, split-handleWidth/2))
	r.handle.Resize(fyne.NewSize(size.Width, handleWidth))
}

func (r *halvesRenderer) Refresh() {
	r.Layout(r.Size())
	r.handle.Refresh()
}
