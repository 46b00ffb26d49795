package tip

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Host is a container of content over which tips can be shown: what a window or a pop-up shows.
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

// over gives the host that root is, or that a pop-up holds; false where there is none, and no tip
// can be shown.
func over(root fyne.CanvasObject) (host, *fyne.Container, bool) {
	if p, ok := root.(*widget.PopUp); ok {
		root = p.Content
	}
	c, ok := root.(*fyne.Container)
	if !ok {
		return host{}, nil, false
	}
	h, ok := c.Layout.(host)
	return h, c, ok
}
