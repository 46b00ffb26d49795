package desk

import "raqim/ui/theme"

// applyLook gives the article the colours of the theme at hand.
func (d *desk) applyLook() {
	d.view.SetColors(theme.Look().Colors())
	d.find.pane.Set(d.find.pane.Project(), d.find.pane.Match()) // choices keep the colours they were made in
	if d.session != nil {
		d.showMarks()
	}
	d.renewPage()
}

// togglePane hides or shows a side pane.
func (d *desk) togglePane(side int) {
	d.panes.toggle(side)
	d.memory.Panes = d.panes.widths
	d.memory.save()
	d.checkView()
	d.focusArticle()
}
