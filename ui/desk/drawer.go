package desk

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"raqim/ui/tree"
)

// drawer lays a pane out below the rest of the window while it is open. Its height is
// kept in units of the canvas, so that a higher window gives its room to what is above.
type drawer struct {
	widget.BaseWidget
	above, pane fyne.CanvasObject
	height      float32
	handle      *handle
}

// The least height of the pane, and of what is above it.
const leastDrawer, leastAbove = 112, 160

func newDrawer(above, pane fyne.CanvasObject, height float32) *drawer {
	d := &drawer{above: above, pane: pane, height: height}
	d.handle = newHandle(true, d.drag)
	d.setOpen(false)
	d.ExtendBaseWidget(d)
	return d
}

// setOpen shows the pane or hides it.
func (d *drawer) setOpen(open bool) {
	for _, o := range []fyne.CanvasObject{d.pane, d.handle} {
		if open {
			o.Show()
		} else {
			o.Hide()
		}
	}
	d.Refresh()
}

func (d *drawer) open() bool { return d.pane.Visible() }

func (d *drawer) drag(by float32) {
	d.height = d.fitting(d.height-by, d.Size().Height)
	d.Refresh()
}

// fitting is the height nearest to the one that is wanted which leaves room for what is above.
func (d *drawer) fitting(height, of float32) float32 {
	return max(leastDrawer, min(height, of-leastAbove))
}

// CreateRenderer makes the renderer; all it shows lives in the drawer.
func (d *drawer) CreateRenderer() fyne.WidgetRenderer { return tree.Of(d, &drawerRenderer{d}) }

type drawerRenderer struct{ *drawer }

func (r *drawerRenderer) Destroy() {}

func (r *drawerRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.above, r.pane, r.drawer.handle}
}

func (r *drawerRenderer) MinSize() fyne.Size { return r.above.MinSize() }

func (r *drawerRenderer) Layout(size fyne.Size) {
	height := float32(0)
	if r.open() {
		height = r.fitting(r.height, size.Height)
	}
	r.above.Resize(fyne.NewSize(size.Width, size.Height-height))
	r.pane.Move(fyne.NewPos(0, size.Height-height))
	r.pane.Resize(fyne.NewSize(size.Width, height))
	r.drawer.handle.Move(fyne.NewPos(0, size.Height-height-handleWidth/2))
	r.drawer.handle.Resize(fyne.NewSize(size.Width, handleWidth))
}

func (r *drawerRenderer) Refresh() {
	r.Layout(r.Size())
	r.drawer.handle.Refresh()
}
