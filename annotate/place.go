package annotate

import (
	"slices"

	"raqim/model"
)

// checkPlace says why span cannot stand where it does beside the others of its set,
// by the policies of the schema, or nil. Spans that came otherwise, from a file, are
// left as they are until their parts change.
func checkPlace(state State, span model.Span) error {
	p := state.Schema.Policies
	if p.AllowOverlap && p.AllowNesting {
		return nil
	}
	for _, other := range state.Spans {
		if other.ID == span.ID || !share(span, other) {
			continue
		}
		nested := holds(span, other) || holds(other, span)
		switch {
		case nested && !p.AllowNesting:
			return model.Errorf(model.Conflict, "this schema allows no span within another, and %v would be one with %s (%s)",
				span.Parts[0], other.Label, other.ID)
		case !nested && !p.AllowOverlap:
			return model.Errorf(model.Conflict, "this schema allows no spans that overlap, and %v would overlap %s (%s)",
				span.Parts[0], other.Label, other.ID)
		}
	}
	return nil
}

// share reports whether two spans have a code point in common.
func share(a, b model.Span) bool {
	return slices.ContainsFunc(a.Parts, func(p model.Range) bool {
		return slices.ContainsFunc(b.Parts, p.Overlaps)
	})
}

// holds reports whether all code points of inner are outer's too.
func holds(outer, inner model.Span) bool {
	left := inner.Parts
	for _, p := range outer.Parts {
		left = model.WithoutPart(left, p)
	}
	return len(left) == 0
}
