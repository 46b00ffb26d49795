package desk

import (
	"context"

	"raqim/annotate"
	"raqim/model"
	"raqim/ui/i18n"
	"raqim/ui/marks"
	"raqim/ui/text/bidi"
)

// openFirst opens the document of the last time at its place, or the first one.
func (d *desk) openFirst(last model.DocumentID, place int) {
	if d.present(last) {
		d.places[last] = place
		d.openDocument(last)
		return
	}
	first, err := d.project.FirstDocuments(context.Background(), 1)
	if err != nil {
		d.dialogs.Error(i18n.T("desk.error.open"), err)
	}
	if len(first) > 0 {
		d.openDocument(first[0].ID)
		return
	}
	d.showNoDocument()
}

// present tells whether the project has the document id.
func (d *desk) present(id model.DocumentID) bool {
	if id == "" {
		return false
	}
	found, err := d.project.FindDocument(string(id))
	return err == nil && found == id
}

// openDocument shows a document of the project where it was last left, else from
// its top.
func (d *desk) openDocument(id model.DocumentID) {
	d.status.Say("")
	d.keepTyped()
	turned := d.keepOwn(id)
	session, err := annotate.Open(d.project, id, d.author)
	if err != nil {
		d.dialogs.Error(i18n.T("desk.error.document"), err)
		return
	}
	d.keepPlace()
	session.Subscribe(d.changed)
	d.session, d.atHand, d.finished = session, "", ""
	d.showSession()
	if turned {
		d.status.Say(d.blindly())
	}
}

// showSession shows the document of the session everywhere. What that costs does not
// depend on how long the document is.
func (d *desk) showSession() {
	doc := d.session.State().Document
	d.forgetFindings()
	d.layer = nil // of another document
	d.forgetTold()
	d.drawing, d.walking = drawing{}, walk{}
	d.empty.Hide()
	d.view.Show()
	d.view.SetAtHand("")
	d.view.SetDocumentAt(doc.Text, marks.Base(doc), doc.Language, d.places[doc.ID])
	d.findReordered()
	d.documents.SetCurrent(doc.ID)
	d.showMarks()
	d.showState()
	d.readGold()
	d.showSelection()
	d.findInOpened()
}

// showNoDocument shows that the project is empty.
func (d *desk) showNoDocument() {
	d.session, d.atHand, d.finished, d.guided = nil, "", "", ""
	d.view.SetDocument("", bidi.Auto, "")
	d.view.Hide()
	d.empty.Show()
	d.findReordered()
	d.header.Clear()
	d.spans.SetState(annotate.State{})
	d.forgetFindings()
	d.forgetTold()
	d.showSentBack(annotate.State{})
	d.inspector.ShowSpan(annotate.State{}, "")
	d.status.ClearText()
	d.status.Say("")
	d.documents.SetCurrent("")
}

// keepPlace remembers what is read and how far.
func (d *desk) keepPlace() {
	if d.project != nil && d.session != nil {
		at, id := d.view.Place(), d.session.Scope().Document
		d.places[id] = at
		left := d.memory.project(d.project.Path())
		left.Document, left.Place = id, at
		left.leave(id, at)
		d.memory.save()
	}
}

// neighbour opens the document step rows further in the list.
func (d *desk) neighbour(step int) {
	d.waitForList()
	id, ok := d.documents.Neighbour(step)
	if !ok {
		d.status.Say(i18n.T("desk.status.nodocument"))
		return
	}
	d.openDocument(id)
}
