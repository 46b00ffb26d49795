package edit

import (
	"time"

	"raqim/ui/text/layout"
)

// together is the longest pause within which what is typed is undone in one step, as in CodeMirror.
const together = 500 * time.Millisecond

// deepest is how many steps can be undone.
const deepest = 1000

// kind says what may be undone together.
type kind uint8

const (
	other kind = iota // alone
	typing
	erasing
)

// change is what stands at an offset instead of what stood there.
type change struct {
	at                int
	removed, inserted []rune
}

func (c change) inverse() change { return change{c.at, c.inserted, c.removed} }

// ends are those of a selection.
type ends struct{ anchor, focus layout.Position }

// step is what one undo takes back.
type step struct {
	changes       []change
	kind          kind
	before, after ends
	last          time.Time
	closed        bool
}

type history struct{ done, undone []step }

// add remembers a change; it joins the last step where that is of the same kind, near in time, and nothing came between.
func (h *history) add(c change, k kind, before, after ends, at time.Time) {
	h.undone = nil
	if n := len(h.done); n > 0 && k != other {
		last := &h.done[n-1]
		if last.kind == k && !last.closed && at.Sub(last.last) < together {
			last.changes = append(last.changes, c)
			last.after, last.last = after, at
			return
		}
	}
	h.done = append(h.done, step{changes: []change{c}, kind: k, before: before, after: after, last: at})
	if len(h.done) > deepest {
		h.done = h.done[1:]
	}
}

// part ends the last step: what comes next is undone by itself.
func (h *history) part() {
	if n := len(h.done); n > 0 {
		h.done[n-1].closed = true
	}
}

// Undo takes the last step back, with the selection as it was; false where there is none. A thousand steps are kept.
func (b *Buffer) Undo() bool {
	h := &b.history
	if len(h.done) == 0 {
		return false
	}
	s := h.done[len(h.done)-1]
	s.closed = true
	h.done, h.undone = h.done[:len(h.done)-1], append(h.undone, s)
	for i := len(s.changes) - 1; i >= 0; i-- {
		b.apply(s.changes[i].inverse())
	}
	b.anchor, b.focus = s.before.anchor, s.before.focus
	return true
}

// Redo does again what was undone last; false where there is nothing.
func (b *Buffer) Redo() bool {
	h := &b.history
	if len(h.undone) == 0 {
		return false
	}
	s := h.undone[len(h.undone)-1]
	h.undone, h.done = h.undone[:len(h.undone)-1], append(h.done, s)
	for _, c := range s.changes {
		b.apply(c)
	}
	b.anchor, b.focus = s.after.anchor, s.after.focus
	return true
}

// CanUndo tells whether there is a step to take back.
func (b *Buffer) CanUndo() bool { return len(b.history.done) > 0 }

// CanRedo tells whether there is a step to do again.
func (b *Buffer) CanRedo() bool { return len(b.history.undone) > 0 }
