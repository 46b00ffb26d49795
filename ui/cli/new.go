package cli

import (
	"bytes"
	"fmt"
	"slices"

	"raqim/annotate/format/bundle"
	"raqim/annotate/ingest"
	"raqim/annotate/store"
	"raqim/assets"
	"raqim/model"
	"raqim/ui/i18n"
)

// newCommand makes an empty project.
type newCommand struct {
	Project string `arg:"" help:"cli.new.project"`
	Schema  string `placeholder:"default|small|empty|FILE" help:"cli.new.schema"`
}

// Help is the command's longer help.
func (newCommand) Help() string { return i18n.T("cli.new.detail") }

// Run makes the project; it refuses a file that exists.
func (c *newCommand) Run(e *env) error {
	schema, err := readSchema(e, c.Schema)
	if err != nil {
		return err
	}
	project, err := store.Create(c.Project, schema)
	if err != nil {
		return err
	}
	fmt.Fprintln(e.out, i18n.T("cli.new.done", "project", c.Project, "schema", schema.Name,
		"labels", len(schema.SpanTypes), "relations", len(schema.RelationTypes)))
	return project.Close()
}

// readSchema reads a schema file, or the schema in the header of a bundle, or one of
// those that ship: default, small or empty; the default one where path is empty.
func readSchema(e *env, path string) (*model.Schema, error) {
	if path == "" {
		path = assets.SchemaNames[0]
	}
	if slices.Contains(assets.SchemaNames, path) {
		return model.ParseSchema(assets.Schema(path))
	}
	schema, err := schemaFile(e, path)
	if err != nil {
		return nil, model.Wrap(model.CodeOf(err), err, "%s", i18n.T("cli.new.badschema", "file", path))
	}
	return schema, nil
}

func schemaFile(e *env, path string) (*model.Schema, error) {
	data, err := readAll(e, path)
	if err != nil {
		return nil, err
	}
	if !ingest.IsBundle(path) {
		return model.ParseSchema(data)
	}
	first, _, _ := bytes.Cut(data, []byte("\n"))
	header, err := bundle.Read(bytes.NewReader(first), bundle.Options{}, nil)
	return header.Schema, err
}
