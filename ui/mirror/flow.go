package mirror

import "fyne.io/fyne/v2"

// Flow lays objects out in rows as wide as there is room, from the start on, each in the middle
// of its row's height. All lengths are units of the canvas.
type Flow struct {
	Edge         float32 // free at either side
	Above, Below float32 // free above the first row, and below the last
	Between      float32 // two objects of a row
	Apart        float32 // two rows
	Row          float32 // how high a row is at least
}

// MinSize is called by Fyne. How high the rows are depends on the width, see HeightFor.
func (f Flow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	high := f.Row
	for _, o := range objects {
		if o.Visible() {
			high = max(high, o.MinSize().Height)
		}
	}
	return fyne.NewSize(0, f.Above+high+f.Below)
}

// HeightFor is how high the rows are at a width.
func (f Flow) HeightFor(objects []fyne.CanvasObject, width float32) float32 {
	return f.place(objects, width, func(fyne.CanvasObject, fyne.Position, fyne.Size) {})
}

// Layout is called by Fyne.
func (f Flow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	f.place(objects, size.Width, func(o fyne.CanvasObject, at fyne.Position, m fyne.Size) {
		o.Move(at)
		o.Resize(m)
	})
	Turn(objects, size.Width)
}

// place puts objects into rows of a width, and gives the height of all. What is wider than a row
// is as wide as that.
func (f Flow) place(objects []fyne.CanvasObject, width float32, put func(fyne.CanvasObject, fyne.Position, fyne.Size)) float32 {
	y := f.Above
	for i := 0; i < len(objects); {
		end, high, x := i, f.Row, f.Edge
		for ; end < len(objects); end++ {
			if !objects[end].Visible() {
				continue
			}
			m := objects[end].MinSize()
			if x > f.Edge && x+m.Width > width-f.Edge {
				break
			}
			x, high = x+m.Width+f.Between, max(high, m.Height)
		}
		x = f.Edge
		for _, o := range objects[i:end] {
			if o.Visible() {
				m := o.MinSize()
				m.Width = min(m.Width, width-2*f.Edge)
				put(o, fyne.NewPos(x, y+(high-m.Height)/2), m)
				x += m.Width + f.Between
			}
		}
		i, y = end, y+high+f.Apart
	}
	return y - f.Apart + f.Below
}
