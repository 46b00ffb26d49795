package desk

import (
	"slices"

	"raqim/ui/i18n"
	"raqim/ui/keys"
	"raqim/ui/mirror"
	"raqim/ui/panel"
)

// parted are the actions with a line above them in their menu.
var parted = []keys.Action{
	keys.ImportFiles, keys.Backup, keys.Quit, keys.Copy, keys.FindHere, keys.UndoProject, keys.EndForth, keys.MarkOthers, keys.NextHere,
	keys.ToggleDone, keys.DirectionAuto, keys.Entities, keys.FullScreen, keys.ShowControls, keys.ZoomIn, keys.Settings, keys.About,
}

// nested are the actions that stand in a menu of their own within their group's,
// so that no menu is taller than a small window.
var nested = []struct {
	title   string // key of the catalogue
	actions []keys.Action
}{
	{"desk.menu.edges", []keys.Action{keys.EndForth, keys.EndBack, keys.StartForth, keys.StartBack, keys.ExactEdges}},
	{"desk.menu.direction", []keys.Action{keys.DirectionAuto, keys.DirectionRTL, keys.DirectionLTR}},
	{"desk.menu.size", []keys.Action{keys.ZoomIn, keys.ZoomOut, keys.ZoomReset}},
	{"desk.menu.look", []keys.Action{keys.LookSystem, keys.LookLight, keys.LookDark, keys.LookContrastLight, keys.LookContrastDark}},
	{"settings.menu.language", []keys.Action{keys.LanguageSystem, keys.LanguageEnglish, keys.LanguageArabic, keys.LanguagePersian}},
	{"desk.menu.typeface", []keys.Action{keys.FaceVazirmatn, keys.FaceNaskh}},
}

// menuBar makes the menu bar of the table of actions.
func (d *desk) menuBar() *mirror.Bar {
	d.items = map[keys.Action]*mirror.Item{}
	d.recent = mirror.NewSubmenu(i18n.T("desk.menu.recent"))
	d.labels = mirror.NewSubmenu(i18n.T("desk.menu.labels"))
	d.fillRecent()
	d.fillLabels()
	var menus []*mirror.Menu
	for _, group := range keys.Table() {
		menus = append(menus, d.groupMenu(group))
	}
	d.checkView()
	bar := mirror.NewBar(d.commandsButton(), menus...)
	bar.OnOpen = d.disableItems
	return bar
}

// commandsButton stands at the end of the menu bar, with the key that does the same.
func (d *desk) commandsButton() *mirror.Button {
	e := keys.Find(keys.Commands)
	b := mirror.NewButton(e.Chords[0].String(), func() { d.perform(keys.Commands) })
	b.SetName(e.Title())
	return b
}

// disableItems greys what cannot be done now; the palette of commands says why.
func (d *desk) disableItems() {
	for a, item := range d.items {
		item.Disabled = d.cannot(needs[a]) != ""
	}
	d.labels.Disabled = d.cannot(onSpan) != ""
}

// groupMenu makes the menu of one group of the table.
func (d *desk) groupMenu(group keys.Group) *mirror.Menu {
	menu := &mirror.Menu{Title: group.Title()}
	inner := map[string]*mirror.Item{}
	for _, e := range group.Entries {
		if slices.Contains(parted, e.Action) {
			menu.Items = append(menu.Items, mirror.NewSeparator())
		}
		within := &menu.Items
		if title := nestOf(e.Action); title != "" {
			if inner[title] == nil {
				inner[title] = mirror.NewSubmenu(i18n.T(title))
				menu.Items = append(menu.Items, inner[title])
			}
			within = &inner[title].Items
		}
		*within = append(*within, d.item(e))
		switch e.Action {
		case keys.OpenProject:
			menu.Items = append(menu.Items, d.recent)
		case keys.EditSpan:
			menu.Items = append(menu.Items, d.labels)
		}
	}
	return menu
}

// nestOf is the title of the menu within its group's in which an action stands;
// empty for one that stands there itself.
func nestOf(a keys.Action) string {
	for _, n := range nested {
		if slices.Contains(n.actions, a) {
			return n.title
		}
	}
	return ""
}

func (d *desk) item(e keys.Entry) *mirror.Item {
	item := mirror.NewItem(e.Title(), func() { d.perform(e.Action) })
	if len(e.Chords) > 0 {
		item.Key = e.Chords[0].String()
	}
	d.items[e.Action] = item
	return item
}

// check sets or takes away the check mark of a menu item.
func (d *desk) check(a keys.Action, on bool) {
	if item := d.items[a]; item != nil {
		item.Checked = on
	}
}

// fillRecent brings the menu of recent projects up to date.
func (d *desk) fillRecent() {
	d.recent.Items = []*mirror.Item{}
	for _, path := range d.memory.Recent {
		d.recent.Items = append(d.recent.Items, mirror.NewItem(panel.ProjectName(path), func() { d.openProject(path) }))
	}
}
