package store

import "raqim/model"

// checkReferences checks, once all changes are in, the attributes that point to
// other spans: those of a span that changed and, where it is gone or has another
// label now, those that point to it.
func (c *commit) checkReferences(key spanKey, touched touchedSpan) error {
	if touched.refers {
		if err := c.checkReferencesOf(key); err != nil {
			return err
		}
	}
	if touched.was == "" {
		return nil
	}
	now, err := c.labelled(key, touched.author)
	if err != nil || now.Label == touched.was {
		return err
	}
	// Attributes are JSON: an id stands there in quotation marks.
	spans, err := list(c.transaction, selectSpans+"WHERE document = ? AND author = ? AND instr(attributes, ?) > 0",
		[]any{key.document, touched.author, `"` + string(key.id) + `"`}, readSpan)
	for _, s := range spans {
		if err == nil {
			err = c.checkReferencesOf(spanKey{key.document, s.ID})
		}
	}
	return err
}

// checkReferencesOf checks the references of one span, if it is still there.
func (c *commit) checkReferencesOf(key spanKey) error {
	s, err := first(c.transaction, selectSpans+"WHERE document = ? AND id = ?", []any{key.document, key.id}, readSpan)
	if err != nil || s == nil {
		return err
	}
	var failed error
	err = model.CheckReferences(*s, func(id model.SpanID) (model.Span, bool) {
		target, err := c.labelled(spanKey{key.document, id}, s.Author)
		if err != nil {
			failed = err
		}
		return target, target.ID != ""
	}, c.schema)
	if failed != nil {
		return failed
	}
	return err
}

// labelled reads a span of an author without its parts; the zero one where there
// is none.
func (c *commit) labelled(key spanKey, author string) (model.Span, error) {
	s, err := first(c.transaction, selectSpans+"WHERE document = ? AND id = ? AND author = ?", []any{key.document, key.id, author}, readSpan)
	if err != nil || s == nil {
		return model.Span{}, err
	}
	return *s, nil
}

// refers reports whether s has a value of an attribute that points to something.
func (c *commit) refers(s model.Span) bool {
	t, _ := c.schema.SpanType(s.Label)
	for _, a := range t.Attributes {
		if a.Refers() != nil && len(s.Attributes[a.Name].Items()) > 0 {
			return true
		}
	}
	return false
}
