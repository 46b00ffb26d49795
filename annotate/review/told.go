package review

import (
	"cmp"
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
	Outcome      Outcome
	// Differs says in what gold differs from what is changed, Attributes are the names of the
	// values among that, sorted.
	Differs    Difference
	Attributes []string
	// At is the span where it stands in the text: the annotator's own or gold's, of a relation
	// the one at which it begins, or ends where it begins outside the text.
	At *model.Span
}

// Told lists what gold's decisions say of the set of an annotator, in reading order, a
// relation behind the span where it stands: first of all what they are about, spans and relations
// that are still there. What others marked and gold has is told too, but only of a document in
// which something of theirs was compared. It points into set and gold.
func Told(schema *model.Schema, set, gold model.Annotations) []Line {
	t := newTelling(schema, set, gold)
	var lines []Line
	for _, d := range gold.Decisions {
		if line, ok := t.line(d); ok {
			lines = append(lines, line)
		}
	}
	slices.SortStableFunc(lines, compareLines)
	return lines
}

func compareLines(a, b Line) int {
	return cmp.Or(model.CompareSpans(*a.At, *b.At), cmp.Compare(a.rank(), b.rank()))
}

// rank puts relations behind the span where they stand.
func (l Line) rank() int {
	if l.Relation != nil || l.GoldRelation != nil {
		return 1
	}
	return 0
}

// telling is what is known of a set and of gold while lines are made.
type telling struct {
	schema   *model.Schema
	author   string
	own      map[string]Line // with Span or Relation alone, by id
	came     map[model.DecisionID]Settled
	spans    map[model.SpanID]*model.Span // of gold
	goldOf   map[model.SpanID]model.SpanID
	compared bool // something of the annotator's was
}

func newTelling(schema *model.Schema, set, gold model.Annotations) telling {
	t := telling{
		schema: schema, author: set.Set.Author, own: map[string]Line{}, came: results(gold),
		spans: map[model.SpanID]*model.Span{}, goldOf: map[model.SpanID]model.SpanID{},
	}
	for i, s := range set.Spans {
		t.own[string(s.ID)] = Line{Span: &set.Spans[i]}
	}
	for i, r := range set.Relations {
		t.own[string(r.ID)] = Line{Relation: &set.Relations[i]}
	}
	for i, s := range gold.Spans {
		t.spans[s.ID] = &gold.Spans[i]
	}
	for _, d := range gold.Decisions {
		id := ofAuthor(d, t.author)
		t.compared = t.compared || id != ""
		if s := t.came[d.ID].Span; s != nil && id != "" {
			t.goldOf[model.SpanID(id)] = s.ID
		}
	}
	return t
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

// line is what a decision tells; false where it tells this annotator nothing.
func (t telling) line(d model.Decision) (Line, bool) {
	id := ofAuthor(d, t.author)
	line, there := t.own[id]
	line.Decision = d
	line.Gold, line.GoldRelation = t.came[d.ID].Span, t.came[d.ID].Relation
	missed := id == "" && t.compared && (line.Gold != nil || line.GoldRelation != nil)
	if line.At = t.at(line); line.At == nil || !there && !missed {
		return Line{}, false
	}
	t.differ(&line)
	line.Outcome = line.outcome()
	return line, true
}

// at is where a line stands; nil where that is not there any more.
func (t telling) at(l Line) *model.Span {
	switch {
	case l.Span != nil:
		return l.Span
	case l.Relation != nil:
		return endOf(*l.Relation, func(id model.SpanID) *model.Span { return t.own[string(id)].Span })
	case l.Gold != nil:
		return l.Gold
	case l.GoldRelation != nil:
		return endOf(*l.GoldRelation, func(id model.SpanID) *model.Span { return t.spans[id] })
	}
	return nil
}

// endOf is the span at which a relation begins, or ends where it begins outside the text.
func endOf(r model.Relation, find func(model.SpanID) *model.Span) *model.Span {
	if s := find(r.From.Span()); s != nil {
		return s
	}
	return find(r.To.Span())
}
