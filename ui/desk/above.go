package desk

import "fyne.io/fyne/v2"

// above lays the last of its objects out below the others, in what they leave. How high one of
// these is may depend on how wide it is.
type above struct{}

// fitted is as high as its width asks for.
type fitted interface{ HeightFor(width float32) float32 }

// MinSize is called by Fyne.
func (above) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.Size{}
	for _, o := range objects {
		if o.Visible() {
			least := o.MinSize()
			size = fyne.NewSize(max(size.Width, least.Width), size.Height+least.Height)
		}
	}
	return size
}

// Layout is called by Fyne.
func (above) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	y, last := float32(0), len(objects)-1
	for _, o := range objects[:last] {
		if !o.Visible() {
			continue
		}
		height := o.MinSize().Height
		if f, ok := o.(fitted); ok {
			height = f.HeightFor(size.Width)
		}
		o.Move(fyne.NewPos(0, y))
		o.Resize(fyne.NewSize(size.Width, height))
		y += height
	}
	objects[last].Move(fyne.NewPos(0, y))
	objects[last].Resize(fyne.NewSize(size.Width, max(0, size.Height-y)))
}
