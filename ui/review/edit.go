package review

import (
	"slices"

	core "raqim/annotate/review"
	"raqim/model"
	"raqim/ui/i18n"
	"raqim/ui/keys"
)

func (p *Page) canEdit() bool {
	r, ok := p.hand()
	return ok && !r.link && p.kind == nil && !p.work.ReadOnly
}

// edit moves the keyboard to the attributes of what is in gold of the item at hand.
func (p *Page) edit() {
	if p.beside > 0 {
		p.beside = 0
		p.show()
	}
	decided := p.isSettled()
	switch _, ok := p.base(); {
	case !ok:
	case p.inspector.Edit():
		if !decided {
			p.calls.Say(i18n.T("review.said.editing", "verdict", p.verdictWords(*p.atHand().Decision), "key", "U"))
		}
	default:
		p.calls.Say(i18n.T("review.said.no_attributes", "forth", keyOf(keys.EndForth), "back", keyOf(keys.EndBack)))
	}
}

// base is the span of gold to be changed. Where there is none yet it becomes the version of the
// first who marked the item.
func (p *Page) base() (model.Span, bool) {
	if !p.canEdit() {
		return model.Span{}, false
	}
	if id := p.goldAtHand(); id != "" {
		return p.state().Span(id)
	}
	r, _ := p.hand()
	k := slices.IndexFunc(p.compared.Items[r.index].Spans, func(s *model.Span) bool { return s != nil })
	if !p.settle(r, p.judgement(verdict{model.VerdictTaken, p.compared.Sets[k].Author})) {
		return model.Span{}, false
	}
	return p.state().Span(p.goldAtHand())
}

// change stores the item at hand as it is after change, which none of the annotators has.
func (p *Page) change(change func(*model.Span)) bool {
	span, ok := p.base()
	if !ok {
		return false
	}
	change(&span)
	r, _ := p.hand()
	j, _ := p.again(r)
	j.Verdict, j.Take, j.Span = model.VerdictEdited, "", &span
	return p.settle(r, j)
}

// setAttribute gives the item at hand another value, "" for none.
func (p *Page) setAttribute(_ model.SpanID, name string, value model.Value) bool {
	return p.change(func(s *model.Span) {
		if len(value.Items()) == 0 && !value.IsFlag() {
			s.Attributes = s.Attributes.Without(name)
			return
		}
		s.Attributes = s.Attributes.With(name, value)
	})
}

func (p *Page) setEntity(_ model.SpanID, entity model.EntityID) bool {
	return p.change(func(s *model.Span) { s.Entity = entity })
}

// moveEdge moves the first or the last edge of the item at hand, as in the article.
func (p *Page) moveEdge(start bool, step int) {
	span, ok := p.base()
	if !ok {
		return
	}
	parts := slices.Clone(span.Parts)
	at := &parts[len(parts)-1].End
	if start {
		at = &parts[0].Start
	}
	next := p.calls.NextEdge(start, *at, step)
	*at = next
	if last := parts[len(parts)-1]; parts[0].Start >= parts[0].End || last.Start >= last.End {
		p.calls.Say(i18n.T("desk.status.emptyspan"))
		return
	}
	p.change(func(s *model.Span) { s.Parts = parts })
}

// settleAgreed settles what the rule that was chosen settles by itself, in a document once.
func (p *Page) settleAgreed() {
	id := p.state().Document.ID
	rule, ok := p.chosen.rule(p.compared.Sets)
	if !ok || p.work.ReadOnly || p.seen == id || p.state().Set.State == model.SetDone {
		return
	}
	p.seen = id
	before := len(p.state().Decisions)
	if p.do(core.SettleAgreed{Compared: p.compared, Rule: rule, Reviewer: p.calls.Reviewer()}) {
		if p.byRule = len(p.state().Decisions) - before; p.byRule > 0 {
			p.calls.Say(i18n.T("review.said.agreed", "n", p.byRule))
		}
	}
}
