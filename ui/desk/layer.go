package desk

import (
	"raqim/model"
	"raqim/ui/docview"
	"raqim/ui/i18n"
	"raqim/ui/marks"
	"raqim/ui/theme"
)

// showMarks shows the spans of the session, all anew: a document was opened, or the
// look has changed. After an action see changed.
func (d *desk) showMarks() {
	state := d.session.State()
	d.layer = marks.NewLayer(state.Schema, state.Spans, marks.Options{Look: theme.Look()})
	d.giveMarks()
}

// giveMarks has the article show the marks as they are now.
func (d *desk) giveMarks() {
	d.view.SetMarks(layerMarks{d.layer, d.session.State().Schema, d.goldEdges()})
}

// layerMarks gives the article the marks it asks for.
type layerMarks struct {
	layer  *marks.Layer
	schema *model.Schema
	gold   []docview.Mark // behind them
}

// Between appends the marks that meet a part of the text, with their names.
func (l layerMarks) Between(dst []docview.Mark, start, end int) []docview.Mark {
	for span, m := range l.layer.Between(start, end) {
		dst = append(dst, docview.Mark{ID: string(span.ID), Name: markName(l.schema, *span), Mark: m})
	}
	for _, m := range l.gold {
		if first, last := m.Span(); first < end && last > start {
			dst = append(dst, m)
		}
	}
	return dst
}

// markName is what the tip above a mark says: "Quote · direct · a1".
func markName(schema *model.Schema, span model.Span) string {
	t, _ := schema.SpanType(span.Label)
	values := ""
	for _, a := range t.Attributes {
		value, ok := span.Attributes[a.Name]
		if ok && len(a.Values.Choices) > 0 && (a.Default == nil || value.String() != *a.Default) {
			values += i18n.T("desk.mark.value", "value", choiceNames(a, value))
		}
	}
	return i18n.T("desk.mark.name", "label", t.Label.In(i18n.Language(), span.Label), "values", values, "author", span.Author)
}

// choiceNames is a value of a closed set in the words of the schema.
func choiceNames(a model.AttributeType, v model.Value) string {
	names := v.Items()
	for i, item := range names {
		for _, c := range a.Values.Choices {
			if c.Value == item {
				names[i] = c.Label.In(i18n.Language(), item)
			}
		}
	}
	return i18n.List(names)
}
