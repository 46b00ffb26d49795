package desk

import "raqim/ui/help"

// showGuide shows the user's guide, or goes back from it.
func (d *desk) showGuide() {
	if _, shown := d.pages.shown.(*help.Page); shown {
		d.leavePage()
		return
	}
	d.showPage(help.NewPage(d.pageKey))
}

// showTour shows the tour; it counts as seen from then on.
func (d *desk) showTour() {
	d.memory.Toured = true
	d.memory.save()
	d.showPage(help.NewTour(d.leavePage, d.pageKey))
}
