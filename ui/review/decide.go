package review

import (
	"raqim/annotate"
	core "raqim/annotate/review"
	"raqim/model"
	"raqim/ui/i18n"
	"raqim/ui/panel"
)

// verdict is what a key says of the row at hand.
type verdict struct {
	model.Verdict
	take string // the annotator whose version is taken
}

// take takes the version of the k-th annotator; that of one who did not mark it is that
// nothing is marked.
func (p *Page) take(k int) {
	if k >= len(p.compared.Sets) {
		p.calls.Say(i18n.T("review.said.no_set", "n", k+1))
		return
	}
	p.decide(verdict{model.VerdictTaken, p.compared.Sets[k].Author})
}

func (p *Page) judgement(v verdict) core.Judgement {
	return core.Judgement{Verdict: v.Verdict, Take: v.take, Reason: p.reason, Note: p.note, Reviewer: p.calls.Reviewer()}
}

// decide settles the row at hand, or all of the kind that is looked at, and goes on to the
// next open one.
func (p *Page) decide(v verdict) {
	if p.kind != nil {
		p.decideKind(v)
		return
	}
	r, ok := p.hand()
	if !ok {
		return
	}
	j := p.judgement(v)
	if d := p.settled(r).Decision; d != nil && j.Reason == model.ReasonNone && j.Note == "" {
		j.Reason, j.Note = d.Reason, d.Note
	}
	p.held = true
	settled := p.settle(r, j)
	p.held = false
	if !settled {
		return
	}
	p.calls.Say(i18n.T("review.said.settled", "verdict", p.verdictWords(*p.settled(r).Decision)))
	if !p.step(1, true) {
		p.show()
	}
}

// settle stores what is decided of a row, and tells whether it is.
func (p *Page) settle(r row, j core.Judgement) bool {
	if r.link {
		return p.do(core.SettleLink{Compared: p.compared, Link: r.index, Judgement: j})
	}
	return p.do(core.Settle{Compared: p.compared, Item: r.index, Judgement: j})
}

// do gives a command to the gold set.
func (p *Page) do(c annotate.Command) bool {
	if p.work.ReadOnly {
		p.calls.Say(i18n.T("desk.status.readonly"))
		return false
	}
	_, err := p.work.Gold.Do(c)
	if err != nil {
		p.calls.Fail(err)
	}
	return err == nil
}

// again is the judgement that a decision was made with.
func (p *Page) again(r row) (core.Judgement, bool) {
	s := p.settled(r)
	if s.Decision == nil {
		return core.Judgement{}, false
	}
	d := s.Decision
	j := core.Judgement{Verdict: d.Verdict, Take: d.Taken, Span: s.Span, Reason: d.Reason, Note: d.Note, Reviewer: p.calls.Reviewer()}
	if j.Verdict == model.VerdictAgreed {
		j.Verdict = model.VerdictTaken
	}
	return j, true
}

// giveReason gives the decision on the row at hand a reason: the one that stands, or else the
// next one. The same reason once more takes it away.
func (p *Page) giveReason(reason model.Reason) {
	r, _ := p.hand()
	j, decided := p.again(r)
	if !decided || p.kind != nil {
		p.reason = toggled(p.reason, reason)
		p.details.show()
		p.calls.Say(i18n.T("review.said.reason", "reason", panel.Reason(p.reason)))
		return
	}
	j.Reason = toggled(j.Reason, reason)
	if p.settle(r, j) {
		p.calls.Say(i18n.T("review.said.reason", "reason", panel.Reason(j.Reason)))
	}
}

func toggled(now, given model.Reason) model.Reason {
	if now == given {
		return model.ReasonNone
	}
	return given
}

// askNote lets the reviewer write a note on the decision, as giveReason gives a reason.
func (p *Page) askNote() {
	r, ok := p.hand()
	if !ok {
		return
	}
	j, decided := p.again(r)
	if !decided || p.kind != nil {
		p.calls.Note(i18n.T("review.act.note"), p.note, func(note string) {
			p.note = note
			p.details.show()
		})
		return
	}
	p.calls.Note(i18n.T("review.act.note"), j.Note, func(note string) {
		j.Note = note
		p.settle(r, j)
	})
}

func (p *Page) isSettled() bool {
	r, ok := p.hand()
	return ok && p.settled(r).Decision != nil
}

// unsettle takes the decision on the row at hand back.
func (p *Page) unsettle() {
	r, _ := p.hand()
	if p.do(core.Unsettle{Decision: p.settled(r).Decision.ID}) {
		p.calls.Say(i18n.T("review.said.unsettled"))
	}
}

// canMerge tells whether two at least marked the item at hand, and otherwise than each other.
func (p *Page) canMerge() bool {
	r, ok := p.hand()
	if !ok || r.link {
		return p.kind != nil && ok && p.kind.Kind != core.Links
	}
	n := 0
	for _, s := range p.compared.Items[r.index].Spans {
		if s != nil {
			n++
		}
	}
	return n > 1
}

// undo takes back the last action on the gold set, redo does it again.
func (p *Page) undo() { p.back((*annotate.Session).Undo, "review.said.undone", "desk.status.noundo") }

func (p *Page) redo() { p.back((*annotate.Session).Redo, "review.said.redone", "desk.status.noredo") }

func (p *Page) back(step func(*annotate.Session) (annotate.Event, bool, error), said, nothing string) {
	if p.work.ReadOnly {
		p.calls.Say(i18n.T("desk.status.readonly"))
		return
	}
	event, ok, err := step(p.work.Gold)
	switch {
	case err != nil:
		p.calls.Fail(err)
	case !ok:
		p.calls.Say(i18n.T(nothing))
	default:
		p.showStep(event)
		p.calls.Say(i18n.T(said))
	}
}

// showStep takes what an undo has changed in hand: what a decision is about that came or went.
func (p *Page) showStep(e annotate.Event) {
	for _, c := range e.Changes {
		if c.Decision == nil {
			continue
		}
		d := c.Decision.After
		if d == nil {
			d = c.Decision.Before
		}
		for i, r := range p.rows {
			if p.about(r, d.About) {
				p.goTo(i)
				return
			}
		}
	}
}

// about tells whether origins name what a row shows.
func (p *Page) about(r row, origins []model.Origin) bool {
	for _, o := range origins {
		for k, s := range p.compared.Sets {
			if s.Author == o.Author() && p.has(r, k) && p.id(r, k) == o.ID() {
				return true
			}
		}
	}
	return false
}

// id is that of the span or relation of the k-th annotator, who has it.
func (p *Page) id(r row, k int) string {
	if r.link {
		return string(p.compared.Links[r.index].Relations[k].ID)
	}
	return string(p.compared.Items[r.index].Spans[k].ID)
}

// toggleDone says that the document is settled, or not yet.
func (p *Page) toggleDone() {
	state := model.SetDone
	if s := p.state(); s.HasSet && s.Set.State == model.SetDone {
		state = model.SetOpen
	}
	if state == model.SetDone && len(p.open) > 0 {
		p.calls.Say(i18n.T("review.said.left", "n", len(p.open)))
		return
	}
	if p.do(annotate.SetState{State: state}) && state == model.SetDone {
		p.calls.Say(i18n.T("review.said.done"))
	}
}

// askSendBack gives the one set that is reviewed back to its annotator.
func (p *Page) askSendBack() {
	set := p.compared.Sets[0]
	p.calls.Comment(i18n.T("review.send_back.title", "name", set.Author), set.Note, func(comment string) {
		if err := p.calls.SendBack(set.Author, comment); err != nil {
			p.calls.Fail(err)
			return
		}
		p.calls.Say(i18n.T("review.said.sent_back", "name", set.Author))
	})
}
