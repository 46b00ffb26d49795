package annotate

import "raqim/model"

// AssignNewEntity makes an entity of the project and points a span to it, as one
// action: one undo takes back both. Entity.ID is a number that was never given,
// as the store's NextEntityID tells it.
type AssignNewEntity struct {
	ID     model.SpanID
	Entity model.Entity
}

// Action names the command in the journal.
func (AssignNewEntity) Action() string { return "new_entity" }

// Check refuses a span that is not there and an entity without an id or a name;
// the store refuses an id that is taken.
func (c AssignNewEntity) Check(state State) ([]model.Change, error) {
	if idNumber(string(c.Entity.ID)) == 0 {
		return nil, model.Errorf(model.Invalid, "a new entity needs an id such as e7, not %q", c.Entity.ID)
	}
	if !named(c.Entity) {
		return nil, model.Errorf(model.Invalid, "a new entity needs a name")
	}
	changes, err := SetEntity{ID: c.ID, Entity: c.Entity.ID}.Check(state)
	if err != nil {
		return nil, err
	}
	entity := c.Entity
	made := model.Change{Entity: &model.Edit[model.Entity]{After: &entity}}
	return append([]model.Change{made}, changes...), nil
}

func named(e model.Entity) bool {
	for _, names := range e.Names {
		for _, name := range names {
			if name != "" {
				return true
			}
		}
	}
	return false
}
