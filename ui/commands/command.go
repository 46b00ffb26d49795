package commands

import (
	"slices"

	"raqim/annotate/lingua"
)

// Command is one line of the palette.
type Command struct {
	// ID is the same from one start of the program to the next, so that what was
	// used lately can be remembered: "action:undo", "document:8c1f…".
	ID string
	// Title is what it is called in the language of the interface.
	Title string
	// Also are other names it is found by, such as its titles in the other languages.
	Also []string
	// Group says what it belongs to, in the language of the interface; Groups are the
	// names of that in the other languages.
	Group  string
	Groups []string
	// Keys are written as on the page of shortcuts; none: it has none.
	Keys []string
	// Why says why it cannot be done now; empty: it can.
	Why string
	// Late has it wait until something is typed: there may be thousands of its kind.
	Late bool
	// Do does it.
	Do func()

	names []name // folded, the first time that somebody types
}

// name is one of the names of a command as it is compared.
type name struct {
	words [][]rune
	cost  int // of being found by it
}

// The cost of being found by a title, by another name, and by the group.
const byTitle, byOther, byGroup = 0, 1, 3

// folded gives the names as they are compared.
func (c *Command) folded() []name {
	if c.names != nil {
		return c.names
	}
	add := func(cost int, texts ...string) {
		for _, text := range texts {
			if n := newName(text, cost); len(n.words) > 0 {
				c.names = append(c.names, n)
			}
		}
	}
	add(byTitle, c.Title)
	add(byTitle, c.Keys...)
	add(byOther, c.Also...)
	add(byGroup, append(slices.Clone(c.Groups), c.Group)...)
	return c.names
}

func newName(text string, cost int) name {
	n := name{cost: cost}
	for token := range lingua.Tokens(lingua.FoldString(text)) {
		if token.Word {
			n.words = append(n.words, []rune(token.Text))
		}
	}
	return n
}
