package agreement

import (
	"context"
	"math"

	"raqim/annotate/agree"
)

// sampling collects what is measured of samples of documents: drawn with replacement,
// for what stands in one document is not independent of the rest of it. All intervals are of the same samples,
// and none compares spans again.
type sampling struct {
	statistics []agree.Statistic
	targets    [][]*Figure
}

// add has the interval of each figure of s stored in its target; nil: nobody wants that one.
func (s *sampling) add(statistic agree.Statistic, targets ...*Figure) {
	s.statistics, s.targets = append(s.statistics, statistic), append(s.targets, targets)
}

// run draws samples of so many documents. A figure that is not defined has no interval.
func (s *sampling) run(ctx context.Context, documents int, o Options, told func(share float64)) error {
	r := agree.Resampling{Things: documents, Drawn: o.Samples, Level: Level, Seed: o.Seed, Samples: func(done int) error {
		told(float64(done) / float64(o.Samples))
		return ctx.Err()
	}}
	intervals, err := r.Intervals(s.statistics...)
	if err != nil {
		return err
	}
	for i, targets := range s.targets {
		for k, f := range targets {
			if f == nil {
				continue
			}
			if f.Interval = intervals[i][k]; !f.Defined() {
				f.Interval.Low, f.Interval.High, f.Interval.Why = 0, 0, f.Why
			}
		}
	}
	return nil
}

// scores are several scores, of which each document has its matches.
type scores struct {
	by [][]agree.Match // by document, in the order of the scores
	to []*Score
}

// of sums a score over samples of documents.
func (s *scores) sum(times []int) []agree.Match {
	all := make([]agree.Match, len(s.to))
	for document, row := range s.by {
		n := times[document]
		if n == 0 {
			continue
		}
		for i, m := range row {
			all[i].Reference += n * m.Reference
			all[i].Other += n * m.Other
			all[i].Same += n * m.Same
		}
	}
	return all
}

// measure computes the scores of all documents, and has s find their intervals.
func (s *scores) measure(sampled *sampling) {
	var targets []*Figure
	for i, m := range s.sum(ones(len(s.by))) {
		to := s.to[i]
		to.Match, to.F1.Value, to.Precision.Value, to.Recall.Value = m, m.F1(), m.Precision(), m.Recall()
		targets = append(targets, &to.F1, &to.Precision, &to.Recall)
	}
	figures := make([]float64, 3*len(s.to))
	sampled.add(func(times []int) []float64 {
		for i, m := range s.sum(times) {
			same := float64(m.Same)
			figures[3*i], figures[3*i+1], figures[3*i+2] = f1(m), share(same, m.Other), share(same, m.Reference)
		}
		return figures
	}, targets...)
}

func f1(m agree.Match) float64 { return share(2*float64(m.Same), m.Reference+m.Other) }

// share is NaN of nothing.
func share(part float64, of int) float64 {
	if of == 0 {
		return math.NaN()
	}
	return part / float64(of)
}

func ones(n int) []int {
	list := make([]int, n)
	for i := range list {
		list[i] = 1
	}
	return list
}
