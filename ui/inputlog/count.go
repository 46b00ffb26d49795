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
