package desk

import (
	"io"

	"raqim/ui/dialogs"
	"raqim/ui/i18n"
	keysheet "raqim/ui/keys/sheet"
	"raqim/ui/output"
	"raqim/ui/shortcuts"
)

// showShortcuts shows the page of keys, or goes back from it.
func (d *desk) showShortcuts() {
	if _, shown := d.pages.shown.(*shortcuts.Page); shown {
		d.goBack()
		return
	}
	p := &shortcuts.Page{OnSave: d.askSaveShortcuts, OnKey: d.pageKey}
	if d.project != nil {
		for _, t := range d.project.Schema().SpanTypes {
			p.Labels = append(p.Labels, keysheet.Label{Key: t.Key, Name: d.labelName(t.ID)})
		}
	}
	d.consult(p)
}

// askSaveShortcuts writes the keys into a file that a browser prints.
func (d *desk) askSaveShortcuts(sections []keysheet.Section) {
	choice := dialogs.Choice{
		Title: i18n.T("shortcuts.save"), Confirm: i18n.T("shortcuts.confirm"), Aim: dialogs.NewFile,
		Folder: d.memory.Folder, Name: i18n.T("shortcuts.file"), Ends: []string{".html"},
	}
	d.dialogs.Choose(choice, func(paths []string, folder string) {
		d.chosenIn(folder)
		path := withEnd(paths[0], ".html")
		if err := output.File(path, func(w io.Writer) error { return keysheet.HTML(w, sections) }); err != nil {
			d.dialogs.Error(i18n.T("shortcuts.failed"), err)
			return
		}
		d.status.Say(i18n.T("shortcuts.saved", "path", path))
	})
}
