package review

import (
	"slices"

	"raqim/annotate"
	"raqim/model"
	"raqim/ui/docview"
	"raqim/ui/i18n"
	"raqim/ui/keys"
)

// Place is where something of the gold set is to be done in the article: at a span, or, where
// there is none, at words.
type Place struct {
	Span  model.SpanID
	Words model.Range
}

// articleOnly are the actions on a span of gold that are done in the article: they have choices,
// or other words, to show there.
var articleOnly = []keys.Action{
	keys.SpanEntity, keys.Link, keys.Unlink, keys.Follow, keys.FollowOn, keys.AddPart, keys.RemovePart, keys.MarkOthers,
}

// toArticle shows the gold set in the article where the row at hand is, and does an action there
// that is about a span of gold; "" for none.
func (p *Page) toArticle(a keys.Action) {
	r, ok := p.hand()
	if label, plain := p.withoutEntity(); a == keys.SpanEntity && plain {
		p.calls.Say(i18n.T("desk.status.noentity", "label", p.labelName(label)))
		return
	}
	at := Place{Span: p.goldAtHand()}
	if ok && r.link {
		at.Span = p.linkEnd(r)
	}
	if at.Span == "" && a != "" {
		span, ok := p.base()
		if !ok {
			p.calls.Say(i18n.T("review.said.no_span"))
			return
		}
		at.Span = span.ID
	}
	if at.Span == "" && ok && p.item(r) >= 0 {
		span := p.compared.Items[p.item(r)].First()
		at.Words = model.Range{Start: span.Start(), End: span.End()}
	}
	p.calls.Article(at, a)
}

// withoutEntity tells whether the item at hand has a label whose spans point to no entity.
func (p *Page) withoutEntity() (label string, plain bool) {
	r, ok := p.hand()
	if !ok || r.link {
		return "", false
	}
	label = p.compared.Items[r.index].First().Label
	if s := p.standing.Items[r.index].Span; s != nil {
		label = s.Label
	}
	t, _ := p.state().Schema.SpanType(label)
	return label, !slices.ContainsFunc(t.Attributes, model.AttributeType.RefersToEntity)
}

// linkEnd is the span of gold at which the link of a row begins, or ends; "" where neither is there.
func (p *Page) linkEnd(r row) model.SpanID {
	l := p.compared.Links[r.index]
	for _, end := range []int{l.From.Item, l.To.Item} {
		if end >= 0 && p.standing.Items[end].Span != nil {
			return p.standing.Items[end].Span.ID
		}
	}
	return ""
}

// typedIn does what a character means in the article: a digit gives words that are selected there a
// label, in the article of the gold set.
func (p *Page) typedIn(v *docview.View, r rune) bool {
	start, end := v.Selection()
	if digit, ok := keys.Digit(r); ok && start < end {
		p.calls.Mark(model.Range{Start: model.Offset(start), End: model.Offset(end)}, digit)
		return true
	}
	return p.typed(r)
}

// Relabel gives the item at hand another label than any of the annotators gave it, and keeps what
// this one can have too.
func (p *Page) Relabel(label string) {
	span, ok := p.base()
	switch {
	case !ok:
		p.calls.Say(i18n.T("review.said.no_span"))
		return
	case span.Label == label:
		p.calls.Say(i18n.T("desk.status.samelabel", "label", p.labelName(label)))
		return
	}
	changes, err := annotate.SetLabel{ID: span.ID, Label: label}.Check(p.state())
	if err != nil {
		p.calls.Fail(err)
		return
	}
	at := slices.IndexFunc(changes, func(c model.Change) bool { return c.Span != nil && c.Span.After != nil && c.Span.After.ID == span.ID })
	if p.change(func(s *model.Span) { *s = *changes[at].Span.After }) {
		p.calls.Say(i18n.T("desk.status.relabelled", "old", p.labelName(span.Label), "new", p.labelName(label)))
	}
}

// unlink takes a relation of gold away: the decision on it is that it is not to be there.
func (p *Page) unlink(id model.RelationID) {
	for i, s := range p.standing.Links {
		if s.Relation != nil && s.Relation.ID == id {
			j, _ := p.again(row{true, i})
			j.Verdict, j.Take = model.VerdictNeither, ""
			p.settle(row{true, i}, j)
			return
		}
	}
	p.do(annotate.RemoveRelation{ID: id})
}

func (p *Page) setFlag(id model.RelationID, name string, value bool) {
	p.do(annotate.SetRelationFlag{ID: id, Name: name, Value: value})
}

// undeny takes back that a span of gold has none of a relation.
func (p *Page) undeny(id model.SpanID, relation string) {
	p.do(annotate.SayNone{ID: id, Relation: relation, None: false})
}
