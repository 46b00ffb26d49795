package review

import "raqim/model"

// Distance is how far two spans are from being the same thing, and false where they are
// too far to be: they must share text, and spans of different types more than half of it.
//
// It is 1 less the share of the text of both that both have (Jaccard, over code points), and
// 1 more where the types differ. What else differs adds so little that it decides only between
// spans that are alike in these.
func Distance(a, b model.Span) (float64, bool) {
	both := shared(a.Parts, b.Parts)
	if both == 0 {
		return 0, false
	}
	d := 1 - float64(both)/float64(length(a.Parts)+length(b.Parts)-both)
	if a.Label != b.Label {
		d++
	}
	if a.Entity != b.Entity {
		d += slight
	}
	if !a.Attributes.Equal(b.Attributes) {
		d += slight
	}
	return d, d < 2*alone
}

const (
	// alone is what a span without a partner costs: two such cost as much as a pair that is as
	// far apart as can be.
	alone = 0.75
	// slight is less than any difference in the text of two spans of a thousand characters.
	slight = 1.0 / 4096
)

// length is how many code points parts hold.
func length(parts []model.Range) int {
	n := 0
	for _, p := range parts {
		n += int(p.End - p.Start)
	}
	return n
}

// shared is how many code points two ascending lists of parts have in common.
func shared(a, b []model.Range) int {
	n := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		if start, end := max(a[i].Start, b[j].Start), min(a[i].End, b[j].End); end > start {
			n += int(end - start)
		}
		if a[i].End < b[j].End {
			i++
		} else {
			j++
		}
	}
	return n
}
