package review

import (
	"slices"

	"raqim/annotate"
	"raqim/model"
)

// Settle decides one item, also one that was decided before. Links and references follow
// where their ends are in gold.
type Settle struct {
	Compared Comparison
	Item     int // index into Compared.Items
	Judgement
}

// Action names the command in the journal.
func (Settle) Action() string { return "settle" }

// Check refuses what gold cannot hold.
func (c Settle) Check(state annotate.State) ([]model.Change, error) {
	g, err := newGold(state, c.Compared)
	if err != nil {
		return nil, err
	}
	if err := g.settle(c.Item, c.Judgement, ""); err != nil {
		return nil, err
	}
	if err := g.follow(c.Reviewer); err != nil {
		return nil, err
	}
	return g.changes()
}

// settle decides item i; rule is what it was decided by, "" a person.
func (g *gold) settle(i int, j Judgement, rule string) error {
	source, taken, err := g.compared.source(i, j)
	if err != nil {
		return err
	}
	verdict := j.Verdict
	if verdict == model.VerdictTaken && g.compared.alike(i) {
		verdict = model.VerdictAgreed
	}
	id, err := g.decide(model.Decision{
		About: g.compared.about(i), Verdict: verdict, Taken: taken, Rule: rule,
		Reason: j.Reason, Note: j.Note, Reviewer: j.Reviewer,
	})
	if err != nil {
		return err
	}
	if source == nil {
		if was := model.SpanID(g.result[id]); was != "" {
			g.removeSpan(was)
			delete(g.result, id)
		}
		return nil
	}
	return g.mark(id, *source)
}

// mark puts what was decided into gold, in the place of what the decision made before. What
// it refers to is put in by follow, when all of it is there.
func (g *gold) mark(id model.DecisionID, source model.Span) error {
	before, was := g.spans[model.SpanID(g.result[id])]
	span := model.Span{
		ID: before.ID, Document: g.state.Document.ID, Author: model.GoldAuthor, Label: source.Label,
		Parts: slices.Clone(source.Parts), Attributes: source.Attributes, Entity: source.Entity, Note: before.Note,
		Provenance: model.Provenance{By: model.ByReview, Ref: string(id)},
	}
	if !was {
		span.ID = model.SpanID(g.id("s"))
		g.arrived[span.ID] = true
	}
	byPerson := g.decisions[id].Verdict == model.VerdictEdited
	if byPerson {
		span.Note = source.Note
	} else {
		span.Attributes = g.withoutReferences(span)
	}
	if err := model.CheckSpan(span, g.state.Length, g.state.Schema); err != nil {
		return err
	}
	if byPerson || g.decisions[id].Verdict == model.VerdictMerged {
		if err := g.checkAlone(span); err != nil {
			return err
		}
	}
	if was {
		g.adapt(&span)
	}
	g.spans[span.ID], g.result[id] = span, string(span.ID)
	if byPerson {
		return model.CheckReferences(span, g.span, g.state.Schema)
	}
	return nil
}

func (g *gold) span(id model.SpanID) (model.Span, bool) {
	s, ok := g.spans[id]
	return s, ok
}

// checkAlone refuses what nobody marked like that where gold has the same already.
func (g *gold) checkAlone(span model.Span) error {
	for _, other := range sorted(g.spans) {
		if other.ID != span.ID && other.Label == span.Label && slices.Equal(other.Parts, span.Parts) {
			return model.Errorf(model.Conflict, "%v is already marked as %s (%s)", span.Parts[0], span.Label, other.ID)
		}
	}
	return nil
}

// adapt takes away what cannot stand at a span that becomes another: relations and references
// to it, and its word that it has none of a relation that it has.
func (g *gold) adapt(span *model.Span) {
	g.removeRelations(span.ID, func(r model.Relation) bool {
		return model.CheckRelation(r, g.end(r.From, *span), g.end(r.To, *span), g.state.Schema) != nil
	})
	g.removeReferences(span.ID, *span)
	for _, r := range sorted(g.relations) {
		if r.Joins(span.ID) {
			*span = mayHave(*span, r.Label)
		}
	}
}

// end is the span that an end of a relation is, where instead stands for its namesake.
func (g *gold) end(a model.Argument, instead model.Span) model.Span {
	if a.Span() == instead.ID {
		return instead
	}
	return g.spans[a.Span()]
}

// mayHave is span without the word that it has none of a relation.
func mayHave(span model.Span, relation string) model.Span {
	if span.SaysNone(relation) {
		items := span.Attributes[model.NoneOf].Items()
		span.Attributes = pointing(span.Attributes, model.NoneOf, slices.DeleteFunc(items, func(r string) bool { return r == relation }))
	}
	return span
}

// withoutReferences are the attributes of span but for those that point to spans of its set.
func (g *gold) withoutReferences(span model.Span) model.Attributes {
	plain := span.Attributes
	t, _ := g.state.Schema.SpanType(span.Label)
	for _, a := range t.Attributes {
		if a.Refers() != nil && !a.RefersToEntity() {
			plain = plain.Without(a.Name)
		}
	}
	return plain
}
