package agree

import (
	"encoding/json"
	"math"
	"math/rand/v2"
	"slices"

	"raqim/model"
)

// Bounds is a bootstrap interval of a figure (Efron 1979, percentiles).
type Bounds struct {
	Low, High float64 // they say nothing where Why is set
	Level     float64 // such as 0.95
	Samples   int     // of those drawn, how many had a figure
	Drawn     int
	Seed      uint64
	Why       *model.Message // why there is none; nil where there is
}

// MarshalJSON writes b for machines: null where there is no interval, and why.
func (b Bounds) MarshalJSON() ([]byte, error) {
	f := struct {
		Low     *float64       `json:"low"`
		High    *float64       `json:"high"`
		Level   float64        `json:"level"`
		Samples int            `json:"samples"`
		Drawn   int            `json:"drawn"`
		Why     *model.Message `json:"undefined,omitempty"`
	}{nil, nil, b.Level, b.Samples, b.Drawn, b.Why}
	if b.Why == nil {
		f.Low, f.High = &b.Low, &b.High
	}
	return json.Marshal(f)
}

// fewestDefined is the share of samples that must have a figure, lest the interval tell of a
// chosen few.
const fewestDefined = 0.9

// Statistic gives figures of a sample in which the i-th thing stands times[i] times; NaN
// where one is not defined. It gives as many for any sample, and keeps no argument.
type Statistic func(times []int) []float64

// Resampling draws things with replacement: documents, say.
type Resampling struct {
	Things  int
	Drawn   int     // samples
	Level   float64 // of the intervals, such as 0.95
	Seed    uint64  // the same seed gives the same samples
	Samples func(done int) error
}

// Intervals takes the percentiles of what each statistic gives of the samples, all of the
// same ones. It ends with the first error of Samples, which is told how many samples are
// done; nil: nobody is.
func (r Resampling) Intervals(statistics ...Statistic) ([][]Bounds, error) {
	times := make([]int, r.Things)
	figures := make([][][]float64, len(statistics))
	for i, s := range statistics {
		figures[i] = make([][]float64, len(s(times)))
	}
	random := rand.New(rand.NewPCG(r.Seed, uint64(r.Things)))
	for done := range r.Drawn {
		if r.Samples != nil {
			if err := r.Samples(done); err != nil {
				return nil, err
			}
		}
		if r.Things < 2 {
			break
		}
		clear(times)
		for range r.Things {
			times[random.IntN(r.Things)]++
		}
		for i, s := range statistics {
			for k, x := range s(times) {
				if !math.IsNaN(x) {
					figures[i][k] = append(figures[i][k], x)
				}
			}
		}
	}
	all := make([][]Bounds, len(statistics))
	for i := range figures {
		for _, f := range figures[i] {
			all[i] = append(all[i], r.bounds(f))
		}
	}
	return all, nil
}

// bounds is the interval of figures, which it puts in order.
func (r Resampling) bounds(figures []float64) Bounds {
	b := Bounds{Level: r.Level, Drawn: r.Drawn, Seed: r.Seed, Samples: len(figures)}
	why := model.Message{}
	switch {
	case r.Drawn == 0:
		why = model.Messagef("no samples were drawn")
	case r.Things < 2:
		why = model.Messagef("an interval needs two units or more")
	case len(figures) == 0 || float64(len(figures)) < fewestDefined*float64(r.Drawn):
		why = model.Messagef("in %d of %d samples the measure is not defined", r.Drawn-len(figures), r.Drawn)
	default:
		slices.Sort(figures)
		b.Low, b.High = percentile(figures, (1-r.Level)/2), percentile(figures, (1+r.Level)/2)
		return b
	}
	b.Why = &why
	return b
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
