package desk

import (
	"slices"

	"raqim/annotate"
	"raqim/model"
	"raqim/ui/i18n"
	"raqim/ui/keys"
)

// beginLink offers the relations that the span at hand can have. The keys stay in
// the article, where a click on a mark makes a link too.
func (d *desk) beginLink() {
	span, ok := d.spanAtHand()
	if !ok || !d.writable() {
		return
	}
	d.keepTyped()
	if len(d.session.State().Links(span.ID)) == 0 {
		d.status.Say(i18n.T("desk.status.nolinks", "label", d.labelName(span.Label)))
		return
	}
	if !d.panes.visible(1) {
		d.togglePane(1)
	}
	d.linking = span.ID
	d.showAtHand()
	d.focusArticle()
	d.status.Say(i18n.T("desk.status.link"))
}

// offered are the links to choose from; none where no link is being made, or where
// another span has come to hand since.
func (d *desk) offered() []annotate.Link {
	if d.linking == "" || d.linking != d.atHand {
		d.linking = ""
		return nil
	}
	links := d.session.State().Links(d.linking)
	if len(links) == 0 {
		d.linking = ""
	}
	return links
}

func (d *desk) leaveLink() {
	d.linking = ""
	d.inspector.OfferLinks(nil)
}

// chooseLink makes the link whose key types r.
func (d *desk) chooseLink(r rune) {
	offered := d.offered()
	if i, ok := keys.ChoiceOf(r); ok && i < len(offered) {
		d.link(offered[i])
	}
}

// link makes a relation.
func (d *desk) link(l annotate.Link) {
	if _, ok := d.do(annotate.AddRelation{Label: l.Label, From: l.From, To: l.To}); ok {
		d.leaveLink()
		d.inspector.RevealRelations()
		d.sayRelation("desk.status.linked", l)
	}
	d.focusArticle()
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

// clickMark takes a mark in hand, or, where a link is being made, joins it to the
// span at hand.
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

// linkClicked makes the link that a click on a mark means: the first one of the
// schema between it, or else a mark around it, and the span at hand.
func (d *desk) linkClicked(offered []annotate.Link, clicked model.Span) {
	for _, span := range d.around(clicked) {
		for _, l := range offered {
			if l.From == span.ID || l.To == span.ID {
				d.link(l)
				return
			}
		}
	}
	hand, _ := d.spanAtHand()
	d.status.Say(i18n.T("desk.status.nolink", "label", d.labelName(hand.Label), "other", d.labelName(clicked.Label)))
}

// around lists a span and those that hold it, the innermost first, without the
// one at hand: a click on a name within a quote may mean the quote.
func (d *desk) around(span model.Span) []model.Span {
	spans := append([]model.Span{span}, d.session.State().SpansAt(span.Start())...)
	return slices.DeleteFunc(spans, func(s model.Span) bool {
		return s.ID == d.atHand || !s.Contains(span.End()-1)
	})
}
