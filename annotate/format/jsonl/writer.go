package jsonl

import (
	"io"

	"raqim/annotate/format/jsonline"
	"raqim/model"
)

// Writer writes documents as lines of raqim-jsonl/1.
type Writer struct {
	w    io.Writer
	unit model.OffsetUnit
	open [][]model.Origin // see Undecided
}

// NewWriter writes to w with offsets in unit; the caller closes w.
func NewWriter(w io.Writer, unit model.OffsetUnit) *Writer { return &Writer{w: w, unit: unit} }

// Begin writes nothing: the format has no header.
func (w *Writer) Begin(*model.Schema, []model.Entity, model.Team) error { return nil }

// Undecided says of the gold set that comes next what annotators differ in and nobody has decided:
// each as what it is in their sets.
func (w *Writer) Undecided(about [][]model.Origin) { w.open = about }

// Document writes doc with its one set, and says what the line cannot hold. Whom it was
// given to is no part of the data.
func (w *Writer) Document(doc model.Document, sets []model.Annotations, _ []string) (losses []model.Message, err error) {
	if len(sets) != 1 {
		return nil, model.Errorf(model.Invalid, "a line of jsonl holds one set; %s came with %d", doc.Name, len(sets))
	}
	l, err := newLine(doc, sets[0], w.open, w.unit)
	w.open = nil
	if err != nil {
		return nil, err
	}
	data, err := jsonline.Marshal(l)
	if err != nil {
		return nil, model.Wrap(model.Failed, err, "%s cannot be written as JSON", doc.Name)
	}
	if _, err := w.w.Write(append(data, '\n')); err != nil {
		return nil, model.Wrap(model.Failed, err, "the export could not be written")
	}
	return lossesOf(doc, sets[0]), nil
}

// End writes nothing: the format has no footer.
func (w *Writer) End() error { return nil }
