package desk

import (
	"fyne.io/fyne/v2"

	"raqim/ui/keys"
)

// besideLeft is the list that was shown when the window was left.
func (d *desk) besideLeft() fyne.CanvasObject {
	switch {
	case d.memory.Checks:
		return d.checks
	case d.memory.Told:
		return d.told
	}
	return d.spans
}

// showBeside shows the spans, or one of the lists that take their place.
func (d *desk) showBeside(list fyne.CanvasObject) {
	for _, o := range []fyne.CanvasObject{d.spans, d.checks, d.told} {
		if o != list {
			o.Hide()
		}
	}
	list.Show()
	d.memory.Checks, d.memory.Told = list == d.checks, list == d.told
	d.check(keys.Checks, d.memory.Checks)
	d.check(keys.Told, d.memory.Told)
	d.showGoldEdges()
}
