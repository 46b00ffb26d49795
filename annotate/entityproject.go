package annotate

import (
	"strconv"

	"raqim/model"
)

// AddEntity makes an entity that nothing points to yet. Its ID is given by the store.
type AddEntity struct{ Entity model.Entity }

// Action names the command in the journal.
func (AddEntity) Action() string { return "add_entity" }

// Check refuses what [model.CheckEntity] refuses.
func (c AddEntity) Check(store ProjectReader) ([]model.Change, error) {
	number, err := store.NextEntityID()
	if err != nil {
		return nil, err
	}
	made := c.Entity
	made.ID = model.EntityID("e" + strconv.Itoa(number))
	if err := model.CheckEntity(made); err != nil {
		return nil, err
	}
	return []model.Change{entityChange(nil, &made)}, nil
}

// EditEntity changes what is known of the entity Entity.ID to Entity.
type EditEntity struct{ Entity model.Entity }

// Action names the command in the journal.
func (EditEntity) Action() string { return "edit_entity" }

// Check refuses an entity that is not there, and what [model.CheckEntity] refuses.
func (c EditEntity) Check(store ProjectReader) ([]model.Change, error) {
	before, err := store.Entity(c.Entity.ID)
	if err != nil {
		return nil, err
	}
	after := c.Entity
	if after.Equal(before) {
		return nil, nil
	}
	if err := model.CheckEntity(after); err != nil {
		return nil, err
	}
	return []model.Change{entityChange(&before, &after)}, nil
}

// RemoveEntity takes an entity away. Spans that point to it, over all documents and
// sets, point to nothing then; relations that begin or end at it go.
type RemoveEntity struct{ ID model.EntityID }

// Action names the command in the journal.
func (RemoveEntity) Action() string { return "remove_entity" }

// Check refuses an entity that is not there, and mentions in locked sets.
func (c RemoveEntity) Check(store ProjectReader) ([]model.Change, error) {
	before, err := store.Entity(c.ID)
	if err != nil {
		return nil, err
	}
	mentions, err := unlocked(store, c.ID)
	if err != nil {
		return nil, err
	}
	var changes []model.Change
	for i := range mentions.Relations {
		changes = append(changes, model.Change{Relation: &model.Edit[model.Relation]{Before: &mentions.Relations[i]}})
	}
	changes = append(changes, repointed(mentions.Spans, "")...)
	return append(changes, entityChange(&before, nil)), nil
}

// MergeEntities makes one entity of two that are the same: Gone goes, what points
// to it, over all documents and sets, points to Kept.ID, which is Kept from then
// on. Relations that would be there twice stand once. Nothing that an annotator
// judged changes, so sets that are done stay done.
type MergeEntities struct {
	Kept model.Entity // what [United] gives, or what a person made of it
	Gone model.EntityID
}

// Action names the command in the journal.
func (MergeEntities) Action() string { return "merge_entities" }

// Check refuses entities that are not there or the same one, what
// [model.CheckEntity] refuses, and mentions in locked sets.
func (c MergeEntities) Check(store ProjectReader) ([]model.Change, error) {
	if c.Kept.ID == c.Gone {
		return nil, model.Errorf(model.Invalid, "%s cannot be merged with itself", c.Gone)
	}
	kept, err := store.Entity(c.Kept.ID)
	if err != nil {
		return nil, err
	}
	gone, err := store.Entity(c.Gone)
	if err != nil {
		return nil, err
	}
	if err := model.CheckEntity(c.Kept); err != nil {
		return nil, err
	}
	mentions, err := unlocked(store, c.Gone)
	if err != nil {
		return nil, err
	}
	standing, err := store.Mentions(c.Kept.ID)
	if err != nil {
		return nil, err
	}
	changes := repointed(mentions.Spans, c.Kept.ID)
	changes = append(changes, redirected(mentions.Relations, standing.Relations, c.Gone, c.Kept.ID)...)
	if after := c.Kept; !after.Equal(kept) {
		changes = append(changes, entityChange(&kept, &after))
	}
	return append(changes, entityChange(&gone, nil)), nil
}

func entityChange(before, after *model.Entity) model.Change {
	return model.Change{Entity: &model.Edit[model.Entity]{Before: before, After: after}}
}

// lockedNamed is how many locked sets a message names.
const lockedNamed = 3

// unlocked reads what points to id, and refuses where some of it cannot change.
func unlocked(store EntityStore, id model.EntityID) (model.Mentions, error) {
	m, err := store.Mentions(id)
	if err != nil || len(m.Locked) == 0 {
		return m, err
	}
	return m, model.Errorf(model.Conflict, "%s is mentioned in annotations that are locked (%s): open these first", id, namesOf(m.Locked))
}

// repointed are the changes that point spans to another entity.
func repointed(spans []model.Span, to model.EntityID) []model.Change {
	changes := make([]model.Change, len(spans))
	for i := range spans {
		after := spans[i]
		after.Entity = to
		changes[i] = model.Change{Span: &model.Edit[model.Span]{Before: &spans[i], After: &after}}
	}
	return changes
}

// statement is what a relation says: of two with the same one is too many.
type statement struct {
	document      model.DocumentID
	author, label string
	from, to      model.Argument
}

func statementOf(r model.Relation) statement {
	return statement{r.Document, r.Author, r.Label, r.From, r.To}
}

// redirected are the changes that lead relations to another entity; those that
// would be the double of one standing, or lead from it to itself, go.
func redirected(relations, standing []model.Relation, gone, kept model.EntityID) []model.Change {
	taken := map[statement]bool{}
	for _, r := range standing {
		taken[statementOf(r)] = true
	}
	var changes []model.Change
	for i := range relations {
		after := relations[i]
		for _, end := range []*model.Argument{&after.From, &after.To} {
			if *end == model.EntityArgument(gone) {
				*end = model.EntityArgument(kept)
			}
		}
		edit := &model.Edit[model.Relation]{Before: &relations[i]}
		if says := statementOf(after); after.From != after.To && !taken[says] {
			edit.After = &after
			taken[says] = true
		}
		changes = append(changes, model.Change{Relation: edit})
	}
	return changes
}
