package panel

import (
	"errors"
	"image/color"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"raqim/model"
	"raqim/ui/field"
	"raqim/ui/i18n"
	"raqim/ui/keys"
	"raqim/ui/text/bidi"
	"raqim/ui/tree"
)

// editor sets the attributes of the inspector's span, one at a time. As a widget
// it shows nothing and has the keyboard while the values of a closed set are
// offered. It stands behind them, so that Tab comes to it from a typed value, too.
type editor struct {
	widget.BaseWidget
	inspector *Inspector
	open      string      // the attribute whose values are offered; empty: none
	pick      int         // the choice that Enter takes
	line      *field.Line // where a value is typed; nil while choices are offered
	changed   bool        // something was typed that is not stored
	offered   bool        // the line holds the document's date, which Enter takes
	choosing  []*choice   // that are offered
	focused   bool        // the keyboard is at them
	passing   bool        // the keys only pass through, see Inspector.Pass
}

func newEditor(i *Inspector) *editor {
	e := &editor{inspector: i}
	e.ExtendBaseWidget(e)
	return e
}

// CreateRenderer shows nothing.
func (e *editor) CreateRenderer() fyne.WidgetRenderer {
	return tree.Of(e, widget.NewSimpleRenderer(canvas.NewRectangle(color.Transparent)))
}

// Name is what the editor is called.
func (e *editor) Name() string { return i18n.T("focus.attributes") }

// types are the attributes of the span at hand that can be set: not one that would
// point to something and there is nothing.
func (e *editor) types() []model.AttributeType {
	span, ok := e.inspector.state.Span(e.inspector.span)
	if !ok {
		return nil
	}
	t, _ := e.inspector.state.Schema.SpanType(span.Label)
	return slices.DeleteFunc(slices.Clone(t.Attributes), func(a model.AttributeType) bool { return !e.inspector.settable(a) })
}

// current is the open attribute and its value.
func (e *editor) current() (model.AttributeType, model.Value, bool) {
	if e.open == "" {
		return model.AttributeType{}, model.Value{}, false
	}
	span, _ := e.inspector.state.Span(e.inspector.span)
	for _, a := range e.types() {
		if a.Name == e.open {
			return a, valueOf(span, a), true
		}
	}
	return model.AttributeType{}, model.Value{}, false
}

// begin opens an attribute and takes the keyboard.
func (e *editor) begin(name string) {
	e.close()
	e.open, e.pick = name, 0
	a, value, ok := e.current()
	if !ok {
		e.leave()
		return
	}
	if options := e.inspector.options(a); len(options) > 0 {
		e.pick = max(0, slices.IndexFunc(options, func(o option) bool { return slices.Contains(value.Items(), o.value) }))
	} else {
		e.line = e.newLine(a, value)
	}
	e.inspector.build()
	e.inspector.reveal()
	e.takeKeys()
}

// takeKeys moves the keyboard to where the open attribute is set.
func (e *editor) takeKeys() {
	switch {
	case e.inspector.Focus == nil:
	case e.line != nil:
		e.inspector.Focus(e.line)
	default:
		e.inspector.Focus(e)
	}
}

func (e *editor) newLine(a model.AttributeType, value model.Value) *field.Line {
	l := field.NewLine()
	l.SetLogicalArrows(e.inspector.LogicalArrows)
	if a.Values.Kind != "text" {
		l.SetBase(bidi.LTR)
	}
	l.SetText(value.String())
	if date := e.inspector.state.Document.Date.Value; a.Required && a.Values.Kind == "timex_value" && value.String() == "" && date != "" {
		l.SetText(date)
		e.offered = true
	}
	l.SelectAll()
	l.OnChanged = func(string) {
		e.changed = true
		e.inspector.build()
		e.inspector.reveal()
	}
	l.OnSubmitted = func(string) {
		e.changed = e.changed || e.offered
		e.submit(1)
	}
	l.OnEscape = e.leave
	l.OnKey = func(k *fyne.KeyEvent) {
		switch k.Name {
		case fyne.KeyUp:
			e.submit(-1)
		case fyne.KeyDown:
			e.submit(1)
		default:
			e.inspector.passKey(k)
		}
	}
	return l
}

// wrong says why what is typed cannot be the open attribute's value, or nil.
func (e *editor) wrong() error {
	a, _, ok := e.current()
	if !ok || e.line == nil {
		return nil
	}
	return a.Accepts(typedValue(a, e.line.Text()))
}

// submit stores what is typed and goes to the attribute step further; it stays
// where the value is none.
func (e *editor) submit(step int) {
	if e.changed && e.wrong() != nil {
		e.takeKeys()
		return
	}
	if e.keep() == nil {
		e.step(step)
	}
}

// errNotStored says that the project did not take a value; why has been told.
var errNotStored = errors.New("the value was not stored")

// keep stores what is typed and not stored yet, or says why it cannot.
func (e *editor) keep() error {
	if e.line == nil || !e.changed {
		return nil
	}
	if err := e.wrong(); err != nil {
		return err
	}
	a, value, _ := e.current()
	typed := typedValue(a, e.line.Text())
	e.changed = false
	if !e.set(a, value, typed) {
		e.changed = true
		return errNotStored
	}
	return nil
}

// set stores a value and tells whether it is the attribute's now.
func (e *editor) set(a model.AttributeType, before, value model.Value) bool {
	if value.Equal(before) || len(value.Items())+len(before.Items()) == 0 {
		return true
	}
	if a.RefersToEntity() {
		return e.inspector.OnPoint != nil && e.inspector.OnPoint(e.inspector.span, model.EntityID(value.String()))
	}
	return e.inspector.OnSet != nil && e.inspector.OnSet(e.inspector.span, a.Name, value)
}

// step opens the attribute step further; beyond the last one the keys go back.
func (e *editor) step(step int) {
	types := e.types()
	i := slices.IndexFunc(types, func(a model.AttributeType) bool { return a.Name == e.open }) + step
	if i < 0 || i >= len(types) {
		e.leave()
		return
	}
	e.begin(types[i].Name)
}

// leave closes what is open and gives the keys back.
func (e *editor) leave() {
	e.close()
	e.inspector.build()
	if e.inspector.OnLeave != nil {
		e.inspector.OnLeave()
	}
}

func (e *editor) close() { e.open, e.line, e.changed, e.offered = "", nil, false, false }

// choose takes the i-th choice: the one value, or one more or less of several.
func (e *editor) choose(i int) {
	a, value, ok := e.current()
	options := e.inspector.options(a)
	if !ok || i < 0 || i >= len(options) {
		return
	}
	e.pick = i
	if a.Multi {
		e.set(a, value, toggled(options, value, options[i].value))
		e.inspector.build()
		e.takeKeys()
		return
	}
	if e.set(a, value, model.TextValue(options[i].value)) {
		e.step(1)
	}
}

// clear takes the open attribute's value away.
func (e *editor) clear() {
	if a, value, ok := e.current(); ok {
		e.set(a, value, model.TextValue(""))
		e.inspector.build()
		e.takeKeys()
	}
}

// parts are what stands below the open attribute's row.
func (e *editor) parts(a model.AttributeType, value model.Value) []fyne.CanvasObject {
	width := max(e.inspector.width-24, 60)
	switch {
	case e.line != nil:
	case a.Refers() != nil: // texts of any length, one below another
		var rows []fyne.CanvasObject
		for _, c := range e.choices(a, value) {
			rows = append(rows, container.New(row{gap: 4}, c))
		}
		return rows
	default:
		return flow(e.choices(a, value), width, 4)
	}
	parts := []fyne.CanvasObject{e.line}
	if e.offered && !e.changed {
		parts = append(parts, e.inspector.lines(i18n.T("desk.inspector.offered"), 0, e.inspector.quiet())...)
	}
	if err := e.wrong(); err != nil {
		return append(parts, e.inspector.lines(Sentence(err), 0, Look{Size: fynetheme.SizeNameCaptionText, Color: fynetheme.ColorNameError})...)
	}
	return parts
}

func (e *editor) choices(a model.AttributeType, value model.Value) []fyne.CanvasObject {
	var objects []fyne.CanvasObject
	e.choosing = nil
	items := value.Items()
	for i, o := range e.inspector.options(a) {
		c := newChoice(keys.Choice(i), o.name, slices.Contains(items, o.value), i == e.pick, func() { e.choose(i) })
		if o.own {
			c.widen(o.base)
		}
		c.show(e.focused)
		e.choosing = append(e.choosing, c)
		objects = append(objects, c)
	}
	return append(objects, newChoice("0", i18n.T("desk.inspector.clear"), false, false, e.clear))
}

// FocusGained is called by Fyne. Where a value is being typed, Tab has brought the
// keys here: it is stored, and the next attribute opened. Where nothing is open, Tab has
// come from elsewhere and opens the first attribute.
func (e *editor) FocusGained() {
	e.setFocused(true)
	switch {
	case e.passing:
	case e.line != nil:
		e.submit(1)
	case e.open == "":
		e.inspector.Edit()
	}
}

// FocusLost is called by Fyne.
func (e *editor) FocusLost() { e.setFocused(false) }

func (e *editor) setFocused(focused bool) {
	e.focused = focused
	for _, c := range e.choosing {
		c.show(focused)
	}
}

// AcceptsTab keeps Tab for going to the next attribute.
func (e *editor) AcceptsTab() bool { return true }

// TypedRune chooses by key. A space takes the picked choice here and not as a key:
// its rune comes later and would be typed into the next attribute.
func (e *editor) TypedRune(r rune) {
	if r == ' ' {
		e.choose(e.pick)
		return
	}
	if digit, ok := keys.Digit(r); ok && digit == "0" {
		e.clear()
		return
	}
	if i, ok := keys.ChoiceOf(r); ok {
		e.choose(i)
	}
}

// TypedKey moves among the choices and the attributes.
func (e *editor) TypedKey(k *fyne.KeyEvent) {
	a, _, ok := e.current()
	if !ok {
		e.leave()
		return
	}
	switch k.Name {
	case fyne.KeyDown, fyne.KeyUp:
		e.move(k.Name, len(e.inspector.options(a)))
	case fyne.KeyReturn, fyne.KeyEnter:
		e.choose(e.pick)
	case fyne.KeyTab:
		e.step(e.tabStep())
	case fyne.KeyDelete, fyne.KeyBackspace:
		e.clear()
	case fyne.KeyEscape:
		e.leave()
	default:
		e.inspector.passKey(k)
	}
}

// move picks the choice above or below; beyond the ends the attribute there.
func (e *editor) move(name fyne.KeyName, n int) {
	step := 1
	if name == fyne.KeyUp {
		step = -1
	}
	if next := e.pick + step; next >= 0 && next < n {
		e.pick = next
		e.inspector.build()
		e.inspector.reveal()
		return
	}
	e.step(step)
}

// tabStep is the way of Tab: back with Shift, which a key event does not tell.
func (e *editor) tabStep() int {
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok && d.CurrentKeyModifiers()&fyne.KeyModifierShift != 0 {
		return -1
	}
	return 1
}

// first is the attribute to begin with: one that is required and open, else the first.
func (e *editor) first() (string, bool) {
	types := e.types()
	if len(types) == 0 {
		return "", false
	}
	span, _ := e.inspector.state.Span(e.inspector.span)
	for _, a := range types {
		if a.Required && strings.TrimSpace(valueOf(span, a).String()) == "" {
			return a.Name, true
		}
	}
	return types[0].Name, true
}
