package panel

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"raqim/ui/keys"
	"raqim/ui/mirror"
	"raqim/ui/tree"
)

// Option is one of several values, with the key that chooses it: one of
// keys.Choice.
type Option struct{ Key, Name string }

// Choices is a row of values of which one is chosen: by its key, by the arrows, or
// by a click. It takes as many lines as its width asks for.
type Choices struct {
	widget.BaseWidget
	// OnChoose is called after a person has chosen the i-th value.
	OnChoose func(i int)
	// OnRune gets what is typed here and is no value's key.
	OnRune func(r rune)
	// OnSubmitted is called at Enter, OnEscape at Esc, OnFocus when the row gets the keyboard.
	OnSubmitted, OnEscape, OnFocus func()

	name    string
	options []Option
	chosen  int // -1: none
	width   float32
	focused bool
	column  *fyne.Container
}

// NewChoices makes a row that is broken at width units of the canvas; the chosen-th
// value bears a check mark, none where chosen is -1.
func NewChoices(width float32, options []Option, chosen int) *Choices {
	c := &Choices{options: options, chosen: chosen, width: width, column: container.New(layout.NewCustomPaddedVBoxLayout(4))}
	c.ExtendBaseWidget(c)
	c.build()
	return c
}

// SetOptions shows other values.
func (c *Choices) SetOptions(options []Option, chosen int) {
	c.options, c.chosen = options, chosen
	c.build()
}

// Name is what is chosen here, in a list of all that can be reached by Tab.
func (c *Choices) Name() string { return c.name }

// SetName says what is chosen here.
func (c *Choices) SetName(name string) { c.name = name }

// Choose marks the i-th value as the chosen one, -1 none, and tells nobody.
func (c *Choices) Choose(i int) {
	c.chosen = i
	c.build()
}

// Chosen gives the place of the chosen value, -1 for none.
func (c *Choices) Chosen() int { return c.chosen }

// Take does what a value's key r does, and tells whether it is one.
func (c *Choices) Take(r rune) bool {
	at, ok := keys.ChoiceOf(r)
	for i, o := range c.options {
		if ok && o.Key != "" && o.Key == keys.Choice(at) {
			c.take(i)
			return true
		}
	}
	return false
}

func (c *Choices) take(i int) {
	if i < 0 || i >= len(c.options) {
		return
	}
	c.Choose(i)
	if c.OnChoose != nil {
		c.OnChoose(i)
	}
}

func (c *Choices) build() {
	objects := make([]fyne.CanvasObject, len(c.options))
	for i, o := range c.options {
		objects[i] = newChoice(o.Key, o.Name, i == c.chosen, c.focused && i == max(0, c.chosen), func() { c.take(i) })
	}
	c.column.Objects = flow(objects, c.width, 4)
	c.column.Refresh()
}

// CreateRenderer shows the lines.
func (c *Choices) CreateRenderer() fyne.WidgetRenderer {
	return tree.Of(c, widget.NewSimpleRenderer(c.column))
}

// FocusGained is called by Fyne.
func (c *Choices) FocusGained() {
	c.setFocused(true)
	call(c.OnFocus)
}

// FocusLost is called by Fyne.
func (c *Choices) FocusLost() { c.setFocused(false) }

func (c *Choices) setFocused(focused bool) {
	c.focused = focused
	c.build()
}

// TypedRune chooses by key.
func (c *Choices) TypedRune(r rune) {
	if !c.Take(r) && c.OnRune != nil {
		c.OnRune(r)
	}
}

// TypedKey chooses the value beside the chosen one, or ends.
func (c *Choices) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyDown:
		c.take(c.chosen + 1)
	case fyne.KeyUp:
		c.take(c.chosen - 1)
	case fyne.KeyLeft, fyne.KeyRight:
		c.take(c.chosen + mirror.Towards(e.Name))
	case fyne.KeyReturn, fyne.KeyEnter:
		call(c.OnSubmitted)
	case fyne.KeyEscape:
		call(c.OnEscape)
	}
}

func call(f func()) {
	if f != nil {
		f()
	}
}
