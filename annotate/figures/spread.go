package figures

import (
	"math"
	"slices"
)

// Spread is how a number is spread over N things. All else is nil where N is 0: it is
// undefined then.
type Spread struct {
	N      int      `json:"n"`
	Sum    float64  `json:"sum"`
	Mean   *float64 `json:"mean"`
	Least  *float64 `json:"least"`
	Low    *float64 `json:"first_quartile"`
	Median *float64 `json:"median"`
	High   *float64 `json:"third_quartile"`
	Most   *float64 `json:"most"`
	Bins   []Bin    `json:"bins"`
}

// Bin counts the things with at least From and less than To.
type Bin struct {
	From float64 `json:"from"`
	To   float64 `json:"to"`
	N    int     `json:"n"`
}

// bins is how many bins there are at most.
const bins = 12

// NewSpread is the spread of values, which it sorts. Quartiles are interpolated between
// neighbours (Hyndman and Fan 1996, type 7).
func NewSpread(values []float64) Spread {
	s := Spread{N: len(values)}
	if s.N == 0 {
		return s
	}
	slices.Sort(values)
	for _, v := range values {
		s.Sum += v
	}
	mean := s.Sum / float64(s.N)
	s.Mean = &mean
	s.Least, s.Low, s.Median, s.High, s.Most = quantile(values, 0), quantile(values, 0.25), quantile(values, 0.5), quantile(values, 0.75), quantile(values, 1)
	s.Bins = binned(values)
	return s
}

func quantile(sorted []float64, q float64) *float64 {
	at := q * float64(len(sorted)-1)
	low := int(at)
	v := sorted[low]
	if low+1 < len(sorted) {
		v += (at - float64(low)) * (sorted[low+1] - v)
	}
	return &v
}

// binned counts sorted values, none negative, in bins of one width, which is 1, 2 or 5
// times a power of ten and no less than 1.
func binned(sorted []float64) []Bin {
	width := niceWidth((sorted[len(sorted)-1] + 1) / bins)
	first := math.Floor(sorted[0] / width)
	last := math.Floor(sorted[len(sorted)-1] / width)
	all := make([]Bin, int(last-first)+1)
	for i := range all {
		all[i].From = (first + float64(i)) * width
		all[i].To = all[i].From + width
	}
	for _, v := range sorted {
		all[int(math.Floor(v/width)-first)].N++
	}
	return all
}

// niceWidth is the least of 1, 2, 5, 10, 20 ... that is no less than w.
func niceWidth(w float64) float64 {
	for power := 1.0; ; power *= 10 {
		for _, step := range []float64{1, 2, 5} {
			if step*power >= w {
				return step * power
			}
		}
	}
}
