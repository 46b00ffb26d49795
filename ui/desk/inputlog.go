package desk

import (
	"fyne.io/fyne/v2"
	"github.com/go-gl/glfw/v3.3/glfw"

	"raqim/model"
	"raqim/ui/field"
	"raqim/ui/i18n"
	"raqim/ui/inputlog"
)

// inputLog writes what is pressed and clicked in the window.
//
// It stands before Fyne in the window's own callbacks. Fyne tells a widget only what
// is meant for it: a shortcut of the menu reaches no widget at all, a stock button
// or menu hears no key go down, and a letter is told twice, as a key and as a rune.
// The callbacks see each physical press once, wherever the keyboard is.
type inputLog struct {
	*inputlog.Writer
	desk *desk
	path string
	// Where the pointer is, and where it was when the button went down. Asked for
	// its place, the window system tells where it is by now.
	at, from [2]float64
}

// openInputLog opens the log at path; nil where path is empty.
func openInputLog(path string) (*inputLog, error) {
	if path == "" {
		return nil, nil
	}
	writer, err := inputlog.Create(path)
	if err != nil {
		return nil, model.Wrap(model.Failed, err, "%s", i18n.T("desk.error.inputlog", "file", path))
	}
	return &inputLog{Writer: writer, path: path}, nil
}

// end closes the log, and says whether all of it was written.
func (l *inputLog) end() error {
	if l == nil {
		return nil
	}
	if err := l.Close(); err != nil {
		return model.Wrap(model.Failed, err, "%s", i18n.T("desk.error.inputlog", "file", l.path))
	}
	return nil
}

// listen begins to log what happens in the window of d, which must be shown.
func (l *inputLog) listen(d *desk) error {
	if l == nil {
		return nil
	}
	l.desk, d.log = d, l
	window := d.screenWindow()
	if window == nil {
		return model.Errorf(model.Failed, "%s", i18n.T("desk.error.nolog"))
	}
	l.listenKeys(window)
	l.listenMouse(window)
	return nil
}

func (l *inputLog) listenKeys(window *glfw.Window) {
	var next glfw.KeyCallback
	next = window.SetKeyCallback(func(w *glfw.Window, key glfw.Key, code int, action glfw.Action, mods glfw.ModifierKey) {
		switch action {
		case glfw.Press:
			l.Press(keyName(key), modNames(mods), isModifier(key), l.focus())
		case glfw.Repeat:
			l.Repeat(keyName(key), l.focus())
		case glfw.Release:
			l.Settle()
		}
		next(w, key, code, action, mods)
	})
	var nextChar glfw.CharCallback
	nextChar = window.SetCharCallback(func(w *glfw.Window, r rune) {
		l.Rune(r)
		nextChar(w, r)
	})
}

func (l *inputLog) listenMouse(window *glfw.Window) {
	var next glfw.MouseButtonCallback
	next = window.SetMouseButtonCallback(func(w *glfw.Window, b glfw.MouseButton, action glfw.Action, mods glfw.ModifierKey) {
		l.button(b, action, mods)
		next(w, b, action, mods)
	})
	var nextMove glfw.CursorPosCallback
	nextMove = window.SetCursorPosCallback(func(w *glfw.Window, x, y float64) {
		l.at = [2]float64{x, y}
		nextMove(w, x, y)
	})
	var nextScroll glfw.ScrollCallback
	nextScroll = window.SetScrollCallback(func(w *glfw.Window, x, y float64) {
		l.Wheel()
		nextScroll(w, x, y)
	})
}

// dragged is how many pixels of the screen a click may slip.
const dragged = 4

func (l *inputLog) button(b glfw.MouseButton, action glfw.Action, mods glfw.ModifierKey) {
	if action == glfw.Press {
		l.from = l.at
		l.Click(buttonName(b), modNames(mods), l.focus())
		return
	}
	if x, y := l.at[0]-l.from[0], l.at[1]-l.from[1]; max(x, -x, y, -y) > dragged {
		l.Drag(buttonName(b))
	}
}

// focus says what has the keyboard: the article, a field (also in a dialog), a dialog
// or an open menu, a part of a pane, or nothing but the window, which passes keys on
// to the article.
func (l *inputLog) focus() string {
	canvas := l.desk.window.Canvas()
	focused := canvas.Focused()
	switch focused.(type) {
	case *field.Line, *field.Text:
		return "field"
	}
	switch {
	case canvas.Overlays().Top() != nil:
		return "dialog"
	case focused == nil:
		return "window"
	case focused == fyne.Focusable(l.desk.view):
		return "article"
	}
	return "pane"
}
