package snap

import (
	"unicode"

	"raqim/annotate/lingua"
	"raqim/model"
)

// Text is a document's text and what there is to know for its edges.
type Text struct {
	runes    []rune
	language string
	boundary func(at int) bool
}

// New makes a Text of a document's code points, which it neither changes nor
// copies, and the document's language ("ar", "fa"). The function tells whether a
// grapheme (UAX#29) begins before a code point; it is asked about places inside the
// text only.
func New(runes []rune, language string, boundary func(at int) bool) *Text {
	return &Text{runes: runes, language: language, boundary: boundary}
}

// whole tells whether an edge at a place divides no grapheme.
func (t *Text) whole(at int) bool { return at <= 0 || at >= len(t.runes) || t.boundary(at) }

// back is the nearest whole place at or before a place, forth the one at or behind it.
func (t *Text) back(at int) int {
	for !t.whole(at) {
		at--
	}
	return at
}

func (t *Text) forth(at int) int {
	for !t.whole(at) {
		at++
	}
	return at
}

// chunk is the stretch without blanks around a place; empty between two blanks. No
// token crosses its ends.
func (t *Text) chunk(at int) (from, to int) {
	for from = at; from > 0 && !unicode.IsSpace(t.runes[from-1]); {
		from--
	}
	for to = at; to < len(t.runes) && !unicode.IsSpace(t.runes[to]); {
		to++
	}
	return from, to
}

// tokens lists those of the chunk around a place, with their ranges in the text.
func (t *Text) tokens(at int) []lingua.Token {
	from, to := t.chunk(at)
	var all []lingua.Token
	for token := range lingua.Tokens(string(t.runes[from:to])) {
		token.Range.Start += model.Offset(from)
		token.Range.End += model.Offset(from)
		all = append(all, token)
	}
	return all
}

// tokenOver gives the token of which a place lies inside, not at an edge.
func (t *Text) tokenOver(at int) (lingua.Token, bool) {
	for _, token := range t.tokens(at) {
		if int(token.Range.Start) < at && at < int(token.Range.End) {
			return token, true
		}
	}
	return lingua.Token{}, false
}

// inside is r within the text, its ends in order.
func (t *Text) inside(r model.Range) (start, end int) {
	start = min(max(0, int(min(r.Start, r.End))), len(t.runes))
	return start, min(max(start, int(max(r.Start, r.End))), len(t.runes))
}

func rangeOf(start, end int) model.Range {
	return model.Range{Start: model.Offset(start), End: model.Offset(end)}
}
