package agree

import (
	"math"
	"math/rand/v2"
	"sort"
)

// sampler draws continua that are like one but for where things stand.
type sampler struct {
	annotators           int
	count, length, space spread
	labels               []string
	upTo                 []float64 // share of the labels up to each
}

// spread is a mean and the deviation from it.
type spread struct{ mean, deviation float64 }

func spreadOf(values []float64) spread {
	if len(values) == 0 {
		return spread{}
	}
	sum, squares := 0.0, 0.0
	for _, v := range values {
		sum += v
	}
	mean := sum / float64(len(values))
	for _, v := range values {
		squares += (v - mean) * (v - mean)
	}
	return spread{mean, math.Sqrt(squares / float64(len(values)))}
}

func (s spread) draw(random *rand.Rand) float64 { return s.mean + s.deviation*random.NormFloat64() }

// newSampler takes what random continua must have in common with c.
func newSampler(c Continuum) sampler {
	s := sampler{annotators: len(c.Annotators)}
	var counts, lengths, spaces []float64
	for _, list := range c.lists() {
		sort.Slice(list, func(i, j int) bool { return list[i].start < list[j].start })
		counts = append(counts, float64(len(list)))
		at := 0.0
		for _, u := range list {
			lengths = append(lengths, u.end-u.start)
			spaces = append(spaces, u.start-at)
			at = u.end
		}
	}
	s.count, s.length, s.space = spreadOf(counts), spreadOf(lengths), spreadOf(spaces)
	s.labels = c.Labels()
	sum := 0.0
	for _, l := range s.labels {
		for _, u := range c.Units {
			if u.Label == l {
				sum++
			}
		}
		s.upTo = append(s.upTo, sum/float64(len(c.Units)))
	}
	return s
}

// draw makes one continuum. It has at least one unit, for a continuum without any
// has no disorder to compare with.
func (s sampler) draw(random *rand.Rand) lists {
	l := make(lists, s.annotators)
	for units := 0; units == 0; {
		for i := range l {
			l[i] = s.annotator(random)
			units += len(l[i])
		}
	}
	return l
}

func (s sampler) annotator(random *rand.Rand) []placed {
	var list []placed
	at := 0.0
	for range max(0, int(math.Round(s.count.draw(random)))) {
		start := at + s.space.draw(random)
		length := math.Abs(s.length.draw(random))
		if length == 0 {
			length = s.length.mean
		}
		at = start + length
		k := sort.SearchFloat64s(s.upTo, random.Float64())
		list = append(list, placed{start, at, s.labels[min(k, len(s.labels)-1)]})
	}
	return list
}
