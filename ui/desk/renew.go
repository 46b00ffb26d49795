package desk

import (
	"slices"

	"fyne.io/fyne/v2"
)

// renew makes everything in the window anew but the article, since the language of the
// interface is another one: texts are put into widgets as these are made. The article
// stays with its place, its selection and its caret; what the new widgets show comes
// from the session and from those that they follow. A value that is being typed is
// stored, as always when something else is shown, and its attribute opened again. Nothing of it is an action: the
// project is not written, and what can be undone stays.
func (d *desk) renew() {
	edited := ""
	if d.project != nil {
		d.keepTyped()
		edited = d.inspector.Edited()
	}
	d.keepArrangement()
	keys := slices.Index(d.stops(), d.window.Canvas().Focused())
	documents, found, checks, told := d.documents, d.find.pane, d.checks, d.told
	searching, shown := d.drawer.open(), d.pages.shown
	action, beneath := d.pages.action, d.pages.beneath
	d.build()
	d.connect()
	d.documents.Follow(documents)
	d.find.pane.Follow(found)
	d.checks.Follow(checks)
	d.told.Follow(told)
	d.drawer.setOpen(searching)
	d.bar = d.menuBar()
	if d.project != nil {
		d.renewProject()
	}
	d.applyLook()
	d.view.Refresh() // its bar stands at the other side
	d.pages.shown, d.pages.action, d.pages.beneath = shown, action, beneath
	switch {
	case shown != nil:
		d.renewPage()
	case d.project == nil:
		d.showStart()
	default:
		d.fill(d.workbench)
		d.giveKeys(keys)
		d.inspector.EditAttribute(edited)
	}
}

// giveKeys gives the keyboard to one of the stops, -1 to the article.
func (d *desk) giveKeys(stop int) {
	if stop < 0 {
		d.focusArticle()
		return
	}
	d.window.Canvas().Focus(d.stops()[stop])
}

// renewProject shows the open project in new widgets.
func (d *desk) renewProject() {
	d.palette.SetSchema(d.project.Schema())
	d.showTitle()
	d.showSaved()
	if d.session == nil {
		d.showNoDocument()
		return
	}
	d.drawing.index = nil // the names on arcs
	d.findReordered()
	d.showMarks()
	d.showState()
	d.showExact()
	d.showBeside(d.besideLeft())
	if d.find.query != nil {
		d.sayHits()
	}
}

// stops are the parts of the window beside the article that can have the keyboard while it
// is made anew, in an order that does not change.
func (d *desk) stops() []fyne.Focusable {
	return slices.Concat(d.documents.Stops(), d.spans.Stops(), d.find.pane.Stops(), []fyne.Focusable{d.checks.Keys()}, d.told.Stops())
}
