package ingest

import "raqim/model"

// holding is a document that the project has, or that this import brings, with the sets
// of it: a bundle may bring more of them.
type holding struct {
	document model.Document // without its text
	project  Project        // where its sets are stored; nil where the document came in this import
	assigned []string       // whom it was given to
	stored   map[string]bool
	sets     map[string]model.Annotations // by author: read from the project, or brought by this import
	next     int                          // the number of the next id; 0 until it is asked for
}

// set gives the set of author, and whether there is one.
func (h *holding) set(author string) (model.Annotations, bool, error) {
	if a, ok := h.sets[author]; ok || !h.stored[author] {
		return a, ok, nil
	}
	a, err := h.project.Annotations(h.document.ID, author)
	if err == nil {
		h.sets[author] = a
	}
	return a, err == nil, err
}

// nextNumber is that of the next id of a span or relation of the document.
func (h *holding) nextNumber() (int, error) {
	if h.next > 0 || h.project == nil {
		return max(h.next, 1), nil
	}
	next, err := h.project.NextID(h.document.ID)
	h.next = next
	return next, err
}
