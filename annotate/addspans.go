package annotate

import (
	"slices"
	"strconv"

	"raqim/model"
)

// AddSpans marks several places of the text with one label as one action: a
// search's hits, the other occurrences of a name. Attributes that are not given
// get the schema's defaults.
type AddSpans struct {
	Label      string
	Places     [][]model.Range // the parts of each span
	Attributes model.Attributes
	Entity     model.EntityID
	Provenance model.Provenance // zero: by hand
}

// Action names the command in the journal.
func (AddSpans) Action() string { return "add_spans" }

// Check leaves out places that have the label already, and those given twice;
// where nothing is left it changes nothing. It refuses what [AddSpan] refuses,
// all of it for one wrong place.
func (c AddSpans) Check(state State) ([]model.Change, error) {
	taken := map[string]bool{}
	for _, span := range state.Spans {
		if span.Label == c.Label {
			taken[placeKey(span.Parts)] = true
		}
	}
	attributes := withDefaults(state.Schema, c.Label, c.Attributes)
	state.Spans = slices.Clip(state.Spans) // the state that is shown keeps its own
	var changes []model.Change
	for _, parts := range c.Places {
		key := placeKey(parts)
		if taken[key] {
			continue
		}
		taken[key] = true
		span := model.Span{
			ID: model.SpanID("s" + strconv.Itoa(state.NextID+len(changes))), Document: state.Document.ID, Author: state.Set.Author,
			Label: c.Label, Parts: slices.Clone(parts), Attributes: attributes, Entity: c.Entity, Provenance: byHand(c.Provenance),
		}
		if err := model.CheckSpan(span, state.Length, state.Schema); err != nil {
			return nil, err
		}
		if err := checkPlace(state, span); err != nil {
			return nil, err
		}
		state.Spans = append(state.Spans, span)
		changes = append(changes, model.Change{Span: &model.Edit[model.Span]{After: &span}})
	}
	if len(changes) == 0 {
		return nil, nil
	}
	return edit(state, changes...)
}

// placeKey is the same for the same parts.
func placeKey(parts []model.Range) string {
	key := make([]byte, 0, 16)
	for _, p := range parts {
		key = strconv.AppendInt(append(key, ' '), int64(p.Start), 36)
		key = strconv.AppendInt(append(key, '-'), int64(p.End), 36)
	}
	return string(key)
}
