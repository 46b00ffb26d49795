package review

import "raqim/model"

// Settled is what was decided of an item or a link, and what came of it.
type Settled struct {
	Decision *model.Decision // nil where nothing was
	Span     *model.Span     // in gold; nil where nothing is marked
	Relation *model.Relation
}

// open tells whether it is still to be decided.
func (s Settled) open() bool { return s.Decision == nil || s.Decision.Verdict == model.VerdictLater }

// Standing is how far the settling of a comparison has come.
type Standing struct {
	Items    []Settled // by the index of Comparison.Items
	Links    []Settled // by the index of Comparison.Links
	compared Comparison
}

// Stand tells what of a comparison is decided in gold. It points into gold.
func Stand(c Comparison, gold model.Annotations) Standing {
	decided := map[model.Origin]*model.Decision{}
	for i, d := range gold.Decisions {
		for _, o := range d.About {
			decided[o] = &gold.Decisions[i]
		}
	}
	came := results(gold)
	settled := func(about []model.Origin) Settled {
		for _, o := range about {
			if d := decided[o]; d != nil {
				s := came[d.ID]
				s.Decision = d
				return s
			}
		}
		return Settled{}
	}
	s := Standing{compared: c}
	for i := range c.Items {
		s.Items = append(s.Items, settled(c.about(i)))
	}
	for _, l := range c.Links {
		s.Links = append(s.Links, settled(c.aboutLink(l)))
	}
	return s
}

// results are what came of the decisions of gold.
func results(gold model.Annotations) map[model.DecisionID]Settled {
	came := map[model.DecisionID]Settled{}
	for i, s := range gold.Spans {
		if s.Provenance.By == model.ByReview {
			came[model.DecisionID(s.Provenance.Ref)] = Settled{Span: &gold.Spans[i]}
		}
	}
	for i, r := range gold.Relations {
		if r.Provenance.By == model.ByReview {
			came[model.DecisionID(r.Provenance.Ref)] = Settled{Relation: &gold.Relations[i]}
		}
	}
	return came
}

// Open lists the items and links that are still to be decided, what was put off too. A link
// is none of them where one of its ends is not to be marked, nor while nobody disputes it and
// it waits for an end.
func (s Standing) Open() (items, links []int) {
	for i, x := range s.Items {
		if x.open() {
			items = append(items, i)
		}
	}
	for i, x := range s.Links {
		if x.open() && s.linkOpen(s.compared.Links[i]) {
			links = append(links, i)
		}
	}
	return items, links
}

func (s Standing) linkOpen(l Link) bool {
	waits := false
	for _, e := range []End{l.From, l.To} {
		if e.Item < 0 {
			continue
		}
		end := s.Items[e.Item]
		if !end.open() && end.Span == nil {
			return false
		}
		waits = waits || end.open()
	}
	return !waits || !s.compared.Undisputed(l)
}
