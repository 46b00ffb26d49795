package dialogs

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"

	"raqim/model"
	"raqim/ui/i18n"
	"raqim/ui/panel"
)

// Author asks whose annotations are to be shown and made: one of known, or
// another name.
func (p *Parent) Author(current string, known []string, then func(string)) {
	entry := newEntry(p)
	entry.SetText(current)
	entry.Validator = sentence(model.CheckAuthor)
	// Every name is a button of its own: what Fyne's Select shows it also gives
	// back, so a name could not be shown in its own direction there.
	var d hideable
	choices := spaced()
	for _, name := range known {
		choices.Add(button(panel.Static(name), &d, func() { then(name) }))
	}
	content := spaced(lines(i18n.T("desk.author.which"), 360, panel.Look{}))
	if len(known) > 0 {
		content.Add(choices)
	}
	content.Add(captioned(i18n.T("desk.author.other"), entry))
	custom := dialog.NewCustomConfirm(text("desk.action.annotator"), text("desk.author.choose"), text("desk.dialog.cancel"),
		padded(content), func(ok bool) {
			if !ok {
				return
			}
			if err := model.CheckAuthor(entry.Text()); err != nil {
				p.Error(i18n.T("desk.action.annotator"), err)
				return
			}
			then(entry.Text())
		}, p.Window)
	d = custom
	entry.OnSubmitted = func(string) { custom.Confirm() }
	custom.Resize(fyne.NewSize(400, 0))
	p.show(custom)
	p.Window.Canvas().Focus(entry)
}
