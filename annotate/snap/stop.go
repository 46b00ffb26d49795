package snap

import (
	"slices"
	"unicode"

	"raqim/annotate/lingua"
	"raqim/model"
)

// NextStart is the nearest place behind at where a span can begin, or before it
// where step is -1: the start of a word or of a sign, or behind a proclitic. At the
// end of the text it is at itself.
func (t *Text) NextStart(at model.Offset, step int) model.Offset { return t.next(at, step, t.starts) }

// NextEnd is the nearest place behind at where a span can end, or before it where
// step is -1: the end of a word or of a sign, or before the Persian ها. At the end
// of the text it is at itself.
func (t *Text) NextEnd(at model.Offset, step int) model.Offset { return t.next(at, step, t.ends) }

func (t *Text) next(from model.Offset, step int, places func(lingua.Token) []int) model.Offset {
	at, _ := t.inside(model.Range{Start: from, End: from})
	for here := at; ; {
		var all []int
		for _, token := range t.tokens(here) {
			all = append(all, places(token)...)
		}
		if found, ok := beyond(all, at, step); ok {
			return model.Offset(found)
		}
		var more bool
		if here, more = t.neighbour(here, step); !more {
			return from
		}
	}
}

// beyond is the nearest of ascending places that lies beyond at.
func beyond(places []int, at, step int) (int, bool) {
	if step > 0 {
		i := slices.IndexFunc(places, func(p int) bool { return p > at })
		return pick(places, i)
	}
	i := slices.IndexFunc(places, func(p int) bool { return p >= at })
	if i < 0 {
		i = len(places)
	}
	return pick(places, i-1)
}

func pick(places []int, i int) (int, bool) {
	if i < 0 {
		return 0, false
	}
	return places[i], true
}

// neighbour is a place in the next chunk, or in the one before.
func (t *Text) neighbour(at, step int) (int, bool) {
	from, to := t.chunk(at)
	if step > 0 {
		for to < len(t.runes) && unicode.IsSpace(t.runes[to]) {
			to++
		}
		return to, to < len(t.runes)
	}
	for from > 0 && unicode.IsSpace(t.runes[from-1]) {
		from--
	}
	return from, from > 0
}
