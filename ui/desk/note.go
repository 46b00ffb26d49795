package desk

import (
	"raqim/annotate"
	"raqim/model"
	"raqim/ui/i18n"
	"raqim/ui/keys"
)

// askSpanNote lets the annotator write a note on the span at hand.
func (d *desk) askSpanNote() {
	if d.session == nil || !d.writable() {
		return
	}
	span, ok := d.spanAtHand()
	if !ok {
		return
	}
	d.dialogs.Note(keys.Find(keys.SpanNote).Title(), span.Note, func(note string) {
		d.keepNote(annotate.SetNote{ID: span.ID, Note: note}, note)
	})
}

// askDocumentNote lets the annotator write a note on the document. Where nothing
// can be written the note can still be read.
func (d *desk) askDocumentNote() {
	if d.session == nil {
		return
	}
	title, note := keys.Find(keys.DocumentNote).Title(), d.session.State().Document.Note
	if !d.writable() {
		if note != "" {
			d.dialogs.Message(title, note)
		}
		return
	}
	d.dialogs.Note(title, note, func(note string) {
		d.keepNote(annotate.EditDocument{Change: func(doc *model.Document) { doc.Note = note }}, note)
	})
}

// keepNote stores a note and says so, unless it says what it said before.
func (d *desk) keepNote(command annotate.Command, note string) {
	if _, ok := d.do(command); !ok {
		return
	}
	if note == "" {
		d.status.Say(i18n.T("desk.status.unnoted"))
		return
	}
	d.status.Say(i18n.T("desk.status.noted"))
}
