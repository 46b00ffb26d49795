package annotate

import (
	"slices"

	"raqim/model"
)

// withinAnother are the relations of the default schema that say that a span lies
// in another: the text tells which one.
var withinAnother = []string{"EVIDENCE_IN", "NESTED_IN"}

// regarded is how many of the nearest spans are weighed.
const regarded = 40

// nextTo is how many code points at most are between a span and its neighbours, such
// as a name and the office in front of it; distant how far away no link is due.
const nextTo, distant = 5, 600

// afar is how many code points it counts that the other end is linked to another such
// span, or stands behind and not beside: about a line of text.
const afar = 150

// Due lists the links that the span id should still have, by what the schema needs
// and by where it lies, each with the likeliest other end. For a need that is the
// nearest span, sooner one before than one behind, and sooner one that has no span like
// it yet; of speakers the one nearest to the quote's cue; but first of all one that is
// joined to what holds the span, as the speaker of the quote in which a stance is found.
// For lying in another span it is the innermost that holds it. Behind these comes what
// a neighbour needs and has this span for. None is among them that would replace
// another, that leads to a span which has one such already, or of which the span says
// it has none.
func (s State) Due(id model.SpanID) []Link {
	span, ok := s.Span(id)
	if !ok {
		return nil
	}
	links := s.Links(id)
	due := s.needed(span, links)
	for _, other := range s.neighbours(span) {
		for _, l := range s.needed(other, s.Links(other.ID)) {
			if s.otherSpan(l, other.ID).ID == id && !slices.ContainsFunc(due, func(d Link) bool { return d.Label == l.Label }) {
				due = append(due, l)
			}
		}
	}
	for _, label := range withinAnother {
		if l, ok := s.innermost(span, label); ok && !s.answered(span, label) {
			due = append(due, l)
		}
	}
	return due
}

// needed are the links of Due that the schema needs of a span, of links.
func (s State) needed(span model.Span, links []Link) []Link {
	t, _ := s.Schema.SpanType(span.Label)
	var due []Link
	for _, need := range t.Needs {
		relations := need.Relations()
		if slices.ContainsFunc(relations, func(label string) bool { return s.answered(span, label) }) {
			continue
		}
		if l, ok := s.likeliest(span, s.nearby(span, relations[0], links), relations[0], links); ok {
			due = append(due, l)
		}
	}
	return due
}

// open reports whether l joins two spans and takes no other's place.
func (s State) open(l Link) bool {
	return !l.From.Outside() && !l.To.Outside() && len(s.Replaced(l)) == 0
}

// answered reports whether a span has a relation of a type, at the end at which its
// label stands in it, or says that it has none.
func (s State) answered(span model.Span, label string) bool {
	at := model.SpanArgument(span.ID)
	return span.SaysNone(label) || slices.ContainsFunc(s.RelationsOf(span.ID), func(r model.Relation) bool {
		return r.Label == label && (label != "NESTED_IN" || r.From == at)
	})
}

// otherSpan is the span at the other end of l.
func (s State) otherSpan(l Link, id model.SpanID) model.Span {
	other := l.From.Span()
	if other == id {
		other = l.To.Span()
	}
	span, _ := s.Span(other)
	return span
}

// The relations of a quote in the default schema with who says it and with its cue.
const speakerOf, cueOf = "SPEAKER_OF", "CUE_OF"

// nearby is what the other end of a link of span stands near: the cue for the speaker
// of a quote, where it has one or a free one is likely, else the span itself.
func (s State) nearby(span model.Span, label string, links []Link) model.Span {
	at := model.SpanArgument(span.ID)
	if label != speakerOf {
		return span
	}
	for _, r := range s.RelationsOf(span.ID) {
		if r.Label == cueOf && r.To == at {
			cue, _ := s.Span(r.From.Span())
			return cue
		}
	}
	if l, ok := s.likeliest(span, span, cueOf, links); ok && l.To == at {
		if cue := s.otherSpan(l, span.ID); !s.answered(cue, cueOf) {
			return cue
		}
	}
	return span
}

// likeliest is the link of a type with the span that is nearest to near as Due counts it.
func (s State) likeliest(span, near model.Span, label string, links []Link) (best Link, found bool) {
	least, seen := 0, 0
	for _, l := range links {
		if l.Label != label {
			continue
		}
		if seen++; seen > regarded {
			break
		}
		if !s.open(l) {
			continue
		}
		other := s.otherSpan(l, span.ID)
		if l.To == model.SpanArgument(other.ID) && s.answered(other, label) || distance(span, other) > distant {
			continue
		}
		if d := s.remoteness(span, near, other, label); !found || d < least {
			best, least, found = l, d, true
		}
	}
	return best, found
}

// holderOf joins a stance with whom it is the stance of.
const holderOf = "HOLDER_OF"

// remoteness is the distance of other from near, as Due counts it for span: for the
// holder of a stance none from the speaker of the quote around it. A quote in a quote
// has a speaker of its own, and so has an office.
func (s State) remoteness(span, near, other model.Span, label string) int {
	d := distance(near, other)
	taken := false
	for _, r := range s.RelationsOf(other.ID) {
		third := s.otherSpan(Link{r.Label, r.From, r.To}, other.ID)
		if label == holderOf && r.Label == speakerOf && third.ID != span.ID && holds(third, span) {
			return -1
		}
		taken = taken || third.Label == span.Label
	}
	if taken {
		d += afar
	}
	if other.Start() >= span.End() && d > nextTo {
		d += afar
	}
	return d
}

// innermost is the link of a type that leads from span to the shortest span that holds it.
func (s State) innermost(span model.Span, label string) (best Link, found bool) {
	t, ok := s.Schema.RelationType(label)
	if !ok || !slices.Contains(t.From, span.Label) {
		return Link{}, false
	}
	var shortest model.Span
	for i := range s.Spans { // thousands, of which a few reach over span
		other := &s.Spans[i]
		if other.Start() > span.Start() || other.End() < span.End() || !slices.Contains(t.To, other.Label) ||
			!holds(*other, span) || holds(span, *other) || found && !holds(shortest, *other) {
			continue
		}
		l := Link{label, model.SpanArgument(span.ID), model.SpanArgument(other.ID)}
		if s.open(l) {
			best, shortest, found = l, *other, true
		}
	}
	return best, found
}

// neighbours are the spans of other labels beside span that neither hold it nor lie in
// it.
func (s State) neighbours(span model.Span) []model.Span {
	var beside []model.Span
	for i := range s.Spans {
		other := &s.Spans[i]
		if other.Label != span.Label && distance(span, *other) <= nextTo && !holds(*other, span) && !holds(span, *other) {
			beside = append(beside, *other)
		}
	}
	return beside
}

// AddRelations makes several links as one action.
type AddRelations struct{ Links []Link }

// Action names the command in the journal.
func (AddRelations) Action() string { return "add_relations" }

// Check refuses what [AddRelation] refuses of any of them.
func (c AddRelations) Check(state State) ([]model.Change, error) {
	var all []model.Change
	for _, l := range c.Links {
		changes, err := AddRelation{Label: l.Label, From: l.From, To: l.To}.Check(state)
		if err != nil {
			return nil, err
		}
		all = append(all, changes...)
		state = state.Apply(changes)
	}
	return all, nil
}
