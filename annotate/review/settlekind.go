package review

import (
	"slices"

	"raqim/annotate"
	"raqim/model"
)

// SettleKind decides all that differs in one way and is still open, in the same way and as one
// action. Reach tells what that is, for a look before it is done.
type SettleKind struct {
	Compared Comparison
	// Kind is the difference. Links means links; any other means items that differ in
	// nothing else, whatever their links.
	Kind      Difference
	Attribute string // with Attributes: items that differ in this one alone; "" in any
	Judgement
}

// Action names the command in the journal.
func (SettleKind) Action() string { return "settle_kind" }

// Reach lists the items and links that the command decides.
func (c SettleKind) Reach(gold model.Annotations) (items, links []int) {
	openItems, openLinks := Stand(c.Compared, gold).Open()
	if c.Kind == Links {
		for _, i := range openLinks {
			if !c.Compared.Undisputed(c.Compared.Links[i]) {
				links = append(links, i)
			}
		}
		return nil, links
	}
	for _, i := range openItems {
		item := c.Compared.Items[i]
		if item.Differs&^Links != c.Kind || c.Attribute != "" && !slices.Equal(item.Attributes, []string{c.Attribute}) {
			continue
		}
		items = append(items, i)
	}
	return items, nil
}

// Check refuses what gold cannot hold, all of it for one.
func (c SettleKind) Check(state annotate.State) ([]model.Change, error) {
	g, err := newGold(state, c.Compared)
	if err != nil {
		return nil, err
	}
	items, links := c.Reach(state.Annotations())
	for _, i := range items {
		if err := g.settle(i, c.Judgement, ""); err != nil {
			return nil, err
		}
	}
	for _, i := range links {
		if err := g.settleLink(i, c.Judgement, Rule{}, ""); err != nil {
			return nil, err
		}
	}
	if err := g.follow(c.Reviewer); err != nil {
		return nil, err
	}
	return g.changes()
}
