package annotate

import "raqim/model"

// history knows what of one scope can be undone and redone. It is read off the
// journal, so it survives a restart.
type history struct {
	done   []model.Entry // actions in force, oldest first
	undone []model.Entry // actions taken back, the next to redo last
}

// readHistory replays the kinds and targets of a scope's journal.
func readHistory(entries []model.Entry) history {
	var h history
	for _, e := range entries {
		h.record(e)
	}
	return h
}

// record takes in one journal entry. A new action makes the undone ones final.
func (h *history) record(e model.Entry) {
	switch e.Kind {
	case model.Did:
		h.done, h.undone = append(h.done, e), nil
	case model.Undid:
		move(&h.done, &h.undone, e.Target)
	case model.Redid:
		move(&h.undone, &h.done, e.Target)
	}
}

// move takes the last entry of from to the end of to, if it is target.
func move(from, to *[]model.Entry, target int64) {
	last := len(*from) - 1
	if last < 0 || (*from)[last].Seq != target {
		return
	}
	*to = append(*to, (*from)[last])
	*from = (*from)[:last]
}

// undo is the entry that takes back the last action in force.
func (h *history) undo(scope model.Scope) (model.Entry, bool) {
	if len(h.done) == 0 {
		return model.Entry{}, false
	}
	last := h.done[len(h.done)-1]
	return model.Entry{
		Scope: scope, Kind: model.Undid, Target: last.Seq, Action: last.Action, Changes: model.Inverse(last.Changes),
	}, true
}

// redo is the entry that does again what was last undone.
func (h *history) redo(scope model.Scope) (model.Entry, bool) {
	if len(h.undone) == 0 {
		return model.Entry{}, false
	}
	next := h.undone[len(h.undone)-1]
	return model.Entry{
		Scope: scope, Kind: model.Redid, Target: next.Seq, Action: next.Action, Changes: next.Changes,
	}, true
}
