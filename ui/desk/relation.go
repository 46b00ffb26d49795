package desk

import (
	"slices"

	"raqim/annotate"
	"raqim/model"
	"raqim/ui/i18n"
	"raqim/ui/panel"
)

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

// undeny no longer says that a span has no relation of a type.
func (d *desk) undeny(id model.SpanID, relation string) {
	if _, ok := d.do(annotate.SayNone{ID: id, Relation: relation}); ok {
		d.status.Say(i18n.T("desk.status.undenied", "relation", d.relationName(relation)))
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
		d.status.Say(i18n.T(said, "relation", d.relationName(r.Label), "name", panel.FlagName(name)))
	}
	d.focusArticle()
}

// sayRelation says what was made or taken away: "says: Speaker → Quote".
func (d *desk) sayRelation(key string, l annotate.Link) {
	d.status.Say(i18n.T(key, "from", d.argumentName(l.From), "relation", d.relationName(l.Label), "to", d.argumentName(l.To)))
}

func (d *desk) relationName(label string) string {
	t, _ := d.project.Schema().RelationType(label)
	return t.Label.In(i18n.Language(), label)
}

// argumentName names an end of a relation: a span by its label.
func (d *desk) argumentName(a model.Argument) string {
	if a.Outside() {
		return panel.OutsideName(a, d.session.State().Document.Date, d.inspector.EntityName)
	}
	span, _ := d.session.State().Span(a.Span())
	return d.labelName(span.Label)
}

// clickMark takes a mark in hand, or, where a link is being chosen, takes the one
// between it and the span at hand.
func (d *desk) clickMark(id string) {
	clicked, ok := d.session.State().Span(d.spanOfMark(id))
	if !ok || !d.isLinking() || d.linking.aim == toDeny || d.linking.chosen {
		d.leaveLink()
		d.takeInHand(d.spanOfMark(id), false)
		return
	}
	d.linkClicked(clicked)
}

// linkClicked takes the link that a click on a mark means: the first one between
// it, or else a mark around it, and the span at hand.
func (d *desk) linkClicked(clicked model.Span) {
	links := d.clickable()
	for _, span := range d.around(clicked) {
		at := model.SpanArgument(span.ID)
		i := slices.IndexFunc(links, func(l annotate.Link) bool { return l.From == at || l.To == at })
		if i >= 0 {
			replaces := len(d.session.State().Replaced(links[i])) > 0
			d.takeOffer(panel.Offer{Link: links[i], Has: d.linking.aim == toUnlink, Replaces: replaces})
			return
		}
	}
	hand, _ := d.spanAtHand()
	d.status.Say(i18n.T(d.linking.say("desk.status.nolink", "desk.status.notlinked"), "label", d.labelName(hand.Label), "other", d.labelName(clicked.Label)))
}

// clickable are the relations that a click on a mark can mean, also those that have
// no key.
func (d *desk) clickable() []annotate.Link {
	if d.linking.aim != toUnlink {
		return d.linking.links
	}
	var links []annotate.Link
	for _, o := range standing(d.session.State(), d.linking.span) {
		links = append(links, o.Link)
	}
	return links
}

// around lists a span and those that hold it, the innermost first, without the
// one at hand: a click on a name within a quote may mean the quote.
func (d *desk) around(span model.Span) []model.Span {
	spans := append([]model.Span{span}, d.session.State().SpansAt(span.Start())...)
	return slices.DeleteFunc(spans, func(s model.Span) bool {
		return s.ID == d.atHand || !s.Contains(span.End()-1)
	})
}
