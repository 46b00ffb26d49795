package tip

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"raqim/ui/tree"
)

// Host is a container of content over which tips can be shown: what a window, a pop-up or a dialog shows.
// It is as large as the content.
func Host(content fyne.CanvasObject) *fyne.Container {
	b := newBubble()
	return container.New(host{b}, content, b.box, b.raster)
}

// host lays its content out, and leaves the bubble where it is.
type host struct{ bubble bubble }

func (host) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }

func (host) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Move(fyne.Position{})
	objects[0].Resize(size)
}

// over finds the host in root, which stands at a position of the canvas, and where the host stands;
// false where there is none, and no tip can be shown.
func over(root fyne.CanvasObject, at fyne.Position) (found host, place fyne.Position, ok bool) {
	tree.Walk(root, at, func(o fyne.CanvasObject, at fyne.Position) bool {
		if c, is := o.(*fyne.Container); is {
			found, ok = c.Layout.(host)
			place = at
		}
		return !ok
	})
	return found, place, ok
}
