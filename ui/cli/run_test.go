package cli_test

import (
	"context"
	"errors"
	"io"
	"path/filepath"
	"strings"
	"testing"

	"raqim/ui/cli"
)

// run runs a command and gives its exit code and what it printed.
func run(ctx context.Context, stdin io.Reader, args ...string) (code int, stdout, stderr string) {
	var out, err strings.Builder
	code = cli.Run(ctx, args, cli.Streams{In: stdin, Out: &out, Err: &err}, window)
	return code, out.String(), err.String()
}

// fullDisk is standard output on a disk without room.
type fullDisk struct{}

func (fullDisk) Write([]byte) (int, error) { return 0, errors.New("no space left on device") }

func TestOutputThatCannotBeWrittenIsAFailure(t *testing.T) {
	var stderr strings.Builder
	streams := cli.Streams{In: strings.NewReader("سلام\n"), Out: fullDisk{}, Err: &stderr}
	code := cli.Run(t.Context(), []string{"layout"}, streams, window)
	if code != cli.Failed || !strings.Contains(stderr.String(), "no space left") {
		t.Errorf("exit code %d, %q", code, stderr.String())
	}
}

func TestCancelledWorkWritesNothing(t *testing.T) {
	folder := t.TempDir()
	project, out := filepath.Join(folder, "p.raqim"), filepath.Join(folder, "out.jsonl")
	if code, _, stderr := run(t.Context(), nil, "demo", filepath.Join(folder, "d")); code != cli.Done {
		t.Fatal(stderr)
	}
	if code, _, stderr := run(t.Context(), nil, "new", project); code != cli.Done {
		t.Fatal(stderr)
	}
	cancelled, cancel := context.WithCancel(t.Context())
	cancel()
	for _, args := range [][]string{
		{"import", project, filepath.Join(folder, "d", "articles")},
		{"import", project, filepath.Join(folder, "d", "sample.raqim.jsonl")},
		{"export", filepath.Join(folder, "d", "sample.raqim"), "--format", "raqim", "--out", out},
		{"check", filepath.Join(folder, "d", "sample.raqim")},
		{"find", filepath.Join(folder, "d", "sample.raqim"), "قال"},
		{"demo", filepath.Join(folder, "other")},
	} {
		code, _, stderr := run(cancelled, nil, args...)
		if code != cli.Failed || !strings.Contains(stderr, "stopped before it was finished") {
			t.Errorf("%s: exit code %d, %q", args[0], code, stderr)
		}
	}
	if left, _ := filepath.Glob(filepath.Join(folder, "*out*")); len(left) > 0 {
		t.Errorf("a cancelled export left %v", left)
	}
	if _, stdout, _ := run(t.Context(), nil, "docs", project, "--json"); stdout != "{\"documents\":[]}\n" {
		t.Errorf("a cancelled import left %s", stdout)
	}
}

func TestAnInterruptEndsTheWaitForInput(t *testing.T) {
	silent, _ := io.Pipe()
	ctx, cancel := context.WithCancel(t.Context())
	done := make(chan int)
	go func() {
		code, _, _ := run(ctx, silent, "layout")
		done <- code
	}()
	cancel()
	if code := <-done; code != cli.Failed {
		t.Errorf("exit code %d", code)
	}
}
