package store

import (
	"cmp"
	"slices"
	"strings"

	"raqim/model"
)

// didYouMean gives ": did you mean ...?" with the three names nearest to ref, or
// nothing where none is near.
func didYouMean(ref string, names []string) model.Message {
	type candidate struct {
		name     string
		distance int
	}
	var near []candidate
	wanted := []rune(strings.ToLower(ref))
	for _, name := range names {
		lower := strings.ToLower(name)
		d := editDistance(wanted, []rune(lower))
		if strings.Contains(lower, string(wanted)) {
			d = min(d, 1)
		}
		if d <= max(2, len(wanted)/3) {
			near = append(near, candidate{name, d})
		}
	}
	if len(near) == 0 {
		return model.Message{}
	}
	slices.SortStableFunc(near, func(a, b candidate) int { return cmp.Compare(a.distance, b.distance) })
	switch near = near[:min(3, len(near))]; len(near) {
	case 1:
		return model.Messagef(": did you mean %q?", near[0].name)
	case 2:
		return model.Messagef(": did you mean %q or %q?", near[0].name, near[1].name)
	}
	return model.Messagef(": did you mean %q, %q or %q?", near[0].name, near[1].name, near[2].name)
}

// editDistance is Levenshtein's distance in code points.
func editDistance(a, b []rune) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i, x := range a {
		diagonal := row[0]
		row[0] = i + 1
		for j, y := range b {
			replaced := diagonal
			if x != y {
				replaced++
			}
			diagonal = row[j+1]
			row[j+1] = min(replaced, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
