package cli_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"raqim/ui/cli"
	"raqim/ui/i18n"
)

// The program under test is this test binary under the name of raqim, with a
// window that says what it was asked to open.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"raqim": func() {
			ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
			defer stop()
			i18n.Use(i18n.FromEnvironment(os.Getenv)) // as package ui does
			i18n.UsePlain(true)
			streams := cli.Streams{In: os.Stdin, Out: os.Stdout, Err: os.Stderr}
			os.Exit(cli.Run(ctx, os.Args[1:], streams, window))
		},
	})
}

func window(o cli.WindowOptions) error {
	if o.Project == "panic" {
		panic("at the disco")
	}
	fmt.Printf("window project=%q author=%q geometry=%q log=%q\n", o.Project, o.Author, o.Geometry, o.InputLog)
	return nil
}

func TestScripts(t *testing.T) {
	corpus, _ := filepath.Abs("../../../shared/corpus")
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Setup: func(e *testscript.Env) error {
			e.Setenv("CORPUS", corpus)
			// Whoever runs the tests: the default annotator must not matter.
			e.Setenv("HOME", e.WorkDir)
			return nil
		},
		Condition: func(name string) (bool, error) {
			switch name {
			case "corpus":
				_, err := os.Stat(corpus)
				return err == nil, nil
			case "reads-all": // root reads what it has no permission to
				return os.Geteuid() == 0, nil
			case "devfull":
				_, err := os.Stat("/dev/full")
				return err == nil, nil
			}
			return false, fmt.Errorf("unknown condition %s", name)
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"code":  code,
			"mkbig": mkbig,
			"bytes": writeBytes,
			"cut":   cut,
		},
	})
}

// code N COMMAND... runs the command and demands its exit code.
func code(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: code N command...")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		var exit *exec.ExitError
		if !errors.As(err, &exit) {
			ts.Fatalf("%v", err)
		}
		got = exit.ExitCode()
	}
	if got != want {
		ts.Fatalf("exit code %d, want %d", got, want)
	}
}

// mkbig FILE SIZE TEXT makes a file of about SIZE bytes by repeating TEXT.
func mkbig(ts *testscript.TestScript, _ bool, args []string) {
	size, err := strconv.Atoi(args[1])
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(strings.Repeat(args[2], size/len(args[2]))), 0o644))
}

// bytes FILE TEXT makes a file of TEXT, in which \x00 and the like are bytes.
func writeBytes(ts *testscript.TestScript, _ bool, args []string) {
	text, err := strconv.Unquote(`"` + args[1] + `"`)
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(text), 0o644))
}

// cut FILE BYTES truncates a file.
func cut(ts *testscript.TestScript, _ bool, args []string) {
	size, err := strconv.ParseInt(args[1], 10, 64)
	ts.Check(err)
	ts.Check(os.Truncate(ts.MkAbs(args[0]), size))
}
