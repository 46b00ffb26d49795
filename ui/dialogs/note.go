package dialogs

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"

	"raqim/ui/field"
	"raqim/ui/i18n"
	"raqim/ui/panel"
)

// noteRows is how many lines of a note are seen without scrolling.
const noteRows = 8

// Note lets a person write a note that says note so far. The text goes to then as
// it was typed, empty where the note is to be taken away.
func (p *Parent) Note(title, note string, then func(string)) {
	entry := field.NewText(noteRows)
	entry.SetLogicalArrows(p.LogicalArrows)
	entry.SetText(note)
	entry.OnEscape = func() { p.Leave() }
	how := lines(i18n.T("desk.note.how"), textWidth, quiet())
	d := dialog.NewCustomConfirm(panel.Static(title), text("desk.note.keep"), text("desk.dialog.cancel"),
		padded(spaced(sized(entry, textWidth, 0), how)), func(ok bool) {
			if ok {
				then(entry.Text())
			}
		}, p.Window)
	entry.OnSubmitted = func(string) { d.Confirm() }
	d.Resize(fyne.NewSize(textWidth+60, 0))
	p.show(d)
	p.Window.Canvas().Focus(entry)
}
