package mirror

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
)

// Of is a layout that lays out as inner does, and turns the outcome round in a mirrored interface: what stood x from the
// left stands x from the right. It asks for the direction each time, so that a switch of the language needs a Refresh of
// the container and nothing else.
func Of(inner fyne.Layout) fyne.Layout { return mirrored{inner} }

type mirrored struct{ inner fyne.Layout }

// MinSize is called by Fyne.
func (m mirrored) MinSize(objects []fyne.CanvasObject) fyne.Size { return m.inner.MinSize(objects) }

// Layout is called by Fyne.
func (m mirrored) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	m.inner.Layout(objects, size)
	Turn(objects, size.Width)
}

// Turn turns objects round that were just laid out from the left in a room of this width, if the interface is mirrored.
// A layout or renderer of one's own calls it last. Hidden objects, which layouts pass over, stay where they are.
func Turn(objects []fyne.CanvasObject, width float32) {
	if !RTL() {
		return
	}
	for _, o := range objects {
		if o != nil && o.Visible() {
			turn(o, width)
		}
	}
}

// turn turns one object round, hidden or not.
func turn(o fyne.CanvasObject, width float32) {
	if RTL() {
		o.Move(fyne.NewPos(width-o.Position().X-o.Size().Width, o.Position().Y))
	}
}

// HBox stands objects beside one another from the start on.
func HBox(objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(Of(layout.NewHBoxLayout()), objects...)
}

// Border stands objects at the four sides, any of which may be nil, and the others in what is left between. Tab goes
// through them as they are read: top, start, what is between, end, bottom.
func Border(top, bottom, start, end fyne.CanvasObject, center ...fyne.CanvasObject) *fyne.Container {
	var all []fyne.CanvasObject
	add := func(objects ...fyne.CanvasObject) {
		for _, o := range objects {
			if o != nil {
				all = append(all, o)
			}
		}
	}
	add(top, start)
	add(center...)
	add(end, bottom)
	return container.New(Of(layout.NewBorderLayout(top, bottom, start, end)), all...)
}

// Grid stands objects in columns of the same width, the first one at the start.
func Grid(columns int, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(Of(layout.NewGridLayoutWithColumns(columns)), objects...)
}

// GridWrap stands objects in cells of one size, as many in a row as there is room for.
func GridWrap(cell fyne.Size, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(Of(layout.NewGridWrapLayout(cell)), objects...)
}

// Form stands pairs of a caption and what it is about below one another: captions at the start, as wide as the widest.
func Form(captionsAndFields ...fyne.CanvasObject) *fyne.Container {
	return container.New(Of(layout.NewFormLayout()), captionsAndFields...)
}
