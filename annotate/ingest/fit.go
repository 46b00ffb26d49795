package ingest

import (
	"unicode/utf8"

	"raqim/annotate"
	"raqim/annotate/format/bundle"
	"raqim/model"
)

// differencesNamed is how many differences of two schemas a message names.
const differencesNamed = 8

// fits refuses a document of a bundle that holds something which could not stand in
// the project. Its schema may be another: what counts is what is marked.
func (in *intake) fits(path string, h bundle.Header, d bundle.Document) error {
	length := utf8.RuneCountInString(d.Text)
	for _, set := range d.Sets {
		if err := model.CheckFits(set, length, in.schema); err != nil {
			return in.misfit(path, h, model.Wrap(model.Invalid, err, "the annotations of %s in %s", set.Set.Author, d.Name))
		}
	}
	return nil
}

// misfit says of a bundle that does not fit why, in what its schema differs, and what
// to do.
func (in *intake) misfit(path string, h bundle.Header, why error) error {
	list := annotate.Differences(h.Schema, in.schema)
	if more := len(list) - differencesNamed; more > 0 {
		list = append(list[:differencesNamed], model.Messagef("..."))
	}
	return model.Wrap(model.Invalid, why, "its schema %q is not that of this project (%q): %s. Change the schema of one of the two (raqim schema), or make a project with the bundle's (raqim new NEW.raqim --schema %s) and import it there",
		h.Schema.Name, in.schema.Name, model.Clauses(list), path)
}
