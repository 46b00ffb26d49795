package article

import (
	"slices"

	"raqim/model"
)

// Article is a document with what one author marked in it.
type Article struct {
	Document model.Document
	Marked   model.Annotations // empty: nothing is marked
	Schema   *model.Schema     // nil where nothing is marked
	Entities []model.Entity    // those that spans and relations point to, at least
}

// entity is the entity id; one that is not given has its id as its name.
func (a *Article) entity(id model.EntityID) model.Entity {
	if i := slices.IndexFunc(a.Entities, func(e model.Entity) bool { return e.ID == id }); i >= 0 {
		return a.Entities[i]
	}
	return model.Entity{ID: id}
}

// span is the span id.
func (a *Article) span(id model.SpanID) (model.Span, bool) {
	i := slices.IndexFunc(a.Marked.Spans, func(s model.Span) bool { return s.ID == id })
	if i < 0 {
		return model.Span{}, false
	}
	return a.Marked.Spans[i], true
}
