package desk

import (
	"context"
	"time"

	count "raqim/annotate/figures"
	"raqim/annotate/find"
	"raqim/model"
	"raqim/ui/figures"
	"raqim/ui/figures/cards"
	"raqim/ui/i18n"
	"raqim/ui/theme"
)

// showFigures shows the page of figures, or goes back from it. It opens as it was left,
// and is counted again.
func (d *desk) showFigures() {
	if d.project == nil || d.pages.shown == page(d.figures) && d.figures != nil {
		d.leavePage()
		return
	}
	if d.figures == nil {
		d.figures = figures.NewPage(figures.Calls{
			Count: d.countFigures, Go: d.goBehind, Place: d.goToLack, Say: d.say, Export: d.askExportFigures, Key: d.pageKey,
		})
	}
	d.showPage(d.figures)
	d.figures.Refresh()
}

// countFigures counts beside the window the sets of an author, or of all people where that
// is empty, and shows them on the page.
func (d *desk) countFigures(set string) {
	project, p := d.project, d.figures
	var counted count.Figures
	d.run(i18n.T("figures.counting"), func(ctx context.Context, progress func(int, int, string)) (err error) {
		counted, err = count.Count(ctx, project.Own(), count.Options{
			Set: set, Location: time.Local, Progress: func(done, total int) { progress(done, total, "") },
		})
		return err
	}, func(err error, cancelled bool) {
		switch {
		case d.figures != p: // another project is open by now
		case cancelled:
			d.status.Say(i18n.T("figures.cancelled"))
		case err != nil:
			d.dialogs.Error(i18n.T("figures.failed"), err)
		default:
			p.Show(counted, project.Schema())
		}
	})
}

// goBehind shows what lies behind a figure in place of the page.
func (d *desk) goBehind(i cards.Item) {
	counted := d.figures.Figures().Counted
	d.leavePage()
	switch {
	case d.session == nil: // there are no documents
	case i.Label != "":
		d.showHits(find.Typed{Label: i.Label})
	case i.Entity != "":
		d.showMentions(i.Entity, d.entityName(i.Entity))
	case i.Flag:
		d.showOnly(theme.SignFlagged)
	case i.Status != "":
		if len(counted) == 1 {
			d.setAuthor(counted[0])
		}
		d.showOnly(map[model.Status]theme.Sign{
			model.StatusUntouched: theme.SignUntouched, model.StatusOpen: theme.SignOpen,
			model.StatusDone: theme.SignDone, model.StatusDoneEmpty: theme.SignDoneEmpty,
		}[i.Status])
	}
}

// showOnly narrows the list of documents to those with a sign.
func (d *desk) showOnly(sign theme.Sign) {
	if d.showDocuments() {
		d.waitForList()
		d.documents.ShowOnly(sign)
		d.documents.FocusFilter()
	}
}

// goToLack goes to the i-th place where something is lacking: a span, or a document that
// has no date.
func (d *desk) goToLack(l count.Lack, i int) {
	place := l.Places[i]
	d.leavePage()
	d.goToSpan(place)
	d.status.Say(i18n.T("figures.place", "at", i+1, "all", len(l.Places)))
}
