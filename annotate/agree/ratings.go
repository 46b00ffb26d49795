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

// counts is the table by unit and category: how many coders gave unit u category k.
// rated is how many rated the unit at all.
type counts struct {
	categories []string
	by         [][]int
	rated      []int
}

func (r Ratings) counts() counts {
	c := counts{categories: r.Categories(), rated: make([]int, len(r.Units))}
	index := make(map[string]int, len(c.categories))
	for k, name := range c.categories {
		index[name] = k
	}
	for u, unit := range r.Units {
		row := make([]int, len(c.categories))
		for _, category := range unit {
			if category != "" {
				row[index[category]]++
				c.rated[u]++
			}
		}
		c.by = append(c.by, row)
	}
	return c
}

// pairable is how many units two coders or more rated, and how many ratings those hold.
func (c counts) pairable() (units, ratings int) {
	for _, n := range c.rated {
		if n >= 2 {
			units++
			ratings += n
		}
	}
	return units, ratings
}

// Pairable is how many units two coders or more rated, and how many ratings those have.
func (r Ratings) Pairable() (units, ratings int) { return r.counts().pairable() }

// Pair is the table of two of the coders, by their columns.
func (r Ratings) Pair(a, b int) Ratings {
	pair := Ratings{Coders: []string{r.Coders[a], r.Coders[b]}}
	for _, unit := range r.Units {
		pair.Units = append(pair.Units, []string{unit[a], unit[b]})
	}
	return pair
}

// complete keeps the units that every coder rated.
func (r Ratings) complete() Ratings {
	whole := Ratings{Coders: r.Coders}
	for _, unit := range r.Units {
		if !slices.Contains(unit, "") {
			whole.Units = append(whole.Units, unit)
		}
	}
	return whole
}
