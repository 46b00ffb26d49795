package review

import (
	"raqim/annotate"
	"raqim/model"
)

// SettleLink decides one link: as one annotator has it, not at all, or later.
type SettleLink struct {
	Compared Comparison
	Link     int // index into Compared.Links
	Judgement
}

// Action names the command in the journal.
func (SettleLink) Action() string { return "settle_link" }

// Check refuses a link whose ends are not in gold, and one that cannot stand beside the
// others there.
func (c SettleLink) Check(state annotate.State) ([]model.Change, error) {
	g, err := newGold(state, c.Compared)
	if err != nil {
		return nil, err
	}
	if err := g.settleLink(c.Link, c.Judgement, Rule{}, ""); err != nil {
		return nil, err
	}
	return g.changes()
}

// settleLink decides link i. What is taken over as a whole (rule.As) stands as it does there,
// also where the schema would not let a person make it.
func (g *gold) settleLink(i int, j Judgement, rule Rule, by string) error {
	if i < 0 || i >= len(g.compared.Links) {
		return model.Errorf(model.NotFound, "there is no link %d: the comparison has %d", i, len(g.compared.Links))
	}
	l := g.compared.Links[i]
	source, err := g.compared.linkSource(l, j)
	if err != nil {
		return err
	}
	d := model.Decision{
		About: g.compared.aboutLink(l), Verdict: g.linkVerdict(l, j.Verdict), Rule: by,
		Reason: j.Reason, Note: j.Note, Reviewer: j.Reviewer,
	}
	if j.Verdict == model.VerdictTaken {
		d.Taken = j.Take
	}
	if source == nil {
		id, err := g.decide(d)
		delete(g.relations, model.RelationID(g.result[id]))
		delete(g.result, id)
		return err
	}
	r, ok := g.relation(j.Take, *source)
	if !ok {
		return model.Errorf(model.Conflict, "both ends of %s must be in gold before it is: settle them first", source.Label)
	}
	if err := model.CheckRelation(r, g.spans[r.From.Span()], g.spans[r.To.Span()], g.state.Schema); err != nil {
		return err
	}
	id, err := g.decide(d)
	if err != nil {
		return err
	}
	if rule.As == "" {
		if err := g.checkRoom(r, model.RelationID(g.result[id])); err != nil {
			return err
		}
	}
	g.join(id, r)
	return nil
}

// checkRoom refuses a relation that another takes the place of, but for the one it replaces.
func (g *gold) checkRoom(r model.Relation, replaced model.RelationID) error {
	standing := g.standing()
	for _, p := range g.places(r) {
		if other, taken := standing[p]; taken && other != replaced {
			o := g.relations[other]
			return model.Errorf(model.Conflict, "%s joins %s to %s already (%s), and the schema allows one: take it away or replace it", r.Label, o.From, o.To, other)
		}
	}
	return nil
}

// linkSource is what gold shall have of l, nil for nothing.
func (c Comparison) linkSource(l Link, j Judgement) (*model.Relation, error) {
	switch j.Verdict {
	case model.VerdictTaken:
		k, err := c.set(j.Take)
		if err != nil {
			return nil, err
		}
		return l.Relations[k], nil
	case model.VerdictNeither, model.VerdictLater:
		return nil, nil
	}
	return nil, model.Errorf(model.Invalid, "a link cannot be settled as %q", string(j.Verdict))
}
