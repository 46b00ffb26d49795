package agreement

import (
	"math"

	"raqim/annotate/agree"
	"raqim/model"
)

// Gamma is gamma over several documents, each of which is aligned and compared with
// chance by itself.
type Gamma struct {
	Value     Figure  `json:"gamma"` // n: documents
	Observed  float64 `json:"observed_disorder"`
	Expected  float64 `json:"expected_disorder"`
	Samples   int     `json:"samples"`   // random continua, of all documents together
	Precision float64 `json:"precision"` // half width of the 95 % interval of Expected, relative
	Seed      uint64  `json:"seed"`
}

var gammaFormula = model.Messagef("gamma over documents: 1 - sum of observed / sum of expected disorder, each by the mean number of units of the document (after Mathet and others 2015)")

// measure sums the gammas of documents that have one, and has s find the interval. at are
// their places among the documents that are drawn.
func (g *Gamma) measure(by []agree.Gamma, at []int, s *sampling) {
	g.Value.Value = agree.Value{Formula: gammaFormula, Of: len(by)}
	half := 0.0
	for _, d := range by {
		if !d.Value.Defined() {
			continue
		}
		g.Value.N++
		g.Samples += d.Samples
		g.Observed += d.Units * d.Observed
		g.Expected += d.Units * d.Expected
		half += math.Pow(d.Precision*d.Units*d.Expected, 2)
	}
	if g.Expected > 0 {
		g.Precision = math.Sqrt(half) / g.Expected
		g.Value.X = 1 - g.Observed/g.Expected
	} else {
		why := model.Messagef("there is no document of which gamma is defined")
		g.Value.Why = &why
	}
	s.add(func(times []int) []float64 {
		observed, expected := 0.0, 0.0
		for i, d := range by {
			if n := float64(times[at[i]]); d.Value.Defined() {
				observed, expected = observed+n*d.Units*d.Observed, expected+n*d.Units*d.Expected
			}
		}
		if expected == 0 {
			return []float64{math.NaN()}
		}
		return []float64{1 - observed/expected}
	}, &g.Value)
}
