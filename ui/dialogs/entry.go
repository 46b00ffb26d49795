package dialogs

import (
	"errors"

	"raqim/ui/field"
	"raqim/ui/panel"
)

// newEntry makes a line to type in, which leaves its dialog at Esc.
func newEntry(p *Parent) *field.Line {
	l := field.NewLine()
	l.SetLogicalArrows(p.LogicalArrows)
	l.OnEscape = func() { p.Leave() }
	return l
}

// sentence makes of what check says of a text a sentence that a field can show.
func sentence(check func(string) error) func(string) error {
	return func(text string) error {
		if err := check(text); err != nil {
			return errors.New(panel.Sentence(err))
		}
		return nil
	}
}
