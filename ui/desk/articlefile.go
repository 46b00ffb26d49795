package desk

import (
	"context"
	"errors"
	"image/png"
	"io"
	"path/filepath"
	"strings"

	render "raqim/ui/article"
	"raqim/ui/dialogs"
	"raqim/ui/i18n"
	"raqim/ui/output"
)

// articleSheet is how an article is drawn to be shown to others: so that it can be printed.
var articleSheet = render.Sheet{Width: 900, Size: 18, Scale: 2}

// askExportArticle asks whether the open article is to be saved as a page or as a picture,
// and where to.
func (d *desk) askExportArticle() {
	if d.session == nil {
		return
	}
	d.keepTyped()
	d.dialogs.Pick(i18n.T("article.export"), []string{i18n.T("article.export.html"), i18n.T("article.export.png")}, i18n.T("article.export.next"), func(i int) {
		end := []string{".html", ".png"}[i]
		name := d.session.State().Document.Name
		choice := dialogs.Choice{
			Title: i18n.T("article.export"), Confirm: i18n.T("desk.choose.save"), Aim: dialogs.NewFile,
			Folder: filepath.Dir(d.project.Path()), Name: strings.TrimSuffix(name, filepath.Ext(name)) + end, Ends: []string{end},
		}
		d.dialogs.Choose(choice, func(paths []string, _ string) { d.exportArticle(paths[0], i == 1) })
	})
}

// exportArticle writes the open article to path, whole or not at all.
func (d *desk) exportArticle(path string, picture bool) {
	a, err := d.openArticle()
	if err != nil {
		d.dialogs.Error(i18n.T("desk.export.failed"), err)
		return
	}
	d.run(i18n.T("article.export"), func(context.Context, func(int, int, string)) error {
		if !picture {
			return output.File(path, func(w io.Writer) error { return render.WriteHTML(w, a) })
		}
		drawn, err := render.Draw(a, articleSheet)
		if err != nil {
			return err
		}
		return output.File(path, func(w io.Writer) error { return png.Encode(w, drawn) })
	}, func(err error, _ bool) {
		var large render.TooLarge
		switch {
		case errors.As(err, &large):
			d.dialogs.Message(i18n.T("desk.export.failed"), i18n.T("article.toolarge", "width", i18n.Place(large.Width), "height", i18n.Place(large.Height)))
		case err != nil:
			d.dialogs.Error(i18n.T("desk.export.failed"), err)
		default:
			d.status.Say(i18n.T("article.saved", "file", path))
		}
	})
}

// openArticle is the open document with what is marked in it.
func (d *desk) openArticle() (render.Article, error) {
	state := d.session.State()
	a := render.Article{Document: state.Document, Schema: state.Schema}
	a.Marked.Set, a.Marked.Spans, a.Marked.Relations = state.Set, state.Spans, state.Relations
	var err error
	a.Entities, err = d.project.Entities()
	return a, err
}
