package agree

import (
	"sort"

	"raqim/model"
)

// AlphaU is Krippendorff's unitizing alpha (Krippendorff 1995; 2004, 11.6): how well
// annotators agree on where units of a label begin and end. Units of one label of one
// annotator that overlap count as their union.
type AlphaU struct {
	Overall Value
	Labels  []LabelAlpha // sorted by label
}

// LabelAlpha is the unitizing alpha of one label.
type LabelAlpha struct {
	Label    string
	Value    Value
	Observed float64 // the disagreement D_o
	Expected float64 // by chance, D_e
	Units    int     // units of all annotators
}

var alphaUFormula = model.Messagef("Krippendorff's unitizing alpha (Krippendorff 1995, 2004)")

// Unitizing computes the unitizing alpha of each label and over all: 1 - ΣDo/ΣDe.
func Unitizing(c Continuum) AlphaU {
	result := AlphaU{Overall: Value{Formula: alphaUFormula, N: len(c.Units), Of: len(c.Units)}}
	if why := c.unfit(); why != nil {
		result.Overall.Why = why
		return result
	}
	do, de := 0.0, 0.0
	for _, label := range c.Labels() {
		l := c.unitizing(label)
		do, de = do+l.Observed, de+l.Expected
		result.Labels = append(result.Labels, l)
	}
	if de == 0 {
		result.Overall = result.Overall.undefined(noChance)
		return result
	}
	result.Overall = result.Overall.of(1 - do/de)
	return result
}

// unfit says why units cannot be compared; nil where they can.
func (c Continuum) unfit() *model.Message {
	switch {
	case len(c.Annotators) < 2:
		return &needsTwo
	case len(c.Units) == 0:
		return &nothingMarked
	case c.Length < 1:
		return &noLength
	}
	return nil
}

func (c Continuum) unitizing(label string) LabelAlpha {
	lists := c.of(label)
	l := LabelAlpha{Label: label, Value: Value{Formula: alphaUFormula}}
	for _, list := range lists {
		l.Units += len(list)
	}
	l.Value.N, l.Value.Of = l.Units, l.Units
	if l.Units == 0 {
		l.Value = l.Value.undefined(model.Messagef("its units have no length"))
		return l
	}
	l.Observed = observedU(lists, c.Length)
	l.Expected = expectedU(lists, c.Length)
	if l.Expected == 0 {
		l.Value = l.Value.undefined(noChance)
		return l
	}
	l.Value = l.Value.of(1 - l.Observed/l.Expected)
	return l
}

// observedU is D_o: over all pairs of annotators the distances of sections that meet.
func observedU(lists [][]section, length int) float64 {
	sum := 0.0
	for i := range lists {
		for j := i + 1; j < len(lists); j++ {
			sum += apart(lists[i], lists[j], length) + lost(lists[j], lists[i], length)
		}
	}
	r, l := float64(len(lists)), float64(length)
	return 2 * sum / (r * (r - 1) * l * l)
}

// apart is the distance of all units of a to what they meet in b: between two units the
// squares of how far their ends are from one another, between a unit and a gap that covers it the square
// of its length.
func apart(a, b []section, length int) float64 {
	sum, from := lost(a, b, length), 0
	for _, s := range a {
		for from < len(b) && b[from].end <= s.start {
			from++
		}
		for k := from; k < len(b) && b[k].start < s.end; k++ {
			x, y := float64(s.start-b[k].start), float64(s.end-b[k].end)
			sum += x*x + y*y
		}
	}
	return sum
}

// lost is the sum of the squares of the units of a that lie wholly in a gap of b.
func lost(a, b []section, length int) float64 {
	sum, between, k := 0.0, gaps(b, length), 0
	for _, s := range a {
		for k < len(between) && between[k].end < s.end {
			k++
		}
		if k < len(between) && between[k].start <= s.start {
			sum += s.length() * s.length()
		}
	}
	return sum
}

// expectedU is D_e: the same over all ways in which the units could be shifted.
func expectedU(lists [][]section, length int) float64 {
	var between []float64 // lengths of all gaps, ascending
	units, pairs := 0, 0.0
	for _, list := range lists {
		units += len(list)
		for _, s := range list {
			pairs += s.length() * (s.length() - 1)
		}
		for _, g := range gaps(list, length) {
			between = append(between, g.length())
		}
	}
	sort.Float64s(between)
	behind := make([]float64, len(between)+1) // sums of the longest
	for i := len(between) - 1; i >= 0; i-- {
		behind[i] = behind[i+1] + between[i]
	}
	sum := 0.0
	for _, list := range lists {
		for _, s := range list {
			x := s.length()
			k := sort.SearchFloat64s(between, x)
			fitting := behind[k] + float64(len(between)-k)*(1-x) // Σ (g - x + 1) over gaps g >= x
			sum += float64(units-1)/3*(2*x*x*x-3*x*x+x) + x*x*fitting
		}
	}
	r, l := float64(len(lists)), float64(length)
	if below := r*l*(r*l-1) - pairs; below > 0 {
		return 2 / l * sum / below
	}
	return 0
}
