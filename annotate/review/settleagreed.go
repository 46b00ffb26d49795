package review

import (
	"raqim/annotate"
	"raqim/model"
)

// SettleAgreed settles what a rule settles and nobody has decided yet, stacked spans too, as
// one action. What a person put off stays put off.
type SettleAgreed struct {
	Compared Comparison
	Rule     Rule
	Reviewer string
	// Done says that the gold set is done where nothing is left to decide, also where there
	// is nothing in it.
	Done bool
}

// Action names the command in the journal.
func (SettleAgreed) Action() string { return "settle_agreed" }

// Check refuses what gold cannot hold.
func (c SettleAgreed) Check(state annotate.State) ([]model.Change, error) {
	g, err := newGold(state, c.Compared)
	if err != nil {
		return nil, err
	}
	if err := g.settleAgreed(c.Rule, c.Reviewer); err != nil {
		return nil, err
	}
	changes, err := g.changes()
	if err != nil || !c.Done {
		return changes, err
	}
	next := state.Apply(changes)
	if items, links := Stand(c.Compared, next.Annotations()).Open(); len(items)+len(links) > 0 {
		return changes, nil
	}
	done, err := annotate.SetState{State: model.SetDone}.Check(next)
	return append(changes, done...), err
}

func (g *gold) settleAgreed(rule Rule, reviewer string) error {
	for i := range g.compared.Items {
		if g.compared.Settles(rule, i) && !g.hasDecided(g.compared.about(i)) {
			j := Judgement{Verdict: model.VerdictTaken, Take: rule.As, Reviewer: reviewer}
			if rule.As == "" {
				j.Take = g.compared.about(i)[0].Author()
				if len(rule.But) > 0 {
					j.Take = g.compared.firstSet(g.compared.Items[i])
				}
			}
			if err := g.settle(i, j, rule.String()); err != nil {
				return err
			}
		}
	}
	if rule.As != "" {
		for i, l := range g.compared.Links {
			if g.hasDecided(g.compared.aboutLink(l)) {
				continue
			}
			j := Judgement{Verdict: model.VerdictTaken, Take: rule.As, Reviewer: reviewer}
			if err := g.settleWhole(i, j, rule); err != nil {
				return err
			}
		}
	}
	return g.follow(reviewer)
}

// settleWhole takes over link i of the annotator whose everything is taken, if its ends
// are in gold: what was decided otherwise of them before stays so.
func (g *gold) settleWhole(i int, j Judgement, rule Rule) error {
	source, err := g.compared.linkSource(g.compared.Links[i], j)
	if err != nil {
		return err
	}
	if source != nil {
		r, ok := g.relation(j.Take, *source)
		if !ok || model.CheckRelation(r, g.spans[r.From.Span()], g.spans[r.To.Span()], g.state.Schema) != nil {
			return nil
		}
	}
	return g.settleLink(i, j, rule, rule.String())
}

func (g *gold) hasDecided(about []model.Origin) bool {
	for _, o := range about {
		if g.decided[o] != "" {
			return true
		}
	}
	return false
}

// firstSet is the author of the first set that has the item.
func (c Comparison) firstSet(item Item) string {
	for k, s := range item.Spans {
		if s != nil {
			return c.Sets[k].Author
		}
	}
	return "" // an item has one at least
}
