package find

import (
	"context"
	"iter"
	"slices"

	"raqim/model"
)

// Project is what a search reads; the project file satisfies it.
type Project interface {
	Documents(ctx context.Context) ([]model.DocumentInfo, error)
	Document(id model.DocumentID) (model.Document, error)
	// Spans reads an author's spans with a label, or with any where label is empty.
	Spans(id model.DocumentID, author, label string) ([]model.Span, error)
}

// Over yields the hits in p: documents in the order in which p lists them, hits
// by their place in the text. It reads one document at a time, and only those it
// must: a caller who has seen enough stops it. An error comes as the last pair;
// cancelling ctx ends the search before the next document, with ctx's error.
func (s *Search) Over(ctx context.Context, p Project) iter.Seq2[Hit, error] {
	return func(yield func(Hit, error) bool) {
		infos, err := p.Documents(ctx)
		if err == nil {
			err = s.checkAuthor(infos)
		}
		for i := 0; err == nil && i < len(infos); i++ {
			if err = ctx.Err(); err != nil {
				break
			}
			var hits iter.Seq[Hit]
			_, hits, err = s.Document(p, infos[i])
			for h := range hits {
				if !yield(h, nil) {
					return
				}
			}
		}
		if err != nil {
			yield(Hit{}, err)
		}
	}
}

// checkAuthor refuses an author who has no set in any document.
func (s *Search) checkAuthor(infos []model.DocumentInfo) error {
	if s.query.Author == "" {
		return nil
	}
	var known []string
	for _, info := range infos {
		for _, set := range info.Sets {
			known = append(known, set.Author)
		}
	}
	if slices.Contains(known, s.query.Author) {
		return nil
	}
	if len(known) == 0 {
		return model.Errorf(model.NotFound, "there is no set %q: nobody has annotated this project yet", s.query.Author)
	}
	slices.Sort(known)
	return model.Errorf(model.NotFound, "there is no set %q in this project: it has %s", s.query.Author, model.List(slices.Compact(known)))
}

// nothing is what there is in a document without hits.
func nothing(func(Hit) bool) {}

// Document yields the hits in one document, by their place in the text, each made
// when it is asked for, and gives the document itself where it had to be read: one
// without spans is not where spans are asked for. A document that was removed since it was
// listed has no hits. After an error hits yields nothing.
func (s *Search) Document(p Project, info model.DocumentInfo) (d model.Document, hits iter.Seq[Hit], err error) {
	d, hits, err = s.read(p, info)
	if err != nil && model.CodeOf(err) == model.NotFound {
		err = nil
	}
	return d, hits, err
}

// read looks for the words first, since they are found sooner than spans are read.
func (s *Search) read(p Project, info model.DocumentInfo) (d model.Document, hits iter.Seq[Hit], err error) {
	sets := s.sets(info)
	if s.BySpans() && len(sets) == 0 {
		return d, nothing, nil
	}
	var found []model.Range
	if len(s.needles) > 0 {
		if d, err = p.Document(info.ID); err != nil {
			return model.Document{}, nothing, err
		}
		if found = s.In(d.Text); len(found) == 0 {
			return d, nothing, nil
		}
	}
	if !s.BySpans() {
		return d, s.wordHits(d, found, nil), nil
	}
	spans, err := s.spans(p, info.ID, sets)
	if err != nil || len(spans) == 0 {
		return d, nothing, err
	}
	if len(s.needles) > 0 {
		return d, s.wordHits(d, found, spans), nil
	}
	if d, err = p.Document(info.ID); err != nil {
		return model.Document{}, nothing, err
	}
	return d, s.spanHits(d, spans), nil
}

// sets are the authors of a document whose spans the query may ask about.
func (s *Search) sets(info model.DocumentInfo) []string {
	var authors []string
	for _, set := range info.Sets {
		if set.Spans > 0 && (s.query.Author == "" || set.Author == s.query.Author) {
			authors = append(authors, set.Author)
		}
	}
	return authors
}

// spans reads the spans of a document that the query asks about, in the order of
// model.CompareSpans.
func (s *Search) spans(p Project, id model.DocumentID, authors []string) ([]model.Span, error) {
	var all []model.Span
	for _, author := range authors {
		marked, err := p.Spans(id, author, s.query.Label)
		if err != nil {
			return nil, err
		}
		for _, span := range marked {
			if s.takes(span) {
				all = append(all, span)
			}
		}
	}
	slices.SortStableFunc(all, model.CompareSpans)
	return all, nil
}

// spanHits are the spans themselves.
func (s *Search) spanHits(d model.Document, spans []model.Span) iter.Seq[Hit] {
	return func(yield func(Hit) bool) {
		page := newPage(d, s.query.Context)
		for _, span := range spans {
			if !yield(page.hit(span.Parts, span)) {
				return
			}
		}
	}
}

// wordHits are the occurrences of the words; where the query asks about spans,
// those within one.
func (s *Search) wordHits(d model.Document, found []model.Range, spans []model.Span) iter.Seq[Hit] {
	return func(yield func(Hit) bool) {
		page := newPage(d, s.query.Context)
		for _, r := range found {
			around := within(spans, r)
			if s.BySpans() && len(around) == 0 {
				continue
			}
			if !yield(page.hit([]model.Range{r}, around...)) {
				return
			}
		}
	}
}

// within gives the spans of which one part holds all of r.
func within(spans []model.Span, r model.Range) []model.Span {
	var around []model.Span
	for _, span := range spans {
		if slices.ContainsFunc(span.Parts, func(p model.Range) bool { return p.Start <= r.Start && r.End <= p.End }) {
			around = append(around, span)
		}
	}
	return around
}
