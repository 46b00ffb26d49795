package panel

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	fynetheme "fyne.io/fyne/v2/theme"

	"raqim/ui/i18n"
	"raqim/ui/mirror"
)

// entityList is the list in Entities. It keeps the keyboard itself, since keys act
// on the row at hand, and makes as many rows as fit.
type entityList struct {
	mirror.List
	pane *Entities
	at   int // the row at hand, -1 for none
}

func newEntityList(pane *Entities) *entityList {
	l := &entityList{pane: pane, at: -1}
	l.Length = func() int { return len(pane.shown) }
	l.CreateItem = func() fyne.CanvasObject { return newEntityRow() }
	l.UpdateItem = func(i int, o fyne.CanvasObject) {
		if i < len(pane.shown) {
			x := pane.shown[i]
			o.(*entityRow).show(x, pane.counts[x.ID], pane.merging != nil && pane.merging.ID == x.ID)
		}
	}
	l.SetName(i18n.T("focus.entities"))
	l.OnSelected = l.clicked
	l.OnMenu = l.openMenu
	l.ExtendBaseWidget(l)
	return l
}

// setAt takes a row in hand and brings it into view; -1 none.
func (l *entityList) setAt(i int) {
	l.pane.showHow()
	l.at = i
	l.Highlight(i)
	if i >= 0 {
		l.ScrollTo(i)
	}
}

// clicked takes a row in hand; the one at hand does what Enter does.
func (l *entityList) clicked(i int) {
	if i < len(l.pane.shown) {
		l.at = i
		l.pane.EditList()
	}
}

func (l *entityList) step(rows int) {
	if l.at+rows < 0 && rows == -1 {
		l.pane.EditFilter()
		return
	}
	l.setAt(max(0, min(l.at+rows, len(l.pane.shown)-1)))
}

// page is how many rows are in view.
func (l *entityList) page() int {
	return max(1, int(l.Size().Height/(entityHeight+fynetheme.Padding()))-1)
}

// openMenu offers what the keys do with an entity.
func (l *entityList) openMenu(i int, at fyne.Position) {
	if i >= len(l.pane.shown) {
		return
	}
	l.setAt(i)
	x := l.pane.shown[i]
	item := func(label, key string, do func()) *mirror.Item {
		m := mirror.NewItem(label, do)
		m.Key = key
		return m
	}
	mirror.PopUp(fyne.CurrentApp().Driver().CanvasForObject(l), []*mirror.Item{
		item(i18n.T("desk.shortcuts.mentions"), "Enter", l.pane.chosen),
		item(i18n.T("desk.shortcuts.editentity"), "E", func() { tell(l.pane.OnEdit, x) }),
		item(i18n.T("desk.shortcuts.mergeentity"), "M", l.pane.beginMerge),
		mirror.NewSeparator(),
		item(i18n.T("desk.shortcuts.newentity"), "N", func() { l.pane.act('n') }),
		item(i18n.T("desk.shortcuts.removeentity"), "Delete", func() { tell(l.pane.OnRemove, x) }),
	}, at, nil)
}

// TypedShortcut is called by Fyne for keys with Ctrl.
func (l *entityList) TypedShortcut(s fyne.Shortcut) {
	switch s.(type) {
	case *fyne.ShortcutUndo:
		call(l.pane.OnUndo)
	case *fyne.ShortcutRedo:
		call(l.pane.OnRedo)
	case *desktop.CustomShortcut:
		if c, ok := fyne.CurrentApp().Driver().CanvasForObject(l).(fyne.Shortcutable); ok {
			c.TypedShortcut(s)
		}
	}
}

// TypedRune is called by Fyne.
func (l *entityList) TypedRune(r rune) { l.pane.act(r) }

// TypedKey is called by Fyne.
func (l *entityList) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyUp:
		l.step(-1)
	case fyne.KeyDown:
		l.step(1)
	case fyne.KeyPageUp:
		l.step(-min(l.page(), max(l.at, 0)))
	case fyne.KeyPageDown:
		l.step(l.page())
	case fyne.KeyHome:
		l.step(-max(l.at, 0))
	case fyne.KeyEnd:
		l.step(len(l.pane.shown))
	case fyne.KeyReturn, fyne.KeyEnter:
		l.pane.chosen()
	case fyne.KeyDelete:
		if x, ok := l.pane.AtHand(); ok {
			tell(l.pane.OnRemove, x)
		}
	case desktop.KeyMenu, fyne.KeyF10:
		l.OpenMenu()
	case fyne.KeyEscape:
		l.pane.leave()
	}
}
