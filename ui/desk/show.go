package desk

import (
	"raqim/annotate"
	"raqim/model"
	"raqim/ui/i18n"
	"raqim/ui/keys"
	"raqim/ui/marks"
	"raqim/ui/panel"
)

// changed is called by the session after a commit: what is on the screen from
// now on is what is stored.
func (d *desk) changed(e annotate.Event) {
	state := d.session.State()
	d.finished = ""
	for _, c := range e.Changes {
		if c.Document != nil {
			d.view.SetBase(marks.Base(state.Document))
			d.findReordered()
		}
	}
	d.entities.index().Take(e.Changes)
	d.recount(e.Changes)
	if info, ok := d.documents.Current(); ok {
		d.documents.Update(infoAfter(info, state))
	}
	if d.drawing.index != nil && d.drawing.index.Outdated(e.Changes) {
		d.drawing.index = nil
	}
	d.layer.Change(state.Spans, e.Changes)
	d.giveMarks()
	d.showState()
	d.findAgain()
	d.refreshPage()
}

// infoAfter is a line of the document list brought up to state.
func infoAfter(info model.DocumentInfo, state annotate.State) model.DocumentInfo {
	doc := state.Document
	doc.Text = ""
	info.Document = doc
	sets := make([]model.SetInfo, 0, len(info.Sets)+1)
	for _, s := range info.Sets {
		if s.Author != state.Set.Author {
			sets = append(sets, s)
		}
	}
	if state.HasSet {
		sets = append(sets, model.SetInfo{Set: state.Set, Spans: len(state.Spans), Relations: len(state.Relations)})
	}
	info.Sets = sets
	return info
}

// showState shows the session's state everywhere.
func (d *desk) showState() {
	state := d.session.State()
	if _, ok := state.Span(d.atHand); !ok {
		d.atHand = ""
	}
	d.spans.SetState(state)
	d.header.ShowDocument(state, d.project.ReadOnly(), d.standing()...)
	d.lookThrough(state)
	d.showSentBack(state)
	d.tell(state)
	d.check(keys.ToggleDone, state.HasSet && state.Set.State == model.SetDone)
	d.check(keys.ToggleFlag, state.Document.Flagged)
	d.check(keys.DirectionAuto, state.Document.Direction == model.DirectionAuto)
	d.check(keys.DirectionRTL, state.Document.Direction == model.DirectionRTL)
	d.check(keys.DirectionLTR, state.Document.Direction == model.DirectionLTR)
	d.showAtHand()
}

// takeInHand makes a span the one at hand, or none; reveal brings it into view
// and puts the caret at its start.
func (d *desk) takeInHand(id model.SpanID, reveal bool) {
	if d.session == nil {
		return
	}
	d.status.Say("")
	if id != d.atHand {
		d.keepTyped()
	}
	d.atHand = id
	if span, ok := d.session.State().Span(id); ok && reveal {
		d.view.SetSelection(int(span.Start()), int(span.Start()))
		d.view.Reveal(int(span.Start()), int(span.End()))
	}
	d.showAtHand()
}

func (d *desk) showAtHand() {
	d.view.SetAtHand(string(d.atHand))
	d.spans.SetAtHand(d.atHand)
	d.checks.SetAtHand(d.atHand)
	d.told.SetAtHand(d.atHand)
	d.inspector.ShowSpan(d.session.State(), d.atHand)
	d.showArcs()
	d.showLinks()
	d.showGuideline()
	d.showSelection()
}

// showSelection shows in the status line what the next key will act on: the
// selected text as it would be marked, else the span at hand that the caret is at,
// else the word at the caret, else the span at hand elsewhere or where the caret is; on a page nothing.
func (d *desk) showSelection() {
	if d.session == nil || d.pages.shown != nil || d.showChosen() {
		return
	}
	state := d.session.State()
	if span, ok := state.Span(d.atHand); ok {
		d.status.ShowText(d.textOf(span), d.view.ParagraphBase(int(span.Start())), span.Parts)
		if spans, at := d.here(); at >= 0 && len(spans) > 1 {
			d.status.ShowHere(at, len(spans))
		}
		return
	}
	start, _ := d.view.Selection()
	d.status.ShowCaret(model.Offset(start), state.Length)
}

// textOf is the text of a span, its parts joined by one space.
func (d *desk) textOf(span model.Span) string {
	text := ""
	for i, p := range span.Parts {
		if i > 0 {
			text += " "
		}
		text += d.view.Text(int(p.Start), int(p.End))
	}
	return text
}

// fail shows why something could not be done: in the status line where the
// person only has to do it differently, in a dialog where something is wrong.
func (d *desk) fail(err error) {
	switch model.CodeOf(err) {
	case model.Invalid, model.Conflict, model.NotFound:
		d.status.Say(panel.Sentence(err))
	default:
		d.status.Say(i18n.T("desk.status.failed"))
		d.dialogs.Error(i18n.T("desk.error.store"), err)
	}
}
