package cards

import (
	"strings"

	"raqim/annotate/agreement"
	"raqim/ui/i18n"
)

// explained are keys of the catalogue by the key that package agreement gives a measure: what it
// counts in one sentence, and what its values say.
var explained = map[string][2]string{
	"f1_exact":           {"explain.f1_exact", "explain.f1_exact.more"},
	"f1_overlap":         {"explain.f1_overlap", "explain.f1_overlap.more"},
	"precision_exact":    {"explain.precision", "explain.precision.more"},
	"precision_overlap":  {"explain.precision", "explain.precision.more"},
	"recall_exact":       {"explain.recall", "explain.recall.more"},
	"recall_overlap":     {"explain.recall", "explain.recall.more"},
	"alpha_u":            {"explain.alpha_u", "explain.alpha_u.more"},
	"observed_agreement": {"explain.observed", "explain.observed.more"},
	"cohen_kappa":        {"explain.kappa", "explain.kappa.more"},
	"scott_pi":           {"explain.pi", "explain.kappa.more"},
	"fleiss_kappa":       {"explain.fleiss", "explain.kappa.more"},
	"alpha":              {"explain.alpha", "explain.alpha.more"},
	"ac1":                {"explain.gwet", "explain.gwet.more"},
	"ac2":                {"explain.gwet", "explain.gwet.more"},
	"gamma":              {"explain.gamma", "explain.gamma.more"},

	"share_identical":            {"explain.identical", "explain.identical.more"},
	"share_identical_or_coarser": {"explain.coarser", "explain.identical.more"},
}

// Explain says in one sentence what a measure counts, and in some more what its values say and
// when it is undefined, in words of somebody who annotates.
func Explain(m agreement.Measured) (short, more string) {
	keys, ok := explained[m.Key]
	switch {
	case m.About == agreement.OfRelations && strings.HasPrefix(m.Key, "f1"):
		keys = [2]string{"explain.relations", "explain.relations.more"}
	case !ok:
		return "", ""
	}
	return i18n.T(keys[0], "one", 1, "zero", 0), i18n.T(keys[1], "one", 1, "zero", 0)
}

// full says a measure in full: its value, interval and coverage, or why it has none, what it
// means, and its formula with its source.
func full(name string, m agreement.Measured) string {
	short, more := Explain(m)
	return i18n.T("explain.tip", "words", words(name, m.Value, m.Interval), "short", short, "long", more, "formula", m.Value.Formula)
}
