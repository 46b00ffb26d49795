package review

import (
	"raqim/annotate"
	"raqim/model"
	"raqim/ui/i18n"
)

// queued are the documents of the project by how far they have come.
type queued struct {
	toReview, settled, waiting int // waiting: for annotators
	next                       model.DocumentID
}

// queue counts the documents, and finds the next one to review behind the one at hand, round about.
func (p *Page) queue() queued {
	var q queued
	var first, behind model.DocumentID
	passed := false
	for _, info := range p.calls.Documents() {
		s, _ := p.stageOf(info)
		here := p.work.Gold != nil && info.ID == p.work.Gold.Scope().Document
		passed = passed || here
		switch {
		case s == stageSettled:
			q.settled++
		case !s.toReview():
			q.waiting++
		default:
			q.toReview++
			if !here && first == "" {
				first = info.ID
			}
			if !here && passed && behind == "" {
				behind = info.ID
			}
		}
	}
	if q.next = behind; q.next == "" {
		q.next = first
	}
	return q
}

// counts says it.
func (q queued) counts() string {
	return i18n.T("review.queue.counts", "left", q.toReview, "settled", q.settled, "waiting", q.waiting)
}

// finish says that the document is settled, and goes on to the next one to review.
func (p *Page) finish() {
	if s := p.state(); !s.HasSet || s.Set.State == model.SetOpen {
		if len(p.open) > 0 {
			p.calls.Say(i18n.T("review.said.left", "n", len(p.open)))
			return
		}
		if !p.do(annotate.SetState{State: model.SetDone}) {
			return
		}
	}
	p.goOn()
}

// goOn opens the next document to review, and says how many are left.
func (p *Page) goOn() {
	q := p.queue()
	if q.next == "" {
		p.calls.Say(i18n.T("review.queue.none", "counts", q.counts()))
		return
	}
	p.byRule = 0
	p.calls.Open(q.next)
	said := i18n.T("review.queue.left", "n", q.toReview)
	if p.byRule > 0 {
		said += " " + i18n.T("review.said.agreed", "n", p.byRule)
	}
	p.calls.Say(said)
}
