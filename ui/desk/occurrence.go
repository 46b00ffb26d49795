package desk

import (
	"raqim/annotate"
	"raqim/annotate/find"
	"raqim/annotate/snap"
	"raqim/model"
	"raqim/ui/dialogs"
	"raqim/ui/i18n"
	"raqim/ui/panel"
	"raqim/ui/text/segment"
)

// askOthers shows where the words of the span at hand stand elsewhere in the
// document, and marks those that are chosen as it is, in one action.
func (d *desk) askOthers() {
	span, ok := d.spanAtHand()
	if !ok || !d.writable() {
		return
	}
	if len(span.Parts) > 1 {
		d.status.Say(i18n.T("desk.status.othersofparts"))
		return
	}
	d.leaveLink()
	d.keepTyped()
	// Persian writes و and به apart: what looks like them there is a part of the word.
	attached := d.session.State().Document.Language != "fa"
	if len(d.others(span, true)) == 0 && len(d.others(span, false)) == 0 {
		d.status.Say(i18n.T("desk.status.noothers", "label", d.labelName(span.Label)))
		return
	}
	d.dialogs.Occurrences(dialogs.OccurrenceQuestion{
		Title: i18n.T("desk.occurrence.title", "label", d.labelName(span.Label)), Attached: attached,
		Find: func(attached bool) []panel.Hit { return d.hitsAt(d.others(span, attached)) },
	}, func(chosen []panel.Hit) { d.markOthers(span, chosen) })
}

// others are the places besides span where its words stand as whole words in any
// spelling, as spans of its label should hold them; with what is written together
// with a word where attached. Those that have the label already are left out.
func (d *desk) others(span model.Span, attached bool) []model.Range {
	state := d.session.State()
	search, err := find.Compile(state.Schema, find.Query{Text: d.textOf(span), WholeWord: true, Proclitics: attached})
	if err != nil { // nothing but marks
		return nil
	}
	text, rules := []rune(state.Document.Text), snap.For(state.Schema, span.Label)
	edges := snap.New(text, state.Document.Language, func(at int) bool { return segment.BeginsGrapheme(text, at) })
	var places []model.Range
	for _, r := range search.In(state.Document.Text) {
		places = append(places, edges.Snap(r, rules))
	}
	return state.Unmarked(span.Label, places)
}

// aroundHit is how many code points of context a place is shown with on either side.
const aroundHit = 60

// hitsAt are places as lines of a concordance.
func (d *desk) hitsAt(places []model.Range) []panel.Hit {
	document := d.session.State().Document
	directions := newDirections(document)
	var hits []panel.Hit
	for _, h := range find.Lines(document, places, aroundHit) {
		hits = append(hits, newHit(h, directions))
	}
	return hits
}

// markOthers gives places the label of span, its entity and those of its attributes
// that another occurrence of its words has too.
func (d *desk) markOthers(span model.Span, chosen []panel.Hit) {
	places := make([][]model.Range, len(chosen))
	for i, h := range chosen {
		places[i] = h.Parts
	}
	event, ok := d.do(annotate.AddSpans{
		Label: span.Label, Places: places, Entity: span.Entity, Attributes: annotate.Repeated(d.session.State().Schema, span),
		Provenance: model.Provenance{By: model.ByCopy, Ref: string(span.ID)},
	})
	if ok {
		d.status.Say(i18n.T("desk.status.othersmarked", "label", d.labelName(span.Label), "n", len(event.Spans)))
	}
}
