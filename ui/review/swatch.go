package review

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// newSwatch is an annotator's line in small, as it stands along the words.
func newSwatch(k int) fyne.CanvasObject {
	r := canvas.NewRectangle(ink(k))
	r.SetMinSize(fyne.NewSize(14, 3))
	return r
}
