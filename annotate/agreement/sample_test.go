package agreement

import (
	"context"
	"fmt"
	"math"
	"testing"

	"pgregory.net/rapid"

	"raqim/annotate/agree"
)

// taken is a measurement that has taken in all documents, each so many times, and has no
// result yet.
func taken(t *rapid.T, p *project, o Options, times map[string]int) *measuring {
	infos, _ := p.Documents(context.Background())
	m := newMeasuring(context.Background(), p, o, infos)
	for _, info := range infos {
		for range times[info.Name] {
			if err := m.take(info); err != nil {
				t.Fatal(err)
			}
		}
	}
	return m
}

// wanted pairs off what a statistic says of a sample with a figure.
type wanted struct {
	figure Figure
	got    float64
}

// sampled gives what the statistics say of a sample, beside the figures that they are the samples of.
func sampled(s *sampling, times []int) []wanted {
	var list []wanted
	for i, statistic := range s.statistics {
		for k, x := range statistic(times) {
			if f := s.targets[i][k]; f != nil {
				list = append(list, wanted{*f, x})
			}
		}
	}
	return list
}

// A sample in which a document stands twice is measured as a project that holds it twice: intervals
// come of counts, and these must be those of comparing all anew.
func TestSamplesAreWhatMeasuringAnewGives(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := drawn(t, "a", "b", "c")
		gamma := agree.DefaultGamma()
		o := Options{Sets: []string{"a", "b", "c"}, Seed: 1}
		if rapid.IntRange(0, 9).Draw(t, "gamma") == 0 {
			o.Gamma = &gamma
		}
		once, times := map[string]int{}, map[string]int{}
		for _, name := range p.names {
			once[name], times[name] = 1, rapid.IntRange(1, 3).Draw(t, "times")
		}
		first, anew := taken(t, p, o, once), taken(t, p, o, times)
		for i, pair := range first.pairs {
			var drawn []int
			for _, id := range pair.at {
				drawn = append(drawn, times[string(id)])
			}
			compare(t, fmt.Sprint("pair ", i), sampled(pair.measure(o), drawn), sampled(anew.pairs[i].measure(o), ones(len(anew.pairs[i].at))))
		}
		var drawn []int
		for _, name := range p.names {
			if len(p.sets[name]) > 1 {
				drawn = append(drawn, times[name])
			}
		}
		compare(t, "everyone", sampled(first.everyone.measure(o), drawn), sampled(anew.everyone.measure(o), ones(anew.everyone.documents)))
	})
}

func compare(t *rapid.T, what string, got, want []wanted) {
	if len(got) != len(want) {
		t.Fatalf("%s: %d figures, want %d", what, len(got), len(want))
	}
	for i, w := range want {
		if w.figure.Defined() && !(math.Abs(got[i].got-w.figure.X) < 1e-9 && math.Abs(w.got-w.figure.X) < 1e-9) {
			t.Fatalf("%s: %s is %g of the sample, %g measured anew, %g of all", what, w.figure.Formula, got[i].got, w.figure.X, w.got)
		}
	}
}
