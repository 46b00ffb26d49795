package e2e

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// shot is one of the pictures of the program: what is pressed from the article of the sample
// project on, and what it is called.
type shot struct {
	name string
	keys string // chords with blanks between them; "type:TEXT" types
	back string // what leads back to the article
}

// shots are the screens and dialogs. What is opened by a span has one at hand first.
var shots = []shot{
	{"window", spanAtHand, ""},
	{"attributes", spanAtHand + " Return", "Escape"},
	{"link", spanAtHand + " l", "Escape"},
	{"entity", spanAtHand + " ctrl+p", "Escape"},
	{"note", spanAtHand + " ctrl+t", "Escape"},
	{"others", spanAtHand + " ctrl+b", "Escape"},
	{"guideline", "F2", "F2"},
	{"arcs", "F6", "F6"},
	{"controls", "F8", "F8"},
	{"checks", "F7", "F7 Escape"},
	{"find", "ctrl+f type:قال", "Escape"},
	{"find-project", "ctrl+shift+f type:قال", "Escape Escape"},
	{"filter", "ctrl+shift+l", "Escape Escape"},
	{"properties", "F4", "Escape"},
	{"date", "ctrl+shift+d", "Escape"},
	{"document-note", "ctrl+shift+t", "Escape"},
	{"entities", "ctrl+shift+p", "Escape"},
	{"edit-entity", "ctrl+shift+p Down e", "Escape Escape"},
	{"context-menu", spanAtHand + " shift+F10", "Escape"},
	{"menu-file", "ctrl+F10 Down", "Escape Escape"},
	{"menu-mark", "ctrl+F10 Right Right Down", "Escape Escape"},
	{"menu-view", "ctrl+F10 Right Right Right Right Down", "Escape Escape"},
	{"commands", "ctrl+k type:in", "Escape"},
	{"export", "ctrl+e", "Escape"},
	{"new-project", "ctrl+n", "Escape"},
	{"open-project", "ctrl+o", "Escape"},
	{"import", "ctrl+i", "Escape"},
	{"settings", "ctrl+comma", "Escape"},
	{"figures", "F12", "Escape"},
	{"schema", "ctrl+shift+m", "Escape"},
	{"guide", "shift+F1", "Escape"},
	{"guide-link", "shift+F1 Down Down Down Down", "Escape"},
	{"shortcuts", "F1", "Escape"},
	{"no-panes", "F9 F10", "F9 F10"},
	{"start", "ctrl+w", ""},
}

// spanAtHand goes to the first span of the article, a speaker.
const spanAtHand = "Escape ctrl+Home Tab"

// looks are how the pictures are taken: every language, light and dark, and both scales.
type looks struct {
	language, look string
	scale          int
}

// TestScreenshots takes a picture of every screen in every language and look, in a window
// of 1024x700, and writes them to the folder that RAQIM_SCREENSHOTS names; `make
// screenshots` says so. RAQIM_SHOTS names the looks and pictures that are wanted, such as
// "ar-dark-2" or "settings"; without it all are taken.
func TestScreenshots(t *testing.T) {
	folder := os.Getenv("RAQIM_SCREENSHOTS")
	if folder == "" {
		t.Skip("make screenshots takes the pictures")
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	wanted := strings.Fields(os.Getenv("RAQIM_SHOTS"))
	for _, language := range []string{"en", "ar", "fa"} {
		for _, look := range []string{"light", "dark"} {
			for _, scale := range []int{1, 2} {
				l := looks{language, look, scale}
				if want(wanted, l.name()) {
					t.Run(l.name(), func(t *testing.T) { take(t, folder, l, wanted) })
				}
			}
		}
	}
}

func (l looks) name() string { return fmt.Sprintf("%s-%s-%d", l.language, l.look, l.scale) }

// want tells whether name is wanted among pictures of its kind: a look has two hyphens with a
// number behind them, the name of a picture has not.
func want(wanted []string, name string) bool {
	kind := func(n string) bool { return strings.HasSuffix(n, "-1") || strings.HasSuffix(n, "-2") }
	any := false
	for _, w := range wanted {
		if w == name {
			return true
		}
		any = any || kind(w) == kind(name)
	}
	return !any
}

// width and height are those of the window in the pictures, units of the canvas.
const width, height = 1024, 700

func take(t *testing.T, folder string, l looks, wanted []string) {
	s := newScreenOf(t, width*l.scale, height*l.scale)
	s.env = append(s.env, fmt.Sprint("FYNE_SCALE=", l.scale))
	s.remember(map[string]any{"language": l.language, "look": l.look})
	w := openSample(s)
	w.shoot(folder, l, shot{name: "tour"})
	w.key("Escape")
	time.Sleep(300 * time.Millisecond)
	for _, one := range shots {
		if one.name != "window" && !want(wanted, one.name) {
			continue
		}
		keys := one.keys
		if l.language != "en" { // the next menu stands at the left
			keys = strings.ReplaceAll(keys, " Right", " Left")
		}
		w.press(keys)
		w.shoot(folder, l, one)
		w.press(one.back)
	}
}

// remember writes what the window remembers before it is opened.
func (s *screen) remember(values map[string]any) {
	s.tb.Helper()
	values["window"] = []int{width, height}
	data, err := json.Marshal(values)
	if err != nil {
		s.tb.Fatal(err)
	}
	path := filepath.Join(s.home(), ".config", "raqim", "window.json")
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		s.tb.Fatal(err)
	}
	if err := os.WriteFile(path, data, 0o644); err != nil {
		s.tb.Fatal(err)
	}
}

// openSample starts the program as somebody does for the first time.
func openSample(s *screen, flags ...string) *window {
	s.tb.Helper()
	w := &window{tb: s.tb, screen: s, where: filepath.Join(s.tb.TempDir(), "geometry.json")}
	w.cmd = exec.Command(program, append([]string{"--sample"}, flags...)...)
	w.cmd.Env, w.cmd.Stderr = s.env, os.Stderr
	if err := w.cmd.Start(); err != nil {
		s.tb.Fatal(err)
	}
	s.tb.Cleanup(w.kill)
	s.xdotool("search", "--sync", "--onlyvisible", "--classname", `^io\.github\.raqim\.Raqim$`, "windowfocus", "--sync")
	time.Sleep(time.Second)
	return w
}

// press presses chords one after the other; "type:TEXT" types text.
func (w *window) press(chords string) {
	w.tb.Helper()
	for _, chord := range strings.Fields(chords) {
		if text, ok := strings.CutPrefix(chord, "type:"); ok {
			w.screen.write(text)
			continue
		}
		w.key(chord)
		time.Sleep(60 * time.Millisecond)
	}
}

// settled is how long a screen has to come to rest: focus, hints, carets.
const settled = 450 * time.Millisecond

// shoot takes the picture, in a palette of 255 colours, which keeps it small.
func (w *window) shoot(folder string, l looks, one shot) {
	w.tb.Helper()
	time.Sleep(settled)
	path := filepath.Join(folder, l.name()+"-"+one.name+".png")
	cmd := exec.Command("sh", "-c", `import -window root png:- | convert png:- -colors 255 "PNG8:$1"`, "sh", path)
	cmd.Env = w.screen.env
	if out, err := cmd.CombinedOutput(); err != nil {
		w.tb.Fatalf("%s: %v\n%s", path, err, out)
	}
}
