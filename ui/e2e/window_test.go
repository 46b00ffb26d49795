package e2e

import (
	"encoding/json"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
	"time"
)

// geometry is what the program says of the place of its article, in pixels.
type geometry struct {
	X, Y, Width, Em, Line, Scale float64
	Spans                        int // of the document, as shown
}

func number(x float64) string { return strconv.FormatFloat(x, 'g', -1, 64) }

// window is the running program.
type window struct {
	tb     testing.TB
	screen *screen
	file   *file
	cmd    *exec.Cmd
	where  string // the geometry file
}

// open starts the program on the project, with more flags where they are given,
// and waits until the article stands.
func open(s *screen, f *file, flags ...string) *window {
	s.tb.Helper()
	w := &window{tb: s.tb, screen: s, file: f, where: filepath.Join(s.tb.TempDir(), "geometry.json")}
	w.cmd = exec.Command(program, append([]string{f.path, "--as", "eva", "--geometry", w.where}, flags...)...)
	w.cmd.Env, w.cmd.Stderr = s.env, os.Stderr
	if err := w.cmd.Start(); err != nil {
		s.tb.Fatal(err)
	}
	s.tb.Cleanup(w.kill)
	var last geometry
	until(s.tb, "the article stands still", func() bool {
		g, ok := w.geometry()
		still := ok && g == last
		last = g
		if !still {
			time.Sleep(150 * time.Millisecond)
		}
		return still
	})
	s.xdotool("search", "--sync", "--classname", "raqim.Raqim", "windowfocus", "--sync")
	return w
}

// geometry reads the program's word; false while it is not there or half written.
func (w *window) geometry() (geometry, bool) {
	var g geometry
	data, err := os.ReadFile(w.where)
	return g, err == nil && json.Unmarshal(data, &g) == nil && g.Width > 0
}

// kill ends the program as a power cut would.
func (w *window) kill() {
	if w.cmd.ProcessState == nil {
		_ = w.cmd.Process.Kill()
		_ = w.cmd.Wait()
	}
}

// close asks the program to quit, as a person does.
func (w *window) close() {
	w.tb.Helper()
	w.key("ctrl+q")
	w.ended()
}

// ended waits until the program has ended, and well.
func (w *window) ended() {
	w.tb.Helper()
	done := make(chan error, 1)
	go func() { done <- w.cmd.Wait() }()
	select {
	case err := <-done:
		if err != nil {
			w.tb.Errorf("the program ended with %v", err)
		}
	case <-time.After(10 * time.Second):
		w.tb.Fatal("the program does not quit")
	}
}

func (w *window) key(chord string) {
	w.tb.Helper()
	w.screen.xdotool("key", "--clearmodifiers", chord)
}

// drag selects the characters start to end with the mouse: from the leading edge
// of the first to the trailing edge of the last, wherever these stand.
func (w *window) drag(start, end int) {
	w.tb.Helper()
	g, _ := w.geometry()
	boxes := w.file.boxes(g)
	x0, y0 := leading(g, boxes, start)
	x1, y1 := trailing(g, boxes, end-1)
	w.screen.drag(x0, y0, x1, y1)
}

// inset is how far within its box a character is pressed, so that the nearer
// edge is not in doubt.
const inset = 0.2

func leading(g geometry, boxes map[int]box, i int) (x, y int) {
	return point(g, boxes[i], rightToLeft(boxes, i))
}

func trailing(g geometry, boxes map[int]box, i int) (x, y int) {
	return point(g, boxes[i], !rightToLeft(boxes, i))
}

func point(g geometry, b box, right bool) (x, y int) {
	at := b.x0 + inset*(b.x1-b.x0)
	if right {
		at = b.x1 - inset*(b.x1-b.x0)
	}
	return int(math.Floor(g.X + at)), int(math.Round(g.Y + (float64(b.line)+0.5)*g.Line))
}

// rightToLeft reports whether the character before or after i in its word shows
// that the word runs to the left.
func rightToLeft(boxes map[int]box, i int) bool {
	runes := []rune(article)
	for _, pair := range [][2]int{{i, i + 1}, {i - 1, i}} {
		a, b := pair[0], pair[1]
		if a >= 0 && b < len(runes) && runes[a] != ' ' && runes[b] != ' ' && boxes[a].line == boxes[b].line {
			return boxes[b].x0 < boxes[a].x0
		}
	}
	return true
}
