package keys

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

func TestDigitsOfThreeScripts(t *testing.T) {
	for _, digits := range []string{"0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹"} {
		for i, r := range []rune(digits) {
			if got, ok := Digit(r); !ok || got != string(rune('0'+i)) {
				t.Errorf("Digit(%q) = %q, %v", r, got, ok)
			}
		}
	}
	for _, r := range "aد،-/:" {
		if got, ok := Digit(r); ok {
			t.Errorf("Digit(%q) = %q, no digit", r, got)
		}
	}
}

func TestNoChordServesTwoActions(t *testing.T) {
	seen := map[Chord]Action{}
	for _, group := range Table() {
		for _, e := range group.Entries {
			for _, c := range e.Chords {
				if other, ok := seen[c]; ok {
					t.Errorf("%v does both %s and %s", c, other, e.Action)
				}
				seen[c] = e.Action
			}
		}
	}
}

// What must work on every layout can neither be a letter nor stand on Alt.
func TestEveryChordWorksOnEveryLayout(t *testing.T) {
	for chord, action := range byChord {
		if chord.Mods&fyne.KeyModifierAlt != 0 {
			t.Errorf("%s: Alt does not arrive on Arabic layouts", action)
		}
		if chord.Key == fyne.KeyLeftBracket || chord.Key == fyne.KeyRightBracket {
			t.Errorf("%s: Ctrl with a bracket does not arrive on Arabic layouts", action)
		}
		if len(chord.Key) == 1 && chord.Mods&fyne.KeyModifierShortcutDefault == 0 {
			t.Errorf("%s: the bare key %s is no letter on Arabic layouts", action, chord.Key)
		}
		if chord.Rune == 0 {
			continue
		}
		others := Find(action).Chords
		if others[0].Rune != 0 {
			t.Errorf("%s has %q first, which Arabic layouts do not type", action, chord.Rune)
		}
	}
}

func TestEveryEntryHasATitle(t *testing.T) {
	for _, group := range Table() {
		for _, e := range group.Entries {
			if strings.Contains(e.Title(), "⟦") || strings.Contains(group.Title(), "⟦") {
				t.Errorf("%s: the catalogue lacks its title", e.Action)
			}
			if Find(e.Action).Action != e.Action {
				t.Errorf("%s is not found", e.Action)
			}
		}
	}
}

func TestChordsAsTheyAreWritten(t *testing.T) {
	for _, c := range []struct {
		chord Chord
		want  string
	}{
		{ctrl(fyne.KeyZ), "Ctrl+Z"},
		{ctrlShift(fyne.KeyZ), "Ctrl+Shift+Z"},
		{shift(fyne.KeyTab), "Shift+Tab"},
		{key(fyne.KeyEscape), "Esc"},
		{typed(']'), "]"},
	} {
		if got := c.chord.String(); got != c.want {
			t.Errorf("%+v is written %q, want %q", c.chord, got, c.want)
		}
	}
}

func TestFindsByKeyAndRune(t *testing.T) {
	if a, _ := ForKey(fyne.KeyZ, fyne.KeyModifierControl|fyne.KeyModifierShift); a != Redo {
		t.Errorf("Ctrl+Shift+Z does %q", a)
	}
	if a, _ := ForRune('{'); a != StartBack {
		t.Errorf("{ does %q", a)
	}
	if a, ok := ForKey(fyne.KeyZ, 0); ok {
		t.Errorf("a bare Z does %q", a)
	}
}
