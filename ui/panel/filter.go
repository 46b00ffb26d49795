package panel

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"raqim/ui/field"
	"raqim/ui/i18n"
)

// newFilter makes the line that narrows the list of documents as it is typed in. Esc empties it, Enter and the down arrow
// go back to the article, and so do the function keys on their way.
func newFilter(d *Documents) *field.Line {
	f := field.NewLine()
	f.SetPlaceholder(i18n.T("desk.documents.filter"))
	f.OnChanged = func(string) { d.narrow() }
	f.OnSubmitted = func(string) { d.leaveFilter() }
	f.OnEscape = func() {
		d.setFilter("")
		d.leaveFilter()
	}
	f.OnKey = d.filterKey
	return f
}

// setFilter narrows the list to the documents with the words of text.
func (d *Documents) setFilter(text string) {
	d.filter.SetText(text)
	d.narrow()
}

// SetLogicalArrows has Left and Right go by the order of the text in the filter.
func (d *Documents) SetLogicalArrows(logical bool) { d.filter.SetLogicalArrows(logical) }

// filterKey takes the keys that the filter has no use for.
func (d *Documents) filterKey(e *fyne.KeyEvent) {
	switch {
	case e.Name == fyne.KeyDown:
		d.leaveFilter()
	case isFunctionKey(e.Name) && d.OnKey != nil:
		d.OnKey(e)
	}
}

// isFunctionKey tells F1 to F12, and the key for menus.
func isFunctionKey(name fyne.KeyName) bool {
	return len(name) > 1 && name[0] == 'F' && name[1] <= '9' || name == desktop.KeyMenu
}

func (d *Documents) leaveFilter() {
	if d.OnLeave != nil {
		d.OnLeave()
	}
}
