package agree

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"
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
	list := make([]category, 0, len(seen))
	numbers := true
	for name := range seen {
		x, ok := parseNumber(name)
		list = append(list, category{name, x})
		numbers = numbers && ok
	}
	slices.SortFunc(list, func(a, b category) int {
		if numbers && a.number != b.number {
			return cmp.Compare(a.number, b.number)
		}
		return cmp.Compare(a.name, b.name)
	})
	names := make([]string, len(list))
	for i, c := range list {
		names[i] = c.name
	}
	return names
}

// category is a category and, where it is one, its number.
type category struct {
	name   string
	number float64
}

// european makes digits and signs of Arabic and Persian numbers those that Go reads.
var european = strings.NewReplacer(
	"٠", "0", "١", "1", "٢", "2", "٣", "3", "٤", "4", "٥", "5", "٦", "6", "٧", "7", "٨", "8", "٩", "9",
	"۰", "0", "۱", "1", "۲", "2", "۳", "3", "۴", "4", "۵", "5", "۶", "6", "۷", "7", "۸", "8", "۹", "9", "٫", ".",
)

// parseNumber reads a finite number in any of those digits.
func parseNumber(s string) (float64, bool) {
	x, err := strconv.ParseFloat(european.Replace(s), 64)
	return x, err == nil && !math.IsNaN(x) && !math.IsInf(x, 0)
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
