package review

import (
	"slices"

	"raqim/model"
)

// Outcome is what became in gold of something that an annotator marked.
type Outcome string

// The outcomes.
const (
	Kept      Outcome = "kept"      // gold has it as the annotator has
	Changed   Outcome = "changed"   // gold has it otherwise
	Dropped   Outcome = "dropped"   // gold does not have it
	Missed    Outcome = "missed"    // gold has it, the annotator does not
	Postponed Outcome = "postponed" // the reviewer put it off
)

// Outcomes lists the outcomes. The caller owns the result.
func Outcomes() []Outcome { return []Outcome{Kept, Changed, Dropped, Missed, Postponed} }

func (l Line) outcome() Outcome {
	own, gold := l.Span != nil || l.Relation != nil, l.Gold != nil || l.GoldRelation != nil
	switch {
	case !gold && l.Decision.Verdict == model.VerdictLater:
		return Postponed
	case !gold:
		return Dropped
	case !own:
		return Missed
	case l.Differs != 0:
		return Changed
	}
	return Kept
}

// differ finds in what gold differs from what the annotator has.
func (t telling) differ(l *Line) {
	switch {
	case l.Span != nil && l.Gold != nil:
		t.differSpan(l, *l.Span, *l.Gold)
	case l.Relation != nil && l.GoldRelation != nil:
		if l.Relation.Label != l.GoldRelation.Label {
			l.Differs |= Label
		}
		for _, name := range namesOf(l.Relation.Attributes, l.GoldRelation.Attributes) {
			if !l.Relation.Attributes[name].Equal(l.GoldRelation.Attributes[name]) {
				l.Attributes = append(l.Attributes, name)
			}
		}
	}
	if len(l.Attributes) > 0 {
		l.Differs |= Attributes
	}
}

func (t telling) differSpan(l *Line, own, gold model.Span) {
	if !slices.Equal(own.Parts, gold.Parts) {
		l.Differs |= Edges
	}
	if own.Label != gold.Label {
		l.Differs |= Label
	}
	if own.Entity != gold.Entity {
		l.Differs |= Entity
	}
	if own.Label != gold.Label {
		return // labels have attributes of their own
	}
	for _, name := range namesOf(own.Attributes, gold.Attributes) {
		switch {
		case t.sameValue(own, gold, name):
		case name == model.NoneOf:
			l.Differs |= Links
		default:
			l.Attributes = append(l.Attributes, name)
		}
	}
}

// sameValue compares values: lists in any order, and references by what came of the spans to
// which they lead. One to a span that is not in gold is none there.
func (t telling) sameValue(own, gold model.Span, name string) bool {
	a, b := own.Attributes[name], gold.Attributes[name]
	if a.IsFlag() || b.IsFlag() {
		return a.Equal(b)
	}
	x, y := a.Items(), b.Items()
	if refers(t.schema, own.Label, name) {
		x = t.followed(x)
	}
	slices.Sort(x)
	slices.Sort(y)
	return slices.Equal(x, y)
}

// followed are references as gold has them.
func (t telling) followed(references []string) []string {
	var there []string
	for _, to := range references {
		if to == string(model.DateArgument) {
			there = append(there, to)
		} else if id, ok := t.goldOf[model.SpanID(to)]; ok {
			there = append(there, string(id))
		}
	}
	return there
}

// namesOf are the names of the attributes that one of two has, sorted.
func namesOf(a, b model.Attributes) []string {
	var names []string
	for _, attributes := range []model.Attributes{a, b} {
		for name := range attributes {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}
