package agreement

import (
	"slices"

	"raqim/annotate/agree"
	"raqim/annotate/review"
	"raqim/model"
)

// Relation is how far two authors agree about one type of relation.
type Relation struct {
	Label   string `json:"relation"` // empty: all types together
	Exact   Ends   `json:"exact"`    // both ends are exactly the same spans
	Overlap Ends   `json:"overlap"`  // both ends are spans that are paired off and have one label
}

// Ends holds how far relations are the same.
type Ends struct {
	Match     agree.Match `json:"relations"`
	F1        agree.Value `json:"f1"`
	Precision agree.Value `json:"precision"`
	Recall    agree.Value `json:"recall"`
}

func endsOf(m agree.Match) Ends { return Ends{m, m.F1(), m.Precision(), m.Recall()} }

// relationTally counts relations of one type.
type relationTally struct{ exact, overlap agree.Match }

// relate counts the relations of a document.
func (p *pairing) relate(c review.Comparison) {
	for _, l := range c.Links {
		for k, r := range l.Relations {
			i := p.relation(r)
			if i < 0 {
				continue
			}
			one := agree.Match{Reference: 1 - k, Other: k}
			if k == 1 && p.relation(l.Relations[0]) == i {
				p.relations[i].overlap.Same += truth(alike(c, l.From, false) && alike(c, l.To, false))
				p.relations[i].exact.Same += truth(alike(c, l.From, true) && alike(c, l.To, true))
			}
			p.relations[i].exact, p.relations[i].overlap = p.relations[i].exact.Plus(one), p.relations[i].overlap.Plus(one)
		}
	}
}

// relation is the index of a relation's type; -1 where there is none.
func (p *pairing) relation(r *model.Relation) int {
	if r == nil {
		return -1
	}
	return slices.IndexFunc(p.scheme.RelationTypes, func(t model.RelationType) bool { return t.ID == r.Label })
}

// alike tells whether an end of a link is the same with both: spans with one label, and
// where edges count with the same parts.
func alike(c review.Comparison, e review.End, edges bool) bool {
	if e.Item < 0 {
		return true
	}
	d := c.Items[e.Item].Differs
	return !d.Has(review.Missing) && !d.Has(review.Label) && !(edges && d.Has(review.Edges))
}

func truth(b bool) int {
	if b {
		return 1
	}
	return 0
}

// finishRelations computes what is said of all relations and of each type.
func (p *pairing) finishRelations() {
	var all relationTally
	for _, t := range p.relations {
		all = relationTally{all.exact.Plus(t.exact), all.overlap.Plus(t.overlap)}
	}
	p.Relations = []Relation{{"", endsOf(all.exact), endsOf(all.overlap)}}
	for i, t := range p.relations {
		p.Relations = append(p.Relations, Relation{p.scheme.RelationTypes[i].ID, endsOf(t.exact), endsOf(t.overlap)})
	}
}
