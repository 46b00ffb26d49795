package desk

import (
	"slices"
	"testing"

	"github.com/go-gl/glfw/v3.3/glfw"
)

func TestKeysAreCalledAsOnAUSKeyboard(t *testing.T) {
	for key, want := range map[glfw.Key]string{
		glfw.KeyA: "A", glfw.KeyZ: "Z", glfw.Key0: "0", glfw.KeyLeftBracket: "[", glfw.KeyGraveAccent: "`", glfw.KeySemicolon: ";",
		glfw.KeySpace: "Space", glfw.KeyEnter: "Enter", glfw.KeyPageDown: "Page Down", glfw.KeyF1: "F1", glfw.KeyF12: "F12",
		glfw.KeyKP0: "KP 0", glfw.KeyKP9: "KP 9", glfw.KeyKPEnter: "KP Enter",
		glfw.KeyLeftShift: "Left Shift", glfw.KeyRightAlt: "Right Alt", glfw.KeyWorld1: "key 161", glfw.KeyUnknown: "key -1",
	} {
		if got := keyName(key); got != want {
			t.Errorf("key %d is called %q, not %q", key, got, want)
		}
	}
}

func TestModifiersAreTold(t *testing.T) {
	for _, key := range []glfw.Key{glfw.KeyLeftShift, glfw.KeyRightControl, glfw.KeyLeftAlt, glfw.KeyRightSuper} {
		if !isModifier(key) {
			t.Errorf("%s is no modifier", keyName(key))
		}
	}
	for _, key := range []glfw.Key{glfw.KeyCapsLock, glfw.KeyTab, glfw.KeyA, glfw.KeyUnknown} {
		if isModifier(key) {
			t.Errorf("%s is a modifier", keyName(key))
		}
	}
	if got := modNames(glfw.ModShift | glfw.ModControl | glfw.ModNumLock); !slices.Equal(got, []string{"ctrl", "shift"}) {
		t.Errorf("held are %q", got)
	}
}
