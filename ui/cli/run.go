package cli

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"

	"github.com/alecthomas/kong"

	"raqim/ui/i18n"
)

// Streams are where a command reads and writes.
type Streams struct {
	In       io.Reader
	Out, Err io.Writer
}

// Run runs the command that args (without the program's name) call for and gives
// the exit code: [Done], [Failed], [WrongUsage] or [Problems]. Without a command
// it calls window. A panic ends as a message and Failed; RAQIM_DEBUG in the
// environment adds the stack to it. Cancelling ctx ends long work cleanly.
func Run(ctx context.Context, args []string, s Streams, window Window) (code int) {
	out := bufio.NewWriter(s.Out)
	e := &env{ctx: ctx, in: s.In, out: out, err: s.Err, window: window}
	defer func() {
		if r := recover(); r != nil {
			code = e.fail(i18n.T("cli.error.panic", "what", fmt.Sprint(r)))
			if os.Getenv("RAQIM_DEBUG") != "" {
				fmt.Fprintf(e.err, "%s\n", debug.Stack())
			}
		}
	}()
	err := e.run(args)
	if flushed := out.Flush(); flushed != nil && (err == nil || errors.Is(err, errProblems)) {
		err = errors.New(i18n.T("cli.error.output", "cause", flushed))
	}
	return e.exit(err)
}

// env is what a command works with.
type env struct {
	ctx    context.Context
	in     io.Reader
	out    *bufio.Writer
	err    io.Writer
	window Window
	name   string // of the command, for messages
}

func (e *env) run(args []string) error {
	parser, err := newParser(e)
	if err != nil {
		return err
	}
	if err := knownCommand(parser, args); err != nil {
		return err
	}
	parsed, err := parser.Parse(args)
	if errors.Is(err, errHelp) {
		return nil
	}
	var wrong *kong.ParseError
	if errors.As(err, &wrong) {
		e.name = commandName(wrong.Context)
		return usageError(complaint(wrong.Error()))
	}
	if err != nil {
		return err
	}
	e.name = commandName(parsed)
	return parsed.Run(e)
}

// commandName is the command that was recognised in the arguments, or "".
func commandName(c *kong.Context) string {
	if c == nil || c.Selected() == nil || c.Selected().Hidden {
		return ""
	}
	return c.Selected().Name
}
