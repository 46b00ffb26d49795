package e2e

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// program is the binary under test, built once.
var program string

func TestMain(m *testing.M) {
	if os.Getenv("RAQIM_E2E") == "" {
		fmt.Println("e2e: skipped; `make test` or RAQIM_E2E=1 runs the real window under Xvfb")
		os.Exit(0)
	}
	dir, err := os.MkdirTemp("", "raqim-e2e")
	if err != nil {
		panic(err)
	}
	program = filepath.Join(dir, "raqim")
	build := exec.Command("go", "build", "-o", program, "raqim")
	if out, err := build.CombinedOutput(); err != nil {
		fmt.Printf("go build: %v\n%s", err, out)
		os.Exit(1)
	}
	code := m.Run()
	os.RemoveAll(dir)
	os.Exit(code)
}

// screen is an X display of its own.
type screen struct {
	tb      testing.TB
	display string
	env     []string
}

// newScreen starts Xvfb on a free display and a home folder with no preferences.
func newScreen(tb testing.TB) *screen {
	tb.Helper()
	return newScreenOf(tb, 1400, 900)
}

// newScreenOf is newScreen with a display of width times height pixels.
func newScreenOf(tb testing.TB, width, height int) *screen {
	tb.Helper()
	read, write, err := os.Pipe()
	if err != nil {
		tb.Fatal(err)
	}
	server := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", fmt.Sprintf("%dx%dx24", width, height), "-dpi", "96", "-nolisten", "tcp")
	server.ExtraFiles = []*os.File{write}
	if err := server.Start(); err != nil {
		tb.Fatalf("Xvfb does not start (make test installs it): %v", err)
	}
	write.Close()
	tb.Cleanup(func() {
		_ = server.Process.Kill()
		_ = server.Wait()
	})
	number, err := io.ReadAll(io.LimitReader(read, 8))
	if err != nil || len(bytes.TrimSpace(number)) == 0 {
		tb.Fatalf("Xvfb gave no display: %v", err)
	}
	home := tb.TempDir()
	s := &screen{tb: tb, display: ":" + strings.TrimSpace(string(number))}
	for _, v := range os.Environ() {
		if name, _, _ := strings.Cut(v, "="); name != "WAYLAND_DISPLAY" && !strings.HasPrefix(name, "XDG_") {
			s.env = append(s.env, v)
		}
	}
	s.env = append(s.env, "DISPLAY="+s.display, "HOME="+home, "LANG=en_US.UTF-8", "LIBGL_ALWAYS_SOFTWARE=1", "FYNE_SCALE=1")
	return s
}

// home is the folder with the preferences of the programs on the screen.
func (s *screen) home() string {
	home := ""
	for _, v := range s.env { // the last one counts
		if found, ok := strings.CutPrefix(v, "HOME="); ok {
			home = found
		}
	}
	return home
}

// xdotool does one thing with the mouse or the keyboard.
func (s *screen) xdotool(args ...string) {
	s.tb.Helper()
	cmd := exec.Command("xdotool", args...)
	cmd.Env = s.env
	if out, err := cmd.CombinedOutput(); err != nil {
		s.tb.Fatalf("xdotool %v: %v\n%s", args, err, out)
	}
}

// drag presses the mouse at one point, moves it in steps to another, and lets go.
func (s *screen) drag(x0, y0, x1, y1 int) {
	s.tb.Helper()
	const steps = 8
	s.move(x0, y0)
	s.xdotool("mousedown", "1")
	for i := 1; i <= steps; i++ {
		s.move(x0+(x1-x0)*i/steps, y0+(y1-y0)*i/steps)
		time.Sleep(15 * time.Millisecond)
	}
	s.xdotool("mouseup", "1")
}

func (s *screen) move(x, y int) {
	s.tb.Helper()
	s.xdotool("mousemove", fmt.Sprint(x), fmt.Sprint(y))
}

// picture is what the screen shows. Where RAQIM_E2E_PICTURES names a folder, it
// is also kept there, for a person to look at.
func (s *screen) picture(name string) image.Image {
	s.tb.Helper()
	cmd := exec.Command("import", "-window", "root", "png:-")
	cmd.Env = s.env
	data, err := cmd.Output()
	if err != nil {
		s.tb.Fatalf("import: %v", err)
	}
	if dir := os.Getenv("RAQIM_E2E_PICTURES"); dir != "" {
		if err := os.WriteFile(filepath.Join(dir, name+".png"), data, 0o644); err != nil {
			s.tb.Fatal(err)
		}
	}
	picture, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		s.tb.Fatal(err)
	}
	return picture
}

// until asks again and again until ok, for at most ten seconds.
func until(tb testing.TB, what string, ok func() bool) {
	tb.Helper()
	for end := time.Now().Add(10 * time.Second); time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
		if ok() {
			return
		}
	}
	tb.Fatalf("after ten seconds still not so: %s", what)
}
