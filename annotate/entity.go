package annotate

import "raqim/model"

// AssignNewEntity makes an entity of the project and points a span to it, as one
// action: one undo takes back both. Entity.ID is a number that was never given,
// as the store's NextEntityID tells it.
type AssignNewEntity struct {
	ID     model.SpanID
	Entity model.Entity
	With   model.Attributes // attributes that the entity decides, set in the same action
}

// Action names the command in the journal.
func (AssignNewEntity) Action() string { return "new_entity" }

// Check refuses a span that is not there and an entity without an id or a name;
// the store refuses an id that is taken.
func (c AssignNewEntity) Check(state State) ([]model.Change, error) {
	made, err := newEntity(c.Entity)
	if err != nil {
		return nil, err
	}
	changes, err := SetEntity{ID: c.ID, Entity: c.Entity.ID, With: c.With}.Check(state)
	if err != nil {
		return nil, err
	}
	return append([]model.Change{made}, changes...), nil
}

// newEntity is the change that makes an entity; it needs an id and a name.
func newEntity(e model.Entity) (model.Change, error) {
	if idNumber(string(e.ID)) == 0 {
		return model.Change{}, model.Errorf(model.Invalid, "a new entity needs an id such as e7, not %q", e.ID)
	}
	if !named(e) {
		return model.Change{}, model.Errorf(model.Invalid, "a new entity needs a name")
	}
	return model.Change{Entity: &model.Edit[model.Entity]{After: &e}}, nil
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
