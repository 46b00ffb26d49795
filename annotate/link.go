package annotate

import (
	"slices"

	"raqim/model"
)

// Link is a relation that the schema allows and that does not stand yet.
type Link struct {
	Label    string // of the relation
	From, To model.Argument
}

// Open reports whether an entity of l is still to be chosen.
func (l Link) Open() bool {
	return l.From == model.EntityArgument("") || l.To == model.EntityArgument("")
}

// With is l with id for the entity that is still to be chosen.
func (l Link) With(id model.EntityID) Link {
	for _, end := range []*model.Argument{&l.From, &l.To} {
		if *end == model.EntityArgument("") {
			*end = model.EntityArgument(id)
		}
	}
	return l
}

// Joined gives the relation that l is, if it stands.
func (s State) Joined(l Link) (model.Relation, bool) {
	for _, r := range s.Relations {
		if r.Label == l.Label && r.From == l.From && r.To == l.To {
			return r, true
		}
	}
	return model.Relation{}, false
}

// Allows reports whether the schema allows l between spans that are there.
func (s State) Allows(l Link) bool {
	l = l.With("e1") // any will do
	ends, err := spansOf(s, l.From, l.To)
	if err != nil {
		return false
	}
	return model.CheckRelation(model.Relation{Label: l.Label, From: l.From, To: l.To}, ends[0], ends[1], s.Schema) == nil
}

// Links lists the relations that can begin or end at the span id. First those with
// something outside the text, where an entity that is still to be chosen is
// model.EntityArgument(""), then those with other spans: the nearest ones first,
// by the code points between the two, and of one distance in reading order; with
// one and the same span in the order of the schema. Those that would have to
// replace another relation come last, in the same order.
func (s State) Links(id model.SpanID) []Link {
	span, ok := s.Span(id)
	if !ok {
		return nil
	}
	standing, taken := map[Link]bool{}, map[Link]bool{}
	for _, r := range s.Relations {
		standing[Link{r.Label, r.From, r.To}] = true
		t, _ := s.Schema.RelationType(r.Label)
		if t.OneFrom() {
			taken[Link{r.Label, "", r.To}] = true
		}
		if t.OneTo() {
			taken[Link{r.Label, r.From, ""}] = true
		}
	}
	var links, replacing []Link
	for _, l := range append(s.linksOutside(span), s.linksWithin(span)...) {
		switch {
		case standing[l]:
		case taken[Link{l.Label, "", l.To}] || taken[Link{l.Label, l.From, ""}]:
			replacing = append(replacing, l)
		default:
			links = append(links, l)
		}
	}
	return append(links, replacing...)
}

// linksOutside lists the relations that span can have with what lies outside the
// text.
func (s State) linksOutside(span model.Span) []Link {
	var links []Link
	for _, t := range s.Schema.RelationTypes {
		for _, outside := range []model.Argument{model.AuthorArgument, model.DateArgument, model.EntityArgument("")} {
			if t.StartsFrom(outside) && slices.Contains(t.To, span.Label) {
				links = append(links, Link{t.ID, outside, model.SpanArgument(span.ID)})
			}
			if t.LeadsTo(outside) && slices.Contains(t.From, span.Label) {
				links = append(links, Link{t.ID, model.SpanArgument(span.ID), outside})
			}
		}
	}
	return links
}

// linksWithin lists the relations that span can have with others, the nearest first.
func (s State) linksWithin(span model.Span) []Link {
	var links []Link
	for _, other := range s.Nearest(span.ID) {
		for _, t := range s.Schema.RelationTypes {
			for _, ends := range [2][2]model.Span{{span, other}, {other, span}} {
				if slices.Contains(t.From, ends[0].Label) && slices.Contains(t.To, ends[1].Label) {
					links = append(links, Link{t.ID, model.SpanArgument(ends[0].ID), model.SpanArgument(ends[1].ID)})
				}
			}
		}
	}
	return links
}

// Nearest lists the other spans of the set, those first that are nearest to the
// span id by the code points between the two, and of one distance in reading order.
func (s State) Nearest(id model.SpanID) []model.Span {
	span, ok := s.Span(id)
	if !ok {
		return nil
	}
	others := slices.DeleteFunc(slices.Clone(s.Spans), func(other model.Span) bool { return other.ID == id })
	slices.SortStableFunc(others, func(a, b model.Span) int { return distance(span, a) - distance(span, b) })
	return others
}

// Replaced lists the standing relations that l cannot stand beside, by the
// cardinality of its type.
func (s State) Replaced(l Link) []model.Relation {
	t, _ := s.Schema.RelationType(l.Label)
	var replaced []model.Relation
	for _, r := range s.Relations {
		if r.Label == l.Label && (t.OneFrom() && r.To == l.To || t.OneTo() && r.From == l.From) {
			replaced = append(replaced, r)
		}
	}
	return replaced
}

// distance is the number of code points between the nearest parts of two spans;
// 0 where they touch or overlap.
func distance(a, b model.Span) int {
	least := model.Offset(-1)
	for _, p := range a.Parts {
		for _, q := range b.Parts {
			if d := max(0, p.Start-q.End, q.Start-p.End); least < 0 || d < least {
				least = d
			}
		}
	}
	return int(least)
}
