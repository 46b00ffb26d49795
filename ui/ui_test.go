package ui_test

import (
	"bytes"
	"os"
	"os/exec"
	"strings"
	"testing"

	"raqim/ui"
)

// programArgs in the environment makes the test binary the program itself: the
// window's packages are linked in as they are in bin/raqim.
const programArgs = "RAQIM_TEST_PROGRAM_ARGS"

func TestProgramItself(t *testing.T) {
	args, ok := os.LookupEnv(programArgs)
	if !ok {
		t.Skip("called by the other tests of this file only")
	}
	os.Exit(ui.Main(strings.Fields(args), os.Stdin, os.Stdout, os.Stderr))
}

// program runs ui.Main in a process of its own with the environment env added.
func program(t *testing.T, args string, env ...string) (code int, stdout, stderr string) {
	t.Helper()
	cmd := exec.Command(os.Args[0], "-test.run=^TestProgramItself$")
	cmd.Env = append(os.Environ(), append(env, programArgs+"="+args)...)
	var out, err bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &err
	if e := cmd.Run(); e != nil && cmd.ProcessState == nil {
		t.Fatal(e)
	}
	return cmd.ProcessState.ExitCode(), out.String(), err.String()
}

// The toolkit would log about such locales before main begins: see package
// desk/locale.
func TestCommandsSayNothingOfTheLocale(t *testing.T) {
	for _, locale := range []string{"C.UTF-8", "C", "POSIX", "fa_IR.UTF-8", ""} {
		code, stdout, stderr := program(t, "--help", "LC_ALL=", "LANG="+locale)
		if code != 0 || stderr != "" || !strings.Contains(stdout, "raqim COMMAND") {
			t.Errorf("LANG=%s: exit code %d, standard error %q", locale, code, stderr)
		}
	}
}

func TestNoDisplayIsSaid(t *testing.T) {
	code, _, stderr := program(t, "", "DISPLAY=", "WAYLAND_DISPLAY=", "LC_ALL=", "LANG=en_US.UTF-8")
	if code != 1 || !strings.Contains(stderr, "there is no display") {
		t.Errorf("exit code %d, %q", code, stderr)
	}
}
