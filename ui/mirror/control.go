package mirror

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// control is what the widgets have in common that one can reach by Tab: their name, whether they have the keyboard,
// whether the pointer is on them and whether they can be used.
type control struct {
	widget.BaseWidget
	// OnFocus is called when the widget gets the keyboard; it may be nil.
	OnFocus func()
	// OnKey is asked about a key that the widget has no use for, and tells whether it did something; nil: the window is
	// asked at once.
	OnKey func(*fyne.KeyEvent) bool

	self                       fyne.Widget
	name                       string
	focused, hovered, disabled bool
}

// ExtendBaseWidget is called by whoever embeds a widget of this package, as with Fyne's own.
func (c *control) ExtendBaseWidget(self fyne.Widget) {
	c.self = self
	c.BaseWidget.ExtendBaseWidget(self)
}

// Name is what the widget is called in a list of all that can be reached by Tab.
func (c *control) Name() string { return c.name }

// SetName gives a widget a name that shows none, or another one than it shows.
func (c *control) SetName(name string) { c.name = name }

// Enable lets the person use the widget.
func (c *control) Enable() { c.setDisabled(false) }

// Disable keeps the person from using the widget. Tab passes over it.
func (c *control) Disable() { c.setDisabled(true) }

// Disabled tells whether the widget cannot be used.
func (c *control) Disabled() bool { return c.disabled }

func (c *control) setDisabled(disabled bool) {
	if c.disabled == disabled {
		return
	}
	c.disabled = disabled
	if disabled && c.focused {
		if on := canvasOf(c.self); on != nil {
			on.Unfocus()
		}
	}
	c.Refresh()
}

// Focused tells whether the widget has the keyboard.
func (c *control) Focused() bool { return c.focused }

// FocusGained is called by Fyne.
func (c *control) FocusGained() {
	c.focused = true
	c.Refresh()
	if c.OnFocus != nil {
		c.OnFocus()
	}
}

// FocusLost is called by Fyne.
func (c *control) FocusLost() {
	c.focused = false
	c.Refresh()
}

// TypedRune is called by Fyne.
func (c *control) TypedRune(rune) {}

// TypedKey is called by Fyne.
func (c *control) TypedKey(e *fyne.KeyEvent) { c.pass(e) }

// MouseIn is called by Fyne.
func (c *control) MouseIn(*desktop.MouseEvent) {
	c.hovered = true
	c.Refresh()
}

// MouseMoved is called by Fyne.
func (c *control) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is called by Fyne.
func (c *control) MouseOut() {
	c.hovered = false
	c.Refresh()
}

// pass hands a key on that the widget has no use for to the window: Esc and the function keys, and over the window's
// content, in a dialog, also Enter, which answers it.
func (c *control) pass(e *fyne.KeyEvent) {
	if c.OnKey != nil && c.OnKey(e) {
		return
	}
	on := canvasOf(c.self)
	if on == nil || on.OnTypedKey() == nil {
		return
	}
	enter := e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter
	if e.Name == fyne.KeyEscape || isFunctionKey(e.Name) || enter && on.Overlays().Top() != nil {
		on.OnTypedKey()(e)
	}
}

// focus takes the keyboard after a click.
func (c *control) focus() {
	if f, ok := c.self.(fyne.Focusable); ok {
		if on := canvasOf(c.self); on != nil {
			on.Focus(f)
		}
	}
}

func (c *control) color(name fyne.ThemeColorName) color.Color {
	return c.Theme().Color(name, fyne.CurrentApp().Settings().ThemeVariant())
}

func (c *control) size(name fyne.ThemeSizeName) float32 { return c.Theme().Size(name) }

// ink is the colour of the widget's text.
func (c *control) ink() color.Color {
	if c.disabled {
		return c.color(theme.ColorNameDisabled)
	}
	return c.color(theme.ColorNameForeground)
}

// ringWidth is that of the ring around what has the keyboard, in units of the canvas.
const ringWidth = 2

// ring draws the ring around a widget that has the keyboard; it takes its round corners from radius.
func (c *control) ring(r *canvas.Rectangle, radius float32) {
	r.FillColor, r.StrokeColor = color.Transparent, color.Transparent
	if c.focused {
		r.StrokeColor = c.color(theme.ColorNamePrimary)
	}
	r.StrokeWidth, r.CornerRadius = ringWidth, radius
	r.Refresh()
}

// light is the ground of a widget under the pointer.
func (c *control) light() color.Color {
	if c.hovered && !c.disabled {
		return c.color(theme.ColorNameHover)
	}
	return color.Transparent
}

// canvasOf is the canvas on which an object stands. Fyne knows that only once it has painted
// the object; a widget that was given the keyboard before is found by that, or the
// keys that are pressed meanwhile would be lost.
func canvasOf(o fyne.CanvasObject) fyne.Canvas {
	if o == nil {
		return nil
	}
	driver := fyne.CurrentApp().Driver()
	if on := driver.CanvasForObject(o); on != nil {
		return on
	}
	if f, ok := o.(fyne.Focusable); ok {
		for _, w := range driver.AllWindows() {
			if w.Canvas().Focused() == f {
				return w.Canvas()
			}
		}
	}
	return nil
}

// isFunctionKey tells F1 to F12, and the key for menus.
func isFunctionKey(name fyne.KeyName) bool {
	return len(name) > 1 && name[0] == 'F' && name[1] <= '9' || name == desktop.KeyMenu
}

// words shows a text of the interface, one line, in its direction and at its start.
func words(t *canvas.Text, text string, ink color.Color) {
	t.Text, t.Color, t.Alignment = Static(text), ink, Start()
	t.Refresh()
}
