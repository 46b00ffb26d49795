package told

import (
	"fyne.io/fyne/v2"

	"raqim/ui/mirror"
)

// paneLayout puts the parts of a pane below one another: what was decided in all, why, the
// choice, the list, and the details. These have what they need, but no more than half of what is
// left, and the list the rest.
type paneLayout struct{ *Pane }

// panePad is what is beside words, paneGap what is between them, in units of the canvas.
const panePad, paneGap = 12, 4

// MinSize is called by Fyne.
func (l paneLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(l.list.MinSize().Width, l.list.MinSize().Height+l.all.MinSize().Height)
}

// Layout is called by Fyne.
func (l paneLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	y, words := float32(2*paneGap), size.Width-2*panePad
	place := func(o fyne.CanvasObject, x, width, height float32) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(max(0, width), max(0, height)))
		y += height
	}
	place(l.title, panePad, words, l.title.HeightFor(words))
	place(l.why, panePad, words, l.why.HeightFor(words))
	place(l.all, panePad/2, size.Width-panePad, l.all.MinSize().Height)
	left := size.Height - y
	details := min(l.details.fit(size.Width), left/2)
	place(l.list, 0, size.Width, left-details)
	place(l.details, 0, size.Width, details)
	mirror.Turn(objects, size.Width)
}
