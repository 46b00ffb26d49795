package desk

import (
	"context"

	"raqim/annotate"
	"raqim/model"
	"raqim/ui/i18n"
	"raqim/ui/panel"
)

// nextHit goes to the hit step rows further: without one at hand to the first behind,
// or before, the caret.
func (d *desk) nextHit(step int) {
	f := d.find.pane
	switch {
	case d.session == nil:
		return
	case !d.drawer.open():
		d.openFind(f.Project())
		return
	case f.Len() == 0:
		d.status.Say(f.Said())
		return
	}
	i := f.At() + step
	if f.At() < 0 {
		i = d.hitAtCaret(step)
	}
	switch {
	case i >= f.Len() && !d.find.progress.ended:
		d.status.Say(i18n.T("desk.status.searching"))
		return
	case i >= f.Len():
		i = 0
	case i < 0:
		i = f.Len() - 1
	}
	d.goToHit(i)
}

// hitAtCaret is the row of the hit in the open document that begins at the caret or
// next behind it, for a step back next before it; else the first, or the last, of all.
func (d *desk) hitAtCaret(step int) int {
	f := d.find.pane
	caret, _ := d.view.Selection()
	before := -1
	for i := range f.Len() {
		h := f.Hit(i)
		switch {
		case h.Document != d.session.Scope().Document:
		case int(h.Parts[0].Start) < caret:
			before = i
		case step > 0:
			return i
		}
	}
	if step > 0 {
		return 0
	}
	return before
}

// goToHit takes a hit in hand and shows it in its article, which is opened for it.
func (d *desk) goToHit(i int) {
	if i < 0 || i >= d.find.pane.Len() {
		return
	}
	h := d.find.pane.Hit(i)
	d.find.pane.SetAt(i)
	d.sayHits()
	if d.session == nil || d.session.Scope().Document != h.Document {
		d.openDocument(h.Document)
	}
	if d.session != nil && d.session.Scope().Document == h.Document {
		d.showHit(h)
	}
}

// showHit takes the span in hand that a hit is, or selects the words.
func (d *desk) showHit(h panel.Hit) {
	if _, ok := d.session.State().Span(h.Span); ok {
		d.takeInHand(h.Span, true)
		return
	}
	start, end := int(h.Parts[0].Start), int(h.Parts[len(h.Parts)-1].End)
	d.takeInHand("", false)
	d.view.SetSelection(start, end)
	d.view.Reveal(start, end)
	d.showSelection()
}

// markHits gives a label to the checked hits, or to the one at hand: in every document
// as one action. Those in other documents than the open one are marked beside the
// window.
func (d *desk) markHits(digit string) {
	if d.session == nil || !d.writable() {
		return
	}
	t, ok := d.project.Schema().SpanTypeByKey(digit)
	if !ok {
		d.status.Say(i18n.T("desk.status.nokey", "key", digit))
		return
	}
	m := d.newHitMarking(t.ID)
	if len(m.order) == 0 {
		d.status.Say(i18n.T("desk.status.nohit"))
		return
	}
	m.here = d.session.Scope().Document
	if m.places[m.here] != nil {
		if err := m.settle(m.here, m.mark(d.session)); err != nil {
			d.fail(err)
			return
		}
	}
	if len(m.places) == 0 {
		d.takeMarked(m)
		d.sayMarked(m)
		return
	}
	project, author := d.project, d.author
	d.run(i18n.T("desk.find.marking"), func(ctx context.Context, tell func(int, int, string)) error {
		return m.markOthers(ctx, project, author, tell)
	}, func(err error, cancelled bool) {
		if d.project == project {
			d.markedOthers(m, err, cancelled)
		}
	})
}

// hitMarking is the marking of hits with a label.
type hitMarking struct {
	label  string
	here   model.DocumentID // that is open when it begins
	order  []model.DocumentID
	names  map[model.DocumentID]string
	places map[model.DocumentID][][]model.Range // still to be marked

	spans              []model.SpanID // that were made
	documents, already int
	refused            int   // documents that cannot be marked
	why                error // of the last one of them
}

func (d *desk) newHitMarking(label string) *hitMarking {
	m := &hitMarking{label: label, names: map[model.DocumentID]string{}, places: map[model.DocumentID][][]model.Range{}}
	for _, i := range d.find.pane.Marked() {
		h := d.find.pane.Hit(i)
		if m.places[h.Document] == nil {
			m.order = append(m.order, h.Document)
			m.names[h.Document] = h.Name
		}
		m.places[h.Document] = append(m.places[h.Document], h.Parts)
	}
	return m
}

// mark marks the hits in the document of a session.
func (m *hitMarking) mark(s *annotate.Session) error {
	places := m.places[s.Scope().Document]
	event, err := s.Do(annotate.AddSpans{Label: m.label, Places: places})
	if err != nil {
		return err
	}
	m.spans = append(m.spans, event.Spans...)
	m.already += len(places) - len(event.Spans)
	if len(event.Spans) > 0 {
		m.documents++
	}
	return nil
}

// settle ends the marking of a document. One that cannot be marked is counted, since
// another one may be; what is wrong with the project comes back.
func (m *hitMarking) settle(id model.DocumentID, err error) error {
	switch model.CodeOf(err) {
	case model.Invalid, model.Conflict, model.NotFound:
		m.refused++
		m.why = err
		err = nil
	}
	if err == nil {
		delete(m.places, id)
	}
	return err
}

// markOthers marks what is left, document after document.
func (m *hitMarking) markOthers(ctx context.Context, store annotate.Store, author string, tell func(int, int, string)) error {
	total := len(m.places)
	for _, id := range m.order {
		if m.places[id] == nil {
			continue
		}
		if err := ctx.Err(); err != nil {
			return err
		}
		tell(total-len(m.places), total, m.names[id])
		session, err := annotate.Open(store, id, author)
		if err == nil {
			err = m.mark(session)
		}
		if err = m.settle(id, err); err != nil {
			return model.Wrap(model.CodeOf(err), err, "the hits in %s and behind it were not marked", m.names[id])
		}
	}
	return nil
}

// markedOthers shows what was marked beside the window.
func (d *desk) markedOthers(m *hitMarking, err error, cancelled bool) {
	d.reloadDocuments()
	// A document that was opened meanwhile may not know of its new spans.
	if d.session != nil {
		if id := d.session.Scope().Document; id != m.here && m.names[id] != "" {
			d.openDocument(id)
		}
	}
	d.sayMarked(m)
	if err != nil && !cancelled {
		d.fail(err)
	}
}

// takeMarked takes the span in hand that was made, where it is a single one.
func (d *desk) takeMarked(m *hitMarking) {
	if len(m.spans) != 1 {
		return
	}
	_, end := d.view.Selection()
	d.view.SetSelection(end, end)
	d.takeInHand(m.spans[0], false)
}

func (d *desk) sayMarked(m *hitMarking) {
	d.find.pane.Uncheck()
	said := i18n.T("desk.find.marked", "label", d.labelName(m.label), "marked", len(m.spans), "n", m.documents)
	if m.already > 0 {
		said += i18n.T("desk.find.already", "n", m.already)
	}
	if m.refused > 0 {
		said += i18n.T("desk.find.refused", "n", m.refused, "why", panel.Sentence(m.why))
	}
	d.status.Say(said)
}
