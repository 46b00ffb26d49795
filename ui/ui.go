package ui

import (
	"context"
	"errors"
	"io"
	"os"
	"os/signal"
	"syscall"

	"raqim/ui/cli"
)

// Main runs the program with its arguments (without its name) and gives the exit
// code: see package cli. An interrupt ends a command cleanly; a second one at once.
func Main(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop)
	return cli.Run(ctx, args, cli.Streams{In: stdin, Out: stdout, Err: stderr}, openWindow)
}

// openWindow opens the window, which lands with package desk.
func openWindow(_, _, _ string) error {
	return errors.New("this build has no window")
}
