package desk

import (
	"raqim/annotate"
	"raqim/model"
	"raqim/ui/docview"
	"raqim/ui/marks"
	"raqim/ui/text/bidi"
)

// toggleControls shows or hides the characters without ink, now and the next time.
func (d *desk) toggleControls() {
	d.memory.Controls = !d.memory.Controls
	d.memory.save()
	d.view.SetShowControls(d.memory.Controls)
	d.checkView()
	d.showNotice()
}

// toggleLogical changes how the arrows go, now and the next time.
func (d *desk) toggleLogical() {
	d.memory.Logical = !d.memory.Logical
	d.memory.save()
	d.applyLogical()
	d.checkView()
}

// applyLogical tells the article, and the lines one types in, how the arrows go.
func (d *desk) applyLogical() {
	d.view.SetLogicalArrows(d.memory.Logical)
	d.documents.SetLogicalArrows(d.memory.Logical)
	d.find.pane.SetLogicalArrows(d.memory.Logical)
	d.inspector.LogicalArrows, d.dialogs.LogicalArrows = d.memory.Logical, d.memory.Logical
}

// searchedAtOnce is the length up to which a text is searched for controls before it
// is shown, in bytes; a longer one is searched beside the window.
const searchedAtOnce = 1 << 17

// findReordered looks for controls that change how the open document is read, and says so above it.
func (d *desk) findReordered() {
	d.reordered = -1
	if d.session != nil {
		doc := d.session.State().Document
		if len(doc.Text) > searchedAtOnce {
			d.searchReordered(doc)
		} else if at, ok := docview.Reordered(doc.Text, marks.Base(doc)); ok {
			d.reordered = at
		}
	}
	d.showNotice()
}

// searchReordered is findReordered for a long text.
func (d *desk) searchReordered(doc model.Document) {
	session, base := d.session, marks.Base(doc)
	go func() {
		if at, ok := docview.Reordered(doc.Text, base); ok {
			later(func() { d.tellReordered(session, base, at) })
		}
	}()
}

// tellReordered says what was found in the document of a session, unless another one
// is open by now, or it runs in another direction.
func (d *desk) tellReordered(session *annotate.Session, base bidi.Base, at int) {
	if d.session == session && marks.Base(session.State().Document) == base {
		d.reordered = at
		d.showNotice()
	}
}

// showNotice brings the line above the article up to date.
func (d *desk) showNotice() {
	visible := d.notice.Visible()
	d.notice.SetShown(d.memory.Controls)
	if d.reordered >= 0 {
		d.notice.Show()
	} else {
		d.notice.Hide()
	}
	if visible != d.notice.Visible() {
		d.article.Refresh()
	}
}

// answerNotice is its button: it shows the controls where they change something, or hides them.
func (d *desk) answerNotice() {
	d.toggleControls()
	if d.memory.Controls && d.reordered >= 0 {
		d.view.Reveal(d.reordered, d.reordered)
	}
	d.focusArticle()
}
