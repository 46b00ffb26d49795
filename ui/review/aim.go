package review

import (
	"slices"

	"raqim/model"
)

// GoTo takes in hand what an annotator marked in the document that is shown, or a link of it, where
// that is all that differs; before the review has begun, once it has. It is false where the review
// has nothing of it.
func (p *Page) GoTo(place model.SpanPlace) bool {
	p.aim = place
	return !p.began || p.takeAim()
}

// takeAim does what GoTo has asked for.
func (p *Page) takeAim() bool {
	aim := p.aim
	p.aim = model.SpanPlace{}
	if aim.Span == "" || aim.Document != p.state().Document.ID {
		return false
	}
	item := p.itemOf(aim.Author, aim.Span)
	at := slices.Index(p.rows, row{false, item})
	if at < 0 {
		at = slices.IndexFunc(p.rows, func(r row) bool {
			return r.link && (p.compared.Links[r.index].From.Item == item || p.compared.Links[r.index].To.Item == item)
		})
	}
	if item < 0 || at < 0 {
		return false
	}
	p.goTo(at)
	return true
}

// itemOf is the item that holds a span of an annotator; -1 where none does.
func (p *Page) itemOf(author string, span model.SpanID) int {
	for i, item := range p.compared.Items {
		for _, s := range item.Spans {
			if s != nil && s.Author == author && s.ID == span {
				return i
			}
		}
	}
	return -1
}
