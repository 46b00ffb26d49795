package desk

import (
	"slices"

	"raqim/annotate"
	"raqim/model"
	"raqim/ui/i18n"
)

// addPart makes the selection a part of the span at hand.
func (d *desk) addPart() {
	span, part, ok := d.partChosen()
	if !ok {
		return
	}
	if slices.Equal(model.WithPart(span.Parts, part), span.Parts) {
		d.status.Say(i18n.T("desk.status.partin", "label", d.labelName(span.Label)))
		return
	}
	if _, ok := d.do(annotate.AddPart{ID: span.ID, Part: part}); ok {
		d.showParts(part.End)
		d.sayParts("desk.status.partadded", span.ID)
	}
}

// removePart takes the selection away from the span at hand. A span never becomes
// empty this way: that is what Delete is for.
func (d *desk) removePart() {
	span, part, ok := d.partChosen()
	if !ok {
		return
	}
	left := model.WithoutPart(span.Parts, part)
	switch {
	case len(left) == 0:
		d.status.Say(i18n.T("desk.status.partall"))
		return
	case slices.Equal(left, span.Parts):
		d.status.Say(i18n.T("desk.status.partout", "label", d.labelName(span.Label)))
		return
	}
	if _, ok := d.do(annotate.RemovePart{ID: span.ID, Part: part}); ok {
		d.showParts(part.Start)
		d.sayParts("desk.status.partgone", span.ID)
	}
}

// partChosen gives the span at hand and the selection, and says what is missing.
func (d *desk) partChosen() (span model.Span, part model.Range, ok bool) {
	if span, ok = d.spanAtHand(); !ok || !d.writable() {
		return span, part, false
	}
	start, end := d.view.Selection()
	if start == end {
		d.status.Say(i18n.T("desk.status.nopart"))
		return span, part, false
	}
	d.keepTyped()
	return span, model.Range{Start: model.Offset(start), End: model.Offset(end)}, true
}

// showParts drops the selection and leaves the caret where the span has changed.
func (d *desk) showParts(caret model.Offset) {
	d.view.SetSelection(int(caret), int(caret))
	d.showSelection()
}

// sayParts says what was done and how many parts the span has now.
func (d *desk) sayParts(key string, id model.SpanID) {
	span, _ := d.session.State().Span(id)
	d.status.Say(i18n.T(key, "label", d.labelName(span.Label), "n", len(span.Parts)))
}

// goToPart puts the caret behind a part of the span at hand and brings the part
// into view, so that the keys for edges act on it.
func (d *desk) goToPart(part model.Range) {
	d.showParts(part.End)
	d.view.Reveal(int(part.Start), int(part.End))
	d.focusArticle()
}
