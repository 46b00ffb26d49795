package panel

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"raqim/ui/i18n"
)

// filterEntry narrows the list of documents as it is typed in. Esc empties it,
// Enter and the down arrow go back to the article.
type filterEntry struct {
	widget.Entry
	documents *Documents
}

func newFilterEntry(d *Documents) *filterEntry {
	f := &filterEntry{documents: d}
	f.ExtendBaseWidget(f)
	f.SetPlaceHolder(i18n.T("desk.documents.filter"))
	f.OnChanged = func(string) { d.narrow() }
	return f
}

// TypedKey keeps the keys of an entry and gives the others to the window.
func (f *filterEntry) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyEscape:
		f.SetText("")
		f.leave()
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyDown:
		f.leave()
	case fyne.KeyF1, fyne.KeyF9, fyne.KeyF10, fyne.KeyF11:
		if f.documents.OnKey != nil {
			f.documents.OnKey(e)
		}
	default:
		f.Entry.TypedKey(e)
	}
}

func (f *filterEntry) leave() {
	if f.documents.OnLeave != nil {
		f.documents.OnLeave()
	}
}
