package agree

import "raqim/model"

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
	l := NewLaid(c.Annotators, c.Labels())
	l.Add(c)
	return l.AlphaU()
}

// AlphaU is the unitizing alpha of the continua end to end, each once. What has no label that is
// measured counts nowhere.
func (l *Laid) AlphaU() AlphaU {
	times, units, marked := make([]int, len(l.lengths)), 0, false
	for piece := range times {
		times[piece] = 1
	}
	begins := l.begins(times)
	length := begins[len(times)]
	result, do, de := AlphaU{}, 0.0, 0.0
	for i, label := range l.labels {
		a := LabelAlpha{Label: label, Units: l.by[i].unitSum}
		a.Observed, a.Expected = l.disagreement(l.by[i], times, begins)
		a.Value = l.alphaU(a.Units, length, l.by[i].marked, a.Observed, a.Expected)
		marked = marked || l.by[i].marked
		do, de, units = do+a.Observed, de+a.Expected, units+a.Units
		result.Labels = append(result.Labels, a)
	}
	result.Overall = l.alphaU(units, length, marked, do, de)
	return result
}

// alphaU is the figure of some units, or why there is none.
func (l *Laid) alphaU(units, length int, marked bool, do, de float64) Value {
	v := Value{Formula: alphaUFormula, N: units, Of: units}
	switch {
	case len(l.annotators) < 2:
		return v.undefined(needsTwo)
	case length < 1:
		return v.undefined(noLength)
	case !marked:
		return v.undefined(nothingMarked)
	case units == 0:
		return v.undefined(model.Messagef("its units have no length"))
	case de == 0:
		return v.undefined(noChance)
	}
	return v.of(ratio(do, de))
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

// metU sums over all pairs of annotators the distances of sections that meet. lists are
// of those who marked anything; every unit lies in the gap that each of the others is.
func metU(lists [][]section, length, others int) float64 {
	sum := 0.0
	for i := range lists {
		for _, s := range lists[i] {
			sum += float64(others) * s.length() * s.length()
		}
		for j := i + 1; j < len(lists); j++ {
			sum += apart(lists[i], lists[j], length) + lost(lists[j], lists[i], length)
		}
	}
	return sum
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
