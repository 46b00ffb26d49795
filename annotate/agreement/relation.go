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
	Exact   Score  `json:"exact"`    // both ends are exactly the same spans
	Overlap Score  `json:"overlap"`  // both ends are spans that are paired off and have one label
}

// relate counts the relations of a document by type.
func (p *pairing) relate(c review.Comparison) (exact, overlap []agree.Match) {
	exact, overlap = make([]agree.Match, len(p.scheme.RelationTypes)), make([]agree.Match, len(p.scheme.RelationTypes))
	for _, l := range c.Links {
		for k, r := range l.Relations {
			i := p.relation(r)
			if i < 0 {
				continue
			}
			one := agree.Match{Reference: 1 - k, Other: k}
			if k == 1 && p.relation(l.Relations[0]) == i {
				overlap[i].Same += truth(alike(c, l.From, false) && alike(c, l.To, false))
				exact[i].Same += truth(alike(c, l.From, true) && alike(c, l.To, true))
			}
			exact[i], overlap[i] = exact[i].Plus(one), overlap[i].Plus(one)
		}
	}
	return exact, overlap
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
