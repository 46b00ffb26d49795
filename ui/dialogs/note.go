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
	p.write(title, note, i18n.T("desk.note.keep"), i18n.T("desk.note.how"), then)
}

// SendBack lets a reviewer write what the annotator whose work is sent back is to do, beginning
// with what was said before. The text goes to then as it was typed.
func (p *Parent) SendBack(title, comment string, then func(string)) {
	p.write(title, comment, i18n.T("desk.note.send"), i18n.T("desk.note.sendhow"), then)
}

// write lets a person write several lines; keep is what the button says, how what the keys do.
func (p *Parent) write(title, text, keep, how string, then func(string)) {
	entry := field.NewText(noteRows)
	entry.SetLogicalArrows(p.LogicalArrows)
	entry.SetName(title)
	entry.SetText(text)
	entry.OnEscape = func() { p.Leave() }
	keys := lines(how, textWidth, quiet())
	confirm := p.ask(title, keep, padded(spaced(sized(entry, textWidth+28, 0), keys)), func() { then(entry.Text()) })
	entry.OnSubmitted = func(string) { confirm() }
	p.Window.Canvas().Focus(entry)
}
