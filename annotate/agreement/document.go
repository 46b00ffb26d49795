package agreement

import (
	"cmp"
	"slices"

	"raqim/annotate/agree"
	"raqim/annotate/review"
	"raqim/model"
)

// Document is how far two authors agree in one document.
type Document struct {
	ID      model.DocumentID `json:"id"`
	Name    string           `json:"name"`
	Exact   agree.Match      `json:"exact"`
	Overlap agree.Match      `json:"overlap"`
	Items   int              `json:"items"`  // spans, of which those that are paired off are one
	Differ  int              `json:"differ"` // of these, those in which anything differs
	Day     string           `json:"day,omitempty"`
	First   *model.SpanPlace `json:"first_difference"`

	F1Exact    Short  `json:"f1_exact"`
	F1Overlap  Short  `json:"f1_overlap"`
	Matched    Brief  `json:"labels_of_matched_spans"`
	Characters Brief  `json:"characters"`
	Unitizing  Short  `json:"unitizing"`
	Gamma      *Short `json:"gamma,omitempty"` // nil where nobody asked for it
}

// Brief is what is said of a table of ratings of one document.
type Brief struct {
	Observed Short `json:"observed_agreement"`
	Cohen    Short `json:"cohen_kappa"`
	Scott    Short `json:"scott_pi"`
	Alpha    Short `json:"alpha"`
	AC1      Short `json:"ac1"`
}

func briefly(c agree.Coefficients) Brief {
	return Brief{Short{c.Observed}, Short{c.Cohen}, Short{c.Scott}, Short{c.Alpha}, Short{c.AC1}}
}

// measure takes what was measured in the document alone.
func (d *Document) measure(matched, characters agree.Coefficients, units agree.Value) {
	d.F1Exact, d.F1Overlap, d.Unitizing = Short{d.Exact.F1()}, Short{d.Overlap.F1()}, Short{units}
	d.Matched, d.Characters = briefly(matched), briefly(characters)
}

// differenceNames are the differences for machines, in the order of review.Differences.
var differenceNames = []string{"edges", "label", "attributes", "entity", "links", "missing"}

// DifferenceNames lists the keys of Pair.Differences. The caller owns the result.
func DifferenceNames() []string { return slices.Clone(differenceNames) }

// differ counts an item for its document and for the labels that it has.
func (p *pairing) differ(d *Document, c review.Comparison, i review.Item) {
	span := i.First()
	place := &model.SpanPlace{Document: d.ID, Author: span.Author, Span: span.ID}
	for k, difference := range review.Differences() {
		if i.Differs.Has(difference) {
			p.Differences[differenceNames[k]]++
			first(p.FirstOf, differenceNames[k], place)
		}
	}
	first(p.FirstConfused, [2]int{p.scheme.of(i.Spans[0]), p.scheme.of(i.Spans[1])}, place)
	if i.Differs != 0 {
		d.Differ++
		if d.First == nil {
			d.First = place
		}
	}
	for k, s := range i.Spans {
		if s == nil || k == 1 && i.Spans[0] != nil && i.Spans[0].Label == s.Label {
			continue
		}
		l := &p.Labels[p.scheme.index[s.Label]]
		l.Items++
		if i.Differs != 0 {
			l.Differ++
			if l.First == nil {
				l.First = place
			}
		}
	}
}

// first keeps the first place of each kind.
func first[K comparable](places map[K]*model.SpanPlace, kind K, place *model.SpanPlace) {
	if places[kind] == nil {
		places[kind] = place
	}
}

// finish puts lists in order.
func (p *pairing) finish() {
	slices.SortStableFunc(p.ByDocument, func(a, b Document) int {
		return cmp.Or(cmp.Compare(b.Differ, a.Differ), cmp.Compare(a.Name, b.Name))
	})
	for _, d := range p.days {
		p.Days = append(p.Days, *d)
	}
	slices.SortFunc(p.Days, func(a, b Day) int { return cmp.Compare(a.Day, b.Day) })
}
