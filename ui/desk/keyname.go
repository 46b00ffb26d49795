package desk

import (
	"fmt"

	"github.com/go-gl/glfw/v3.3/glfw"
)

// keyNames are the keys that are not called by the character on a US keyboard.
var keyNames = map[glfw.Key]string{
	glfw.KeySpace: "Space", glfw.KeyEscape: "Escape", glfw.KeyEnter: "Enter", glfw.KeyTab: "Tab",
	glfw.KeyBackspace: "Backspace", glfw.KeyInsert: "Insert", glfw.KeyDelete: "Delete",
	glfw.KeyRight: "Right", glfw.KeyLeft: "Left", glfw.KeyDown: "Down", glfw.KeyUp: "Up",
	glfw.KeyPageUp: "Page Up", glfw.KeyPageDown: "Page Down", glfw.KeyHome: "Home", glfw.KeyEnd: "End",
	glfw.KeyCapsLock: "Caps Lock", glfw.KeyScrollLock: "Scroll Lock", glfw.KeyNumLock: "Num Lock",
	glfw.KeyPrintScreen: "Print Screen", glfw.KeyPause: "Pause", glfw.KeyMenu: "Menu",
	glfw.KeyKPDecimal: "KP .", glfw.KeyKPDivide: "KP /", glfw.KeyKPMultiply: "KP *", glfw.KeyKPSubtract: "KP -",
	glfw.KeyKPAdd: "KP +", glfw.KeyKPEnter: "KP Enter", glfw.KeyKPEqual: "KP =",
}

// modifiers are the keys that do nothing by themselves.
var modifiers = map[glfw.Key]string{
	glfw.KeyLeftShift: "Left Shift", glfw.KeyLeftControl: "Left Ctrl", glfw.KeyLeftAlt: "Left Alt", glfw.KeyLeftSuper: "Left Super",
	glfw.KeyRightShift: "Right Shift", glfw.KeyRightControl: "Right Ctrl", glfw.KeyRightAlt: "Right Alt", glfw.KeyRightSuper: "Right Super",
}

func isModifier(key glfw.Key) bool { return modifiers[key] != "" }

// keyName is what is written on the physical key of a US keyboard, whatever the
// layout; its number where such a keyboard does not have it.
func keyName(key glfw.Key) string {
	switch {
	case keyNames[key] != "":
		return keyNames[key]
	case modifiers[key] != "":
		return modifiers[key]
	case key > glfw.KeySpace && key <= glfw.KeyGraveAccent:
		return string(rune(key)) // GLFW numbers these by their ASCII character
	case key >= glfw.KeyF1 && key <= glfw.KeyF25:
		return fmt.Sprintf("F%d", key-glfw.KeyF1+1)
	case key >= glfw.KeyKP0 && key <= glfw.KeyKP9:
		return fmt.Sprintf("KP %d", key-glfw.KeyKP0)
	}
	return fmt.Sprintf("key %d", key)
}

// modNames are the modifiers that were held.
func modNames(mods glfw.ModifierKey) []string {
	var names []string
	for _, m := range []struct {
		bit  glfw.ModifierKey
		name string
	}{{glfw.ModControl, "ctrl"}, {glfw.ModAlt, "alt"}, {glfw.ModShift, "shift"}, {glfw.ModSuper, "super"}} {
		if mods&m.bit != 0 {
			names = append(names, m.name)
		}
	}
	return names
}

func buttonName(b glfw.MouseButton) string {
	switch b {
	case glfw.MouseButtonLeft:
		return "left"
	case glfw.MouseButtonRight:
		return "right"
	case glfw.MouseButtonMiddle:
		return "middle"
	}
	return fmt.Sprint(int(b) + 1)
}
