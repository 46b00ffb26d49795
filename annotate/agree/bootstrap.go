package agree

import (
	"math/rand/v2"
	"slices"

	"raqim/model"
)

// Bounds is a bootstrap interval of a figure (Efron 1979, percentiles).
type Bounds struct {
	Low     float64        `json:"low"` // it and High say nothing where Why is set
	High    float64        `json:"high"`
	Level   float64        `json:"level"`   // such as 0.95
	Samples int            `json:"samples"` // of those drawn, how many had a figure
	Drawn   int            `json:"drawn"`
	Seed    uint64         `json:"seed"`
	Why     *model.Message `json:"undefined,omitempty"` // why there is none; nil where there is
}

// fewestDefined is the share of samples that must have a figure, lest the interval tell of a
// chosen few.
const fewestDefined = 0.9

// Bootstrap draws n things with replacement, drawn times, and takes the percentiles of
// what measure gives of each sample: measure is given indices below n. The same seed
// gives the same interval. measure must not keep its argument.
func Bootstrap(n, drawn int, level float64, seed uint64, measure func(sample []int) Value) Bounds {
	i := Bounds{Level: level, Drawn: drawn, Seed: seed}
	if n < 2 {
		why := model.Messagef("an interval needs two units or more")
		i.Why = &why
		return i
	}
	random := rand.New(rand.NewPCG(seed, uint64(n)))
	sample := make([]int, n)
	var figures []float64
	for range drawn {
		for k := range sample {
			sample[k] = random.IntN(n)
		}
		if v := measure(sample); v.Defined() {
			figures = append(figures, v.X)
		}
	}
	i.Samples = len(figures)
	if float64(i.Samples) < fewestDefined*float64(drawn) || i.Samples == 0 {
		why := model.Messagef("in %d of %d samples the measure is not defined", drawn-i.Samples, drawn)
		i.Why = &why
		return i
	}
	slices.Sort(figures)
	i.Low, i.High = percentile(figures, (1-level)/2), percentile(figures, (1+level)/2)
	return i
}

// percentile is the value below which a share of the sorted values lies, between two of
// them by their distance (Hyndman and Fan 1996, definition 7).
func percentile(sorted []float64, share float64) float64 {
	at := share * float64(len(sorted)-1)
	k := int(at)
	if k+1 >= len(sorted) {
		return sorted[len(sorted)-1]
	}
	return sorted[k] + (at-float64(k))*(sorted[k+1]-sorted[k])
}

// Sample is the table of the units with these indices, some of them several times.
func (r Ratings) Sample(indices []int) Ratings {
	s := Ratings{Coders: r.Coders, Units: make([][]string, len(indices))}
	if r.Times != nil {
		s.Times = make([]int, len(indices))
	}
	for i, k := range indices {
		s.Units[i] = r.Units[k]
		if r.Times != nil {
			s.Times[i] = r.Times[k]
		}
	}
	return s
}
