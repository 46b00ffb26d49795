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

	"raqim/annotate/ingest"
	"raqim/annotate/store"
	"raqim/model"
	"raqim/ui/i18n"
	"raqim/ui/marks"
	"raqim/ui/output"
	"raqim/ui/text/paint"
)

// renderCommand draws an annotated page through the text engine, without a window.
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

// Run draws the page whole or not at all.
func (c *renderCommand) Run(e *env) error {
	s := sheet{width: c.Width, size: c.Size, scale: c.Scale, colors: c.look().Colors()}
	if err := s.check(); err != nil {
		return err
	}
	if err := keepSource(c.Source, c.Out); err != nil {
		return err
	}
	var err error
	if isProject(c.Source) {
		s.doc, s.marks, err = c.fromProject(e.ctx)
	} else {
		s.doc, err = c.fromFile()
	}
	if err != nil {
		return err
	}
	picture, err := drawSheet(s)
	if err != nil {
		return err
	}
	if err := output.File(c.Out, func(w io.Writer) error { return png.Encode(w, picture) }); err != nil {
		return err
	}
	size := picture.Bounds().Size()
	fmt.Fprintln(e.out, i18n.T("cli.render.done", "name", s.doc.Name, "out", c.Out, "width", size.X, "height", size.Y, "marks", len(s.marks)))
	return nil
}

// look is that of the page.
func (c *renderCommand) look() paint.Look { return paint.Look{Dark: c.Dark} }

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

// fromProject reads the document and the marks of the set that are asked for.
func (c *renderCommand) fromProject(ctx context.Context) (model.Document, []paint.Mark, error) {
	none := model.Document{}
	project, err := store.OpenReadOnly(c.Source)
	if err != nil {
		return none, nil, err
	}
	defer project.Close()
	id, err := c.chooseDocument(ctx, project)
	if err != nil {
		return none, nil, err
	}
	doc, err := project.Document(id)
	if err != nil {
		return none, nil, err
	}
	annotations, err := chooseAnnotations(project, doc, c.Set)
	if err != nil {
		return none, nil, err
	}
	proposals := annotations.Set.Kind == model.SetMachine
	return doc, marks.Of(project.Schema(), annotations.Spans, marks.Options{Look: c.look(), Proposal: proposals}), nil
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
