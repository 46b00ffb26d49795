package snap

import (
	"slices"
	"strings"

	"raqim/annotate/lingua"
	"raqim/model"
)

// Words is r with its edges moved out to those of the words that it cuts, but for
// an edge that stands on one of their stops: behind و of والرئيس, before ها. Blanks
// and signs stay as they are.
func (t *Text) Words(r model.Range) model.Range {
	start, end := t.inside(r)
	return rangeOf(t.out(start, t.startOver), t.out(end, t.endOver))
}

// out moves a place until it stays: a grapheme's edge may lie inside a word again.
func (t *Text) out(at int, edge func(int) int) int {
	for {
		moved := edge(at)
		if moved == at {
			return at
		}
		at = moved
	}
}

func (t *Text) startOver(at int) int {
	if token, ok := t.tokenOver(at); ok && !slices.Contains(t.starts(token), at) {
		at = int(token.Range.Start)
	}
	return t.back(at)
}

func (t *Text) endOver(at int) int {
	if token, ok := t.tokenOver(at); ok && !slices.Contains(t.ends(token), at) {
		at = int(token.Range.End)
	}
	return t.forth(at)
}

// WordAt is the word that a caret stands in, else the one that it stands behind or
// before; false where there is none.
func (t *Text) WordAt(caret model.Offset) (model.Range, bool) {
	at, _ := t.inside(model.Range{Start: caret, End: caret})
	found, ok := model.Range{}, false
	for _, token := range t.tokens(at) {
		r := token.Range
		if !token.Word || at < int(r.Start) || at > int(r.End) {
			continue
		}
		if !ok || at < int(r.End) {
			found, ok = rangeOf(t.back(int(r.Start)), t.forth(int(r.End))), true
		}
	}
	return found, ok
}

// starts are the places at which a token, or the stem in it, can begin: whole ones,
// ascending.
func (t *Text) starts(token lingua.Token) []int {
	places := []int{t.back(int(token.Range.Start))}
	if at, ok := t.glued(token); ok {
		places = append(places, t.back(at))
	}
	if token.Word {
		inner, _ := lingua.Stops(token.Text)
		for _, n := range inner {
			if t.language == "fa" && !prefixed(token.Text, n) {
				continue
			}
			places = append(places, t.back(int(token.Range.Start)+n))
		}
	}
	slices.Sort(places)
	return slices.Compact(places)
}

// prefixed tells whether the first n code points of word are می or نمی: in Persian
// the other proclitics of lingua.Stops are the first letters of کتاب and سخنگو.
func prefixed(word string, n int) bool {
	before := letters(string([]rune(word)[:n]))
	return slices.Contains([]string{"می", "مي", "نمی", "نمي"}, strings.TrimRight(before, "\u200c"))
}

// ends are the places at which a token, or the stem in it, can end. Before ها the
// stem ends behind its ZWNJ, which is one grapheme with the letter before it.
func (t *Text) ends(token lingua.Token) []int {
	places := []int{t.forth(int(token.Range.End))}
	if at, ok := t.glued(token); ok {
		places = append(places, t.forth(at))
	}
	if token.Word {
		_, inner := lingua.Stops(token.Text)
		for _, n := range inner {
			places = append(places, t.forth(int(token.Range.Start)+n))
		}
	}
	slices.Sort(places)
	return slices.Compact(places)
}

// Gap is r out to the edges of words, with the blanks at both of its sides: what
// goes where r is taken away from a span.
func (t *Text) Gap(r model.Range) model.Range {
	words := t.Words(r)
	start, end := int(words.Start), int(words.End)
	for start > 0 && model.IsBlank(t.runes[start-1]) {
		start--
	}
	for end < len(t.runes) && model.IsBlank(t.runes[end]) {
		end++
	}
	return rangeOf(t.forth(start), t.back(end))
}
