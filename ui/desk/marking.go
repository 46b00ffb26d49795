package desk

import (
	"slices"

	"raqim/annotate"
	"raqim/model"
	"raqim/ui/i18n"
	"raqim/ui/keys"
	"raqim/ui/panel"
)

// do gives a command to the session and tells whether something was stored. What
// it changed is shown by changed, when it has been committed.
func (d *desk) do(command annotate.Command) (annotate.Event, bool) {
	if !d.writable() {
		return annotate.Event{}, false
	}
	event, err := d.session.Do(command)
	if err != nil {
		d.fail(err)
		return event, false
	}
	return event, event.Seq != 0
}

// writable tells whether something can be marked, and says why not.
func (d *desk) writable() bool {
	switch {
	case d.session == nil:
		return false
	case d.project.ReadOnly():
		d.status.Say(i18n.T("desk.status.readonly"))
		return false
	}
	return true
}

// mark gives the selection a label, or the word at the caret. Not the one that the
// span at hand is at: a digit pressed once more must not change what is stored.
func (d *desk) mark(label string) {
	if d.session == nil {
		return
	}
	shown, ok := d.chosen("")
	if !ok {
		d.pointAt(label)
		d.sayNotChosen()
		return
	}
	part, _ := d.chosen(label)
	command := d.newSpan(label, part)
	event, ok := d.do(command)
	if !ok {
		return
	}
	d.view.SetSelection(int(part.End), int(part.End))
	d.takeInHand(event.Spans[len(event.Spans)-1], false)
	if part != shown {
		d.status.Say(i18n.T("desk.status.markedas", "label", d.labelName(label), "text", panel.Quoted(d.view.Text(int(part.Start), int(part.End)), d.view.ParagraphBase(int(part.Start)))))
		return
	}
	d.sayFilled(command)
}

// markByKey gives the selection the label of a digit.
func (d *desk) markByKey(digit string) {
	if d.session == nil {
		return
	}
	t, ok := d.project.Schema().SpanTypeByKey(digit)
	if !ok {
		d.status.Say(i18n.T("desk.status.nokey", "key", digit))
		return
	}
	d.mark(t.ID)
}

func (d *desk) labelName(label string) string {
	t, _ := d.project.Schema().SpanType(label)
	return t.Label.In(i18n.Language(), label)
}

// spanAtHand gives the span at hand, and says so where there is none.
func (d *desk) spanAtHand() (model.Span, bool) {
	if d.session == nil {
		return model.Span{}, false
	}
	span, ok := d.session.State().Span(d.atHand)
	if !ok {
		d.status.Say(i18n.T("desk.status.nospan"))
	}
	return span, ok
}

func (d *desk) removeSpan() {
	span, ok := d.spanAtHand()
	if !ok {
		return
	}
	if _, ok := d.do(annotate.RemoveSpan{ID: span.ID}); ok {
		d.status.Say(i18n.T("desk.status.removed", "label", d.labelName(span.Label)))
	}
}

// nextSpan takes the span step further in reading order in hand; without one at
// hand the first one behind, or in front of, the caret.
func (d *desk) nextSpan(step int) {
	if d.session == nil {
		return
	}
	spans := d.session.State().Spans
	i := slices.IndexFunc(spans, func(s model.Span) bool { return s.ID == d.atHand })
	if i < 0 {
		i = d.beforeCaret(spans, step)
	}
	i += step
	if i < 0 || i >= len(spans) {
		d.status.Say(i18n.T("desk.status.nomore"))
		return
	}
	d.takeInHand(spans[i].ID, true)
}

// beforeCaret is the index from which one step reaches the caret's neighbour.
func (d *desk) beforeCaret(spans []model.Span, step int) int {
	caret, _ := d.view.Selection()
	behind := slices.IndexFunc(spans, func(s model.Span) bool { return int(s.Start()) >= caret })
	if behind < 0 {
		behind = len(spans)
	}
	if step > 0 {
		return behind - 1
	}
	return behind
}

// drop leaves the choice of a link, else lets go of the selection, or, where there
// is none, of the span at hand, and closes the search where there is neither.
func (d *desk) drop() {
	if d.session == nil {
		return
	}
	if d.linking.span != "" {
		if !d.linking.chosen {
			d.status.Say(i18n.T(d.linking.say("desk.status.linkleft", "desk.status.unlinkleft")))
		}
		d.leaveLink()
		return
	}
	if start, end := d.view.Selection(); start < end {
		d.view.SetSelection(end, end)
		d.showSelection()
		return
	}
	if d.atHand == "" && d.drawer.open() {
		d.closeFind()
		return
	}
	if d.atHand == "" {
		d.status.Say(i18n.T("says.nothing"))
		return
	}
	d.takeInHand("", false)
}

// toggleDone says that the author is done with the document, or not yet.
func (d *desk) toggleDone() {
	if d.session == nil {
		return
	}
	state, said := model.SetDone, "desk.status.done"
	if s := d.session.State(); s.HasSet && s.Set.State == model.SetDone {
		state, said = model.SetOpen, "desk.status.reopened"
	}
	if _, ok := d.do(annotate.SetState{State: state}); !ok {
		return
	}
	if missing := d.looking.missing; state == model.SetDone && missing > 0 {
		d.status.Say(i18n.T("desk.status.donelacking", "n", missing, "key", keys.Written(keys.Checks)))
		return
	}
	d.status.Say(i18n.T(said))
}

func (d *desk) toggleFlag() {
	d.do(annotate.EditDocument{Change: func(doc *model.Document) { doc.Flagged = !doc.Flagged }})
}

func (d *desk) setDirection(direction model.Direction) {
	d.do(annotate.EditDocument{Change: func(doc *model.Document) { doc.Direction = direction }})
}
