package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"image/png"
	"io"
	"os"
	"path/filepath"
	"strings"

	"raqim/annotate/ingest"
	"raqim/annotate/store"
	"raqim/model"
	"raqim/ui/article"
	"raqim/ui/i18n"
	"raqim/ui/output"
	"raqim/ui/text/paint"
)

// renderCommand makes an annotated page without a window: a picture through the text
// engine, or HTML.
type renderCommand struct {
	Source string  `arg:"" help:"cli.render.source"`
	Out    string  `required:"" placeholder:"PAGE.png" help:"cli.render.out"`
	Width  int     `default:"900" placeholder:"PX" help:"cli.render.width"`
	Size   float64 `default:"18" placeholder:"PX" help:"cli.render.size"`
	Scale  float64 `default:"1" placeholder:"N" help:"cli.render.scale"`
	Doc    string  `placeholder:"DOC" help:"cli.render.doc"`
	Set    string  `placeholder:"NAME" help:"cli.render.set"`
	Dark   bool    `help:"cli.render.dark"`
}

// Help is the command's longer help.
func (renderCommand) Help() string { return i18n.T("cli.render.detail") }

// Run writes the page whole or not at all.
func (c *renderCommand) Run(e *env) error {
	sheet := article.Sheet{Width: c.Width, Size: c.Size, Scale: c.Scale, Look: paint.Look{Dark: c.Dark}}
	if !sheet.Possible() {
		return usageError(i18n.T("cli.render.measures"))
	}
	if err := keepSource(c.Source, c.Out); err != nil {
		return err
	}
	var a article.Article
	var err error
	if isProject(c.Source) {
		a, err = c.fromProject(e.ctx)
	} else {
		a.Document, err = c.fromFile()
	}
	if err != nil {
		return err
	}
	switch strings.ToLower(filepath.Ext(c.Out)) {
	case ".html", ".htm":
		return c.write(e, a)
	}
	return c.draw(e, a, sheet)
}

// write makes a page for a browser.
func (c *renderCommand) write(e *env, a article.Article) error {
	if err := output.File(c.Out, func(w io.Writer) error { return article.WriteHTML(w, a) }); err != nil {
		return err
	}
	fmt.Fprintln(e.out, i18n.T("cli.render.written", "name", a.Document.Name, "out", c.Out, "marks", len(a.Marked.Spans)))
	return nil
}

// draw makes a picture.
func (c *renderCommand) draw(e *env, a article.Article, s article.Sheet) error {
	picture, err := article.Draw(a, s)
	var large article.TooLarge
	if errors.As(err, &large) {
		return failure(model.Invalid, i18n.T("cli.render.toohigh", "name", a.Document.Name, "width", i18n.Place(large.Width), "height", i18n.Place(large.Height)))
	}
	if err != nil {
		return err
	}
	if err := output.File(c.Out, func(w io.Writer) error { return png.Encode(w, picture) }); err != nil {
		return err
	}
	size := picture.Bounds().Size()
	fmt.Fprintln(e.out, i18n.T("cli.render.done", "name", a.Document.Name, "out", c.Out, "width", i18n.Place(size.X), "height", i18n.Place(size.Y), "marks", len(a.Marked.Spans)))
	return nil
}

// isProject reports whether the file at path begins as an SQLite file does.
func isProject(path string) bool {
	const magic = "SQLite format 3\x00"
	f, err := os.Open(path)
	if err != nil {
		return false
	}
	defer f.Close()
	head := make([]byte, len(magic))
	_, err = io.ReadFull(f, head)
	return err == nil && bytes.Equal(head, []byte(magic))
}

// fromFile reads a text file as import would.
func (c *renderCommand) fromFile() (model.Document, error) {
	if c.Doc != "" || c.Set != "" {
		return model.Document{}, usageError(i18n.T("cli.render.nodocs", "file", c.Source))
	}
	var doc *model.Document
	var refused error
	err := ingest.Files(context.Background(), []string{c.Source}, ingest.Options{}, func(_, _ int, d *model.Document, r ingest.Report) {
		if doc == nil {
			doc, refused = d, errors.Join(refused, r.Err)
		}
	})
	switch {
	case err != nil:
		return model.Document{}, err
	case refused != nil:
		return model.Document{}, refused
	case doc == nil:
		return model.Document{}, failure(model.NotFound, i18n.T("cli.render.notext", "file", filepath.Clean(c.Source)))
	}
	return *doc, nil
}

// fromProject reads the document and the set that are asked for.
func (c *renderCommand) fromProject(ctx context.Context) (a article.Article, err error) {
	project, err := store.OpenReadOnly(c.Source)
	if err != nil {
		return a, err
	}
	defer project.Close()
	id, err := c.chooseDocument(ctx, project)
	if err != nil {
		return a, err
	}
	a.Schema = project.Schema()
	if a.Document, err = project.Document(id); err != nil {
		return a, err
	}
	if a.Marked, err = chooseAnnotations(project, a.Document, c.Set); err != nil {
		return a, err
	}
	a.Entities, err = project.Entities()
	return a, err
}

// chooseDocument finds --doc, or the first document by name.
func (c *renderCommand) chooseDocument(ctx context.Context, project *store.Project) (model.DocumentID, error) {
	if c.Doc != "" {
		return project.FindDocument(c.Doc)
	}
	documents, err := project.Documents(ctx)
	if err != nil {
		return "", err
	}
	if len(documents) == 0 {
		return "", failure(model.NotFound, i18n.T("cli.docs.none", "project", c.Source))
	}
	return documents[0].ID, nil
}

// chooseAnnotations reads the set of author, or, where that is empty, the first
// one that has a span; an unmarked document has the zero value.
func chooseAnnotations(project *store.Project, doc model.Document, author string) (model.Annotations, error) {
	sets, err := project.Sets(doc.ID)
	if err != nil {
		return model.Annotations{}, err
	}
	for _, set := range sets {
		if author != "" && set.Author != author {
			continue
		}
		annotations, err := project.Annotations(doc.ID, set.Author)
		if err != nil || author != "" || len(annotations.Spans) > 0 {
			return annotations, err
		}
	}
	if author != "" {
		return model.Annotations{}, failure(model.NotFound, i18n.T("cli.render.noset", "set", author, "name", doc.Name))
	}
	return model.Annotations{}, nil
}
