package mirror

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"raqim/ui/tree"
)

// listRow is a row of a List on its ground.
type listRow struct {
	widget.BaseWidget
	list         *List
	at           int
	item         fyne.CanvasObject
	ground, ring *canvas.Rectangle
	hovered      bool
}

func newListRow(l *List, item fyne.CanvasObject) *listRow {
	r := &listRow{list: l, item: item, ground: canvas.NewRectangle(color.Transparent), ring: canvas.NewRectangle(color.Transparent)}
	r.ExtendBaseWidget(r)
	return r
}

// Tapped is called by Fyne.
func (r *listRow) Tapped(*fyne.PointEvent) {
	at := r.at // the focus may scroll
	r.list.focus()
	r.list.at = at
	r.list.choose(at)
}

// MouseIn is called by Fyne.
func (r *listRow) MouseIn(*desktop.MouseEvent) { r.setHovered(true) }

// MouseMoved is called by Fyne.
func (r *listRow) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is called by Fyne.
func (r *listRow) MouseOut() { r.setHovered(false) }

func (r *listRow) setHovered(hovered bool) {
	r.hovered = hovered
	r.Refresh()
}

// CreateRenderer is called by Fyne.
func (r *listRow) CreateRenderer() fyne.WidgetRenderer { return tree.Of(r, &listRowRenderer{r}) }

type listRowRenderer struct{ *listRow }

func (r *listRowRenderer) Destroy() {}

func (r *listRowRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.item, r.ring}
}

func (r *listRowRenderer) MinSize() fyne.Size { return r.item.MinSize().AddWidthHeight(BarWidth, 0) }

// Layout keeps the bar's room free of what the row shows, whether there is a bar or not, so that nothing moves.
func (r *listRowRenderer) Layout(size fyne.Size) {
	r.ground.Resize(size)
	r.ring.Resize(size)
	r.item.Move(fyne.Position{})
	r.item.Resize(fyne.NewSize(max(0, size.Width-BarWidth), size.Height))
	turn(r.item, size.Width)
}

func (r *listRowRenderer) Refresh() {
	l := r.list
	ground := color.Color(color.Transparent)
	switch {
	case r.at == l.selected:
		ground = l.color(theme.ColorNameSelection)
	case r.hovered:
		ground = l.color(theme.ColorNameHover)
	}
	stroke := color.Color(color.Transparent)
	if l.focused && r.at == l.at {
		stroke = l.color(theme.ColorNamePrimary)
	}
	radius := l.size(theme.SizeNameSelectionRadius)
	if r.ground.FillColor != ground {
		r.ground.FillColor, r.ground.CornerRadius = ground, radius
		r.ground.Refresh()
	}
	if r.ring.StrokeColor != stroke {
		r.ring.StrokeColor, r.ring.StrokeWidth, r.ring.CornerRadius = stroke, ringWidth, radius
		r.ring.Refresh()
	}
}
