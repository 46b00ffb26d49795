package format

import (
	"io"
	"slices"

	"raqim/annotate/format/bundle"
	"raqim/annotate/format/jsonl"
	"raqim/model"
)

// Writer writes documents in one format. Begin comes first and once, End last;
// what Document gives back are the losses, a few words each.
type Writer interface {
	Begin(schema *model.Schema, entities []model.Entity, team model.Team) error
	Document(doc model.Document, sets []model.Annotations, assigned []string) (losses []model.Message, err error)
	End() error
}

// Format is one row of the table of formats.
type Format struct {
	Name      string             // as --format takes it
	About     model.Message      // one line for the help
	Extension string             // of its files, with the dot
	EverySet  bool               // it holds all sets of a document, else exactly one
	Units     []model.OffsetUnit // what its offsets can count, the usual one first
	New       func(w io.Writer, unit model.OffsetUnit) Writer
}

var formats = []Format{
	{
		Name: "jsonl", Extension: ".jsonl", About: model.Messagef("one document a line with one set, for training and scoring"),
		Units: []model.OffsetUnit{model.CodePoint, model.UTF16, model.Byte},
		New:   func(w io.Writer, unit model.OffsetUnit) Writer { return jsonl.NewWriter(w, unit) },
	},
	{
		Name: "raqim", Extension: ".raqim.jsonl", About: model.Messagef("the whole project without loss, to be imported again"),
		EverySet: true, Units: []model.OffsetUnit{model.CodePoint},
		New: func(w io.Writer, _ model.OffsetUnit) Writer { return bundle.NewWriter(w) },
	},
}

// Names lists the formats, sorted.
func Names() []string {
	names := make([]string, len(formats))
	for i, f := range formats {
		names[i] = f.Name
	}
	slices.Sort(names)
	return names
}

// Lookup finds a format by its name.
func Lookup(name string) (Format, error) {
	i := slices.IndexFunc(formats, func(f Format) bool { return f.Name == name })
	if i < 0 {
		return Format{}, model.Errorf(model.NotFound, "there is no format %q: the formats are %s", name, model.List(Names()))
	}
	return formats[i], nil
}

// unit checks the unit that is asked for; empty is the format's usual one.
func (f Format) unit(asked model.OffsetUnit) (model.OffsetUnit, error) {
	if asked == "" {
		return f.Units[0], nil
	}
	if !slices.Contains(f.Units, asked) {
		known := make([]string, len(f.Units))
		for i, u := range f.Units {
			known[i] = string(u)
		}
		return "", model.Errorf(model.Invalid, "the format %s cannot count offsets in %q: it takes %s", f.Name, asked, model.List(known))
	}
	return asked, nil
}
