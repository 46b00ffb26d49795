package commands

import (
	"cmp"
	"slices"
	"strings"
)

// Find gives the commands that typed may mean, the likeliest first: each of its words
// is a word of the command, begins one, stands within one, is put together of the
// beginnings of several (nedoc: next document), or is one letter off. Among the equally likely those
// used lately come first, as recent has their ids, newest first, and otherwise all keep
// their order. Nothing typed means all but those that wait for it.
//
// What is folded for the search is kept in the commands. The caller owns the result.
func Find(all []*Command, typed string, recent []string) []*Command {
	words := newName(typed, 0).words
	type ranked struct {
		*Command
		cost, used int
	}
	var found []ranked
	for _, c := range all {
		cost, ok := c.cost(words)
		if !ok {
			continue
		}
		used := slices.Index(recent, c.ID)
		if used < 0 {
			used = len(recent)
		}
		if len(words) == 0 && c.Late && used == len(recent) {
			continue
		}
		found = append(found, ranked{c, cost, used})
	}
	slices.SortStableFunc(found, func(a, b ranked) int {
		return cmp.Or(cmp.Compare(a.cost, b.cost), cmp.Compare(a.used, b.used))
	})
	list := make([]*Command, len(found))
	for i, f := range found {
		list[i] = f.Command
	}
	return list
}

// Used puts id at the head of what was used lately, of which most are kept.
func Used(recent []string, id string, most int) []string {
	rest := slices.DeleteFunc(slices.Clone(recent), func(other string) bool { return other == id })
	return append([]string{id}, rest[:min(len(rest), most-1)]...)
}

// cost is how unlike the command's names are to words; false where one of them is not
// in them at all.
func (c *Command) cost(words [][]rune) (int, bool) {
	if len(words) == 0 {
		return 0, true
	}
	names := c.folded()
	sum := 0
	for _, w := range words {
		best := unlike
		for _, n := range names {
			if r := n.rank(w); r < unlike {
				best = min(best, r*4+n.cost)
			}
		}
		if best == unlike {
			return 0, false
		}
		sum += best
	}
	return sum, true
}

// The ways in which a typed word is in a name, best first.
const (
	whole = iota
	begins
	within
	beginnings
	oneOff
	unlike = 1 << 10
)

// rank is how a typed word is in the name.
func (n name) rank(typed []rune) int {
	best := unlike
	for i, word := range n.words {
		switch {
		case slices.Equal(word, typed):
			return whole
		case hasPrefix(word, typed):
			best = min(best, begins)
		case strings.Contains(string(word), string(typed)):
			best = min(best, within)
		case len(typed) <= mostBeginnings && begun(n.words[i:min(len(n.words), i+mostBeginnings)], typed):
			best = min(best, beginnings)
		case len(typed) >= leastOneOff && word[0] == typed[0] && nearlyBegins(word, typed):
			best = min(best, oneOff)
		}
	}
	return best
}

// leastOneOff is how many letters a typed word has at least of which one, though not the
// first, may be wrong; mostBeginnings, how many it has at most that begin words, and how
// many words that may be.
const leastOneOff, mostBeginnings = 4, 8

func hasPrefix(word, prefix []rune) bool {
	return len(word) >= len(prefix) && slices.Equal(word[:len(prefix)], prefix)
}

// begun tells whether typed is put together of the beginnings of words, the first one's
// and of any behind it.
func begun(words [][]rune, typed []rune) bool {
	if len(typed) == 0 {
		return true
	}
	for n := 1; n <= len(typed) && n <= len(words[0]) && words[0][n-1] == typed[n-1]; n++ {
		for i := 1; i < len(words); i++ {
			if begun(words[i:], typed[n:]) {
				return true
			}
		}
		if n == len(typed) {
			return true
		}
	}
	return false
}

// nearlyBegins tells whether word begins with typed but for one letter that is wrong,
// missing or too much, or two that are exchanged.
func nearlyBegins(word, typed []rune) bool {
	at := 0
	for at < len(typed) && at < len(word) && typed[at] == word[at] {
		at++
	}
	rest, left := word[at:], typed[at:]
	switch {
	case len(left) == 0:
		return true
	case len(rest) == 0:
		return len(left) == 1
	}
	exchanged := len(left) > 1 && len(rest) > 1 && left[0] == rest[1] && left[1] == rest[0] && hasPrefix(rest[2:], left[2:])
	return exchanged || hasPrefix(rest[1:], left[1:]) || hasPrefix(rest, left[1:]) || hasPrefix(rest[1:], left)
}
