package panel

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/layout"

	"raqim/ui/mirror"
)

// row lays objects out beside one another from the start on, with gaps between: each as wide as it
// asks for, the one at index grow as wide as is left. All are centred upright. Where there is
// less room than they ask for and none can give way (grow is -1), first the gaps do and then all alike.
type row struct {
	grow     int
	gap, pad float32
	height   float32 // at least
}

func (b row) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(2*b.pad, b.height)
	for i, o := range objects {
		if !o.Visible() {
			continue
		}
		m := o.MinSize()
		size.Width += m.Width
		if i > 0 {
			size.Width += b.gap
		}
		size.Height = max(size.Height, m.Height)
	}
	return size
}

func (b row) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	free := size.Width - b.MinSize(objects).Width
	air, share := float32(1), float32(1)
	if b.grow < 0 && free < 0 {
		air, share = b.squeeze(objects, size.Width)
	}
	x := b.pad * air
	for i, o := range objects {
		if !o.Visible() {
			continue
		}
		m := o.MinSize()
		if i == b.grow {
			m.Width = max(0, m.Width+free)
		}
		m.Width *= share
		o.Move(fyne.NewPos(x, (size.Height-m.Height)/2))
		o.Resize(m)
		x += m.Width + b.gap*air
	}
	mirror.Turn(objects, size.Width)
}

// squeeze gives the shares that the gaps and the objects keep in a room that is too narrow.
func (b row) squeeze(objects []fyne.CanvasObject, width float32) (air, share float32) {
	bare := row{}.MinSize(objects).Width
	between := b.MinSize(objects).Width - bare
	if width >= bare && between > 0 {
		return (width - bare) / between, 1
	}
	return 0, width / max(1, bare)
}

// inset gives its one object a margin.
type inset struct{ x, y float32 }

func (b inset) MinSize(objects []fyne.CanvasObject) fyne.Size {
	m := objects[0].MinSize()
	return fyne.NewSize(m.Width+2*b.x, m.Height+2*b.y)
}

func (b inset) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Move(fyne.NewPos(b.x, b.y))
	objects[0].Resize(fyne.NewSize(max(0, size.Width-2*b.x), max(0, size.Height-2*b.y)))
}

// aboveList leaves the room of a list's scroll bar free, so that a heading stands above the columns.
var aboveList = mirror.Of(layout.NewCustomPaddedLayout(0, 0, 0, mirror.BarWidth))
