package desk

import (
	"raqim/annotate"
	"raqim/model"
	"raqim/ui/i18n"
	"raqim/ui/text/segment"
)

// edge is one of the two ends of a part.
type edge uint8

const (
	startEdge edge = iota
	endEdge
)

// moveEdge moves an edge of the span at hand, forth where step is 1, back where it
// is -1, to the next place where a word or its stem begins or ends, by one grapheme
// where edges are exact, and takes the caret to it. Of a span of several parts it
// is the part that the caret stands in or nearest to; an edge that reaches the next
// part joins the two.
func (d *desk) moveEdge(which edge, step int) {
	span, ok := d.spanAtHand()
	if !ok {
		return
	}
	part := span.Parts[d.partNear(span)]
	moved := part
	at := &moved.Start
	if which == endEdge {
		at = &moved.End
	}
	next := d.nextEdge(which, *at, step)
	if next == *at {
		d.status.Say(i18n.T("desk.status.textend"))
		return
	}
	*at = next
	if moved.Start >= moved.End {
		d.status.Say(i18n.T("desk.status.emptyspan"))
		return
	}
	parts := model.WithPart(model.WithoutPart(span.Parts, part), moved)
	if _, ok := d.do(annotate.SetParts{ID: span.ID, Parts: parts}); ok {
		d.view.SetSelection(int(next), int(next))
		d.view.Reveal(int(next), int(next))
		d.showSelection()
		d.status.Say(i18n.T("desk.status.moved", "label", d.labelName(span.Label)))
	}
}

// nextEdge is where an edge at a place goes; that place at the end of the text.
func (d *desk) nextEdge(which edge, at model.Offset, step int) model.Offset {
	place := model.Range{Start: at, End: at}
	switch {
	case d.exact:
		text, from := d.textAround(place)
		return from + model.Offset(segment.NextGrapheme(text, int(at-from), step))
	case which == startEdge:
		return d.edges(place).nextStart(at, step)
	}
	return d.edges(place).nextEnd(at, step)
}

// partNear is the place of the part of span that the caret stands in or at, else
// of the nearest one.
func (d *desk) partNear(span model.Span) int {
	caret, _ := d.view.Selection()
	near, least := 0, model.Offset(-1)
	for i, p := range span.Parts {
		away := max(0, p.Start-model.Offset(caret), model.Offset(caret)-p.End)
		if least < 0 || away < least {
			near, least = i, away
		}
	}
	return near
}
