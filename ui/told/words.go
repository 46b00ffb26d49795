package told

import (
	"raqim/annotate/review"
	"raqim/model"
	"raqim/ui/i18n"
	"raqim/ui/panel"
)

// Summary says in a line what was decided, by whom, and that a key lists it; done, whether the
// review of the document is finished.
func Summary(t review.Tally, done bool, key string) string {
	text := "told.open"
	if done {
		text = "told.done"
	}
	return i18n.T(text, "names", i18n.List(t.Reviewers), "counts", counts(t), "key", key)
}

var countKeys = map[review.Outcome]string{
	review.Kept: "told.count.kept", review.Changed: "told.count.changed", review.Dropped: "told.count.dropped",
	review.Missed: "told.count.missed", review.Postponed: "told.count.postponed",
}

// counts says how much became of what: "40 kept, 3 changed, 2 dropped, 1 you missed".
func counts(t review.Tally) string {
	var parts []string
	for _, o := range review.Outcomes() {
		if n := t.Outcomes[o]; n > 0 {
			parts = append(parts, i18n.T(countKeys[o], "n", n))
		}
	}
	return i18n.List(parts)
}

var reasonKeys = map[model.Reason]string{
	model.ReasonGuideline: "told.reasons.guideline", model.ReasonSlip: "told.reasons.slip", model.ReasonAmbiguous: "told.reasons.ambiguous",
	model.ReasonDisagreement: "told.reasons.disagreement", model.ReasonNone: "told.reasons.none",
}

// reasons says why how much was not kept: "3 slips, 1 guideline gap"; empty where all was.
func reasons(t review.Tally) string {
	var parts []string
	for _, r := range append(model.Reasons(), model.ReasonNone) {
		if n := t.Reasons[r]; n > 0 {
			parts = append(parts, i18n.T(reasonKeys[r], "n", n))
		}
	}
	return i18n.List(parts)
}

var outcomeKeys = map[review.Outcome]string{
	review.Kept: "told.outcome.kept", review.Changed: "told.outcome.changed", review.Dropped: "told.outcome.dropped",
	review.Missed: "told.outcome.missed", review.Postponed: "told.outcome.postponed",
}

// verdict says what became of a line, and why: "changed · slip".
func verdict(l review.Line) string {
	outcome := i18n.T(outcomeKeys[l.Outcome])
	if l.Decision.Reason == model.ReasonNone {
		return outcome
	}
	return i18n.T("told.because", "outcome", outcome, "reason", panel.Reason(l.Decision.Reason))
}

// decided says who decided, and why.
func decided(d model.Decision) string {
	if d.Verdict == model.VerdictLater {
		return i18n.T("told.putoff", "name", d.Reviewer)
	}
	if d.Reason == model.ReasonNone {
		return i18n.T("told.decided.plain", "name", d.Reviewer)
	}
	return i18n.T("told.decided", "name", d.Reviewer, "reason", panel.Reason(d.Reason))
}
