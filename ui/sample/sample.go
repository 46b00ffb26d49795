package sample

import (
	"bytes"
	"context"
	"io/fs"
	"os"
	"path/filepath"

	"raqim/annotate"
	"raqim/annotate/format/bundle"
	"raqim/annotate/store"
	"raqim/assets"
	"raqim/model"
)

// Author is who the journal of a sample project says imported the articles.
const Author = "raqim"

// Create makes the sample project at path, which must not exist yet. After an
// error there is no file.
func Create(ctx context.Context, path string) error {
	schema, err := model.ParseSchema(assets.DefaultSchema())
	if err != nil {
		return err
	}
	c, err := read(ctx, schema)
	if err != nil {
		return err
	}
	project, err := store.Create(path, schema)
	if err != nil {
		return err
	}
	err = annotate.AddDocuments(project, Author, c.documents, c.marked, c.entities)
	if closed := project.Close(); err == nil {
		err = closed
	}
	if err != nil {
		_ = os.Remove(path)
	}
	return err
}

// WriteArticles writes the articles as text files into dir, which is made where
// it is missing, and gives their paths in the order of their names.
func WriteArticles(dir string) ([]string, error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, err
	}
	names, err := fs.Glob(assets.Samples(), "*.txt")
	if err != nil {
		return nil, err
	}
	paths := make([]string, len(names))
	for i, name := range names {
		text, err := textOf(name)
		if err != nil {
			return nil, err
		}
		paths[i] = filepath.Join(dir, name)
		if err := os.WriteFile(paths[i], []byte(text), 0o644); err != nil {
			return nil, err
		}
	}
	return paths, nil
}

// content is what goes into the project.
type content struct {
	documents []model.Document
	marked    []model.Annotations
	entities  []model.Entity
}

func read(ctx context.Context, schema *model.Schema) (content, error) {
	data, err := fs.ReadFile(assets.Samples(), "annotations.jsonl")
	if err != nil {
		return content{}, err
	}
	var c content
	header, err := bundle.Read(bytes.NewReader(data), bundle.Options{Schema: schema, TextOf: textOf},
		func(_ bundle.Header, d bundle.Document) error {
			c.documents = append(c.documents, d.Document)
			c.marked = append(c.marked, d.Sets...)
			return ctx.Err()
		})
	c.entities = header.Entities
	return c, err
}

func textOf(name string) (string, error) {
	data, err := fs.ReadFile(assets.Samples(), name)
	return string(data), err
}
