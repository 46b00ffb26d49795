package keys

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Chord is one way to press for an action: a key with modifiers, or a rune that
// a key types without Ctrl.
type Chord struct {
	Key  fyne.KeyName
	Mods fyne.KeyModifier
	Rune rune // set for a typed character; Key is then empty
}

func key(name fyne.KeyName) Chord { return Chord{Key: name} }

func shift(name fyne.KeyName) Chord { return Chord{Key: name, Mods: fyne.KeyModifierShift} }

func ctrl(name fyne.KeyName) Chord { return Chord{Key: name, Mods: fyne.KeyModifierShortcutDefault} }

func ctrlShift(name fyne.KeyName) Chord {
	return Chord{Key: name, Mods: fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift}
}

func typed(r rune) Chord { return Chord{Rune: r} }

// names are keys whose name in Fyne is not what is written on them.
var names = map[fyne.KeyName]string{
	fyne.KeyEscape: "Esc", fyne.KeyReturn: "Enter", fyne.KeyEnter: "Enter", fyne.KeyPageUp: "Page Up", fyne.KeyPageDown: "Page Down",
	fyne.KeyUp: "↑", fyne.KeyDown: "↓", fyne.KeyBackspace: "Backspace",
}

// String gives the chord as it is written on the page of shortcuts: "Ctrl+Shift+Z". A
// letter is a capital, as on its key: a small l looks like I.
func (c Chord) String() string {
	if c.Rune != 0 {
		return strings.ToUpper(string(c.Rune))
	}
	var parts []string
	for _, m := range []struct {
		bit  fyne.KeyModifier
		name string
	}{{fyne.KeyModifierControl, "Ctrl"}, {fyne.KeyModifierSuper, "Cmd"}, {fyne.KeyModifierShift, "Shift"}} {
		if c.Mods&m.bit != 0 {
			parts = append(parts, m.name)
		}
	}
	name := string(c.Key)
	if known, ok := names[c.Key]; ok {
		name = known
	}
	return strings.Join(append(parts, name), "+")
}

// Shortcut gives the chord as Fyne's driver reports it, nil for a chord that it
// reports as a plain key or a rune.
func (c Chord) Shortcut() fyne.Shortcut {
	if c.Mods&^fyne.KeyModifierShift == 0 {
		return nil
	}
	if c.Mods == fyne.KeyModifierShortcutDefault {
		switch c.Key {
		case fyne.KeyZ:
			return &fyne.ShortcutUndo{}
		case fyne.KeyY:
			return &fyne.ShortcutRedo{}
		case fyne.KeyC:
			return &fyne.ShortcutCopy{}
		case fyne.KeyA:
			return &fyne.ShortcutSelectAll{}
		}
	}
	return &desktop.CustomShortcut{KeyName: c.Key, Modifier: c.Mods}
}
