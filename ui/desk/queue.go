package desk

import (
	"raqim/annotate"
	"raqim/model"
	"raqim/ui/i18n"
	"raqim/ui/keys"
	"raqim/ui/panel"
)

// finish says that the author is done with the document and goes on with the next
// unfinished one.
func (d *desk) finish() {
	if d.session == nil || !d.writable() {
		return
	}
	d.leaveLink()
	d.keepTyped()
	s, left := d.session.State(), d.session.Scope().Document
	open := !s.HasSet || s.Set.State == model.SetOpen
	missing := d.looking.missing
	if open {
		if _, ok := d.do(annotate.SetState{State: model.SetDone}); !ok {
			return // it could not be stored, which has been said
		}
	}
	said := d.goOn()
	if open && d.session.Scope().Document != left {
		d.finished = left
	}
	if missing > 0 {
		d.status.Say(i18n.T("desk.queue.finishedlacking", "n", missing, "text", said))
	} else {
		d.status.Say(i18n.T("desk.queue.finished", "text", said))
	}
	d.focusArticle()
}

// nextUnfinished goes on with the next unfinished document and leaves this one as
// it is.
func (d *desk) nextUnfinished() {
	if d.session == nil {
		return
	}
	said := d.goOn()
	d.status.Say(said)
	d.focusArticle()
}

// goOn opens the next unfinished document and says how many are left.
func (d *desk) goOn() string {
	d.waitForList()
	id, ok := d.documents.NextUnfinished()
	left := d.documents.Left()
	if ok {
		d.openDocument(id)
		return d.leftWords(left)
	}
	switch {
	case left.Shown > 0:
		return i18n.T("desk.queue.only")
	case left.Hidden > 0 && d.documents.Mine():
		return i18n.T("mine.none", "n", left.Hidden, "whose", d.documents.Whose(), "key", keys.Written(keys.FilterState))
	case left.Hidden > 0:
		return i18n.T("desk.queue.noneshown", "n", left.Hidden)
	}
	return i18n.T("desk.queue.none", "key", keys.Written(keys.Figures))
}

// leftWords says how many documents are left: "3 documents are left, 1 of them flagged", and
// how many of them were sent back and are the author's own.
func (d *desk) leftWords(left panel.Left) string {
	said := i18n.T("desk.queue.left", "n", left.Shown)
	if left.Back > 0 {
		said += ", " + i18n.T("told.left", "n", left.Back)
	}
	if left.Own > 0 {
		said += ", " + i18n.T("mine.left", "whose", d.documents.Whose(), "n", left.Own)
	}
	if left.Flagged > 0 {
		said += ", " + i18n.T("desk.queue.flagged", "n", left.Flagged)
	}
	if left.Hidden > 0 {
		said += i18n.T("forms.semicolon") + i18n.T("desk.queue.more", "n", left.Hidden)
	}
	return said
}

// backToFinished opens the document again that was just done and left, so that an
// undo takes back what the annotator did last.
func (d *desk) backToFinished() {
	if d.finished != "" {
		d.openDocument(d.finished)
	}
}

// sayState says to which state the list of documents is narrowed.
func (d *desk) sayState() {
	if state := d.documents.State(); state != "" {
		d.status.Say(i18n.T("desk.status.state", "state", state))
		return
	}
	d.status.Say(i18n.T("desk.status.allstates"))
}
