package dialogs

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/layout"

	"raqim/ui/i18n"
	"raqim/ui/keys"
	"raqim/ui/mirror"
	"raqim/ui/panel"
)

// Shortcuts shows the page of keys, made of the table that the keyboard itself follows.
func (p *Parent) Shortcuts() {
	columns := []*fyne.Container{column(), column()}
	columns[1].Add(panel.NewLine(i18n.T("desk.shortcuts.labels"), panel.Look{Bold: true}))
	columns[1].Add(shortcutRow(i18n.T("desk.shortcuts.digits"), i18n.T("desk.shortcuts.mark")))
	columns[1].Add(shortcutRow("0", i18n.T("desk.shortcuts.exclude")))
	columns[1].Add(shortcutRow("Ctrl+Shift+0–9", i18n.T("desk.shortcuts.relabel")))
	for i, group := range keys.Table() {
		into := columns[0]
		if i == 2 || i > 3 {
			into = columns[1]
		}
		into.Add(panel.NewLine(group.Title(), panel.Look{Bold: true}))
		for _, e := range group.Entries {
			if len(e.Chords) > 0 {
				into.Add(shortcutRow(chords(e.Chords), e.Title()))
			}
		}
	}
	addMoving(columns[0])
	addAttributes(columns[1])
	addSearch(columns[0])
	addEntities(columns[1])
	both := mirror.HBox(sized(columns[0], 320, 0), sized(columns[1], 320, 0))
	content := mirror.NewVScroll(padded(both))
	content.SetMinSize(fyne.NewSize(680, 480))
	p.show(dialog.NewCustom(text("desk.action.shortcuts"), text("desk.dialog.close"), content, p.Window))
}

// addMoving adds the keys that move in the article, which are no actions of the table.
func addMoving(into *fyne.Container) {
	into.Add(panel.NewLine(i18n.T("desk.shortcuts.moving"), panel.Look{Bold: true}))
	for _, row := range [][2]string{
		{"←   →", i18n.T("desk.shortcuts.side")},
		{"Ctrl+←   Ctrl+→", i18n.T("desk.shortcuts.word")},
		{"↑   ↓", i18n.T("desk.shortcuts.line")},
		{"Ctrl+↑   Ctrl+↓", i18n.T("desk.shortcuts.paragraph")},
		{"Home   End", i18n.T("desk.shortcuts.lineend")},
		{"Ctrl+Home   Ctrl+End", i18n.T("desk.shortcuts.textend")},
		{"Page Up   Page Down", i18n.T("desk.shortcuts.page")},
		{"Shift", i18n.T("desk.shortcuts.select")},
	} {
		into.Add(shortcutRow(row[0], row[1]))
	}
}

// addAttributes adds the keys of the inspector, while a closed set is offered there.
func addAttributes(into *fyne.Container) {
	into.Add(panel.NewLine(i18n.T("desk.shortcuts.attributes"), panel.Look{Bold: true}))
	for _, row := range [][2]string{
		{keys.Choice(0) + "–" + keys.Choice(8) + "   " + keys.Choice(9) + " " + keys.Choice(10) + " " + keys.Choice(11) + "…", i18n.T("desk.shortcuts.choose")},
		{"↑   ↓   Enter", i18n.T("desk.shortcuts.pick")},
		{"0   Delete", i18n.T("desk.shortcuts.clear")},
		{"Tab   Shift+Tab", i18n.T("desk.shortcuts.nextattribute")},
		{"Esc", i18n.T("desk.shortcuts.leave")},
	} {
		into.Add(shortcutRow(row[0], row[1]))
	}
}

// addSearch adds the keys of the search, which are its own.
func addSearch(into *fyne.Container) {
	into.Add(panel.NewLine(i18n.T("desk.shortcuts.search"), panel.Look{Bold: true}))
	for _, row := range [][2]string{
		{"↓   ↑", i18n.T("desk.shortcuts.tohits")},
		{"Enter", i18n.T("desk.shortcuts.gotohit")},
		{"Space   Ctrl+A", i18n.T("desk.shortcuts.checkhits")},
		{"0–9", i18n.T("desk.shortcuts.markhits")},
		{"Ctrl+1–9", i18n.T("desk.shortcuts.narrow")},
		{"Ctrl+↓   Ctrl+↑", i18n.T("desk.shortcuts.narrowvalue")},
	} {
		into.Add(shortcutRow(row[0], row[1]))
	}
}

// addEntities adds the keys of the list of entities; the letters are those on the
// keys, whatever they type.
func addEntities(into *fyne.Container) {
	into.Add(panel.NewLine(i18n.T("desk.shortcuts.entities"), panel.Look{Bold: true}))
	for _, row := range [][2]string{
		{"Enter", i18n.T("desk.shortcuts.mentions")},
		{"E", i18n.T("desk.shortcuts.editentity")},
		{"M   Enter", i18n.T("desk.shortcuts.mergeentity")},
		{"N", i18n.T("desk.shortcuts.newentity")},
		{"Delete", i18n.T("desk.shortcuts.removeentity")},
		{"S", i18n.T("desk.shortcuts.sortentities")},
		{"Ctrl+Z   Ctrl+Y", i18n.T("desk.shortcuts.undoentities")},
		{"Tab   ↓", i18n.T("desk.shortcuts.filterentities")},
	} {
		into.Add(shortcutRow(row[0], row[1]))
	}
}

func column() *fyne.Container { return container.New(layout.NewCustomPaddedVBoxLayout(2)) }

func shortcutRow(keys, what string) fyne.CanvasObject {
	k := quietLine(keys)
	k.SetMinWidth(136)
	w := panel.NewLine(what, panel.Look{})
	w.SetMinWidth(180)
	return mirror.HBox(k, w)
}

func chords(list []keys.Chord) string {
	var names []string
	for _, c := range list[:min(len(list), 2)] {
		names = append(names, c.String())
	}
	return strings.Join(names, "   ")
}
