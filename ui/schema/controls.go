package schema

import (
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	fynetheme "fyne.io/fyne/v2/theme"

	"raqim/annotate/draft"
	"raqim/ui/field"
	"raqim/ui/i18n"
	"raqim/ui/keys"
	"raqim/ui/mirror"
	"raqim/ui/panel"
	"raqim/ui/text/bidi"
	"raqim/ui/theme"
)

// The controls of a form. Each has a name, and brings itself into view when it gets the
// keys.

// newButton makes a button with a text.
func (f *form) newButton(text string, do func()) *mirror.Button {
	b := mirror.NewButton(text, do)
	b.OnFocus = func() { f.reveal(b) }
	if f.page.readOnly {
		b.Disable()
	}
	return b
}

// newIcon makes a button with a picture; name says what it does.
func (f *form) newIcon(icon fyne.Resource, name string, do func()) *mirror.Button {
	b := f.newButton("", do)
	b.SetIcon(icon)
	b.SetName(name)
	return b
}

// newCheck makes a box; changed is told what a person makes of it.
func (f *form) newCheck(text string, on bool, changed func(on bool)) *mirror.Check {
	c := mirror.NewCheck(text, nil)
	c.SetChecked(on)
	c.OnChanged = changed
	c.OnFocus = func() { f.reveal(c) }
	if f.page.readOnly {
		c.Disable()
	}
	return c
}

// newChoices makes a row of values of which one is chosen.
func (f *form) newChoices(name string, names []string, chosen int, choose func(i int)) *panel.Choices {
	options := make([]panel.Option, len(names))
	for i, name := range names {
		options[i] = panel.Option{Key: keys.Choice(i), Name: name}
	}
	c := panel.NewChoices(formWidth, options, chosen)
	c.SetName(name)
	c.OnChoose = func(i int) {
		if f.page.readOnly {
			c.Choose(chosen)
			return
		}
		choose(i)
	}
	c.OnEscape = f.escape
	c.OnFocus = func() { f.reveal(c) }
	return c
}

// entry is what a line or a text of the form has: whose key it edits, and how to see
// what is wrong with it.
type entry struct {
	part  draft.Handle
	check func() error
	renew func() // shows what the draft has, where that is not what was typed; nil for none
}

// text is what a person types of a part.
type text struct {
	part draft.Handle
	key  string // of the part, for its problems
	name string // of the entry
	get  func() string
	set  func(text string)
	base bidi.Base
}

// of is the text of a key of a part, which is data: read from the left.
func of(part *draft.Part, key, name string) text {
	return text{part.Handle(), key, name, func() string { return part.Text(key) }, func(s string) { part.SetText(key, s) }, bidi.LTR}
}

// in is the text of a key of a part in a language, read as that is.
func in(part *draft.Part, key, language, name string) text {
	base := bidi.LTR
	if language == "ar" || language == "fa" {
		base = bidi.AutoRTL
	}
	return text{
		part.Handle(), key + "." + language, name,
		func() string { return part.In(key, language) }, func(s string) { part.SetIn(key, language, s) }, base,
	}
}

// line makes a line to type t in.
func (f *form) line(t text) *field.Line {
	l := field.NewLine()
	f.connect(&l.Field, l, t)
	return l
}

// text makes a field of some lines to type t in.
func (f *form) text(t text, rows int) *field.Text {
	l := field.NewText(rows)
	f.connect(&l.Field, l, t)
	return l
}

func (f *form) connect(e *field.Field, self fyne.CanvasObject, t text) {
	p := f.page
	e.SetName(t.name)
	e.SetBase(t.base)
	e.SetLogicalArrows(p.Logical)
	e.SetText(t.get())
	if checked[t.key] {
		e.Validator = func(string) error { return f.wrong(t.part, t.key) }
	}
	e.OnChanged = func(s string) { p.typed(stepName(t), func() { t.set(s) }) }
	e.OnEscape = f.escape
	e.OnKey = p.OnKey
	e.OnFocus = func(gained bool) {
		if gained {
			f.reveal(self)
		}
	}
	if p.readOnly {
		e.Disable()
	}
	f.entries = append(f.entries, entry{t.part, e.Validate, func() {
		if e.Text() != t.get() {
			e.SetText(t.get())
		}
	}})
}

// checked are the keys with which something can be wrong; room for that is kept below.
// What is wrong with a value of a closed set stands below its row, see remark.
var checked = map[string]bool{
	"id": true, "key": true, "tag": true, "color": true, "tint_light": true, "tint_dark": true, "name": true, "limits": true,
	"default": true, "max_quote_level": true,
}

// stepName is one name for all letters that are typed into one entry.
func stepName(t text) string { return i18n.Number(int(t.part)) + "." + t.key }

// wrong is what is wrong with a key of a part, as an entry shows it below.
func (f *form) wrong(part draft.Handle, key string) error {
	found, ok := f.page.problem(part, key)
	if !ok {
		return nil
	}
	return errors.New(said(found))
}

// remark is a line that says what is wrong with a key which is no text.
func (f *form) remark(part draft.Handle, key string) fyne.CanvasObject {
	l := panel.NewLine("", panel.Look{Size: fynetheme.SizeNameCaptionText, Color: fynetheme.ColorNameError})
	show := func() error {
		l.SetText("")
		l.Hide()
		if err := f.wrong(part, key); err != nil {
			l.SetText(err.Error())
			l.Show()
		}
		return nil
	}
	f.entries = append(f.entries, entry{part, show, nil})
	return l
}

func quiet() panel.Look { return panel.Look{Size: fynetheme.SizeNameCaptionText, Color: theme.Quiet} }

// captioned puts a small caption above a control.
func captioned(caption string, o fyne.CanvasObject) fyne.CanvasObject {
	return container.New(layout.NewCustomPaddedVBoxLayout(2), panel.NewLine(caption, quiet()), o)
}

// stacked puts objects below one another, close together.
func stacked(objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(layout.NewCustomPaddedVBoxLayout(4), objects...)
}

// heading is the title of a part of the form.
func heading(text string) fyne.CanvasObject { return panel.NewLine(text, panel.Look{Bold: true}) }
