package annotate

import (
	"unicode/utf8"

	"raqim/model"
)

// Store is what a session needs of a project file. Commit writes an entry's
// changes and the entry itself in one transaction, or nothing at all, and fills
// in its Seq and Time.
type Store interface {
	Schema() *model.Schema
	Document(id model.DocumentID) (model.Document, error)
	Annotations(id model.DocumentID, author string) (model.Annotations, error)
	Sets(id model.DocumentID) ([]model.Set, error)
	NextID(id model.DocumentID) (int, error)
	Commit(entry *model.Entry) error
	Entries(scope model.Scope) ([]model.Entry, error)
}

// Session is one author at work on one document. It is used from one goroutine.
type Session struct {
	store     Store
	scope     model.Scope
	state     State
	history   history
	listeners []func(Event)
}

// Open loads the document id as author sees it. It writes nothing: an author who
// has not begun has no set until the first command.
func Open(store Store, id model.DocumentID, author string) (*Session, error) {
	if err := model.CheckAuthor(author); err != nil {
		return nil, err
	}
	s := &Session{store: store, scope: model.Scope{Document: id, Author: author}}
	if err := s.load(); err != nil {
		return nil, err
	}
	return s, nil
}

func (s *Session) load() error {
	doc, err := s.store.Document(s.scope.Document)
	if err != nil {
		return err
	}
	marked, err := s.store.Annotations(doc.ID, s.scope.Author)
	if err != nil {
		return err
	}
	sets, err := s.store.Sets(doc.ID)
	if err != nil {
		return err
	}
	next, err := s.store.NextID(doc.ID)
	if err != nil {
		return err
	}
	entries, err := s.store.Entries(s.scope)
	if err != nil {
		return err
	}
	s.history = readHistory(entries)
	s.state = State{
		Document: doc, Schema: s.store.Schema(), Set: newSet(doc.ID, s.scope.Author),
		Spans: marked.Spans, Relations: marked.Relations, Decisions: marked.Decisions, Length: utf8.RuneCountInString(doc.Text), NextID: next,
	}
	for _, set := range sets {
		if set.Author == s.scope.Author {
			s.state.Set, s.state.HasSet = set, true
		}
	}
	return nil
}

// State is what is stored and shown now.
func (s *Session) State() State { return s.state }

// Scope is whose work on what document this session is.
func (s *Session) Scope() model.Scope { return s.scope }

// Subscribe calls f after every committed entry, on the goroutine that did it.
func (s *Session) Subscribe(f func(Event)) { s.listeners = append(s.listeners, f) }

// Do checks command, commits what it changes, and publishes it. A command that
// changes nothing gives the zero event and no journal entry. After an error the
// session and the file are as they were.
func (s *Session) Do(command Command) (Event, error) {
	changes, err := command.Check(s.state)
	if err != nil || len(changes) == 0 {
		return Event{}, err
	}
	return s.commit(model.Entry{Scope: s.scope, Kind: model.Did, Action: command.Action(), Changes: changes})
}

// CanUndo names the action that Undo would take back; "" where there is none.
func (s *Session) CanUndo() string {
	e, _ := s.history.undo(s.scope)
	return e.Action
}

// CanRedo names the action that Redo would do again; "" where there is none.
func (s *Session) CanRedo() string {
	e, _ := s.history.redo(s.scope)
	return e.Action
}

// Undo takes back the author's last action in this document, also one of an
// earlier session. It reports false where there is nothing left to undo.
func (s *Session) Undo() (Event, bool, error) {
	entry, ok := s.history.undo(s.scope)
	return s.step(entry, ok)
}

// Redo does again what Undo last took back.
func (s *Session) Redo() (Event, bool, error) {
	entry, ok := s.history.redo(s.scope)
	return s.step(entry, ok)
}

func (s *Session) step(entry model.Entry, ok bool) (Event, bool, error) {
	if !ok {
		return Event{}, false, nil
	}
	event, err := s.commit(entry)
	return event, err == nil, err
}

// Take brings the session up to date with an action on the project that was
// stored beside it, and tells the views what of it is theirs: the changes of this
// document, this set and of entities. Such an action is not part of what Undo
// takes back here.
func (s *Session) Take(event Event) {
	var own []model.Change
	for _, c := range event.Changes {
		if s.state.sees(c) {
			own = append(own, c)
		}
	}
	if len(own) == 0 {
		return
	}
	s.state = s.state.Apply(own)
	seen := newEvent(model.Entry{Seq: event.Seq, Kind: event.Kind, Action: event.Action, Changes: own})
	for _, f := range s.listeners {
		f(seen)
	}
}

// commit stores entry, and only then takes the next state and tells the views.
func (s *Session) commit(entry model.Entry) (Event, error) {
	next := s.state.Apply(entry.Changes)
	if err := s.store.Commit(&entry); err != nil {
		return Event{}, err
	}
	s.state = next
	s.history.record(entry)
	event := newEvent(entry)
	for _, f := range s.listeners {
		f(event)
	}
	return event, nil
}
