package inputlog

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"slices"
	"strings"

	"raqim/model"
)

// Input is an amount of pressing and clicking.
type Input struct {
	Keys      int `json:"keys"`      // physical keys that went down, but for modifiers: Ctrl+Shift+K is one
	Modifiers int `json:"modifiers"` // Shift, Ctrl, Alt, Super that went down
	Repeats   int `json:"repeats"`   // of keys that were held down
	Clicks    int `json:"clicks"`    // mouse buttons that went down, those that began a drag included
	Drags     int `json:"drags"`     // of the clicks
	Wheel     int `json:"wheel"`     // notches
}

// Presses is every physical press of a key, modifiers included.
func (in Input) Presses() int { return in.Keys + in.Modifiers }

func (in *Input) add(o Input) {
	in.Keys += o.Keys
	in.Modifiers += o.Modifiers
	in.Repeats += o.Repeats
	in.Clicks += o.Clicks
	in.Drags += o.Drags
	in.Wheel += o.Wheel
}

func (in *Input) take(k Kind) {
	switch k {
	case Rune, Shortcut, Key:
		in.Keys++
	case Modifier:
		in.Modifiers++
	case Repeat:
		in.Repeats++
	case Click:
		in.Clicks++
	case Drag:
		in.Drags++
	case Wheel:
		in.Wheel++
	}
}

// ActionCount is how often an action was stored, and the input for it.
type ActionCount struct {
	Action string          `json:"action"`
	Step   model.EntryKind `json:"step"`
	Times  int             `json:"times"`
	Input
}

// LabelCount is how many spans or relations of a label the log left standing, and
// the input of all actions on such: making, changing, removing, undoing.
type LabelCount struct {
	Label string `json:"label"`
	Made  int    `json:"made"` // those of the log that still stood at its end
	Input
}

// Counts is what a log says.
type Counts struct {
	Sittings  int           `json:"sittings"`
	All       Input         `json:"all"`
	Actions   []ActionCount `json:"actions"`   // in the order in which each came first
	Spans     []LabelCount  `json:"spans"`     // by label, in alphabetical order
	Relations []LabelCount  `json:"relations"` // likewise
	Other     Input         `json:"other"`     // for actions on neither: dates, states, notes, entities
	Nothing   Input         `json:"nothing"`   // after which nothing more was stored in its sitting
}

// Sum gives all labels as one, with an empty name.
func Sum(counts []LabelCount) LabelCount {
	var sum LabelCount
	for _, c := range counts {
		sum.Made += c.Made
		sum.add(c.Input)
	}
	return sum
}

// Count reads a log. Every press counts for the next action that was stored after
// it, and for the label of the first span or relation which that action made,
// removed or changed: an action that makes or removes spans is about spans, else
// one with relations about relations, else one with spans about spans. Invalid,
// with the line's number, where a line is none of a log.
func Count(r io.Reader) (Counts, error) {
	c := counter{actions: map[actionKey]int{}, spans: map[string]*LabelCount{}, relations: map[string]*LabelCount{}, standing: map[itemKey]string{}}
	lines := bufio.NewReader(r)
	for number := 1; ; number++ {
		data, err := lines.ReadBytes('\n')
		if err != nil && !errors.Is(err, io.EOF) {
			return Counts{}, err
		}
		// A last line without its end was cut off by a kill or a full disk.
		if errors.Is(err, io.EOF) {
			return c.counts(), nil
		}
		if len(bytes.TrimSpace(data)) == 0 {
			continue
		}
		var l Line
		if err := json.Unmarshal(data, &l); err != nil || !slices.Contains(kinds, l.Kind) {
			return Counts{}, model.Errorf(model.Invalid, "line %d is no line of an input log: %s", number, shortened(data))
		}
		c.take(l)
	}
}

var kinds = []Kind{Rune, Shortcut, Key, Modifier, Repeat, Click, Drag, Wheel, Action, Start}

func shortened(line []byte) string {
	const most = 60
	text := []rune(strings.ToValidUTF8(string(bytes.TrimSpace(line)), "\uFFFD"))
	if len(text) > most {
		return string(text[:most]) + "…"
	}
	return string(text)
}

type actionKey struct {
	action string
	step   model.EntryKind
}

type itemKey struct {
	document model.DocumentID
	relation bool
	id       string
}

type counter struct {
	Counts
	since            Input // since the last action
	actions          map[actionKey]int
	spans, relations map[string]*LabelCount
	standing         map[itemKey]string // the labels of what the log made and did not remove
}

func (c *counter) take(l Line) {
	switch l.Kind {
	case Start:
		c.Sittings++
		c.Nothing.add(c.since)
		c.since = Input{}
	case Action:
		c.store(l)
		c.since = Input{}
	default:
		c.All.take(l.Kind)
		c.since.take(l.Kind)
	}
}

// store gives the input since the last action to this one.
func (c *counter) store(l Line) {
	key := actionKey{l.Action, l.Step}
	at, ok := c.actions[key]
	if !ok {
		at = len(c.Actions)
		c.actions[key] = at
		c.Actions = append(c.Actions, ActionCount{Action: l.Action, Step: l.Step})
	}
	c.Actions[at].Times++
	c.Actions[at].add(c.since)
	c.stand(l, l.Spans, false)
	c.stand(l, l.Relations, true)
	about, relations := l.subject()
	switch {
	case about == nil:
		c.Other.add(c.since)
	case relations:
		of(c.relations, about.Label).add(c.since)
	default:
		of(c.spans, about.Label).add(c.since)
	}
}

// stand keeps account of what there is.
func (c *counter) stand(l Line, items []Item, relation bool) {
	for _, item := range items {
		key := itemKey{l.Document, relation, item.ID}
		switch _, made := c.standing[key]; {
		case item.Change == Removed:
			delete(c.standing, key)
		case made || item.Change == Made:
			c.standing[key] = item.Label
		}
	}
}

// subject is the item that an action is about; nil for one on the document, its
// set, or an entity.
func (l Line) subject() (about *Item, relation bool) {
	whole := func(i Item) bool { return i.Change != Changed }
	if at := slices.IndexFunc(l.Spans, whole); at >= 0 {
		return &l.Spans[at], false
	}
	if len(l.Relations) > 0 {
		return &l.Relations[0], true
	}
	if len(l.Spans) > 0 {
		return &l.Spans[0], false
	}
	return nil, false
}

func (c *counter) counts() Counts {
	c.Nothing.add(c.since)
	for key, label := range c.standing {
		if key.relation {
			of(c.relations, label).Made++
		} else {
			of(c.spans, label).Made++
		}
	}
	c.Counts.Spans, c.Counts.Relations = sorted(c.spans), sorted(c.relations)
	if c.Actions == nil {
		c.Actions = []ActionCount{}
	}
	return c.Counts
}

func of(counts map[string]*LabelCount, label string) *LabelCount {
	if counts[label] == nil {
		counts[label] = &LabelCount{Label: label}
	}
	return counts[label]
}

func sorted(counts map[string]*LabelCount) []LabelCount {
	list := make([]LabelCount, 0, len(counts))
	for _, c := range counts {
		list = append(list, *c)
	}
	slices.SortFunc(list, func(a, b LabelCount) int { return strings.Compare(a.Label, b.Label) })
	return list
}
