package desk

import (
	"slices"

	"raqim/annotate"
	"raqim/model"
	"raqim/ui/i18n"
	"raqim/ui/keys"
	"raqim/ui/panel"
)

// linking is the choice of relations of the span at hand: which to make or take
// away, or of which type it has none. The zero value is none.
type linking struct {
	span   model.SpanID
	aim    linkAim
	only   []string        // the relation types it is about; empty: all
	links  []annotate.Link // those offered from the start: a key keeps its link while the choice lasts
	due    []annotate.Link // the first of them, those that Enter makes
	chosen bool            // one was made or taken away: a click on a mark means the mark again
}

// linkAim is what choosing a relation does.
type linkAim uint8

const (
	toLink   linkAim = iota // makes it or, made here, takes it away again
	toUnlink                // takes it away
	toDeny                  // says that there is none of its type, or no longer says so
)

// say picks the words for making links or for taking one away.
func (l linking) say(toMake, toRemove string) string {
	if l.aim == toUnlink {
		return toRemove
	}
	return toMake
}

// offers are the relations to choose from, as many as there are keys, and how many
// more there are.
func (l linking) offers(state annotate.State) (offers []panel.Offer, more int) {
	switch l.aim {
	case toUnlink:
		offers = append(standing(state, l.span), denied(state, l.span)...)
	case toDeny:
		offers = slices.DeleteFunc(denials(state, l.span), func(o panel.Offer) bool { return !l.about(o.Link.Label) })
	default:
		return l.linkOffers(state)
	}
	more = max(0, len(offers)-panel.OfferKeys)
	return offers[:len(offers)-more], more
}

// about tells whether a relation type is among those to choose from.
func (l linking) about(relation string) bool {
	return len(l.only) == 0 || slices.Contains(l.only, relation)
}

// deniable tells whether there is a type of which the span has none.
func (l linking) deniable(state annotate.State) bool {
	return slices.ContainsFunc(state.Joinable(l.span), l.about)
}

// linkOffers are the first of the links offered from the start that are made or can
// still be made.
func (l linking) linkOffers(state annotate.State) (offers []panel.Offer, more int) {
	for i, link := range l.links {
		if len(offers) == panel.OfferKeys {
			return offers, len(l.links) - i
		}
		_, stands := state.Joined(link)
		if stands || state.Allows(link) {
			offers = append(offers, panel.Offer{Link: link, Has: stands, Replaces: !stands && len(state.Replaced(link)) > 0, Due: !stands && slices.Contains(l.due, link)})
		}
	}
	return offers, 0
}

// standing are the relations of a span.
func standing(state annotate.State, id model.SpanID) []panel.Offer {
	var offers []panel.Offer
	for _, r := range state.RelationsOf(id) {
		offers = append(offers, panel.Offer{Link: annotate.Link{Label: r.Label, From: r.From, To: r.To}, Has: true})
	}
	return offers
}

// denials are the relation types of which a span has none.
func denials(state annotate.State, id model.SpanID) []panel.Offer {
	span, _ := state.Span(id)
	var offers []panel.Offer
	for _, relation := range state.Joinable(id) {
		offers = append(offers, panel.Offer{Link: annotate.Link{Label: relation}, None: true, Has: span.SaysNone(relation)})
	}
	return offers
}

// denied are those of which it says so.
func denied(state annotate.State, id model.SpanID) []panel.Offer {
	return slices.DeleteFunc(denials(state, id), func(o panel.Offer) bool { return !o.Has })
}

// beginLink offers the relations that the span at hand can have, or, to remove
// one, those that it has. The keys stay in the article, where a click on a mark
// chooses too. Where relation types are given, only theirs are offered.
func (d *desk) beginLink(remove bool, only ...string) {
	span, ok := d.spanAtHand()
	if !ok || !d.writable() {
		return
	}
	d.keepTyped()
	state := d.session.State()
	begun := linking{span: span.ID, only: only}
	begun.links = slices.DeleteFunc(state.Links(span.ID), func(l annotate.Link) bool { return !begun.about(l.Label) })
	if remove {
		begun.aim = toUnlink
	} else {
		begun.due = slices.DeleteFunc(state.Due(span.ID), func(l annotate.Link) bool { return !begun.about(l.Label) })
		begun.links = append(slices.Clone(begun.due), slices.DeleteFunc(begun.links, func(l annotate.Link) bool { return slices.Contains(begun.due, l) })...)
	}
	if offers, _ := begun.offers(state); len(offers) == 0 && (remove || !begun.deniable(state)) {
		d.status.Say(i18n.T(begun.say("desk.status.nolinks", "desk.status.alone"), "label", d.labelName(span.Label)))
		return
	}
	if !d.panes.visible(1) {
		d.togglePane(1)
	}
	d.linking = begun
	d.showAtHand()
	d.focusArticle()
	d.status.Say(i18n.T(begun.say("desk.status.link", "desk.status.unlink")))
}

// isLinking tells whether a relation is being chosen. The choice ends where another
// span has come to hand, or there is nothing left to choose.
func (d *desk) isLinking() bool {
	if d.linking.span == "" || d.linking.span != d.atHand || d.session == nil {
		d.linking = linking{}
		return false
	}
	if d.linking.aim == toUnlink {
		if offers, _ := d.linking.offers(d.session.State()); len(offers) == 0 {
			d.linking = linking{}
			return false
		}
	}
	return true
}

// selected is told where a person has put the caret or what they have selected in
// the article. A selection is there to be marked, with keys that a choice of
// relations has, too; and so is the word at the caret, once a choice was made. Of a
// click OnMark will tell.
func (d *desk) selected(start, end int) {
	if d.isLinking() && (start < end || d.linking.chosen && !d.view.Pressed()) {
		d.leaveLink()
	}
	d.showSelection()
}

// showLinks shows what is offered in the inspector.
func (d *desk) showLinks() {
	if !d.isLinking() {
		d.view.SetSigns(nil)
		d.inspector.StopOffering()
		return
	}
	offering := panel.Offering{
		Title: i18n.T(d.linking.say("desk.link.title", "desk.link.remove")), Flags: d.linking.aim == toLink,
	}
	offering.Offers, offering.More = d.linking.offers(d.session.State())
	switch {
	case d.linking.aim == toDeny:
		offering.Title, offering.Other = i18n.T("desk.link.none"), i18n.T("desk.link.back")
	case d.linking.aim == toLink && d.linking.deniable(d.session.State()):
		offering.Other = i18n.T("desk.link.deny")
	}
	d.inspector.Offer(offering)
	d.view.SetSigns(d.signs(offering.Offers))
}

// leaveLink ends the choice of a relation.
func (d *desk) leaveLink() {
	d.linking = linking{}
	d.view.SetSigns(nil)
	d.inspector.StopOffering()
}

// chooseLink takes what the key of r offers. The key of an action leaves the choice and
// does what it always does: that of links begins a choice anew.
func (d *desk) chooseLink(r rune) {
	if digit, ok := keys.Digit(r); ok && digit == "0" {
		d.turnLinks()
		return
	}
	if a, ok := keys.ForRune(r); ok {
		d.leaveLink()
		d.perform(a)
		return
	}
	state := d.session.State()
	if i, ok := keys.FlagOf(r); ok {
		if flags := panel.Flags(state, d.linking.span); d.linking.aim == toLink && i < len(flags) {
			d.setFlag(flags[i].Relation, flags[i].Name, !flags[i].Has)
		}
		return
	}
	offers, _ := d.linking.offers(state)
	if i, ok := keys.ChoiceOf(r); ok && i < len(offers) {
		d.takeOffer(offers[i])
	}
}

// turnLinks goes from the links to the types of which there is none, and back.
func (d *desk) turnLinks() {
	switch d.linking.aim {
	case toLink:
		if d.linking.deniable(d.session.State()) {
			d.linking.aim = toDeny
		}
	case toDeny:
		d.linking.aim = toLink
	}
	d.showLinks()
	d.focusArticle()
}

// takeOffer does what was chosen. The choice goes on, so that a quote gets all its
// speakers, but after a link was removed.
func (d *desk) takeOffer(o panel.Offer) {
	switch {
	case o.None:
		d.deny(o)
	case o.Has:
		d.removeLink(o.Link)
	case o.Link.Open():
		d.askArgument(o.Link)
		return
	default:
		d.link(annotate.AddRelation{Label: o.Link.Label, From: o.Link.From, To: o.Link.To, Replace: true}, o.Replaces)
	}
	d.focusArticle()
}

// takeDue makes the links in a frame, as one action; false where there are none.
func (d *desk) takeDue() bool {
	if !d.isLinking() || d.linking.aim != toLink {
		return false
	}
	state := d.session.State()
	due := slices.DeleteFunc(slices.Clone(d.linking.due), func(l annotate.Link) bool {
		_, stands := state.Joined(l)
		return stands || !state.Allows(l) || len(state.Replaced(l)) > 0
	})
	if len(due) == 0 {
		return false
	}
	if _, ok := d.do(annotate.AddRelations{Links: due}); ok {
		d.linking.chosen = true
		names := make([]string, len(due))
		for i, l := range due {
			names[i] = d.relationName(l.Label)
		}
		d.status.Say(i18n.T("desk.status.linkeddue", "n", len(due), "relations", i18n.List(names)))
	}
	d.focusArticle()
	return true
}

// link makes a relation, in the place of another where it replaces one.
func (d *desk) link(c annotate.AddRelation, replaces bool) {
	if _, ok := d.do(c); ok {
		d.sayLinked(annotate.Link{Label: c.Label, From: c.From, To: c.To}, replaces)
	}
}

func (d *desk) sayLinked(l annotate.Link, replaces bool) {
	d.linking.chosen = true
	if replaces {
		d.sayRelation("desk.status.relinked", l)
		return
	}
	d.sayRelation("desk.status.linked", l)
}

// deny says that the span has no relation of a type, or no longer says so.
func (d *desk) deny(o panel.Offer) {
	said := "desk.status.denied"
	if o.Has {
		said = "desk.status.undenied"
	}
	if _, ok := d.do(annotate.SayNone{ID: d.linking.span, Relation: o.Link.Label, None: !o.Has}); !ok {
		return
	}
	if d.linking.aim == toUnlink {
		d.leaveLink()
	}
	d.linking.chosen = true
	d.status.Say(i18n.T(said, "relation", d.relationName(o.Link.Label)))
}

func (d *desk) removeLink(l annotate.Link) {
	r, ok := d.session.State().Joined(l)
	if !ok {
		return
	}
	if d.linking.aim == toUnlink {
		d.leaveLink()
	}
	d.linking.chosen = true
	d.unlink(r.ID)
}
