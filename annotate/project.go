package annotate

import "raqim/model"

// Committer stores entries; a [Store] is one.
type Committer interface {
	Commit(entry *model.Entry) error
}

// Changes that concern the project and not one author's view of a document:
// documents in and out, entities. They are journal entries of the author's
// project-wide scope.

// Brought is what an import stores.
type Brought struct {
	Documents []model.Document
	Marked    []model.Annotations // sets that are made
	Entities  []model.Entity
	Newer     []Newer // sets that take the place of others
	Team      *model.Edit[model.Team]
	Assigned  []model.Assignment
}

// Newer is a set as it is, and as it is from then on: of the same document and author.
type Newer struct{ Before, After model.Annotations }

// ImportNewer is the action of an import in which newer sets take the place of others.
const ImportNewer = "import_newer"

// Import stores what was brought as one action: all of it or, after an error, nothing.
func Import(store Committer, author string, b Brought) error {
	var changes []model.Change
	for i := range b.Entities {
		changes = append(changes, entityChange(nil, &b.Entities[i]))
	}
	for i := range b.Documents {
		changes = append(changes, model.Change{Document: &model.Edit[model.Document]{After: &b.Documents[i]}})
	}
	for i := range b.Marked {
		changes = append(changes, additions(&b.Marked[i])...)
	}
	action := "import"
	for _, n := range b.Newer {
		action = ImportNewer
		changes = append(changes, n.changes()...)
	}
	changes = append(changes, b.staff()...)
	if len(changes) == 0 {
		return nil
	}
	return store.Commit(&model.Entry{Scope: model.Scope{Author: author}, Kind: model.Did, Action: action, Changes: changes})
}

// staff are the changes of who works on the project, and on what.
func (b Brought) staff() []model.Change {
	var changes []model.Change
	if b.Team != nil {
		changes = append(changes, model.Change{Team: b.Team})
	}
	for i := range b.Assigned {
		changes = append(changes, model.Change{Assignment: &model.Edit[model.Assignment]{After: &b.Assigned[i]}})
	}
	return changes
}

// AddDocuments stores documents, with what is already annotated in them, as one
// action: all of them or, after an error, none.
func AddDocuments(store Committer, author string, documents []model.Document, marked []model.Annotations, entities []model.Entity) error {
	return Import(store, author, Brought{Documents: documents, Marked: marked, Entities: entities})
}

// additions are the changes that make a set with its spans, relations and decisions.
func additions(a *model.Annotations) []model.Change {
	changes := []model.Change{{Set: &model.Edit[model.Set]{After: &a.Set}}}
	for i := range a.Spans {
		changes = append(changes, model.Change{Span: &model.Edit[model.Span]{After: &a.Spans[i]}})
	}
	for i := range a.Relations {
		changes = append(changes, model.Change{Relation: &model.Edit[model.Relation]{After: &a.Relations[i]}})
	}
	for i := range a.Decisions {
		changes = append(changes, model.Change{Decision: &model.Edit[model.Decision]{After: &a.Decisions[i]}})
	}
	return changes
}

// ProjectCommand is something that concerns the project as a whole. Check reads what
// it must of the project and says what changes, or why it cannot be done; it
// changes nothing itself.
type ProjectCommand interface {
	// Action names the command in the journal: "merge_entities".
	Action() string
	Check(store ProjectReader) ([]model.Change, error)
}

// EntityStore is what the commands on entities read of a project file.
type EntityStore interface {
	Entity(id model.EntityID) (model.Entity, error)
	Mentions(id model.EntityID) (model.Mentions, error)
	NextEntityID() (int, error)
}

// ProjectReader is what the commands on a project read of its file.
type ProjectReader interface {
	EntityStore
	SchemaStore
	TeamStore
}

// ProjectStore is what project-wide actions need of a project file. Actions gives
// the journal of a scope without what was changed, which Entry gives.
type ProjectStore interface {
	Committer
	ProjectReader
	Actions(scope model.Scope) ([]model.Entry, error)
	Entry(seq int64) (model.Entry, error)
}

// History is one author's project-wide actions, which can be undone like any other.
type History struct {
	store ProjectStore
	scope model.Scope
}

// ProjectHistory is the project-wide history of author.
func ProjectHistory(store ProjectStore, author string) *History {
	return &History{store: store, scope: model.Scope{Author: author}}
}

// Do checks command and commits what it changes, as one action. A command that
// changes nothing gives the zero event and no journal entry.
func (h *History) Do(command ProjectCommand) (Event, error) {
	changes, err := command.Check(h.store)
	if err != nil || len(changes) == 0 {
		return Event{}, err
	}
	return h.commit(model.Entry{Scope: h.scope, Kind: model.Did, Action: command.Action(), Changes: changes})
}

// CanUndo names the action that Undo would take back; "" where there is none.
func (h *History) CanUndo() (string, error) {
	entries, err := h.store.Actions(h.scope)
	past := readHistory(entries)
	e, _ := past.undo(h.scope)
	return e.Action, err
}

// Undo takes back the last project-wide action; false where there is none.
func (h *History) Undo() (Event, bool, error) {
	return h.step(func(p *history) *[]model.Entry { return &p.done }, (*history).undo)
}

// Redo does again what Undo last took back; false where there is nothing.
func (h *History) Redo() (Event, bool, error) {
	return h.step(func(p *history) *[]model.Entry { return &p.undone }, (*history).redo)
}

// step commits what next makes of the last entry of a list, which alone is read
// with its changes.
func (h *History) step(from func(*history) *[]model.Entry, next func(*history, model.Scope) (model.Entry, bool)) (Event, bool, error) {
	entries, err := h.store.Actions(h.scope)
	if err != nil {
		return Event{}, false, err
	}
	past := readHistory(entries)
	list := *from(&past)
	if len(list) == 0 {
		return Event{}, false, nil
	}
	last := &list[len(list)-1]
	if *last, err = h.store.Entry(last.Seq); err != nil {
		return Event{}, false, err
	}
	entry, _ := next(&past, h.scope)
	event, err := h.commit(entry)
	return event, err == nil, err
}

func (h *History) commit(entry model.Entry) (Event, error) {
	if err := h.store.Commit(&entry); err != nil {
		return Event{}, err
	}
	return newEvent(entry), nil
}
