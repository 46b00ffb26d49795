package e2e

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

// hands are the mouse and the keyboard, with a count of what they sent.
type hands struct {
	*window
	presses, clicks, drags, wheel int
}

// key presses a chord: each key of it is one physical press.
func (h *hands) key(chord string) {
	h.window.key(chord)
	h.presses += strings.Count(chord, "+") + 1
}

func (h *hands) keys(chords ...string) {
	for _, chord := range chords {
		h.key(chord)
	}
}

// repeat presses a chord n times, each of its keys every time.
func (h *hands) repeat(chord string, n int) {
	if n > 0 {
		h.screen.xdotool("key", "--clearmodifiers", "--delay", "5", "--repeat", strconv.Itoa(n), chord)
		h.presses += n * (strings.Count(chord, "+") + 1)
	}
}

func (h *hands) click(x, y int) {
	h.screen.move(x, y)
	h.screen.xdotool("click", "1")
	h.clicks++
}

// Whatever has the keyboard, each press of a key and each click that the keyboard
// and the mouse send stands in the log exactly once: in the article, on the menu,
// in entries, at the stock buttons of a dialog, in the panes, on every layout.
func TestEveryPressIsLoggedOnce(t *testing.T) {
	s, f := newScreen(t), newFile(t, article)
	log := filepath.Join(t.TempDir(), "input.jsonl")
	h := &hands{window: open(s, f, "--input-log", log)}
	h.keys("ctrl+shift+Left", "4", "Tab", "shift+Tab", "F8", "F8", "shift+F5", "alt+z", "j") // the article
	until(t, "the quote is stored", func() bool { return len(f.spans()) == 1 })
	h.keys("e", "1", "Tab", "Escape") // the inspector
	h.keys("ctrl+t")                  // a note: a field in a dialog
	time.Sleep(500 * time.Millisecond)
	h.keys("a", "shift+b", "space", "BackSpace", "ctrl+a", "Tab", "Tab", "Escape")
	time.Sleep(300 * time.Millisecond)
	h.keys("F1") // a dialog with nothing but a stock button
	time.Sleep(500 * time.Millisecond)
	h.keys("Tab", "Down", "x", "Escape")
	time.Sleep(300 * time.Millisecond)
	h.click(16, 10) // the menu bar
	time.Sleep(300 * time.Millisecond)
	h.keys("Down", "Down", "Right", "Escape")
	h.keys("ctrl+l", "a", "Down", "Escape") // the list of documents and its filter
	for _, layout := range []string{"ir", "ara"} {
		s.layout(layout)
		h.keys("13", "38", "ctrl+40", "ctrl+40", "34", "ctrl+52") // a digit and letters, by the codes of their keys
	}
	s.layout("us")
	g, _ := h.geometry()
	x, y := int(g.X+g.Width/2), int(g.Y+g.Line/2)
	h.click(x, y)
	s.drag(x-100, y, x+100, y)
	h.clicks, h.drags = h.clicks+1, h.drags+1
	s.xdotool("click", "5", "click", "4")
	h.wheel += 2
	h.key("ctrl+q")
	h.ended()

	got := h.compare(log)
	if len(got.Actions) == 0 || got.Actions[0].Action != "add_span" || got.Actions[0].Times != 1 {
		t.Errorf("the actions of the log are %+v, not begun by one span", got.Actions)
	}
	t.Logf("%d presses and %d clicks were sent and logged", h.presses, h.clicks)
}

// logged is what the program counts in a log.
type logged struct {
	Sittings int
	All      struct{ Keys, Modifiers, Clicks, Drags, Wheel, Repeats int }
	Actions  []struct {
		Action string
		Times  int
	}
}

// compare holds the log to what the hands sent.
func (h *hands) compare(log string) logged {
	h.tb.Helper()
	var got logged
	if err := json.Unmarshal([]byte(h.file.run("input-log", log, "--json")), &got); err != nil {
		h.tb.Fatal(err)
	}
	all := got.All
	if all.Keys+all.Modifiers != h.presses || all.Clicks != h.clicks || all.Drags != h.drags || all.Wheel != h.wheel || got.Sittings != 1 {
		data, _ := os.ReadFile(log)
		h.tb.Errorf("sent %d presses, %d clicks, %d drags, %d turns; the log has %+v:\n%s", h.presses, h.clicks, h.drags, h.wheel, all, data)
	}
	return got
}
