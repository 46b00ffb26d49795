package desk

import (
	"raqim/model"
	"raqim/ui/i18n"
)

// selectClause selects from the caret to the end of the clause; what is selected
// already goes on to the end of the next one.
func (d *desk) selectClause() {
	if d.session == nil {
		return
	}
	start, end := d.view.Selection()
	r := model.Range{Start: model.Offset(start), End: model.Offset(end)}
	next := int(d.edges(r).clauseEnd(r.End))
	if next == end {
		d.status.Say(i18n.T("desk.status.textend"))
		return
	}
	d.view.SetSelection(start, next)
	d.view.Reveal(next, next)
	d.selected(start, next)
}
