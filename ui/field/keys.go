package field

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"raqim/ui/keys"
	"raqim/ui/text/layout"
)

// currentModifiers asks the driver: a KeyEvent does not carry them.
func currentModifiers() fyne.KeyModifier {
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		return d.CurrentKeyModifiers()
	}
	return 0
}

// SkipBlank drops the character that comes next if it is a blank: the field gets the keyboard from a button that was
// pressed with Space, and Fyne tells of that key first and then of its character.
func (f *Field) SkipBlank() { f.skipBlank = true }

// TypedRune is called by Fyne.
func (f *Field) TypedRune(r rune) {
	skip := f.skipBlank && r == ' '
	f.skipBlank = false
	if skip {
		return
	}
	if !f.disabled && f.buffer.Type(r) {
		f.edited()
	}
}

// TypedKey is called by Fyne for keys without Ctrl and Alt.
func (f *Field) TypedKey(e *fyne.KeyEvent) {
	f.skipBlank = false
	if f.useKey(e.Name, f.modifiers()&fyne.KeyModifierShift != 0) || typesRune(e.Name) {
		return
	}
	if f.OnKey != nil {
		f.OnKey(e)
	}
}

// typesRune tells whether a key also comes as a rune. Fyne names these by the character; those of other alphabets are
// all KeyUnknown.
func typesRune(name fyne.KeyName) bool {
	return len(name) <= 1 || name == fyne.KeySpace || name == fyne.KeyUnknown
}

// useKey does what a key means to the field and tells whether it means anything.
func (f *Field) useKey(name fyne.KeyName, shift bool) bool {
	if m, ok := keys.Motion(name, false); ok {
		return f.move(m, shift)
	}
	switch name {
	case fyne.KeyBackspace:
		f.change(f.buffer.Backspace)
	case fyne.KeyDelete:
		f.change(f.buffer.Delete)
	case fyne.KeyPageUp:
		return f.turn(-f.at.viewY, shift)
	case fyne.KeyPageDown:
		return f.turn(f.at.viewY, shift)
	case fyne.KeyReturn, fyne.KeyEnter:
		return f.enter()
	case desktop.KeyMenu:
		f.OpenMenu()
	case fyne.KeyF10:
		if !shift {
			return false
		}
		f.OpenMenu()
	case fyne.KeyEscape:
		if f.OnEscape == nil {
			return false
		}
		f.OnEscape()
	default:
		return false
	}
	return true
}

// change does an edit where the text may be changed.
func (f *Field) change(edit func() bool) {
	if !f.disabled && edit() {
		f.edited()
	}
}

// enter ends a line of a Text, or submits a Line.
func (f *Field) enter() bool {
	if f.rows > 0 {
		f.change(func() bool { return f.buffer.Type('\n') })
		return true
	}
	return f.submit()
}

func (f *Field) submit() bool {
	if f.OnSubmitted == nil {
		return false
	}
	f.OnSubmitted(f.Text())
	return true
}

// move moves the caret, or the end of the selection. A Line has no use for the motions up and down.
func (f *Field) move(m layout.Motion, extend bool) bool {
	if f.rows == 0 {
		switch m {
		case layout.LineUp, layout.LineDown, layout.ParagraphBack, layout.ParagraphForth:
			return false
		}
	}
	f.take(f.laid.Move(f.ends(), m, extend, f.logical))
	return true
}

// turn moves the caret of a Text by what the field shows, down or up.
func (f *Field) turn(height float64, extend bool) bool {
	if f.rows == 0 {
		return false
	}
	f.take(f.laid.MoveBy(f.ends(), height, extend))
	return true
}

// ends is what a motion needs of the selection.
func (f *Field) ends() layout.Selection {
	return layout.Selection{Anchor: f.buffer.Anchor(), Focus: f.buffer.Focus(), Goal: f.goal}
}

// take takes over what a motion has made of the selection.
func (f *Field) take(s layout.Selection) {
	f.buffer.Select(s.Anchor, s.Focus)
	f.goal = s.Goal
	f.follow()
}

// jump does what Ctrl makes of a key.
func (f *Field) jump(name fyne.KeyName, extend bool) bool {
	if m, ok := keys.Motion(name, true); ok {
		return f.move(m, extend)
	}
	d, p := f.laid, f.buffer.Focus()
	switch name {
	case fyne.KeyBackspace:
		f.change(func() bool { return f.buffer.DeleteTo(d.PrevWord(p).Offset) })
	case fyne.KeyDelete:
		f.change(func() bool { return f.buffer.DeleteTo(d.NextWord(p).Offset) })
	case fyne.KeyReturn, fyne.KeyEnter:
		return f.rows > 0 && f.submit() // a Line has Enter alone
	default:
		return false
	}
	return true
}

// TypedShortcut is called by Fyne for keys with Ctrl or Alt. What the field has no use for goes on to the canvas.
func (f *Field) TypedShortcut(s fyne.Shortcut) {
	if f.useShortcut(s) {
		return
	}
	if c, ok := f.canvas().(fyne.Shortcutable); ok {
		c.TypedShortcut(s)
	}
}

func (f *Field) useShortcut(s fyne.Shortcut) bool {
	switch s := s.(type) {
	case *fyne.ShortcutCopy:
		f.copyTo(s.Clipboard)
	case *fyne.ShortcutCut:
		f.cutTo(s.Clipboard)
	case *fyne.ShortcutPaste:
		f.pasteFrom(s.Clipboard)
	case *fyne.ShortcutSelectAll:
		f.SelectAll()
	case *fyne.ShortcutUndo:
		f.change(f.buffer.Undo)
	case *fyne.ShortcutRedo:
		f.change(f.buffer.Redo)
	case *desktop.CustomShortcut:
		return f.useChord(s)
	default:
		return false
	}
	return true
}

func (f *Field) useChord(s *desktop.CustomShortcut) bool {
	const ctrl, shift = fyne.KeyModifierShortcutDefault, fyne.KeyModifierShift
	if s.Modifier&ctrl == 0 || s.Modifier&^(ctrl|shift) != 0 {
		return false
	}
	if s.KeyName == fyne.KeyZ && s.Modifier&shift != 0 {
		f.change(f.buffer.Redo)
		return true
	}
	return f.jump(s.KeyName, s.Modifier&shift != 0)
}

// copyTo puts the selected text into the clipboard in its logical order. Without a selection what is there stays.
func (f *Field) copyTo(clipboard fyne.Clipboard) {
	if text := f.SelectedText(); text != "" && clipboard != nil {
		clipboard.SetContent(text)
	}
}

func (f *Field) cutTo(clipboard fyne.Clipboard) {
	if f.disabled || clipboard == nil {
		return
	}
	f.copyTo(clipboard)
	f.change(func() bool { return f.buffer.Cut() != "" })
}

func (f *Field) pasteFrom(clipboard fyne.Clipboard) {
	if clipboard != nil {
		f.change(func() bool { return f.buffer.Paste(clipboard.Content()) })
	}
}
