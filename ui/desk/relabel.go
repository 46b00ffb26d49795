package desk

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"raqim/annotate"
	"raqim/ui/i18n"
	"raqim/ui/keys"
	"raqim/ui/mirror"
	"raqim/ui/review"
)

// relabelMods are held with a label's digit to give that label to the span at hand.
const relabelMods = fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift

// digitKeys are the keys of the label digits; Fyne names them alike on every layout.
var digitKeys = []fyne.KeyName{
	fyne.Key0, fyne.Key1, fyne.Key2, fyne.Key3, fyne.Key4, fyne.Key5, fyne.Key6, fyne.Key7, fyne.Key8, fyne.Key9,
}

// addRelabelKeys makes Ctrl+Shift and a digit change the label of the span at hand.
func (d *desk) addRelabelKeys(c fyne.Canvas) {
	for _, key := range digitKeys {
		c.AddShortcut(&desktop.CustomShortcut{KeyName: key, Modifier: relabelMods}, func(fyne.Shortcut) { d.relabelByKey(string(key)) })
	}
}

// fillLabels puts the labels of the project's schema into the menu that changes the
// one of the span at hand.
func (d *desk) fillLabels() {
	d.labels.Items = []*mirror.Item{}
	if d.project == nil {
		return
	}
	for _, t := range d.project.Schema().SpanTypes {
		item := mirror.NewItem(t.Label.In(i18n.Language(), t.ID), func() { d.relabel(t.ID) })
		if t.Key != "" {
			item.Key = keys.Chord{Key: fyne.KeyName(t.Key), Mods: relabelMods}.String()
		}
		d.labels.Items = append(d.labels.Items, item)
	}
}

func (d *desk) relabelByKey(digit string) {
	if d.session == nil {
		return
	}
	t, ok := d.project.Schema().SpanTypeByKey(digit)
	if !ok {
		d.status.Say(i18n.T("desk.status.nokey", "key", digit))
		return
	}
	d.relabel(t.ID)
}

// relabel gives the span at hand another label. What the new one has no place for
// goes with it, relations too, and the window says how many.
func (d *desk) relabel(label string) {
	if d.window.Canvas().Overlays().Top() != nil {
		return
	}
	if p, ok := d.pages.shown.(*review.Page); ok {
		p.Relabel(label)
		return
	}
	if d.pages.shown != nil {
		return
	}
	span, ok := d.spanAtHand()
	if !ok || !d.writable() {
		return
	}
	if start, end := d.view.Selection(); start < end {
		d.status.Say(i18n.T("desk.status.relabelselection"))
		return
	}
	d.keepTyped()
	if span.Label == label {
		d.status.Say(i18n.T("desk.status.samelabel", "label", d.labelName(label)))
		return
	}
	event, ok := d.do(annotate.SetLabel{ID: span.ID, Label: label})
	if !ok {
		return
	}
	gone := 0
	for _, c := range event.Changes {
		if c.Relation != nil && c.Relation.After == nil {
			gone++
		}
	}
	said := i18n.T("desk.status.relabelled", "old", d.labelName(span.Label), "new", d.labelName(label))
	if gone > 0 {
		said += i18n.T("desk.status.relationsgone", "n", gone)
	}
	d.status.Say(said)
}
