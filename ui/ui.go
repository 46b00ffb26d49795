package ui

import (
	"context"
	"errors"
	"io"
	"os"
	"os/signal"
	"runtime"
	"syscall"

	"raqim/ui/cli"
	"raqim/ui/desk"
	"raqim/ui/i18n"
)

// Main runs the program with its arguments (without its name) and gives the exit
// code: see package cli. It must be called from the main goroutine, where windows
// live. The interface speaks the language that the environment names. An interrupt ends a command cleanly; a second one at once.
func Main(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	i18n.Use(i18n.FromEnvironment(os.Getenv))
	i18n.UsePlain(true)
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop)
	window := func(o cli.WindowOptions) error {
		stop() // the window ends at an interrupt as programs do; what it showed is saved
		return openWindow(o)
	}
	return cli.Run(ctx, args, cli.Streams{In: stdin, Out: stdout, Err: stderr}, window)
}

func openWindow(o cli.WindowOptions) error {
	if !hasDisplay() {
		return errors.New(i18n.T("cli.window.nodisplay"))
	}
	i18n.UsePlain(false)
	defer i18n.UsePlain(true)
	return desk.Run(desk.Options{Project: o.Project, Sample: o.Sample, Author: o.Author, GeometryFile: o.Geometry, InputLog: o.InputLog})
}

// hasDisplay reports whether a window can open: on Linux and the BSDs a display
// server is named in the environment, elsewhere there is always one.
func hasDisplay() bool {
	switch runtime.GOOS {
	case "windows", "darwin":
		return true
	}
	return os.Getenv("DISPLAY") != "" || os.Getenv("WAYLAND_DISPLAY") != ""
}
