package desk

import (
	"raqim/annotate/review"
	"raqim/model"
	"raqim/ui/docview"
	"raqim/ui/told"
)

// showGoldEdges shows in the article the edges that gold has of what is picked in the list of what
// was decided.
func (d *desk) showGoldEdges() {
	if d.session != nil && d.layer != nil {
		d.giveMarks()
	}
}

// goldEdges are those edges, none or one mark, beneath all other marks there.
func (d *desk) goldEdges() []docview.Mark {
	m, ok := d.told.Edges(func(l review.Line) int {
		lane := 0
		for _, mark := range d.layer.Between(int(l.Gold.Start()), int(l.Gold.End())) {
			lane = max(lane, mark.Lane+1)
		}
		return lane
	})
	if !ok {
		return nil
	}
	return []docview.Mark{m}
}

// spanOfMark is the span that a mark in the article is of: that of the edges of gold is
// the annotator's own.
func (d *desk) spanOfMark(id string) model.SpanID {
	if id != told.EdgesID {
		return model.SpanID(id)
	}
	if l, ok := d.told.Picked(); ok && l.Span != nil {
		return l.Span.ID
	}
	return ""
}
