package inputlog

import (
	"time"

	"raqim/model"
)

// Kind says what a line of the log is.
type Kind string

// The kinds of line. Each physical press of a key is one line of one of the first
// four kinds; the others are no presses of a key.
const (
	Rune     Kind = "rune"     // a key that typed a character
	Shortcut Kind = "shortcut" // a key pressed with Ctrl, Alt or Super held
	Key      Kind = "key"      // any other key: Tab, F8, Shift with an arrow, a letter that typed nothing
	Modifier Kind = "modifier" // Shift, Ctrl, Alt, Super, AltGr itself
	Repeat   Kind = "repeat"   // a key that is held down did its work once more
	Click    Kind = "click"    // a mouse button was pressed
	Drag     Kind = "drag"     // the button of the last click was let go at another place
	Wheel    Kind = "wheel"    // the wheel turned by a notch, or a touchpad by a step
	Action   Kind = "action"   // something was stored
	Start    Kind = "start"    // a window was opened: what follows is a new sitting
)

// Line is one line of the log. Fields that do not apply to its kind are left out.
type Line struct {
	Time time.Time `json:"time"` // of the press; of the commit for an action
	Kind Kind      `json:"kind"`

	Key    string   `json:"key,omitempty"`    // the physical key, by its name on a US keyboard whatever the layout
	Mods   []string `json:"mods,omitempty"`   // held with it: ctrl, alt, shift, super
	Rune   string   `json:"rune,omitempty"`   // what the key typed
	Button string   `json:"button,omitempty"` // left, right, middle, or its number
	Focus  string   `json:"focus,omitempty"`  // what had the keyboard before the press: article, field, dialog, pane or window

	Action    string           `json:"action,omitempty"` // the journal's name of it, for example add_span
	Step      model.EntryKind  `json:"step,omitempty"`   // do, undo or redo
	Seq       int64            `json:"seq,omitempty"`    // of the journal entry
	Document  model.DocumentID `json:"document,omitempty"`
	Spans     []Item           `json:"spans,omitempty"`
	Relations []Item           `json:"relations,omitempty"`
}

// Change says what became of a span or a relation.
type Change string

// What an action does to a span or a relation.
const (
	Made    Change = "made"
	Changed Change = "changed"
	Removed Change = "removed"
)

// Item is a span or a relation that an action touched, with its label afterwards,
// or before where it was removed.
type Item struct {
	ID     string `json:"id"`
	Label  string `json:"label"`
	Change Change `json:"change"`
}

// stored is the line of a journal entry. The spans and relations of an action on
// the whole project (an import) are not listed: nobody pressed a key for each.
func stored(e model.Entry) Line {
	l := Line{Time: e.Time, Kind: Action, Action: e.Action, Step: e.Kind, Seq: e.Seq, Document: e.Scope.Document}
	if e.Scope.Document == "" {
		return l
	}
	for _, c := range e.Changes {
		switch {
		case c.Span != nil:
			l.Spans = append(l.Spans, item(c.Span, func(s model.Span) (string, string) { return string(s.ID), s.Label }))
		case c.Relation != nil:
			l.Relations = append(l.Relations, item(c.Relation, func(r model.Relation) (string, string) { return string(r.ID), r.Label }))
		}
	}
	return l
}

func item[T any](e *model.Edit[T], name func(T) (id, label string)) Item {
	change, what := Changed, e.After
	switch {
	case e.Before == nil:
		change = Made
	case e.After == nil:
		change, what = Removed, e.Before
	}
	id, label := name(*what)
	return Item{ID: id, Label: label, Change: change}
}
