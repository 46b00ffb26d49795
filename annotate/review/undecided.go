package review

import (
	"slices"

	"raqim/model"
)

// Reviewed lists the annotators whom the decisions of gold are about, by name. The caller owns
// the result.
func Reviewed(gold model.Annotations) []string {
	var names []string
	for _, d := range gold.Decisions {
		for _, o := range d.About {
			names = append(names, o.Author())
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// Undecided lists what nobody has decided of a comparison, not even to put it off: each as what it
// is in the sets; items in reading order, then links. The caller owns the result.
func Undecided(c Comparison, gold model.Annotations) [][]model.Origin {
	standing := Stand(c, gold)
	items, links := standing.Open()
	var list [][]model.Origin
	for _, i := range items {
		if standing.Items[i].Decision == nil {
			list = append(list, c.about(i))
		}
	}
	for _, i := range links {
		if standing.Links[i].Decision == nil {
			list = append(list, c.aboutLink(c.Links[i]))
		}
	}
	return list
}
