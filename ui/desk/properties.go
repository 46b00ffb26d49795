package desk

import (
	"raqim/annotate"
	"raqim/ui/dialogs"
	"raqim/ui/i18n"
)

// askProperties lets the annotator see what is known of the document, and change
// what is not read off its file.
func (d *desk) askProperties() {
	if d.session == nil {
		return
	}
	d.leaveLink()
	d.keepTyped()
	state := d.session.State()
	question := dialogs.PropertiesQuestion{Document: state.Document, Characters: state.Length}
	if !d.writable() {
		d.dialogs.ShowProperties(question)
		return
	}
	d.dialogs.Properties(question, func(p annotate.SetProperties) {
		if _, ok := d.do(p); ok {
			d.status.Say(i18n.T("desk.status.described"))
		}
	})
}
