package agreement

import (
	"slices"
	"strings"

	"raqim/annotate/agree"
	"raqim/annotate/review"
	"raqim/model"
)

// Everyone is how far three authors or more agree, in the documents that all of them have
// seen.
type Everyone struct {
	Documents int              `json:"documents"`
	Matched   Coefficients     `json:"labels_of_matched_spans"`
	Unitizing agree.Value      `json:"unitizing"`
	Labels    []EveryoneAlphaU `json:"labels"`
}

// EveryoneAlphaU is the unitizing alpha of a label.
type EveryoneAlphaU struct {
	Label     string      `json:"label"`
	Unitizing agree.Value `json:"unitizing"`
}

// everyone collects what several authors have in common.
type everyone struct {
	scheme    scheme
	sets      []string
	documents int
	rows      map[string]int // labels of an item, empty with who has not got it
	continuum agree.Continuum
}

func newEveryone(s scheme, sets []string) *everyone {
	return &everyone{scheme: s, sets: sets, rows: map[string]int{}, continuum: agree.Continuum{Annotators: sets}}
}

const between = "\x1f"

func (e *everyone) add(info model.DocumentInfo, by map[string]model.Annotations) {
	var sets []model.Annotations
	for _, author := range e.sets {
		sets = append(sets, by[author])
	}
	e.documents++
	lay(&e.continuum, info.Characters, sets...)
	for _, item := range review.Compare(e.scheme.Schema, sets).Items {
		row := make([]string, len(item.Spans))
		for k, s := range item.Spans {
			if s != nil {
				row[k] = s.Label
			}
		}
		e.rows[strings.Join(row, between)]++
	}
}

func (e *everyone) result() *Everyone {
	r := agree.Ratings{Coders: e.sets, Times: []int{}}
	rows := make([]string, 0, len(e.rows))
	for row := range e.rows {
		rows = append(rows, row)
	}
	slices.Sort(rows)
	for _, row := range rows {
		r.Units, r.Times = append(r.Units, strings.Split(row, between)), append(r.Times, e.rows[row])
	}
	alpha := agree.Unitizing(e.continuum)
	result := &Everyone{Documents: e.documents, Matched: coefficients(r, agree.Nominal), Unitizing: alpha.Overall}
	for _, l := range e.scheme.labels {
		result.Labels = append(result.Labels, EveryoneAlphaU{l, unitizingOf(alpha, l)})
	}
	return result
}
