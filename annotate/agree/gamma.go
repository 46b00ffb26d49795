package agree

import (
	"context"
	"math"
	"math/rand/v2"
	"sort"

	"raqim/annotate/align"
	"raqim/model"
)

// GammaOptions are the weights of the disorder and the sampling of chance.
type GammaOptions struct {
	Position, Category float64 // weights of the two distances, alpha and beta
	Empty              float64 // the disorder of a unit without a partner
	Precision          float64 // wanted half width of the 95 % interval of the expected disorder, relative
	Seed               uint64
}

// DefaultGamma is what Mathet, Widlöcher and Métivier 2015 take: all weights 1; the expected
// disorder to 2 %.
func DefaultGamma() GammaOptions {
	return GammaOptions{Position: 1, Category: 1, Empty: 1, Precision: 0.02, Seed: 1}
}

// Gamma is the holistic measure gamma: 1 - observed/expected disorder of the best alignment.
type Gamma struct {
	Value     Value
	Observed  float64 // the disorder of the best alignment
	Expected  float64 // the mean over Samples random continua
	Units     float64 // the mean number of units of an annotator, by which both are divided
	Samples   int
	Precision float64 // reached: half width of the 95 % interval of Expected, relative
	Seed      uint64
}

// The fewest and the most random continua.
const fewestSamples, mostSamples = 30, 1000

// GammaOf computes gamma (Mathet, Widlöcher and Métivier 2015). The best alignment is
// exact. The expected disorder is a mean over continua that are drawn with the means and deviations
// of this one (how many units an annotator has, how long they and what lies between them are, how often each
// category is used), with a generator of the seed: the same seed gives the same figure. It
// returns ctx's error soon after ctx is done.
func GammaOf(ctx context.Context, c Continuum, o GammaOptions) (Gamma, error) {
	g := Gamma{Seed: o.Seed, Value: Value{Formula: model.Messagef("gamma (Mathet and others 2015)"), N: len(c.Units), Of: len(c.Units)}}
	if why := c.unfit(); why != nil {
		g.Value.Why = why
		return g, nil
	}
	g.Units = float64(len(c.Units)) / float64(len(c.Annotators))
	observed, ok := c.lists().disorder(o)
	if !ok {
		g.Value = g.Value.undefined(tooEntangled)
		return g, nil
	}
	g.Observed = observed
	if err := g.expect(ctx, c, o); err != nil {
		return g, err
	}
	if g.Value.Defined() {
		g.Value = g.Value.of(1 - g.Observed/g.Expected)
	}
	return g, nil
}

var tooEntangled = model.Messagef("too many units overlap to find the best alignment")

// expect draws random continua until the mean of their disorders is known well enough.
func (g *Gamma) expect(ctx context.Context, c Continuum, o GammaOptions) error {
	random := rand.New(rand.NewPCG(o.Seed, 0))
	s := newSampler(c)
	sum, squares, wanted := 0.0, 0.0, fewestSamples
	for g.Samples < wanted {
		if err := ctx.Err(); err != nil {
			return err
		}
		d, ok := s.draw(random).disorder(o)
		if !ok {
			g.Value = g.Value.undefined(tooEntangled)
			return nil
		}
		g.Samples++
		sum, squares = sum+d, squares+d*d
		if g.Samples == fewestSamples && sum > 0 {
			mean := sum / fewestSamples
			deviation := math.Sqrt(max(0, squares/fewestSamples-mean*mean))
			wanted = min(mostSamples, max(fewestSamples, int(math.Ceil(math.Pow(1.96*deviation/mean/o.Precision, 2)))))
		}
	}
	n := float64(g.Samples)
	g.Expected = sum / n
	if g.Expected == 0 {
		g.Value = g.Value.undefined(noChance)
		return nil
	}
	variance := max(0, squares/n-g.Expected*g.Expected)
	g.Precision = 1.96 * math.Sqrt(variance/n) / g.Expected
	return nil
}

// placed is a unit on a line without grain, as random ones are.
type placed struct {
	start, end float64
	label      string
}

// lists holds the units of each annotator.
type lists [][]placed

// lists gives the units by annotator, as they are: units of one label may overlap.
func (c Continuum) lists() lists {
	index := make(map[string]int, len(c.Annotators))
	for i, a := range c.Annotators {
		index[a] = i
	}
	l := make(lists, len(c.Annotators))
	for _, u := range c.Units {
		i := index[u.Annotator]
		l[i] = append(l[i], placed{float64(u.Start), float64(u.End), u.Label})
	}
	return l
}

// disorder is that of the best alignment: the sum over its parts, by the mean number of
// units an annotator has. It is false where the best one cannot be found in time.
func (l lists) disorder(o GammaOptions) (float64, bool) {
	units := 0
	for _, list := range l {
		units += len(list)
	}
	if units == 0 {
		return 0, true
	}
	sum, ok := 0.0, true
	if len(l) == 2 {
		sum, ok = l.two(o)
	} else {
		sum, ok = l.many(o)
	}
	return sum / (float64(units) / float64(len(l))), ok
}

// apart is the disorder of two units: of position the square of how far their ends are from one
// another by their mean length, of category 0 or 1. Units without length are one only in one place.
func (o GammaOptions) apart(a, b placed) float64 {
	d, ends := 0.0, math.Abs(a.start-b.start)+math.Abs(a.end-b.end)
	if ends > 0 {
		x := ends / (a.end - a.start + b.end - b.start)
		d = o.Position * x * x * o.Empty
	}
	if a.label != b.label {
		d += o.Category * o.Empty
	}
	return d
}

// window is how far the starts of two units can be from one another if their disorder is
// below a bound, the longest being so long.
func (o GammaOptions) window(below float64, length, longest float64) float64 {
	return math.Sqrt(below/(o.Position*o.Empty)) * (length + longest)
}

// mostPairs is how many pairs of units, and mostNear how many for each unit, may be near one another:
// beyond that the best alignment takes too long.
const mostPairs, mostNear = 1 << 17, 32

// two is the sum of the best alignment of two annotators. It is false where too many
// units overlap.
func (l lists) two(o GammaOptions) (float64, bool) {
	sort.Slice(l[1], func(i, j int) bool { return l[1][i].start < l[1][j].start })
	longest := 0.0
	for _, b := range l[1] {
		longest = max(longest, b.end-b.start)
	}
	near, count := make([][]int, len(l[0])), 0
	for i, a := range l[0] {
		room := o.window(2*o.Empty, a.end-a.start, longest)
		from := sort.Search(len(l[1]), func(j int) bool { return l[1][j].start >= a.start-room })
		for j := from; j < len(l[1]) && l[1][j].start <= a.start+room; j++ {
			if o.apart(a, l[1][j]) < 2*o.Empty {
				near[i] = append(near[i], j)
			}
		}
		if count += len(near[i]); count > mostPairs+mostNear*i {
			return 0, false
		}
	}
	cost := func(i, j int) float64 { return o.apart(l[0][i], l[1][j]) }
	pairs := align.Pairs(len(l[0]), len(l[1]), near, o.Empty, cost)
	sum := float64(len(l[0])+len(l[1])-2*len(pairs)) * o.Empty
	for _, p := range pairs {
		sum += cost(p.A, p.B)
	}
	return sum, true
}
