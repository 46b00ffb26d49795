package check

import (
	"cmp"
	"slices"

	"raqim/model"
)

// zones are the stretches of text that labels exclude: ascending, apart.
type zones []model.Range

func newZones(schema *model.Schema, spans []model.Span) zones {
	var all []model.Range
	for _, s := range spans {
		if t, _ := schema.SpanType(s.Label); t.Excludes {
			all = append(all, s.Parts...)
		}
	}
	slices.SortFunc(all, func(a, b model.Range) int { return cmp.Compare(a.Start, b.Start) })
	var z zones
	for _, r := range all {
		if last := len(z) - 1; last >= 0 && r.Start <= z[last].End {
			z[last].End = max(z[last].End, r.End)
			continue
		}
		z = append(z, r)
	}
	return z
}

// hold tells whether every part of span lies within a zone.
func (z zones) hold(span model.Span) bool {
	for _, p := range span.Parts {
		i, found := slices.BinarySearchFunc(z, p.Start, func(r model.Range, o model.Offset) int { return cmp.Compare(r.Start, o) })
		if !found {
			i--
		}
		if i < 0 || z[i].End < p.End {
			return false
		}
	}
	return true
}
