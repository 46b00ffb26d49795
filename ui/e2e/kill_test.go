package e2e

import (
	"math/rand/v2"
	"os/exec"
	"strings"
	"testing"
	"time"
)

// kills is how often the program is killed in the middle of somebody's work.
const kills = 50

// The program is killed at a random moment while somebody marks word after word;
// every span that it had shown by then is in the file, and the file is sound.
func TestKilledWhileMarking(t *testing.T) {
	s := newScreen(t)
	shown, kept := 0, 0
	for range kills {
		f := newFile(t, strings.Repeat("وقال الوزير إن بلاده لن تقبل ", 8))
		w := open(s, f)
		typing := w.markWords()
		time.Sleep(time.Duration(50+rand.IntN(450)) * time.Millisecond)
		g, _ := w.geometry()
		w.kill()
		_ = typing.Process.Kill()
		_ = typing.Wait()
		stored := len(f.spans())
		if stored < g.Spans {
			t.Fatalf("%d spans were shown, %d are stored", g.Spans, stored)
		}
		f.run("check", f.path)
		shown, kept = shown+g.Spans, kept+stored
	}
	t.Logf("%d kills: %d spans shown, %d stored", kills, shown, kept)
	if shown < kills {
		t.Errorf("only %d spans were shown: the kills came too early to prove anything", shown)
	}
}

// markWords begins to select and mark one word after the other.
func (w *window) markWords() *exec.Cmd {
	w.tb.Helper()
	args := []string{"key", "--delay", "8"}
	for range 40 {
		args = append(args, "ctrl+shift+Left", "4")
	}
	cmd := exec.Command("xdotool", args...)
	cmd.Env = w.screen.env
	if err := cmd.Start(); err != nil {
		w.tb.Fatal(err)
	}
	return cmd
}
