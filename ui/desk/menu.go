package desk

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"raqim/ui/i18n"
	"raqim/ui/keys"
	"raqim/ui/panel"
)

// parted are the actions with a line above them in their menu.
var parted = []keys.Action{
	keys.ImportFiles, keys.Backup, keys.Quit, keys.Copy, keys.FindHere, keys.UndoProject, keys.EndForth, keys.MarkOthers, keys.NextHere,
	keys.ToggleDone, keys.DirectionAuto, keys.Entities, keys.FullScreen, keys.ShowControls, keys.ZoomIn, keys.About,
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
	{"desk.menu.typeface", []keys.Action{keys.FaceVazirmatn, keys.FaceNaskh}},
}

// menu makes the menu bar of the table of actions.
func (d *desk) menu() *fyne.MainMenu {
	d.items = map[keys.Action]*fyne.MenuItem{}
	d.recent = fyne.NewMenuItem(panel.Static(i18n.T("desk.menu.recent")), nil)
	d.fillRecent()
	d.labels = fyne.NewMenuItem(panel.Static(i18n.T("desk.menu.labels")), nil)
	d.labels.ChildMenu, d.labels.Disabled = fyne.NewMenu(""), true
	var menus []*fyne.Menu
	for _, group := range keys.Table() {
		menus = append(menus, d.groupMenu(group))
	}
	d.checkView()
	return fyne.NewMainMenu(menus...)
}

// groupMenu makes the menu of one group of the table.
func (d *desk) groupMenu(group keys.Group) *fyne.Menu {
	menu := fyne.NewMenu(panel.Static(group.Title()))
	inner := map[string]*fyne.Menu{}
	for _, e := range group.Entries {
		if slices.Contains(parted, e.Action) {
			menu.Items = append(menu.Items, fyne.NewMenuItemSeparator())
		}
		within := menu
		if title := nestOf(e.Action); title != "" {
			if inner[title] == nil {
				inner[title] = fyne.NewMenu("")
				item := fyne.NewMenuItem(panel.Static(i18n.T(title)), nil)
				item.ChildMenu = inner[title]
				menu.Items = append(menu.Items, item)
			}
			within = inner[title]
		}
		within.Items = append(within.Items, d.item(e))
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

func (d *desk) item(e keys.Entry) *fyne.MenuItem {
	item := fyne.NewMenuItem(panel.Static(e.Title()), func() { d.perform(e.Action) })
	item.IsQuit = e.Action == keys.Quit
	if len(e.Chords) > 0 {
		item.Shortcut = shown(e.Chords[0])
	}
	d.items[e.Action] = item
	return item
}

// shown is a chord as a menu item shows it. The driver never reports a key
// without Ctrl as a shortcut, so that one is there to be read only.
func shown(c keys.Chord) fyne.Shortcut {
	if s := c.Shortcut(); s != nil {
		return s
	}
	return &desktop.CustomShortcut{KeyName: c.Key, Modifier: c.Mods}
}

// check sets or takes away the check mark of a menu item.
func (d *desk) check(a keys.Action, on bool) {
	item := d.items[a]
	if item == nil || item.Checked == on {
		return
	}
	item.Checked = on
	if menu := d.window.MainMenu(); menu != nil {
		menu.Refresh()
	}
}

// showRecent brings the menu of recent projects up to date.
func (d *desk) showRecent() {
	d.fillRecent()
	d.window.MainMenu().Refresh()
}

func (d *desk) fillRecent() {
	d.recent.ChildMenu = fyne.NewMenu("")
	for _, path := range d.memory.Recent {
		d.recent.ChildMenu.Items = append(d.recent.ChildMenu.Items,
			fyne.NewMenuItem(panel.Static(panel.ProjectName(path)), func() { d.openProject(path) }))
	}
	d.recent.Disabled = len(d.recent.ChildMenu.Items) == 0
}
