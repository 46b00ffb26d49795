package agreement

import (
	"raqim/annotate/agree"
	"raqim/model"
)

// continuum is what the annotators of a document marked; a nil set is that of one who has
// not seen it. A span of several parts is as many units.
func continuum(length int, annotators []string, sets []*model.Annotations) agree.Continuum {
	c := agree.Continuum{Length: length, Annotators: annotators}
	for k, set := range sets {
		if set == nil {
			continue
		}
		for _, s := range set.Spans {
			for _, r := range s.Parts {
				c.Units = append(c.Units, agree.Unit{Annotator: annotators[k], Label: s.Label, Start: int(r.Start), End: int(r.End)})
			}
		}
	}
	return c
}

// measureUnits computes the unitizing alpha over all and of each label, and has s find the
// intervals. documents are those whose units lie there, of all that are drawn.
func measureUnits(l *agree.Laid, documents []int, s *sampling, all *Figure, labels []*Figure) {
	alpha := l.AlphaU()
	all.Value = alpha.Overall
	for i, f := range labels {
		f.Value = alpha.Labels[i].Value
	}
	times := make([]int, len(documents))
	s.add(func(drawn []int) []float64 {
		for i, document := range documents {
			times[i] = drawn[document]
		}
		return l.Figures(times)
	}, append([]*Figure{all}, labels...)...)
}
