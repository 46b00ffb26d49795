package inputlog

import (
	"slices"
	"strings"

	"raqim/model"
)

type actionKey struct {
	action string
	step   model.EntryKind
}

type itemKey struct {
	document model.DocumentID
	relation bool
	id       string
}

// counter adds up a log, line by line.
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
