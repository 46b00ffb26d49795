package agreement

import (
	"raqim/annotate/agree"
)

// confuse sums the matrix of labels, and measures the labels of the spans that are paired
// off.
func (p *pairing) confuse(b bootstrap) {
	n := len(p.scheme.labels)
	all := make([]int, (n+1)*(n+1))
	for _, t := range p.tallies {
		for k, m := range t.confusion {
			all[k] += m
		}
	}
	items := 0
	for _, m := range all {
		items += m
	}
	for i := range n + 1 {
		p.Confusion = append(p.Confusion, all[i*(n+1):(i+1)*(n+1)])
	}
	p.Matched = coefficients(p.matched(all), agree.Nominal).among(items)
	p.Kappa = b.interval(func(sample []int) agree.Value {
		drawn := make([]int, len(all))
		for _, i := range sample {
			for k, m := range b.tallies[i].confusion {
				drawn[k] += m
			}
		}
		return agree.CohenKappa(p.matched(drawn))
	})
}

// matched is the table of the labels of spans that both have.
func (p *pairing) matched(confusion []int) agree.Ratings {
	n := len(p.scheme.labels)
	r := agree.Ratings{Coders: []string{p.Reference, p.Other}, Times: []int{}}
	for i := range n {
		for j := range n {
			if m := confusion[i*(n+1)+j]; m > 0 {
				r.Units, r.Times = append(r.Units, []string{p.scheme.labels[i], p.scheme.labels[j]}), append(r.Times, m)
			}
		}
	}
	return r
}
