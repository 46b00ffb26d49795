package desk

import (
	"slices"

	"raqim/annotate"
	"raqim/model"
	"raqim/ui/i18n"
	"raqim/ui/keys"
)

// linking is the choice of a relation of the span at hand: one to make, or one to
// take away. The zero value is none.
type linking struct {
	span   model.SpanID
	remove bool
}

// links are those to choose from.
func (l linking) links(state annotate.State) []annotate.Link {
	if !l.remove {
		return state.Links(l.span)
	}
	var standing []annotate.Link
	for _, r := range state.RelationsOf(l.span) {
		standing = append(standing, annotate.Link{Label: r.Label, From: r.From, To: r.To})
	}
	return standing
}

// say picks the words for the one or the other.
func (l linking) say(toMake, toRemove string) string {
	if l.remove {
		return toRemove
	}
	return toMake
}

// beginLink offers the relations that the span at hand can have, or, to remove
// one, those that it has. The keys stay in the article, where a click on a mark
// chooses too.
func (d *desk) beginLink(remove bool) {
	span, ok := d.spanAtHand()
	if !ok || !d.writable() {
		return
	}
	d.keepTyped()
	begun := linking{span: span.ID, remove: remove}
	if len(begun.links(d.session.State())) == 0 {
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

// offered are the links to choose from; none where none is chosen, or where
// another span has come to hand since.
func (d *desk) offered() []annotate.Link {
	if d.linking.span == "" || d.linking.span != d.atHand {
		d.linking = linking{}
		return nil
	}
	links := d.linking.links(d.session.State())
	if len(links) == 0 {
		d.linking = linking{}
	}
	return links
}

// showLinks shows what is offered in the inspector.
func (d *desk) showLinks() {
	links := d.offered()
	d.inspector.OfferLinks(i18n.T(d.linking.say("desk.link.title", "desk.link.remove")), links)
}

func (d *desk) leaveLink() {
	d.linking = linking{}
	d.inspector.OfferLinks("", nil)
}

// chooseLink takes the link whose key types r.
func (d *desk) chooseLink(r rune) {
	offered := d.offered()
	if i, ok := keys.ChoiceOf(r); ok && i < len(offered) {
		d.takeLink(offered[i])
	}
}

// takeLink makes the relation that was chosen, or takes it away.
func (d *desk) takeLink(l annotate.Link) {
	if d.linking.remove {
		d.removeLink(l)
		return
	}
	if _, ok := d.do(annotate.AddRelation{Label: l.Label, From: l.From, To: l.To}); ok {
		d.leaveLink()
		d.inspector.RevealRelations()
		d.sayRelation("desk.status.linked", l)
	}
	d.focusArticle()
}

func (d *desk) removeLink(l annotate.Link) {
	for _, r := range d.session.State().RelationsOf(d.linking.span) {
		if r.Label == l.Label && r.From == l.From && r.To == l.To {
			d.leaveLink()
			d.unlink(r.ID)
			return
		}
	}
}

// unlink takes a relation away.
func (d *desk) unlink(id model.RelationID) {
	if d.session == nil {
		return
	}
	r, _ := d.session.State().Relation(id)
	if _, ok := d.do(annotate.RemoveRelation{ID: id}); ok {
		d.sayRelation("desk.status.unlinked", annotate.Link{Label: r.Label, From: r.From, To: r.To})
	}
	d.focusArticle()
}

// setFlag says yes or no to a flag of a relation.
func (d *desk) setFlag(id model.RelationID, name string, value bool) {
	if d.session == nil {
		return
	}
	r, _ := d.session.State().Relation(id)
	said := "desk.status.flaggone"
	if value {
		said = "desk.status.flagset"
	}
	if _, ok := d.do(annotate.SetRelationFlag{ID: id, Name: name, Value: value}); ok {
		d.status.Say(i18n.T(said, "relation", d.relationName(r.Label), "name", name))
	}
	d.focusArticle()
}

// sayRelation says what was made or taken away: "says: Speaker → Quote".
func (d *desk) sayRelation(key string, l annotate.Link) {
	state := d.session.State()
	from, _ := state.Span(l.From)
	to, _ := state.Span(l.To)
	d.status.Say(i18n.T(key, "from", d.labelName(from.Label), "relation", d.relationName(l.Label), "to", d.labelName(to.Label)))
}

func (d *desk) relationName(label string) string {
	t, _ := d.project.Schema().RelationType(label)
	return t.Label.In("en", label)
}

// clickMark takes a mark in hand, or, where a link is being chosen, takes the one
// between it and the span at hand.
func (d *desk) clickMark(id string) {
	offered := d.offered()
	if len(offered) == 0 {
		d.takeInHand(model.SpanID(id), false)
		return
	}
	if clicked, ok := d.session.State().Span(model.SpanID(id)); ok {
		d.linkClicked(offered, clicked)
	}
}

// linkClicked takes the link that a click on a mark means: the first one offered
// between it, or else a mark around it, and the span at hand.
func (d *desk) linkClicked(offered []annotate.Link, clicked model.Span) {
	for _, span := range d.around(clicked) {
		for _, l := range offered {
			if l.From == span.ID || l.To == span.ID {
				d.takeLink(l)
				return
			}
		}
	}
	hand, _ := d.spanAtHand()
	d.status.Say(i18n.T(d.linking.say("desk.status.nolink", "desk.status.notlinked"), "label", d.labelName(hand.Label), "other", d.labelName(clicked.Label)))
}

// around lists a span and those that hold it, the innermost first, without the
// one at hand: a click on a name within a quote may mean the quote.
func (d *desk) around(span model.Span) []model.Span {
	spans := append([]model.Span{span}, d.session.State().SpansAt(span.Start())...)
	return slices.DeleteFunc(spans, func(s model.Span) bool {
		return s.ID == d.atHand || !s.Contains(span.End()-1)
	})
}
