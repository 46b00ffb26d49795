package annotate

import (
	"strings"
	"time"

	"raqim/model"
)

// SendBack gives an annotator's set back: it is open again, with what a reviewer says of it as
// its note, until it is done. It is done in the annotator's own session, so that it is the first
// thing that an undo of theirs takes back, and nothing beneath it is out of reach.
type SendBack struct {
	Comment  string
	Reviewer string
	Time     time.Time // when
}

// Action names the command in the journal.
func (SendBack) Action() string { return "send_back" }

// Check refuses a set that nobody has begun, one that is locked, and an empty comment.
func (c SendBack) Check(state State) ([]model.Change, error) {
	switch {
	case !state.HasSet:
		return nil, model.Errorf(model.NotFound, "%s has annotated nothing in %s: there is nothing to send back", state.Set.Author, state.Document.Name)
	case state.Set.State == model.SetLocked:
		return nil, model.Errorf(model.Conflict, "the annotations of %s in %s are locked", state.Set.Author, state.Document.Name)
	}
	if strings.TrimSpace(c.Comment) == "" {
		return nil, model.Errorf(model.Invalid, "work that is sent back needs a comment: its annotator must know what to do")
	}
	after := state.Set
	after.State, after.Note = model.SetOpen, c.Comment
	after.SentBack = model.SentBack{By: c.Reviewer, At: c.Time.UTC().Format(time.RFC3339)}
	if err := model.CheckSentBack(after); err != nil {
		return nil, err
	}
	return []model.Change{setChange(state, after)}, nil
}
