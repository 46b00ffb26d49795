package desk

import (
	"fyne.io/fyne/v2"

	"raqim/ui/keys"
)

// typedRune is asked what a typed character means: a link that is offered, a
// label's digit, or an action.
func (d *desk) typedRune(r rune) bool {
	if d.isLinking() {
		d.chooseLink(r)
		return true
	}
	if digit, ok := keys.Digit(r); ok {
		d.markByKey(digit)
		return true
	}
	a, ok := keys.ForRune(r)
	if ok {
		d.perform(a)
	}
	return ok
}

// typedKey is asked what a key means that the article has no use for.
func (d *desk) typedKey(name fyne.KeyName, mods fyne.KeyModifier) bool {
	a, ok := keys.ForKey(name, mods)
	if ok && a == keys.EditSpan && d.takeDue() {
		return true
	}
	if ok {
		d.perform(a)
	}
	return ok
}

// unfocusedKey takes the keys of a window in which nothing has the focus: they
// are the article's, or those of the page in its place or of the dialog above it.
func (d *desk) unfocusedKey(e *fyne.KeyEvent) {
	switch {
	case d.window.Canvas().Overlays().Top() == nil && d.pages.shown != nil:
		if d.window.Canvas().Focused() == nil {
			d.focusPage()
		}
		d.pageKey(e)
	case d.window.Canvas().Overlays().Top() == nil:
		d.view.TypedKey(e)
	case e.Name == fyne.KeyEscape:
		d.dialogs.Leave()
	case e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter:
		d.dialogs.Confirm()
	}
}

func (d *desk) unfocusedRune(r rune) {
	if d.window.Canvas().Overlays().Top() == nil && d.pages.shown == nil {
		d.view.TypedRune(r)
	}
}

// addShortcuts makes the keys with Ctrl work wherever the focus is: what it is on
// hands on those that it has no use for.
func (d *desk) addShortcuts(c fyne.Canvas) {
	for _, group := range keys.Table() {
		for _, e := range group.Entries {
			for _, chord := range e.Chords {
				if s := chord.Shortcut(); s != nil {
					c.AddShortcut(s, func(fyne.Shortcut) { d.perform(e.Action) })
				}
			}
		}
	}
}
