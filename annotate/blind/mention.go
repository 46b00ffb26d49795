package blind

import (
	"context"
	"slices"

	"raqim/model"
)

// MentionCounts counts for every entity the spans that point to it, in the sets that the
// user may see.
func (p *Project[F]) MentionCounts(ctx context.Context) (map[model.EntityID]int, error) {
	if !p.Blind() {
		return p.file.MentionCounts(ctx)
	}
	seen, err := p.places(ctx)
	if err != nil {
		return nil, err
	}
	counts := map[model.EntityID]int{}
	err = p.file.MentionTallies(ctx, func(t model.MentionTally) error {
		if seen[place{t.Document, t.Author}] {
			counts[t.Entity] += t.Spans
		}
		return nil
	})
	return counts, err
}

// MentionCount counts what points to the entity id in the sets that the user may see.
func (p *Project[F]) MentionCount(id model.EntityID) (model.MentionCount, error) {
	if !p.Blind() {
		return p.file.MentionCount(id)
	}
	m, err := p.mentions(id)
	if err != nil {
		return model.MentionCount{}, err
	}
	return model.MentionCount{Spans: len(m.Spans), Documents: len(documentsOf(m.Spans)), Relations: len(m.Relations)}, nil
}

// Mentioning lists the documents with spans that point to the entity id, in the sets that
// the user may see.
func (p *Project[F]) Mentioning(ctx context.Context, id model.EntityID) ([]model.DocumentID, error) {
	if !p.Blind() {
		return p.file.Mentioning(ctx, id)
	}
	m, err := p.mentions(id)
	return documentsOf(m.Spans), err
}

// mentions reads what points to an entity in the sets that the user may see.
func (p *Project[F]) mentions(id model.EntityID) (model.Mentions, error) {
	seen, err := p.places(context.Background())
	if err != nil {
		return model.Mentions{}, err
	}
	m, err := p.file.Mentions(id)
	m.Spans = slices.DeleteFunc(m.Spans, func(s model.Span) bool { return !seen[place{s.Document, s.Author}] })
	m.Relations = slices.DeleteFunc(m.Relations, func(r model.Relation) bool { return !seen[place{r.Document, r.Author}] })
	return m, err
}

// documentsOf lists the documents of spans that lie by document.
func documentsOf(spans []model.Span) []model.DocumentID {
	var ids []model.DocumentID
	for _, s := range spans {
		if len(ids) == 0 || ids[len(ids)-1] != s.Document {
			ids = append(ids, s.Document)
		}
	}
	return ids
}
