package desk

import (
	count "raqim/annotate/figures"
	"raqim/ui/figures"
)

// showFigures shows the page of figures, or goes back from it.
func (d *desk) showFigures() {
	if _, shown := d.pages.shown.(*figures.Page); shown || d.project == nil {
		d.leavePage()
		return
	}
	p := &figures.Page{}
	p.OnRefresh = func() { p.Show(count.ProgressOf(d.allDocuments())) }
	p.OnRefresh()
	d.showPage(p)
}
