package marks

import (
	"raqim/model"
	"raqim/ui/text/paint"
)

// LongFrom is the number of code points from which a span of any label is drawn
// as a long one: so much tint would drown the page in colour.
const LongFrom = 80

// Options say for which page the marks are.
type Options struct {
	Look     paint.Look   // of the page
	AtHand   model.SpanID // the span the annotator works on; empty for none
	Proposal bool         // the spans are a machine's suggestions
}

// Of gives the marks of spans, the i-th of the i-th span, with their lanes
// assigned. A label that the schema lacks is drawn in neutral grey with a solid
// line and no tag, so that it is seen all the same.
func Of(schema *model.Schema, spans []model.Span, o Options) []paint.Mark {
	looks := looksOf(schema, o.Look)
	list := make([]paint.Mark, len(spans))
	for i, span := range spans {
		list[i] = one(looks.of(span.Label), span, o)
	}
	paint.Lanes(list)
	return list
}

// Painter gives what makes the mark of a single span, as [Of] does but without its lane.
func Painter(schema *model.Schema, o Options) func(model.Span) paint.Mark {
	looks := looksOf(schema, o.Look)
	return func(span model.Span) paint.Mark { return one(looks.of(span.Label), span, o) }
}

func one(l look, span model.Span, o Options) paint.Mark {
	m := paint.Mark{
		Parts: make([][2]int, len(span.Parts)), Tint: l.tint, Ink: l.ink, TagInk: l.tagInk, Style: l.style, Tag: l.tag,
		Long: l.long, Dim: l.style == paint.Strike, AtHand: span.ID != "" && span.ID == o.AtHand, Proposal: o.Proposal,
	}
	if o.Proposal {
		m.Ink = l.pale
	}
	covered := 0
	for i, p := range span.Parts {
		m.Parts[i] = [2]int{int(p.Start), int(p.End)}
		covered += p.Len()
	}
	if covered >= LongFrom && !m.Dim {
		m.Long = true
	}
	return m
}
