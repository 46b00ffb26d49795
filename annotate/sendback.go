package annotate

import "raqim/model"

// SendBack gives an annotator's set back: it is open again, with what a reviewer says of it as
// its note. It is done in the annotator's own session, so that it is the first thing
// that an undo of theirs takes back, and nothing beneath it is out of reach.
type SendBack struct{ Comment string }

// Action names the command in the journal.
func (SendBack) Action() string { return "send_back" }

// Check refuses a set that nobody has begun.
func (c SendBack) Check(state State) ([]model.Change, error) {
	if !state.HasSet {
		return nil, model.Errorf(model.NotFound, "%s has annotated nothing in %s: there is nothing to send back", state.Set.Author, state.Document.Name)
	}
	after := state.Set
	after.State, after.Note = model.SetOpen, c.Comment
	if after == state.Set {
		return nil, nil
	}
	return []model.Change{setChange(state, after)}, nil
}
