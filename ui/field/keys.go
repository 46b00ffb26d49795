package field

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"raqim/ui/text/layout"
)

// currentModifiers asks the driver: a KeyEvent does not carry them.
func currentModifiers() fyne.KeyModifier {
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		return d.CurrentKeyModifiers()
	}
	return 0
}

// TypedRune is called by Fyne.
func (f *Field) TypedRune(r rune) {
	if !f.disabled && f.buffer.Type(r) {
		f.edited()
	}
}

// TypedKey is called by Fyne for keys without Ctrl and Alt.
func (f *Field) TypedKey(e *fyne.KeyEvent) {
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
	switch name {
	case fyne.KeyBackspace:
		f.change(f.buffer.Backspace)
	case fyne.KeyDelete:
		f.change(f.buffer.Delete)
	case fyne.KeyLeft, fyne.KeyRight, fyne.KeyHome, fyne.KeyEnd:
		f.step(name, shift)
	case fyne.KeyUp, fyne.KeyDown, fyne.KeyPageUp, fyne.KeyPageDown:
		return f.stepLine(name, shift)
	case fyne.KeyReturn, fyne.KeyEnter:
		return f.enter()
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

// moveTo puts the caret somewhere, or moves the end of the selection there.
func (f *Field) moveTo(p layout.Position, extend bool) {
	anchor := f.buffer.Anchor()
	if !extend {
		anchor = p
	}
	f.goal = nil
	f.buffer.Select(anchor, p)
	f.follow()
}

// step moves the caret by an arrow, Home or End: by what is seen, not by the order of the text. Without Shift a selection
// collapses to its edge on that side first.
func (f *Field) step(name fyne.KeyName, extend bool) {
	d, p := f.laid, f.buffer.Focus()
	switch name {
	case fyne.KeyHome:
		p = d.LineStart(p)
	case fyne.KeyEnd:
		p = d.LineEnd(p)
	default:
		if start, end := f.Selection(); start < end && !extend {
			p = f.edge(name)
		} else {
			p = f.arrow(name, p)
		}
	}
	f.moveTo(p, extend)
}

// arrow returns the position an arrow leads to.
func (f *Field) arrow(name fyne.KeyName, p layout.Position) layout.Position {
	d, left := f.laid, name == fyne.KeyLeft
	switch {
	case f.logical && left:
		return d.LogicalLeft(p)
	case f.logical:
		return d.LogicalRight(p)
	case left:
		return d.Left(p)
	}
	return d.Right(p)
}

// edge returns the end of the selection that is seen farther to the left or right.
func (f *Field) edge(name fyne.KeyName) layout.Position {
	a, b := f.buffer.Anchor(), f.buffer.Focus()
	ca, cb := f.laid.Caret(a), f.laid.Caret(b)
	if ca.Line != cb.Line || f.logical {
		// On several lines left and right say nothing; the direction of the text where the caret stands does.
		rtl := cb.Level.RTL()
		if f.logical {
			rtl = f.runsLeft(b.Offset)
		}
		forward := (name == fyne.KeyRight) != rtl
		if forward == (a.Offset > b.Offset) {
			return a
		}
		return b
	}
	if (name == fyne.KeyLeft) == (ca.X < cb.X) {
		return a
	}
	return b
}

// stepLine moves the caret of a Text by a line or by what the field shows, and keeps the column it came from. A Line has
// no use for these keys.
func (f *Field) stepLine(name fyne.KeyName, extend bool) bool {
	if f.rows == 0 {
		return false
	}
	d, p, goal := f.laid, f.buffer.Focus(), f.goal
	c := d.Caret(p)
	if goal == nil {
		goal = &c.X
	}
	switch name {
	case fyne.KeyUp:
		p = d.Up(p, *goal)
	case fyne.KeyDown:
		p = d.Down(p, *goal)
	case fyne.KeyPageUp:
		p = d.Hit(*goal, (c.Top+c.Bottom)/2-f.at.viewY)
	default:
		p = d.Hit(*goal, (c.Top+c.Bottom)/2+f.at.viewY)
	}
	f.moveTo(p, extend)
	f.goal = goal
	return true
}

// jump does what Ctrl makes of a key.
func (f *Field) jump(name fyne.KeyName, extend bool) bool {
	d, p := f.laid, f.buffer.Focus()
	switch name {
	case fyne.KeyLeft, fyne.KeyRight:
		f.moveTo(f.word(name), extend)
	case fyne.KeyHome:
		f.moveTo(layout.Position{}, extend)
	case fyne.KeyEnd:
		f.moveTo(layout.Position{Offset: len(d.Text), Affinity: layout.Upstream}, extend)
	case fyne.KeyBackspace:
		f.change(func() bool { return f.buffer.DeleteTo(d.PrevWord(p).Offset) })
	case fyne.KeyDelete:
		f.change(func() bool { return f.buffer.DeleteTo(d.NextWord(p).Offset) })
	case fyne.KeyReturn, fyne.KeyEnter:
		return f.submit()
	default:
		return false
	}
	return true
}

// word goes a word to the left or right as its paragraph runs.
func (f *Field) word(name fyne.KeyName) layout.Position {
	d, p := f.laid, f.buffer.Focus()
	if (name == fyne.KeyLeft) == f.runsLeft(p.Offset) {
		return d.NextWord(p)
	}
	return d.PrevWord(p)
}

// runsLeft tells whether the paragraph at an offset runs to the left.
func (f *Field) runsLeft(o int) bool {
	start, end := f.laid.ParagraphAt(o)
	return rightToLeft(f.laid.Text[start:end], f.base())
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
