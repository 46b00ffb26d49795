package e2e

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"raqim/ui/theme"

	"github.com/gofrs/flock"
)

// shot is one of the pictures of the program: what is done from the article of the sample
// project on, and what it is called.
type shot struct {
	name string
	keys string // as press takes them
	back string // what leads back to the article
}

// shots are the screens and dialogs. What is opened by a span has one at hand first. Those
// that change something of the project stand at the end.
var shots = []shot{
	{"window", spanAtHand, ""},
	{"attributes", spanAtHand + " Return", "Escape"},
	{"link", spanAtHand + " l", "Escape"},
	{"entity", spanAtHand + " ctrl+p", "Escape"},
	{"note", spanAtHand + " ctrl+t", "Escape"},
	{"others", spanAtHand + " ctrl+b", "Escape"},
	{"guideline", "F2", "F2"},
	{"read-guideline", spanAtHand + " shift+F2", "Escape"},
	{"arcs", "F6", "F6"},
	{"controls", "F8", "F8"},
	{"checks", "F7", "F7 Escape"},
	{"find", "ctrl+f type:قال", "Escape"},
	{"find-menu", "ctrl+f type:قال Down shift+F10", "Escape Escape Escape"},
	{"find-label", "ctrl+f type:label:QUOTE", "Escape"},
	{"find-project", "ctrl+shift+f type:قال", "Escape Escape"},
	{"filter", "ctrl+shift+l", "Escape Escape"},
	{"properties", "F4", "Escape"},
	{"date", "ctrl+shift+d", "Escape"},
	{"document-note", "ctrl+shift+t", "Escape"},
	{"document-menu", "move:120,156 wait right:120,156", "Escape"},
	{"entities", "ctrl+shift+p", "Escape"},
	{"entities-menu", "ctrl+shift+p Down shift+F10", "Escape Escape"},
	{"edit-entity", "ctrl+shift+p Down e", "Escape Escape"},
	{"new-entity", "ctrl+shift+p Down n", "Escape Escape"},
	{"occurrences", "ctrl+shift+p Down Down Return", "Escape Escape"},
	{"merge-entities", "ctrl+shift+p Down m Down Return", "Escape Escape Escape"},
	{"annotator", "ctrl+k type:annotator Return", "Escape"},
	{"context-menu", spanAtHand + " shift+F10", "Escape"},
	{"menu-file", "ctrl+F10 Down", "Escape Escape"},
	{"menu-edit", "ctrl+F10 Right Down", "Escape Escape"},
	{"menu-mark", "ctrl+F10 Right Right Down", "Escape Escape"},
	{"menu-document", "ctrl+F10 Right Right Right Down", "Escape Escape"},
	{"menu-review", "ctrl+F10 Right Right Right Right Down", "Escape Escape"},
	{"menu-view", "ctrl+F10 Right Right Right Right Right Down", "Escape Escape"},
	{"menu-help", "ctrl+F10 Right Right Right Right Right Right Down", "Escape Escape"},
	{"tip", "move:990,16 wait", "move:500,690"},
	{"commands", "ctrl+k type:in", "Escape"},
	{"export", "ctrl+e", "Escape"},
	{"export-file", "ctrl+e Return", "Escape"},
	{"export-article", "ctrl+shift+x", "Escape"},
	{"new-project", "ctrl+n", "Escape"},
	{"open-project", "ctrl+o", "Escape"},
	{"error", "ctrl+o ctrl+a type:khabar.txt Return wait", "Escape Escape"},
	{"busy", "ctrl+o ctrl+a type:busy.raqim Return wait", "Escape Escape"},
	{"import", "ctrl+i", "Escape"},
	{"settings", "ctrl+comma", "Escape"},
	{"settings-below", "ctrl+comma Tab Tab Tab Tab Tab Tab Tab Tab Tab Tab Tab", "Escape"},
	{"figures", "F12", "Escape"},
	{"figures-middle", "F12 wait Next", "Escape"},
	{"figures-below", "F12 wait Next Next Next Next Next Next", "Escape"},
	{"save-figures", "F12 wait ctrl+e", "Escape Escape"},
	{"agreement", "ctrl+shift+a wait wait wait", "Escape"},
	{"assign", "ctrl+shift+b wait", "Escape"},
	{"agreement-explained", "ctrl+shift+a wait space", "Escape"},
	{"agreement-middle", "ctrl+shift+a wait Next", "Escape"},
	{"agreement-below", "ctrl+shift+a wait Next Next Next", "Escape"},
	{"save-agreement", "ctrl+shift+a wait ctrl+e", "Escape Escape"},
	{"review-begin", "ctrl+F4", "Escape"},
	{"review", "ctrl+F4 Return Down Down Down Down Down", ""},
	{"review-beside", "v", "v v Escape"},
	{"schema", "ctrl+shift+m", "Escape"},
	{"schema-attribute", "ctrl+shift+m Down Return", "Escape Escape"},
	{"schema-relation", "ctrl+shift+m End Return", "Escape Escape"},
	{"guide", "shift+F1 wait", "Escape"},
	{"guide-link", "shift+F1 wait Down Down Down Down", "Escape"},
	{"shortcuts", "F1", "Escape"},
	{"about", "ctrl+k type:about Return", "Escape"},
	{"no-panes", "F9 F10", "F9 F10"},
	{"import-report", "ctrl+i ctrl+a home:khabar.txt Return wait", "Escape"},
	{"schema-look", "ctrl+shift+m Delete ctrl+Return wait", "Escape ctrl+z Escape Escape"},
	{"progress", "ctrl+shift+i ctrl+a home:many Return Return", "Escape wait Escape Escape"},
	{"start", "ctrl+w", ""},
}

// spanAtHand goes to the first span of the article, a speaker.
const spanAtHand = "Escape ctrl+Home Tab"

// looks are how the pictures are taken: every language, light and dark, and both scales;
// high contrast in one language.
type looks struct {
	language string
	look     theme.Mode
	scale    int
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
	for _, l := range allLooks() {
		if want(wanted, l.name()) {
			t.Run(l.name(), func(t *testing.T) { take(t, folder, l, wanted) })
		}
	}
}

func allLooks() []looks {
	var all []looks
	for _, language := range []string{"en", "ar", "fa"} {
		for _, look := range []theme.Mode{theme.AlwaysLight, theme.AlwaysDark} {
			all = append(all, looks{language, look, 1}, looks{language, look, 2})
		}
	}
	return append(all, looks{"ar", theme.ContrastLight, 1}, looks{"ar", theme.ContrastDark, 1})
}

func (l looks) name() string { return fmt.Sprintf("%s-%s-%d", l.language, l.look, l.scale) }

// want tells whether name is wanted among pictures of its kind: a look ends with the
// number of its scale, the name of a picture does not.
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
	s.remember(map[string]any{"language": l.language, "look": l.look, "annotator": "mona"}) // who reviews
	bring(s)
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
		w.press(keys, l)
		w.shoot(folder, l, one)
		w.press(one.back, l)
	}
}

// bring lays into the home folder what the pictures ask for: a file and a folder to import,
// and a project that somebody else has open.
func bring(s *screen) {
	s.tb.Helper()
	keep := func(path, text string) {
		path = filepath.Join(s.home(), path)
		if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o755), os.WriteFile(path, []byte(text), 0o644)); err != nil {
			s.tb.Fatal(err)
		}
	}
	keep("khabar.txt", firstArticle)
	for i := range 9000 {
		keep(fmt.Sprintf("many/%04d.txt", i), fmt.Sprint(i, " ", firstArticle))
	}
	busy := filepath.Join(s.home(), "busy.raqim")
	if out, err := exec.Command(program, "new", busy).CombinedOutput(); err != nil {
		s.tb.Fatalf("%v\n%s", err, out)
	}
	lock := flock.New(busy + ".lock")
	if held, err := lock.TryLock(); err != nil || !held {
		s.tb.Fatalf("the lock of %s: %v", busy, err)
	}
	s.tb.Cleanup(func() { _ = lock.Close() })
	keep("busy.raqim.lock", "4711 desk-7 2031-10-21T08:30:00Z\n")
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
	w.cmd.Env, w.cmd.Stderr, w.cmd.Dir = s.env, os.Stderr, s.home()
	if err := w.cmd.Start(); err != nil {
		s.tb.Fatal(err)
	}
	s.tb.Cleanup(w.kill)
	s.xdotool("search", "--sync", "--onlyvisible", "--classname", `^io\.github\.raqim\.Raqim$`, "windowfocus", "--sync")
	time.Sleep(time.Second)
	return w
}

// press does one thing after the other, with blanks between them: chords, "type:TEXT" types
// text and "home:NAME" the path of a file in the home folder; "move:X,Y" and "right:X,Y" are
// the pointer and its right button at a place of the English window, "wait" waits for more
// than a screen that comes to rest.
func (w *window) press(steps string, l looks) {
	w.tb.Helper()
	for _, step := range strings.Fields(steps) {
		kind, rest, ok := strings.Cut(step, ":")
		switch {
		case !ok && step == "wait":
			time.Sleep(2 * settled)
		case !ok:
			w.key(step)
			time.Sleep(60 * time.Millisecond)
		case kind == "type":
			w.screen.write(rest)
		case kind == "home":
			w.screen.write(filepath.Join(w.screen.home(), rest))
		default:
			w.point(rest, l)
			if kind == "right" {
				w.screen.xdotool("click", "3")
			}
		}
	}
}

// point moves the pointer to a place of the English window, or to its mirror image.
func (w *window) point(place string, l looks) {
	w.tb.Helper()
	var x, y int
	if _, err := fmt.Sscanf(place, "%d,%d", &x, &y); err != nil {
		w.tb.Fatal(err)
	}
	if l.language != "en" {
		x = width - x
	}
	w.screen.move(x*l.scale, y*l.scale)
}

// settled is how long a screen has to come to rest: focus, hints, carets.
const settled = 450 * time.Millisecond

// shoot takes the picture, in a palette of 255 colours without a grain, which keeps it small.
func (w *window) shoot(folder string, l looks, one shot) {
	w.tb.Helper()
	time.Sleep(settled)
	path := filepath.Join(folder, l.name()+"-"+one.name+".png")
	cmd := exec.Command("sh", "-c", `import -window root png:- | convert png:- +dither -colors 255 "PNG8:$1"`, "sh", path)
	cmd.Env = w.screen.env
	if out, err := cmd.CombinedOutput(); err != nil {
		w.tb.Fatalf("%s: %v\n%s", path, err, out)
	}
}
