package annotate

import "raqim/model"

// SetDate says which day the document is of, and how that is known.
type SetDate struct{ Date model.Date }

// Action names the command in the journal.
func (SetDate) Action() string { return "set_date" }

// Check refuses what model.CheckDate refuses. It makes no set: the date belongs to
// the document.
func (c SetDate) Check(state State) ([]model.Change, error) {
	if err := model.CheckDate(c.Date); err != nil {
		return nil, err
	}
	return EditDocument{Change: func(d *model.Document) { d.Date = c.Date }}.Check(state)
}

// SetProperties says where a document comes from and how it is to be read. The
// fields are those of model.Document.
type SetProperties struct {
	Language               string
	Direction              model.Direction
	Source, Publisher, URL string
	Note                   string
}

// PropertiesOf gives the properties that a document has.
func PropertiesOf(d model.Document) SetProperties {
	return SetProperties{
		Language: d.Language, Direction: d.Direction, Source: d.Source, Publisher: d.Publisher, URL: d.URL, Note: d.Note,
	}
}

// Action names the command in the journal.
func (SetProperties) Action() string { return "set_properties" }

// Check refuses a language that can be none; the store refuses unknown directions.
func (c SetProperties) Check(state State) ([]model.Change, error) {
	if err := model.CheckLanguage(c.Language); err != nil {
		return nil, err
	}
	return EditDocument{Change: func(d *model.Document) {
		d.Language, d.Direction = c.Language, c.Direction
		d.Source, d.Publisher, d.URL, d.Note = c.Source, c.Publisher, c.URL, c.Note
	}}.Check(state)
}
