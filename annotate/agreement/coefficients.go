package agreement

import (
	"raqim/annotate/agree"
	"raqim/model"
)

// Coefficients are what is said of one table of ratings.
type Coefficients struct {
	Observed agree.Value `json:"observed_agreement"`
	Kappa    agree.Value `json:"cohen_kappa"` // of three annotators or more Fleiss'
	Alpha    agree.Value `json:"alpha"`
	Gwet     agree.Value `json:"gwet"` // AC1, or AC2 of values that have an order
}

// coefficients are those of a table of two annotators or more whose values have a metric.
func coefficients(r agree.Ratings, metric agree.Metric) Coefficients {
	c := Coefficients{Observed: agree.Observed(r), Kappa: agree.CohenKappa(r), Alpha: agree.Alpha(r, metric), Gwet: agree.AC1(r)}
	if len(r.Coders) > 2 {
		c.Kappa = agree.FleissKappa(r)
	}
	if metric != agree.Nominal {
		c.Gwet = agree.AC2(r, metric)
	}
	return c
}

// among says of how many things those of the table were taken.
func (c Coefficients) among(all int) Coefficients {
	for _, v := range []*agree.Value{&c.Observed, &c.Kappa, &c.Alpha, &c.Gwet} {
		v.Of = all
	}
	return c
}

// bare keeps the observed agreement alone, and says why there is no more.
func (c Coefficients) bare(why model.Message) Coefficients {
	for _, v := range []*agree.Value{&c.Kappa, &c.Alpha, &c.Gwet} {
		v.X, v.Why = 0, &why
	}
	return c
}
