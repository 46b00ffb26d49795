package agree

import (
	"cmp"
	"slices"
	"strconv"
)

// Ratings is a table of categories: a row a unit, a column an annotator.
type Ratings struct {
	Coders []string
	// Units holds a category for each coder, "" where that coder did not rate the unit.
	Units [][]string
	// Times is how often each unit stands; nil: once each. A table of all characters of a
	// project has as few rows as there are combinations of categories.
	Times []int
}

// times is how often unit u stands.
func (r Ratings) times(u int) int {
	if r.Times == nil {
		return 1
	}
	return r.Times[u]
}

// Size is how many units there are, each as often as it stands.
func (r Ratings) Size() int {
	n := 0
	for u := range r.Units {
		n += r.times(u)
	}
	return n
}

// Categories lists the categories that were used: by number where all are numbers, else
// by text. The caller owns the result.
func (r Ratings) Categories() []string {
	seen := map[string]bool{}
	for _, unit := range r.Units {
		for _, c := range unit {
			if c != "" {
				seen[c] = true
			}
		}
	}
	list := make([]string, 0, len(seen))
	numbers := true
	for c := range seen {
		list = append(list, c)
		_, err := strconv.ParseFloat(c, 64)
		numbers = numbers && err == nil
	}
	slices.SortFunc(list, func(a, b string) int {
		if numbers {
			x, _ := strconv.ParseFloat(a, 64)
			y, _ := strconv.ParseFloat(b, 64)
			if x != y {
				return cmp.Compare(x, y)
			}
		}
		return cmp.Compare(a, b)
	})
	return list
}

// count adds a rating to a row, whose categories ascend.
func count(row []cell, category int) []cell {
	at, found := slices.BinarySearchFunc(row, category, func(c cell, category int) int { return cmp.Compare(c.category, category) })
	if !found {
		row = slices.Insert(row, at, cell{category: category})
	}
	row[at].n++
	return row
}

// Pairable is how many units two coders or more rated, and how many ratings those have.
func (r Ratings) Pairable() (units, ratings int) {
	for u, unit := range r.Units {
		rated := 0
		for _, c := range unit {
			if c != "" {
				rated++
			}
		}
		if rated >= 2 {
			units += r.times(u)
			ratings += rated * r.times(u)
		}
	}
	return units, ratings
}
