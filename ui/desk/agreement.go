package desk

import (
	"context"
	"io"
	"path/filepath"
	"time"

	"raqim/annotate/agree"
	measure "raqim/annotate/agreement"
	"raqim/model"
	"raqim/ui/agreement"
	written "raqim/ui/agreement/report"
	"raqim/ui/dialogs"
	"raqim/ui/i18n"
	"raqim/ui/keys"
	"raqim/ui/panel"
)

// agreementSeed is that of the intervals: the same project shows the same ones.
const agreementSeed = 1

// showAgreement shows the page of agreement, or goes back from it. It opens as it was
// left, with what has changed since.
func (d *desk) showAgreement() {
	if d.project == nil || d.pages.shown == page(d.agreement) && d.agreement != nil {
		d.leavePage()
		return
	}
	if d.agreement == nil {
		d.agreement = agreement.NewPage(agreement.Calls{
			Stand: d.agreementStand, Measure: d.measureAgreement, Go: d.goToDifference, Say: d.say,
			Explain: d.tips.Ask, Export: d.askExportAgreement, Key: d.pageKey,
		})
	}
	d.showPage(d.agreement)
	d.agreement.Refresh()
}

// agreementStand is what the project has to measure now.
func (d *desk) agreementStand() (s agreement.Stand, ok bool) {
	ctx := context.Background()
	var err error
	if s.Authors, err = d.project.Authors(ctx, ""); err == nil {
		s.People, err = d.project.Authors(ctx, model.SetHuman)
	}
	if err == nil {
		s.At, err = d.project.LastEntry(ctx)
	}
	if err != nil {
		d.dialogs.Error(i18n.T("agreement.failed"), err)
	}
	return s, err == nil
}

// measureAgreement measures beside the window how far authors agree, and shows it on the
// page; false where something else is done beside the window.
func (d *desk) measureAgreement(want agreement.Wanted) bool {
	if d.task != nil {
		d.status.Say(i18n.T("desk.status.task"))
		return false
	}
	project, p := d.project, d.agreement
	options := measure.Options{Sets: want.Authors, Done: want.Done, Seed: agreementSeed, Samples: measure.DefaultSamples, Location: time.Local}
	if want.Gamma {
		gamma := agree.DefaultGamma()
		gamma.Seed = agreementSeed
		options.Gamma = &gamma
	}
	var measured measure.Agreement
	d.run(i18n.T("agreement.measuring"), func(ctx context.Context, progress func(int, int, string)) (err error) {
		options.Progress = func(done, total int) { progress(done, total, "") }
		measured, err = measure.Measure(ctx, project, options)
		return err
	}, func(err error, cancelled bool) {
		switch {
		case d.agreement != p: // another project is open by now
		case cancelled:
			p.Cancelled()
		case err != nil:
			p.Cancelled()
			d.dialogs.Error(i18n.T("agreement.failed"), err)
		default:
			p.Show(measured, project.Schema())
		}
	})
	return true
}

// goToDifference goes to a span in which annotators differ: on the page of review, where it can be
// settled, else in the set that holds it. The key of the page of agreement leads back to the figure.
func (d *desk) goToDifference(place model.SpanPlace) {
	d.leavePage()
	if d.session == nil || d.session.Scope().Document != place.Document {
		d.openDocument(place.Document)
	}
	if !d.reviewDifference(place) {
		d.setAuthor(place.Author)
		d.takeInHand(place.Span, true)
		d.focusArticle()
	}
	d.status.Say(i18n.T("agreement.said.back", "key", keys.Written(keys.Agreement)))
}

// reviewDifference shows a span on the page of review; false where it cannot be settled there: gold
// is not what annotators differ in, and some may not see the review or change the project.
func (d *desk) reviewDifference(place model.SpanPlace) bool {
	if place.Author == model.GoldAuthor || d.project.ReadOnly() || d.missing(needs[keys.Review]) != "" {
		return false
	}
	d.showReview()
	if d.pages.shown == page(d.review) && d.review.GoTo(place) {
		return true
	}
	d.leavePage()
	return false
}

// askExportAgreement asks what of the page to save, and where to.
func (d *desk) askExportAgreement() {
	measured := d.agreement.Measured()
	all, at := d.agreement.Cards()
	if measured == nil || len(all) == 0 {
		d.status.Say(i18n.T("agreement.measuring"))
		return
	}
	project := panel.ProjectName(d.project.Path())
	d.dialogs.Pick(i18n.T("agreement.export"), []string{
		i18n.T("figures.export.card", "chart", all[at].Title), i18n.T("figures.export.sheet"), i18n.T("figures.export.tables"), i18n.T("agreement.export.report"),
	}, i18n.T("figures.export.next"), func(i int) {
		switch i {
		case 0:
			d.chooseFigureFile(project+" "+all[at].ID+".png", all[at:at+1])
		case 1:
			d.chooseFigureFile(project+" agreement.png", all)
		case 2:
			d.chooseFigureFolder(func() (map[string]writing, error) {
				files := map[string]writing{}
				for _, t := range measured.Tables() {
					files[t.Name+".csv"] = t.WriteCSV
				}
				return files, nil
			})
		case 3:
			d.chooseReport(project, *measured)
		}
	})
}

// chooseReport asks where to save a report of what was measured.
func (d *desk) chooseReport(project string, measured measure.Agreement) {
	write := d.report(project, measured)
	d.dialogs.Choose(dialogs.Choice{
		Title: i18n.T("agreement.export"), Confirm: i18n.T("desk.choose.save"), Aim: dialogs.NewFile,
		Folder: filepath.Dir(d.project.Path()), Name: project + " agreement.html", Ends: []string{".html"},
	}, func(paths []string, _ string) {
		d.writeFigures(filepath.Dir(paths[0]), map[string]writing{filepath.Base(paths[0]): write})
	})
}

// report writes what was measured as HTML, in the language that is spoken when it is
// written.
func (d *desk) report(project string, measured measure.Agreement) writing {
	schema, day := d.project.Schema(), time.Now().Format(time.DateOnly)
	return func(w io.Writer) error { return written.Write(w, measured, schema, project, day) }
}
