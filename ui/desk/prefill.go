package desk

import (
	"maps"
	"strings"

	"raqim/annotate"
	"raqim/annotate/lingua"
	"raqim/annotate/prefill"
	"raqim/model"
	"raqim/ui/i18n"
)

// lookedAround is how many code points beside a new span are looked at for what
// they say about it.
const lookedAround = 60

// newSpan is the command that marks a place, with what the words there decide.
func (d *desk) newSpan(label string, place model.Range) annotate.AddSpan {
	state := d.session.State()
	start, end := int(place.Start), int(place.End)
	p := prefill.Place{
		Schema: state.Schema, Label: label, Language: state.Document.Language, Dated: state.Document.Date.Value != "",
		Words: d.view.Text(start, end), Before: d.view.Text(max(0, start-lookedAround), start), After: d.view.Text(end, end+lookedAround),
	}
	for _, span := range state.SpansAt(place.Start) {
		if span.End() >= place.End {
			p.Around = append(p.Around, span)
		}
	}
	command := annotate.AddSpan{Label: label, Parts: []model.Range{place}}
	command.Attributes, command.Entity = prefill.Same(state.Schema, label, d.sameWords(label, p.Words))
	if command.Attributes == nil {
		command.Attributes = model.Attributes{}
	}
	maps.Copy(command.Attributes, prefill.Attributes(p))
	return command
}

// sameWords are the spans of a label in this document with the same words, but for
// their spelling.
func (d *desk) sameWords(label, words string) []model.Span {
	folded := lingua.FoldString(words)
	var same []model.Span
	for _, span := range d.session.State().Spans {
		if span.Label == label && lingua.FoldString(d.textOf(span)) == folded {
			same = append(same, span)
		}
	}
	return same
}

// sayFilled says what was marked, with the values that the words gave it.
func (d *desk) sayFilled(c annotate.AddSpan) {
	t, _ := d.project.Schema().SpanType(c.Label)
	var values []string
	for _, a := range t.Attributes {
		if v, ok := c.Attributes[a.Name]; ok && (a.Default == nil || v.String() != *a.Default) {
			values = append(values, d.inspector.ValueName(a, v))
		}
	}
	if e, ok := d.entities.index().Entity(c.Entity); ok {
		values = append(values, e.NameIn(i18n.Language()))
	}
	if len(values) == 0 {
		d.status.Say(i18n.T("desk.status.marked", "label", d.labelName(c.Label)))
		return
	}
	d.status.Say(i18n.T("desk.status.markedwith", "label", d.labelName(c.Label), "values", strings.Join(values, " · ")))
}

// decided are the attributes of a span that pointing it to e decides.
func (d *desk) decided(id model.SpanID, e model.Entity) model.Attributes {
	span, ok := d.session.State().Span(id)
	if !ok {
		return nil
	}
	return prefill.Named(d.session.State().Schema, span, d.textOf(span), e)
}
