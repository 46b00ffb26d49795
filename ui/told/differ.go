package told

import (
	"slices"
	"strings"

	"raqim/annotate/review"
	"raqim/model"
	"raqim/ui/i18n"
	"raqim/ui/panel"
)

// between stands between differences, which may hold commas of their own.
const between = " · "

// Words says what became of a line, for somebody who sees nothing else.
func (w *Work) Words(l review.Line) string {
	return i18n.T("told.said", "title", w.Title(l), "what", strings.Join(w.differs(l), between))
}

// differs says in what gold differs from what the annotator has, in a few words each.
func (w *Work) differs(l review.Line) []string {
	switch l.Outcome {
	case review.Kept:
		return []string{i18n.T("told.kept")}
	case review.Dropped:
		return []string{i18n.T("told.dropped")}
	case review.Missed:
		return []string{i18n.T("told.missed")}
	case review.Postponed:
		return []string{i18n.T("told.postponed")}
	}
	if l.Relation != nil {
		return w.relationDiffers(l)
	}
	return w.spanDiffers(l)
}

func (w *Work) spanDiffers(l review.Line) []string {
	var words []string
	own, gold := l.Span, l.Gold
	if l.Differs.Has(review.Edges) {
		words = w.edges(own.Parts, gold.Parts)
	}
	if l.Differs.Has(review.Label) {
		words = append(words, other(i18n.T("told.label"), w.labelName(own.Label), w.labelName(gold.Label)))
	}
	if l.Differs.Has(review.Entity) {
		words = append(words, other(i18n.T("told.entity"), w.entity(own.Entity), w.entity(gold.Entity)))
	}
	t, _ := w.Schema.SpanType(gold.Label)
	for _, name := range l.Attributes {
		a, _ := t.Attribute(name)
		words = append(words, other(a.Label.In(i18n.Language(), name), w.value(a, own.Attributes[name], w.Own.Spans), w.value(a, gold.Attributes[name], w.Gold.Spans)))
	}
	if l.Differs.Has(review.Links) {
		words = append(words, w.noneOf(*own, *gold)...)
	}
	return words
}

func (w *Work) relationDiffers(l review.Line) []string {
	var words []string
	own, gold := l.Relation, l.GoldRelation
	if l.Differs.Has(review.Label) {
		words = append(words, other(i18n.T("told.label"), w.relationName(own.Label), w.relationName(gold.Label)))
	}
	for _, name := range l.Attributes {
		words = append(words, other(panel.FlagName(name), yes(own.Attributes[name].Flag()), yes(gold.Attributes[name].Flag())))
	}
	return words
}

// edges says what words gold is without, and what others it is with.
func (w *Work) edges(own, gold []model.Range) []string {
	var words []string
	if lost := w.words(beyond(own, gold)); lost != "" {
		words = append(words, i18n.T("told.edges.lost", "text", lost))
	}
	if gained := w.words(beyond(gold, own)); gained != "" {
		words = append(words, i18n.T("told.edges.gained", "text", gained))
	}
	if words == nil {
		words = append(words, i18n.T("told.edges.blanks"))
	}
	return words
}

// words is the text of parts but for blanks around each; empty where nothing is left.
func (w *Work) words(parts []model.Range) string {
	var texts []string
	for _, p := range parts {
		if text := strings.TrimSpace(w.textOf([]model.Range{p})); text != "" {
			texts = append(texts, text)
		}
	}
	return strings.Join(texts, " … ")
}

// beyond are the pieces of parts that lie in none of others. Both ascend.
func beyond(parts, others []model.Range) []model.Range {
	var pieces []model.Range
	for _, p := range parts {
		for _, o := range others {
			if o.End <= p.Start || o.Start >= p.End {
				continue
			}
			if o.Start > p.Start {
				pieces = append(pieces, model.Range{Start: p.Start, End: o.Start})
			}
			p.Start = min(o.End, p.End)
		}
		if p.Start < p.End {
			pieces = append(pieces, p)
		}
	}
	return pieces
}

// noneOf says of which relations one of the two alone says that there is none.
func (w *Work) noneOf(own, gold model.Span) []string {
	var words []string
	yours, golds := own.Attributes[model.NoneOf].Items(), gold.Attributes[model.NoneOf].Items()
	for _, r := range golds {
		if !slices.Contains(yours, r) {
			words = append(words, i18n.T("told.none_of.more", "relation", w.relationName(r)))
		}
	}
	for _, r := range yours {
		if !slices.Contains(golds, r) {
			words = append(words, i18n.T("told.none_of.less", "relation", w.relationName(r)))
		}
	}
	return words
}

// other says that gold has another value than the annotator, "" for none.
func other(name, yours, gold string) string {
	switch {
	case yours == "":
		return i18n.T("told.more", "name", name, "gold", gold)
	case gold == "":
		return i18n.T("told.less", "name", name, "yours", yours)
	}
	return i18n.T("told.other", "name", name, "gold", gold, "yours", yours)
}

func (w *Work) entity(id model.EntityID) string {
	if id == "" {
		return ""
	}
	return w.EntityName(id)
}

func yes(flag bool) string {
	if flag {
		return i18n.T("told.yes")
	}
	return i18n.T("told.no")
}

// value names a value of a span of a set.
func (w *Work) value(a model.AttributeType, v model.Value, spans []model.Span) string {
	if v.IsFlag() {
		return yes(v.Flag())
	}
	names := v.Items()
	for n, item := range names {
		if a.Refers() != nil {
			names[n] = i18n.T("told.quoted", "text", w.endWords(model.Argument(item), spans))
		}
		for _, c := range a.Values.Choices {
			if c.Value == item {
				names[n] = c.Label.In(i18n.Language(), item)
			}
		}
	}
	return i18n.List(names)
}
