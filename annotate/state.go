package annotate

import (
	"slices"

	"raqim/model"
)

// State is one author's view of one document: an immutable value. Apply gives
// the next one and leaves the receiver as it was, so a view may keep a State as
// long as it likes.
type State struct {
	Document  model.Document
	Schema    *model.Schema
	Set       model.Set
	Spans     []model.Span     // in the order of model.CompareSpans
	Relations []model.Relation // in the order of model.CompareRelations
	Decisions []model.Decision // in the order of model.CompareDecisions; none but in the gold set
	Length    int              // code points of the text
	NextID    int              // the number of the next span or relation id
	HasSet    bool             // the set stands in the store; false until the first action
}

// Span finds a span of the set by its id.
func (s State) Span(id model.SpanID) (model.Span, bool) {
	if id == "" {
		return model.Span{}, false // as there is no span at hand, most of the time
	}
	for i := range s.Spans {
		if s.Spans[i].ID == id {
			return s.Spans[i], true
		}
	}
	return model.Span{}, false
}

// Relation finds a relation of the set by its id.
func (s State) Relation(id model.RelationID) (model.Relation, bool) {
	i := slices.IndexFunc(s.Relations, func(x model.Relation) bool { return x.ID == id })
	if i < 0 {
		return model.Relation{}, false
	}
	return s.Relations[i], true
}

// RelationsOf lists the relations that begin or end at the span id.
func (s State) RelationsOf(id model.SpanID) []model.Relation {
	var of []model.Relation
	for _, r := range s.Relations {
		if r.Joins(id) {
			of = append(of, r)
		}
	}
	return of
}

// SpansAt lists the spans that hold the code point at o, innermost (shortest) first.
func (s State) SpansAt(o model.Offset) []model.Span {
	var at []model.Span
	for _, x := range s.Spans {
		if x.Start() > o {
			break
		}
		if x.Contains(o) {
			at = append(at, x)
		}
	}
	slices.SortStableFunc(at, func(a, b model.Span) int { return covered(a) - covered(b) })
	return at
}

// SpansAround lists the spans that a caret at o stands in or at an edge of,
// innermost (shortest) first.
func (s State) SpansAround(o model.Offset) []model.Span {
	var around []model.Span
	for _, x := range s.Spans {
		if x.Start() > o {
			break
		}
		if slices.ContainsFunc(x.Parts, func(p model.Range) bool { return p.Start <= o && o <= p.End }) {
			around = append(around, x)
		}
	}
	slices.SortStableFunc(around, func(a, b model.Span) int { return covered(a) - covered(b) })
	return around
}

// covered is the number of code points in the parts of s.
func covered(s model.Span) int {
	n := 0
	for _, p := range s.Parts {
		n += p.Len()
	}
	return n
}

// Annotations is what the author has marked. It shares the state's lists, which the caller
// must not change.
func (s State) Annotations() model.Annotations {
	return model.Annotations{Set: s.Set, Spans: s.Spans, Relations: s.Relations, Decisions: s.Decisions}
}

// Apply gives the state after changes. Changes to nouns of other sets and to
// entities leave it as it is: they are not part of this view.
func (s State) Apply(changes []model.Change) State {
	s.Spans = copied(s.Spans, changes, func(c model.Change) bool { return c.Span != nil })
	s.Relations = copied(s.Relations, changes, func(c model.Change) bool { return c.Relation != nil })
	s.Decisions = copied(s.Decisions, changes, func(c model.Change) bool { return c.Decision != nil })
	for _, c := range changes {
		switch {
		case c.Span != nil:
			s.applySpan(*c.Span)
		case c.Relation != nil:
			s.applyRelation(*c.Relation)
		case c.Decision != nil:
			s.applyDecision(*c.Decision)
		case c.Set != nil:
			s.applySet(*c.Set)
		case c.Schema != nil && c.Schema.After != nil:
			s.Schema = c.Schema.After
		case c.Document != nil && c.Document.After != nil && c.Document.After.ID == s.Document.ID:
			text := s.Document.Text
			s.Document = *c.Document.After
			s.Document.Text = text
		}
	}
	return s
}

// copied gives a copy of all with room for as many more as there are changes of them;
// all itself where there are none. Most actions change one span, and the copy is all
// that depends on how many others there are.
func copied[T any](all []T, changes []model.Change, of func(model.Change) bool) []T {
	n := 0
	for _, c := range changes {
		if of(c) {
			n++
		}
	}
	return slices.Grow(slices.Clip(all), n)
}

// without takes one out of a sorted slice, in place.
func without[T any](all []T, one T, compare func(a, b T) int) []T {
	at, ok := slices.BinarySearchFunc(all, one, compare)
	if !ok {
		return all
	}
	return slices.Delete(all, at, at+1)
}

func (s *State) applySpan(e model.Edit[model.Span]) {
	if e.Before != nil && s.owns(e.Before.Document, e.Before.Author) {
		s.Spans = without(s.Spans, *e.Before, model.CompareSpans)
	}
	if e.After == nil || !s.owns(e.After.Document, e.After.Author) {
		return
	}
	at, _ := slices.BinarySearchFunc(s.Spans, *e.After, model.CompareSpans)
	s.Spans = slices.Insert(s.Spans, at, *e.After)
	s.NextID = max(s.NextID, idNumber(string(e.After.ID))+1)
}

func (s *State) applyRelation(e model.Edit[model.Relation]) {
	if e.Before != nil && s.owns(e.Before.Document, e.Before.Author) {
		s.Relations = without(s.Relations, *e.Before, model.CompareRelations)
	}
	if e.After == nil || !s.owns(e.After.Document, e.After.Author) {
		return
	}
	at, _ := slices.BinarySearchFunc(s.Relations, *e.After, model.CompareRelations)
	s.Relations = slices.Insert(s.Relations, at, *e.After)
	s.NextID = max(s.NextID, idNumber(string(e.After.ID))+1)
}

// applyDecision takes in a decision, which is part of the gold set.
func (s *State) applyDecision(e model.Edit[model.Decision]) {
	if e.Before != nil && s.owns(e.Before.Document, model.GoldAuthor) {
		s.Decisions = without(s.Decisions, *e.Before, model.CompareDecisions)
	}
	if e.After == nil || !s.owns(e.After.Document, model.GoldAuthor) {
		return
	}
	at, _ := slices.BinarySearchFunc(s.Decisions, *e.After, model.CompareDecisions)
	s.Decisions = slices.Insert(s.Decisions, at, *e.After)
	s.NextID = max(s.NextID, idNumber(string(e.After.ID))+1)
}

func (s *State) applySet(e model.Edit[model.Set]) {
	switch {
	case e.After != nil && s.owns(e.After.Document, e.After.Author):
		s.Set, s.HasSet = *e.After, true
	case e.After == nil && e.Before != nil && s.owns(e.Before.Document, e.Before.Author):
		s.Set, s.HasSet = newSet(s.Document.ID, s.Set.Author), false
	}
}

// sees tells whether c changes something of this view, the schema or an entity.
func (s *State) sees(c model.Change) bool {
	switch {
	case c.Schema != nil:
		return true
	case c.Document != nil:
		return of(c.Document).ID == s.Document.ID
	case c.Set != nil:
		return s.owns(of(c.Set).Document, of(c.Set).Author)
	case c.Span != nil:
		return s.owns(of(c.Span).Document, of(c.Span).Author)
	case c.Relation != nil:
		return s.owns(of(c.Relation).Document, of(c.Relation).Author)
	case c.Decision != nil:
		return s.owns(of(c.Decision).Document, model.GoldAuthor)
	}
	return c.Entity != nil
}

// of is what e is about: its After, or else its Before.
func of[T any](e *model.Edit[T]) T {
	if e.After != nil {
		return *e.After
	}
	return *e.Before
}

func (s *State) owns(document model.DocumentID, author string) bool {
	return document == s.Document.ID && author == s.Set.Author
}

// newSet is the set of an author who has not begun.
func newSet(document model.DocumentID, author string) model.Set {
	return model.Set{Document: document, Author: author, Kind: model.KindOf(author), State: model.SetOpen}
}

// idNumber is the number in an id such as "s12"; 0 where there is none.
func idNumber(id string) int {
	n := 0
	for i := 1; i < len(id); i++ {
		if id[i] < '0' || id[i] > '9' || n > 1<<40 {
			return 0
		}
		n = n*10 + int(id[i]-'0')
	}
	return n
}
