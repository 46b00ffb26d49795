package desk

import (
	"maps"
	"slices"

	"raqim/ui/commands"
	"raqim/ui/help"
	"raqim/ui/i18n"
	"raqim/ui/keys"
)

// chapters are those that tell of a page, by the action that opens it.
var chapters = map[keys.Action]string{
	keys.Review: "13-review", keys.Agreement: "15-agreement",
	keys.Figures: "09-figures", keys.Schema: "08-schema", keys.Settings: "17-settings", keys.Assign: "12-assign",
}

// showGuide shows the user's guide, at the chapter on the page that is shown; or goes back
// from it.
func (d *desk) showGuide() {
	if _, shown := d.pages.shown.(*help.Page); shown {
		d.goBack()
		return
	}
	name := ""
	if d.pages.shown != nil {
		name = chapters[d.pages.action]
	}
	d.showChapter(name)
}

// showChapter shows the user's guide open at a chapter, an unknown name at its first one.
func (d *desk) showChapter(name string) {
	p := help.NewPage(d.pageKey)
	p.Open(name)
	d.consult(p)
	d.pages.action = keys.Guide
}

// showTour shows the tour; it counts as seen from then on.
func (d *desk) showTour() {
	d.memory.Toured = true
	d.memory.save()
	d.showPage(help.NewTour(d.leavePage, d.showChapter, d.pageKey))
}

// chapterCommands open the chapters of the guide.
func (d *desk) chapterCommands() []*commands.Command {
	titles, err := help.Titles(i18n.Languages())
	if err != nil {
		return nil // they are compiled in, and a test reads them
	}
	var list []*commands.Command
	for _, t := range titles {
		list = append(list, &commands.Command{
			ID: "chapter:" + t.Name, Group: i18n.T("help.guide"), Title: t.In[i18n.Language()],
			Also: slices.Collect(maps.Values(t.In)), Late: true, Do: func() { d.showChapter(t.Name) },
		})
	}
	return list
}
