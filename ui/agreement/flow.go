package agreement

import (
	"fyne.io/fyne/v2"

	"raqim/ui/mirror"
)

// flow lays out what is chosen above the cards.
var flow = mirror.Flow{Edge: 16, Above: 8, Between: 4, Apart: 4}

// headed gives the first of two objects, which flows, the height that it needs at the width, and
// the second one the rest.
type headed struct{}

// MinSize is called by Fyne.
func (headed) MinSize(objects []fyne.CanvasObject) fyne.Size {
	head, room := objects[0].MinSize(), objects[1].MinSize()
	return fyne.NewSize(max(head.Width, room.Width), head.Height+room.Height)
}

// Layout is called by Fyne.
func (headed) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	head, room := objects[0].(*fyne.Container), objects[1]
	height := flow.HeightFor(head.Objects, size.Width)
	head.Move(fyne.Position{})
	head.Resize(fyne.NewSize(size.Width, height))
	room.Move(fyne.NewPos(0, height))
	room.Resize(fyne.NewSize(size.Width, max(0, size.Height-height)))
}
