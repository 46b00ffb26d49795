package marks

import (
	"cmp"
	"iter"
	"slices"

	"raqim/model"
	"raqim/ui/text/paint"
)

// Arcs finds the relations of an author by where their ends stand, and where these are. To look at a page costs what
// is there, however many relations the document has.
type Arcs struct {
	relations []model.Relation
	spans     map[model.SpanID]arcSpan // those that a relation joins
	ends      []arcEnd                 // by place
}

// arcSpan is what is known of a span that a relation joins.
type arcSpan struct {
	part  [2]int // the first one
	label string
}

// arcEnd is an end of a relation in the text.
type arcEnd struct {
	at       int
	relation int
	second   bool // its other end stands before it, or is listed before it
}

// Implicit is the flag of a relation whose arc is dashed: nothing in the text says it.
const Implicit = "implicit"

// NewArcs finds the ends of relations. It keeps the slice of relations, which must
// not change afterwards.
func NewArcs(spans []model.Span, relations []model.Relation) *Arcs {
	a := &Arcs{relations: relations, spans: map[model.SpanID]arcSpan{}}
	for i := range relations {
		for _, end := range [2]model.Argument{relations[i].From, relations[i].To} {
			if !end.Outside() {
				a.spans[end.Span()] = arcSpan{}
			}
		}
	}
	for i := range spans {
		if _, joined := a.spans[spans[i].ID]; joined && len(spans[i].Parts) > 0 {
			first := spans[i].Parts[0]
			a.spans[spans[i].ID] = arcSpan{[2]int{int(first.Start), int(first.End)}, spans[i].Label}
		}
	}
	for i := range relations {
		from, to := a.Ends(&relations[i])
		fromIn, toIn := from[0] < from[1], to[0] < to[1]
		if fromIn {
			a.ends = append(a.ends, arcEnd{at: from[0], relation: i, second: toIn && to[0] < from[0]})
		}
		if toIn {
			a.ends = append(a.ends, arcEnd{at: to[0], relation: i, second: fromIn && from[0] <= to[0]})
		}
	}
	slices.SortFunc(a.ends, func(x, y arcEnd) int { return cmp.Or(cmp.Compare(x.at, y.at), cmp.Compare(x.relation, y.relation)) })
	return a
}

// Ends gives the first parts of the spans that a relation joins, as paint.Arc has
// them: empty for what lies outside the text.
func (a *Arcs) Ends(r *model.Relation) (from, to [2]int) {
	return a.spans[r.From.Span()].part, a.spans[r.To.Span()].part
}

// Label gives the label of a span that a relation joins, empty for any other.
func (a *Arcs) Label(id model.SpanID) string { return a.spans[id].label }

// Between gives the relations with an end in [start, end), each once.
func (a *Arcs) Between(start, end int) iter.Seq[*model.Relation] {
	first, _ := slices.BinarySearchFunc(a.ends, start, func(e arcEnd, at int) int { return cmp.Compare(e.at, at) })
	return func(yield func(*model.Relation) bool) {
		for _, e := range a.ends[first:] {
			if e.at >= end {
				return
			}
			r := &a.relations[e.relation]
			if e.second && a.firstEnd(r) >= start {
				continue // that one was given for its other end
			}
			if !yield(r) {
				return
			}
		}
	}
}

// firstEnd is where the first of two ends stands.
func (a *Arcs) firstEnd(r *model.Relation) int {
	from, to := a.Ends(r)
	return min(from[0], to[0])
}

// Arc gives a relation as it is drawn, but for its name and what is at hand.
func (a *Arcs) Arc(r *model.Relation) paint.Arc {
	from, to := a.Ends(r)
	return paint.Arc{From: from, To: to, Dashed: r.Attributes[Implicit].Flag()}
}

// Outdated tells whether changes concern the ends of relations, so that they must be
// found anew. Most actions mark something, which has no relations yet.
func (a *Arcs) Outdated(changes []model.Change) bool {
	return slices.ContainsFunc(changes, func(c model.Change) bool {
		if c.Span == nil {
			return c.Relation != nil
		}
		for _, span := range [2]*model.Span{c.Span.Before, c.Span.After} {
			if span == nil {
				continue
			}
			if _, joined := a.spans[span.ID]; joined {
				return true
			}
		}
		return false
	})
}
