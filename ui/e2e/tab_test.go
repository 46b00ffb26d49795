package e2e

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// Ctrl+Tab leaves the article and Tab goes on, through entries and panes, until it comes back to the
// article; Ctrl+Shift+Tab and Shift+Tab go the other way.
func TestTabGoesRoundTheWindow(t *testing.T) {
	s, f := newScreen(t), newFile(t, article)
	log := filepath.Join(t.TempDir(), "input.jsonl")
	h := &hands{window: open(s, f, "--input-log", log)}
	for _, keys := range [][2]string{{"ctrl+Tab", "Tab"}, {"ctrl+shift+Tab", "shift+Tab"}} {
		h.keys(keys[0])
		for range 12 {
			if before := focuses(t, log); len(before) > 1 && before[len(before)-1] == "article" && before[len(before)-2] != "article" {
				break
			}
			h.keys(keys[1])
		}
	}
	h.keys("ctrl+q")
	h.ended()
	seen := focuses(t, log)
	for _, where := range []string{"article", "field", "pane"} {
		if !slices.Contains(seen, where) {
			t.Errorf("Tab does not come to %s: %q", where, seen)
		}
	}
	if n := len(seen); n < 6 || !strings.Contains(strings.Join(seen[1:n-1], " "), "article") {
		t.Errorf("Tab does not come back to the article: %q", seen)
	}
}

// focuses tells where the keyboard was at each press of Tab so far.
func focuses(t *testing.T, log string) (list []string) {
	t.Helper()
	data, err := os.ReadFile(log)
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range strings.Split(strings.TrimSpace(string(data)), "\n") {
		var press struct{ Key, Focus string }
		if json.Unmarshal([]byte(line), &press) == nil && press.Key == "Tab" {
			list = append(list, press.Focus)
		}
	}
	return list
}
