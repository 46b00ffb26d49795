package desk

import (
	"context"
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2"

	"raqim/annotate/ingest"
	"raqim/model"
	"raqim/ui/dialogs"
	"raqim/ui/i18n"
)

func (d *desk) askImportFiles() {
	d.askImport(dialogs.SomeFiles, i18n.T("desk.action.import_files"))
}

func (d *desk) askImportFolder() {
	d.askImport(dialogs.Folder, i18n.T("desk.action.import_folder"))
}

func (d *desk) askImport(aim dialogs.Aim, title string) {
	if !d.takesDocuments() {
		return
	}
	d.dialogs.Choose(dialogs.Choice{Title: title, Confirm: i18n.T("desk.import.confirm"), Aim: aim, Folder: d.memory.Folder},
		func(paths []string, folder string) {
			d.chosenIn(folder)
			d.importPaths(paths)
		})
}

// takesDocuments tells whether documents can be imported, and says why not.
func (d *desk) takesDocuments() bool {
	switch {
	case d.project == nil:
		d.dialogs.Message(i18n.T("desk.action.import_files"), i18n.T("desk.import.noproject"))
	case d.project.ReadOnly():
		d.status.Say(i18n.T("desk.status.readonly"))
	default:
		return true
	}
	return false
}

// importPaths imports files and folders as one action: all of them or, where it
// is given up or fails, none. What bundles would bring is looked at before.
func (d *desk) importPaths(paths []string) {
	if slices.ContainsFunc(paths, ingest.IsBundle) {
		d.lookAt(paths)
		return
	}
	d.importAs(paths, dialogs.Taking{})
}

// lookAt shows what paths would bring, and imports what is chosen of it.
func (d *desk) lookAt(paths []string) {
	if !d.takesDocuments() {
		return
	}
	d.gather(i18n.T("handover.look.task"), paths, ingest.Options{DryRun: true, Newer: func(string) bool { return true }},
		func(reports []ingest.Report, err error, cancelled bool) {
			switch {
			case d.project == nil: // the window has been closed meanwhile
			case cancelled:
				d.status.Say(i18n.T("desk.import.cancelled"))
			case err != nil:
				d.dialogs.Error(i18n.T("desk.import.failed"), err)
			case !slices.ContainsFunc(reports, brings):
				d.dialogs.Report(reports, nil)
			default:
				d.dialogs.Handover(reports, func(t dialogs.Taking) { d.importAs(paths, t) })
			}
		})
}

// brings tells whether r is of something that can come in: a document, or sets.
func brings(r ingest.Report) bool { return r.Outcome == ingest.Imported || len(r.Sets) > 0 }

// importAs imports paths, and of bundles what t says.
func (d *desk) importAs(paths []string, t dialogs.Taking) {
	if !d.takesDocuments() {
		return
	}
	opt := ingest.Options{
		Rename: t.Rename,
		Newer:  func(author string) bool { return !slices.Contains(t.Keep, author) },
		Leave:  func(author string) bool { return slices.Contains(t.Leave, author) },
	}
	d.gather(i18n.T("desk.import.title"), paths, opt, func(reports []ingest.Report, err error, cancelled bool) {
		d.imported(paths, t, reports, err, cancelled)
	})
}

// gather imports paths, or looks what that would bring, beside the window.
func (d *desk) gather(title string, paths []string, opt ingest.Options, after func(reports []ingest.Report, err error, cancelled bool)) {
	project, author := d.project, d.author
	var reports []ingest.Report // of the task's goroutine, until it has ended
	d.run(title, func(ctx context.Context, progress func(int, int, string)) error {
		opt.Reading = func(path string, done, total int64) {
			progress(int(done*100/max(total, 1)), 100, i18n.T("handover.reading", "path", path))
		}
		opt.Storing = func() { progress(len(reports), len(reports), i18n.T("handover.storing")) }
		_, err := ingest.Into(ctx, project.Whole(), author, paths, opt, func(done, total int, r ingest.Report) {
			reports = append(reports, r)
			progress(done, total, r.Path)
		})
		return err
	}, func(err error, cancelled bool) { after(reports, err, cancelled) })
}

func (d *desk) imported(paths []string, t dialogs.Taking, reports []ingest.Report, err error, cancelled bool) {
	switch {
	case d.project == nil: // the window has been closed meanwhile
	case cancelled:
		d.status.Say(i18n.T("desk.import.cancelled"))
	case err != nil:
		d.dialogs.Error(i18n.T("desk.import.failed"), err)
	default:
		d.loadEntities()
		d.reloadDocuments()
		d.askWho()
		d.openImported(reports)
		d.status.Say(dialogs.Outcomes(reports))
		d.dialogs.Report(reports, func(rename map[string]string) {
			t.Rename = rename
			d.importAs(paths, t)
		})
	}
}

// openImported opens the first document that came, where none was open before, and
// opens the one at hand again where it got sets: ids were given in it.
func (d *desk) openImported(reports []ingest.Report) {
	if d.session != nil {
		id := d.session.Scope().Document
		if slices.ContainsFunc(reports, func(r ingest.Report) bool { return r.Outcome == ingest.Added && r.Document == id }) {
			d.openDocument(id)
		}
	}
	first := slices.IndexFunc(reports, func(r ingest.Report) bool { return r.Outcome == ingest.Imported })
	if d.session == nil && first >= 0 {
		d.openDocument(reports[first].Document)
	}
}

// dropped takes what was dropped onto the window: a project is opened, anything
// else imported.
func (d *desk) dropped(uris []fyne.URI) {
	var paths []string
	for _, u := range uris {
		if u.Scheme() == "file" {
			paths = append(paths, filepath.FromSlash(u.Path()))
		}
	}
	switch {
	case len(paths) == 0 || d.task != nil || d.window.Canvas().Overlays().Top() != nil:
	case len(paths) == 1 && filepath.Ext(paths[0]) == ".raqim":
		d.openProject(paths[0])
	default:
		d.importPaths(paths)
	}
}

// known are the annotators who have a set in the project, by name.
func (d *desk) known() []string {
	authors, err := d.project.Authors(context.Background(), model.SetHuman)
	if err != nil {
		d.dialogs.Error(i18n.T("desk.error.open"), err)
	}
	return authors
}
