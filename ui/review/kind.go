package review

import (
	core "raqim/annotate/review"
	"raqim/ui/i18n"
)

// lookAtKind shows all that differs as the row at hand does and is still open: the next
// decision is on all of them, after this look.
func (p *Page) lookAtKind() {
	r, _ := p.hand()
	look := core.SettleKind{Compared: p.compared, Kind: core.Links}
	if !r.link {
		item := p.compared.Items[r.index]
		look.Kind = item.Differs &^ core.Links
		if look.Kind == core.Attributes && len(item.Attributes) == 1 {
			look.Attribute = item.Attributes[0]
		}
	}
	items, links := look.Reach(p.state().Annotations())
	if len(items)+len(links) == 0 {
		p.calls.Say(i18n.T("review.said.no_kind"))
		return
	}
	p.kind = &look
	p.restand()
	p.calls.Say(i18n.T("review.said.kind", "n", len(p.rows)))
}

// decideKind decides all that is looked at, as one action.
func (p *Page) decideKind(v verdict) {
	c, n := *p.kind, len(p.rows)
	c.Judgement = p.judgement(v)
	if !p.do(c) {
		return
	}
	p.kind = nil
	p.restand()
	p.step(1, true)
	p.calls.Say(i18n.T("review.said.kind_settled", "n", n))
}

// toggleAll lists all, or only what differs or is open.
func (p *Page) toggleAll() {
	p.all = !p.all
	p.restand()
}
