package field

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"raqim/ui/field/edit"
	"raqim/ui/text/bidi"
	"raqim/ui/text/layout"
)

// Field is what Line and Text have in common. It must be used on Fyne's main goroutine, and made by NewLine or NewText.
//
// The callbacks may be nil. They are called for what a person did, never for what the program set.
type Field struct {
	widget.BaseWidget

	// OnChanged is told the text after every change.
	OnChanged func(text string)
	// OnSubmitted is told the text at Enter, in a Text at Ctrl+Enter.
	OnSubmitted func(text string)
	// OnEscape is called at Escape.
	OnEscape func()
	// OnKey is told the keys without Ctrl and Alt that the field has no use for, such as F9.
	OnKey func(*fyne.KeyEvent)
	// OnFocus is told that the field has got the keyboard, or lost it.
	OnFocus func(gained bool)
	// Validator says what is wrong with a text. Its message stands below the field, in room that is kept for it, once
	// the person has changed something or Validate was called. Set it before the field is shown.
	Validator func(text string) error

	self   focusable // the widget that embeds this
	name   string
	buffer edit.Buffer
	rows   int // lines that a Text shows; 0 in a Line

	forced   bidi.Base
	logical  bool // arrows go by the order of the text
	disabled bool
	focused  bool
	// skipBlank is set while a blank that comes next is not meant for the field.
	skipBlank bool
	touched   bool // the person has changed something

	at      place
	laid    *layout.Document // the text
	hinted  *layout.Document // what stands in its place while there is none; nil for nothing
	text    sheet
	message sheet
	hint    string
	goal    *float64 // the column that Up and Down aim at, device pixels of the text; nil: that of the caret
	press   press
	menu    bool // its menu is shown: the selection stays to be seen

	box   *canvas.Rectangle
	caret [2]*canvas.Rectangle
	thumb *canvas.Rectangle

	modifiers func() fyne.KeyModifier
}

// focusable is what can have the keyboard and be found on a canvas.
type focusable interface {
	fyne.Widget
	fyne.Focusable
}

var (
	_ fyne.Focusable         = (*Field)(nil)
	_ fyne.Disableable       = (*Field)(nil)
	_ fyne.Draggable         = (*Field)(nil)
	_ fyne.Shortcutable      = (*Field)(nil)
	_ fyne.SecondaryTappable = (*Field)(nil)
	_ desktop.Mouseable      = (*Field)(nil)
	_ desktop.Cursorable     = (*Field)(nil)
)

// start makes an empty field, which self embeds.
func (f *Field) start(self focusable) {
	f.self = self
	f.box = canvas.NewRectangle(nil)
	f.caret = [2]*canvas.Rectangle{canvas.NewRectangle(nil), canvas.NewRectangle(nil)}
	f.thumb = canvas.NewRectangle(nil)
	for _, o := range []*canvas.Rectangle{f.caret[0], f.caret[1], f.thumb} {
		o.Hide()
	}
	f.text.start(f.fitSoon)
	f.message.start(f.fitSoon)
	f.message.clear = true
	f.modifiers = currentModifiers
	f.ExtendBaseWidget(self)
	f.lay()
}

// Name is what the field is called in a list of all that can be reached by Tab.
func (f *Field) Name() string {
	if f.name == "" {
		return f.hint
	}
	return f.name
}

// SetName says what the field is called.
func (f *Field) SetName(name string) { f.name = name }

// Text returns the text: the code points that were typed, pasted and set, as they came.
func (f *Field) Text() string { return f.buffer.String() }

// SetText shows another text with the caret at its end. There is nothing to undo afterwards.
func (f *Field) SetText(text string) {
	f.buffer.SetText(text)
	f.touched = false
	f.goal = nil
	f.lay()
	f.follow()
}

// SetPlaceholder sets what stands in the field while it is empty.
func (f *Field) SetPlaceholder(text string) {
	f.hint = text
	f.lay()
}

// SetBase sets how the direction of a paragraph is found. bidi.Auto, which holds until then, takes its first strong letter
// and the interface's direction where there is none; a path, say, is read from the left whatever it begins with.
func (f *Field) SetBase(base bidi.Base) {
	f.forced = base
	f.lay()
}

// SetLogicalArrows has Left and Right go by the order of the text within a line of both directions, not by what is seen:
// Left is forward in a paragraph that runs to the left.
func (f *Field) SetLogicalArrows(logical bool) { f.logical = logical }

// Selection returns the selected range in code points; start == end is a caret.
func (f *Field) Selection() (start, end int) { return f.buffer.Selection() }

// SelectedText returns what is selected, in the order of the text.
func (f *Field) SelectedText() string { return f.buffer.Selected() }

// SelectAll selects the whole text.
func (f *Field) SelectAll() {
	f.buffer.SelectAll()
	f.follow()
}

// Validate returns what Validator says of the text, and shows it; nil without a Validator.
func (f *Field) Validate() error {
	f.touched = true
	f.show()
	return f.wrong()
}

// wrong is what Validator says of the text.
func (f *Field) wrong() error {
	if f.Validator == nil {
		return nil
	}
	return f.Validator(f.Text())
}

// Enable lets the person change the text.
func (f *Field) Enable() { f.setDisabled(false) }

// Disable keeps the person from changing the text. It can still be selected and copied.
func (f *Field) Disable() { f.setDisabled(true) }

// Disabled tells whether the text cannot be changed.
func (f *Field) Disabled() bool { return f.disabled }

func (f *Field) setDisabled(disabled bool) {
	if f.disabled == disabled {
		return
	}
	f.disabled = disabled
	f.show()
}

// FocusGained is called by Fyne.
func (f *Field) FocusGained() {
	f.focused, f.menu = true, false
	f.show()
	if f.OnFocus != nil {
		f.OnFocus(true)
	}
}

// FocusLost is called by Fyne.
func (f *Field) FocusLost() {
	f.focused = false
	f.show()
	if f.OnFocus != nil {
		f.OnFocus(false)
	}
}

// Cursor is called by Fyne.
func (f *Field) Cursor() desktop.Cursor { return desktop.TextCursor }

// edited is called after a person has changed the text.
func (f *Field) edited() {
	f.touched = true
	f.goal = nil
	f.lay()
	f.follow()
	if f.OnChanged != nil {
		f.OnChanged(f.Text())
	}
}
