package inputlog

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"raqim/model"
)

// buffer is a log in memory.
type buffer struct{ bytes.Buffer }

func (*buffer) Close() error { return nil }

// lines reads a log without its times, which must be there.
func lines(t *testing.T, log string) []Line {
	t.Helper()
	var all []Line
	for row := range strings.Lines(log) {
		var l Line
		if err := json.Unmarshal([]byte(row), &l); err != nil {
			t.Fatalf("%q: %v", row, err)
		}
		if l.Time.IsZero() {
			t.Errorf("%q has no time", row)
		}
		l.Time = time.Time{}
		all = append(all, l)
	}
	return all
}

var quote = model.Span{ID: "s1", Document: "d", Author: "eva", Label: "QUOTE"}

func made(seq int64) model.Entry {
	return model.Entry{
		Seq: seq, Time: time.Unix(1, 0), Scope: model.Scope{Document: "d", Author: "eva"}, Kind: model.Did, Action: "add_span",
		Changes: []model.Change{{Span: &model.Edit[model.Span]{After: &quote}}},
	}
}

// A letter is told as a key and then as a rune, and what it does may be stored
// after the one or the other: it is one line, before what was stored for it.
func TestAPressIsOneLine(t *testing.T) {
	var out buffer
	w := newWriter(&out)
	w.Press("L", nil, false, "article")
	w.Rune('م')
	w.Settle()
	w.Press("Left Ctrl", nil, true, "article")
	w.Press("K", []string{"ctrl"}, false, "article")
	w.Settle()
	w.Press("Right", []string{"shift"}, false, "field")
	w.Repeat("Right", "field")
	w.Press("4", nil, false, "article")
	w.Rune('٤')
	w.Stored(made(7))
	w.Settle()
	w.Press("Delete", nil, false, "window")
	w.Stored(made(8))
	w.Rune('x') // of an input method: no key went down for it
	w.Click("left", []string{"ctrl"}, "dialog")
	w.Drag("left")
	w.Wheel()
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	item := []Item{{"s1", "QUOTE", Made}}
	want := []Line{
		{Kind: Start},
		{Kind: Rune, Key: "L", Rune: "م", Focus: "article"},
		{Kind: Modifier, Key: "Left Ctrl", Focus: "article"},
		{Kind: Shortcut, Key: "K", Mods: []string{"ctrl"}, Focus: "article"},
		{Kind: Key, Key: "Right", Mods: []string{"shift"}, Focus: "field"},
		{Kind: Repeat, Key: "Right", Focus: "field"},
		{Kind: Rune, Key: "4", Rune: "٤", Focus: "article"},
		{Kind: Action, Action: "add_span", Step: model.Did, Seq: 7, Document: "d", Spans: item},
		{Kind: Key, Key: "Delete", Focus: "window"},
		{Kind: Action, Action: "add_span", Step: model.Did, Seq: 8, Document: "d", Spans: item},
		{Kind: Click, Button: "left", Mods: []string{"ctrl"}, Focus: "dialog"},
		{Kind: Drag, Button: "left"},
		{Kind: Wheel},
	}
	if diff := cmp.Diff(want, lines(t, out.String())); diff != "" {
		t.Error(diff)
	}
}

func TestAnImportDoesNotListItsSpans(t *testing.T) {
	e := made(3)
	e.Scope.Document, e.Action = "", "import"
	if l := stored(e); l.Action != "import" || len(l.Spans) != 0 {
		t.Errorf("%+v", l)
	}
}

// full is a log on a disk without room.
type full struct{ writes int }

func (f *full) Write([]byte) (int, error) {
	f.writes++
	return 0, errors.New("no space left")
}

func (*full) Close() error { return errors.New("closed badly") }

func TestAFullDiskIsSaidAtTheEnd(t *testing.T) {
	var disk full
	w := newWriter(&disk)
	w.Click("left", nil, "article")
	if err := w.Close(); err == nil || err.Error() != "no space left" {
		t.Errorf("Close says %v", err)
	}
	if disk.writes != 2 {
		t.Errorf("%d lines were tried, not 2", disk.writes)
	}
}
