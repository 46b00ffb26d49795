package review

import (
	"slices"

	"raqim/model"
)

// Line tells an annotator what was decided of something they marked, or did not mark.
type Line struct {
	Decision     model.Decision
	Span         *model.Span     // the annotator's own; nil of a relation, and where they missed it
	Relation     *model.Relation // the annotator's own; nil likewise
	Gold         *model.Span     // what came of it; nil where nothing is marked
	GoldRelation *model.Relation
	Kept         bool // gold has it as the annotator has
}

// Told lists what gold's decisions say of the set of an annotator, in the order of the
// decisions: first of all that they are about, spans and relations that are still there. What
// others marked and gold has is told too, but only of a document in which something of theirs was
// compared. It points into set and gold.
func Told(set, gold model.Annotations) []Line {
	own := map[string]Line{}
	for i, s := range set.Spans {
		own[string(s.ID)] = Line{Span: &set.Spans[i]}
	}
	for i, r := range set.Relations {
		own[string(r.ID)] = Line{Relation: &set.Relations[i]}
	}
	compared := slices.ContainsFunc(gold.Decisions, func(d model.Decision) bool { return ofAuthor(d, set.Set.Author) != "" })
	came := results(gold)
	var lines []Line
	for _, d := range gold.Decisions {
		id := ofAuthor(d, set.Set.Author)
		line, there := own[id]
		line.Decision = d
		line.Gold, line.GoldRelation = came[d.ID].Span, came[d.ID].Relation
		missed := id == "" && compared && (line.Gold != nil || line.GoldRelation != nil)
		if !there && !missed {
			continue
		}
		line.Kept = there && line.kept(set.Set.Author)
		lines = append(lines, line)
	}
	return lines
}

// ofAuthor is the id of what of author's the decision is about; "" where nothing.
func ofAuthor(d model.Decision, author string) string {
	for _, o := range d.About {
		if o.Author() == author {
			return o.ID()
		}
	}
	return ""
}

// kept tells whether gold has what the annotator has; ids of references and ends are another
// set's there and do not count.
func (l Line) kept(author string) bool {
	switch {
	case l.Span != nil && l.Gold != nil:
		a, b := *l.Span, *l.Gold
		return a.Label == b.Label && slices.Equal(a.Parts, b.Parts) && a.Entity == b.Entity &&
			(l.Decision.Taken == author || l.Decision.Verdict == model.VerdictAgreed || a.Attributes.Equal(b.Attributes))
	case l.Relation != nil && l.GoldRelation != nil:
		return l.Relation.Label == l.GoldRelation.Label && l.Relation.Attributes.Equal(l.GoldRelation.Attributes)
	}
	return false
}
