package docview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"raqim/ui/keys"
)

// currentModifiers asks the driver: a KeyEvent does not carry them.
func currentModifiers() fyne.KeyModifier {
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		return d.CurrentKeyModifiers()
	}
	return 0
}

// AcceptsTab keeps Tab in the document; it comes to OnKey.
func (v *View) AcceptsTab() bool { return true }

// TypedRune is called by Fyne.
func (v *View) TypedRune(r rune) {
	if r != ' ' && v.OnRune != nil {
		v.OnRune(r)
	}
}

// TypedKey is called by Fyne for keys without Ctrl and Alt.
func (v *View) TypedKey(e *fyne.KeyEvent) {
	if isModifier(e.Name) {
		return
	}
	mods := v.modifiers()
	if v.useKey(e.Name, mods) || typesRune(e.Name) {
		return
	}
	v.offer(e.Name, mods)
}

// isModifier tells the keys that mean something only together with another one.
func isModifier(name fyne.KeyName) bool {
	switch name {
	case desktop.KeyShiftLeft, desktop.KeyShiftRight, desktop.KeyControlLeft, desktop.KeyControlRight,
		desktop.KeyAltLeft, desktop.KeyAltRight, desktop.KeySuperLeft, desktop.KeySuperRight, desktop.KeyCapsLock:
		return true
	}
	return false
}

// typesRune tells whether a key without Ctrl and Alt also comes as a rune. Fyne names these by the character; those of
// other alphabets are all KeyUnknown.
func typesRune(name fyne.KeyName) bool {
	return len(name) <= 1 || name == fyne.KeySpace || name == fyne.KeyUnknown
}

// useKey does what a key means to the view and tells whether it means anything.
func (v *View) useKey(name fyne.KeyName, mods fyne.KeyModifier) bool {
	shift, ctrl := mods&fyne.KeyModifierShift != 0, mods&fyne.KeyModifierShortcutDefault != 0
	if mods&^(fyne.KeyModifierShift|fyne.KeyModifierShortcutDefault) != 0 {
		return false
	}
	if m, ok := keys.Motion(name, ctrl); ok {
		v.move(m, shift)
		return true
	}
	if ctrl {
		return false
	}
	switch name {
	case fyne.KeyPageUp:
		v.turn(-1, shift)
	case fyne.KeyPageDown:
		v.turn(1, shift)
	case fyne.KeySpace:
		if shift {
			v.turn(-1, false)
		} else {
			v.turn(1, false)
		}
	default:
		return false
	}
	return true
}

// TypedShortcut is called by Fyne for keys with Ctrl or Alt.
func (v *View) TypedShortcut(s fyne.Shortcut) {
	if v.useShortcut(s) {
		return
	}
	if c, ok := fyne.CurrentApp().Driver().CanvasForObject(v).(fyne.Shortcutable); ok {
		c.TypedShortcut(s)
	}
}

func (v *View) useShortcut(s fyne.Shortcut) bool {
	switch s := s.(type) {
	case *fyne.ShortcutCopy:
		v.copyTo(s.Clipboard)
		return true
	case *fyne.ShortcutSelectAll:
		v.selectAll()
		return true
	case *fyne.ShortcutUndo:
		return v.offer(fyne.KeyZ, fyne.KeyModifierShortcutDefault)
	case *fyne.ShortcutRedo:
		return v.offer(fyne.KeyY, fyne.KeyModifierShortcutDefault)
	case *desktop.CustomShortcut:
		return v.useKey(s.KeyName, s.Modifier) || v.offer(s.KeyName, s.Modifier)
	}
	return false
}

func (v *View) offer(name fyne.KeyName, mods fyne.KeyModifier) bool {
	return v.OnKey != nil && v.OnKey(name, mods)
}

// copyTo puts the selected code points into the clipboard in the order of the text. Without a selection what is there
// stays.
func (v *View) copyTo(clipboard fyne.Clipboard) {
	if text := v.SelectedText(); text != "" && clipboard != nil {
		clipboard.SetContent(text)
	}
}
