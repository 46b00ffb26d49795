package review

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"raqim/ui/mirror"
	"raqim/ui/text/paint"
)

// newSwatch is an annotator's line in small, as it stands along the words: whole, dashed or dotted.
func newSwatch(k int) fyne.CanvasObject {
	n, dash, gap := 1, float32(14), float32(0) // units of the canvas
	switch edgeStyle(k) {
	case paint.Dashed:
		n, dash, gap = 3, 4, 1
	case paint.DottedThick:
		n, dash, gap = 4, 2, 2
	}
	line := container.New(mirror.Of(layout.NewCustomPaddedHBoxLayout(gap)))
	for range n {
		r := canvas.NewRectangle(ink(k))
		r.SetMinSize(fyne.NewSize(dash, 3))
		line.Add(r)
	}
	return line
}
