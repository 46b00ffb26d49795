package find

import (
	"slices"
	"strings"
	"unicode/utf8"

	"raqim/annotate/lingua"
	"raqim/model"
)

// The ways in which a name is like a query, best first.
const (
	same = iota
	begins
	wordsBegin
	holds
	held
	described
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
	spaced      string // the words with blanks between and around them
}

func newNamed(name string) named {
	n := named{text: strings.TrimSpace(lingua.FoldString(name))}
	for token := range lingua.Tokens(n.text) {
		if token.Word {
			n.words = append(n.words, token.Text)
		}
	}
	n.solid = strings.Join(n.words, "")
	n.spaced = " " + strings.Join(n.words, " ") + " "
	return n
}

// rank is how like q that name of i is that is most like it; a query of which every
// word is in the names, the role or the affiliation describes i.
func (q named) rank(i *indexed) int {
	best := unlike
	for _, n := range i.names {
		best = min(best, q.likeness(n))
	}
	if best > described && utf8.RuneCountInString(q.solid) >= sharedLetters && holdsAll(i.hay, q.words) {
		return described
	}
	return best
}

func holdsAll(text string, words []string) bool {
	return !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(text, w) })
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
	case strings.Contains(q.spaced, n.spaced):
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

// indexed is an entity with what is looked at when somebody types, which is folded
// the first time that somebody does.
type indexed struct {
	entity model.Entity
	folded bool
	names  []named
	hay    string // all that Filter looks at, folded
}

func (i *indexed) fold() {
	if i.folded {
		return
	}
	e := i.entity
	i.folded = true
	hay := []string{lingua.FoldString(string(e.ID)), lingua.FoldString(e.Role), lingua.FoldString(e.Affiliation), lingua.FoldString(e.Wikidata)}
	for _, language := range e.Languages() {
		for _, name := range e.Names[language] {
			n := newNamed(name)
			hay = append(hay, n.text, n.solid)
			if len(n.words) > 0 {
				i.names = append(i.names, n)
			}
		}
	}
	i.hay = strings.Join(hay, "\n")
}
