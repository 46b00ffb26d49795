package e2e

import (
	"encoding/json"
	"os"
	"strconv"
	"strings"
	"testing"
)

// What was decided of an annotator's work is gone through by keyboard: where one missed something
// gold has it is selected, and marked with a key; and what was sent back is so until it is done.
func TestWhatWasDecidedByKeyboard(t *testing.T) {
	s, f := newScreen(t), newFile(t, article)
	mark := func(author, label, words string) (start, end int) {
		start, end = find(t, words)
		f.run("mark", f.path, "a.txt", label, strconv.Itoa(start), strconv.Itoa(end), "--as", author)
		return start, end
	}
	mark("eva", "SPEAKER", "المتحدث Karim Noor")
	mark("ali", "SPEAKER", "Karim Noor")
	start, end := mark("ali", "QUOTE", "«نعم»")
	f.run("review", f.path, "--sets", "eva,ali", "--settle", "as:ali", "--as", "mona")
	f.run("send-back", f.path, "a.txt", "راجع الاقتباسات", "--set", "eva", "--as", "mona")
	w := open(s, f)
	w.keys("shift+F7")
	s.picture("told-1-listed")
	w.keys("End", "Return")
	until(t, "what was missed is selected", func() bool {
		var g struct{ Selection [2]int }
		data, err := os.ReadFile(w.where)
		return err == nil && json.Unmarshal(data, &g) == nil && g.Selection == [2]int{start, end}
	})
	told := func() string { return f.run("told", f.path, "--set", "eva", "--json") }
	if before := told(); !strings.Contains(before, `"changed":1,"dropped":0,"missed":1`) || !strings.Contains(before, `"comment":"راجع الاقتباسات"`) {
		t.Errorf("at first is told %s", before)
	}
	w.key("4")
	until(t, "it is marked", func() bool {
		return strings.Contains(f.run("export", f.path, "--format", "jsonl", "--set", "eva", "--out", "-"), `"text":"«نعم»"`)
	})
	w.key("ctrl+d")
	until(t, "it is sent back no longer", func() bool { return strings.Contains(told(), `"sent_back":null`) })
	s.picture("told-2-done")
	w.close()
}
