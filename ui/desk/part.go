package desk

import (
	"slices"

	"raqim/annotate"
	"raqim/model"
	"raqim/ui/i18n"
)

// addPart makes the selection a part of the span at hand, snapped as for its label.
func (d *desk) addPart() {
	span, ok := d.spanForPart()
	if !ok {
		return
	}
	part, _ := d.chosen(span.Label)
	part = d.reaching(part, span)
	if slices.Equal(model.WithPart(span.Parts, part), span.Parts) {
		d.status.Say(i18n.T("desk.status.partin", "label", d.labelName(span.Label)))
		return
	}
	if _, ok := d.do(annotate.AddPart{ID: span.ID, Part: part}); ok {
		d.showParts(part.End)
		d.sayParts("desk.status.partadded", span.ID)
	}
}

// removePart takes the selection away from the span at hand, with the words that it
// cuts and the blanks around it, so that no part ends in a blank. A span never becomes
// empty this way: that is what Delete is for.
func (d *desk) removePart() {
	span, ok := d.spanForPart()
	if !ok {
		return
	}
	start, end := d.view.Selection()
	part := model.Range{Start: model.Offset(start), End: model.Offset(end)}
	if !d.exact {
		part = d.edges(part).gap(part)
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

// reaching is part out to the parts of span from which only blanks divide it: what is
// read in one go is one part.
func (d *desk) reaching(part model.Range, span model.Span) model.Range {
	if d.exact {
		return part
	}
	gap := d.edges(part).gap(part)
	for _, p := range span.Parts {
		if p.End <= part.Start && gap.Start <= p.End {
			part.Start = p.End
		}
		if p.Start >= part.End && gap.End >= p.Start {
			part.End = p.Start
		}
	}
	return part
}

// spanForPart gives the span at hand where some words are selected too, and says
// what is missing.
func (d *desk) spanForPart() (model.Span, bool) {
	span, ok := d.spanAtHand()
	if !ok || !d.writable() {
		return span, false
	}
	if start, end := d.view.Selection(); start == end {
		d.status.Say(i18n.T("desk.status.nopart"))
		return span, false
	}
	d.keepTyped()
	return span, true
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
