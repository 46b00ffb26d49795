package desk

import (
	"raqim/annotate"
	"raqim/ui/dialogs"
	"raqim/ui/i18n"
)

// askProperties lets the annotator see what is known of the document, and change
// what is not read off its file.
func (d *desk) askProperties() {
	if d.session == nil || !d.writable() {
		return
	}
	d.leaveLink()
	d.keepTyped()
	state := d.session.State()
	d.dialogs.Properties(dialogs.PropertiesQuestion{Document: state.Document, Characters: state.Length}, func(p annotate.SetProperties) {
		if _, ok := d.do(p); ok {
			d.status.Say(i18n.T("desk.status.described"))
		}
	})
}
