package told

import (
	"slices"

	"raqim/annotate/review"
	"raqim/model"
	"raqim/ui/i18n"
	"raqim/ui/panel"
)

// Work is an annotator's work on a document and what was decided of it. Nobody changes it
// afterwards.
type Work struct {
	Schema    *model.Schema
	Date      model.Date       // the document's
	Text      *model.OffsetMap // of the document
	Own, Gold model.Annotations
	Lines     []review.Line // as [review.Told] gives them
	// EntityName names an entity.
	EntityName func(model.EntityID) string
}

// textMost is more code points than are read of a span in a list.
const textMost = 160

// textOf is the text of parts, or as much of it as is read here.
func (w *Work) textOf(parts []model.Range) string { return w.Text.Excerpt(parts, textMost) }

// spanOf is the one that a line is about, the annotator's own before gold's; nil of a relation.
func spanOf(l review.Line) *model.Span {
	if l.Span != nil {
		return l.Span
	}
	return l.Gold
}

// relation is the one that a line is about, and the spans of the set it stands in.
func (w *Work) relation(l review.Line) (*model.Relation, []model.Span) {
	if l.Relation != nil {
		return l.Relation, w.Own.Spans
	}
	return l.GoldRelation, w.Gold.Spans
}

// Title names what a line is about: a label, or a relation.
func (w *Work) Title(l review.Line) string {
	if s := spanOf(l); s != nil {
		return w.labelName(s.Label)
	}
	r, _ := w.relation(l)
	return w.relationName(r.Label)
}

func (w *Work) labelName(label string) string {
	t, _ := w.Schema.SpanType(label)
	return t.Label.In(i18n.Language(), label)
}

func (w *Work) relationName(label string) string {
	t, _ := w.Schema.RelationType(label)
	return t.Label.In(i18n.Language(), label)
}

// excerpt is the text that a line is about.
func (w *Work) excerpt(l review.Line) string {
	if s := spanOf(l); s != nil {
		return w.textOf(s.Parts)
	}
	r, spans := w.relation(l)
	return i18n.T("told.link", "from", w.endWords(r.From, spans), "to", w.endWords(r.To, spans))
}

func (w *Work) endWords(end model.Argument, spans []model.Span) string {
	if end.Outside() {
		return panel.OutsideName(end, w.Date, w.EntityName)
	}
	i := slices.IndexFunc(spans, func(s model.Span) bool { return s.ID == end.Span() })
	if i < 0 {
		return string(end)
	}
	return w.textOf(spans[i].Parts)
}
