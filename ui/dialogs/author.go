package dialogs

import (
	"raqim/model"
	"raqim/ui/i18n"
	"raqim/ui/mirror"
	"raqim/ui/panel"
)

// Author asks whose annotations are to be shown and made: one of known, or
// another name.
func (p *Parent) Author(current string, known []string, then func(string)) {
	entry := newEntry(p)
	entry.SetText(current)
	entry.Validator = sentence(model.CheckAuthor)
	choices := spaced()
	for _, name := range known {
		choices.Add(mirror.NewButton(name, func() {
			p.Leave()
			then(name)
		}))
	}
	content := spaced(sized(lines(i18n.T("desk.author.which"), 360, panel.Look{}), 368, 0))
	if len(known) > 0 {
		content.Add(choices)
	}
	content.Add(captioned(i18n.T("desk.author.other"), entry))
	confirm := p.ask(i18n.T("desk.action.annotator"), i18n.T("desk.author.choose"), padded(p.withHidden(content, 360)), func() {
		if err := model.CheckAuthor(entry.Text()); err != nil {
			p.Error(i18n.T("desk.action.annotator"), err)
			return
		}
		then(entry.Text())
	})
	entry.OnSubmitted = func(string) { confirm() }
	p.Window.Canvas().Focus(entry)
}
