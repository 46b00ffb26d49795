package annotate

import "raqim/model"

// Committer stores entries; a [Store] is one.
type Committer interface {
	Commit(entry *model.Entry) error
}

// Changes that concern the project and not one author's view of a document:
// documents in and out, entities. They are journal entries of the author's
// project-wide scope.

// AddDocuments stores documents, with what is already annotated in them, as one
// action: all of them or, after an error, none.
func AddDocuments(store Committer, author string, documents []model.Document, marked []model.Annotations, entities []model.Entity) error {
	var changes []model.Change
	for i := range entities {
		changes = append(changes, model.Change{Entity: &model.Edit[model.Entity]{After: &entities[i]}})
	}
	for i := range documents {
		changes = append(changes, model.Change{Document: &model.Edit[model.Document]{After: &documents[i]}})
	}
	for i := range marked {
		changes = append(changes, additions(&marked[i])...)
	}
	if len(changes) == 0 {
		return nil
	}
	return store.Commit(&model.Entry{Scope: model.Scope{Author: author}, Kind: model.Did, Action: "import", Changes: changes})
}

// additions are the changes that make a set with its spans and relations.
func additions(a *model.Annotations) []model.Change {
	changes := []model.Change{{Set: &model.Edit[model.Set]{After: &a.Set}}}
	for i := range a.Spans {
		changes = append(changes, model.Change{Span: &model.Edit[model.Span]{After: &a.Spans[i]}})
	}
	for i := range a.Relations {
		changes = append(changes, model.Change{Relation: &model.Edit[model.Relation]{After: &a.Relations[i]}})
	}
	return changes
}

// History is one author's project-wide actions, which can be undone like any other.
type History struct {
	store interface {
		Committer
		Entries(model.Scope) ([]model.Entry, error)
	}
	scope model.Scope
}

// ProjectHistory is the project-wide history of author.
func ProjectHistory(store Store, author string) *History {
	return &History{store: store, scope: model.Scope{Author: author}}
}

// Undo takes back the last project-wide action and names it; "" where there is none.
func (h *History) Undo() (string, error) { return h.step((*history).undo) }

// Redo does again what Undo last took back and names it; "" where there is none.
func (h *History) Redo() (string, error) { return h.step((*history).redo) }

func (h *History) step(next func(*history, model.Scope) (model.Entry, bool)) (string, error) {
	entries, err := h.store.Entries(h.scope)
	if err != nil {
		return "", err
	}
	past := readHistory(entries)
	entry, ok := next(&past, h.scope)
	if !ok {
		return "", nil
	}
	return entry.Action, h.store.Commit(&entry)
}
