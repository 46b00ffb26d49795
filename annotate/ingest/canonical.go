package ingest

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"raqim/model"
)

// sameMarks reports whether a and b hold the same spans, relations and decisions, whatever
// ids they have and whose they are, and which of a is which of b.
func sameMarks(a, b model.Annotations, schema *model.Schema) (renumbering, bool) {
	b = owned(b, a.Set.Document, a.Set.Author)
	if len(a.Spans) != len(b.Spans) || len(a.Relations) != len(b.Relations) || len(a.Decisions) != len(b.Decisions) {
		return nil, false
	}
	// The usual case: they count alike.
	x, y := counted(ids(a), 1), counted(ids(b), 1)
	same := equalMarks(renumbered(a, x, schema), renumbered(b, y, schema))
	if !same && slices.Equal(marked(a), marked(b)) {
		x, y = canonical(a, schema), canonical(b, schema)
		same = equalMarks(renumbered(a, x, schema), renumbered(b, y, schema))
	}
	back := y.inverse()
	for id, common := range x {
		x[id] = back.of(common)
	}
	return x, same
}

// equalMarks reports whether a and b are the same under the same ids.
func equalMarks(a, b model.Annotations) bool {
	for _, x := range []model.Annotations{a, b} {
		slices.SortFunc(x.Spans, model.CompareSpans)
		slices.SortFunc(x.Relations, model.CompareRelations)
		slices.SortFunc(x.Decisions, model.CompareDecisions)
	}
	return slices.EqualFunc(a.Spans, b.Spans, model.Span.Equal) && slices.EqualFunc(a.Relations, b.Relations, model.Relation.Equal) &&
		slices.EqualFunc(a.Decisions, b.Decisions, model.Decision.Equal)
}

// marked lists what is marked where, which is the same of sets that are.
func marked(a model.Annotations) []string {
	list := make([]string, len(a.Spans))
	for i, s := range a.Spans {
		list[i] = fmt.Sprint(s.Label, s.Parts)
	}
	slices.Sort(list)
	return list
}

// canonical gives the ids of a others that follow from what is marked alone, so that of sets
// that are the same it gives the same: ids are told apart by what stands under them and by
// what refers to them, round by round (colour refinement, Weisfeiler and Leman 1968); of
// those that are alike in all of that any may be the first. Circles of relations among
// spans of one label and place, of different lengths, are all that this cannot tell apart.
func canonical(a model.Annotations, schema *model.Schema) renumbering {
	all, colours := ids(a), renumbering{}
	for _, id := range all {
		colours[id] = id[:min(1, len(id))] + "0"
	}
	for told := 0; ; {
		colours = refined(a, colours, schema)
		members := map[string][]string{}
		for _, id := range all {
			members[colours[id]] = append(members[colours[id]], id)
		}
		if len(members) == len(colours) {
			return colours
		}
		if len(members) == told {
			colours[firstAlike(members)] += "first"
		}
		told = len(members)
	}
}

// firstAlike is one of the first ids that have a colour in common: spans come before what
// joins them, which is told apart as they are.
func firstAlike(members map[string][]string) string {
	var alike []string
	for colour, list := range members {
		if len(list) > 1 {
			alike = append(alike, colour)
		}
	}
	first := slices.MinFunc(alike, func(a, b string) int {
		return cmp.Or(strings.Compare(b[:1], a[:1]), model.CompareIDs(a, b)) // s, r, d
	})
	return slices.MinFunc(members[first], model.CompareIDs)
}

// refined tells apart what colours does and what differs in it or in what refers to it.
func refined(a model.Annotations, colours renumbering, schema *model.Schema) renumbering {
	painted := renumbered(a, colours, schema)
	says := map[string]string{}
	referring := map[string][][2]string{} // what says something of an id, and as what of it
	refer := func(from, as, to string) { referring[to] = append(referring[to], [2]string{as, from}) }
	for i, s := range a.Spans {
		id := string(s.ID)
		says[id] = fmt.Sprint(painted.Spans[i])
		refer(id, "copy", s.Provenance.Ref)
		for name, v := range s.Attributes {
			for _, item := range v.Items() {
				refer(id, name, item)
			}
		}
	}
	for i, r := range a.Relations {
		id := string(r.ID)
		says[id] = fmt.Sprint(painted.Relations[i], r.From == r.To)
		refer(id, "from", string(r.From))
		refer(id, "to", string(r.To))
		refer(id, "copy", r.Provenance.Ref)
	}
	for i, d := range a.Decisions {
		says[string(d.ID)] = fmt.Sprint(painted.Decisions[i])
	}
	all := map[string]string{}
	var sorted []string
	for id, text := range says {
		var others []string
		for _, other := range referring[id] {
			others = append(others, other[0]+says[other[1]])
		}
		slices.Sort(others)
		all[id] = text + strings.Join(others, "")
		sorted = append(sorted, all[id])
	}
	slices.Sort(sorted)
	now := renumbering{}
	for id, text := range all {
		rank, _ := slices.BinarySearch(sorted, text)
		now[id] = id[:min(1, len(id))] + strconv.Itoa(rank+1)
	}
	return now
}
