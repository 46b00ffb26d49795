package annotate

import "raqim/model"

// redecided are the changes of the decisions whose results changes edit or take away: gold no
// longer has what was taken, and must not say so.
func redecided(state State, changes []model.Change) []model.Change {
	if len(state.Decisions) == 0 {
		return nil
	}
	verdicts := map[string]model.Verdict{}
	for _, c := range changes {
		if ref, verdict := edited(c); ref != "" {
			verdicts[ref] = verdict
		}
	}
	var redone []model.Change
	for _, before := range state.Decisions {
		verdict, ok := verdicts[string(before.ID)]
		if !ok || verdict == before.Verdict {
			continue
		}
		after := before
		after.Verdict, after.Taken, after.Rule = verdict, "", ""
		redone = append(redone, model.Change{Decision: &model.Edit[model.Decision]{Before: &before, After: &after}})
	}
	return redone
}

// edited is the decision whose result c changes, "" for none, and what it is then. A note is
// no part of what was decided.
func edited(c model.Change) (ref string, verdict model.Verdict) {
	switch {
	case c.Span != nil && c.Span.Before != nil && c.Span.Before.Provenance.By == model.ByReview:
		before, after := *c.Span.Before, c.Span.After
		if after == nil {
			return before.Provenance.Ref, model.VerdictNeither
		}
		before.Note = after.Note
		if !before.Equal(*after) {
			return before.Provenance.Ref, model.VerdictEdited
		}
	case c.Relation != nil && c.Relation.Before != nil && c.Relation.Before.Provenance.By == model.ByReview:
		before, after := *c.Relation.Before, c.Relation.After
		if after == nil {
			return before.Provenance.Ref, model.VerdictNeither
		}
		before.Note = after.Note
		if !before.Equal(*after) {
			return before.Provenance.Ref, model.VerdictEdited
		}
	}
	return "", ""
}
