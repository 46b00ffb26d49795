package agreement

import (
	"fyne.io/fyne/v2"

	"raqim/ui/mirror"
)

// Units of the canvas: around what is chosen above the cards, and between two things there.
const edge, above, between = 16, 8, 4

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
	height := flow{}.heightFor(head.Objects, size.Width)
	head.Move(fyne.Position{})
	head.Resize(fyne.NewSize(size.Width, height))
	room.Move(fyne.NewPos(0, height))
	room.Resize(fyne.NewSize(size.Width, max(0, size.Height-height)))
}

// flow lays objects out in rows as wide as the page, from the start on.
type flow struct{}

// MinSize is called by Fyne. How high the rows are depends on the width, see heightFor.
func (flow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	least := fyne.Size{}
	for _, o := range objects {
		if o.Visible() {
			least = least.Max(fyne.NewSize(0, o.MinSize().Height))
		}
	}
	return least.AddWidthHeight(0, above)
}

// heightFor is how high the rows are at a width.
func (f flow) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	return f.place(objects, width, func(fyne.CanvasObject, fyne.Position, fyne.Size) {})
}

// Layout is called by Fyne.
func (f flow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	f.place(objects, size.Width, func(o fyne.CanvasObject, at fyne.Position, m fyne.Size) {
		o.Move(at)
		o.Resize(m)
	})
	mirror.Turn(objects, size.Width)
}

// place puts objects into rows of a width, each in the middle of its row's height, and gives the
// height of all. What is wider than a row is as wide as that.
func (flow) place(objects []fyne.CanvasObject, width float32, put func(fyne.CanvasObject, fyne.Position, fyne.Size)) float32 {
	y := float32(above)
	for i := 0; i < len(objects); {
		end, high, x := i, float32(0), float32(edge)
		for ; end < len(objects); end++ {
			if !objects[end].Visible() {
				continue
			}
			m := objects[end].MinSize()
			if x > edge && x+m.Width > width-edge {
				break
			}
			x, high = x+m.Width+between, max(high, m.Height)
		}
		x = edge
		for _, o := range objects[i:end] {
			if o.Visible() {
				m := o.MinSize()
				m.Width = min(m.Width, width-2*edge)
				put(o, fyne.NewPos(x, y+(high-m.Height)/2), m)
				x += m.Width + between
			}
		}
		i, y = end, y+high+between
	}
	return y - between
}
