package desk

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"raqim/ui/mirror"
)

// handle is the thin line between two panes, to be dragged.
type handle struct {
	widget.BaseWidget
	lying bool             // it parts what is above from what is below
	moved func(by float32) // down, or towards where rows end
	line  *canvas.Rectangle
}

func newHandle(lying bool, moved func(by float32)) *handle {
	h := &handle{lying: lying, moved: moved, line: canvas.NewRectangle(color.Transparent)}
	h.ExtendBaseWidget(h)
	return h
}

// Dragged moves the line.
func (h *handle) Dragged(e *fyne.DragEvent) {
	if h.lying {
		h.moved(e.Dragged.DY)
		return
	}
	if mirror.RTL() {
		h.moved(-e.Dragged.DX)
		return
	}
	h.moved(e.Dragged.DX)
}

// DragEnd is called by Fyne.
func (h *handle) DragEnd() {}

// Cursor says that the line can be dragged.
func (h *handle) Cursor() desktop.Cursor {
	if h.lying {
		return desktop.VResizeCursor
	}
	return desktop.HResizeCursor
}

// CreateRenderer makes the renderer.
func (h *handle) CreateRenderer() fyne.WidgetRenderer { return &handleRenderer{h} }

type handleRenderer struct{ *handle }

func (r *handleRenderer) Destroy()                     {}
func (r *handleRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.line} }
func (r *handleRenderer) MinSize() fyne.Size           { return fyne.NewSquareSize(handleWidth) }

func (r *handleRenderer) Layout(size fyne.Size) {
	at, extent := fyne.NewPos(handleWidth/2, 0), fyne.NewSize(1, size.Height)
	if r.lying {
		at, extent = fyne.NewPos(0, handleWidth/2), fyne.NewSize(size.Width, 1)
	}
	r.line.Move(at)
	r.line.Resize(extent)
	r.line.FillColor = r.Theme().Color(fynetheme.ColorNameSeparator, fyne.CurrentApp().Settings().ThemeVariant())
}

func (r *handleRenderer) Refresh() {
	r.Layout(r.Size())
	r.line.Refresh()
}
