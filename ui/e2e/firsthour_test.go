package e2e

import (
	"encoding/json"
	"image"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
	"time"
)

// firstArticle is what a new user brings along.
const firstArticle = "نورس: خبر قصير\nقالت سلمى نجم: «سنفتح الجسر غدا».\nوقال أهل الوادي إن الجسر قديم.\n"

// The first hour of somebody whose desktop speaks Arabic, by keyboard alone: the tour, a
// project, an article by dialog, marking, linking, finding, figures, export, settings and
// another language. What came of it is read with the command line and from the files.
func TestTheFirstHourInArabic(t *testing.T) {
	s := newScreenOf(t, width, height)
	s.env = append(s.env, "LANG=ar_EG.UTF-8")
	s.remember(map[string]any{})
	h := &firstHour{t: t, s: s, home: s.home()}
	if err := os.WriteFile(filepath.Join(h.home, "khabar.txt"), []byte(firstArticle), 0o644); err != nil {
		t.Fatal(err)
	}
	h.start()
	for _, step := range []struct {
		name string
		do   func()
	}{
		{"tour", h.tour},
		{"project", h.project},
		{"import", h.imports},
		{"mark", h.mark},
		{"link", h.link},
		{"find", h.find},
		{"figures", h.figures},
		{"export", h.export},
		{"settings", h.settings},
		{"language", h.language},
	} {
		step.do()
		s.picture("first-hour-" + step.name)
		if t.Failed() {
			t.Fatalf("it ended with: %s", step.name)
		}
	}
	h.w.close()
	h.f.run("check", h.f.path)
}

// firstHour is what is known of the hour so far.
type firstHour struct {
	t    *testing.T
	s    *screen
	home string
	w    *window
	f    *file
}

// start opens the program as a menu entry does.
func (h *firstHour) start() {
	h.w = openSampleAs(h.s)
	until(h.t, "the window shows something", func() bool { return !plain(h.s.picture("first-hour-start")) })
}

// plain tells whether a picture has one colour only.
func plain(p image.Image) bool {
	first := p.At(p.Bounds().Min.X, p.Bounds().Min.Y)
	for y := p.Bounds().Min.Y; y < p.Bounds().Max.Y; y += 8 {
		for x := p.Bounds().Min.X; x < p.Bounds().Max.X; x += 8 {
			if p.At(x, y) != first {
				return false
			}
		}
	}
	return true
}

// remembered is what the window keeps of the settings.
func (h *firstHour) remembered() map[string]any {
	values := map[string]any{}
	data, err := os.ReadFile(filepath.Join(h.home, ".config", "raqim", "window.json"))
	if err == nil {
		err = json.Unmarshal(data, &values)
	}
	if err != nil {
		h.t.Log(err)
	}
	return values
}

// changes presses keys and waits until the screen is another one; it gives how it was.
func (h *firstHour) changes(what string, chords ...string) image.Image {
	h.t.Helper()
	time.Sleep(settled)
	before := h.s.picture("first-hour-before")
	h.w.keys(chords...)
	until(h.t, what, func() bool {
		after := h.s.picture("first-hour-after")
		return !same(before, after, image.Rect(0, 60, width, height-120))
	})
	return before
}

// rests waits until the screen has not changed for a while.
func (h *firstHour) rests() {
	h.t.Helper()
	last := h.s.picture("first-hour-before")
	until(h.t, "the screen comes to rest", func() bool {
		time.Sleep(2 * settled)
		now := h.s.picture("first-hour-after")
		still := same(last, now, now.Bounds())
		last = now
		return still
	})
}

func (h *firstHour) tour() {
	until(h.t, "the tour is there", func() bool { return h.remembered()["toured"] == true })
	h.changes("the tour ends", "Return")
}

func (h *firstHour) project() {
	h.f = &file{tb: h.t, path: filepath.Join(h.home, "mine.raqim"), article: filepath.Join(h.home, "khabar.txt")}
	h.changes("the dialog is there", "ctrl+n")
	h.w.keys("ctrl+a")
	h.w.write("mine.raqim")
	h.w.keys("Return")
	until(h.t, "the project is made", func() bool { _, err := os.Stat(h.f.path); return err == nil })
}

func (h *firstHour) imports() {
	h.changes("the dialog is there", "ctrl+i")
	h.w.keys("ctrl+a")
	h.w.write(h.f.article)
	h.w.keys("Return")
	until(h.t, "the article is imported", func() bool {
		var docs struct{ Documents []struct{ Name string } }
		err := json.Unmarshal([]byte(h.f.run("docs", "--json", h.f.path)), &docs)
		return err == nil && len(docs.Documents) == 1
	})
	h.changes("the report goes", "Escape")
}

// marked lists what the spans hold, by label.
func (h *firstHour) marked() []string {
	var list []string
	for _, s := range h.f.spans() {
		list = append(list, s.Label+" "+s.Text)
	}
	slices.Sort(list)
	return list
}

func (h *firstHour) wants(list ...string) {
	h.t.Helper()
	var got []string
	for end := time.Now().Add(5 * time.Second); time.Now().Before(end); time.Sleep(50 * time.Millisecond) {
		if got = h.marked(); slices.Equal(got, list) {
			return
		}
	}
	h.s.picture("first-hour-wanted")
	h.t.Fatalf("marked: %q, want %q", got, list)
}

func (h *firstHour) mark() {
	h.w.keys("ctrl+Home", "Down", "Home", "3")
	h.wants("CUE قالت")
	h.w.keys("Home", "ctrl+Left", "ctrl+shift+Left", "ctrl+shift+Left", "1")
	h.wants("CUE قالت", "SPEAKER سلمى نجم")
	h.w.keys("End", "ctrl+shift+Right", "ctrl+shift+Right", "ctrl+shift+Right", "shift+Right", "4")
	h.wants("CUE قالت", "QUOTE «سنفتح الجسر غدا»", "SPEAKER سلمى نجم")
}

func (h *firstHour) link() {
	h.w.keys("l", "Return", "Escape")
	until(h.t, "the quote has its speaker and its cue", func() bool {
		var line struct{ Relations []struct{ Label string } }
		if err := json.Unmarshal([]byte(h.f.run("export", h.f.path, "--format", "jsonl", "--out", "-")), &line); err != nil {
			h.t.Fatal(err)
		}
		return len(line.Relations) == 2
	})
}

func (h *firstHour) find() {
	h.changes("the pane is there", "ctrl+f")
	h.s.write("الجسر")
	h.rests()
	h.w.keys("Down", "ctrl+a", "6")
	h.wants("CUE قالت", "QUOTE «سنفتح الجسر غدا»", "SPEAKER سلمى نجم", "TARGET الجسر", "TARGET الجسر")
	h.w.keys("Escape", "Escape")
}

func (h *firstHour) figures() {
	h.changes("the figures are there", "F12")
	h.changes("the article is there again", "Escape")
}

func (h *firstHour) export() {
	h.changes("the dialog is there", "ctrl+e")
	h.w.keys("Return")
	time.Sleep(settled)
	h.w.keys("ctrl+a")
	h.w.write("gold.jsonl")
	h.w.keys("Return")
	path := filepath.Join(h.home, "gold.jsonl")
	until(h.t, "the data set is written", func() bool { _, err := os.Stat(path); return err == nil })
	data, err := os.ReadFile(path)
	if want := h.f.run("export", h.f.path, "--format", "jsonl", "--out", "-"); err != nil || string(data) != want {
		h.t.Errorf("the window exports\n%s\nthe command line\n%s (%v)", data, want, err)
	}
	h.w.keys("Escape")
}

func (h *firstHour) settings() {
	h.changes("the settings are there", "ctrl+comma")
	before := h.remembered()["font_size"]
	h.w.keys("Tab", "Tab", "Tab", "Left") // the next greater one stands at the left
	until(h.t, "the size of the text is kept", func() bool {
		after, ok := h.remembered()["font_size"].(float64)
		b, _ := before.(float64)
		return ok && after > b
	})
	h.changes("the article is there again", "Escape")
}

func (h *firstHour) language() {
	before := h.marked()
	h.changes("the settings are there", "ctrl+comma")
	h.changes("the window is in English", "Left") // behind the system's
	until(h.t, "the language is kept", func() bool { return h.remembered()["language"] == "en" })
	h.changes("the window is in Arabic", "Right")
	h.changes("the window is in Persian", "Left") // what is next stands at the left again
	until(h.t, "the language is kept", func() bool { return h.remembered()["language"] == "fa" })
	h.changes("the article is there again", "Escape")
	h.w.keys("ctrl+z")
	h.wants("CUE قالت", "QUOTE «سنفتح الجسر غدا»", "SPEAKER سلمى نجم")
	h.w.keys("ctrl+y")
	h.wants(before...)
}

// openSampleAs starts the program without a project, as a menu entry does.
func openSampleAs(s *screen) *window {
	s.tb.Helper()
	w := &window{tb: s.tb, screen: s}
	w.cmd = exec.Command(program)
	w.cmd.Env, w.cmd.Stderr, w.cmd.Dir = s.env, os.Stderr, s.home()
	if err := w.cmd.Start(); err != nil {
		s.tb.Fatal(err)
	}
	s.tb.Cleanup(w.kill)
	s.xdotool("search", "--sync", "--onlyvisible", "--classname", `^io\.github\.raqim\.Raqim$`, "windowfocus", "--sync")
	return w
}
