package e2e

import (
	"os/exec"
	"testing"
	"time"
)

// Physical keys, as X counts them.
const codeF, codeA, codeZ, code3 = "41", "38", "52", "12"

// A word is looked for, and its hits are marked, on an Arabic and then a Persian
// keyboard, on which none of the letters of a shortcut is there.
func TestHitsAreMarkedOnArabicAndPersianKeyboards(t *testing.T) {
	s, f := newScreen(t), newFile(t, article)
	w := open(s, f)
	s.layout("ara")
	s.xdotool("key", "--clearmodifiers", "ctrl+"+codeF)
	time.Sleep(300 * time.Millisecond)
	s.write("خبر")
	s.layout("ir")
	time.Sleep(time.Second) // the pause after typing, and the search
	w.key("Down")
	s.picture("find-hits")
	s.xdotool("key", "--clearmodifiers", "ctrl+"+codeA)
	s.xdotool("key", "--clearmodifiers", code3)
	until(t, "both hits are stored", func() bool { return len(f.spans()) == 2 })
	for _, got := range f.spans() {
		if got.Text != "خبر" || got.Label != "CUE" {
			t.Errorf("stored %+v, want a cue", got)
		}
	}
	w.key("Escape")
	time.Sleep(300 * time.Millisecond)
	s.picture("find-closed")
	s.xdotool("key", "--clearmodifiers", "ctrl+"+codeZ)
	until(t, "one undo took both away", func() bool { return len(f.spans()) == 0 })
	s.layout("us")
	w.close()
}

// layout gives the keyboard another one.
func (s *screen) layout(name string) {
	s.tb.Helper()
	cmd := exec.Command("setxkbmap", "-layout", name)
	cmd.Env = s.env
	if out, err := cmd.CombinedOutput(); err != nil {
		s.tb.Fatalf("setxkbmap %s: %v\n%s", name, err, out)
	}
	time.Sleep(300 * time.Millisecond)
}
