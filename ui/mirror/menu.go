package mirror

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Menu is a column of items; in a Bar it has a title.
type Menu struct {
	Title string
	Items []*Item
}

// Item is a line of a menu. Its texts are in logical order.
type Item struct {
	Label string
	Key   string // the keys that do the same, shown at the end
	// Do is what it does, called after the menu has gone; nil for a submenu.
	Do func()
	// Checked shows a check mark, Disabled that it cannot be done now.
	Checked, Disabled bool
	// Items is the submenu that it opens, which may be empty; nil for none.
	Items     []*Item
	separator bool
}

// NewItem makes an item that does something.
func NewItem(label string, do func()) *Item { return &Item{Label: label, Do: do} }

// NewSubmenu makes an item that opens others.
func NewSubmenu(label string, items ...*Item) *Item {
	return &Item{Label: label, Items: append([]*Item{}, items...)}
}

// NewSeparator makes a line between groups of items.
func NewSeparator() *Item { return &Item{separator: true} }

// usable tells whether an item can be chosen: of a submenu, whether any of its items can.
func (i *Item) usable() bool {
	if i.separator || i.Disabled {
		return false
	}
	return i.Items == nil || slices.ContainsFunc(i.Items, (*Item).usable)
}

// next is the place of the next item that can be chosen, from at on, by steps of 1 or -1 and round about; -1 where there
// is none. The place -1 is before the first and behind the last one.
func next(items []*Item, at, step int) int {
	n := len(items)
	for range n {
		switch at += step; {
		case at < 0:
			at = n - 1
		case at >= n:
			at = 0
		}
		if items[at].usable() {
			return at
		}
	}
	return -1
}

// named are the places of the items that begin with a letter and can be chosen.
func named(items []*Item, r rune) []int {
	var places []int
	for i, item := range items {
		first, _ := utf8.DecodeRuneInString(item.Label)
		if item.usable() && strings.EqualFold(string(first), string(r)) {
			places = append(places, i)
		}
	}
	return places
}
