package desk

import (
	"context"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"raqim/annotate/format"
	"raqim/model"
	"raqim/ui/dialogs"
	"raqim/ui/i18n"
	"raqim/ui/output"
	"raqim/ui/panel"
)

// askExport asks what to export and where to.
func (d *desk) askExport() {
	if d.project == nil {
		return
	}
	authors := d.setNames()
	if !slices.Contains(authors, d.author) {
		authors = append(authors, d.author)
	}
	d.dialogs.Export(authors, d.author, d.exportParts(), func(e dialogs.Export) {
		end := ".jsonl"
		if e.Format == "raqim" {
			end = ".raqim.jsonl"
		}
		choice := dialogs.Choice{
			Title: i18n.T("desk.action.export"), Confirm: i18n.T("desk.choose.save"), Aim: dialogs.NewFile,
			Folder: filepath.Dir(d.project.Path()), Name: panel.ProjectName(d.project.Path()) + end, Ends: []string{".jsonl"},
		}
		d.dialogs.Choose(choice, func(paths []string, _ string) { d.export(e, paths[0]) })
	})
}

// exportParts are all documents, those that the list shows while it is filtered, and the
// open one.
func (d *desk) exportParts() []dialogs.ExportPart {
	d.waitForList()
	parts := []dialogs.ExportPart{{Name: i18n.T("handover.export.all")}}
	shown := d.documents.Shown()
	if len(shown) > 0 && len(shown) < len(d.documents.All()) {
		parts = append(parts, dialogs.ExportPart{Name: i18n.T("handover.export.shown", "n", len(shown)), Documents: shown})
	}
	if d.session != nil {
		doc := d.session.State().Document
		parts = append(parts, dialogs.ExportPart{Name: i18n.T("handover.export.open", "name", doc.Name), Documents: []model.DocumentID{doc.ID}})
	}
	return parts
}

// setNames are the authors of all sets, of people, machines and review.
func (d *desk) setNames() []string {
	names, err := d.project.Authors(context.Background(), "")
	if err != nil {
		d.dialogs.Error(i18n.T("desk.error.open"), err)
	}
	return names
}

// export writes the file at path, whole or not at all.
func (d *desk) export(e dialogs.Export, path string) {
	project := d.project
	var summary format.Summary
	d.run(i18n.T("desk.export.title"), func(ctx context.Context, progress func(int, int, string)) error {
		return output.File(path, func(w io.Writer) (err error) {
			summary, err = format.Export(ctx, e.Format, project, w, format.Options{
				Sets: e.Sets, Documents: e.Documents, Unit: e.Unit, Progress: func(done, total int) { progress(done, total, path) },
			})
			return err
		})
	}, func(err error, cancelled bool) {
		switch {
		case cancelled:
			d.status.Say(i18n.T("desk.export.cancelled"))
		case err != nil:
			d.dialogs.Error(i18n.T("desk.export.failed"), err)
		default:
			d.status.Say(i18n.T("desk.export.short", "n", summary.Documents))
			d.dialogs.Message(i18n.T("desk.export.title"), exported(summary, path))
		}
	})
}

// exported says what an export wrote, and every loss.
func exported(s format.Summary, path string) string {
	said := []string{i18n.T("desk.export.done", "documents", s.Documents, "spans", s.Spans, "relations", s.Relations, "path", path)}
	if len(s.Skipped) > 0 {
		said = append(said, i18n.T("desk.export.skipped", "set", s.Set, "names", i18n.List(s.Skipped)))
	}
	for _, l := range s.Losses {
		said = append(said, i18n.T("desk.export.loss", "document", l.Document, "what", l.What))
	}
	for _, u := range s.Unsettled {
		if u.Open == 0 {
			said = append(said, i18n.T("review.export.unsaid", "name", u.Document))
		} else {
			said = append(said, i18n.T("review.export.open", "name", u.Document, "n", u.Open))
		}
	}
	return strings.Join(said, "\n")
}
