package desk

import (
	"raqim/annotate"
	"raqim/annotate/prefill"
	"raqim/model"
	"raqim/ui/i18n"
	"raqim/ui/panel"
)

// editSpan moves the keys to the attributes of the span at hand.
func (d *desk) editSpan() {
	span, ok := d.spanAtHand()
	if !ok || !d.writable() {
		return
	}
	d.leaveLink()
	if !d.panes.visible(1) {
		d.togglePane(1)
	}
	if !d.inspector.Edit() {
		d.status.Say(i18n.T("desk.status.noattributes", "label", d.labelName(span.Label)))
	}
}

// setAttribute stores a value of a span's attribute and tells whether the span
// has it now.
func (d *desk) setAttribute(id model.SpanID, name string, value model.Value) bool {
	if !d.writable() {
		return false
	}
	span, ok := d.session.State().Span(id)
	if !ok {
		return false
	}
	follows := prefill.Follows(d.session.State().Schema, span, name, value)
	if _, err := d.session.Do(annotate.SetAttribute{ID: id, Name: name, Value: value, With: follows}); err != nil {
		d.fail(err)
		return false
	}
	t, _ := d.session.State().Schema.SpanType(span.Label)
	a, _ := t.Attribute(name)
	label := a.Label.In(i18n.Language(), name)
	if len(value.Items()) == 0 {
		d.status.Say(i18n.T("desk.status.attributegone", "name", label))
		return true
	}
	said := d.inspector.ValueName(a, value)
	for other, v := range follows {
		b, _ := t.Attribute(other)
		said += " · " + d.inspector.ValueName(b, v)
	}
	d.status.Say(i18n.T("desk.status.attribute", "name", label, "value", said))
	return true
}

// keepTyped stores what is typed into the inspector before something else is shown
// there, and says where it could not be stored.
func (d *desk) keepTyped() {
	if err := d.inspector.Keep(); err != nil {
		d.status.Say(panel.Sentence(err))
	}
}
