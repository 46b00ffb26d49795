package keys

import "fyne.io/fyne/v2"

var (
	byAction = map[Action]Entry{}
	byChord  = map[Chord]Action{}
)

func init() {
	for _, group := range table {
		for _, e := range group.Entries {
			byAction[e.Action] = e
			for _, c := range e.Chords {
				byChord[c] = e.Action
			}
		}
	}
}

// Find gives the entry of an action; one without title and chords where the
// table lacks it, which a test forbids.
func Find(a Action) Entry { return byAction[a] }

// Written is the first chord of an action as it is written, for texts that name it; empty where it
// has none.
func Written(a Action) string {
	if e := Find(a); len(e.Chords) > 0 {
		return e.Chords[0].String()
	}
	return ""
}

// ForKey gives the action of a key with the modifiers held.
func ForKey(name fyne.KeyName, mods fyne.KeyModifier) (Action, bool) {
	a, ok := byChord[Chord{Key: name, Mods: mods}]
	return a, ok
}

// ForRune gives the action of a typed character.
func ForRune(r rune) (Action, bool) {
	a, ok := byChord[Chord{Rune: r}]
	return a, ok
}

// Digit gives the label key that r types, "0" to "9": the digits of ASCII, the
// Arabic-Indic ones (٠-٩, U+0660) and the Persian ones (۰-۹, U+06F0).
func Digit(r rune) (string, bool) {
	for _, zero := range []rune{'0', '٠', '۰'} {
		if r >= zero && r <= zero+9 {
			return string('0' + r - zero), true
		}
	}
	return "", false
}
