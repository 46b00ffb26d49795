package desk

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"raqim/model"
	"raqim/ui/commands"
	"raqim/ui/i18n"
	"raqim/ui/keys"
	"raqim/ui/panel"
	"raqim/ui/tip"
)

// commandsMost is how many commands are remembered as used lately.
const commandsMost = 24

// paletteTop is how far below the window's upper edge the palette of commands begins.
const paletteTop = 40

// openCommands shows the palette of commands over the window. When it goes the keyboard
// is where it was.
func (d *desk) openCommands() {
	p := commands.NewPalette(d.commands(), d.memory.Commands)
	canvas := d.window.Canvas()
	over := widget.NewPopUp(tip.Host(p), canvas)
	p.OnLeave = over.Hide
	p.OnTake = func(c *commands.Command) {
		over.Hide()
		d.memory.Commands = commands.Used(d.memory.Commands, c.ID, commandsMost)
		d.memory.save()
		c.Do()
	}
	over.ShowAtPosition(fyne.NewPos(max(0, (canvas.Size().Width-over.MinSize().Width)/2), paletteTop))
	canvas.Focus(p.Line())
}

// commands lists all that can be done, opened and gone to.
func (d *desk) commands() []*commands.Command {
	list := d.actionCommands()
	list = append(list, d.labelCommands()...)
	for _, path := range d.memory.Recent {
		list = append(list, &commands.Command{
			ID: "project:" + path, Group: i18n.T("commands.projects"),
			Title: i18n.T("commands.project", "project", panel.ProjectName(path)), Do: func() { d.openProject(path) },
		})
	}
	list = append(list, d.chapterCommands()...)
	if d.project == nil {
		return list
	}
	documents, entities := i18n.T("commands.documents"), i18n.T("commands.entities")
	for _, info := range d.allDocuments() {
		list = append(list, &commands.Command{
			ID: "document:" + string(info.ID), Group: documents, Title: info.Name, Late: true,
			Do: func() { d.goToDocument(info.ID) },
		})
	}
	for _, e := range d.entities.index().Filter("") {
		list = append(list, &commands.Command{
			ID: "entity:" + string(e.ID), Group: entities, Title: e.NameIn(i18n.Language()), Also: names(e), Late: true,
			Do: func() { d.listEntities(e.ID) },
		})
	}
	return list
}

// actionCommands are those of the table of keys.
func (d *desk) actionCommands() []*commands.Command {
	var list []*commands.Command
	for _, group := range keys.Table() {
		for _, e := range group.Entries {
			if e.Action == keys.Commands {
				continue
			}
			list = append(list, &commands.Command{
				ID: "action:" + string(e.Action), Title: e.Title(), Also: e.Titles(), Group: group.Title(), Groups: group.Titles(),
				Keys: e.Keys(), Why: d.cannot(needs[e.Action]), Do: func() { d.perform(e.Action) },
			})
		}
	}
	return list
}

// labelCommands mark with the labels of the schema, and change the label of the span at hand.
func (d *desk) labelCommands() []*commands.Command {
	if d.project == nil {
		return nil
	}
	marking, changing := d.cannot(toMark), d.cannot(onSpan)
	var mark, change []*commands.Command
	for _, t := range d.project.Schema().SpanTypes {
		name := d.labelName(t.ID)
		also := []string{t.ID}
		for _, language := range i18n.Languages() {
			also = append(also, t.Label.In(language, t.ID))
		}
		of := func(id, group, title, key, why string, do func(string)) *commands.Command {
			c := &commands.Command{ID: id + ":" + t.ID, Group: group, Title: title, Also: also, Why: why, Do: func() { do(t.ID) }}
			if t.Key != "" {
				c.Keys = []string{key + t.Key}
			}
			return c
		}
		mark = append(mark, of("mark", i18n.T("commands.labels"), i18n.T("commands.label", "label", name), "", marking, d.mark))
		change = append(change, of("relabel", i18n.T("commands.relabels"), i18n.T("commands.relabel", "label", name), "Ctrl+Shift+", changing, d.relabel))
	}
	return append(mark, change...)
}

// goToDocument opens a document and gives it the keyboard.
func (d *desk) goToDocument(id model.DocumentID) {
	d.openDocument(id)
	d.focusArticle()
}

// names are all names of an entity, and what it is.
func names(e model.Entity) []string {
	all := []string{e.Role, e.Affiliation}
	for _, language := range e.Languages() {
		all = append(all, e.Names[language]...)
	}
	return all
}
