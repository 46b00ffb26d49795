package cli

import (
	"context"
	"errors"
	"fmt"

	"raqim/model"
	"raqim/ui/i18n"
)

// The exit codes of the program.
const (
	Done       = 0 // all of it was done
	Failed     = 1 // it could not be done
	WrongUsage = 2 // the arguments cannot be meant
	Problems   = 3 // it was done, and problems are listed
)

// errProblems is returned by a command that did its work and has already listed
// what is wrong.
var errProblems = errors.New("problems were listed")

// errHelp ends the parsing after help was printed.
var errHelp = errors.New("help was printed")

// usageError is a command line that cannot be meant.
type usageError string

func (e usageError) Error() string { return string(e) }

// failure is an error of code with a text of the catalogue.
func failure(code model.Code, text string) error { return model.Errorf(code, "%s", text) }

// exit says on standard error what err is and gives its exit code.
func (e *env) exit(err error) int {
	var usage usageError
	switch {
	case err == nil:
		return Done
	case errors.Is(err, errProblems):
		return Problems
	case errors.As(err, &usage):
		e.fail(err.Error())
		fmt.Fprintln(e.err, i18n.T("cli.error.usage", "command", e.title()+" --help"))
		return WrongUsage
	case errors.Is(err, context.Canceled):
		return e.fail(i18n.T("cli.error.cancelled"))
	}
	return e.fail(i18n.Error(err))
}

// fail prints an error as "raqim mark: what, where, what to do".
func (e *env) fail(text string) int {
	fmt.Fprintf(e.err, "%s: %s\n", e.title(), text)
	return Failed
}

// title is the program with the command at hand.
func (e *env) title() string {
	if e.name == "" {
		return "raqim"
	}
	return "raqim " + e.name
}
