package desk

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"raqim/annotate/find"
	"raqim/ui/i18n"
)

// addFindKeys makes Ctrl with a label's digit narrow the search to that label, and with
// the arrows to one after the other of its values. They are keys of the pane alone.
func (d *desk) addFindKeys(c fyne.Canvas) {
	add := func(key fyne.KeyName, do func()) {
		c.AddShortcut(&desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault}, func(fyne.Shortcut) {
			if d.inFind() {
				do()
			}
		})
	}
	for _, key := range digitKeys[1:] { // Ctrl+0 is the usual text size
		add(key, func() { d.narrowToLabel(string(key)) })
	}
	add(fyne.KeyDown, func() { d.narrowToValue(1) })
	add(fyne.KeyUp, func() { d.narrowToValue(-1) })
}

// narrowToLabel looks for spans with the label of a digit, or no longer.
func (d *desk) narrowToLabel(digit string) {
	schema := d.project.Schema()
	t, ok := schema.SpanTypeByKey(digit)
	if !ok {
		d.status.Say(i18n.T("desk.status.nokey", "key", digit))
		return
	}
	d.narrow(find.ReadTyped(schema, d.find.pane.Text()).Toggle(t.ID))
}

// narrowToValue looks for spans with the next value of an attribute of the label.
func (d *desk) narrowToValue(step int) {
	typed, ok := find.ReadTyped(d.project.Schema(), d.find.pane.Text()).NextValue(d.project.Schema(), step)
	if !ok {
		d.status.Say(i18n.T("desk.status.novalues"))
		return
	}
	d.narrow(typed)
}

func (d *desk) narrow(typed find.Typed) {
	d.find.pane.SetText(typed.String())
	d.beginFind(0)
}
