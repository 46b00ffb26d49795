package panel

import "fyne.io/fyne/v2"

// findBar lays out the line in which one searches, the choices of where and how, and the
// counts: beside one another, or, where the line would be too short to type in, with the choices
// below. Its height depends on its width, which the pane tells it first.
type findBar struct {
	width float32
}

// The least room of the line beside the choices, and the height of a row, units of the canvas.
const leastLine, findRow = 140, 36

var findColumns = row{grow: 0, gap: 10, pad: 8, height: findRow}

// broken tells whether the choices stand below: objects are the line, the choices, the counts.
func (b *findBar) broken(objects []fyne.CanvasObject) bool {
	return b.width > 0 && findColumns.MinSize(objects).Width-objects[0].MinSize().Width+leastLine > b.width
}

// MinSize is called by Fyne.
func (b *findBar) MinSize(objects []fyne.CanvasObject) fyne.Size {
	if b.broken(objects) {
		return fyne.NewSize(leastLine, 2*findRow)
	}
	return fyne.NewSize(leastLine, findRow)
}

// Layout is called by Fyne.
func (b *findBar) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	if !b.broken(objects) {
		findColumns.Layout(objects, size)
		return
	}
	line := append([]fyne.CanvasObject{objects[0]}, objects[2:]...)
	findColumns.Layout(line, fyne.NewSize(size.Width, findRow))
	choices := objects[1:2]
	row{grow: -1, pad: findColumns.pad}.Layout(choices, fyne.NewSize(size.Width, findRow))
	choices[0].Move(choices[0].Position().AddXY(0, findRow))
}
