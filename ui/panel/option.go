package panel

import (
	"slices"

	"raqim/model"
	"raqim/ui/i18n"
	"raqim/ui/text/bidi"
)

// option is a value that an attribute can be given by a key.
type option struct {
	value string
	name  string
	own   bool // name is text of the article or of people: it has a direction of its own
	base  bidi.Base
}

// options are the values to choose from: those of a closed set; of a reference what
// it can point to, the document's date first, then spans of the same text and the
// nearest; of the entity those that the document has already. None where a value is
// typed.
func (i *Inspector) options(a model.AttributeType) []option {
	switch {
	case a.RefersToEntity():
		return i.entityOptions()
	case a.Refers() != nil:
		return i.spanOptions(a)
	}
	options := make([]option, len(a.Values.Choices))
	for k, c := range a.Values.Choices {
		options[k] = option{value: c.Value, name: c.Label.In(i18n.Language(), c.Value)}
	}
	return options
}

// settable reports whether an attribute can be set here: there is something to point
// to, if it points.
func (i *Inspector) settable(a model.AttributeType) bool {
	targets := a.Refers()
	if targets == nil || slices.Contains(targets, string(model.DateArgument)) {
		return true
	}
	entity := a.RefersToEntity()
	for k := range i.state.Spans { // thousands, at every span that comes to hand
		s := &i.state.Spans[k]
		if s.ID != i.span && (slices.Contains(targets, s.Label) || entity && s.Entity != "") {
			return true
		}
	}
	return false
}

// byText parts spans, in their order, into those of the same text as the span at hand
// and all others.
func (i *Inspector) byText(spans []model.Span) (alike, others []model.Span) {
	hand, _ := i.state.Span(i.span)
	text := i.text.Text(hand.Parts)
	for _, s := range spans {
		if i.text.Text(s.Parts) == text {
			alike = append(alike, s)
		} else {
			others = append(others, s)
		}
	}
	return alike, others
}

// spanOptions are as many spans as the keys are enough for: those of the same text,
// which a span may repeat, then the nearest.
func (i *Inspector) spanOptions(a model.AttributeType) []option {
	var options []option
	if a.CanRefer(i.span, model.Span{}) {
		options = append(options, i.referenceTo(string(model.DateArgument)))
	}
	alike, others := i.byText(i.state.Referable(i.span, a))
	for _, span := range append(alike, others...) {
		if len(options) < optionKeys {
			options = append(options, i.referenceTo(string(span.ID)))
		}
	}
	return options
}

// optionKeys is how many keys the values of an attribute have.
const optionKeys = 18

// referenceTo is what a reference points to, with the text of the span that it is.
func (i *Inspector) referenceTo(value string) option {
	o := option{value: value, name: value, own: true}
	if value == string(model.DateArgument) {
		o.name = OutsideName(model.DateArgument, i.state.Document.Date, i.EntityName)
	} else if span, ok := i.state.Span(model.SpanID(value)); ok {
		o.name, o.base = excerpt(i.text, span.Parts), baseAt(i.Direction, span)
	}
	return o
}

// entityOptions are the entities that other spans of the set point to, each once:
// those of the same text first, then those of the nearest.
func (i *Inspector) entityOptions() []option {
	alike, others := i.byText(slices.DeleteFunc(i.state.Nearest(i.span), func(s model.Span) bool { return s.Entity == "" }))
	var options []option
	seen := map[model.EntityID]bool{}
	for _, s := range append(alike, others...) {
		if !seen[s.Entity] && len(options) < optionKeys {
			seen[s.Entity] = true
			options = append(options, option{value: string(s.Entity), name: i.entityName(s.Entity), own: true})
		}
	}
	return options
}

// valueOf is the value of an attribute of span; the entity is one, too.
func valueOf(span model.Span, a model.AttributeType) model.Value {
	if a.RefersToEntity() {
		return model.TextValue(string(span.Entity))
	}
	return span.Attributes[a.Name]
}

// ValueName names a value of an attribute as the interface shows it: the choices by
// their names, what a reference points to by its text.
func (i *Inspector) ValueName(a model.AttributeType, v model.Value) string {
	names := v.Items()
	for k, item := range names {
		switch {
		case a.RefersToEntity():
			names[k] = i.entityName(model.EntityID(item))
		case a.Refers() != nil:
			names[k] = i.referenceTo(item).name
		}
		for _, c := range a.Values.Choices {
			if c.Value == item {
				names[k] = c.Label.In(i18n.Language(), item)
			}
		}
	}
	return i18n.List(names)
}
