package annotate

import "raqim/model"

// AddPart marks one more stretch of the text as belonging to a span. What touches
// or overlaps one of its parts becomes one part with it.
type AddPart struct {
	ID   model.SpanID
	Part model.Range
}

// Action names the command in the journal.
func (AddPart) Action() string { return "add_part" }

// Check refuses a part outside the text and an empty one.
func (c AddPart) Check(state State) ([]model.Change, error) {
	if err := model.CheckParts([]model.Range{c.Part}, state.Length); err != nil {
		return nil, err
	}
	return changeSpan(state, c.ID, func(s *model.Span) { s.Parts = model.WithPart(s.Parts, c.Part) })
}

// RemovePart takes a stretch of the text away from a span: it cuts a part, divides
// one, or takes one or several away.
type RemovePart struct {
	ID   model.SpanID
	Part model.Range
}

// Action names the command in the journal.
func (RemovePart) Action() string { return "remove_part" }

// Check refuses to take the last code point of a span away: that is what
// RemoveSpan is for.
func (c RemovePart) Check(state State) ([]model.Change, error) {
	span, err := findSpan(state, c.ID)
	if err != nil {
		return nil, err
	}
	left := model.WithoutPart(span.Parts, c.Part)
	if len(left) == 0 {
		return nil, model.Errorf(model.Invalid, "nothing would be left of the span %s; remove the span instead", c.ID)
	}
	return changeSpan(state, c.ID, func(s *model.Span) { s.Parts = left })
}
