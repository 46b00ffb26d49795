package review

import (
	"slices"

	"raqim/model"
)

// Tally counts what was decided of an annotator's work.
type Tally struct {
	Outcomes  map[Outcome]int
	Reasons   map[model.Reason]int // of what was not kept, nor put off; "" where none was given
	Reviewers []string             // who decided, by name
}

// Count counts lines. The caller owns the result.
func Count(lines []Line) Tally {
	t := Tally{Outcomes: map[Outcome]int{}, Reasons: map[model.Reason]int{}}
	for _, l := range lines {
		t.Outcomes[l.Outcome]++
		if l.Outcome != Kept && l.Outcome != Postponed {
			t.Reasons[l.Decision.Reason]++
		}
		t.Reviewers = append(t.Reviewers, l.Decision.Reviewer)
	}
	slices.Sort(t.Reviewers)
	t.Reviewers = slices.Compact(t.Reviewers)
	return t
}

// Add adds what other counts.
func (t *Tally) Add(other Tally) {
	for o, n := range other.Outcomes {
		t.Outcomes[o] += n
	}
	for r, n := range other.Reasons {
		t.Reasons[r] += n
	}
	t.Reviewers = append(t.Reviewers, other.Reviewers...)
	slices.Sort(t.Reviewers)
	t.Reviewers = slices.Compact(t.Reviewers)
}

// Unlike are the lines but for those that tell of what was kept. The caller owns the result.
func Unlike(lines []Line) []Line {
	return slices.DeleteFunc(slices.Clone(lines), func(l Line) bool { return l.Outcome == Kept })
}
