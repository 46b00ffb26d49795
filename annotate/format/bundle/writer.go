package bundle

import (
	"bytes"
	"io"

	"raqim/annotate/format/jsonline"
	"raqim/model"
)

// Writer writes a project as a raqim-bundle/1.
type Writer struct{ w io.Writer }

// NewWriter writes to w; the caller closes w.
func NewWriter(w io.Writer) *Writer { return &Writer{w} }

// Begin writes the header. Entities come in the order given.
func (w *Writer) Begin(schema *model.Schema, entities []model.Entity, team model.Team) error {
	lines := make([]entityLine, len(entities))
	for i, e := range entities {
		lines[i] = newEntityLine(e)
	}
	front, err := jsonline.Marshal(struct {
		Format     string           `json:"format"`
		OffsetUnit model.OffsetUnit `json:"offset_unit"`
		Project    string           `json:"project"`
	}{Format, model.CodePoint, schema.Name})
	if err != nil {
		return model.Wrap(model.Failed, err, "the header of the bundle cannot be written as JSON")
	}
	back, err := jsonline.Marshal(lines)
	if err != nil {
		return model.Wrap(model.Failed, err, "the entities cannot be written as JSON")
	}
	end, err := teamEnd(team)
	if err != nil {
		return err
	}
	// The schema's own JSON goes in byte by byte: what this version does not know
	// of it is kept.
	return w.write(bytes.Join([][]byte{
		bytes.TrimSuffix(front, []byte("}")),
		[]byte(`,"schema":`), schema.JSON(), []byte(`,"entities":`), back, end, []byte("}"),
	}, nil))
}

// teamEnd is what the header says of team behind all else; nothing where it says nothing.
func teamEnd(team model.Team) ([]byte, error) {
	if team.IsZero() {
		return nil, nil
	}
	data, err := jsonline.Marshal(newTeamLine(team))
	if err != nil {
		return nil, model.Wrap(model.Failed, err, "the team cannot be written as JSON")
	}
	return append([]byte(`,"team":`), data...), nil
}

// Document writes doc with its sets, in the order given, and whom it was given to. A
// bundle loses nothing.
func (w *Writer) Document(doc model.Document, sets []model.Annotations, assigned []string) (losses []model.Message, err error) {
	l, err := newDocumentLine(doc, sets)
	if err != nil {
		return nil, err
	}
	l.Assigned = assigned
	data, err := jsonline.Marshal(l)
	if err != nil {
		return nil, model.Wrap(model.Failed, err, "%s cannot be written as JSON", doc.Name)
	}
	return nil, w.write(data)
}

// End writes nothing: the format has no footer.
func (w *Writer) End() error { return nil }

func (w *Writer) write(line []byte) error {
	if _, err := w.w.Write(append(line, '\n')); err != nil {
		return model.Wrap(model.Failed, err, "the bundle could not be written")
	}
	return nil
}
