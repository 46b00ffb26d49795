package agreement

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"raqim/annotate/agree"
	"raqim/model"
)

// marked and unmarked are the categories of a code point where one label is looked at.
const marked, unmarked = "1", "0"

// characters counts the code points of documents by which labels mark them.
type characters struct {
	scheme scheme
	all    *ledger   // the category is the set of the labels that mark a code point
	labels []*ledger // whether it is marked with one label
}

func newCharacters(s scheme, coders ...string) *characters {
	c := &characters{scheme: s, all: newLedger(agree.Nominal, coders...)}
	for range s.labels {
		c.labels = append(c.labels, newLedger(agree.Nominal, coders...))
	}
	return c
}

// edge is where a label of an annotator begins or ends.
type edge struct {
	at           model.Offset
	coder, label int
	begins       bool
}

// add counts the code points of a document. A nil set is that of one who has not seen it.
func (c *characters) add(document, length int, sets []*model.Annotations) {
	on := make([][]bool, len(sets))
	var edges []edge
	for k, set := range sets {
		if set == nil {
			continue
		}
		on[k] = make([]bool, len(c.scheme.labels))
		for i, label := range c.scheme.labels {
			for _, r := range covered(set.Spans, label) {
				edges = append(edges, edge{r.Start, k, i, true}, edge{r.End, k, i, false})
			}
		}
	}
	slices.SortFunc(edges, func(a, b edge) int { return cmp.Compare(a.at, b.at) })
	counts, at := map[string]int{}, model.Offset(0)
	for _, e := range append(edges, edge{at: model.Offset(length), coder: -1}) {
		if e.at > at {
			counts[pattern(on)] += int(e.at - at)
			at = e.at
		}
		if e.coder >= 0 {
			on[e.coder][e.label] = e.begins
		}
	}
	c.count(document, counts)
}

// pattern writes which labels are on: a stretch a coder, empty for one who has not seen
// the document.
func pattern(on [][]bool) string {
	var b strings.Builder
	for k, labels := range on {
		if k > 0 {
			b.WriteString(between)
		}
		for _, is := range labels {
			if is {
				b.WriteString(marked)
			} else {
				b.WriteString(unmarked)
			}
		}
	}
	return b.String()
}

// count puts the code points of a document, by pattern, into the tables.
func (c *characters) count(document int, counts map[string]int) {
	by := make([]map[string]int, len(c.labels))
	for i := range by {
		by[i] = map[string]int{}
	}
	for _, p := range slices.Sorted(maps.Keys(counts)) {
		row := strings.Split(p, between)
		c.all.add(document, counts[p], row...)
		one := make([]string, len(row))
		for i := range by {
			for k, labels := range row {
				if one[k] = ""; labels != "" {
					one[k] = labels[i : i+1]
				}
			}
			by[i][strings.Join(one, between)] += counts[p]
		}
	}
	for i, rows := range by {
		for _, p := range slices.Sorted(maps.Keys(rows)) {
			c.labels[i].add(document, rows[p], strings.Split(p, between)...)
		}
	}
}

// covered are the stretches of the text that are marked with a label, in order and apart.
func covered(spans []model.Span, label string) []model.Range {
	var all []model.Range
	for _, s := range spans {
		if s.Label == label {
			all = append(all, s.Parts...)
		}
	}
	slices.SortFunc(all, func(a, b model.Range) int { return cmp.Compare(a.Start, b.Start) })
	joined := all[:0]
	for _, r := range all {
		if last := len(joined) - 1; last >= 0 && r.Start <= joined[last].End {
			joined[last].End = max(joined[last].End, r.End)
			continue
		}
		joined = append(joined, r)
	}
	return joined
}
