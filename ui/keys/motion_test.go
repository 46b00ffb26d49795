package keys

import (
	"testing"

	"fyne.io/fyne/v2"

	"raqim/ui/text/layout"
)

// What moves the caret can have no other meaning while the article has the keyboard, with Shift or without.
func TestKeysThatMoveTheCaretAreNoActions(t *testing.T) {
	for _, group := range Table() {
		for _, e := range group.Entries {
			for _, c := range e.Chords {
				ctrl := c.Mods&fyne.KeyModifierShortcutDefault != 0
				if _, ok := Motion(c.Key, ctrl); ok && c.Mods&fyne.KeyModifierAlt == 0 {
					t.Errorf("%v does %s and moves the caret", c, e.Action)
				}
			}
		}
	}
}

func TestEveryMotionHasItsKey(t *testing.T) {
	seen := map[layout.Motion]fyne.KeyName{}
	for _, ctrl := range []bool{false, true} {
		for _, name := range []fyne.KeyName{fyne.KeyLeft, fyne.KeyRight, fyne.KeyUp, fyne.KeyDown, fyne.KeyHome, fyne.KeyEnd} {
			m, ok := Motion(name, ctrl)
			if other, twice := seen[m]; !ok || twice {
				t.Errorf("%s, with Ctrl %v, moves: %v, as %s does", name, ctrl, ok, other)
			}
			seen[m] = name
		}
		if m, ok := Motion(fyne.KeyA, ctrl); ok {
			t.Errorf("A moves the caret by %v", m)
		}
	}
}
