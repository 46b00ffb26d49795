package model

import "fmt"

// CheckFits says why the spans and relations of one set, in a text of length code
// points, cannot all stand under schema, or nil.
func CheckFits(marked Annotations, length int, schema *Schema) error {
	byID := make(map[SpanID]Span, len(marked.Spans))
	for _, s := range marked.Spans {
		byID[s.ID] = s
	}
	spanOf := func(id SpanID) (Span, bool) { s, ok := byID[id]; return s, ok }
	for _, s := range marked.Spans {
		if err := CheckSpan(s, length, schema); err != nil {
			return fmt.Errorf("%s: %w", s.ID, err)
		}
		if err := CheckReferences(s, spanOf, schema); err != nil {
			return fmt.Errorf("%s: %w", s.ID, err)
		}
	}
	for _, r := range marked.Relations {
		if err := CheckRelation(r, byID[r.From.Span()], byID[r.To.Span()], schema); err != nil {
			return fmt.Errorf("%s: %w", r.ID, err)
		}
	}
	return nil
}
