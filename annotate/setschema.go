package annotate

import (
	"raqim/model"
)

// SetSchema gives the project another schema. What is stored and stands in To by the
// same name, or by the name that Renames says, stays; what does not stand there goes,
// over all documents and sets, also of documents that were removed. Spans take their
// relations and the references to them along. Nothing is guessed: a label that is
// only called otherwise in To is gone without its Rename. Two labels may become one;
// spans that then have the same label and parts both stay. Sets that are done stay so.
type SetSchema struct {
	To      *model.Schema
	Renames []Rename
	// Removed are what goes although To has something of the same name, which is another
	// thing: old names as in a Rename.
	Removed []string
	// Drop agrees that what the effect counts as gone goes.
	Drop bool
	// Unlocked agrees that locked sets change as well; they stay locked.
	Unlocked bool
}

// Action names the command in the journal.
func (SetSchema) Action() string { return "set_schema" }

// Effect counts what the command does to what store holds, and changes nothing. It
// refuses renames that lead nowhere.
func (c SetSchema) Effect(store SchemaStore) (Effect, error) {
	conversion, err := c.conversion(store)
	if err != nil {
		return Effect{}, err
	}
	return conversion.effect(store)
}

func (c SetSchema) conversion(store SchemaStore) (*conversion, error) {
	from := store.Schema()
	renames, err := readRenames(from, c.To, c.Renames, c.Removed)
	return &conversion{from, c.To, renames}, err
}

// Check refuses renames that lead nowhere, and where it was not agreed to it the loss
// of anything and the change of locked sets. It reads the sets that change one after
// the other, and holds before and after of what changes in them.
func (c SetSchema) Check(store ProjectReader) ([]model.Change, error) {
	conversion, err := c.conversion(store)
	if err != nil || conversion.from.Equal(*c.To) && len(c.Removed) == 0 {
		return nil, err
	}
	effect, err := conversion.effect(store)
	switch {
	case err != nil:
		return nil, err
	case effect.Gone() > 0 && !c.Drop:
		return nil, model.Errorf(model.Conflict, "%d spans, values and relations that the new schema does not have would go: say what they are called there, or agree to it", effect.Gone())
	case len(effect.Locked) > 0 && !c.Unlocked:
		return nil, model.Errorf(model.Conflict, "annotations that are locked would change (%s): open these first, or agree to it", namesOf(effect.Locked))
	}
	from := conversion.from
	changes := []model.Change{{Schema: &model.Edit[model.Schema]{Before: from, After: c.To}}}
	for _, set := range effect.sets {
		marked, err := store.Marked(set.Document, set.Author)
		if err != nil {
			return nil, err
		}
		changes = append(changes, conversion.changes(marked)...)
	}
	return changes, nil
}

// namesOf names the first of sets, and how many more there are.
func namesOf(sets []model.LockedSet) model.Clauses {
	var names model.Clauses
	for _, set := range sets[:min(len(sets), lockedNamed)] {
		names = append(names, model.Messagef("%s in %s", set.Author, set.Document))
	}
	if more := len(sets) - len(names); more > 0 {
		names = append(names, model.Messagef("%d more", more))
	}
	return names
}
