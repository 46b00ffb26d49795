package desk

import (
	"fyne.io/fyne/v2"
	"github.com/go-gl/glfw/v3.3/glfw"
)

// watchPointer tells the tips where the pointer is, and what is pressed. Fyne tells only the
// widget that is meant, and of one widget in another only the inner one. The window must be shown;
// one without a screen, as in a test, has no pointer.
func (d *desk) watchPointer() {
	window := d.screenWindow()
	if window == nil {
		return
	}
	var move glfw.CursorPosCallback
	move = window.SetCursorPosCallback(func(w *glfw.Window, x, y float64) {
		move(w, x, y)
		scale := d.window.Canvas().Scale()
		d.tips.Point(fyne.NewPos(float32(x)/scale, float32(y)/scale))
	})
	var enter glfw.CursorEnterCallback
	enter = window.SetCursorEnterCallback(func(w *glfw.Window, entered bool) {
		if enter != nil {
			enter(w, entered)
		}
		d.tips.Drop()
	})
	var button glfw.MouseButtonCallback
	button = window.SetMouseButtonCallback(func(w *glfw.Window, b glfw.MouseButton, action glfw.Action, mods glfw.ModifierKey) {
		button(w, b, action, mods)
		d.tips.Drop()
	})
	var scroll glfw.ScrollCallback
	scroll = window.SetScrollCallback(func(w *glfw.Window, x, y float64) {
		scroll(w, x, y)
		d.tips.Drop()
	})
	var key glfw.KeyCallback
	key = window.SetKeyCallback(func(w *glfw.Window, k glfw.Key, code int, action glfw.Action, mods glfw.ModifierKey) {
		key(w, k, code, action, mods)
		if action == glfw.Press && !isModifier(k) {
			d.tips.Press()
		}
	})
}

// screenWindow is GLFW's window behind the program's; nil where there is none.
func (d *desk) screenWindow() (window *glfw.Window) {
	if drawn, ok := d.window.(interface{ RunWithContext(func()) }); ok {
		drawn.RunWithContext(func() { window = glfw.GetCurrentContext() })
	}
	return window
}
