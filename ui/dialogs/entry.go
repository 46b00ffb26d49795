package dialogs

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// entry is a line to type in, which leaves its dialog at Esc.
type entry struct {
	widget.Entry
	parent *Parent
}

func newEntry(p *Parent) *entry {
	e := &entry{parent: p}
	e.ExtendBaseWidget(e)
	return e
}

// TypedKey is called by Fyne.
func (e *entry) TypedKey(k *fyne.KeyEvent) {
	if k.Name == fyne.KeyEscape {
		e.parent.Leave()
		return
	}
	e.Entry.TypedKey(k)
}
