package model

import "slices"

// WithPart gives parts, which ascend, with r among them: what touches or overlaps
// r becomes one part with it. The result is the caller's; parts stay as they are.
func WithPart(parts []Range, r Range) []Range {
	var before, after []Range
	for _, p := range parts {
		switch {
		case p.End < r.Start:
			before = append(before, p)
		case p.Start > r.End:
			after = append(after, p)
		default:
			r = Range{Start: min(r.Start, p.Start), End: max(r.End, p.End)}
		}
	}
	return slices.Concat(before, []Range{r}, after)
}

// WithoutPart gives what is left of parts, which ascend, without the code points
// of r: a part is cut, divided in two, or gone. It may be none. The result is the
// caller's; parts stay as they are.
func WithoutPart(parts []Range, r Range) []Range {
	var left []Range
	for _, p := range parts {
		for _, piece := range [2]Range{{p.Start, min(p.End, r.Start)}, {max(p.Start, r.End), p.End}} {
			if piece.Start < piece.End {
				left = append(left, piece)
			}
		}
	}
	return left
}
