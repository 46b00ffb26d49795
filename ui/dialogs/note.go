package dialogs

import (
	"raqim/ui/field"
	"raqim/ui/i18n"
)

// noteRows is how many lines of a note are seen without scrolling.
const noteRows = 8

// Note lets a person write a note that says note so far. The text goes to then as
// it was typed, empty where the note is to be taken away.
func (p *Parent) Note(title, note string, then func(string)) {
	entry := field.NewText(noteRows)
	entry.SetLogicalArrows(p.LogicalArrows)
	entry.SetName(title)
	entry.SetText(note)
	entry.OnEscape = func() { p.Leave() }
	how := lines(i18n.T("desk.note.how"), textWidth, quiet())
	confirm := p.ask(title, i18n.T("desk.note.keep"), padded(spaced(sized(entry, textWidth+28, 0), how)), func() { then(entry.Text()) })
	entry.OnSubmitted = func(string) { confirm() }
	p.Window.Canvas().Focus(entry)
}
