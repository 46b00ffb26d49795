package review

import (
	"slices"

	"raqim/annotate"
	"raqim/model"
)

// follow brings into gold what follows from its spans: references from one to another as
// those had them whose version was taken, and links that nobody disputes.
func (g *gold) follow(reviewer string) error {
	sources := g.sources()
	for _, d := range sorted(g.decisions) {
		span, ok := g.spans[model.SpanID(g.result[d.ID])]
		source := sources[model.Origin{d.Taken, g.taken(d)}]
		if ok && source != nil {
			g.spans[span.ID] = g.refer(d, span, *source)
		}
	}
	standing := g.standing()
	for i, l := range g.compared.Links {
		about := g.compared.aboutLink(l)
		if g.compared.Undisputed(l) && !slices.ContainsFunc(about, func(o model.Origin) bool { return g.decided[o] != "" }) {
			if err := g.followLink(i, about, standing, reviewer); err != nil {
				return err
			}
		}
	}
	return nil
}

// sources are the spans that are compared.
func (g *gold) sources() map[model.Origin]*model.Span {
	all := map[model.Origin]*model.Span{}
	for _, item := range g.compared.Items {
		for k, s := range item.Spans {
			if s != nil {
				all[model.Origin{g.compared.Sets[k].Author, string(s.ID)}] = s
			}
		}
	}
	return all
}

// taken is the id of what was taken, in its author's set; "" where nobody's was.
func (g *gold) taken(d model.Decision) string {
	for _, o := range d.About {
		if o.Author() == d.Taken {
			return o.ID()
		}
	}
	return ""
}

// refer gives the span of gold the references that source has: all of them where it was
// settled now, else those to what came into gold only now. What a person made of it stays.
func (g *gold) refer(d model.Decision, span, source model.Span) model.Span {
	t, _ := g.state.Schema.SpanType(span.Label)
	for _, a := range t.Attributes {
		value, ok := source.Attributes[a.Name]
		if !ok || a.Refers() == nil || a.RefersToEntity() {
			continue
		}
		has := span.Attributes[a.Name].Items()
		items := g.targets(d, a, span.ID, value.Items(), has)
		switch {
		case len(items) == 0 || !value.IsList() && len(has) > 0:
		case value.IsList():
			span.Attributes = span.Attributes.With(a.Name, model.ListValue(items...))
		default:
			span.Attributes = span.Attributes.With(a.Name, model.TextValue(items[0]))
		}
	}
	return span
}

// targets are what references of the taken span lead to in gold, and behind them those that
// the span of gold has besides.
func (g *gold) targets(d model.Decision, a model.AttributeType, from model.SpanID, references, has []string) []string {
	var items []string
	for _, item := range references {
		to, ok := g.target(a, from, d.Taken, item)
		if ok && (g.settled[d.ID] || g.arrived[model.SpanID(to)] || slices.Contains(has, to)) {
			items = append(items, to)
		}
	}
	for _, to := range has {
		if !slices.Contains(items, to) {
			items = append(items, to)
		}
	}
	return items
}

// target is what a reference of author's leads to in gold; false where that is not there or
// the schema does not let it lead there.
func (g *gold) target(a model.AttributeType, from model.SpanID, author, item string) (string, bool) {
	if item == string(model.DateArgument) {
		return item, a.CanRefer(from, model.Span{})
	}
	id, ok := g.resolve(author, model.SpanID(item))
	return string(id), ok && a.CanRefer(from, g.spans[id])
}

// resolve finds what came into gold of a span of author's.
func (g *gold) resolve(author string, id model.SpanID) (model.SpanID, bool) {
	decision, ok := g.decided[model.Origin{author, string(id)}]
	span, there := g.spans[model.SpanID(g.result[decision])]
	return span.ID, ok && there
}

// relation is author's relation with its ends in gold; false where they are not there.
func (g *gold) relation(author string, r model.Relation) (model.Relation, bool) {
	for _, end := range []*model.Argument{&r.From, &r.To} {
		if end.Outside() {
			continue
		}
		id, ok := g.resolve(author, end.Span())
		if !ok {
			return r, false
		}
		*end = model.SpanArgument(id)
	}
	r.ID, r.Document, r.Author, r.Note = "", g.state.Document.ID, model.GoldAuthor, ""
	return r, true
}

// standing are the links of gold, also with an end left open where the schema allows one only.
func (g *gold) standing() map[annotate.Link]model.RelationID {
	standing := map[annotate.Link]model.RelationID{}
	for _, r := range g.relations {
		for _, l := range g.places(r) {
			standing[l] = r.ID
		}
	}
	return standing
}

// places are what a relation takes up: another with one of them cannot stand beside it.
func (g *gold) places(r model.Relation) []annotate.Link {
	places := []annotate.Link{{Label: r.Label, From: r.From, To: r.To}}
	t, _ := g.state.Schema.RelationType(r.Label)
	if t.OneFrom() {
		places = append(places, annotate.Link{Label: r.Label, To: r.To})
	}
	if t.OneTo() {
		places = append(places, annotate.Link{Label: r.Label, From: r.From})
	}
	return places
}

// followLink puts a link into gold whose ends are there, if it can stand there.
func (g *gold) followLink(i int, about []model.Origin, standing map[annotate.Link]model.RelationID, reviewer string) error {
	l := g.compared.Links[i]
	k := slices.IndexFunc(l.Relations, func(r *model.Relation) bool { return r != nil })
	author := g.compared.Sets[k].Author
	r, ok := g.relation(author, *l.Relations[k])
	if !ok || model.CheckRelation(r, g.spans[r.From.Span()], g.spans[r.To.Span()], g.state.Schema) != nil {
		return nil
	}
	places := g.places(r)
	if slices.ContainsFunc(places, func(p annotate.Link) bool { _, taken := standing[p]; return taken }) {
		return nil
	}
	id, err := g.decide(model.Decision{About: about, Verdict: g.linkVerdict(l, model.VerdictTaken), Taken: author, Rule: endsRule, Reviewer: reviewer})
	if err != nil {
		return err
	}
	r = g.join(id, r)
	for _, p := range places {
		standing[p] = r.ID
	}
	return nil
}

// join puts a relation into gold, in the place of what the decision made before.
func (g *gold) join(id model.DecisionID, r model.Relation) model.Relation {
	before, was := g.relations[model.RelationID(g.result[id])]
	r.ID, r.Note = before.ID, before.Note
	if !was {
		r.ID = model.RelationID(g.id("r"))
	}
	r.Provenance = model.Provenance{By: model.ByReview, Ref: string(id)}
	g.relations[r.ID], g.result[id] = r, string(r.ID)
	for _, end := range []model.Argument{r.From, r.To} {
		if s, ok := g.spans[end.Span()]; ok {
			g.spans[s.ID] = mayHave(s, r.Label)
		}
	}
	return r
}

// linkVerdict is agreed where one's link is taken that all made alike.
func (g *gold) linkVerdict(l Link, v model.Verdict) model.Verdict {
	if v == model.VerdictTaken && l.Differs == 0 && len(g.compared.Sets) > 1 {
		return model.VerdictAgreed
	}
	return v
}
