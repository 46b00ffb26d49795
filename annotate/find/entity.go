package find

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"raqim/annotate/lingua"
	"raqim/model"
)

// Entities gives those of list that query may mean, the likeliest first and
// otherwise in the order of list: a name in any script that is the query, begins
// with it, has words that begin with the query's words, holds it, is held in it
// whole, or shares a word of three letters with it. A query without a word means
// all of them.
func Entities(list []model.Entity, query string) []model.Entity {
	q := newNamed(query)
	if len(q.words) == 0 {
		return slices.Clone(list)
	}
	type ranked struct {
		entity model.Entity
		rank   int
	}
	var found []ranked
	for _, e := range list {
		if rank := q.rank(e); rank < unlike {
			found = append(found, ranked{e, rank})
		}
	}
	slices.SortStableFunc(found, func(a, b ranked) int { return cmp.Compare(a.rank, b.rank) })
	entities := make([]model.Entity, len(found))
	for i, f := range found {
		entities[i] = f.entity
	}
	return entities
}

// The ways in which a name is like a query, best first.
const (
	same = iota
	begins
	wordsBegin
	holds
	held
	shares
	unlike
)

// sharedLetters is how long a word must be at least that makes two names alike:
// the shorter ones are "بن", "آل", "of".
const sharedLetters = 3

// named is a name in its folded form, with its words, and with nothing between
// them: many write a blank for a ZWNJ.
type named struct {
	text, solid string
	words       []string
}

func newNamed(name string) named {
	n := named{text: strings.TrimSpace(lingua.FoldString(name))}
	for token := range lingua.Tokens(n.text) {
		if token.Word {
			n.words = append(n.words, token.Text)
		}
	}
	n.solid = strings.Join(n.words, "")
	return n
}

// rank is how like q the name of e is that is most like it.
func (q named) rank(e model.Entity) int {
	best := unlike
	for _, names := range e.Names {
		for _, name := range names {
			if n := newNamed(name); len(n.words) > 0 {
				best = min(best, q.likeness(n))
			}
		}
	}
	return best
}

func (q named) likeness(n named) int {
	switch {
	case n.solid == q.solid:
		return same
	case strings.HasPrefix(n.solid, q.solid):
		return begins
	case q.begins(n.words):
		return wordsBegin
	case strings.Contains(n.text, q.text):
		return holds
	case strings.Contains(" "+strings.Join(q.words, " ")+" ", " "+strings.Join(n.words, " ")+" "):
		return held
	case slices.ContainsFunc(n.words, func(w string) bool {
		return utf8.RuneCountInString(w) >= sharedLetters && slices.Contains(q.words, w)
	}):
		return shares
	}
	return unlike
}

// begins tells whether each word of q is the beginning of one of words.
func (q named) begins(words []string) bool {
	for _, beginning := range q.words {
		if !slices.ContainsFunc(words, func(w string) bool { return strings.HasPrefix(w, beginning) }) {
			return false
		}
	}
	return true
}
