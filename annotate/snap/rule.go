package snap

import (
	"slices"
	"strings"
	"unicode"

	"raqim/model"
)

// Rules say what belongs to the spans of a label.
type Rules struct {
	blanks     bool     // at the edges are left out
	trailing   []string // signs that do not end a span
	marks      bool     // quotation marks around the whole are left out
	conjoined  bool     // a word comes with its و or ف
	unattached bool     // a name comes without its و
}

// The labels of the default schema that its policies are about.
const (
	quoteLabel = "QUOTE"
	cueLabel   = "CUE"
)

// For gives the rules of a label of schema; of no label ("") those that all share.
func For(schema *model.Schema, label string) Rules {
	p := schema.Policies
	r := Rules{blanks: p.TrimWhitespace, trailing: signs(p.TrimTrailingPunctuation)}
	if label == "" {
		return r
	}
	r.marks = label != quoteLabel || !p.KeepQuoteMarksInQuote
	r.conjoined = label == cueLabel && p.ProcliticInCue != nil && *p.ProcliticInCue
	r.unattached = named(schema, label) && p.ProcliticInNames != nil && !*p.ProcliticInNames
	return r
}

// named tells whether spans of a label name somebody: those that point to an entity.
func named(schema *model.Schema, label string) bool {
	t, _ := schema.SpanType(label)
	return slices.ContainsFunc(t.Attributes, func(a model.AttributeType) bool { return a.Values.Kind == "ref:entity" })
}

// signs leaves out what could divide a word.
func signs(list []string) []string {
	var kept []string
	for _, s := range list {
		if s != "" && !strings.ContainsFunc(s, func(r rune) bool { return unicode.In(r, unicode.L, unicode.M, unicode.N) }) {
			kept = append(kept, s)
		}
	}
	return kept
}

// Snap is what a span with these rules should hold where r is selected: whole
// words, trimmed.
func (t *Text) Snap(r model.Range, rules Rules) model.Range {
	return t.clitics(t.trim(t.Words(r), rules), rules)
}

// clitics gives the first word its proclitic, or takes it away.
func (t *Text) clitics(r model.Range, rules Rules) model.Range {
	start := int(r.Start)
	if rules.conjoined {
		if token, ok := t.tokenOver(start); ok {
			r.Start = model.Offset(t.back(int(token.Range.Start)))
		}
	}
	if rules.unattached {
		if after := t.conjunction(start); after < int(r.End) {
			r.Start = model.Offset(after)
		}
	}
	return r
}
