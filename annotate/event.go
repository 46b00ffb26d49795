package annotate

import "raqim/model"

// Event says what has just been stored, so that views repaint what changed and
// nothing else.
type Event struct {
	Seq     int64           // of the journal entry
	Kind    model.EntryKind // done, undone or redone
	Action  string          // the command's name
	Ranges  []model.Range   // the text whose marks changed
	Spans   []model.SpanID  // the spans that were made, changed or taken away
	Changes []model.Change
}

// newEvent gathers from a committed entry what views ask for.
func newEvent(e model.Entry) Event {
	event := Event{Seq: e.Seq, Kind: e.Kind, Action: e.Action, Changes: e.Changes}
	for _, c := range e.Changes {
		if c.Span == nil {
			continue
		}
		for _, span := range []*model.Span{c.Span.Before, c.Span.After} {
			if span != nil {
				event.Ranges = append(event.Ranges, span.Parts...)
				event.Spans = append(event.Spans, span.ID)
			}
		}
	}
	return event
}
